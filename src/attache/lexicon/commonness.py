"""How common a word is in English texts at large, so that two reports alone can be compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from attache.lexicon.tables import rows, shipped

RARE = 0.01  # the share taken for a word that the table does not list


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: a word and the share of documents (0 to 1) in which it stands."""

    word: str
    share: float


@dataclass(frozen=True, slots=True)
class Commonness:
    """The share of English documents in which a word stands, 0.01 for a word not listed."""

    shares: Mapping[str, float]

    @classmethod
    def load(cls) -> Self:
        """The shipped table."""
        return cls({row.word: row.share for row in rows(shipped("commonness.csv"), Row)})

    def share(self, word: str) -> float:
        """That share for `word`, which is in lower case."""
        return self.shares.get(word, RARE)
