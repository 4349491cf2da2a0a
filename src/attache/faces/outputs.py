"""Where a command writes: the terminal, or the file that `-o` names."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console

WIDTH = 100  # columns of what is laid out for a terminal but goes to a file


@contextmanager
def console(output: Path | None) -> Iterator[Console]:
    """The terminal, or that file as one a hundred columns wide."""
    if output is None:
        yield Console()
        return
    with output.open("w", encoding="utf-8") as file:
        yield Console(file=file, width=WIDTH)


def write(written: str, output: Path | None) -> None:
    """Write it whole, ending in a line end on the terminal."""
    if output is None:
        typer.echo(written, nl=not written.endswith("\n"))
    else:
        output.write_text(written, encoding="utf-8")


def write_on(pieces: Iterable[str], output: Path | None) -> None:
    """Write piece by piece, as they come."""
    if output is None:
        for piece in pieces:
            typer.echo(piece, nl=False)
        return
    with output.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
