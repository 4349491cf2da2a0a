"""How much each sign speaks for one antecedent of a pronoun: weights learnt by `training/coreference.py`.

    person,subject-before,0.41      that the last naming was a subject speaks for it

The signs hold no words of any text: they are distances, roles, kinds and counts, named in `read/who/signs.py`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from attache.lexicon.tables import rows, shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """One row of antecedents.csv: for which pronouns ("person", "thing", "many"), a sign, and its weight."""

    pronouns: str
    sign: str
    weight: float


@dataclass(frozen=True, slots=True)
class Antecedents:
    """The weight of each sign, by the pronouns it is for; a sign without one weighs nothing."""

    weights: Mapping[str, Mapping[str, float]]

    @classmethod
    def load(cls) -> Self:
        """The shipped table; raises `LexiconError` where it is not of its form."""
        return cls.of(rows(shipped("antecedents.csv"), Weight))

    @classmethod
    def of(cls, table: Iterable[Weight]) -> Self:
        """The weights in the rows of a table."""
        weights: dict[str, dict[str, float]] = {}
        for row in table:
            weights.setdefault(row.pronouns, {})[row.sign] = row.weight
        return cls(weights)
