"""What the charts of a series draw, on a terminal or as a picture: a slot a day, and a break for a long silence.

10 Mar   11 Mar   ⋯ 23 days   4 Apr
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from attache.records import When
from attache.show.words import days
from attache.tell.dyads import Direction
from attache.tell.series import Day, Series

SILENCE = 7  # days with nothing to show, from which they are drawn as one break
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The acts of one direction on one day: the sum of scores above zero and of those below, and how many there are."""

    direction: Direction
    above: float
    below: float
    acts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A day as it is drawn, or, with `silent` days, the break between two; `day` is None for what is only empty."""

    silent: int = 0
    label: str = ""
    day: Day | None = None

    def bars(self, ways: tuple[Direction, ...]) -> tuple[Bar, ...]:
        """A bar a direction, empty ones too."""
        return tuple(_bar(self.day, way) for way in ways)


def slots(series: Series) -> Iterator[Slot]:
    """The days from the first to the last, those without anything too, unless the silence is a long one."""
    before = None
    for day in series.days:
        if before:
            yield from _between(before, day)
        yield Slot(label=_label(day, before), day=day)
        before = day


def ways(series: Series) -> tuple[Direction, ...]:
    """The directions in which anything is done or said on a day."""
    acts = {act.direction for day in series.days for act in day.acts}
    used = acts | {saying.direction for day in series.days for saying in day.sayings}
    return tuple(way for way in Direction if way in used)


def period(series: Series) -> str:
    """From the first day to the last, "" where there is none."""
    return days(When(series.days[0].day, series.days[-1].day)) if series.days else ""


def _between(before: Day, after: Day) -> Iterator[Slot]:
    silent = (after.day - before.day).days - 1
    if silent >= SILENCE:
        yield Slot(silent=silent)
        return
    for number in range(silent):
        yield Slot(label=_short(before.day + timedelta(days=number + 1)))


def _label(day: Day, before: Day | None) -> str:
    same_year = before is not None and before.day.year == day.day.year
    return _short(day.day) if same_year else f"{_short(day.day)} {day.day.year}"


def _short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _bar(day: Day | None, way: Direction) -> Bar:
    scores = [act.score or 0.0 for act in day.acts if act.direction is way] if day else []
    above, below = sum(s for s in scores if s > 0), sum(s for s in scores if s < 0)
    return Bar(direction=way, above=above, below=below, acts=len(scores))
