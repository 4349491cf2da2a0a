"""A series as one picture: bars of acts about a zero line, statements and coverage in strips below, each to its scale.

 +5 |      ▨                bars     the scores of one direction's acts, summed above zero and below apart
  0 |──█───▨──⋯──█──        fills    solid forth, hatched back, dotted together: no colour is needed
 −5 |  █      7  █
said|  ▪                    strips   how many statements; how many reports, and inside them how many origins
told|  ▌   ▏     ▌
"""

from collections.abc import Iterator

from attache.show.seriesbars import Bar, Slot, period
from attache.show.seriescharts import LEFT, MAIN, RIGHT, STRIP, TOP, Chart, chart_of
from attache.show.seriesparts import covered, signed
from attache.show.svg import DOTTED, FAINT, HATCHED, HOLLOW, INK, SOLID, line, rect, svg, words
from attache.tell.dyads import Direction
from attache.tell.series import Day, Series
from attache.text.wording import counted

FILLS = {Direction.FORTH: SOLID, Direction.BACK: HATCHED, Direction.TOGETHER: DOTTED}
EMPTY = "No act or statement with a day is told between the two."
COVERAGE = "coverage: reports that tell of the day (open), origins they name (solid)"


def series_svg(series: Series) -> str:
    """The picture as one SVG document without script, font or link; the same bytes for the same series."""
    chart = chart_of(series)
    title = f"{series.dyad.one.name} and {series.dyad.other.name}"
    shapes = [*_head(chart, title), *_axis(chart), *_scales(chart)]
    for number, slot in enumerate(chart.slots):
        shapes += _day(chart, number, slot, slot.day) if slot.day else _empty(chart, number, slot)
    return svg(chart.width, chart.height, f"{title}: acts by day and their coverage", shapes)


def _head(chart: Chart, title: str) -> Iterator[str]:
    yield words(LEFT, 24, title, size=17)
    yield words(LEFT, 42, period(chart.series) or EMPTY)
    at = float(LEFT)
    for way in chart.ways:
        label = chart.series.dyad.title(way)
        yield rect(at, 53, 14, 11, FILLS[way])
        yield words(at + 20, 63, label)
        at += 42 + 8 * len(label)


def _axis(chart: Chart) -> Iterator[str]:
    for score in range(chart.lowest, chart.highest + 1, chart.step):
        at = chart.y(score)
        yield line(LEFT, at, chart.width - RIGHT, at, FAINT if score else INK)
        yield words(LEFT - 6, at + 4, signed(score), "end")
    yield words(15, TOP + MAIN / 2, "sum of the acts’ scores", "middle", turned=-90)
    yield words(31, TOP, "cooperation", "end", size=10, turned=-90)
    yield words(31, TOP + MAIN, "conflict", size=10, turned=-90)


def _scales(chart: Chart) -> Iterator[str]:
    """The name, the foot and the greatest figure of either strip."""
    for number, name, most in ((0, "statements of one about the other", chart.said), (1, COVERAGE, chart.told)):
        foot = chart.strip(number)
        yield words(LEFT, foot - STRIP - 7, name, size=11)
        yield line(LEFT, foot, chart.width - RIGHT, foot)
        yield words(LEFT - 6, foot + 4, "0", "end")
        if most:
            yield line(LEFT, foot - STRIP, chart.width - RIGHT, foot - STRIP, FAINT)
            yield words(LEFT - 6, foot - STRIP + 4, str(most), "end")


def _day(chart: Chart, number: int, slot: Slot, day: Day) -> list[str]:
    return [
        *(shape for place, bar in enumerate(slot.bars(chart.ways)) for shape in _bar(chart, number, place, bar)),
        *_said(chart, number, day),
        *_told(chart, number, day),
        _label(chart, number, slot),
    ]


def _bar(chart: Chart, number: int, place: int, bar: Bar) -> Iterator[str]:
    """What lies above zero and what lies below it; acts of no weight are a sill on the line."""
    width = chart.bars / len(chart.ways)
    x, zero = chart.x(number) - chart.bars / 2 + place * width, chart.y(0)
    tip = f"{chart.slots[number].label}, {chart.series.dyad.title(bar.direction)}: {counted(bar.acts, 'act')}"
    for score in (bar.above, bar.below):
        if score:
            top, foot = sorted((chart.y(score), zero))
            yield rect(x, top, width * 0.9, foot - top, FILLS[bar.direction], f"{tip}, {signed(score)}")
    if bar.acts and not (bar.above or bar.below):
        yield rect(x, zero - 2, width * 0.9, 4, FILLS[bar.direction], f"{tip}, 0")


def _said(chart: Chart, number: int, day: Day) -> Iterator[str]:
    """The statements of the day, one direction upon the other."""
    foot = chart.strip(0)
    for way in chart.ways:
        if count := day.said(way).number:
            height = STRIP * count / chart.said
            foot -= height
            tip = f"{chart.series.dyad.title(way)}: {counted(count, 'statement')}"
            yield rect(chart.x(number) - chart.bars / 4, foot, chart.bars / 2, height, FILLS[way], tip)


def _told(chart: Chart, number: int, day: Day) -> Iterator[str]:
    """The reports that tell of the day, and inside them the origins."""
    foot, told = chart.strip(1), day.coverage
    fills = ((told.counts.reports.number, 0.8, HOLLOW), (told.counts.origins.number, 0.4, SOLID))
    for count, share, fill in fills:
        if count:
            height, width = STRIP * count / chart.told, chart.bars * share
            yield rect(chart.x(number) - width / 2, foot - height, width, height, fill, covered(told))


def _empty(chart: Chart, number: int, slot: Slot) -> list[str]:
    if not slot.silent:
        return [_label(chart, number, slot)]
    x = chart.x(number)
    silence = words(x - 4, TOP + MAIN - 4, f"{slot.silent} days without", size=10, turned=-90)
    return [line(x, TOP, x, chart.strip(1), FAINT, "2 4"), silence]


def _label(chart: Chart, number: int, slot: Slot) -> str:
    x, y = chart.x(number), chart.strip(1) + 16
    if chart.is_roomy:
        return words(x, y, slot.label, "middle", size=11)
    return words(x + 4, y - 6, slot.label, "end", size=11, turned=-60)
