"""The words that quantities are told with, read from numberwords.yaml."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from attache.lexicon.tables import entries, shipped

GAP = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?)"
"""A regular expression of the space between two words: blanks or one line's end, never a paragraph's."""

DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)"
"""A regular expression of one number in digits."""


class NumberKind(StrEnum):
    """What a word does in a quantity."""

    CARDINAL = "cardinal"  # six
    SCALE = "scale"  # million


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWord:
    """One entry: the forms of a word, what it does and what it is worth."""

    kind: NumberKind
    word: tuple[str, ...]
    value: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NumberWords:
    """What each number word is worth; `pattern` is a regular expression of one number, in digits or words.

    The pattern takes "six", "twenty-one", "1.5 million", "19,000", "2 1/2", "a dozen", "half a million" and "three
    hundred and five"; it has no groups, wants re.IGNORECASE, and says nothing of what stands around the number.
    """

    cardinals: Mapping[str, float]
    scales: Mapping[str, float]
    pattern: str

    @classmethod
    def load(cls) -> "NumberWords":
        """The words of the shipped table."""
        table = entries(shipped("numberwords.yaml"), NumberWord)
        cardinals = _worth(table, NumberKind.CARDINAL)
        scales = _worth(table, NumberKind.SCALE)
        return cls(cardinals=cardinals, scales=scales, pattern=_pattern(cardinals, scales))


def alternation(words: Iterable[str]) -> str:
    """A regular expression that takes any of the words, the longest first; a blank in a word is any gap."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", GAP) for word in longest) + ")"


def _worth(table: Iterable[NumberWord], kind: NumberKind) -> Mapping[str, float]:
    return {word: entry.value for entry in table if entry.kind is kind for word in entry.word}


def _pattern(cardinals: Mapping[str, float], scales: Mapping[str, float]) -> str:
    tens = alternation(word for word, value in cardinals.items() if value in range(20, 100, 10))
    ones = alternation(word for word, value in cardinals.items() if value in range(1, 10))
    join, scale = f"(?:{GAP}|-)", alternation(scales)
    spoken = f"(?:{tens}{join}{ones}|{alternation(cardinals)})"
    larger = f"(?:(?:{join}{scale}){{1,2}}(?:{join}(?:and{GAP})?{spoken})?)"
    digits = rf"{DIGITS}(?:{GAP}\d/\d)?"
    before = rf"(?:half{GAP}an?|an?|{digits}(?:{GAP}and{GAP}a{GAP}half)?)"
    return rf"(?:{before}(?:{join}{scale}){{1,2}}\b|{digits}|{spoken}\b{larger}{{0,3}}\b)"
