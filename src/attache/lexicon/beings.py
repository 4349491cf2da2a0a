"""What a noun or a forename tells of its bearer: a person or a body, a man or a woman.

    the spokeswoman → a person, female      the ministry → a body      Maria → female, as far as a forename tells

It decides what can be called *he*, *she*, *it* or *they*.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from attache.lexicon.tables import phrases, rows, shipped


class Being(StrEnum):
    """What something is, as far as pronouns care."""

    PERSON = "person"
    PEOPLE = "people"
    BODY = "body"
    PLACE = "place"
    TIME = "time"
    THING = "thing"


class Gender(StrEnum):
    """What somebody is called: he or she."""

    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """One row of beings.csv: nouns parted by "|", what they name, and the gender where they tell it."""

    kind: Being
    nouns: str
    gender: Gender | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forenames:
    """One row of forenames.csv: names parted by "|" and the gender they hint at."""

    gender: Gender
    names: str


class Beings:
    """The nouns and forenames that are listed, and what they tell."""

    def __init__(self, nouns: Iterable[Nouns], forenames: Iterable[Forenames]) -> None:
        self._kinds: dict[str, tuple[Being, Gender | None]] = {}
        for row in nouns:
            for noun in phrases(row.nouns):
                self._kinds.setdefault(noun, (row.kind, row.gender))
        self._forenames: Mapping[str, Gender] = {n.lower(): f.gender for f in forenames for n in phrases(f.names)}

    @classmethod
    def load(cls) -> Self:
        """The shipped tables; raises `LexiconError` where one is not of its form."""
        return cls(rows(shipped("beings.csv"), Nouns), rows(shipped("forenames.csv"), Forenames))

    def kind(self, lemma: str) -> Being | None:
        """What a noun, in lower case, names; None if it is not listed."""
        return self._kinds.get(lemma, (None, None))[0]

    def gender(self, noun: str) -> Gender | None:
        """The gender that a noun, in lower case, tells by itself; None if it tells none."""
        return self._kinds.get(noun, (None, None))[1]

    def hint(self, forename: str) -> Gender | None:
        """The gender that most bearers of a forename, in lower case, have; None if it is not listed."""
        return self._forenames.get(forename)
