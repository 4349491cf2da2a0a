"""`attache export`: the events of the reports in the layouts in which the field passes them on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from attache.faces.inputs import read_all, remark
from attache.faces.options import Actors, Model, Output, Paths, Published
from attache.faces.outputs import write_on
from attache.lexicon.codebooks import Codebook
from attache.lexicon.layouts import Layout, columns
from attache.records import EventStatus
from attache.show.layouts import SHAPES, tabbed
from attache.show.parquet import parquet
from attache.show.plover import plover
from attache.tell.codings import Choice, Coded, Unit, find_codings
from attache.tell.tellings import DONE
from attache.text.wording import counted

DATED = frozenset({"event.day", "event.day_or_first", "event.yyyymmdd"})
"""The values that a report may lend its day to."""


def export(
    paths: Paths,
    layout: Annotated[Layout, typer.Option("--layout", help="What to write; docs/layouts.md tells of every column.")],
    output: Output = None,
    status: Annotated[
        list[EventStatus] | None,
        typer.Option(
            "--status",
            help="Only events of this status; may be repeated. By default what happened or goes on; all in plover and "
            "parquet, which can tell them apart.",
        ),
    ] = None,
    background: Annotated[
        bool, typer.Option("--background", help="Add what is told as history; plover and parquet mark it, and have it.")
    ] = False,
    once: Annotated[
        bool, typer.Option("--once", help="A row for each event, not one for each report that tells it.")
    ] = False,
    pairs: Annotated[
        bool,
        typer.Option("--pairs", help="Where a row has room for one actor and one recipient: a row for each two."),
    ] = False,
    told_days: Annotated[
        bool,
        typer.Option(
            "--told-days", help="No day but what the text tells; else news without one bears that of its report."
        ),
    ] = False,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """Write who did what to whom as a table of events: as POLECAT, PLOVER, ICEWS and GDELT have them, or as Parquet.

    A row is an event as one report tells it; of gdelt-events it is an event, however many reports tell it. What is
    left out, and how many records tell of how many events, is said on standard error.
    """
    if layout is Layout.PARQUET and output is None:
        raise typer.BadParameter("is no text: name a file with -o", param_hint="--layout parquet")
    if once and layout is Layout.GDELT_MENTIONS:
        raise typer.BadParameter("has a row for each telling", param_hint="--layout gdelt-mentions")
    shape = SHAPES[layout]
    choice = Choice(
        unit=Unit.EVENT if once else shape.unit,
        statuses=frozenset(status) if status else frozenset(EventStatus) if shape.tells_status else DONE,
        background=background or shape.tells_status,
        single=shape.single,
        pairs=pairs,
        report_days=not told_days,
        scheme=shape.scheme,
    )
    desk, readings, _ = read_all(paths, published, model, actors)
    codebook = Codebook.load()
    found = find_codings(desk.picture(readings), desk.lexicon, codebook, choice)
    _write(found, layout, output, codebook)
    for words in _remarks(found, layout):
        remark(words)


def _write(found: Coded, layout: Layout, output: Path | None, codebook: Codebook) -> None:
    if layout is Layout.PARQUET and output:
        output.write_bytes(parquet(found.rows, codebook))
    elif layout is Layout.PLOVER:
        write_on(plover(found.rows, codebook), output)
    else:
        write_on(tabbed(found.rows, layout, codebook), output)


def _remarks(found: Coded, layout: Layout) -> Iterator[str]:
    """What a reader of the table must know of it, and cannot see in it."""
    told = f"{counted(found.records, 'record')} in {counted(found.reports, 'report')}"
    yield f"{counted(len(found.rows), 'row')} written; {told} tell of {counted(found.events, 'event')}"
    if found.left_out:
        named = ", ".join(f"{number} {why}" for why, number in sorted(found.left_out.items()))
        yield f"left out: {named}; --status and --background add them"
    if found.more_parties:
        yield f"{counted(found.more_parties, 'row')} with the first of several parties; --pairs writes one for each two"
    lent = sum(row.is_dated_by_report for row in found.rows)
    if lent and any(column.value in DATED for column in columns(layout)):
        yield f"{counted(lent, 'row')} with the day of the report, as the text tells none; --told-days leaves it out"
