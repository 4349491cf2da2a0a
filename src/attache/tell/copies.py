"""Who printed whose text, with the names of both reports."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from attache.records import Copy, Reading
from attache.relate.copies import copies
from attache.tell.proofs import headline


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """An edge between two reports, and what names these: readings that have nothing of the texts but the titles."""

    copy: Copy
    of: Reading
    by: Reading


def find_printings(readings: Iterable[Reading]) -> Iterator[Printing]:
    """Each edge, those of the text that was taken from earliest first; of the readings only what names them is kept."""
    named: dict[str, Reading] = {}
    found = [_printing(edge, named) for edge in copies(_kept(readings, named))]
    yield from sorted(found, key=lambda one: (*_order(one.of), one.copy.through is not None, *_order(one.by)))


def _kept(readings: Iterable[Reading], named: dict[str, Reading]) -> Iterator[Reading]:
    for reading in readings:
        title, _ = headline(reading)
        bare = replace(reading.article, text=title, title=title)  # a report of the title alone
        named[bare.id] = replace(reading, article=bare, blocks=())
        yield reading


def _printing(edge: Copy, named: dict[str, Reading]) -> Printing:
    return Printing(copy=edge, of=named[edge.of], by=named[edge.by])


def _order(reading: Reading) -> tuple[date, str]:
    return reading.dating.day or date.max, reading.article.id
