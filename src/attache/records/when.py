"""When something was or will be, as well as a text tells it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A run of days, both ends included, somewhere in which the thing lies.

    "In May" is not the first of May: it is thirty-one days of equal standing.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a run that ends before it begins."""
        if self.last < self.first:
            raise ValueError(f"{self.last} lies before {self.first}")

    def may_be(self, other: "When") -> bool:
        """Whether the two can be the same time: they share a day."""
        return self.first <= other.last and other.first <= self.last

    @property
    def days(self) -> int:
        """How many days it covers, one or more."""
        return (self.last - self.first).days + 1
