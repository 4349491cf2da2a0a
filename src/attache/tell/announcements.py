"""What new reports announce for later, move or call off.

A thing announced stands otherwise than before when the tellings of the new reports make it so: it is folded twice, once
over the tellings of the older reports alone.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from attache.records import Cite, Line, Reading, When
from attache.relate.tellings import Telling
from attache.tell.calendars import Entry, Standing, find_entries
from attache.tell.facts import days_told
from attache.tell.renderings import outlet

GONE = frozenset({Standing.MOVED, Standing.CANCELLED})


class Fate(StrEnum):
    """What became of a thing announced."""

    SCHEDULED = "scheduled"
    MOVED = "moved"
    CANCELLED = "cancelled"


def announcements(readings: Sequence[Reading], known: Collection[str]) -> Iterator[tuple[Fate, Line]]:
    """What became of each thing that the readings announce, by its days; `known` are the ids of the older articles.

    A new day is told with the thing that got it, not as a thing of its own.
    """
    turned = [(entry, fate) for entry in find_entries(readings) if (fate := _fate(entry, known))]
    homes = {home for entry, fate in turned if fate is Fate.MOVED for home in entry.moved_to}
    for entry, fate in turned:
        if entry.id not in homes or entry.standing in GONE:
            yield fate, _line(entry, fate, known)


def _fate(entry: Entry, known: Collection[str]) -> Fate | None:
    """What the new reports made of it; None where it stands as it stood."""
    before = _before(entry, known)
    was, now = before.standing if before else None, entry.standing
    if now is was or not _new(entry, known):
        return None
    if now is Standing.CANCELLED:
        return Fate.CANCELLED
    if now is Standing.MOVED or (before is None and entry.was):
        return Fate.MOVED
    return Fate.SCHEDULED if before is None else None


def _before(entry: Entry, known: Collection[str]) -> Entry | None:
    """The thing as the older reports have it, None where none has it."""
    tellings = tuple(telling for telling in entry.tellings if telling.reading.article.id in known)
    moves = tuple(telling for telling in entry.moves if telling.reading.article.id in known)
    return replace(entry, tellings=tellings, moves=moves) if tellings else None


def _new(entry: Entry, known: Collection[str]) -> list[Telling]:
    every = dict.fromkeys((*entry.moves, *entry.tellings))
    return [telling for telling in every if telling.reading.article.id not in known]


def _line(entry: Entry, fate: Fate, known: Collection[str]) -> Line:
    """The words of the first new report that says so, and under them how it was told else."""
    new = _new(entry, known)
    head = next((telling for telling in new if _says(telling, fate)), new[0])
    others = [telling for telling in entry.tellings if telling is not head]
    cites = dict.fromkeys(_cite(telling) for telling in (head, *(one for one in new if one is not head)))
    was = head.plan.was
    return Line(
        text=head.words,
        label=outlet(head.reading),
        cites=tuple(cites),
        when=_when(head, fate),
        chain=head.chain if len(cites) == 1 and head.statement else (),
        badges=() if head.plan.when else ("no day given",),
        under=tuple(_telling(telling) for telling in others),
        note=f"it was set for {days_told(was)}" if was and not others else "",
    )


def _says(telling: Telling, fate: Fate) -> bool:
    """Whether it is this telling that calls off, or moves."""
    if fate is Fate.CANCELLED:
        return telling.plan.cancelled
    return fate is Fate.SCHEDULED or telling.plan.was is not None


def _when(telling: Telling, fate: Fate) -> When | None:
    """The days it is set for now, or those on which nothing will be."""
    return telling.when if fate is Fate.CANCELLED else telling.plan.when


def _telling(telling: Telling) -> Line:
    return Line(
        text=telling.words, label=outlet(telling.reading), cites=(_cite(telling),), when=telling.plan.when, chain=()
    )


def _cite(telling: Telling) -> Cite:
    return Cite(telling.reading.article.id, telling.plan.span)
