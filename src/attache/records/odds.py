"""How likely a source says that a thing is."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.span import Span


class OddsScale(StrEnum):
    """How odds are known: by a word that ICD 203 gives a range, or by a figure of the source's own."""

    ICD203 = "icd203"
    STATED = "stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Odds:
    """A range of chances, `low` to `high` in percent, both included, and the words that say it.

    The range is of what the words weigh: where rebels are "unlikely to accept", of their accepting.
    """

    span: Span
    low: float
    high: float
    scale: OddsScale

    @property
    def middle(self) -> float:
        """The middle of the range as a probability, 0 to 1."""
        return (self.low + self.high) / 200
