"""How long a brief is."""

from enum import StrEnum

from attache.tell.headings import Heading

SHORT = frozenset({Heading.BOTTOM_LINE, Heading.CONTESTED, Heading.AHEAD})


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
    def headings(self) -> frozenset[Heading]:
        """What is told at all."""
        return SHORT if self is Length.SHORT else frozenset(Heading)

    def rest(self, number: int) -> str:
        """How many of so many lines a section leaves out, in words; "" where it leaves out none."""
        left = number - self.lines if self.lines is not None else 0
        return f"The heaviest; {left} more at full length." if left > 0 else ""
