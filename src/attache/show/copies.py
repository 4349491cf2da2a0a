"""Who printed whose text, on a terminal, as JSON and as a table.

── Shipowner sees end of strike ─────────────────────────────────
Ridge Tribune · 11 March 2023 · wire Reuters · inbox/ridge.html

  93 % printed by Harbour Post · 12 March 2023 · harbour.html
  91 % outside quotes; 212 of its 233 runs of three words outside quotes stand there; the other is of an earlier day

An edge whose direction is unknown says “93 % in common with”. Of pairs that share their text only through a third
report, JSON and the table have a row each; the terminal counts them.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text

from attache.records import Copy, Reading
from attache.relate.chains import UNNAMED
from attache.show.json import listed
from attache.show.reports import head, place, set_in
from attache.show.tables import row
from attache.show.terminal import words
from attache.show.words import dated
from attache.tell.copies import Printing
from attache.text.wording import counted

COPY_COLUMNS = (
    "of",
    "by",
    "share",
    "share_outside_quotes",
    "directed",
    "through",
    "why",
    "of_outlet",
    "of_published",
    "of_title",
    "of_path",
    "by_outlet",
    "by_published",
    "by_title",
    "by_path",
    "spans",
)
"""The columns in their order; docs/copies.md says what each holds. None will be renamed or moved; more may follow."""


def terminal_copies(printings: Iterable[Printing], console: Console) -> None:
    """Print the edges, those of each text that was taken from under its head."""
    found = list(printings)
    direct = [printing for printing in found if printing.copy.through is None]
    for of, group in groupby(direct, key=lambda printing: printing.of):
        head(of, console)
        for printing in group:
            _edge(printing, console)
    if many := len(found) - len(direct):
        share = "shares its" if many == 1 else "share their"
        console.print(words(f"{counted(many, 'pair')} more {share} text through a third report", "dim"))


def copies_json(printings: Iterable[Printing]) -> Iterator[str]:
    """The edges as one JSON list, a line each."""
    return listed(_json(printing.copy) for printing in printings)


def copies_csv(printings: Iterable[Printing]) -> Iterator[str]:
    """The heading, then a line an edge."""
    yield row(COPY_COLUMNS)
    yield from (row(_row(printing)) for printing in printings)


def _edge(printing: Printing, console: Console) -> None:
    edge, article, dating = printing.copy, printing.by.article, printing.by.dating
    verb = "printed by" if edge.directed else "in common with"
    names = " · ".join((article.outlet or UNNAMED, dated(dating)))
    told = (f"{edge.share:.0%} {verb} ", words(names, "bold"), " · ", words(place(article), "blue"))
    set_in(Text.assemble(*told), console)
    set_in(words(f"{edge.share_outside_quotes:.0%} outside quotes; {edge.why}", "dim"), console)
    console.print()


def _json(edge: Copy) -> dict[str, Any]:
    return {
        "of": edge.of,
        "by": edge.by,
        "share": edge.share,
        "share_outside_quotes": edge.share_outside_quotes,
        "directed": edge.directed,
        "through": edge.through,
        "why": edge.why,
        "spans": [{"start": span.start, "end": span.end} for span in edge.spans],
    }


def _row(printing: Printing) -> tuple[object, ...]:
    edge = printing.copy
    return (
        edge.of,
        edge.by,
        edge.share,
        edge.share_outside_quotes,
        "true" if edge.directed else "false",
        edge.through,
        edge.why,
        *(value for reading in (printing.of, printing.by) for value in _named(reading)),
        " ".join(f"{span.start}-{span.end}" for span in edge.spans),
    )


def _named(reading: Reading) -> tuple[object, ...]:
    article = reading.article
    return article.outlet, reading.dating.day, article.title, article.path
