"""The times of many reports, each in its line of text and with its arithmetic spelled out.

… state media reported yesterday that the two sides …
                       ────┬────
   yesterday → 2021-06-18: the day before publication 2021-06-19
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from attache.records import Reading, Time

AROUND = 70  # characters of its line that are shown on either side of a time
CUT = "…"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Timing:
    """A time in its report, as a reader is shown it."""

    reading: Reading
    time: Time

    @property
    def words(self) -> str:
        """The expression as it is written."""
        return self.time.span.of(self.reading.article.text)

    @property
    def before(self) -> str:
        """What stands before it on its line, from a whole word on; "…" where the line began earlier."""
        text, end = self.reading.article.text, self.time.span.start
        part = text[max(0, end - AROUND - 1) : end]
        _, broken, line = part.rpartition("\n")
        if broken or end <= AROUND:
            return line
        return f"{CUT} {part.partition(' ')[2]}"

    @property
    def after(self) -> str:
        """What stands behind it on its line, up to a whole word; "…" where the line goes on."""
        text, start = self.reading.article.text, self.time.span.end
        part = text[start : start + AROUND + 1]
        line, broken, _ = part.partition("\n")
        if broken or start + AROUND >= len(text):
            return line
        return f"{part.rpartition(' ')[0]} {CUT}"

    @property
    def line(self) -> str:
        """The words where they stand, with what is around them on their line."""
        return f"{self.before}{self.words}{self.after}"

    @property
    def reckoning(self) -> str:
        """How its value was come by: "yesterday → 2021-06-18: the day before publication 2021-06-19"."""
        return f"{self.words} → {self.time.value or 'open'}: {self.time.why}"


def find_timings(readings: Iterable[Reading]) -> Iterator[Timing]:
    """The times in the order of the reports and of their texts."""
    return (Timing(reading=reading, time=time) for reading in readings for time in reading.times)
