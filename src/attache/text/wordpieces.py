"""Words cut into the pieces that the sentence encoder knows, each with its place in the text.

    Zürich denuclearised.    →    zurich   den   ##uc   ##lea   ##rise   ##d     .
    0      7                      0-6      7-10  10-12  12-15   15-19    19-20   20-21

BERT's uncased WordPiece (Devlin and others 2019): lower case, no accents, punctuation alone, then from the left
the longest piece that the vocabulary holds. A word that cannot be made of pieces is one unknown piece.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple
from unicodedata import category, normalize

WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+|[^\w\s]|_")
LONGEST = 100
"""Characters of a word beyond which it is one unknown piece."""
UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"


class Piece(NamedTuple):
    """A piece of a word: its number in the vocabulary and its characters in the text, the end excluded."""

    number: int
    start: int
    end: int


def pieces(text: str, vocabulary: Mapping[str, int]) -> Iterator[Piece]:
    """The pieces of `text` in text order."""
    for word in WORD.finditer(text):
        if word.end() - word.start() > LONGEST:
            yield Piece(vocabulary[UNKNOWN], *word.span())
            continue
        plain = [(letter, at) for at, mark in enumerate(word[0], word.start()) for letter in _plain(mark)]
        if plain:
            yield from _cut(plain, vocabulary, word.end())


def _plain(mark: str) -> Iterator[str]:
    """A character in lower case without its accents; it may be several letters, or none."""
    return (letter for letter in normalize("NFD", mark.lower()) if category(letter) != "Mn")


def _cut(word: list[tuple[str, int]], vocabulary: Mapping[str, int], end: int) -> list[Piece]:
    letters = "".join(letter for letter, _ in word)
    places = [*(at for _, at in word), end]
    found: list[Piece] = []
    start = 0
    while start < len(letters):
        stop = _longest(letters, start, vocabulary)
        if stop is None:
            return [Piece(vocabulary[UNKNOWN], places[0], end)]
        number = vocabulary[_marked(letters[start:stop], start)]
        # One character may be two letters: two pieces then stand on it.
        found.append(Piece(number, places[start], max(places[stop], places[start] + 1)))
        start = stop
    return found


def _longest(letters: str, start: int, vocabulary: Mapping[str, int]) -> int | None:
    stops = range(len(letters), start, -1)
    return next((stop for stop in stops if _marked(letters[start:stop], start) in vocabulary), None)


def _marked(part: str, start: int) -> str:
    return f"##{part}" if start else part


def windows(found: Iterator[Piece], size: int) -> Iterator[tuple[Piece, ...]]:
    """Runs of at most `size` pieces, in order."""
    while window := tuple(islice(found, size)):
        yield window
