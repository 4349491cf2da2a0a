"""What speaks for two reports being of one happening, and how strongly: learnt numbers, and how common words are.

    feature    weight
    title        4.44    their titles share rare words
    other day   -1.58    they are of two days

How the weights came about, on what texts, and how good they are, `docs/stories.md` says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from attache.lexicon.commonness import Commonness
from attache.lexicon.propositions import Propositions
from attache.lexicon.tables import rows, shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """A row of the table: a feature of a pair of reports, and what a unit of it adds to the log odds."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblances:
    """The weight of each feature, and in what share of English documents each word stands.

    `propositions` is the same for the propositions that the reports make.
    """

    weights: Mapping[str, float]
    common: Commonness
    propositions: Propositions

    @classmethod
    def load(cls) -> Self:
        """The shipped tables; LexiconError names file and line of what does not fit."""
        found = rows(shipped("resemblances.csv"), Weight)
        common = Commonness.load()
        weights = {row.feature: row.weight for row in found}
        return cls(weights=weights, common=common, propositions=Propositions.load(common))
