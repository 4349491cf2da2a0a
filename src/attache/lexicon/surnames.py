"""Which word of a full name is the family name: the first in Korean, Chinese and Vietnamese order, else the last.

    Kim Jong Un      Moon Jae-in      Xi Jinping      Sung Kim      Ursula von der Leyen
    ─┬─              ─┬──             ┬─                   ─┬─             ──────┬──────

Reports in English mix both orders; what stands in the way of a rule stands in its own table.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from attache.lexicon.spellings import key
from attache.lexicon.tables import phrases, rows, shipped

SYLLABLE = r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouü]{1,3}(?:ng|n|r)?"
PINYIN = re.compile(rf"{SYLLABLE}(?:'?{SYLLABLE})?", re.IGNORECASE)
"""A Chinese given name of one or two syllables, after the tables of Hanyu Pinyin, more loosely."""
LONGEST_SYLLABLE = 5
"""No romanised Korean syllable is longer: this keeps "Lee Harvey Oswald" in Western order."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PARTICLES = frozenset("al el ul bin ibn ben von van der den de del della da dos di du la le abu ter ten".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyNames:
    """One row of surnames.csv: family names of a language that puts them first."""

    order: str
    names: str


class Surnames:
    """The family names of languages that put them first, and what follows from them."""

    def __init__(self, table: Iterable[FamilyNames]) -> None:
        self._leading = {row.order: frozenset(key(name) for name in phrases(row.names)) for row in table}

    @classmethod
    def load(cls) -> "Surnames":
        """The shipped table; raises `LexiconError` where it is not of its form."""
        return cls(rows(shipped("surnames.csv"), FamilyNames))

    def of(self, name: str) -> str:
        """The family name in a full name, without particles; the name itself if it is one word."""
        words = [w for w in name.split() if key(w) not in SUFFIXES] or [name]
        return words[0] if self.leads(words) else words[-1]

    def leads(self, words: list[str]) -> bool:
        """Whether the first of these words of a name is its family name."""
        if len(words) == 2:
            return self._leads_two(*words)
        known = any(key(words[0]) in names for names in self._leading.values())
        return known and len(words) == 3 and all(len(w) <= LONGEST_SYLLABLE for w in words[1:])

    def _leads_two(self, first: str, last: str) -> bool:
        if "-" in last and not key(last).startswith("al"):
            return any(key(first) in names for names in self._leading.values())
        chinese = self._leading.get("Chinese", frozenset())
        return (
            key(first) in chinese
            and bool(PINYIN.fullmatch(last))
            and key(last) not in chinese | self._leading.get("Korean", frozenset())
        )
