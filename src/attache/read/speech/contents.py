"""Which words of the sentence are what was said.

    Officials said on Monday that the port was shut, adding that …      “Stay,” she said. “And rest.”
                                  ──── content ────                     ───────
    The road, she said, was closed.         According to the mayor, the road was closed.
    ────────            ──────────                                  ───── content ─────

Here are the clauses and quotations, before and after their cue; where a clause begins is settled in `clauses`, what a
verb takes besides in `objects`.
"""

from collections.abc import Sequence

from attache.lexicon.speech import Frame
from attache.read.speech.adverbials import is_time, past_adverbials, past_source
from attache.read.speech.clauses import QUESTIONS, by_tree, clause_opens, clause_start, that
from attache.read.speech.cues import Cue, Form
from attache.read.speech.lines import SUBORDINATORS, VERBS, Line, Run
from attache.read.speech.objects import noun_content, object_content
from attache.read.speech.phrases import FINITE, Phrase, phrase_after, phrase_before, subject_after
from attache.text.tokens import Token

OBJECTS = frozenset({"DT", "NN", "NNS", "NNP", "NNPS", "JJ", "PRP$", "CD"})
CLOSING = frozenset({",", "”", "“", '"', "''", "?", "!", "—", "–", "--", "’", "»", "'"})
ON = frozenset("of about to at on for against with upon over".split())
"""Prepositions by which a verb takes what it is about as its object, never words that stand before it."""
WHOSE = frozenset({"who", "whose", "which"})
"""What tells of the agent before it: announced by officials who warned of more."""
FARTHEST = 12
"""How many tokens before a relative pronoun the phrase that it means may begin."""
MARKED_NAME = 4
"""How many tokens a name in quote marks and the stop within them take up at most: star of “Scandal,” ...."""


def contents(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    """The runs of tokens that `cue` reports; none where it reports nothing."""
    match cue.form:
        case Form.ACCORDING:
            return _according(line, cue, source)
        case Form.NOUN:
            return noun_content(line, cue, that(line, cue, cue.end))
        case Form.PASSIVE:
            return _of_passive(line, cue, source)
        case Form.COLON:
            return _after_colon(line, cue)
    if takes_over(line, cue, source) is not None:
        return _behind(line, cue, source)
    begin = past_source(cue, source)
    runs = _ahead(line, cue, source) or _as_object(line, cue, begin) or by_tree(line, cue, begin)
    return (*_antecedent(line, cue, source, runs), *runs)


def _antecedent(line: Line, cue: Cue, source: Phrase | None, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The words that a relative clause tells of, where its content lacks its subject: a trend that | they say | …."""
    tokens, relative = line.tokens, clause_opens(line, cue, source) - 1
    if not runs or relative < 1 or source is None or source.start > cue.start or runs[0][0] < cue.end:
        return ()
    start = runs[0][0]
    lacking = tokens[start].tag in FINITE and not line.quoted[start] and not line.quoted[relative]
    if not lacking or tokens[relative].lower not in {"which", "that"} or tokens[relative - 1].tag == "IN":
        return ()
    return ((_meant_by(tokens, relative, tokens[cue.at]), relative + 1),)


def _meant_by(tokens: Sequence[Token], relative: int, verb: Token) -> int:
    """Where the noun phrase begins that a relative pronoun means; at the pronoun itself where that is not sure."""
    clauses = (t for t in (verb, *verb.ancestors()) if t.dep == "acl:relcl" and t.head.index < relative <= t.index)
    noun = next((t.head for t in clauses), None)
    stop = noun.index + 1 if noun else relative - (tokens[relative - 1].text == ",")
    phrase = phrase_before(tokens, stop, frozenset())
    near = phrase is not None and relative - phrase.start <= FARTHEST and not is_time(tokens[phrase.head - 1])
    return phrase.start if phrase and near else relative


def _as_object(line: Line, cue: Cue, begin: int) -> tuple[Run, ...]:
    """What the cue takes as its object, an infinitive behind a time too: vowed last month to reopen it."""
    after = past_adverbials(line, cue, begin)
    after = _past_aside(line, cue, after)
    late = after > begin and after < len(line.tokens) and line.tokens[after].tag == "TO"
    return object_content(line, cue, begin) or (object_content(line, cue, after) if late else ())


def _past_aside(line: Line, cue: Cue, comma: int) -> int:
    """Just past an aside before an infinitive: threatened, as he has before, | to leave; `comma` without one."""
    tokens = line.tokens
    if comma >= len(tokens) or tokens[comma].text != "," or not cue.takes(Frame.INFINITIVE):
        return comma
    closes = next((i for i in range(comma + 1, min(comma + FARTHEST, len(tokens) - 1)) if tokens[i].text == ","), comma)
    return closes + 1 if tokens[closes + 1].tag == "TO" and closes > comma else comma


def takes_over(line: Line, cue: Cue, source: Phrase | None) -> int | None:
    """Where the cue's clause begins if it follows its content, as in “…, she said”; None if it does not."""
    if not (cue.takes(Frame.CLAUSE) or cue.takes(Frame.QUOTE)) or cue.form in {Form.NOUN, Form.PASSIVE, Form.COLON}:
        return None
    if cue.saying.particle.rpartition(" ")[2] in ON:
        return None
    stop = clause_opens(line, cue, source)
    if not stop or line.tokens[stop - 1].text not in CLOSING:
        return None
    if cue.form is Form.PARTICIPLE:
        return None
    if _stands_alone(line, cue, source, stop):
        return None
    if _interrupts(line, cue, source, stop) or (_is_unended(line, stop) and _resumed(line, cue, source)):
        return stop
    ahead = clause_start(line, cue, source)
    if line.quoted[stop - 1] and _is_speech(line, stop, ends=ahead is None):
        return stop
    if not cue.takes(Frame.CLAUSE) or ahead is not None or _has_frame(line, cue, source):
        return None
    inverted = source is not None and source.start >= cue.end and stop > 3
    told = inverted or any(t.tag in VERBS | {"MD"} or _hangs_on(t, line.tokens[cue.at]) for t in line.tokens[:stop])
    said = told and (inverted or not _is_dependent(line.tokens, stop)) and not _has_object(line, cue, source)
    return stop if said or _resumed(line, cue, source) else None


def _hangs_on(token: Token, verb: Token) -> bool:
    """Whether a word is by the parse the verb of a clause that another verb governs, whatever its tag."""
    return token.dep == "ccomp" and token.head is verb


def _stands_alone(line: Line, cue: Cue, source: Phrase | None, stop: int) -> bool:
    """Whether what comes before is a sentence or an adverbial of its own: It is a “hoax.” Oslo has denied it acted."""
    tokens = line.tokens
    if cue.form is Form.FINITE and cue.end < len(tokens) and tokens[cue.end].lower == "that":
        return tokens[cue.end].tag == "IN" and source is not None and source.start < cue.start
    ended = stop > 2 and line.quoted[stop - 1] and tokens[stop - 2].text == "."
    after = past_adverbials(line, cue, past_source(cue, source))
    return ended and after < len(tokens) and tokens[after].text[0].isalpha() and not line.quoted[after]


def _interrupts(line: Line, cue: Cue, source: Phrase | None, stop: int) -> bool:
    """Whether the verb of what comes before stands behind the cue: The deal, he said, “makes no sense”."""
    tokens, after = line.tokens, past_source(cue, source)
    if tokens[stop - 1].text != "," or after + 2 >= len(tokens) or tokens[after].text != ",":
        return False
    verb = after + 2 if line.quoted[after + 1] and not tokens[after + 1].text[0].isalnum() else after + 1
    return tokens[verb].tag in FINITE and tokens[verb].text.islower()


def _has_object(line: Line, cue: Cue, source: Phrase | None) -> bool:
    """Whether a noun follows the cue, so that it has its object there: the port, which closed, claimed a record."""
    after = past_adverbials(line, cue, past_source(cue, source))
    return after < len(line.tokens) and line.tokens[after].tag in OBJECTS


def _has_frame(line: Line, cue: Cue, source: Phrase | None) -> bool:
    """Whether the cue has its content behind it in some frame, so that what stands before it is none: pledged to go."""
    begin = past_source(cue, source)
    after = past_adverbials(line, cue, begin)
    at_once = after == begin or (after < len(line.tokens) and line.tokens[after].tag in {"TO", "VBG"})
    return at_once and any(start >= begin for start, _ in object_content(line, cue, after))


def _is_speech(line: Line, stop: int, *, ends: bool) -> bool:
    """Whether the quotation before the cue is a clause or all there is, or `ends` with a stop: no title or term."""
    quote = line.over[stop - 1]
    first = next(i for i, over in enumerate(line.over) if over is quote)
    if first == 0 and line.tokens[stop - 2].text[0].isalnum() and _is_title(line.tokens[1 : stop - 1]):
        return False  # “Pulp Fiction” director Lenz has responded
    stopped = ends and stop - first > MARKED_NAME and line.tokens[stop - 2].text in {",", ".", "!", "?", "…", "..."}
    return first == 0 or stopped or _is_finite(line.tokens, first, stop)


def _is_title(words: Sequence[Token]) -> bool:
    """Whether each of the words has a capital, as those of a title."""
    return bool(words) and all(t.text[0].isupper() for t in words)


def _is_finite(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(t.tag in FINITE for t in tokens[start:end])


def _is_dependent(tokens: Sequence[Token], stop: int) -> bool:
    """Whether all before the comma is a clause that leans on what follows: “When it rained, she said that …”."""
    joined = tokens[0].tag == "CC" and stop > 2
    tokens, stop = (tokens[1:], stop - 1) if joined else (tokens, stop)  # But when it rained, she said so
    if tokens[0].lower in SUBORDINATORS | {"when"}:
        return sum(t.text == "," for t in tokens[:stop]) == 1
    leans = tokens[0].tag in {"VBN", "VBG", "IN"} and tokens[0].dep != "csubj"  # Asked if it would rain, she said no
    return leans and not any(t.dep in {"root", "ccomp", "parataxis"} for t in tokens[:stop])


# ------------------------------------------------------------------ after the cue


def _ahead(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    start = clause_start(line, cue, source)
    if start is None or (line.tokens[start].lower in {"and", "but", "or"} and not line.quoted[start]):
        return ()  # they responded | and fought
    return ((start, line.end(cue, start)),)


def _after_colon(line: Line, cue: Cue) -> tuple[Run, ...]:
    """The quoted words that follow a colon, unless a verb of saying before it has them already."""
    if any(c.form in {Form.FINITE, Form.PARTICIPLE, Form.QUOTED} for c in line.cues):
        return ()
    colon = next((i for i in range(cue.at, len(line.tokens)) if line.tokens[i].text == ":"), None)
    return () if colon is None else ((colon + 1, line.end(cue, colon + 1)),)


def _of_passive(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    """What follows the agent: was asked by the host whether …; were told by Oslo to leave; called a fool by Peru."""
    if source is None or source.start < cue.end:
        return ()
    begin, tokens = source.end, line.tokens
    if begin + 1 >= len(tokens):
        return _of_whom(line, cue, source)
    opening = that(line, cue, begin)
    if opening is not None and (cue.takes(Frame.CLAUSE) or cue.takes(Frame.THAT)):
        return ((opening + 1, line.end(cue, opening + 1)),)
    asks = tokens[begin].lower in QUESTIONS - WHOSE and (cue.takes(Frame.CLAUSE) or cue.takes(Frame.QUESTION))
    commands = tokens[begin].tag == "TO" and tokens[begin + 1].tag == "VB" and cue.takes(Frame.COMMAND)
    return ((begin, line.end(cue, begin)),) if asks or commands else _of_whom(line, cue, source)


def _of_whom(line: Line, cue: Cue, source: Phrase) -> tuple[Run, ...]:
    """What the passive says of its subject: the raid was called a farce by Peru; she was accused by Peru of theft."""
    tokens, by = line.tokens, source.start - 1
    subject = phrase_before(tokens, cue.start)
    if subject is None:
        return ()
    if by > cue.end and (cue.takes(Frame.COMPLEMENT) or tokens[cue.end].lower == "as"):
        return (subject.start, subject.end), (cue.end, by)
    after = source.head
    follows = any(cue.takes(frame) and tokens[after].lower == frame.value for frame in (Frame.OF, Frame.FOR))
    return ((subject.start, subject.end), (after, line.end(cue, after))) if follows else ()


# ------------------------------------------------------------------ before the cue


def _behind(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    stop = clause_opens(line, cue, source)
    return (0, stop), *_resumed(line, cue, source)


def _resumed(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    """The rest of content that the cue interrupts: “Stay,” she said, “and rest.” or: the road, she said, was closed."""
    tokens = line.tokens
    begin = past_adverbials(line, cue, past_source(cue, source))
    if begin + 1 >= len(tokens) or tokens[begin].text not in {",", ":"} or line.quoted[begin]:
        return ()
    inverted = source is None or (source.start >= cue.end and cue.form is not Form.ACCORDING)
    stop = clause_opens(line, cue, source)
    unended = _is_unended(line, stop)
    if not inverted and source is not None and source.start >= cue.end:
        begin = _past_apposition(line, begin)
    goes_on = tokens[begin].text == "," and (unended or _goes_on(line, cue, begin + 1, inverted=inverted))
    if line.quoted[begin + 1] or goes_on:
        return ((begin + 1, line.end(cue, begin + 1)),)
    return ()


def _is_unended(line: Line, stop: int) -> bool:
    """Whether a clause breaks off before the comma: It was, | she said, one of the worst."""
    return stop > 1 and line.tokens[stop - 2].tag in FINITE and line.tokens[stop - 1].text == ","


def _past_apposition(line: Line, comma: int) -> int:
    """The comma behind what is apposed to a source: according to Lenz, an envoy, | was …; else the comma itself."""
    apposed = phrase_after(line.tokens, comma + 1)
    after = apposed.end if apposed else comma
    return after if after + 1 < len(line.tokens) and line.tokens[after].text == "," else comma


def _goes_on(line: Line, cue: Cue, index: int, *, inverted: bool) -> bool:
    """Whether the words after an interrupting “, she said,” are content again, and no more of the teller's."""
    token = line.tokens[index]
    if line.is_cue(index, beside=cue) or any(c.start == index for c in line.cues if c is not cue):
        return False
    if token.tag in FINITE or token.tag in {"TO", "VBN"}:
        return True
    if token.tag == "VBG":
        return any(t.tag in FINITE for t in line.tokens[index : index + 6])  # …, she added, closing it would be rash
    if not inverted and (token.dep == "mark" or token.lower in {"because", "by", "especially"}):
        return True
    if not inverted and token.tag == "CC":
        return _continues(line, index + 1)
    return not inverted and (subject_after(line.tokens, index) is not None)


def _continues(line: Line, index: int) -> bool:
    """Whether a conjoined clause goes on with what is said: …, she said, and it has been shut; not: …, and left."""
    token = line.tokens[index] if index < len(line.tokens) else None
    if token is None:
        return False
    own = token.tag == "PRP" and subject_after(line.tokens, index) is not None
    return own or (token.tag in FINITE and token.dep.startswith(("aux", "cop")))


def _according(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    tokens = line.tokens
    if source is None:
        return ()
    before = ((0, cue.start),) if cue.start > 1 else ()
    last = source.end >= len(tokens) - 1
    if before and (last or _is_finite(tokens, 0, cue.start)):
        return (*before, *(() if _is_apposed_last(line, source) else _resumed(line, cue, source)))
    comma = next((i for i in range(source.end, len(tokens)) if tokens[i].text == ","), None)
    begin = _past_apposition(line, comma) + 1 if comma is not None else len(tokens)
    return (*before, (begin, line.end(cue, begin))) if begin < len(tokens) else ()


def _is_apposed_last(line: Line, source: Phrase) -> bool:
    """Whether all that follows the source is what it is: according to the Ledger, a paper in Lubina."""
    if source.end >= len(line.tokens) or line.tokens[source.end].text != ",":
        return False
    apposed = phrase_after(line.tokens, source.end + 1)
    return apposed is not None and apposed.end >= len(line.tokens) - 1
