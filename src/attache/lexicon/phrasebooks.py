"""Many phrases looked for at once: a book of phrases opened at the first word of each."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from attache.lexicon.spellings import level
from attache.records import Span

Meaning = TypeVar("Meaning")
WORD = re.compile(r"[^\W_]+")


class Phrasebook(Generic[Meaning]):
    """Phrases and what each means; to look through a text takes time linear in its length.

    `any_case` finds them however they are written; a phrase that ends in a point also ends before one.
    """

    def __init__(self, meanings: Mapping[str, Meaning], *, any_case: bool = False) -> None:
        self._fold = str.lower if any_case else str
        self._meanings = {self._fold(level(phrase)): meaning for phrase, meaning in meanings.items()}
        pages: defaultdict[str, list[str]] = defaultdict(list)
        for phrase in sorted(self._meanings, key=len, reverse=True):
            if first := WORD.search(phrase):
                pages[first.group()].append(phrase)
        self._pages = dict(pages)

    def get(self, phrase: str) -> Meaning | None:
        """What exactly this phrase means, None where the book does not have it."""
        return self._meanings.get(self._fold(level(phrase)))

    def find(self, text: str, within: Span) -> Iterator[tuple[Span, Meaning]]:
        """Each phrase that stands in `text` inside `within`, the longest at its place, none inside another."""
        plain = level(text[within.start : within.end])
        # Lower case may change a length ("İ"): then the text is left as it is, and only that letter's word is missed.
        folded = self._fold(plain) if len(self._fold(plain)) == len(plain) else plain
        done = 0
        for word in WORD.finditer(folded):
            opens = word.group() in self._pages  # few words do, and asking here is cheapest
            if opens and word.start() >= done and (phrase := self._longest(folded, word)):
                done = word.start() + len(phrase)
                yield Span(within.start + word.start(), within.start + done), self._meanings[phrase]

    def _longest(self, text: str, word: re.Match[str]) -> str | None:
        for phrase in self._pages[word.group()]:
            if text.startswith(phrase, word.start()) and _ends(text, word.start() + len(phrase)):
                return phrase
        return None


def _ends(text: str, at: int) -> bool:
    return at >= len(text) or not text[at - 1].isalnum() or not (text[at].isalnum() or text[at] == "_")
