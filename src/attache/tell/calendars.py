"""What the reports announce for later, in order of time; one thing that several of them tell is one entry.

    5 May 2023               the ministers are to meet in Doha         Harbour Post, and Ridge Tribune: "in May"
    some day of June 2023    Kenya will hold elections                 Ridge Tribune
    no day given             the delegation is scheduled to arrive     Coastal Telegraph

A day is never made up: what is announced for May has all of May to be in. What is called off or moved says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from attache.records import Bound, Event, Place, Reading, When
from attache.records.wire import digest, text_digest
from attache.relate.plans import announced
from attache.relate.tellings import Telling, published

ID = 32  # hex digits: 128 bits, as a UUID has


class Standing(StrEnum):
    """How surely an entry stands on its day."""

    ANNOUNCED = "announced"  # for one day, and without a hedge
    TENTATIVE = "tentative"  # for some day of several, with a limit, without a day, or hedged
    MOVED = "moved"  # it got another day, or was put off to no day that is told
    CANCELLED = "cancelled"  # it was called off


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entry:
    """One thing announced for later, and every telling of it, the earliest report first.

    `moves` are the tellings by which it got another day, `moved_to` the ids of the entries that they are in.
    """

    tellings: tuple[Telling, ...]
    moves: tuple[Telling, ...] = ()
    moved_to: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Hex digits that stay the same as long as the first of its tellings does: its report, place and days."""
        return _id(self.tellings[0])

    @property
    def best(self) -> Telling:
        """The telling that gives its days most closely, the earliest of such."""
        setting = [telling for telling in self.tellings if not telling.is_off] or self.tellings
        return min(setting, key=lambda telling: (telling.when is None, telling.when.days if telling.when else 0))

    @property
    def when(self) -> When | None:
        """The days on some of which it is to be, None where no report gives any."""
        return self.best.when

    @property
    def was(self) -> When | None:
        """The days it was moved from, None where no report says that it was."""
        return next((telling.plan.was for telling in self.tellings if telling.plan.was and telling.plan.when), None)

    @property
    def limit(self) -> Bound | None:
        """The side of its days that is meant, where they are named as a limit: "by 10 May"."""
        return self.best.limit

    @property
    def standing(self) -> Standing:
        """How surely it stands on its day: as the surest telling has it, unless it is off since."""
        off = [telling for telling in self.tellings if telling.is_off]
        if off and not any(_is_later(telling, off) for telling in self.tellings if not telling.is_off):
            return Standing.CANCELLED if any(telling.plan.cancelled for telling in off) else Standing.MOVED
        if self.moves and not any(_is_later(telling, self.moves) for telling in self.tellings):
            return Standing.MOVED
        return Standing.ANNOUNCED if any(telling.is_sure for telling in self.tellings) else Standing.TENTATIVE

    @property
    def revision(self) -> int:
        """How often it was revised since it was first told: by other days, by being called off, by a move."""
        changes = [
            one for before, one in pairwise(self.tellings) if (one.when, one.is_off) != (before.when, before.is_off)
        ]
        return len(changes) + len(self.moves)

    @property
    def event(self) -> Event | None:
        """The act that is planned, as the first report has it that tells an act."""
        return next((telling.event for telling in self.tellings if telling.event), None)

    @property
    def kind(self) -> str:
        """Of what kind it is, as the first report has it whose words tell; "" for none."""
        return next((telling.plan.kind for telling in self.tellings if telling.plan.kind), "")

    @property
    def participants(self) -> tuple[str, ...]:
        """The names of those who take part, each once."""
        return tuple(dict.fromkeys(party.name for telling in self.tellings for party in telling.parties))

    @property
    def place(self) -> Place | None:
        """Where it is to be, as the first report has it that tells a place."""
        return next((telling.place for telling in self.tellings if telling.place), None)

    @property
    def told(self) -> date | None:
        """The day of the latest report that tells it, None where none bears a day."""
        return max((day for telling in self.tellings if (day := telling.reading.dating.day)), default=None)


def find_entries(readings: Iterable[Reading]) -> tuple[Entry, ...]:
    """All that is announced, by its days; what has none comes last. The order of `readings` does not matter."""
    things = tuple(announced(readings))
    homes = {id(telling): _id(thing.tellings[0]) for thing in things for telling in thing.tellings}
    entries = (
        Entry(
            tellings=thing.tellings,
            moves=thing.moves,
            moved_to=tuple(dict.fromkeys(homes[id(telling)] for telling in thing.moves)),
        )
        for thing in things
    )
    return tuple(sorted(entries, key=_time))


def between(entries: Iterable[Entry], first: date | None, last: date | None) -> Iterator[Entry]:
    """Those that may be on one of these days, both included, None for no limit; without a limit all of them."""
    return (entry for entry in entries if may_lie(entry.when, first, last))


def may_lie(when: When | None, first: date | None, last: date | None) -> bool:
    """Whether a thing of these days may be on one of those asked for; without days it may only where none are asked."""
    if not (first or last):
        return True
    return when is not None and when.may_be(When(first or date.min, last or date.max))


def _id(first: Telling) -> str:
    article, span, when = first.reading.article, first.plan.span, first.when
    days = f"{when.first}/{when.last}" if when else ""
    known = f"{article.id} {text_digest(article)} {span.start}-{span.end} {days}"
    return digest(known)[:ID]


def _is_later(telling: Telling, than: Iterable[Telling]) -> bool:
    """Whether its report is of a later day than all of those; unknown days are never later."""
    day, days = telling.reading.dating.day, [other.reading.dating.day for other in than]
    return day is not None and all(other is not None and other < day for other in days)


def _time(entry: Entry) -> tuple[object, ...]:
    when = entry.when or When(date.max, date.max)
    return (entry.when is None, when, published(entry.tellings[0]))
