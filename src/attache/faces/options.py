"""What the commands ask for alike: the same words mean the same everywhere."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from attache.text.days import EARLIEST, LATEST


def date_option(asks: str, *names: str, **more: Any) -> Any:
    """An option that takes a day, under the parameter's name or those given."""
    return typer.Option(*names, metavar="DATE", formats=["%Y-%m-%d"], help=asks, **more)


def of_a_report(moment: datetime | None) -> datetime | None:
    """The day, if a report can be of it; else the command was called wrongly."""
    if moment and not EARLIEST <= moment.year <= LATEST:
        raise typer.BadParameter(f"no report is of the year {moment.year}")
    return moment


FORMAT = typer.Option("--format", help="What to write; by default what the output file's name says.")
Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.")]
Published = Annotated[
    datetime | None, date_option("The day of those reports that bear none of their own.", callback=of_a_report)
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
From = Annotated[datetime | None, date_option("Leave out what is sure to be before this day.", "--from")]
To = Annotated[datetime | None, date_option("Leave out what is sure to be after this day.", "--to")]


def day_of(moment: datetime | None) -> date | None:
    """The day that an option gave, None where it was not given."""
    return moment.date() if moment else None


def settings(**asked: datetime | None) -> dict[str, str]:
    """The days that options gave, by the names of these, as a run keeps them."""
    return {name: moment.date().isoformat() for name, moment in asked.items() if moment}


def keep(read: Path | None, *written: Path | None) -> None:
    """Refuse, as a wrong call, to write over a file of the user's own that is read."""
    for file in written:
        if read and file and read.exists() and file.exists() and read.samefile(file):
            raise typer.BadParameter(f"{file} is read, and would be written over: name another file to write to")
