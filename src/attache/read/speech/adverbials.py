"""What stands between a cue and what it reports: whom it was told to, when and where.

Lenz told a panel in Oslo on Friday that the port was shut.
          ──────────────────────────
"""

from collections.abc import Sequence

from attache.read.speech.cues import Cue, Form
from attache.read.speech.lines import Line
from attache.read.speech.phrases import CALENDAR, FINITE, Phrase, phrase_after, subject_after
from attache.text.tokens import Token

PREPOSITIONS = frozenset("on in at during after before to from of by via through late early over about with".split())
TIMES = CALENDAR | frozenset(
    "earlier later recently again also this early late afterwards separately however meanwhile times".split()
)
LENGTHS = frozenset("moments minutes hours days weeks months years".split())
SINCE, AGO = frozenset({"after", "before"}), frozenset({"later", "earlier", "ago"})
AT_LEAST = (["at", "least"], ["at", "most"])


def past_source(cue: Cue, source: Phrase | None) -> int:
    """The first token after the cue, and after its source where that follows it."""
    inverted = source is not None and source.start >= cue.end and cue.form is not Form.PARTICIPLE
    return max(cue.end, source.end) if source and inverted else cue.end


def past_adverbials(line: Line, cue: Cue, begin: int) -> int:
    """Where the content may begin: past whom it was told to, and past when and where it was said."""
    index = begin
    if index < len(line.tokens) and not line.quoted[index]:
        index = _past_addressee(line, cue, index)
    while index < len(line.tokens) and (step := _adverbial(line, index)):
        index += step
    return index


def addressed(line: Line, cue: Cue, source: Phrase | None) -> Phrase | None:
    """Whom the cue says was told: “told reporters”; None where it does not say."""
    begin = past_source(cue, source)
    end = _past_addressee(line, cue, begin) if begin < len(line.tokens) and not line.quoted[begin] else begin
    return Phrase(begin, end, end) if end > begin else None


def _past_addressee(line: Line, cue: Cue, index: int) -> int:
    tokens = line.tokens
    phrase = phrase_after(tokens, index) if cue.saying.tells else None
    if phrase is None:
        return index
    head = next((i for i in range(phrase.head, index, -1) if not is_time(tokens[i - 1])), index)
    if head == index or head < phrase.head:
        return head  # told a panel | Wednesday
    if cue.saying.verb != "tell" and subject_after(tokens, index):
        return index
    continues = phrase.head < len(tokens) and tokens[phrase.head].lower == "of"
    return phrase.end if continues else phrase.head


def is_time(token: Token) -> bool:
    """Whether a word tells when, as no Times does."""
    return token.lower in TIMES and token.text != "Times"


def _adverbial(line: Line, index: int) -> int:
    tokens, token = line.tokens, line.tokens[index]
    if [t.tag for t in tokens[index + 1 : index + 2]] == ["POS"]:
        return 0  # today's talks
    if line.quoted[index] or [t.lower for t in tokens[index : index + 2]] in AT_LEAST:
        return 0
    if token.tag == "RB" and index + 1 < len(tokens) and tokens[index + 1].text in {":", ","}:
        return 1
    if token.lower in TIMES and token.tag != "DT":
        return 1
    if length := _span_of_time(tokens, index):
        return length
    if token.lower == "on" and index + 2 < len(tokens) and tokens[index + 1].lower in TIMES:
        bare = tokens[index + 2].tag != "CD" and tokens[index + 2].text not in {".", ","}
        if bare and not _adverbial(line, index + 2):
            return 2  # the chunk would run on: said on Tuesday further steps were planned
    if token.lower in PREPOSITIONS and token.tag in {"IN", "TO", "JJ", "RB"}:
        phrase = phrase_after(tokens, index + 1)
        if phrase and phrase.head < len(tokens) and tokens[phrase.head].tag not in FINITE | {"VB"}:
            return phrase.head - index
    return 0


def _span_of_time(tokens: Sequence[Token], index: int) -> int:
    """How many words from `index` on tell when by a length of time: hours | after, weeks ago, time and again."""
    word, after = tokens[index].lower, [t.lower for t in tokens[index + 1 : index + 3]]
    if word in {"last", "this"} and after and after[0] in TIMES:
        return 2
    if word in LENGTHS and after and after[0] in SINCE | AGO:
        return 1 + (after[0] in AGO)
    return 3 if [word, *after] == ["time", "and", "again"] else 0
