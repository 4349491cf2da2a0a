"""Words beside a name that tell what kind of place it is, or that it is none.

    the village of Talvik · Talvik province · Talvik district        a city, be it a village; a province; a district
    the Talvik accord · Talvik Bridge · the ferry Talvik             a treaty, a building, a ship: no place
    Talvik beat Karsund 3-1 · Talvik rejected the offer              a club, those who govern from there: no place

A `finds` or `passes` holds one name between bars; the tests read each through the finder of places.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from attache.lexicon.tables import entries, shipped


class Part(StrEnum):
    """What a word beside a name says of it."""

    CITY = "city"
    PROVINCE = "province"
    DISTRICT = "district"
    DIRECTION = "direction"
    """A part of it is meant, and so a stretch of land, a state or province rather than a city of that name."""
    LAND = "land"
    """What comes with "of" before a place of any kind: "the island of Talvik", "the mayor of Talvik"."""
    TREATY = "treaty"
    """What follows is named after the place where it was signed."""
    BUILDING = "building"
    """Ends the name of what stands in one spot and is in no gazetteer: a bridge, a street."""
    VESSEL = "vessel"
    """Stands before the name of a ship, a storm or an operation."""
    CLUB = "club"
    """A verb of sport between two names of places."""
    SAYING = "saying"
    """A verb whose subject, if it is a city, is a person of that name or those who govern from there."""
    WARE = "ware"
    """What is called after a place and need not be there: "a Panama hat"."""
    NOBLE = "noble"
    """Whose title holds the name of a place: "the Duke of York"."""
    LEARNING = "learning"
    """Who or what is "at" a university that bears a city's name."""


KINDS = (Part.CITY, Part.PROVINCE, Part.DISTRICT)
"""The parts that tell the kind of place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWord:
    """Words of one part, in lower case, and sentences that prove them."""

    part: Part
    words: tuple[str, ...]
    finds: tuple[str, ...]
    passes: tuple[str, ...]


class PlaceWords:
    """The lexicon of such words, asked by part and word."""

    def __init__(self, listed: Iterable[PlaceWord]) -> None:
        self.entries = tuple(listed)
        """Every entry, in file order."""
        self._words = {entry.part: frozenset(entry.words) for entry in self.entries}

    @classmethod
    def load(cls) -> "PlaceWords":
        """The shipped lexicon. Raises `LexiconError` where an entry is not of its form."""
        return cls(entries(shipped("placewords.yaml"), PlaceWord))

    def of(self, *parts: Part) -> frozenset[str]:
        """All words of these parts."""
        return frozenset(word for part in parts for word in self._words[part])

    def has(self, part: Part, *words: str) -> bool:
        """Whether one of the words, in lower case, is of that part."""
        return not self._words[part].isdisjoint(words)
