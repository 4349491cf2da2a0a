"""How likely reports are of one story, pair by pair: for each report a row of those that it was found alike to.

    r7    r1  .84  .91        of one story; the same were both of one day
          r4  .62  .62

A row is three arrays, since tens of thousands of reports with dozens of kin each are held at once. A pair stands in the
rows of both.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

Kin: TypeAlias = tuple[int, float, float]
"""Another report by its number, how likely both are of one story, and how likely were they of one day."""


@dataclass(slots=True)
class Kinships:
    """The rows, by the numbers of the reports."""

    rows: dict[int, "_Row"] = field(default_factory=dict)

    def open(self, number: int) -> None:
        """Begin the row of a report."""
        self.rows[number] = _Row()

    def tie(self, one: int, other: int, now: float, timeless: float) -> None:
        """Put each of the two into the row of the other."""
        self.rows[one].append(other, now, timeless)
        self.rows[other].append(one, now, timeless)

    def of(self, number: int) -> Iterator[Kin]:
        """The kin of a report, in the order in which they were found."""
        row = self.rows[number]
        return zip(row.numbers, row.now, row.timeless, strict=True)

    def drop(self, number: int) -> None:
        """Forget a report."""
        for other in self.rows.pop(number).numbers:
            self.rows[other].drop(number)


@dataclass(slots=True)
class _Row:
    numbers: "array[int]" = field(default_factory=lambda: array("i"))
    now: "array[float]" = field(default_factory=lambda: array("f"))
    timeless: "array[float]" = field(default_factory=lambda: array("f"))

    def append(self, number: int, now: float, timeless: float) -> None:
        self.numbers.append(number)
        self.now.append(now)
        self.timeless.append(timeless)

    def drop(self, number: int) -> None:
        at = self.numbers.index(number)
        for row in (self.numbers, self.now, self.timeless):
            row.pop(at)
