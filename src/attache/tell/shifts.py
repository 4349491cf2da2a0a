"""What became different about each claim of a story between two pictures of it.

    the earlier picture      claim 4   Harbour Post
    the later picture        claim 7   Harbour Post, Ridge Tribune      one origin more

A claim has no name that lasts: it is known again by its carriers, the same characters of the same report. Only what a
report of the days between brings is a change; that older reports fall together otherwise is none. Each claim stands
under one kind, the first that it may stand under.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from attache.records import Carrier, Claim, Difference, DifferenceKind, Picture, Span, Verdict
from attache.tell.claims import Told
from attache.tell.renderings import words_of
from attache.text.likeness import content_words

HALF = 0.5  # of the shorter of two runs of characters, from which they are one place

MEASURED = frozenset({DifferenceKind.NUMBER, DifferenceKind.DATE})


class ShiftKind(StrEnum):
    """What became of a claim; the first that fits is told."""

    CONTESTED = "became_contested"
    CORROBORATED = "became_corroborated"
    UNCORROBORATED = "no_longer_corroborated"
    SUPERSEDED = "superseded"
    ORIGIN = "new_origin"
    NUMBER = "number_changed"
    QUOTE = "quote_changed"
    NEW = "newly_told"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A claim of the later picture that a new report carries, and the claims of the earlier one that it was.

    `known` are the ids of the articles of the earlier picture.
    """

    told: Told
    before: tuple[Claim, ...]
    known: frozenset[str]

    @property
    def old(self) -> list[Carrier]:
        """Its carriers in reports of the earlier picture."""
        return [carrier for carrier in self.told.claim.carriers if carrier.article in self.known]

    @property
    def new(self) -> list[Carrier]:
        """Its carriers in new reports."""
        return [carrier for carrier in self.told.claim.carriers if carrier.article not in self.known]

    @property
    def fresh(self) -> list[Carrier]:
        """The first carrier of each origin that no report had before."""
        had = {carrier.origin for carrier in self.old}
        firsts: dict[str, Carrier] = {}
        for carrier in self.new:
            if carrier.origin and carrier.origin not in had:
                firsts.setdefault(carrier.origin, carrier)
        return list(firsts.values())

    @property
    def differences(self) -> list[Difference]:
        """In what a new report differs, the like once; a number or a day that an older one tells is no difference."""
        every, firsts = self.told.claim.differences, dict[tuple[object, ...], Difference]()
        had = {(found.kind, self.worth(side)) for found in every for side in _sides(found) if side[0] in self.known}
        for found in every:
            new = [(found.kind, self.worth(side)) for side in _sides(found) if side[0] not in self.known]
            if new and not had.issuperset(new):
                firsts.setdefault((found.kind, *(self.worth(side) for side in _sides(found))), found)
        return list(firsts.values())

    def worth(self, side: tuple[str, Span]) -> object:
        """What stands on one side of a difference: the value of a figure or a time, else the place itself."""
        reading, span = self.told.picture.reading(side[0]), side[1]
        figures = ((figure.value, figure.unit) for figure in reading.figures if figure.span == span)
        times = (time.value for time in reading.times if time.span == span)
        return next(figures, None) or next(times, None) or side

    @property
    def kind(self) -> ShiftKind:
        """The first kind of change that fits it."""
        return _standing(self) or _telling(self)


@dataclass(frozen=True, slots=True)
class Past:
    """The earlier picture: the ids of its articles, and by them the claims and where they stand."""

    articles: frozenset[str]
    places: Mapping[str, Sequence[tuple[Carrier, Claim]]]

    @classmethod
    def of(cls, picture: Picture) -> "Past":
        """A picture as the past of a later one."""
        places: defaultdict[str, list[tuple[Carrier, Claim]]] = defaultdict(list)
        for claim in picture.claims:
            for carrier in claim.carriers:
                places[carrier.article].append((carrier, claim))
        return cls(frozenset(reading.article.id for reading in picture.readings), places)

    def claims(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims that have a place with that later one in common, each once."""
        found = (known for carrier in claim.carriers for known in self._at(carrier))
        return tuple({known.id: known for known in found}.values())

    def _at(self, carrier: Carrier) -> Iterator[Claim]:
        """The claims that had that very place; where none had, those that had much of it."""
        there = self.places.get(carrier.article, ())
        same = [claim for other, claim in there if other.span == carrier.span]
        yield from same or (claim for other, claim in there if _overlap(carrier, other) >= HALF)


def shifts(past: Past, claims: Sequence[Told]) -> Iterator[Shift]:
    """What a new report brought to each of the claims of a later picture, in their order."""
    for told in claims:
        if not past.articles.issuperset(told.articles):
            yield Shift(told=told, before=past.claims(told.claim), known=past.articles)


def _overlap(one: Carrier, other: Carrier) -> float:
    both = min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
    return max(0, both) / min(len(one.span), len(other.span))


def _standing(shift: Shift) -> ShiftKind | None:
    """How it stands otherwise than before; None where it stands as it stood."""
    now, was = shift.told.claim.support.verdict, {claim.support.verdict for claim in shift.before}
    if now is Verdict.CONTESTED:
        return None if now in was else ShiftKind.CONTESTED
    if now is Verdict.CORROBORATED:
        return None if now in was else ShiftKind.CORROBORATED
    return ShiftKind.UNCORROBORATED if Verdict.CORROBORATED in was else None


def _telling(shift: Shift) -> ShiftKind:
    """What a new report tells of it that was not told."""
    kinds = {found.kind for found in shift.differences}
    if DifferenceKind.SUPERSEDED in kinds:
        return ShiftKind.SUPERSEDED
    if not shift.old:
        return ShiftKind.NEW
    if shift.fresh:
        return ShiftKind.ORIGIN
    if kinds & MEASURED:
        return ShiftKind.NUMBER
    return ShiftKind.QUOTE if _is_put_anew(shift, kinds) else ShiftKind.CARRIED


def _sides(found: Difference) -> tuple[tuple[str, Span], tuple[str, Span]]:
    return found.one, found.other


def _is_put_anew(shift: Shift, kinds: Collection[DifferenceKind]) -> bool:
    """Whether a new report gives the words to another speaker, or has words that no older one has: a trim is none."""
    if DifferenceKind.ATTRIBUTION in kinds:
        return True
    return DifferenceKind.WORDING in kinds and bool(_words(shift.new, shift) - _words(shift.old, shift))


def _words(carriers: Sequence[Carrier], shift: Shift) -> set[str]:
    return {word for carrier in carriers for word in content_words(words_of(carrier, shift.told.picture))}
