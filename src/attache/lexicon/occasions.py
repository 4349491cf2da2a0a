"""Of what kind a thing is that is announced for later: a meeting, a vote, a trial.

The ministers  meet  in Doha on Friday.       meeting
The two sides hold  talks  on Friday.         meeting too
"""

from collections.abc import Iterable
from dataclasses import dataclass

from attache.lexicon.tables import entries, shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A kind, and the words that name or tell things of it."""

    kind: str
    words: tuple[str, ...]
    finds: tuple[str, ...] = ()


class Occasions:
    """The kinds, looked up by a word."""

    def __init__(self, occasions: Iterable[Occasion]) -> None:
        self.entries = tuple(occasions)
        """Every kind, in file order."""
        self._kinds = {word: occasion.kind for occasion in self.entries for word in occasion.words}

    @classmethod
    def load(cls) -> "Occasions":
        """The shipped kinds. Raises `LexiconError` where an entry is not of its form."""
        return cls(entries(shipped("occasions.yaml"), Occasion))

    def kind(self, *words: str) -> str:
        """The kind that the first known of some lemmas tells; "" where none is known."""
        return next((self._kinds[word] for word in words if word in self._kinds), "")
