"""Runs of words as numbers, so that texts can be set beside one another by the thousand.

    The  envoy  left  the  talks            words, in small letters, each a number of 64 bits
    ───────┬────────
        ───┼──────────                      every word but the last two opens a run of three,
           └─ ──────────────                a number made of its words' numbers

A word is letters and digits; a hyphen, a stop or an apostrophe parts two. Two equal runs have equal numbers in every
process and on every machine; two different ones are confused once in 2**64. All of it is done on arrays: a report
takes a tenth of a millisecond, and fifty megabytes in one line take no longer a letter.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.uint64]
Offsets: TypeAlias = NDArray[np.int64]
Truths: TypeAlias = NDArray[np.bool_]

STRETCH = 1 << 18  # characters hashed at once, so that memory does not grow with the text by a factor
LONGEST = 64  # letters of a word that count
STEP = 0x9E3779B97F4A7C15  # odd: the powers of an odd number never vanish modulo 2**64
JOINER = 0x2545F4914F6CDD1D  # odd, as above
MIXERS = ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB))  # SplitMix64: Steele, Lea & Flood 2014
POWERS = np.array([pow(STEP, power, 1 << 64) for power in range(LONGEST)], dtype=np.uint64)
WIDE = 0xFFFF  # the characters from here on are letters all
LETTERS = np.zeros(WIDE + 1, dtype=np.bool_)  # by their codes, which characters make words
LETTERS[:0x80] = [chr(code).isalnum() for code in range(0x80)]
LETTERS[0xC0:] = True
for _first, _last in ((0x2000, 0x2BFF), (0x3000, 0x303F), (0xFE10, 0xFE6F), (0xFF00, 0xFF0F)):
    LETTERS[_first : _last + 1] = False  # punctuation, arrows, boxes


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """The words of a text in its order: the number of each, and where it begins and ends."""

    numbers: Numbers
    starts: Offsets
    ends: Offsets

    def only(self, kept: Truths) -> "Words":
        """Those of the words for which `kept` is true."""
        return Words(numbers=self.numbers[kept], starts=self.starts[kept], ends=self.ends[kept])


def words(text: str) -> Words:
    """Every word of `text` as a number."""
    parts = [_words(text, start, end) for start, end in _stretches(text)]
    return Words(
        numbers=np.concatenate([part.numbers for part in parts]),
        starts=np.concatenate([part.starts for part in parts]),
        ends=np.concatenate([part.ends for part in parts]),
    )


def runs(numbers: Numbers, length: int) -> Numbers:
    """The number of each run of `length` words, by the numbers of the words; none if there are fewer words."""
    count = len(numbers) - length + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    joined = numbers[:count].copy()
    for after in range(1, length):
        joined *= np.uint64(JOINER)
        joined += numbers[after : after + count]
    return _mixed(joined)


def within(starts: Offsets, spans: list[tuple[int, int]]) -> Truths:
    """Which of the offsets lie in one of the spans, which are in text order and do not overlap."""
    if not spans:
        return np.zeros(len(starts), np.bool_)
    begins, ends = np.array(spans, dtype=np.int64).T
    span = np.searchsorted(begins, starts, side="right") - 1
    return np.asarray((span >= 0) & (starts < ends[span]))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The text in pieces that end at a blank, wherever there is one."""
    start = 0
    while len(text) - start > STRETCH:
        blank = text.rfind(" ", start, start + STRETCH)
        end = blank + 1 if blank > start else start + STRETCH
        yield start, end
        start = end
    yield start, len(text)


def _words(text: str, start: int, end: int) -> Words:
    codes = _codes(text[start:end])
    edges = np.diff(LETTERS[np.minimum(codes, WIDE)].view(np.int8), prepend=np.int8(0), append=np.int8(0))
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    return Words(numbers=_hashed(codes, starts, ends), starts=starts + start, ends=ends + start)


def _codes(text: str) -> NDArray[np.uint32]:
    # "İ" alone becomes longer in small letters, and would move every offset after it.
    small = text.replace("\u0130", "i").lower()
    return np.frombuffer(small.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _hashed(codes: NDArray[np.uint32], starts: Offsets, ends: Offsets) -> Numbers:
    """A polynomial in the letters of each word, mixed."""
    if not len(starts):
        return np.zeros(0, np.uint64)
    lengths = np.minimum(ends - starts, LONGEST)
    opens = np.cumsum(lengths) - lengths
    letter = np.arange(lengths.sum()) - np.repeat(opens, lengths)
    terms = (codes[np.repeat(starts, lengths) + letter].astype(np.uint64) + np.uint64(1)) * POWERS[letter]
    return _mixed(np.add.reduceat(terms, opens))


def _mixed(numbers: Numbers) -> Numbers:
    """Numbers spread over all 64 bits; equal ones stay equal."""
    for shift, factor in MIXERS:
        numbers = (numbers ^ (numbers >> np.uint64(shift))) * np.uint64(factor)
    return numbers ^ (numbers >> np.uint64(31))
