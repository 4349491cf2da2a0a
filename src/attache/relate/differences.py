"""In what the tellings of one claim differ, as far as the texts show.

A number against a number of the same thing, a day against another day, a denial against an assertion. Rounded
and approximate numbers, and times that may be the same, are no difference. World knowledge plays no part.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product

from attache.records import Difference, DifferenceKind, EventStatus, Figure, Span, Stance, Time
from attache.relate.units import Unit

Found = Iterator[tuple[Span, Span, str]]


def differences(members: Sequence[Unit]) -> Iterator[Difference]:
    """Each difference between two reports' tellings of one claim, in text order."""
    for one, other in combinations(members, 2):
        if one.reading is other.reading:
            continue
        for kind, finder in FINDERS:
            for left, right, why in finder(one, other):
                yield Difference(
                    kind=kind, one=(one.reading.article.id, left), other=(other.reading.article.id, right), why=why
                )


def _numbers(one: Unit, other: Unit) -> Found:
    for a, b in product(one.figures, other.figures):
        if a.unit == b.unit and not _agree(a, b) and not _has_equal(a, other) and not _has_equal(b, one):
            yield a.span, b.span, f"{a.value:g} against {b.value:g} ({a.unit})"


def _agree(a: Figure, b: Figure) -> bool:
    """Whether two figures may be one number: equal, or within a tenth where either is approximate or rounded."""
    if a.value == b.value:
        return True
    near = abs(a.value - b.value) <= 0.1 * max(abs(a.value), abs(b.value))
    return near and (a.approximate or b.approximate or a.value % 10 == 0 or b.value % 10 == 0)


def _has_equal(figure: Figure, unit: Unit) -> bool:
    return any(f.unit == figure.unit and _agree(figure, f) for f in unit.figures)


def _dates(one: Unit, other: Unit) -> Found:
    # Only where each names one time: which of several belongs to what is not settled here.
    mine, theirs = _days(one), _days(other)
    if len(mine) == len(theirs) == 1:
        a, b = mine[0], theirs[0]
        if a.when and b.when and not a.when.may_be(b.when):
            yield a.span, b.span, f"{a.value} against {b.value}"


def _days(unit: Unit) -> list[Time]:
    return [t for t in unit.times if t.when is not None]


def _denials(one: Unit, other: Unit) -> Found:
    if _denies(one) != _denies(other) and not (one.is_open or other.is_open):
        yield one.span, other.span, "one tells it as denied, the other does not"


def _denies(unit: Unit) -> bool:
    stance = unit.statement.stance if unit.statement else Stance.NEUTRAL
    return stance is Stance.DENYING or any(e.status is EventStatus.DENIED for e in unit.events)


FINDERS: tuple[tuple[DifferenceKind, Callable[[Unit, Unit], Found]], ...] = (
    (DifferenceKind.NUMBER, _numbers),
    (DifferenceKind.DATE, _dates),
    (DifferenceKind.DENIAL, _denials),
)
