"""Where on the picture of a series everything lies: slots from left to right, scores from top to foot, strips below.

     LEFT   slot   slot   slot   RIGHT
TOP   +5 |
         |                              MAIN
      −5 |
         |                              BETWEEN
       3 |                              STRIP, its foot at strip(0)
"""

from dataclasses import dataclass
from math import ceil, floor

from attache.records import Counts
from attache.show.seriesbars import Slot, slots, ways
from attache.tell.dyads import Direction
from attache.tell.series import Series

LEFT, RIGHT, TOP = 70, 20, 78  # the axis of figures, the margin, and the title with its key above the bars
MAIN, STRIP, BETWEEN = 250, 44, 34  # heights of the bars, of a strip, of what parts them
UPRIGHT, ASLANT = 30, 76  # heights of the labels of days
LEAST_WIDTH = 760
NARROW, WIDE = 24, 84  # the least width of a day, and the most that its bars take of it
FULL = 60  # width of a day from which its label stands upright
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)
MOST_TICKS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What is drawn and where, in pixels; `step` is the score between two ticks, which run from `lowest` to `highest`.

    `said` and `told` are the most statements, and the most reports or origins, of any day.
    """

    series: Series
    slots: tuple[Slot, ...]
    ways: tuple[Direction, ...]
    step: int
    lowest: int
    highest: int
    said: int
    told: int

    @property
    def slot(self) -> float:
        """The width of a day."""
        return max(NARROW, (LEAST_WIDTH - LEFT - RIGHT) / max(1, len(self.slots)))

    @property
    def width(self) -> float:
        """Of the whole picture."""
        return max(LEAST_WIDTH, LEFT + RIGHT + self.slot * len(self.slots))

    @property
    def height(self) -> float:
        """Of the whole picture."""
        return TOP + MAIN + 2 * (BETWEEN + STRIP) + (UPRIGHT if self.is_roomy else ASLANT)

    @property
    def is_roomy(self) -> bool:
        """Whether the labels of days stand upright beside each other."""
        return self.slot >= FULL

    @property
    def bars(self) -> float:
        """The width that all bars of a day take."""
        return min(WIDE, self.slot * 0.76)

    def x(self, number: int) -> float:
        """The middle of a slot."""
        return LEFT + (number + 0.5) * self.slot

    def y(self, score: float) -> float:
        """The height at which a score lies."""
        return TOP + MAIN * (self.highest - score) / (self.highest - self.lowest)

    def strip(self, number: int) -> float:
        """The foot of a strip: 0 for statements, 1 for coverage."""
        return TOP + MAIN + (number + 1) * (BETWEEN + STRIP)


def chart_of(series: Series) -> Chart:
    """The chart of a series, its scales taken from what there is to show."""
    drawn, used = tuple(slots(series)), ways(series)
    bars = [bar for slot in drawn for bar in slot.bars(used)]
    most, least = max((b.above for b in bars), default=0), min((b.below for b in bars), default=0)
    step = next((s for s in STEPS if (most - least) / s <= MOST_TICKS), STEPS[-1])
    lowest, highest = floor(least / step) * step, ceil(most / step) * step
    flat = lowest == highest
    return Chart(
        series=series,
        slots=drawn,
        ways=used,
        step=step,
        lowest=lowest - step * flat,
        highest=highest + step * flat,
        said=max((len(day.sayings) for day in series.days), default=0),
        told=max((_most(day.coverage.counts) for day in series.days), default=0),
    )


def _most(counts: Counts) -> int:
    return max(counts.reports.number, counts.origins.number)
