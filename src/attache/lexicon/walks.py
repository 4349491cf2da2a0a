"""By what people are called, what they do: their walk of life, as far as a noun tells it.

residents of the valley         crowd
military analysts               learning: the last noun counts
a police source                 office: whoever a source may be, this one is of the police
a spokesman                     nothing, but for whom he speaks
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from attache.lexicon.tables import phrases, rows, shipped
from attache.records.source import Walk

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
BEHIND = re.compile(r"\s(?:about|at|behind|by|close to|familiar with|for|from|in|of|on|to|who|with)\s|,")
"""Where what hangs on a noun begins: an aide | to the minister."""
OWNER = re.compile(r"[’']s$")
LONGEST = 3  # words of an entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """One row of walks.csv: words parted by "|", and the walk of life that they tell.

    `whose` is "yes" where it is first of all that of whom their bearer belongs to; `sectors` are of PLOVER.
    """

    words: str
    walk: Walk | None = None
    whose: str = ""
    sectors: str = ""


class Walks:
    """The nouns that are listed, and the walk of life that each tells."""

    def __init__(self, callings: Iterable[Calling]) -> None:
        self.entries = tuple(callings)
        """Every row, in file order."""
        self._rows = {words: row for row in self.entries for words in phrases(row.words)}
        self._sectors = {sector: row.walk for row in self.entries for sector in phrases(row.sectors)}

    @classmethod
    def load(cls) -> Self:
        """The shipped table. Raises `LexiconError` where a row is not of its form."""
        return cls(rows(shipped("walks.csv"), Calling))

    def walk(self, words: str) -> Walk | None:
        """What the last noun of a calling tells, or those before it: first of all where they tell whose he is.

        None where nothing tells it, or several are called by several: activists and rescuers.
        """
        found = {self._of_one(one) for one in re.split(r"\sand\s", words)} - {None}
        return found.pop() if len(found) == 1 else None

    def of_sector(self, sector: str) -> Walk | None:
        """The walk of life of the bodies of one of PLOVER's sectors; None where they have no one walk."""
        return self._sectors.get(sector)

    def belongs(self, words: str) -> bool:
        """Whether the last noun calls its bearer somebody's: an official, a spokesman, a leader."""
        return any(row.whose for row in self._callings(words)[:1])

    def _of_one(self, words: str) -> Walk | None:
        found = self._callings(words)
        if not found or not found[0].whose:
            return next((row.walk for row in found if row.walk), None)
        *_, behind = BEHIND.split(words, maxsplit=1)
        told = next((row.walk for row in found[1:] if row.walk not in {None, Walk.CROWD}), None)  # local officials
        return told or (self._of_one(behind) if behind != words else None) or found[0].walk

    def _callings(self, words: str) -> list[Calling]:
        """What is listed of the words before whatever hangs on the noun, the last first."""
        told = [OWNER.sub("", word.lower()) for word in WORD.findall(BEHIND.split(words, maxsplit=1)[0])]
        found = []
        end = len(told)
        while end:
            runs = range(max(0, end - LONGEST), end)
            row, start = next(((row, at) for at in runs if (row := self._row(told[at:end]))), (None, end - 1))
            found += [row] if row else []
            end = start
        return found

    def _row(self, words: list[str]) -> Calling | None:
        *before, last = words
        singulars = (last, last.removesuffix("s"), last.removesuffix("es"), last.removesuffix("ies") + "y")
        runs = (" ".join([*before, noun]) for noun in singulars)
        return next((self._rows[run] for run in runs if run in self._rows), None)
