"""Whether the seat of a government means those who act there or the place.

    Moscow said …                   the subject of what only somebody does
    urged Moscow · by Moscow        whom one speaks to, who is said to have done it
    Moscow's policy                 the owner of what no city has
    talks with Moscow               the other side of what has sides
    in Moscow · flew to Moscow · Moscow, Russia · the Moscow metro          a place

What nothing decides is left a place, the plain meaning of its name; a house that stands for its government ("the
Kremlin") is left the government, unless it is plainly where something is.
"""

import re

from attache.lexicon.seats import Seats, Use
from attache.lexicon.world import Sense, World
from attache.records import Span
from attache.text.tokens import Sentence, Token

HYPHENED = re.compile(r"[-–]([a-z]+)")
OTHER_SIDE = re.compile(r"[-–][A-Z]")
FAR = 40
"""No name of a state is longer."""
DIRECTIONS = frozenset({"to", "from", "for", "toward", "towards", "out"})
PARTY = frozenset("with on to from between towards toward for of among and upon behind against".split())


def acts(span: Span, text: str, sentence: Sentence, world: World) -> bool:
    """Whether a capital means its government here: as who acts, speaks, is spoken to or dealt with."""
    seats = world.seats
    if _is_located(span, text, world):
        return False
    if hyphened := HYPHENED.match(text, span.end):
        return seats.has(Use.RULING, hyphened[1])
    noun = _noun(span, sentence)
    if noun is None:
        return False
    cases = _cases(noun)
    if any(seats.has(Use.WHERE, case) for case in cases):
        return False
    if noun.dep.startswith("nsubj"):
        return _is_subject(noun, seats)
    if noun.dep in ("obj", "iobj"):
        return seats.has(Use.ADDRESSING, noun.head.lemma)
    if noun.dep == "nmod:poss":
        return not seats.has(Use.LOCAL, noun.head.lemma, noun.head.lower)
    if noun.dep in ("compound", "amod"):
        return seats.has(Use.RULING, noun.head.lemma) or bool(OTHER_SIDE.match(text, span.end))
    return _is_party(noun, cases, seats)


def is_where(span: Span, sentence: Sentence, seats: Seats) -> bool:
    """Whether a house that stands for a government is only the place here: "in the Kremlin", "visited the Kremlin"."""
    noun = _noun(span, sentence)
    if noun is None:
        return False
    cases = _cases(noun)
    reached = noun.dep == "obj" or not DIRECTIONS.isdisjoint(cases)
    return any(seats.has(Use.WHERE, case) for case in cases) or (reached and seats.has(Use.TRAVEL, noun.head.lemma))


def _is_located(span: Span, text: str, world: World) -> bool:
    """Whether its state stands right behind it: "Moscow, Russia"."""
    if text[span.end : span.end + 2] != ", ":
        return False
    after = next(world.names.find(text, Span(span.end + 2, min(len(text), span.end + FAR))), None)
    here = world.names.get(span.of(text))
    same = bool(after and here and after[1].code == here.code and after[1].sense in (Sense.NAME, Sense.PLACE))
    return same and after is not None and after[0].start == span.end + 2


def _noun(span: Span, sentence: Sentence) -> Token | None:
    """The word of the name by which it hangs in the sentence: of names in a row, the first's."""
    inside = sentence.within(span)
    noun = next((t for t in inside if t.head not in inside), inside[0] if inside else None)
    while noun is not None and noun.dep == "conj" and noun.head is not noun and noun.head.pos == "PROPN":
        noun = noun.head
    return noun


def _cases(noun: Token) -> set[str]:
    return {child.lower for child in noun.children if child.dep == "case"}


def _is_subject(noun: Token, seats: Seats) -> bool:
    verb = noun.head
    if noun.dep == "nsubj:pass":
        return seats.has(Use.ADDRESSING, verb.lemma) or bool(verb.having("xcomp"))
    if verb.pos in ("VERB", "AUX") or verb.tag.startswith("VB"):  # the two taggers may differ
        return not seats.has(Use.LYING, verb.lemma)
    return seats.has(Use.STANCE, verb.lemma)


def _is_party(noun: Token, cases: set[str], seats: Seats) -> bool:
    if noun.dep == "obl:agent" or "by" in cases or "according" in cases:
        return True
    by_side = noun.dep in ("nmod", "obl", "obl:arg") and not PARTY.isdisjoint(cases)
    dealt = [noun.head, *noun.head.having("obj")]  # "put pressure on Moscow"
    return by_side and any(seats.has(Use.DEALING, word.lemma, word.lower) for word in dealt)
