"""Where a command writes: the terminal, or the file that `-o` names.

What other programs read is UTF-8 on either. What is laid out to be read goes to a terminal in its own encoding, with a
mark in place of what that cannot tell.
"""

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer
from rich.console import Console

WIDTH = 100  # columns of what is laid out for a terminal but goes to a file


@contextmanager
def console(output: Path | None) -> Iterator[Console]:
    """The terminal, or that file as one a hundred columns wide."""
    with _named(output):
        if output is None:
            if isinstance(sys.stdout, io.TextIOWrapper):
                sys.stdout.reconfigure(errors="replace")
            yield Console()
            return
        with output.open("w", encoding="utf-8") as file:
            yield Console(file=file, width=WIDTH)


def write(written: str, output: Path | None) -> None:
    """Write it whole, ending in a line end on the terminal."""
    with _named(output):
        if output is None:
            typer.echo(written.encode(), nl=not written.endswith("\n"))
        else:
            output.write_text(written, encoding="utf-8")


def write_on(pieces: Iterable[str], output: Path | None) -> None:
    """Write piece by piece, as they come."""
    with _named(output):
        if output is None:
            for piece in pieces:
                typer.echo(piece.encode(), nl=False)
            return
        with output.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)


@contextmanager
def _named(output: Path | None) -> Iterator[None]:
    """Let an error of the disk say where it was met, which it does not of what is open already."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(output or "standard output")
        raise
