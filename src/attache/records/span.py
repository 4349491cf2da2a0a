"""Where something stands in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters of one text: `start` included, `end` excluded, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse the empty and the backward span: neither can prove anything."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"no characters lie between {self.start} and {self.end}")

    def __len__(self) -> int:
        """How many characters it covers."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that it covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether all of `other` lies inside it."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def to(self, other: "Span") -> "Span":
        """The shortest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
