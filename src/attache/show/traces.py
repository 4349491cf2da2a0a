"""An utterance through the reports: on a terminal and as JSON.

── the strike is over ──────────────────────────────────────────
2 reports, 2 outlets, 1 wire, 1 origin; ⟨words⟩ are not in the first wording

first in these reports · 10 March 2023 · Ridge Tribune · ridge.html:120-141
  The strike is over · Ridge Tribune ← Reuters ← Ada Brenn
11 March 2023 · Harbour Post · harbour.html:88-120
  the ⟨long⟩ strike is ⟨now⟩ over · Harbour Post ← Ada Brenn

                  Ridge Tribune
  Harbour Post    not independent: both have it from Ada Brenn
"""

from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from attache.relate.chains import UNNAMED
from attache.show.json import listed
from attache.show.pieces import pieces
from attache.show.reports import place, set_in
from attache.show.terminal import words
from attache.show.words import dated, hands
from attache.show.words import outlet as named
from attache.tell.traces import Cell, Rendering, Trace
from attache.text.wording import counted

WIDEST = 4  # reports that are set against one another in a table; of more each two have a line
ADDED = "⟨{}⟩"
JUDGED = {True: "independent", False: "not independent", None: "unknown"}


def terminal_traces(traces: Iterable[Trace], console: Console) -> None:
    """Print each utterance: its wordings in order, then what is known of each pair of reports."""
    for trace in traces:
        console.rule(words(trace.claim.gist), align="left")
        legend = f"; {ADDED.format('words')} are not in the first wording" if len(trace.renderings) > 1 else ""
        console.print(words(f"{_counts(trace)}{legend}", "dim"))
        console.print()
        for number, rendering in enumerate(trace.renderings):
            _rendering(rendering, trace, console, is_later=number > 0)
        console.print()
        _independence(trace, console)


def traces_json(traces: Iterable[Trace]) -> Iterator[str]:
    """The utterances as one JSON list, a line each; its schema is `records/schema/trace.schema.json`."""
    return listed(map(_json, traces))


def _rendering(rendering: Rendering, trace: Trace, console: Console, *, is_later: bool) -> None:
    article, chain = rendering.reading.article, hands(rendering.carrier.chain)
    where = f"{place(article)}:{rendering.carrier.span.start}-{rendering.carrier.span.end}"
    head = (
        Text(_first(rendering, trace), style="bold"),
        words(f"{dated(rendering.reading.dating)} · {article.outlet or UNNAMED}"),
        words(where, "blue"),
    )
    console.print(Text(" · ").join(part for part in head if part))
    set_in(_marked(rendering), console)
    if chain:
        set_in(words(chain, "dim"), console)
    if is_later and rendering.dropped:
        set_in(words(f"left out: {', '.join(rendering.dropped)}", "italic"), console)


def _first(rendering: Rendering, trace: Trace) -> str:
    """That it is the first in these reports, or of their first day; "" for what is later, or bears no day."""
    firsts = trace.earliest
    if rendering.reading.article.id not in firsts:
        return ""
    if len(firsts) > 1:
        return "of the first day in these reports"
    return "first in these reports" if rendering is trace.renderings[0] else ""


def _marked(rendering: Rendering) -> Text:
    """The words, those that the first wording has not between marks that a file shows too."""
    cut = pieces(rendering.words, rendering.added)
    told = "".join(ADDED.format(piece.text) if piece.inside else piece.text for piece in cut)
    return words(told)


def _independence(trace: Trace, console: Console) -> None:
    """The reports against one another: a cell for each two, with the reason."""
    reports = [reading.article for reading in trace.readings]
    if len(reports) < 2:
        return
    cells = {frozenset((cell.one, cell.other)): cell for cell in trace.cells}
    if len(reports) > WIDEST:
        for cell in trace.cells:
            names = (named(article) for article in reports if article.id in (cell.one, cell.other))
            set_in(Text.assemble(words(" / ".join(names), "bold"), ": ", _judged(cell)), console)
        console.print()
        return
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold")
    for heading in ("", *(named(article) for article in reports[:-1])):
        table.add_column(words(heading), overflow="fold", ratio=1)
    for row, article in enumerate(reports[1:], 1):
        found = (_judged(cells[frozenset((article.id, other.id))]) for other in reports[:row])
        table.add_row(words(named(article), "bold"), *found)
    console.print(table)
    console.print()


def _judged(cell: Cell) -> Text:
    return words(f"{JUDGED[cell.independent]}: {cell.why}")


def _counts(trace: Trace) -> str:
    readings = trace.readings
    outlets = {reading.article.outlet for reading in readings if reading.article.outlet}
    wires = {reading.wire.name for reading in readings if reading.wire}
    origins = trace.claim.support.origins
    parts = ((readings, "report"), (outlets, "outlet"), (wires, "wire"), (origins, "origin"))
    return ", ".join(counted(len(found), noun) for found, noun in parts)


def _json(trace: Trace) -> dict[str, Any]:
    return {
        "claim": trace.claim.id,
        "gist": trace.claim.gist,
        "counts": _counts(trace),
        "earliest": [reading.article.id for reading in trace.readings if reading.article.id in trace.earliest],
        "origins": list(trace.claim.support.origins),
        "renderings": [_wording(rendering) for rendering in trace.renderings],
        "independence": [
            {"one": c.one, "other": c.other, "independent": c.independent, "why": c.why} for c in trace.cells
        ],
    }


def _wording(rendering: Rendering) -> dict[str, Any]:
    carrier, reading = rendering.carrier, rendering.reading
    return {
        "article": carrier.article,
        "outlet": reading.article.outlet,
        "published": reading.dating.day and reading.dating.day.isoformat(),
        "start": carrier.span.start,
        "end": carrier.span.end,
        "words": carrier.span.of(reading.article.text),
        "origin": carrier.origin,
        "chain": [link.name for link in carrier.chain],
        "added": [run.of(rendering.words) for run in rendering.added],
        "left_out": list(rendering.dropped),
    }
