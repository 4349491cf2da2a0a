"""The words by which a speaker tells but what he thinks, wants or fears himself, read from opinions.csv.

we strongly hope for a breakthrough        wish: of the speaker, at the start of what is told
the accord should be signed                duty
this is a compelling offer                 worth: how good a thing is, which everybody judges for himself
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from attache.lexicon.numberwords import alternation
from attache.lexicon.tables import phrases, rows, shipped

SUBJECT = r"\W*(?:(?:and|but|that|so)\W+)?(?:i|we|he|she|they|it)(?:['’]\w+)?(?:\W+\w+){0,3}?\W+"


class OpinionKind(StrEnum):
    """What a word tells of its speaker."""

    WISH = "wish"
    DUTY = "duty"
    VIEW = "view"
    WORTH = "worth"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionWords:
    """A row of opinions.csv: words parted by "|", and their kind."""

    words: str
    sort: OpinionKind


class Opinions:
    """The words that are listed, by what they tell."""

    def __init__(self, entries: Iterable[OpinionWords]) -> None:
        self.entries = tuple(entries)
        """Every row, in file order."""
        wish, duty, view, worth = (self._any(kind) for kind in OpinionKind)
        self._wish = re.compile(rf"{SUBJECT}(?:{wish})\b")
        self._view = re.compile(rf"\b(?:{duty}|{view})\b")
        self._worth = re.compile(rf"\b(?:{worth})\b")

    @classmethod
    def load(cls) -> Self:
        """The shipped table. Raises `LexiconError` where a row is not of its form."""
        return cls(rows(shipped("opinions.csv"), OpinionWords))

    def is_wish(self, text: str) -> bool:
        """Whether it tells what its speaker wants or fears, what ought to be, or what he says that he only thinks."""
        plain = text.casefold().replace("must have", "")  # which is inferred
        return bool(self._wish.match(plain) or self._view.search(plain))

    def is_judgement(self, text: str) -> bool:
        """Whether it tells how good a thing is."""
        return self._worth.search(text.casefold()) is not None

    def _any(self, kind: OpinionKind) -> str:
        return alternation(words for row in self.entries if row.sort is kind for words in phrases(row.words))
