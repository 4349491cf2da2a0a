"""Who is said to have heard it from whom: the words by which one source cites or is carried by another.

    Yonhap, citing an unnamed official, said …      Kyodo reported, citing KCNA, which quoted Kim as saying …
    …, Kim said, as quoted by KCNA.                 In an interview with the Lubina Herald, she said …

What is found here are the words; who they mean, and whether the publisher is among them, is settled elsewhere.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attache.read.speech.cues import Form
from attache.read.speech.drafts import Draft
from attache.read.speech.occasions import OCCASIONS, SPEAKING
from attache.read.speech.phrases import Phrase, phrase_after, phrase_before
from attache.records import Span
from attache.text.tokens import Token, reach

CITES = frozenset({"cite", "quote"})
CARRIES = frozenset({"cite", "quote", "carry", "report", "broadcast", "publish", "relay", "air", "translate"})
MEETS = frozenset("see obtain review view hear release distribute post run interview contact reach".split())
"""What a medium does besides with a paper or a person that it tells of: a report seen by Reuters."""
MOST = 6
"""A longer chain of hands is not followed."""


def citing(draft: Draft, tokens: Sequence[Token]) -> Iterator[Token]:
    """The verbs by which the draft's own source cites another: citing, quoting, beside the cue or the source."""
    cue = tokens[draft.cue.at]
    for verb in tokens:
        cites = verb.tag == "VBG" and verb.lemma.lower() in CITES
        beside = verb.head is cue or verb.head in cue.children or verb.head is cue.head
        if cites and beside and not any(span.covers(verb.span) for span in draft.content):
            yield verb


def carriers(draft: Draft, tokens: Sequence[Token]) -> Iterator[Phrase]:
    """Who carried the words, from the nearest hand outwards: as quoted by KCNA; citing KCNA, which quoted Kim."""
    yield from _quoted_by(draft, tokens)
    if draft.cue.form is Form.QUOTED:
        yield from _hands(tokens[draft.cue.at], tokens)


def passing(draft: Draft, tokens: Sequence[Token]) -> Iterator[Span]:
    """The words by which the source came to a medium: a report | seen by Reuters; a statement | carried by IRNA."""
    for verb in tokens[draft.phrase.head - 1].having("acl"):
        if verb.tag == "VBN" and verb.lemma.lower() in MEETS | CARRIES:
            yield from (Span(verb.start, phrase.span(tokens).end) for phrase in _by(verb, tokens))


def settings(draft: Draft, tokens: Sequence[Token]) -> Iterator[Span]:
    """The words before the cue that tell in what it was said: in an interview with …, speaking to …."""
    cue, first = tokens[draft.cue.at], min(draft.cue.start, draft.phrase.start)
    for word in cue.having("obl", "advcl"):
        told = word.lemma.lower() in (SPEAKING if word.tag.startswith("VB") else OCCASIONS)
        below = word.subtree() if told and word.index < first else []
        if below and not any(span.overlaps(reach(below)) for span in draft.content):
            yield reach(below)


def carrying(tokens: Sequence[Token]) -> Iterator[Span]:
    """The words "as quoted by KCNA" and their like, wherever they stand."""
    for first, verb in pairwise(tokens):
        if first.lower == "as" and verb.tag == "VBN" and verb.lemma.lower() in CARRIES:
            yield from (Span(first.start, phrase.span(tokens).end) for phrase in _by(verb, tokens))


def _quoted_by(draft: Draft, tokens: Sequence[Token]) -> Iterator[Phrase]:
    for verb in tokens[draft.cue.at].having("advcl"):
        carried = verb.tag == "VBN" and verb.lemma.lower() in CARRIES and verb.index > draft.cue.at
        if carried and not any(span.covers(verb.span) for span in draft.content):
            yield from _by(verb, tokens)


def _by(verb: Token, tokens: Sequence[Token]) -> Iterator[Phrase]:
    """Whom "by" names behind a participle."""
    at = verb.index + 1
    phrase = phrase_after(tokens, at + 1) if at < len(tokens) and tokens[at].lower == "by" else None
    if phrase:
        yield phrase


def _hands(saying: Token, tokens: Sequence[Token]) -> Iterator[Phrase]:
    """Each who quotes the one before: of “A said, citing B, which quoted C as saying”, B and A."""
    quoting = saying.head
    relative = quoting.dep == "acl:relcl" and any(t.tag in {"WDT", "WP"} for t in quoting.having("nsubj"))
    hand = quoting.head if relative and quoting.lemma.lower() in CITES else None
    for _ in range(MOST):
        if hand is None or not (phrase := phrase_before(tokens, _end(hand))):
            return
        yield phrase
        cites = hand.dep == "obj" and hand.head.tag == "VBG" and hand.head.lemma.lower() in CITES
        subjects = hand.head.head.having("nsubj") if cites else []
        hand = subjects[-1] if subjects else None


def _end(token: Token) -> int:
    return max([token.index + 1, *(_end(t) for t in token.having("flat") if t.index > token.index)])
