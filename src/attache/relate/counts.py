"""Where two tellings of one claim give two numbers of one thing.

    at least 21 killed   ·   the toll reached 29        superseded, where the second report is of a later day
    four people killed   ·   six people killed          a number against a number, on one day
    7 miles              ·   11 km                      no difference: one length, rounded
    48 and 12            ·   60                         no difference: parts and their sum
    at least 60          ·   84                         no difference: the one may be the other
    14, including three  ·   12                         no difference: the one may take in more

Only what counts the same is compared: one unit, or one fate of people. What is approximate may lie a fifth apart, a
measure as far as rounding and converting take it; a number that the other report gives too, be it elsewhere, is a
part, a sum or another thing's.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, product

from attache.records import DifferenceKind, Figure, Reading, Span, Time, TimeKind
from attache.relate.clauses import MEASURES
from attache.relate.fates import fate
from attache.relate.signs import is_one_number
from attache.relate.units import Unit

Found = Iterator[tuple[DifferenceKind, Span, Span, str]]

ROUGH = 0.2
MONTH = 31  # days from which a number counts what has happened again and again
PART = re.compile(r"\b(?:including|among (?:them|those|whom)|of (?:them|whom|these|those))\b[^.;]*$", re.IGNORECASE)
LEAST = re.compile(r"\b(?:at least|no fewer than|no less than|more than|over|upwards of)\s+$", re.IGNORECASE)
INCLUDING = re.compile(r"[^.;:]{0,40}\b(?:including|among them)\b", re.IGNORECASE)
OLD = re.compile(r"\b(?:from|earlier|previous|previously|initial|initially)\b[^.,;\d]*$", re.IGNORECASE)
SHORTLY = 40  # characters before a number in which it says that it is a part of another, or an older one
SUPPOSED = re.compile(r"\b(?:if|unless|would|could|might|may)\b", re.IGNORECASE)
PEOPLE = frozenset({"people", "person", "body", "victim", "death", "fatality", "life"})
"""Units that count people whoever they are: three soldiers are not what a toll of people has risen from."""
LENGTH = re.compile(r"P(\d+(?:\.\d+)?)([DWMY])")
LENGTHS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def numbers(one: Unit, other: Unit) -> Found:
    """The figures of the two that count one thing and differ."""
    if _is_supposed(one) != _is_supposed(other) or _act_apart(one, other):
        return
    for a, b in product(_alone(one), _alone(other)):
        if not _count_one(a, one, b, other) or agree(a, b) or _is_given(a, other.reading) or _is_given(b, one.reading):
            continue
        if fate(a, one) is None and not (_is_only(a, one.reading) and _is_only(b, other.reading)):
            continue
        text = f"“{a.span.of(one.reading.article.text)}” against “{b.span.of(other.reading.article.text)}”"
        if fate(a, one) is None or one.reading.dating.day == other.reading.dating.day:
            if _are_rivals(a, one, b, other):
                yield DifferenceKind.NUMBER, a.span, b.span, text
        elif _has_risen(a, one.reading, b, other.reading):
            yield DifferenceKind.SUPERSEDED, a.span, b.span, f"{text}: the later report brings the number up to date"


def _are_rivals(a: Figure, one: Unit, b: Figure, other: Unit) -> bool:
    """Whether not both can be: the lesser is no limit from below, neither takes others in, and both count one time."""
    less, its = (a, one) if a.value < b.value else (b, other)
    takes_in = (INCLUDING.match(u.reading.article.text, f.span.end) for f, u in ((a, one), (b, other)))
    apart = _counts_over_time(one) != _counts_over_time(other)
    return not (apart or any(takes_in) or _stands_behind(LEAST, less, its.reading))


def _counts_over_time(unit: Unit) -> bool:
    """Whether it counts over more than a month, or from one time to another."""
    whens = [time.when for time in unit.times if time.when]
    return len(whens) > 1 or any(when.days > MONTH for when in whens)


def _alone(unit: Unit) -> list[Figure]:
    """The figures of a unit that count something as the only ones there, and are no part of a number before."""
    every = [f for f in figures(unit.figures, unit.times) if not (f.again or is_old(f, unit.reading))]
    alone = [f for f in every if sum(g.unit == f.unit for g in every) == 1]
    return [f for f in alone if not _stands_behind(PART, f, unit.reading)]


def is_old(figure: Figure, reading: Reading) -> bool:
    """Whether the report says that the number was told before: "from 21", "earlier put at 21"."""
    return _stands_behind(OLD, figure, reading)


def _stands_behind(words: re.Pattern[str], figure: Figure, reading: Reading) -> bool:
    return bool(words.search(reading.article.text[max(0, figure.span.start - SHORTLY) : figure.span.start]))


def _is_supposed(unit: Unit) -> bool:
    """Whether it tells what could be, which no number of what was contradicts."""
    return SUPPOSED.search(unit.text) is not None


def _act_apart(one: Unit, other: Unit) -> bool:
    """Whether different countries act: what one expels contradicts no number of the other's."""
    mine, theirs = ({p.country or p.name for e in u.events for p in e.actors} for u in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def figures(found: Iterable[Figure], times: Iterable[Time]) -> list[Figure]:
    """The figures, and the lengths of time as figures: "two months" is P2M is 2 of a month."""
    lengths = ((t, LENGTH.fullmatch(t.value)) for t in times if t.kind is TimeKind.DURATION and t.value)
    timed = [Figure(id="", span=t.span, value=float(m[1]), unit=LENGTHS[m[2]]) for t, m in lengths if m]
    return [*found, *timed]


def _count_one(a: Figure, one: Unit, b: Figure, other: Unit) -> bool:
    mine, theirs = fate(a, one), fate(b, other)
    if mine != theirs:
        return False
    return a.unit == b.unit or (mine is not None and {a.unit, b.unit} <= PEOPLE)


def agree(a: Figure, b: Figure) -> bool:
    """Whether two figures may be one number."""
    if a.value == b.value:
        return True
    if a.unit in MEASURES or a.unit.isupper():
        return is_one_number(a, b)
    near = abs(a.value - b.value) / max(abs(a.value), abs(b.value))
    return near <= ROUGH if a.approximate or b.approximate else near <= ROUGH / 2 and _is_round(a, b)


def _is_round(a: Figure, b: Figure) -> bool:
    return (a.value % 10 == 0 or b.value % 10 == 0) and min(a.value, b.value) >= 100


def _is_given(figure: Figure, reading: Reading) -> bool:
    """Whether a report gives that number too, or two that make it up."""
    every = figures(reading.figures, reading.times)
    values = {f.value for f in every if not is_old(f, reading)}
    return figure.value in values or any(a + b == figure.value for a, b in combinations(values, 2))


def _is_only(figure: Figure, reading: Reading) -> bool:
    """Whether a report gives one value alone in that unit: of several, each may be another thing's."""
    return len({f.value for f in figures(reading.figures, reading.times) if f.unit == figure.unit}) == 1


def _has_risen(a: Figure, one: Reading, b: Figure, other: Reading) -> bool:
    """Whether the later of two reports has the greater number: a toll that falls is another event's."""
    days = one.dating.day, other.dating.day
    if days[0] is None or days[1] is None:
        return False
    return (days[0] < days[1]) == (a.value < b.value)
