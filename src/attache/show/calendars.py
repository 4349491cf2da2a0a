"""What lies ahead on a terminal: in order of time, each thing with who takes part, and the words of every report.

── Ahead ────────────────────────────────────────────────────────
5 May 2023 · CONSULT visit · Norway, Chad · in Doha
  The ministers are to meet in Doha on 5 May
  ridge.html:120-162 · Ridge Tribune ← Reuters ← Ada Brenn · told 11 March 2023
  Their ministers will meet in Qatar in May
  post.txt:80-121 · Harbour Post · told 11 March 2023 · some day of May 2023
── No day given ─────────────────────────────────────────────────
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from attache.relate.tellings import Telling
from attache.show.reports import basis, set_in
from attache.show.terminal import words
from attache.show.words import dated, day_ahead, days, hands
from attache.tell.calendars import Entry, Standing


def terminal_calendar(entries: Iterable[Entry], console: Console) -> None:
    """Print the entries as they come: first those with days, then those without."""
    for is_dated, group in groupby(entries, key=lambda entry: entry.when is not None):
        console.print(Rule(Text("Ahead" if is_dated else "No day given"), align="left", style="dim"))
        for entry in group:
            console.print(_head(entry))
            for telling in (*entry.tellings, *entry.moves):
                set_in(words(telling.words), console)
                set_in(basis(telling.reading.article, telling.plan.span, _known(telling, entry)), console)
            console.print()


def _head(entry: Entry) -> Text:
    when = Text(day_ahead(entry.when, entry.limit) or "no day given", style="cyan" if entry.when else "yellow")
    return Text(" · ").join((when, *(words(part) for part in _parts(entry) if part)))


def _parts(entry: Entry) -> Iterator[str]:
    yield f"{entry.event.type} {entry.event.mode}".rstrip() if entry.event else entry.kind
    yield ", ".join(entry.participants)
    yield f"in {entry.place.name}" if entry.place else ""
    yield entry.standing.value if entry.standing is not Standing.ANNOUNCED else ""
    yield f"moved from {days(entry.was)}" if entry.was else ""


def _known(telling: Telling, entry: Entry) -> Iterator[str]:
    """Who announced it through whom, when that was told, and its days where the entry has others."""
    yield hands(telling.chain)
    dating = telling.reading.dating
    yield f"told {dated(dating)}" if dating.day else "undated"
    yield day_ahead(telling.when, telling.limit) if telling.when != entry.when else ""
    yield "called off" if telling.plan.cancelled else "put off" if telling.is_off else ""
