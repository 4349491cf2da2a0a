"""How a sentence uses the seat of a government: as those who act there, or as the place where it stands.

    Pyongyang rejected the offer · talks with Pyongyang · Pyongyang's demands       the state acts, or is dealt with
    a parade in Pyongyang · flew to Pyongyang · Pyongyang's streets                  a place

What decides is a word beside the seat, by its use.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from attache.lexicon.tables import entries, shipped


class Use(StrEnum):
    """What a word beside a seat is to it. The first four speak for a government, the others for a place."""

    DEALING = "dealing"
    """A noun or verb with a party: "talks with Pyongyang", "pressure on Pyongyang"."""
    ADDRESSING = "addressing"
    """A verb whose object is somebody: "urged Pyongyang"."""
    STANCE = "stance"
    """What only somebody can be: "Pyongyang is ready"."""
    RULING = "ruling"
    """Whom or what a government has: "Pyongyang officials", "the Pyongyang regime"."""
    WHERE = "where"
    """A preposition of place: "in Pyongyang"."""
    LYING = "lying"
    """What a city does: "Pyongyang lies on the Taedong"."""
    TRAVEL = "travel"
    """What goes to and comes from a place: "flew to Pyongyang"."""
    LOCAL = "local"
    """What a city has: "Pyongyang's streets"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatUse:
    """Words of one use, by lemma, and sentences on seats that prove it: `finds` after the use, `passes` against it."""

    use: Use
    words: tuple[str, ...]
    finds: tuple[str, ...]
    passes: tuple[str, ...]


class Seats:
    """The lexicon of what decides, asked by use and word."""

    def __init__(self, uses: Iterable[SeatUse]) -> None:
        self.entries = tuple(uses)
        """Every entry, in file order."""
        self._words = frozenset((entry.use, word) for entry in self.entries for word in entry.words)

    @classmethod
    def load(cls) -> "Seats":
        """The shipped lexicon. Raises `LexiconError` where an entry is not of its form."""
        return cls(entries(shipped("seats.yaml"), SeatUse))

    def has(self, use: Use, *words: str) -> bool:
        """Whether the lexicon has one of the words in that use."""
        return any((use, word) in self._words for word in words)
