"""The command line: a thin skin over the desk.

Exit codes: 0 something was done, 1 nothing could be done (every file is named with its reason on standard
error), 2 the command was called wrongly.
"""

import gc
from collections.abc import Sequence
from datetime import datetime
from itertools import chain, islice
from typing import Annotated

import typer

from attache import __version__
from attache.errors import AttacheError
from attache.faces.changes import changes
from attache.faces.claims import claims
from attache.faces.copies import copies
from attache.faces.dyads import dyad
from attache.faces.explain import explain
from attache.faces.exports import export
from attache.faces.forecasts import forecasts, outcome
from attache.faces.forms import CalendarForm, Form, PlaceForm, QuoteForm, ReadingForm, TimeForm, ending, form_of
from attache.faces.inputs import give_up, read_all, read_on, remark, time_all, until_day
from attache.faces.listings import CALENDAR, ICAL, PLACES, QUOTES, TIMES
from attache.faces.options import (
    FORMAT,
    Actors,
    From,
    Model,
    Output,
    Paths,
    Published,
    To,
    date_option,
    day_of,
    settings,
)
from attache.faces.outputs import console, write
from attache.faces.stories import stories
from attache.faces.traces import trace
from attache.records import Brief
from attache.records.wire import reading_json
from attache.show.html import html
from attache.show.json import briefs_json, json_text
from attache.show.markdown import markdown
from attache.show.reading import terminal_reading
from attache.show.terminal import terminal
from attache.tell.calendars import between, find_entries
from attache.tell.lengths import Length
from attache.tell.places import find_placings
from attache.tell.quotes import Search
from attache.tell.times import find_timings
from attache.text.wording import counted

CALM = 50_000
"""So many new objects pass before Python looks for rings of them: its own 700 cost a twelfth of a command's time."""

app = typer.Typer(
    name="attache",
    help="Many outlets' reports in, one attributed record out, every word of it opening on its proof.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.command()
def brief(
    paths: Paths,
    output: Output = None,
    form: Annotated[Form | None, FORMAT] = None,
    length: Annotated[Length, typer.Option(help="How much to tell.")] = Length.NORMAL,
    actors: Actors = None,
    published: Published = None,
    as_of: Annotated[datetime | None, date_option("Leave out what was published after this day.")] = None,
    model: Model = None,
) -> None:
    """Relate the reports and write a brief of each story they tell."""
    as_of_day = day_of(as_of)
    desk, readings, failures = read_all(paths, published, model, actors)
    known, later = until_day(readings, as_of_day)
    picture = desk.picture(known)
    run = desk.run(**settings(published=published, as_of=as_of))
    briefs = desk.briefs(picture, length=length, as_of=as_of_day, left_out=(*failures, *later), run=run)
    wanted = form or form_of(output)
    if wanted is Form.TEXT:
        with console(output) as out:
            for one in briefs:
                terminal(one, out)
    else:
        write(_written(wanted, briefs), output)


@app.command()
def read(
    paths: Paths,
    output: Output = None,
    form: Annotated[ReadingForm | None, FORMAT] = None,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """Read each report by itself and write what was found in it."""
    _, readings, _ = read_all(paths, published, model, actors)
    wanted = form or ending(output)
    if wanted == ReadingForm.JSON:
        write(json_text([reading_json(r) for r in readings]) + "\n", output)
    elif wanted == ReadingForm.JSONL:
        write("".join(json_text(reading_json(r)) + "\n" for r in readings), output)
    else:
        with console(output) as out:
            for reading in readings:
                terminal_reading(reading, out)


@app.command()
def quotes(
    paths: Paths,
    output: Output = None,
    by: Annotated[str, typer.Option(metavar="NAME", help="Only what this person, body or country says.")] = "",
    about: Annotated[
        str, typer.Option(metavar="NAME", help="Only what is said of this person, body, country or place.")
    ] = "",
    form: Annotated[QuoteForm | None, FORMAT] = None,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """List who says what in the reports, through whom, and where it stands."""
    desk, readings = read_on(paths, published, model, actors)
    search = Search(world=desk.lexicon.world, by=by, about=about)
    QUOTES.write(search.quotes(readings), form, output)
    if not search.found and (by or about):
        give_up(search.remark())
    if said := search.remark():
        remark(said)


@app.command()
def times(
    paths: Paths,
    output: Output = None,
    form: Annotated[TimeForm | None, FORMAT] = None,
    published: Published = None,
) -> None:
    """List the times that the reports name, the days each covers, and how it was counted out.

    A report without a day takes that of its story, if other reports of the story are given; each time says so.
    """
    readings = time_all(paths, published)
    TIMES.write(find_timings(readings), form, output)
    if not any(reading.times for reading in readings):
        remark(f"no time was found in {counted(len(readings), 'report')}")


@app.command()
def places(
    paths: Paths,
    output: Output = None,
    form: Annotated[PlaceForm | None, FORMAT] = None,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """List the places that the reports name, where each is, and how that was resolved or why it was not."""
    _, readings = read_on(paths, published, model, actors)
    found = find_placings(readings)
    first = list(islice(found, 1))
    PLACES.write(chain(first, found), form, output)
    if not first:
        remark("no place was found")


@app.command()
def calendar(
    paths: Paths,
    output: Output = None,
    first: From = None,
    last: To = None,
    form: Annotated[CalendarForm | None, FORMAT] = None,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """List what the reports announce for later: when, what, who with whom, and who says so in which report.

    What several reports announce is one entry, with the words of each. No day is made up: what has none comes last, and
    is left out of --format ical and where days are asked for.
    """
    if first and last and last < first:
        raise typer.BadParameter("lies before --from", param_hint="--to")
    desk, readings, _ = read_all(paths, published, model, actors)
    entries = find_entries(desk.dated(readings))
    kept = tuple(between(entries, day_of(first), day_of(last)))
    CALENDAR.write(kept, form, output)
    needs_days = bool(first or last) or CALENDAR.form(form, output) in ICAL
    if not kept:
        remark("nothing is announced for later" if not entries else "nothing is announced for these days")
    if needs_days and (open_ := sum(entry.when is None for entry in entries)):
        remark(f"{counted(open_, 'plan')} without a day left out")


app.command()(changes)
app.command()(copies)
app.command()(claims)
app.command()(trace)
app.command()(stories)
app.command()(dyad)
app.command()(export)
app.command()(explain)
app.command()(forecasts)
app.command()(outcome)


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    """Take the options that stand before any command."""
    if show:
        typer.echo(f"attache {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command line; an error the house knows, or one of the disk, is one line on standard error and code 1."""
    gc.set_threshold(CALM)
    try:
        app()
    except AttacheError as error:
        give_up(str(error))
    except OSError as error:
        give_up(f"{error.filename or 'a file'}: {error.strerror or error}")


def _written(form: Form, briefs: Sequence[Brief]) -> str:
    if form is Form.HTML:
        return html(briefs)
    if form is Form.MARKDOWN:
        return "\n\n".join(markdown(b) for b in briefs)
    return briefs_json(briefs)
