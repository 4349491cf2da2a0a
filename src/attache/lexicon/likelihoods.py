"""The words to which ICD 203 gives odds, and the ranges that it gives them.

    likely          55–80 %         very likely     80–95 %         highly likely   no word of the directive: no odds

Of the directive's seven rows each holds its word and its synonym; whatever else a source says has no range.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attache.lexicon.tables import entries, shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """A row of the directive's table: words that mean the same, and their range in percent."""

    words: tuple[str, ...]
    low: int
    high: int
    finds: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


class Likelihoods:
    """The table, looked up by the words that end at a place."""

    def __init__(self, rows: Iterable[Likelihood]) -> None:
        self.entries = tuple(rows)
        """Every row, the least likely first."""
        self._rows = {tuple(words.split()): row for row in self.entries for words in row.words}
        self._longest = max(map(len, self._rows), default=0)

    @classmethod
    def load(cls) -> "Likelihoods":
        """The shipped table. Raises `LexiconError` where a row is not of its form."""
        return cls(entries(shipped("likelihoods.yaml"), Likelihood))

    def ending(self, words: Sequence[str]) -> tuple[int, Likelihood] | None:
        """How many of the last words, in lower case, are words of the table, as many as can be; None for none."""
        for size in range(min(self._longest, len(words)), 0, -1):
            if row := self._rows.get(tuple(words[len(words) - size :])):
                return size, row
        return None
