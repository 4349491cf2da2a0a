"""Times on a terminal: report by report, each with its arithmetic, its line, and the days it covers.

── Shipowner sees end of strike ─────────────────────────────────
Ridge Tribune · 11 March 2023 · wire Reuters · inbox/ridge.html

yesterday → 2023-03-10: the day before publication 2023-03-11
  … crews who had walked out yesterday were back at work …
  ridge.html:120-129 · 10 March 2023 · counted from publication
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Console
from rich.text import Text

from attache.records import Anchor, Mod, Time
from attache.show.reports import basis, head, line, set_in
from attache.show.terminal import words
from attache.show.words import days
from attache.tell.times import Timing

ANCHORS = {
    Anchor.NONE: "",
    Anchor.PUBLISHED: "counted from publication",
    Anchor.BORROWED: "counted from its story's day, borrowed",
    Anchor.NARRATIVE: "counted from a time told before",
    Anchor.UNKNOWN: "not anchored",
}
MODS = {
    Mod.START: "the beginning of",
    Mod.MID: "the middle of",
    Mod.END: "the end of",
    Mod.APPROX: "about",
    Mod.LESS_THAN: "less than",
    Mod.MORE_THAN: "more than",
    Mod.EQUAL_OR_LESS: "at most",
    Mod.EQUAL_OR_MORE: "at least",
}


def terminal_times(timings: Iterable[Timing], console: Console) -> None:
    """Print the times as they come, those of each report under its head."""
    for reading, group in groupby(timings, key=lambda timing: timing.reading):
        head(reading, console)
        for timing in group:
            console.print(_reckoning(timing))
            set_in(line(timing.excerpt), console)
            set_in(basis(reading.article, timing.time.span, _known(timing.time)), console)
            console.print()


def _reckoning(timing: Timing) -> Text:
    value = Text(timing.time.value, style="cyan") if timing.time.value else Text("open", style="yellow")
    return Text.assemble(words(timing.excerpt.words, "bold"), " → ", value, ": ", words(timing.time.why))


def _known(time: Time) -> Iterator[str]:
    yield days(time.when) if time.when else time.kind.value
    yield f"{MODS[time.mod]} {time.value}" if time.mod else ""
    yield f"a limit: {time.bound.value}" if time.bound else ""
    yield f"UTC{time.zone}" if time.zone else ""
    yield ANCHORS[time.anchor]
