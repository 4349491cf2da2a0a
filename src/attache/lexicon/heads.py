"""The nouns that say what a long name names: a body, or a place.

    Harbour Relief Agency · Institute for Coastal Studies        Balkh Province · Gulf of Riga
                   ~~~~~~   ~~~~~~~~~                                  ~~~~~~~~   ~~~~

A name is read from its noun: over the large words before it, and, where the noun opens a name, over "of" and "for".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from attache.lexicon.tables import entries, shipped


class Part(StrEnum):
    """What a word is in a long name."""

    BODY = "body"
    """Ends the name of a body: "Harbour Relief Agency"."""
    FOUNDING = "founding"
    """Opens the name of a body before "of" and "for": "Ministry of Transport"."""
    EITHER = "either"
    """Ends the name of a body that may as well be the place where it is: "Talvik Museum"."""
    PLACE = "place"
    """Ends the name of a place: "Balkh Province"."""
    OPENING = "opening"
    """Opens the name of a place before "of": "Gulf of Riga"."""
    NAMING = "naming"
    """Opens the name of a place by itself: "Lake Chad"."""
    DEED = "deed"
    """Ends the name of something done, held or written: "the Harvest Act", no body and no place."""
    EVENT = "event"
    """Opens one: "Operation Blue Finch"."""
    FIELD = "field"
    """What a body is for; two of them may stand with "and": "Ministry of Transport and Energy"."""
    OWNER = "owner"
    """Whose a body is in its name: "People's Front"; any other's is no part of it: "Iran's Guardian Council"."""


NAMED = frozenset({Part.BODY, Part.FOUNDING, Part.PLACE, Part.OPENING, Part.NAMING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Words of one part, in lower case: `finds` are names that it must find whole, `passes` hold none that it finds."""

    part: Part
    words: tuple[str, ...]
    finds: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


class Heads:
    """The lexicon of such nouns."""

    def __init__(self, heads: Iterable[Head]) -> None:
        self.entries = tuple(heads)
        """Every entry, in file order."""
        self._parts = {(entry.part, word) for entry in self.entries for word in entry.words}
        self.nouns = frozenset(word for part, word in self._parts if part in NAMED)
        """All that a name can be read from, in lower case."""

    @classmethod
    def load(cls) -> "Heads":
        """The shipped lexicon. Raises `LexiconError` where an entry is not of its form."""
        return cls(entries(shipped("heads.yaml"), Head))

    def is_a(self, part: Part, word: str) -> bool:
        """Whether the word, in lower case, is such a part."""
        return (part, word) in self._parts
