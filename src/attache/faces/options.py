"""What the commands ask for alike: the same words mean the same everywhere."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

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
From = Annotated[
    datetime | None,
    typer.Option("--from", metavar="DATE", formats=["%Y-%m-%d"], help="Leave out what is sure to be before this day."),
]
To = Annotated[
    datetime | None,
    typer.Option("--to", metavar="DATE", formats=["%Y-%m-%d"], help="Leave out what is sure to be after this day."),
]


def day_of(moment: datetime | None) -> date | None:
    """The day that an option gave, None where it was not given."""
    return moment.date() if moment else None
