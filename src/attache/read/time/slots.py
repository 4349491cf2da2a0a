"""What stands in the slots of a phrase of time, what it is worth, and where the reader is."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from attache.lexicon.timewords import TimeWordKind, TimeWords
from attache.records import When
from attache.text.numbers import number

Found = tuple[str, str] | None
"""A TIMEX3 value, and how it was counted, in words; None where the words turn out to be no time.

An empty value is that of a time that stays open, and the words say why."""


@dataclass(frozen=True)
class Slots:
    """A phrase that matched, and the words it was made of."""

    match: re.Match[str]
    words: TimeWords

    @cached_property
    def whole(self) -> str:
        """All of the expression in small letters with single blanks."""
        return _plain(self.match[0])

    @cached_property
    def _filled(self) -> dict[str, str]:
        return {slot: _plain(text) for slot, text in self.match.groupdict().items() if text}

    def __contains__(self, slot: str) -> bool:
        """Whether anything stands in the slot."""
        return slot in self._filled

    def text(self, slot: str) -> str:
        """The words in a slot, in small letters with single blanks, or "" where it is empty or not of this phrase."""
        return self._filled.get(slot, "")

    def digits(self, slot: str) -> int:
        """The number that its digits make: "17th" is 17, and so is "seventeenth"."""
        digits = re.sub(r"\D", "", self.text(slot))
        return int(digits or self.words.worth[TimeWordKind.ORDINAL][self.text(slot)])

    def year(self, slot: str = "year") -> int:
        """The year in figures or as it is spoken: "nineteen ninety-one" is 1991."""
        text = self.text(slot)
        if text.isdigit():
            return int(text)
        century, _, rest = text.replace("-", " ").partition(" ")
        within = 0.0 if rest == "hundred" else number(rest.removeprefix("oh "), self.words.numbers)
        return int(100 * self.words.numbers.cardinals[century] + (within or 0))

    def worth(self, slot: str) -> str:
        """What the lexicon says its word is worth."""
        return str(self.words.worth[TimeWordKind(slot.rstrip("2"))][self.text(slot)])

    def rank(self, slot: str) -> int:
        """The same, as a number: 6 for June."""
        return int(self.worth(slot))

    def count(self) -> float | None:
        """How many the slot "count" tells: None for "a few"."""
        known = self.words.worth[TimeWordKind.COUNT].get(self.text("count"))
        if known is not None:
            return None if known == "X" else float(known)
        return number(self.text("count"), self.words.numbers)

    def unit(self, slot: str = "unit") -> str:
        """TIMEX3's letters for its unit."""
        return str(self.words.worth[TimeWordKind.UNIT][self.text(slot)])

    def part(self) -> str:
        """TIMEX3's letters for its part of the day, after a "T", or ""; its small hours are of the morning."""
        return "TMO" if "small" in self else f"T{self.worth('part')}" if "part" in self else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Where the reader is.

    `day` is the day times are counted from and `name` what to call it; `points` is 1 where the words near by look
    ahead, -1 where they look back, else 0; `before` is the time told last, None where there is none near; `quarter` the
    value of the quarter or half told last, and `longer` whether a longer time of business was told since.
    """

    day: date
    name: str
    points: int
    before: When | None
    quarter: str | None
    longer: bool


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
