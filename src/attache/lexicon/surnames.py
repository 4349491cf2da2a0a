"""Which word of a full name reports use alone: the first in Korean and Chinese order, else the last.

    Kim Jong Un      Moon Jae-in      Xi Jinping      Sung Kim      Ursula von der Leyen      Mohammed bin Salman
    ─┬─              ─┬──             ┬─                   ─┬─                    ──┬──                ────┬─────

Reports in English mix both orders. Ethiopians, Thais and Malays go by their own name, which stands first, as do a few
people of other countries; that is custom, not rule, so a table names them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from attache.lexicon.spellings import key
from attache.lexicon.tables import phrases, rows, shipped

SYLLABLE = r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiouü]{1,3}(?:ng|n|r)?"
PINYIN = re.compile(rf"{SYLLABLE}(?:'?{SYLLABLE})?", re.IGNORECASE)
"""A Chinese given name of one or two syllables, after the tables of Hanyu Pinyin, more loosely."""
GIVEN = "Given"
"""The row of those who go by the first word of their name, whatever its form."""
LONGEST_SYLLABLE = 5
"""No romanised Korean syllable is longer: this keeps "Lee Harvey Oswald" in Western order."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
SON_OF = frozenset({"bin", "ibn"})
"""These stay with the father's name: "Salman" is the king, "bin Salman" his son."""
PARTICLES = frozenset("al el ul bin ibn ben von van der den de del della da dos di du la le abu ter ten".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyNames:
    """One row of surnames.csv: family names of a language that puts them first; for `GIVEN`, whole names."""

    order: str
    names: str


class Surnames:
    """The family names of languages that put them first, and what follows from them."""

    def __init__(self, table: Iterable[FamilyNames]) -> None:
        names = {row.order: frozenset(key(name) for name in phrases(row.names)) for row in table}
        self._given = names.pop(GIVEN, frozenset())
        self._chinese = names.get("Chinese", frozenset())
        self._leading: frozenset[str] = frozenset().union(*names.values())

    @classmethod
    def load(cls) -> "Surnames":
        """The shipped table; raises `LexiconError` where it is not of its form."""
        return cls(rows(shipped("surnames.csv"), FamilyNames))

    def of(self, name: str) -> str:
        """The family name in a full name, or what stands for it, without particles; the name itself if it is one word.

        A father's name keeps its "bin".
        """
        words = [w for w in name.split() if w.strip(".").casefold() not in SUFFIXES] or [name]
        if key(name) in self._given or self.leads(words):
            return words[0]
        return " ".join(words[-2:]) if len(words) > 1 and words[-2].casefold() in SON_OF else words[-1]

    def leads(self, words: list[str]) -> bool:
        """Whether the first of these words of a name is its family name."""
        if len(words) == 2:
            return self._leads_two(*words)
        return len(words) == 3 and all(len(w) <= LONGEST_SYLLABLE for w in words[1:]) and key(words[0]) in self._leading

    def _leads_two(self, first: str, last: str) -> bool:
        if "-" in last and not key(last).startswith("al"):
            return key(first) in self._leading
        return bool(PINYIN.fullmatch(last)) and key(first) in self._chinese and key(last) not in self._leading
