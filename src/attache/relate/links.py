"""Which two units make one claim: candidates by meaning, rare words and numbers, judged by a small model.

"the wave was nine feet high"   ·   "the wave reached 2.7 metres"        for it: one number in two units
"fired a missile two weeks ago"   ·   "fired two missiles in March"     against it: like words, other days
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp

import numpy as np

from attache.lexicon.disputes import Disputes
from attache.lexicon.propositions import Propositions
from attache.records import Bound, EventType, Figure, Stance, When
from attache.relate.likenesses import Likenesses, likenesses
from attache.relate.oppositions import oppositions
from attache.relate.rebuttals import rebuttals
from attache.relate.signs import Face, face, is_one_number, signs
from attache.relate.surroundings import surroundings
from attache.relate.units import Unit
from attache.text.meanings import Encoder

Pair = tuple[int, int]
Row = Mapping[str, float]

NEAR = 0.25  # cosine of meanings, the story's mean taken off, from which a pair is looked at
NEAR_WHOLE = 0.35  # the same of the sentences that they are parts of
RARE = 0.15  # cosine of words, each weighed by how rare it is, from which it is

TWICE, UNSURE = 0.6, 0.2
"""How likely must be one claim what two voices tell, and for how likely it is taken else: it would corroborate it."""

SETTLED = frozenset({"denied", "negated", "other speaker"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """How likely each pair worth a look is one claim, 0 to 1; the pairs of which the second denies the first."""

    alike: Mapping[Pair, float]
    opposed: tuple[Pair, ...]


def links(members: Sequence[Unit], encoder: Encoder, known: Propositions, disputes: Disputes) -> Links:
    """Which units of a story are likely one claim, and which speak against each other."""
    if len(members) < 2:
        return Links(alike={}, opposed=())
    alike: dict[Pair, float] = {}
    against: dict[Pair, Row] = {}
    nearness = likenesses(members, encoder, known.common)
    for pair, row in candidates(members, nearness):
        alike[pair] = believed(probability(row, known.weights), row)
        if _may_oppose(row):
            against[pair] = row
    chance = {p: probability(row, known.weights, SETTLED) for p, row in against.items()}
    opposed = {*oppositions(members, against, chance, nearness, disputes), *rebuttals(members, disputes)}
    for one, other in {*opposed, *(pair for pair, row in against.items() if row["denied"])}:
        alike.pop((min(one, other), max(one, other)), None)
    return Links(alike=alike, opposed=tuple(sorted(opposed)))


def believed(likely: float, row: Row) -> float:
    """For how likely a pair is taken: where two voices tell it who have nobody in common, for sure or hardly."""
    return likely if likely >= TWICE or not row["other speaker"] else min(likely, UNSURE)


def _may_oppose(row: Row) -> bool:
    return bool(row["denied"] or row["negated"]) and not row["same speaker"]


def candidates(members: Sequence[Unit], alike: Likenesses) -> Iterator[tuple[Pair, Row]]:
    """Each pair that is worth a look with its signs."""
    faces = [face(u) for u in members]
    around = surroundings(members, alike)
    is_near = (alike.part >= NEAR) | (alike.whole >= NEAR_WHOLE) | (alike.words >= RARE)
    near = {(int(a), int(b)) for a, b in np.argwhere(np.triu(is_near, 1))}
    near |= set(_telling_one_thing(members))
    apart = [p for p in sorted(near) if members[p[0]].whole is not members[p[1]].whole]
    for pair in apart:
        if _may_meet(members, faces, pair):
            yield pair, signs(pair, members, faces, alike, around)


def probability(row: Row, weights: Row, without: frozenset[str] = frozenset()) -> float:
    """What the weights say of the signs of a pair, 0 to 1, those named `without` left aside."""
    total = sum(weights.get(name, 0.0) * value for name, value in row.items() if name not in without)
    return round(1 / (1 + exp(-total)), 4)


def _may_meet(members: Sequence[Unit], faces: Sequence[Face], pair: Pair) -> bool:
    """Whether the two stand in two reports, or are the words of one speaker."""
    one, other = members[pair[0]], members[pair[1]]
    if one.asks != other.asks or (one.events and other.events and one.is_open != other.is_open):
        return False
    if _sums_up(one, other) or _sums_up(other, one) or _ask_two(one, other):
        return False
    if (
        _are_two_voices(faces[pair[0]], faces[pair[1]])
        and (_does(one) or _does(other))
        and not (one.denies or other.denies)
    ):
        return False
    return one.reading is not other.reading or bool(one.statement and other.statement)


def _sums_up(one: Unit, other: Unit) -> bool:
    """Whether the one counts over a time ("six tests since 2006") what the other tells once, without a number."""
    return any(time.bound is Bound.SINCE for time in one.times) and bool(_numbers(one)) and not _numbers(other)


def _ask_two(one: Unit, other: Unit) -> bool:
    """Whether they demand something of two states or of those of two: of Congress, of the president of Iran."""
    asked = [u.statement.addressee for u in (one, other) if u.statement and u.statement.stance is Stance.DEMANDING]
    states = {told.country for told in asked if told and told.country}
    return len(states) > 1


def _are_two_voices(one: Face, other: Face) -> bool:
    """Whether two speakers speak, and no hand has passed on both."""
    return bool(one.speaker and other.speaker) and one.hands.isdisjoint(other.hands)


def _does(unit: Unit) -> bool:
    """Whether it does something with its words (thanks, demands, threatens): two who do so claim no one thing."""
    return unit.statement is not None and unit.statement.stance not in {
        Stance.NEUTRAL,
        Stance.ASSERTING,
        Stance.DENYING,
    }


def _telling_one_thing(members: Sequence[Unit]) -> Iterator[Pair]:
    """The pairs that tell one number of one unit, or an act of one type on one day."""
    keyed = [(_numbers(u), _acts(u)) for u in members]
    for a, (numbers, acts) in enumerate(keyed):
        if not numbers and not acts:
            continue
        for b in range(a + 1, len(members)):
            its_numbers, its_acts = keyed[b]
            if acts & its_acts or any(f.unit == g.unit and is_one_number(f, g) for f in numbers for g in its_numbers):
                yield a, b


def _numbers(unit: Unit) -> list[Figure]:
    return [f for f in unit.figures if f.value != 1]


def _acts(unit: Unit) -> set[tuple[EventType, When]]:
    return {(e.type, e.when) for e in unit.events if e.when}
