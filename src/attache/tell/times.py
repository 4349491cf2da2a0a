"""The times of many reports, each in its line of text and with its arithmetic spelled out.

… state media reported yesterday that the two sides …
                       ────┬────
   yesterday → 2021-06-18: the day before publication 2021-06-19
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from attache.records import Reading, Time
from attache.tell.excerpts import Excerpt, excerpt


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Timing:
    """A time in its report, as a reader is shown it."""

    reading: Reading
    time: Time

    @property
    def excerpt(self) -> Excerpt:
        """The expression as it is written, in its line."""
        return excerpt(self.reading.article.text, self.time.span)

    @property
    def reckoning(self) -> str:
        """How its value was come by: "yesterday → 2021-06-18: the day before publication 2021-06-19"."""
        return f"{self.excerpt.words} → {self.time.value or 'open'}: {self.time.why}"


def find_timings(readings: Iterable[Reading]) -> Iterator[Timing]:
    """The times in the order of the reports and of their texts."""
    return (Timing(reading=reading, time=time) for reading in readings for time in reading.times)
