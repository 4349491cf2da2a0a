"""Where somebody is said to say something: the verb or noun of saying and the form it stands in.

Kim has recently threatened to …      finite      … , adding that …               participle
───────── cue ─────────
… was quoted by Tasnim as saying …    quoted      the South's claim that …        noun
According to officials, …             according
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from attache.lexicon.speech import Frame, Saying, Speech, Voice
from attache.read.speech.phrases import FINITE, WEEKDAYS, is_aged, subject_after
from attache.records import Span
from attache.text.tokens import Token

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "without", "hardly"})
CLOSED_MODALS = frozenset("may might could can should must ca will shall wo 'll ’ll would 'd ’d".split())
AUXILIARIES = frozenset({"be", "have", "do", "get"})
RAISING = frozenset("continue begin start go appear seem proceed rush quick careful right keen".split())
"""Words that pass "to say" on to their own subject, who says it: continued to insist, was quick to note."""
REFUSALS = frozenset({"refuse", "decline"})
"""The same, where what follows was not said."""
BY = frozenset({"by", "in", "after", "while", "as", "before"})
"""Prepositions after which a participle still tells of speech: responded by saying; but not: aimed at saying."""
SPEAKS_THROUGH_NOT = frozenset({"rule out", "deny"})
"""Verbs that still report something when negated: who does not rule out talks has spoken of talks."""


AFTER_SHARES = frozenset({"%", "percent", ",", "”", '"', "''"})
"""After these a plain verb is finite: 47% say; …, say some."""


class Form(StrEnum):
    """How a cue stands in its sentence, which settles where its source and its content are."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    PASSIVE = "passive"
    QUOTED = "quoted"
    NOUN = "noun"
    ACCORDING = "according"
    COLON = "colon"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word of saying at token `at`; with its auxiliaries and particle it runs from `start` to `end` (excluded)."""

    saying: Saying
    form: Form
    at: int
    start: int
    end: int
    negated: bool = False

    def span(self, tokens: Sequence[Token]) -> Span:
        """Its characters, without the auxiliaries unless they negate it."""
        return Span(tokens[self.start if self.negated else self.at].start, tokens[self.end - 1].end)

    def takes(self, frame: Frame) -> bool:
        """Whether its content can stand in this frame."""
        return frame in self.saying.takes


ACCORDING = Saying(verb="according to", takes=(Frame.CLAUSE, Frame.QUOTE))
IN_THE_WORDS = ["in", "the", "words", "of"]
COLON = Saying(verb=":", takes=(Frame.QUOTE,), by=(Voice.PERSON, Voice.BODY, Voice.DOCUMENT))


def find_cues(tokens: Sequence[Token], quoted: Sequence[bool], speech: Speech) -> Iterator[Cue]:
    """Each cue of a sentence; `quoted` tells of each token whether it stands in quote marks, where no cue is sought.

    The first word inside the marks may be one all the same: Kim “stressed the need …”.
    """
    for at, token in enumerate(tokens):
        if (quoted[at] and (at < 2 or quoted[at - 2])) or _is_name(tokens, at):
            continue
        if token.lower == "according" and at + 1 < len(tokens) and tokens[at + 1].lower == "to":
            yield Cue(saying=ACCORDING, form=Form.ACCORDING, at=at, start=at, end=at + 2)
        elif token.lower == "words" and [t.lower for t in tokens[max(0, at - 2) : at + 2]] == IN_THE_WORDS:
            yield Cue(saying=ACCORDING, form=Form.ACCORDING, at=at - 2, start=at - 2, end=at + 2)
        elif _is_finding(tokens, at) and (saying := speech.noun(token.lower)):
            yield Cue(saying=saying, form=Form.NOUN, at=at, start=at, end=at + 1)
        elif _is_verb(tokens, at) or (not quoted[at] and _must_be_verb(tokens, quoted, at, speech)):
            yield from _verb(tokens, at, speech)
        elif token.tag.startswith("NN") and (saying := speech.noun(token.lemma)):
            yield Cue(saying=saying, form=Form.NOUN, at=at, start=at, end=at + 1)
        elif token.text == ":" and not quoted[at] and at + 1 < len(tokens) and quoted[at + 1]:
            yield from _colon(tokens, at)


def _colon(tokens: Sequence[Token], colon: int) -> Iterator[Cue]:
    """The verb of the clause that a colon and quoted words follow, whatever it is: he had one message: “No”."""
    for at in range(colon - 1, -1, -1):
        if tokens[at].tag in {"VBD", "VBZ", "VBP"}:
            yield Cue(saying=COLON, form=Form.COLON, at=at, start=_group_start(tokens, at), end=at + 1)
            return
        if tokens[at].text in {";", ":", "”", '"'}:
            return


def _is_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital inside the sentence shows a name: the brothers Said and Omar."""
    inside = at > 0 and tokens[at - 1].text[0].isalnum()
    return inside and tokens[at].text[0].isupper() and tokens[at].lower != "according"


def _is_finding(tokens: Sequence[Token], at: int) -> bool:
    """Whether the tagger took a noun for a verb: the inquiry's finding that …."""
    return tokens[at].tag in {"VBG", "VB"} and at > 0 and tokens[at - 1].tag in {"POS", "PRP$"}


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a verb by its tag, or as the head of a relative clause: a text that “calls upon all states”."""
    if tokens[at].tag.startswith("VB"):
        return True
    before = next((t for t in reversed(tokens[:at]) if t.pos != "PUNCT"), None)
    relative = before is not None and before.lower in {"that", "which", "who"}
    return relative and tokens[at].dep == "acl:relcl" and tokens[at].tag == "NNS"


def _must_be_verb(tokens: Sequence[Token], quoted: Sequence[bool], at: int, speech: Speech) -> bool:
    """Whether the tagger missed a verb and took it for a noun: the UN states: “…”; Oslo fumes, but stresses that …."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    leads = tokens[at].tag in {"JJ", "RB", "NN"} and tokens[at].dep == "root"
    if leads and after is not None and after.lower in {"that", "how"} and tokens[at].lower.endswith("ed"):
        return bool(speech.verbs(tokens[at].lower))
    if tokens[at].lower == "say" and at and tokens[at - 1].tag not in {"DT", "PRP$", "JJ"}:
        return subject_after(tokens, at + 1) is not None  # six in ten say/NN they agree
    if tokens[at].tag == "JJ" and tokens[at].lower.endswith("ing") and after is not None and after.tag == "TO":
        return at > 0 and tokens[at - 1].lemma == "be" and bool(speech.verbs(tokens[at].lower))  # is promising to go
    if tokens[at].tag in {"NN", "JJ"}:
        ends = after is not None and (after.lower == "back" or after.tag in {",", ".", ":", "IN"})
        return ends and any(quoted[max(0, at - 6) : at]) and bool(speech.verbs(tokens[at].lower)) and at > 1
    if tokens[at].tag != "NNS":
        return False
    if at + 2 < len(tokens) and tokens[at + 1].text in {":", ","} and quoted[at + 2]:
        return True
    passes_on = at > 0 and tokens[at - 1].ent != "" and after is not None and after.lower == "that"
    subject = at > 0 and (tokens[at - 1].tag in {"NNP", "CC", "PRP", "RB"} or tokens[at - 1].text[0].isupper())
    bare = subject and speech.noun(tokens[at].lemma) is None
    return passes_on or (bare and after is not None and after.lower in {"that", ",", "the", "a", "his", "her", "its"})


def _verb(tokens: Sequence[Token], at: int, speech: Speech) -> Iterator[Cue]:
    for saying in speech.verbs(tokens[at].lower):
        end = _after_particle(tokens, at, saying)
        if end:
            start = _group_start(tokens, at)
            negated = _is_negated(tokens, start, at)
            form = _form(tokens, start, at, saying, speech)
            if negated and _is_other(tokens, end, speech):
                end += 2
            if form and (not negated or _may_be_unsaid(saying)) and not _is_taken(tokens, at, speech):
                yield Cue(saying=saying, form=form, at=at, start=start, end=end, negated=negated)
            return


def _is_negated(tokens: Sequence[Token], start: int, at: int) -> bool:
    return any(t.lower in NEGATIONS or t.lemma in REFUSALS for t in tokens[start:at])


def _is_other(tokens: Sequence[Token], at: int, speech: Speech) -> bool:
    """Whether a second verb of saying is joined here to a negated one, and with it is not said: nor deny."""
    joined = at + 1 < len(tokens) and tokens[at].lower in {"or", "nor"}
    return joined and tokens[at + 1].tag.startswith("VB") and bool(speech.verbs(tokens[at + 1].lower))


def _is_taken(tokens: Sequence[Token], at: int, speech: Speech) -> bool:
    """Whether a verb belongs to the negated one before it: would neither confirm nor | deny."""
    if at < 2 or not tokens[at - 2].tag.startswith("VB") or not _is_other(tokens, at - 1, speech):
        return False
    negated = _is_negated(tokens, _group_start(tokens, at - 2), at - 2)
    return negated and bool(speech.verbs(tokens[at - 2].lower))


def _may_be_unsaid(saying: Saying) -> bool:
    """Whether a verb tells something of its content when negated: she did not say whether; he did not rule it out."""
    return Frame.CLAUSE in saying.takes or saying.verb in SPEAKS_THROUGH_NOT


def _after_particle(tokens: Sequence[Token], at: int, saying: Saying) -> int | None:
    """Just past the verb's particle, be it of several words or behind when it was said: called Monday for calm."""
    words, begin = saying.particle.split(), at + 1
    while words and begin < min(len(tokens), at + 4) and tokens[begin].lower != words[0]:
        if not _may_part(tokens, begin):
            return None
        begin += 1
    matched = [t.lower for t in tokens[begin : begin + len(words)]] == words
    return begin + len(words) if matched else None


def _may_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may stand between a verb and its particle: made it clear, called again for, called Monday on."""
    token = tokens[at]
    thing = token.lower == "it" and at + 1 < len(tokens) and tokens[at + 1].tag in {"JJ", "RB"}
    return thing or token.tag == "RB" or token.lower in WEEKDAYS


def _group_start(tokens: Sequence[Token], at: int) -> int:
    start = at
    while start and (tokens[start - 1].tag in {"RB", "RBR", "MD", "TO"} or _helps(tokens[start - 1])):
        if start > 1 and tokens[start - 1].text[0].isupper() and tokens[start - 1].tag == "MD":
            return start  # Theresa May is no modal
        start -= 1
    if not _is_raised(tokens, start):
        return start
    return _group_start(tokens, start - 2 if tokens[start - 1].lower == "on" else start - 1)


def _is_raised(tokens: Sequence[Token], start: int) -> bool:
    """Whether the infinitive that begins at `start` hangs on a word that lends it its subject."""
    while start < len(tokens) - 1 and tokens[start].tag == "RB":
        start += 1
    raising = tokens[start - 1] if start > 1 else None
    if raising is None or tokens[start].tag != "TO":
        return False
    before = tokens[start - 2].lower
    polled = raising.lower == "likely" and before in {"more", "less"}  # men were more likely to say; not: is likely to
    went_on = raising.lower == "on" and tokens[start - 2].lemma == "go"
    return polled or went_on or raising.lemma.lower() in RAISING | REFUSALS


def _helps(token: Token) -> bool:
    """Whether a word belongs to the verb behind it: an auxiliary, or the first half of "neither … nor"."""
    return _is_auxiliary(token) or (token.tag == "CC" and token.lower == "neither")


def _is_auxiliary(token: Token) -> bool:
    return token.tag.startswith("VB") and token.lemma in AUXILIARIES


def _form(tokens: Sequence[Token], start: int, at: int, saying: Saying, speech: Speech) -> Form | None:
    """The form of a verb group; None where it does not report that somebody has spoken."""
    group, tag = tokens[start:at], tokens[at].tag
    if any(t.tag == "MD" and t.lower in CLOSED_MODALS for t in group):
        return Form.FINITE if _would_not(group) else None
    if any(t.tag == "TO" for t in group):
        finite = group[0].tag in FINITE | {"VBN"}
        return Form.FINITE if finite and tag == "VB" else None
    lemmas = {"have" if t.dep == "aux" and tag == "VBN" else t.lemma for t in group if _is_auxiliary(t)}
    before = tokens[start - 1] if start else None
    if tag == "VBG" and not lemmas:
        return _form_of_participle(tokens, before, at)
    if tag in {"VBN", "VBD"} and lemmas & {"be", "get"}:
        return Form.PASSIVE
    names = Frame.COMPLEMENT in saying.takes and before is not None and _is_thing(before, speech)
    bare = tag == "VBN" and not lemmas and not any(t.dep == "nsubj" and t.index < at for t in tokens[at].children)
    if bare and before is not None and _is_modified(before, speech) and not is_aged(tokens, start):
        return None
    if bare and (names or before is None or before.tag in {"WRB", "IN"}):
        return Form.PASSIVE
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if bare and (after == "by" or (saying.tells and after in {"on", "about", "of"})):
        return Form.PASSIVE  # officials briefed on the matter
    counted = start == at and at > 0 and tokens[at - 1].text in AFTER_SHARES and not _is_joined(tokens, at)
    if tag == "VB" and "do" not in lemmas and not counted and not (start == at and _leads(tokens[at])):
        return None
    return Form.FINITE


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether a plain verb with an object stands in a list of verbs: to free them, counter Oslo and keep it."""
    pairs = pairwise(tokens[at + 1 : at + 9])
    return tokens[at - 1].text == "," and any(one.tag == "CC" and other.tag == "VB" for one, other in pairs)


def _form_of_participle(tokens: Sequence[Token], before: Token | None, at: int) -> Form | None:
    """The form of a present participle; None where it is a noun or an adjective: aimed at saying, the ruling elite."""
    if before is None:
        return Form.PARTICIPLE
    if before.tag in {"IN", "TO"} and before.lower not in BY:
        return None
    if before.tag in {"POS", "DT", "PRP$"} and _is_noun(tokens, at + 1):
        return None
    return Form.QUOTED if before.lower == "as" else Form.PARTICIPLE


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].tag.startswith("NN")


def _would_not(group: Sequence[Token]) -> bool:
    """Whether somebody kept silent or said no more: would not say whether, would only say; not so: should not say."""
    words = [t.lower for t in group]
    return bool((NEGATIONS | {"only"}).intersection(words)) and words[0] in {"would", "wo", "will", "could"}


def _is_thing(token: Token, speech: Speech) -> bool:
    """Whether a noun can be no source, so that a bare participle after it is passive: a ship called “Hope”."""
    return token.tag in {"NN", "NNS"} and not token.ent and not speech.voices(token.lemma.lower())


def _is_modified(before: Token, speech: Speech) -> bool:
    """Whether what stands before a participle makes it an adjective: the repeated warning."""
    return before.tag in {"DT", "PRP$", "JJ", "POS"} and not speech.voices(before.lemma.lower())


def _leads(verb: Token) -> bool:
    """Whether a plain verb has its subject before it, so that the tagger missed its form: the leaders of both say …."""
    led = verb.dep in {"root", "conj", "ccomp", "parataxis"}
    return led and any(t.index < verb.index for t in verb.having("nsubj"))
