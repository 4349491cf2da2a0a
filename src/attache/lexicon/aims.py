"""What a request, a refusal or a threat is of, and the mode that this gives it.

Iran  demanded  that Seoul  release  the crew.        REQUEST, of a RETREAT: yield
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from attache.lexicon.tables import phrases, rows, shipped
from attache.records.event import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """An act of this `type`, of an act of a type listed in `of` (and of `of_mode`, where given), has this `mode`."""

    type: EventType
    of: str
    of_mode: str = ""
    mode: str


class Aims:
    """The modes that acts have by what they are of."""

    def __init__(self, aims: Iterable[Aim]) -> None:
        self.entries = tuple(aims)
        """Every row, in file order: of two that fit, the first holds."""

    @classmethod
    def load(cls) -> "Aims":
        """The shipped table. Raises `LexiconError` where a row is not of its form."""
        return cls(rows(shipped("aims.csv"), Aim))

    @cached_property
    def types(self) -> frozenset[EventType]:
        """The types whose mode is what they are of."""
        return frozenset(entry.type for entry in self.entries)

    def mode(self, kind: EventType, of: EventType, of_mode: str = "") -> str:
        """The mode of an act of that kind that is of such an act; "" where it gives none."""
        fits = (
            entry.mode
            for entry in self.entries
            if entry.type is kind and of in phrases(entry.of) and entry.of_mode in {"", of_mode}
        )
        return next(fits, "")
