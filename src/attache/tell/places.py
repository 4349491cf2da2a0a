"""The places that many reports name, each in its line of text and with what it was taken for.

… clashes broke out in Tripoli in northern Lebanon …
                       ───┬───
   Tripoli → Tripoli, North, LBN (city): Lebanon stands beside it
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from attache.records import Place, Precision, Reading
from attache.tell.excerpts import Excerpt, excerpt


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Placing:
    """A place in its report, as a reader is shown it."""

    reading: Reading
    place: Place

    @property
    def excerpt(self) -> Excerpt:
        """The name as it is written, in its line."""
        return excerpt(self.reading.article.text, self.place.span)

    @property
    def answer(self) -> str:
        """What it was taken for: "Tripoli, North, LBN (city)"; "" where that is not settled."""
        if self.place.precision is Precision.UNRESOLVED:
            return ""
        parts = dict.fromkeys(part for part in (self.place.name, self.place.province, self.place.country) if part)
        return f"{', '.join(parts)} ({self.place.precision})"

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude, in degrees, of a point inside it; None where it is not known."""
        place = self.place
        return None if place.latitude is None or place.longitude is None else (place.latitude, place.longitude)


def find_placings(readings: Iterable[Reading]) -> Iterator[Placing]:
    """The places in the order of the reports and of their texts."""
    return (Placing(reading=reading, place=place) for reading in readings for place in reading.places)
