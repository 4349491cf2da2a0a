"""Places as attache finds them, against our own passages whose places are marked.

    python eval/places.py

prints what is in the passages; `run.py` prints the figures of the desk's readers. Figures only: what was missed stays
unseen, or it would judge nothing.

A place counts for the mark that its span overlaps most. It is right where its precision and country are the gold's
and its point lies within the gold's kilometres (a state: the code alone; an area or province: or the name is the
same). A place beside all marks is wrong. An unresolved place is no answer; its `why` says "candidates" where several
are meant, "gazetteer" where that has none.
"""

import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Protocol

from attache.desk.desks import Desk
from attache.records import Article, Place, Precision, Reading, Span
from passages import SEVERAL, UNKNOWN, Marked, Passage, Spot, read_passages

OWN = Path(__file__).with_name("places")
EARTH = 6371.0
"""The Earth's mean radius in kilometres."""
NAMED_ALIKE = frozenset({Precision.PROVINCE, Precision.AREA})
"""What is known by its name alone, since no one point stands for it; a country is known by its code."""


class Placed(Protocol):
    """An event, as far as it is looked at here: the word for it, and where it took place."""

    @property
    def trigger(self) -> Span: ...  # noqa: D102

    @property
    def place(self) -> Place | None: ...  # noqa: D102


Find = Callable[[str, date], Iterable[Place]]
Read = Callable[[str, date], Iterable[Placed]]


@dataclass(slots=True)
class Tally:
    """What was counted: the places found and those right, and the marks by what they ask for."""

    found: int = 0
    right: int = 0
    asked: int = 0
    answered: int = 0
    barred: int = 0
    refused: int = 0
    open: int = 0
    reasoned: int = 0


@dataclass(slots=True)
class EventTally:
    """What was counted: the marked events, those read, and of these the ones that were placed, and placed rightly."""

    marked: int = 0
    read: int = 0
    placed: int = 0
    right: int = 0
    asked: int = 0
    answered: int = 0


def main() -> None:
    """Print how many passages, names and events each file marks, and how many passages hold a trap."""
    for file, read in read_passages(OWN).items():
        names, events = sum(len(one.names) for one in read), sum(len(one.events) for one in read)
        traps = sum(bool(one.trap) for one in read)
        told = f"{len(read):4} passages, {traps:4} with a trap, {names:5} names, {events:4} events"
        sys.stdout.write(f"{file:14}{told}\n")


def own_passages() -> tuple[Passage, ...]:
    """All passages of our own, file by file."""
    return tuple(one for read in read_passages(OWN).values() for one in read)


def own_place_figures(desk: Desk) -> Iterator[tuple[str, float]]:
    """How the desk reads the places of our own passages, and where their events took place, by name."""
    passages = own_passages()
    articles = [Article(id=str(n), text=one.text, published=one.published) for n, one in enumerate(passages)]
    read = {r.article.text: r for r in desk.readings(articles) if isinstance(r, Reading)}
    yield from place_figures(lambda text, _: read[text].places, passages)
    yield from event_place_figures(lambda text, _: read[text].events, passages)


def place_figures(find: Find, passages: Sequence[Passage] | None = None) -> Iterator[tuple[str, float]]:
    """How a finder of places fares on the passages, our own unless others are given: figures from 0 to 1, by name."""
    total = tally(own_passages() if passages is None else passages, find)
    yield "own places right", _share(total.right, total.found)
    yield "own places answered", _share(total.answered, total.asked)
    yield "own places refused rightly", _share(total.refused, total.barred)
    yield "own places reason", _share(total.reasoned, total.open)


def event_place_figures(read: Read, passages: Sequence[Passage] | None = None) -> Iterator[tuple[str, float]]:
    """How the places of a reader's events fare, over the marked events that it read: figures from 0 to 1, by name."""
    total = event_tally(own_passages() if passages is None else passages, read)
    yield "own events read", _share(total.read, total.marked)
    yield "own event places right", _share(total.right, total.placed)
    yield "own event places answered", _share(total.answered, total.asked)


def tally(passages: Iterable[Passage], find: Find) -> Tally:
    """The count over the names of the passages."""
    total = Tally()
    for passage in passages:
        given = _by_mark(passage.names, find(passage.text, passage.published))
        total.found += sum(map(_is_resolved, given.pop(None, [])))
        for mark in passage.names:
            _count(total, mark, given.get(mark, []))
    return total


def event_tally(passages: Iterable[Passage], read: Read) -> EventTally:
    """The count over the events of the passages."""
    total = EventTally()
    for passage in passages:
        events = list(read(passage.text, passage.published))
        for mark in passage.events:
            _count_event(total, mark, [event for event in events if event.trigger.overlaps(mark.span)])
    return total


def is_right(place: Place, spot: Spot) -> bool:
    """Whether a place that was found is the one that the gold means."""
    if not _is_precise(place.precision, spot) or not _is_in_country(place, spot):
        return False
    if place.precision is Precision.COUNTRY:
        return True
    if place.precision in NAMED_ALIKE and _plain(place.name) == _plain(spot.name):
        return True
    return _kilometres(place, spot) <= spot.tolerance


def reason(why: str) -> str | None:
    """Why a place was left open, as one of the gold's reasons; None where the words tell neither."""
    if "candidate" in why:
        return SEVERAL
    return UNKNOWN if "gazetteer" in why else None


def _by_mark(marks: Sequence[Marked], places: Iterable[Place]) -> dict[Marked | None, list[Place]]:
    """The places by the mark that each shares most characters with; None holds those beside all marks."""
    found: dict[Marked | None, list[Place]] = {}
    for place in places:
        near = [mark for mark in marks if mark.span.overlaps(place.span)]
        best = max(near, key=lambda mark: _shared(mark.span, place.span), default=None)
        found.setdefault(best, []).append(place)
    return found


def _count(total: Tally, mark: Marked, given: Sequence[Place]) -> None:
    """Count the places given for one mark. A mark that lets itself be answered or passed over asks for neither."""
    resolved = [place for place in given if _is_resolved(place)]
    total.found += len(resolved)
    total.right += sum(any(is_right(place, spot) for spot in mark.spots) for place in resolved)
    if not mark.refusals:
        total.asked += 1
        total.answered += bool(resolved)
    elif not mark.spots:
        total.barred += 1
        total.refused += not resolved
        if mark.refusals <= {SEVERAL, UNKNOWN} and not resolved:
            total.open += 1
            total.reasoned += any(reason(place.why) in mark.refusals for place in given)


def _count_event(total: EventTally, mark: Marked, events: Sequence[Placed]) -> None:
    """Count the place of one event; of several that are read in its word, the first that has one."""
    total.marked += 1
    if not events:
        return
    total.read += 1
    places = [event.place for event in events if event.place and _is_resolved(event.place)]
    asks = not mark.refusals
    total.asked += asks
    if places:
        total.answered += asks
        total.placed += 1
        total.right += any(is_right(places[0], spot) for spot in mark.spots)


def _is_resolved(place: Place) -> bool:
    return place.precision is not Precision.UNRESOLVED


def _is_precise(precision: Precision, spot: Spot) -> bool:
    """Whether it may be taken as that; whether a town is called a district is left to the gazetteer."""
    return precision in spot.precisions or (precision is Precision.DISTRICT and Precision.CITY in spot.precisions)


def _is_in_country(place: Place, spot: Spot) -> bool:
    if place.precision is Precision.AREA and place.country is None:
        return True
    return not spot.countries or place.country in spot.countries


def _kilometres(place: Place, spot: Spot) -> float:
    """The great-circle distance of both points by the haversine formula; infinite where one has none."""
    if place.latitude is None or place.longitude is None or spot.latitude is None or spot.longitude is None:
        return float("inf")
    north, south = radians(place.latitude), radians(spot.latitude)
    across = sin(radians(place.longitude - spot.longitude) / 2) ** 2
    half = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * across
    return 2 * EARTH * asin(sqrt(min(1.0, half)))


def _plain(name: str) -> str:
    """A name without case and accents, so that two spellings of one can be compared."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return " ".join(bare.casefold().replace("-", " ").split())


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


if __name__ == "__main__":
    main()
