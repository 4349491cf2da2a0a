"""A series: what two sides did to each other and said of each other, day by day, and how many reports told of it.

                acts   mean    sum    said     reports   outlets   wires   origins
    10 March      1    -3.0   -3.0      2          9         9       2         1
    11 March      3    -2.5   -7.5      0          2         2       0         2

The tenth is the louder day and the eleventh the hotter. An act is counted once, however many tell it; how many do is
its coverage, and stands beside it. A day's coverage is that of the acts and statements that lie on it: a report that
tells on Sunday what was done on Friday covers Friday. No figure here weighs what is true.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from attache.lexicon.ontology import Ontology
from attache.records import Count, Counts, Event, Picture, Statement
from attache.relate.hands import behind
from attache.relate.origins import origins
from attache.tell.dyads import Direction, Dyad
from attache.tell.renderings import outlet
from attache.tell.tellings import DONE, Act, Saying, Telling, find_acts, find_sayings

PLACES = 3  # decimals that sums and means keep: scores have one


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Who told of it: the four counts, and in how many reports no origin is named.

    Tellings whose origins may be one are one, as with claims; one whose origin is unknown is none.
    """

    counts: Counts
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many there are, and the `sum` and `mean` of the scores of those that have one; None where none has."""

    number: int
    scored: int
    sum: float | None
    mean: float | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Day:
    """The acts and statements of one day; one that spreads over several days lies on the first of them."""

    day: date
    acts: tuple[Act, ...]
    sayings: tuple[Saying, ...]

    def done(self, direction: Direction) -> Tally:
        """The acts of one direction."""
        return tally([act.score for act in self.acts if act.direction is direction])

    def said(self, direction: Direction) -> Tally:
        """The statements of one direction."""
        return tally([saying.score for saying in self.sayings if saying.direction is direction])

    @property
    def coverage(self) -> Coverage:
        """Who told of what lies on this day."""
        told = [telling for act in self.acts for telling in act.tellings]
        return coverage([*told, *(telling for saying in self.sayings for telling in saying.tellings)])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Series:
    """All that is told between the two: what is counted by day, and apart from it what is not.

    `open` are acts that are scheduled, hypothetical or denied. `undated` and `unplaced` are acts and statements that
    have no day, or lie somewhere in more than a week. `history` is how many acts told as background were left out.
    `reports` is how many were read.
    """

    dyad: Dyad
    days: tuple[Day, ...]
    open: tuple[Act, ...]
    undated: tuple[Act, ...]
    unplaced: tuple[Saying, ...]
    history: int
    reports: int


def series(picture: Picture, dyad: Dyad, ontology: Ontology, *, background: bool = False) -> Series:
    """The series of a dyad in a picture; the same picture gives the same series. `background` adds what is history."""
    found = find_acts(picture, dyad)
    acts = [act for act in found if background or not act.background]
    sayings = find_sayings(picture, dyad, ontology, background=background)
    done = [act for act in acts if act.status in DONE]
    return Series(
        dyad=dyad,
        days=_days([act for act in done if act.has_day], [saying for saying in sayings if saying.has_day]),
        open=tuple(sorted((act for act in acts if act.status not in DONE), key=_place)),
        undated=tuple(sorted((act for act in done if not act.has_day), key=_place)),
        unplaced=tuple(sorted((saying for saying in sayings if not saying.has_day), key=_place)),
        history=len(found) - len(acts),
        reports=len(picture.readings),
    )


def coverage(tellings: Iterable[Telling[Event] | Telling[Statement]]) -> Coverage:
    """Who told of these: reports, outlets, wires, and the origins that are not one another."""
    told = list(tellings)
    readings = list({telling.reading.article.id: telling.reading for telling in told}.values())
    named = origins({_name(one): behind(one.reading, one.said, one.evidence) for one in told}).names
    known = {telling.reading.article.id for telling in told if named[_name(telling)]}
    return Coverage(
        counts=Counts(
            reports=_count(reading.article.id for reading in readings),
            outlets=_count(outlet(reading) for reading in readings),
            wires=_count(reading.wire.name for reading in readings if reading.wire),
            origins=_count(origin for origin in named.values() if origin),
        ),
        unknown=len(readings) - len(known),
    )


def tally(scores: Sequence[float | None]) -> Tally:
    """The figures of so many acts or statements, some of which may have no score."""
    known = [score for score in scores if score is not None]
    total = round(sum(known), PLACES) if known else None
    mean = round(sum(known) / len(known), PLACES) if known else None
    return Tally(number=len(scores), scored=len(known), sum=total, mean=mean)


def _days(acts: Sequence[Act], sayings: Sequence[Saying]) -> tuple[Day, ...]:
    by_day: defaultdict[date, tuple[list[Act], list[Saying]]] = defaultdict(lambda: ([], []))
    for act in acts:
        if act.when:
            by_day[act.when.first][0].append(act)
    for saying in sayings:
        if saying.when:
            by_day[saying.when.first][1].append(saying)
    return tuple(Day(day=day, acts=tuple(a), sayings=tuple(s)) for day, (a, s) in sorted(by_day.items()))


def _place(turn: Act | Saying) -> tuple[bool, date]:
    """By day, what has none last."""
    return (turn.when is None, turn.when.first if turn.when else date.max)


def _name(telling: Telling[Event] | Telling[Statement]) -> str:
    return f"{telling.reading.article.id}#{telling.record.id}"


def _count(names: Iterable[str]) -> Count:
    found = tuple(dict.fromkeys(names))
    return Count(number=len(found), names=found)
