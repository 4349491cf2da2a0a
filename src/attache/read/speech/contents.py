"""Which words of the sentence are what was said.

    Officials said on Monday that the port was shut, adding that …      “Stay,” she said. “And rest.”
                                  ──── content ────                     ───────
    The road, she said, was closed.         According to the mayor, the road was closed.
    ────────            ──────────                                  ───── content ─────

Here are the clauses and quotations, before and after their cue; what a verb takes besides is in `objects`.
"""

from collections.abc import Sequence

from attache.lexicon.speech import Frame
from attache.read.speech.cues import Cue, Form
from attache.read.speech.lines import COMMAS, SUBORDINATORS, VERBS, Line, Run
from attache.read.speech.objects import noun_content, object_content
from attache.read.speech.phrases import FINITE, Phrase, phrase_after, subject_after
from attache.text.tokens import Token

OBJECTS = frozenset({"DT", "NN", "NNS", "NNP", "NNPS", "JJ", "PRP$", "CD"})
HARD = frozenset({";", ":"})
CLOSING = frozenset({",", "”", "“", '"', "''", "?", "!", "—", "–", "--", "’", "»", "'"})
QUESTIONS = frozenset("who whom whose what when where why how which whether if".split())
ON = frozenset("of about to at on for against with upon over".split())
"""Prepositions by which a verb takes what it is about as its object, never words that stand before it."""
PREPOSITIONS = frozenset("on in at during after before to from of by via through late early over about with".split())
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning afternoon evening night "
    "week month year january february march april may june july august september october november december earlier "
    "later recently again also this early late afterwards separately however meanwhile times".split()
)

WHEN = frozenset("as after before while because since although though until once".split())
"""What opens a clause that tells when or why something was said: said as she left."""
CLAUSES = (Frame.CLAUSE, Frame.QUOTE, Frame.THAT, Frame.QUESTION)
MARKED_NAME = 4
"""How many tokens a name in quote marks and the stop within them take up at most: star of “Scandal,” ...."""
AT_LEAST = (["at", "least"], ["at", "most"])
FRANK = frozenset({"say", "tell", "argue", "insist", "think", "believe", "warn", "claim", "allege", "contend"})
"""Verbs that a finite verb further on is taken to belong to, even where the parse does not see it."""


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
    return _ahead(line, cue, source) or object_content(line, cue, begin) or _by_tree(line, cue, begin)


def takes_over(line: Line, cue: Cue, source: Phrase | None) -> int | None:
    """Where the cue's clause begins if it follows its content, as in “…, she said”; None if it does not."""
    if not (cue.takes(Frame.CLAUSE) or cue.takes(Frame.QUOTE)) or cue.form in {Form.NOUN, Form.PASSIVE, Form.COLON}:
        return None
    if cue.saying.particle.rpartition(" ")[2] in ON:
        return None
    stop = _clause_opens(line, cue, source)
    if not stop or line.tokens[stop - 1].text not in CLOSING:
        return None
    if cue.form is Form.PARTICIPLE:
        return None
    if _stands_alone(line, cue, source, stop):
        return None
    if _interrupts(line, cue, source, stop):
        return stop
    ahead = _clause_start(line, cue, source)
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
    after = _past_adverbials(line, cue, past_source(cue, source))
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
    after = _past_adverbials(line, cue, past_source(cue, source))
    return after < len(line.tokens) and line.tokens[after].tag in OBJECTS


def _has_frame(line: Line, cue: Cue, source: Phrase | None) -> bool:
    """Whether the cue has its content behind it in some frame, so that what stands before it is none: pledged to go."""
    begin = past_source(cue, source)
    after = _past_adverbials(line, cue, begin)
    at_once = after == begin or (after < len(line.tokens) and line.tokens[after].tag in {"TO", "VBG"})
    return at_once and bool(object_content(line, cue, after))


def _is_speech(line: Line, stop: int, *, ends: bool) -> bool:
    """Whether the quotation before the cue is a clause or all there is, or `ends` with a stop: no title or term."""
    quote = line.over[stop - 1]
    first = next(i for i, over in enumerate(line.over) if over is quote)
    stopped = ends and stop - first > MARKED_NAME and line.tokens[stop - 2].text in {",", ".", "!", "?", "…", "..."}
    return first == 0 or stopped or _is_finite(line.tokens, first, stop)


def addressed(line: Line, cue: Cue, source: Phrase | None) -> Phrase | None:
    """Whom the cue says was told: “told reporters”; None where it does not say."""
    begin = past_source(cue, source)
    end = _past_addressee(line, cue, begin) if begin < len(line.tokens) and not line.quoted[begin] else begin
    return Phrase(begin, end, end) if end > begin else None


def past_source(cue: Cue, source: Phrase | None) -> int:
    """The first token after the cue, and after its source where that follows it."""
    inverted = source is not None and source.start >= cue.end and cue.form is not Form.PARTICIPLE
    return max(cue.end, source.end) if source and inverted else cue.end


def that(line: Line, cue: Cue, begin: int) -> int | None:
    """Where the "that" stands which opens the cue's clause; None if none does."""
    tokens = line.tokens
    for index in range(begin, min(len(tokens) - 1, begin + 25)):
        token = tokens[index]
        if token.lower == "that" and token.tag in {"IN", "WDT", "DT"}:
            told = cue.saying.tells and tokens[index + 1].tag not in FINITE
            plain = told or token.tag == "IN" or token.dep == "mark" or _joins(tokens, cue, index)
            return index if plain and not _is_pronoun(tokens, index) else None
        if token.tag in FINITE or token.text in HARD or line.quoted[index] or line.is_cue(index, beside=cue):
            return None
    return None


def _is_pronoun(tokens: Sequence[Token], index: int) -> bool:
    """Whether a "that" before a comma is all that was said; not so where an aside opens the clause."""
    if tokens[index + 1].text not in COMMAS:
        return False
    return not (tokens[index].tag == "IN" and any(t.text == tokens[index + 1].text for t in tokens[index + 2 :]))


def _joins(tokens: Sequence[Token], cue: Cue, index: int) -> bool:
    """Whether a "that" which was taken for a relative opens a clause: one comes after no verb, nor before a subject."""
    if cue.form is Form.NOUN:
        leads = tokens[index].dep.startswith("nsubj")
        return leads and tokens[index + 1].tag in {"DT", "NNS", "NNP", "PRP", "PRP$"}
    return tokens[index].tag == "WDT" and index == cue.end


def _is_finite(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(t.tag in FINITE for t in tokens[start:end])


def _is_dependent(tokens: Sequence[Token], stop: int) -> bool:
    """Whether all before the comma is a clause that leans on what follows: “When it rained, she said that …”."""
    if tokens[0].lower in SUBORDINATORS:
        return sum(t.text == "," for t in tokens[:stop]) == 1
    leans = tokens[0].tag in {"VBN", "VBG", "IN"}  # Asked if it would rain, she said no
    return leans and not any(t.dep in {"root", "ccomp", "parataxis"} for t in tokens[:stop])


def _clause_opens(line: Line, cue: Cue, source: Phrase | None) -> int:
    starts = [cue.start, *([source.start] if source else []), *([line.relay] if line.relay is not None else [])]
    opens = min(starts)
    return opens - 1 if opens and line.tokens[opens - 1].lower == "as" and cue.form is Form.FINITE else opens


# ------------------------------------------------------------------ after the cue


def _ahead(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    start = _clause_start(line, cue, source)
    return () if start is None else ((start, line.end(cue, start)),)


def _clause_start(line: Line, cue: Cue, source: Phrase | None) -> int | None:
    tokens, begin = line.tokens, past_source(cue, source)
    if not any(cue.takes(frame) for frame in CLAUSES):
        return None
    start = _past_adverbials(line, cue, begin)
    opening = that(line, cue, begin) if cue.takes(Frame.CLAUSE) or cue.takes(Frame.THAT) else None
    if opening is not None and (start > begin or opening == begin or tokens[begin].tag in {"IN", "RB", ","}):
        return opening + 1
    if start + 1 >= len(tokens):
        return None
    if tokens[start].text in {":", ","}:
        goes_on = line.quoted[start + 1] or _is_as_said(line, cue, source, start)
        return start + 1 if tokens[start].text == ":" or goes_on else None
    if line.quoted[start] and not line.quoted[cue.at]:
        return start if cue.takes(Frame.QUOTE) or cue.takes(Frame.CLAUSE) else None
    asks = tokens[start].lower in QUESTIONS and tokens[start].tag != "WDT"
    if asks and (cue.takes(Frame.QUESTION) or (cue.takes(Frame.CLAUSE) and _clause_of_question(line, start))):
        return start
    follows = cue.takes(Frame.CLAUSE) and _clause_follows(line, cue, start)
    return start if follows else None


def _is_as_said(line: Line, cue: Cue, source: Phrase | None, comma: int) -> bool:
    """Whether the cue's clause only says who says it, and what is said follows: As Lenz noted, the port is shut."""
    opens = _clause_opens(line, cue, source)
    first = all(t.tag in {"CC", "RB"} or not t.text[0].isalnum() for t in line.tokens[:opens])
    return first and line.tokens[opens].lower == "as" and cue.takes(Frame.CLAUSE) and comma + 2 < len(line.tokens)


def _past_adverbials(line: Line, cue: Cue, begin: int) -> int:
    """Where the content may begin: past whom it was told to, and past when and where it was said."""
    index = begin
    if index < len(line.tokens) and not line.quoted[index]:
        index = _past_addressee(line, cue, index)
    while index < len(line.tokens) and (step := _adverbial(line, index)):
        index += step
    return index


def _past_addressee(line: Line, cue: Cue, index: int) -> int:
    tokens = line.tokens
    phrase = phrase_after(tokens, index) if cue.saying.tells else None
    if phrase is None:
        return index
    head = next((i for i in range(phrase.head, index, -1) if not _is_time(tokens[i - 1])), index)
    if head == index or head < phrase.head:
        return head  # told a panel | Wednesday
    if cue.saying.verb != "tell" and subject_after(tokens, index):
        return index
    continues = phrase.head < len(tokens) and tokens[phrase.head].lower == "of"
    return phrase.end if continues else phrase.head


def _is_time(token: Token) -> bool:
    return token.lower in TIMES and token.text != "Times"


def _adverbial(line: Line, index: int) -> int:
    tokens, token = line.tokens, line.tokens[index]
    if line.quoted[index] or [t.lower for t in tokens[index : index + 2]] in AT_LEAST:
        return 0
    if token.tag == "RB" and index + 1 < len(tokens) and tokens[index + 1].text in {":", ","}:
        return 1
    if token.lower in {"last", "this"} and index + 1 < len(tokens) and tokens[index + 1].lower in TIMES:
        return 2
    if token.lower in TIMES and token.tag != "DT":
        return 1
    if token.lower == "on" and index + 2 < len(tokens) and tokens[index + 1].lower in TIMES:
        bare = tokens[index + 2].tag != "CD" and tokens[index + 2].text not in {".", ","}
        if bare and not _adverbial(line, index + 2):
            return 2  # the chunk would run on: said on Tuesday further steps were planned
    if token.lower in PREPOSITIONS and token.tag in {"IN", "TO", "JJ", "RB"}:
        phrase = phrase_after(tokens, index + 1)
        if phrase and phrase.head < len(tokens) and tokens[phrase.head].tag not in FINITE | {"VB"}:
            return phrase.head - index
    return 0


def _clause_follows(line: Line, cue: Cue, start: int) -> bool:
    """Whether a finite clause begins at `start`: the parse says so, or a subject and its verb stand there."""
    tokens = line.tokens
    if tokens[start].tag == "TO" or (tokens[start].tag == "IN" and tokens[start].lower in WHEN):
        return False
    if subject_after(tokens, start):
        return True
    if tokens[start].lower in {"it", "they", "he", "she"} and [t.tag for t in tokens[start + 1 : start + 2]] == ["VBN"]:
        return True  # the tagger took a finite verb for a participle: denied it meddled
    if tokens[start].tag in FINITE:
        return any(t.lower in {"which", "who", "that"} for t in tokens[max(0, cue.start - 6) : cue.start])
    clauses = [t for t in tokens[cue.at].having("ccomp") if t.index >= start]
    if any(t.tag == "VBN" and t.having("nsubj") for t in clauses):
        return True  # the tagger took a finite verb for a participle: said the move signaled “progress”
    parsed = cue.saying.verb in FRANK or bool(clauses)
    stops = HARD if parsed else HARD | {"that", "which", "who", ",", "—", "–", "--"}
    near = next((t for t in tokens[start : start + 30] if t.tag in FINITE or t.lower in stops), None)
    if near is None or near.tag not in FINITE:
        return False
    own = any(start <= t.index < near.index for t in near.having("nsubj"))
    return own or not line.is_cue(near.index, beside=cue)


def _clause_of_question(line: Line, start: int) -> bool:
    """Whether a question with a subject and a verb begins at `start`: asked what she thought; not: asked what for."""
    return subject_after(line.tokens, start + 1) is not None


def _after_colon(line: Line, cue: Cue) -> tuple[Run, ...]:
    """The quoted words that follow a colon, unless a verb of saying before it has them already."""
    if any(c.form in {Form.FINITE, Form.PARTICIPLE, Form.QUOTED} for c in line.cues):
        return ()
    colon = next((i for i in range(cue.at, len(line.tokens)) if line.tokens[i].text == ":"), None)
    return () if colon is None else ((colon + 1, line.end(cue, colon + 1)),)


def _by_tree(line: Line, cue: Cue, begin: int) -> tuple[Run, ...]:
    """The clause that the parse hangs on the cue, if it has a subject of its own: said, win or lose, he would stay."""
    clauses = (t for t in line.tokens[cue.at].having("ccomp") if t.index > begin and cue.takes(Frame.CLAUSE))
    whole = next((c for c in clauses if c.having("nsubj") or c.having("expl")), None)
    if whole is None:
        return ()
    start = max(begin, whole.subtree()[0].index)
    past_that = start + (line.tokens[start].lower == "that" and line.tokens[start].dep == "mark")
    return ((past_that, line.end(cue, past_that)),) if whole.index > past_that else ()


def _of_passive(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    """What follows the agent: was asked by the host whether …; were told by Oslo to leave; called a fool by Peru."""
    if source is None or source.start < cue.end or source.end + 1 >= len(line.tokens):
        return ()
    begin, tokens = source.end, line.tokens
    opening = that(line, cue, begin)
    if opening is not None and (cue.takes(Frame.CLAUSE) or cue.takes(Frame.THAT)):
        return ((opening + 1, line.end(cue, opening + 1)),)
    asks = tokens[begin].lower in QUESTIONS and (cue.takes(Frame.CLAUSE) or cue.takes(Frame.QUESTION))
    commands = tokens[begin].tag == "TO" and tokens[begin + 1].tag == "VB" and cue.takes(Frame.COMMAND)
    return ((begin, line.end(cue, begin)),) if asks or commands else ()


# ------------------------------------------------------------------ before the cue


def _behind(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    stop = _clause_opens(line, cue, source)
    return (0, stop), *_resumed(line, cue, source)


def _resumed(line: Line, cue: Cue, source: Phrase | None) -> tuple[Run, ...]:
    """The rest of content that the cue interrupts: “Stay,” she said, “and rest.” or: the road, she said, was closed."""
    tokens = line.tokens
    begin = _past_adverbials(line, cue, past_source(cue, source))
    if begin + 1 >= len(tokens) or tokens[begin].text not in {",", ":"} or line.quoted[begin]:
        return ()
    inverted = source is None or (source.start >= cue.end and cue.form is not Form.ACCORDING)
    stop = _clause_opens(line, cue, source)
    unended = stop > 1 and tokens[stop - 2].tag in FINITE  # it was, she said, one of the worst
    goes_on = tokens[begin].text == "," and (unended or _goes_on(line, cue, begin + 1, inverted=inverted))
    if line.quoted[begin + 1] or goes_on:
        return ((begin + 1, line.end(cue, begin + 1)),)
    return ()


def _goes_on(line: Line, cue: Cue, index: int, *, inverted: bool) -> bool:
    """Whether the words after an interrupting “, she said,” are content again, and no more of the teller's."""
    token = line.tokens[index]
    if line.is_cue(index, beside=cue) or any(c.start == index for c in line.cues if c is not cue):
        return False
    if token.tag in FINITE or token.tag in {"TO", "VBN"}:
        return True
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
    if before and _is_finite(tokens, 0, cue.start):
        return (*before, *_resumed(line, cue, source))
    begin = next((i + 1 for i in range(source.end, len(tokens)) if tokens[i].text == ","), None)
    if begin and begin < len(tokens):
        return (*before, (begin, line.end(cue, begin)))
    return ()
