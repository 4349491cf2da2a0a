"""The command line: a thin skin over the desk.

Exit codes: 0 something was done, 1 nothing could be done (every file is named with its reason on standard
error), 2 the command was called wrongly.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.progress import track

from attache import __version__
from attache.desk.desks import Desk
from attache.errors import AttacheError
from attache.gather.files import articles
from attache.records import Article, Brief, Failure, Reading
from attache.records.wire import brief_json, reading_json
from attache.show.html import html
from attache.show.json import json_text
from attache.show.markdown import markdown
from attache.show.reading import terminal_reading
from attache.show.terminal import terminal

app = typer.Typer(
    name="attache",
    help="Many outlets' reports in, one attributed record out, every word of it opening on its proof.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Kind = TypeVar("Kind")

MANY = 12  # reports from which reading them shows its progress


class Form(StrEnum):
    """What a brief is written as."""

    TERMINAL = "terminal"
    MARKDOWN = "md"
    JSON = "json"
    HTML = "html"


class ReadingForm(StrEnum):
    """What readings are written as."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.")]
Published = Annotated[
    datetime | None,
    typer.Option(metavar="DATE", formats=["%Y-%m-%d"], help="The day of those reports that bear none of their own."),
]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", envvar="ATTACHE_MODEL", help="A spaCy pipeline of your own: its name or path."),
]
Actors = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE",
        help="Names of your own: an actor dictionary as PETRARCH reads it, or a table (.csv, .tsv). May be repeated.",
    ),
]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to this file instead of the terminal.")
]


@app.command()
def brief(
    paths: Paths,
    output: Output = None,
    form: Annotated[
        Form | None, typer.Option("--format", help="What to write; by default what the output file's name says.")
    ] = None,
    actors: Actors = None,
    published: Published = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(metavar="DATE", formats=["%Y-%m-%d"], help="Leave out what was published after this day."),
    ] = None,
    model: Model = None,
) -> None:
    """Relate the reports and write a brief of each story they tell."""
    as_of_day = _day(as_of)
    desk, readings, failures = _read(paths, published, model, actors)
    later = [_later(r, as_of_day) for r in readings if as_of_day and r.dating.day and r.dating.day > as_of_day]
    _name(later)
    picture = desk.picture(readings, as_of_day)
    if not picture.readings:
        _give_up(f"no report was published by {as_of_day}")
    run = desk.run(**_settings(published=published, as_of=as_of))
    briefs = desk.briefs(picture, as_of=as_of_day, left_out=(*failures, *later), run=run)
    wanted = form or _form(output)
    if wanted is Form.TERMINAL:
        with _console(output) as console:
            for one in briefs:
                terminal(one, console)
    else:
        _write(_written(wanted, briefs), output)


@app.command()
def read(
    paths: Paths,
    output: Output = None,
    form: Annotated[ReadingForm, typer.Option("--format", help="What to write.")] = ReadingForm.TEXT,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """Read each report by itself and write what was found in it."""
    _, readings, _ = _read(paths, published, model, actors)
    if form is ReadingForm.TEXT:
        with _console(output) as console:
            for reading in readings:
                terminal_reading(reading, console)
    elif form is ReadingForm.JSON:
        _write(json_text([reading_json(r) for r in readings]), output)
    else:
        _write("".join(json_text(reading_json(r), indent=None) + "\n" for r in readings), output)


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
    try:
        app()
    except AttacheError as error:
        _give_up(str(error))
    except OSError as error:
        _give_up(f"{error.filename or 'a file'}: {error.strerror or error}")


def _read(
    paths: Sequence[str], published: datetime | None, model: str | None, actors: Sequence[Path] | None
) -> tuple[Desk, list[Reading], list[Failure]]:
    """A desk, what it could read and what not; leaves with 1 when there is nothing that could be read."""
    found, failures = _parted(articles(paths, sys.stdin.buffer), Article)
    if not found:
        _name(failures)
        _give_up("no report could be read")
    desk = Desk.opened(model, actors or ())
    _name(desk.faults)
    readings, faults = _parted(desk.readings(_tracked(found), _day(published)), Reading)
    _name([*failures, *faults])
    if not readings:
        _give_up("no report could be read")
    return desk, readings, [*failures, *faults]


def _parted(items: Iterable[Kind | Failure], kind: type[Kind]) -> tuple[list[Kind], list[Failure]]:
    good: list[Kind] = []
    bad: list[Failure] = []
    for item in items:
        if isinstance(item, kind):
            good.append(item)
        elif isinstance(item, Failure):
            bad.append(item)
    return good, bad


def _tracked(found: Sequence[Article]) -> Iterator[Article]:
    console = Console(stderr=True)
    quiet = len(found) < MANY or not console.is_terminal
    return iter(track(found, "Reading", console=console, disable=quiet, transient=True))


def _later(reading: Reading, as_of: date) -> Failure:
    why = f"published {reading.dating.day}, after {as_of}: left out as asked"
    return Failure(path=reading.article.path or reading.article.id, stage="as-of", error=why)


def _name(failures: Iterable[Failure]) -> None:
    for failure in failures:
        typer.echo(f"attache: {failure.path}: {failure.error}", err=True)


def _give_up(reason: str) -> None:
    typer.echo(f"attache: {reason}", err=True)
    raise SystemExit(1)


def _form(output: Path | None) -> Form:
    """What the output file's name asks for; the terminal's form where there is no file or no telling suffix."""
    suffixes = {".html": Form.HTML, ".htm": Form.HTML, ".md": Form.MARKDOWN, ".json": Form.JSON}
    return suffixes.get(output.suffix.lower(), Form.TERMINAL) if output else Form.TERMINAL


def _written(form: Form, briefs: Sequence[Brief]) -> str:
    if form is Form.HTML:
        return html(briefs)
    if form is Form.MARKDOWN:
        return "\n\n".join(markdown(b) for b in briefs)
    return json_text([brief_json(b) for b in briefs])


@contextmanager
def _console(output: Path | None) -> Iterator[Console]:
    """The terminal, or that file as one a hundred columns wide."""
    if output is None:
        yield Console()
        return
    with output.open("w", encoding="utf-8") as file:
        yield Console(file=file, width=100)


def _write(written: str, output: Path | None) -> None:
    if output is None:
        typer.echo(written, nl=not written.endswith("\n"))
    else:
        output.write_text(written, encoding="utf-8")


def _settings(**asked: datetime | None) -> dict[str, str]:
    return {name: value.date().isoformat() for name, value in asked.items() if value}


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


if __name__ == "__main__":
    main()
