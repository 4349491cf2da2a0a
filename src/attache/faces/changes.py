"""`attache changes`: what the reports of some days made different in what is told."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from attache.faces.forms import Form, form_of
from attache.faces.inputs import read_all, remark, until_day
from attache.faces.options import FORMAT, Actors, Model, Output, Paths, Published, date_option, day_of, settings
from attache.faces.outputs import console, write
from attache.show.changes import changes_html, changes_json, changes_markdown, terminal_changes
from attache.show.words import day
from attache.tell.changes import Changes
from attache.tell.changes import changes as changed
from attache.tell.lengths import Length
from attache.text.wording import counted


def changes(
    paths: Paths,
    since: Annotated[datetime, date_option("Tell what the reports published on this day and later made different.")],
    until: Annotated[datetime | None, date_option("Leave out what was published after this day.")] = None,
    output: Output = None,
    form: Annotated[Form | None, FORMAT] = None,
    length: Annotated[Length, typer.Option(help="How much to tell.")] = Length.NORMAL,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """Tell what became different between two days in what the reports tell, story by story.

    Claims that became contested, corroborated or superseded, or have one origin more; what is newly told, announced,
    moved, called off, foreseen or corrected. What is merely printed again is counted, not told.
    """
    first, last = since.date(), day_of(until)
    if last and last < first:
        raise typer.BadParameter("lies before --since", param_hint="--until")
    desk, readings, failures = read_all(paths, published, model, actors)
    known, later = until_day(readings, last)
    before, now = desk.pictures(known, first)
    run = desk.run(**settings(since=since, until=until, published=published))
    found = changed(before, now, run, since=first, until=last, length=length, left_out=(*failures, *later))
    _write(found, form or form_of(output), output)
    _remark(found, undated=sum(reading.dating.day is None for reading in now.readings))


def _write(found: Changes, form: Form, output: Path | None) -> None:
    if form is Form.TEXT:
        with console(output) as out:
            terminal_changes(found, out)
    elif form is Form.MARKDOWN:
        write(changes_markdown(found), output)
    elif form is Form.HTML:
        write(changes_html(found), output)
    else:
        write(changes_json(found), output)


def _remark(found: Changes, *, undated: int) -> None:
    """Say that nothing changed, and of how many reports it is not known whether they are new."""
    if not found.briefs:
        until = f" until {day(found.until)}" if found.until else ""
        remark(f"nothing changed since {day(found.since)}{until}: no report was published in these days")
    if undated:
        remark(f"{counted(undated, 'report')} without a day taken for older")
