"""How long a brief is."""

from enum import StrEnum

from attache.tell.shelves import Shelf

SHORT = frozenset({Shelf.BOTTOM_LINE, Shelf.CONTESTED, Shelf.AHEAD})


class Length(StrEnum):
    """`SHORT` is what a minister reads, `NORMAL` what a desk reads, `FULL` all there is."""

    SHORT = "short"
    NORMAL = "normal"
    FULL = "full"

    @property
    def leading(self) -> int:
        """How many claims make the bottom line."""
        return 3 if self is Length.SHORT else 5

    @property
    def lines(self) -> int | None:
        """How many lines a section has at the most; None is no limit."""
        return {Length.SHORT: 5, Length.NORMAL: 15, Length.FULL: None}[self]

    @property
    def shelves(self) -> frozenset[Shelf]:
        """What is told at all."""
        return SHORT if self is Length.SHORT else frozenset(Shelf)
