"""Which words of the sentence are what was said.

Officials said on Monday that the port was shut, adding that …      “Stay,” she said. “And rest.”
──── content ────                     ───────           ───────────
The road, she said, was closed.         Peru accused the firm of theft.      They vowed to fight on.
────────            ──────────                       ─── content ─────                  ──────────
"""

from collections.abc import Sequence
from dataclasses import dataclass

from attache.lexicon.speech import Frame
from attache.read.cues import Cue, Form
from attache.read.phrases import FINITE, Phrase, phrase_after
from attache.text.tokens import Token

Run = tuple[int, int]
"""Tokens from the first to the second, which is excluded."""

STOPS = frozenset({",", ";", ":", "—", "–", "--", ".", "(", ")"})
QUOTE_MARKS = frozenset({"“", "”", '"', "``", "''", "«", "»", "‘", "’", "'"})
PREPOSITIONS = frozenset({"on", "in", "at", "during", "after", "before", "to", "from", "of", "by", "via", "through", "late", "early"})
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning afternoon evening night week "
    "month year january february march april may june july august september october november december earlier later recently "
    "again also last this early late".split()
)
VERB_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD", "VB", "VBN"})


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as these finders see it: its tokens, which of them are quoted, and which cues it has."""

    tokens: Sequence[Token]
    quoted: Sequence[bool]
    cues: Sequence[Cue]


def contents(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    """The runs of tokens that `cue` reports; none where it reports nothing."""
    begin = _past_source(cue, source)
    match cue.form:
        case Form.ACCORDING:
            return _according(line, cue, source)
        case Form.NOUN:
            return _of_noun(line, cue, begin)
        case Form.PASSIVE:
            return ()
    for frame in _ahead(line, cue, begin), _behind(line, cue, source), _object(line, cue, begin):
        if frame:
            return frame
    return ()


def _past_source(cue: Cue, source: Phrase | None) -> int:
    return max(cue.end, source.end) if source and source.start >= cue.end else cue.end


def _is_finite(tokens: Sequence[Token], run: Run) -> bool:
    return any(t.tag in FINITE for t in tokens[run[0] : run[1]])


# ------------------------------------------------------------------ after the cue


def _ahead(line: Line, cue: Cue, begin: int) -> tuple[Run, ...]:
    tokens = line.tokens
    if cue.takes(Frame.CLAUSE) or cue.takes(Frame.QUOTE):
        start = _clause_start(line, cue, begin)
        if start is not None:
            return ((start, _end(line, cue, start)),)
    return ()


def _clause_start(line: Line, cue: Cue, begin: int) -> int | None:
    tokens = line.tokens
    that = _that(tokens, begin)
    if that is not None and cue.takes(Frame.CLAUSE):
        return that + 1
    start = _past_adverbials(line, cue, begin)
    if start >= len(tokens):
        return None
    if tokens[start].text in {":", ","} and start + 1 < len(tokens) and line.quoted[start + 1]:
        return start + 1 if tokens[start].text == ":" or not _closes_quote(line, cue) else None
    if tokens[start].text == ":" and start + 1 < len(tokens):
        return start + 1
    if line.quoted[start] and not line.quoted[cue.at]:
        return start
    if not cue.takes(Frame.CLAUSE) or tokens[start].text in STOPS:
        return None
    return start if _clause_follows(tokens, start) else None


def _closes_quote(line: Line, cue: Cue) -> bool:
    """Whether quoted words stand before the cue, so that those after it go on rather than begin."""
    return any(line.quoted[: cue.start])


def _that(tokens: Sequence[Token], begin: int) -> int | None:
    for index in range(begin, min(len(tokens) - 1, begin + 25)):
        token = tokens[index]
        if token.lower == "that" and token.tag in {"IN", "WDT", "DT"}:
            following = tokens[index + 1]
            if token.tag == "IN" or (following.tag not in FINITE and token.dep == "mark"):
                return index
        if token.tag in FINITE or token.text in QUOTE_MARKS | {";", ":", "."}:
            return None
    return None


def _past_adverbials(line: Line, cue: Cue, begin: int) -> int:
    """Where the content may begin: past whom it was told to, and past when and where it was said."""
    tokens, index = line.tokens, begin
    if cue.saying.verb in {"tell", "inform", "assure", "reassure", "remind", "notify", "warn", "advise"}:
        phrase = phrase_after(tokens, index)
        if phrase and not (cue.saying.verb in {"warn", "advise"} and _clause_follows(tokens, index)):
            index = phrase.end
    while index < len(tokens) and (step := _adverbial(line, index)):
        index += step
    return index


def _adverbial(line: Line, index: int) -> int:
    tokens, token = line.tokens, line.tokens[index]
    if line.quoted[index]:
        return 0
    if token.lower in TIMES and token.tag != "DT":
        return 1
    if token.lower in {"last", "this"} and index + 1 < len(tokens) and tokens[index + 1].lower in TIMES:
        return 2
    if token.lower in PREPOSITIONS and token.tag in {"IN", "TO", "JJ", "RB"}:
        phrase = phrase_after(tokens, index + 1)
        if phrase and phrase.head < len(tokens) and tokens[phrase.head].tag not in FINITE | {"VB"}:
            return phrase.head - index
    return 0


def _clause_follows(tokens: Sequence[Token], start: int) -> bool:
    """Whether a finite clause begins here: a verb comes before the next mark that would end one."""
    for token in tokens[start : start + 30]:
        if token.tag in FINITE:
            return True
        if token.text in {";", ":"}:
            return False
    return False


def _end(line: Line, cue: Cue, start: int) -> int:
    """Where content that begins at `start` ends: with the sentence, or where the teller takes over again."""
    tokens = line.tokens
    for index in range(start + 1, len(tokens)):
        if line.quoted[index] and line.quoted[index - 1]:
            continue
        if tokens[index].text in {",", "—", "–", "--", ";"} and _teller_returns(line, cue, index + 1):
            return index
        if tokens[index].tag == "CC" and _joins_cue(tokens, cue, index):
            return index
    return len(tokens)


def _teller_returns(line: Line, cue: Cue, index: int) -> bool:
    for other in line.cues:
        if other.at > cue.at and other.form is Form.PARTICIPLE and other.start == index:
            return True
        if other.form is Form.ACCORDING and other.start == index:
            return True
    tokens = line.tokens
    return index < len(tokens) and tokens[index].tag == "CC" and _joins_cue(tokens, cue, index)


def _joins_cue(tokens: Sequence[Token], cue: Cue, index: int) -> bool:
    """Whether a conjunction joins what follows to the cue's own verb rather than to the content."""
    head = tokens[index].head
    return head.dep == "conj" and head.head is tokens[cue.at] and head.index > index and head.tag in VERB_TAGS


# ------------------------------------------------------------------ before the cue


def _behind(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    tokens = line.tokens
    if not (cue.takes(Frame.CLAUSE) or cue.takes(Frame.QUOTE)):
        return ()
    stop = min(cue.start, source.start) if source and source.start < cue.start else cue.start
    if not stop or tokens[stop - 1].text not in {",", "”", '"', "''", "?", "!", "—", "–", "--", "’", "»", "'"}:
        return ()
    run = (0, stop)
    if not (line.quoted[stop - 1] or (cue.takes(Frame.CLAUSE) and (_is_finite(tokens, run)))):
        if not cue.takes(Frame.CLAUSE):
            return ()
    after = _resumed(line, cue, source)
    if not line.quoted[stop - 1] and not _is_finite(tokens, run) and not after:
        return ()
    return (run, *after)


def _resumed(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    """The rest of content that the cue interrupts: “Stay,” she said, “and rest.” or: the road, she said, was closed."""
    tokens = line.tokens
    begin = _past_adverbials(line, cue, _past_source(cue, source))
    if begin + 1 >= len(tokens) or tokens[begin].text != ",":
        return ()
    if line.quoted[begin + 1] or tokens[begin + 1].tag in FINITE:
        return ((begin + 1, _end(line, cue, begin + 1)),)
    return ()


# ------------------------------------------------------------------ other frames


def _object(line: Line, cue: Cue, begin: int) -> tuple[Run, ...]:
    tokens = line.tokens
    start = begin
    while start < len(tokens) and tokens[start].tag == "RB":
        start += 1
    if start >= len(tokens) or tokens[start].text in STOPS:
        return _preposed(line, cue)
    end = _end(line, cue, start)
    if cue.form is Form.QUOTED or not _fits(line, cue, start, end):
        return _preposed(line, cue)
    if tokens[start].lower == "as" and start + 1 < end:
        start += 1
    return ((start, end),)


def _fits(line: Line, cue: Cue, start: int, end: int) -> bool:
    tokens = line.tokens
    phrase = phrase_after(tokens, start)
    after = phrase.end if phrase else start
    checks = {
        Frame.INFINITIVE: tokens[start].lower == "to" and _is(tokens, start + 1, "VB"),
        Frame.GERUND: tokens[start].tag == "VBG" and tokens[start].pos == "VERB",
        Frame.COMMAND: phrase is not None and _command(tokens, phrase, end),
        Frame.EVENT: phrase is not None and tokens[start].tag != "PRP",
        Frame.AS: _names_as(tokens, start, end),
        Frame.COMPLEMENT: _complement(line, cue, phrase, start, end),
        Frame.OF: phrase is not None and "of" in {t.lower for t in tokens[phrase.head : end]},
        Frame.FOR: phrase is not None and "for" in {t.lower for t in tokens[phrase.head : min(end, after + 3)]},
        Frame.QUOTE: any(line.quoted[start : min(end, start + 12)]) and not _is_finite(tokens, (start, _first_quoted(line, start))),
    }
    return any(checks[frame] for frame in cue.saying.takes if frame in checks)


def _is(tokens: Sequence[Token], index: int, tag: str) -> bool:
    return index < len(tokens) and tokens[index].tag == tag


def _first_quoted(line: Line, start: int) -> int:
    return next((i for i in range(start, len(line.tokens)) if line.quoted[i]), start)


def _command(tokens: Sequence[Token], phrase: Phrase, end: int) -> bool:
    near = range(phrase.head, min(end - 1, phrase.start + 25))
    return any(tokens[i].lower == "to" and tokens[i + 1].tag in {"VB", "RB"} for i in near)


def _names_as(tokens: Sequence[Token], start: int, end: int) -> bool:
    for index in range(start, min(end, start + 25)):
        if tokens[index].lower == "as" and index + 1 < end:
            return True
        if tokens[index].tag in FINITE or tokens[index].text == ",":
            return False
    return False


def _complement(line: Line, cue: Cue, phrase: Phrase | None, start: int, end: int) -> bool:
    tokens = line.tokens
    if phrase is None:
        return line.quoted[start]
    following = phrase.head
    if following < end and (line.quoted[following] or tokens[following].tag in {"DT", "JJ"}):
        return True
    return any(t.lower in {"what", "which"} for t in tokens[max(0, cue.start - 8) : cue.start])


def _preposed(line: Line, cue: Cue) -> tuple[Run, ...]:
    """Quoted words that the cue's clause has as its object, put first: whose “hostile policy” Peru denounces."""
    return ()


def _of_noun(line: Line, cue: Cue, begin: int) -> tuple[Run, ...]:
    tokens = line.tokens
    that = _that(tokens, begin) if cue.takes(Frame.CLAUSE) else None
    if that is not None and that - begin < 10:
        return ((that + 1, _end(line, cue, that + 1)),)
    if begin >= len(tokens):
        return ()
    if cue.takes(Frame.INFINITIVE) and tokens[begin].lower == "to" and _is(tokens, begin + 1, "VB"):
        return ((begin, _end(line, cue, begin)),)
    if cue.takes(Frame.FOR) and tokens[begin].lower == "for":
        phrase = phrase_after(tokens, begin + 1)
        if phrase and _command(tokens, phrase, len(tokens)):
            return ((begin, _end(line, cue, begin)),)
    return ()


def _according(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    tokens = line.tokens
    if source is None:
        return ()
    if cue.start and (tokens[cue.start - 1].text in STOPS | QUOTE_MARKS or _is_finite(tokens, (0, cue.start))):
        return ((0, cue.start),)
    begin = next((i + 1 for i in range(source.end, len(tokens)) if tokens[i].text == ","), None)
    if cue.start <= 1 and begin and begin < len(tokens):
        return ((begin, _end(line, cue, begin)),)
    return ()
