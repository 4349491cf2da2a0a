"""A series on a terminal: a table of the days, a chart of them, and every act and statement with the words for it.

── Chile and Norway ────────────────────────────────────────────────
                 CHL → NOR   NOR → CHL   said  reports  outlets  wires  origins
10 March 2023  2  −4 (−2)      1  +2.5      1        9        9      1        2

10 Mar 2023 CHL → NOR      ██████│
            NOR → CHL            │▒▒▒▒
            told by        ▪▪▪▪▪▪▪▪▪ 9 reports
"""

from collections.abc import Iterator

from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from attache.records import Event, Statement
from attache.relate.chains import UNNAMED
from attache.show.inert import one_line
from attache.show.reports import basis, set_in
from attache.show.seriesbars import Bar, Slot, period, slots, ways
from attache.show.seriesparts import COUNTED_ONCE, Shown, coverage_of, covered, kind, left_out, parts, signed, standing
from attache.show.terminal import words
from attache.show.words import day as day_words
from attache.show.words import hands
from attache.tell.dyads import Direction
from attache.tell.series import Day, Series, Tally
from attache.tell.tellings import Telling
from attache.text.wording import counted

BLOCKS = {Direction.FORTH: "█", Direction.BACK: "▒", Direction.TOGETHER: "░"}
DAY, WAY = 12, 18  # columns for the day and for the direction
LEAST, MOST = 4, 30  # columns of a bar on either side of zero
TOLD = "▪"  # a report that tells of the day, each


def terminal_series(series: Series, console: Console) -> None:
    """Print the whole series."""
    dyad = series.dyad
    console.print(Rule(words(f"{dyad.one.name} and {dyad.other.name}"), align="left", style="dim"))
    told = (period(series), f"{counted(series.reports, 'report')} read", left_out(series))
    console.print(words(" · ".join(part for part in told if part), "dim"))
    console.print(words(COUNTED_ONCE, "dim"))
    console.print()
    if series.days:
        console.print(_table(series))
        console.print()
        _chart(series, console)
    for part in parts(series):
        console.print(Rule(words(part.heading), align="left", style="dim"))
        if part.note:
            console.print(words(part.note, "dim italic"))
        for turn in part.turns:
            _turn(turn, dyad.title(turn.direction), console)
        console.print()


def _table(series: Series) -> Table:
    """A row a day: of each direction the acts, the sum of their scores and the mean, then statements and coverage."""
    used = ways(series)
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("", overflow="fold")
    for way in used:
        table.add_column(f"{series.dyad.title(way)}\nacts sum (mean)", justify="right", overflow="fold")
    table.add_column("said", justify="right", overflow="fold")
    for counted_alone in ("reports", "outlets", "wires", "origins"):
        table.add_column(counted_alone, justify="right", overflow="fold")
    for day in series.days:
        table.add_row(day_words(day.day), *(_figures(day.done(way)) for way in used), *_counts(day))
    return table


def _figures(tally: Tally) -> str:
    """The number, the sum, and the mean where it is another figure."""
    mean = f" ({signed(tally.mean)})" if tally.scored > 1 else ""
    return f"{tally.number}  {signed(tally.sum)}{mean}" if tally.number else ""


def _counts(day: Day) -> Iterator[str]:
    yield str(len(day.sayings) or "")
    of = day.coverage.counts
    yield from (str(count.number) for count in (of.reports, of.outlets, of.wires, of.origins))


def _chart(series: Series, console: Console) -> None:
    """A line a day and direction, to the left of zero what is conflict and to the right what is cooperation."""
    used, drawn = ways(series), list(slots(series))
    bars = [bar for slot in drawn for bar in slot.bars(used)]
    most = max((max(bar.above, -bar.below) for bar in bars), default=0) or 1
    half = max(LEAST, min(MOST, (console.width - DAY - WAY) // 2 - 1))
    for slot in drawn:
        for line in _lines(slot, series, most, half):
            line.rstrip()
            console.print(line, no_wrap=True, overflow="crop", crop=True)
    ends = f"{signed(-most) + ' conflict':>{half}}│cooperation {signed(most)}"
    console.print(Text(f"{'':{DAY + WAY}}{ends}", style="dim"), no_wrap=True, overflow="crop", crop=True)
    console.print()


def _lines(slot: Slot, series: Series, most: float, half: int) -> Iterator[Text]:
    if slot.silent:
        yield Text(f"⋯ {counted(slot.silent, 'day')} without", style="dim")
        return
    shown = [(series.dyad.title(bar.direction), _bar(bar, most, half)) for bar in slot.bars(ways(series)) if bar.acts]
    told = slot.day.coverage.counts.reports.number if slot.day else 0
    lines = [*shown, ("told by", f"{TOLD * min(told, half)} {counted(told, 'report')}")] if told else [("", "")]
    for label, (name, drawn) in zip((slot.label, *[""] * len(lines)), lines, strict=False):
        yield Text(f"{label:{DAY}}{one_line(name):{WAY}.{WAY}}{drawn}")


def _bar(bar: Bar, most: float, half: int) -> str:
    left, right = (round(half * score / most) for score in (-bar.below, bar.above))
    block = BLOCKS[bar.direction]
    return f"{block * left:>{half}}│{block * right}"


def _turn(turn: Shown, way: str, console: Console) -> None:
    """What it is, its score, who told of it, and the words of each telling."""
    known = (way, kind(turn), signed(turn.score), standing(turn))
    console.print(Text.assemble(words(" · ".join(part for part in known if part), "bold")))
    set_in(words(covered(coverage_of(turn)), "dim"), console)
    for telling in turn.proofs:
        set_in(words(telling.words), console)
        set_in(basis(telling.reading.article, telling.evidence, _told(telling)), console)


def _told(telling: Telling[Event] | Telling[Statement]) -> Iterator[str]:
    yield hands(telling.chain) or UNNAMED
