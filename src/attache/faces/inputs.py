"""From the paths of a command to readings: what cannot be read is named on standard error, and the rest goes on."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.progress import track

from attache.desk.desks import Desk
from attache.desk.pagings import pagings
from attache.desk.timings import timings
from attache.faces.options import day_of
from attache.gather.files import articles
from attache.lexicon.lexicons import Lexicon
from attache.records import Article, Failure, Reading
from attache.show.inert import inert

Kind = TypeVar("Kind")

MANY = 12  # reports from which reading them shows its progress
NONE_READ = "no report could be read"


def read_all(
    paths: Sequence[str],
    published: datetime | None,
    model: str | None,
    actors: Sequence[Path] | None,
    apart: Sequence[Path] = (),
) -> tuple[Desk, list[Reading], list[Failure]]:
    """A desk, what it could read and what not, without the files `apart`; leaves with 1 when nothing could be read."""
    found, failures = _parted(articles(paths, standard_input(), apart), Article)
    if not found:
        name(failures)
        give_up(NONE_READ)
    desk = Desk.opened(model, actors or ())
    name(desk.faults)
    readings, unread = _parted(desk.readings(_tracked(found), day_of(published)), Reading)
    failures += [*unread, *(fault for reading in readings for fault in _faults(reading))]
    name(failures)
    if not readings:
        give_up(NONE_READ)
    return desk, readings, failures


def time_all(paths: Sequence[str], published: datetime | None) -> list[Reading]:
    """The reports read for their times alone; leaves with 1 when not one could be read."""
    found = _one_at_least(_good(articles(paths, standard_input()), Article))
    readings = list(_good(timings(found, Lexicon.load(), day_of(published)), Reading))
    return readings or give_up(NONE_READ)


def page_on(paths: Sequence[str], published: datetime | None) -> Iterator[Reading]:
    """The reports read for their pages alone, as they come; leaves with 1 when not one could be read."""
    found = _one_at_least(_good(articles(paths, standard_input()), Article))
    return _one_at_least(_good(pagings(found, Lexicon.load(), day_of(published)), Reading))


def read_on(
    paths: Sequence[str], published: datetime | None, model: str | None, actors: Sequence[Path] | None
) -> tuple[Desk, Iterator[Reading]]:
    """A desk and its readings as they come, a batch at a time; leaves with 1 when not one report could be read."""
    found = _one_at_least(_good(articles(paths, standard_input()), Article))
    desk = Desk.opened(model, actors or ())
    name(desk.faults)
    readings = _good(desk.readings(found, day_of(published)), Reading)
    return desk, _one_at_least(_with_faults_named(readings))


def standard_input() -> BinaryIO | None:
    """What "-" reads; None where it was closed before the command began, as some services do."""
    return sys.stdin.buffer if sys.stdin else None


def until_day(readings: Sequence[Reading], last: date | None) -> tuple[Sequence[Reading], list[Failure]]:
    """The readings but for those published after that day, and these as left out, which are named.

    All of them where there is no such day. Leaves with 1 when none was published by it.
    """
    if last is None:
        return readings, []
    later = [_left_out(r, last) for r in readings if r.dating.day and r.dating.day > last]
    name(later)
    known = [r for r in readings if r.dating.day is None or r.dating.day <= last]
    return known or give_up(f"no report was published by {last}"), later


def name(failures: Iterable[Failure]) -> None:
    """Say on standard error what could not be read, and why."""
    for failure in failures:
        remark(f"{failure.path}: {failure.error}")


def remark(words: str) -> None:
    """Say something on a line of standard error; names of files and in reports cannot steer the screen."""
    typer.echo(f"attache: {' '.join(inert(words).splitlines())}", err=True)


def give_up(reason: str) -> NoReturn:
    """Say why nothing can be done, and leave with 1."""
    remark(reason)
    raise SystemExit(1)


def _left_out(reading: Reading, last: date) -> Failure:
    why = f"published {reading.dating.day}, after {last}: left out as asked"
    return Failure(path=reading.article.path or reading.article.id, stage="as-of", error=why)


def _parted(items: Iterable[Kind | Failure], kind: type[Kind]) -> tuple[list[Kind], list[Failure]]:
    good: list[Kind] = []
    bad: list[Failure] = []
    for item in items:
        if isinstance(item, kind):
            good.append(item)
        elif isinstance(item, Failure):
            bad.append(item)
    return good, bad


def _good(items: Iterable[Kind | Failure], kind: type[Kind]) -> Iterator[Kind]:
    """What is no failure, as it comes; the failures are named."""
    for item in items:
        if isinstance(item, kind):
            yield item
        elif isinstance(item, Failure):
            name([item])


def _with_faults_named(readings: Iterable[Reading]) -> Iterator[Reading]:
    for reading in readings:
        name(_faults(reading))
        yield reading


def _faults(reading: Reading) -> Iterator[Failure]:
    """The sentences of a report that a stage of reading failed on."""
    where = reading.article.path or reading.article.id
    for fault in reading.faults:
        why = f"not read for {fault.stage}: {fault.why}"
        yield Failure(path=f"{where}:{fault.span.start}-{fault.span.end}", stage=fault.stage, error=why)


def _one_at_least(items: Iterator[Kind]) -> Iterator[Kind]:
    """The same items, once it is known that there is one."""
    for first in items:
        return chain([first], items)
    give_up(NONE_READ)


def _tracked(found: Sequence[Article]) -> Iterator[Article]:
    console = Console(stderr=True)
    quiet = len(found) < MANY or not console.is_terminal
    return iter(track(found, "Reading", console=console, disable=quiet, transient=True))
