"""What of a report is compared with others to tell whether they are of one happening: its words, counted.

    title     Dam at Mellen opened          words of the title
    opening   Dam at Mellen opened …        title and the first few hundred characters of the prose
    body      Dam at Mellen opened …        title and prose

Words are numbers (text.runs) cut to 20 bits, so that a gist takes two or three kilobytes and a table by words never
grows: two different words of one pair of reports are confused once in some ten pairs, which changes nothing.
"""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from attache.records import BlockKind, Reading
from attache.text.likeness import FUNCTION
from attache.text.runs import Numbers, words

BITS = 20
OPENING = 600  # characters of prose that count as a report's opening
SHORT = 500  # characters of prose below which captions and subheads are read with it
TELLING = 24  # words of a report that are kept as words, to say what two reports share

Terms: TypeAlias = NDArray[np.int32]
Counts: TypeAlias = NDArray[np.uint16]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bag:
    """Terms in rising order, and how often each stands; never empty (a part without words has term 0, no times)."""

    terms: Terms
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gist:
    """A report as what is compared of it. `words` are those that stand most often, as first written, and long."""

    id: str
    day: date | None
    outlet: str | None
    title: str
    body: Bag
    opening: Bag
    headline: Bag
    words: tuple[str, ...]


def gist(reading: Reading) -> Gist:
    """What of a reading is compared; it needs the blocks of the page and its day, nothing else."""
    text = reading.article.text
    prose = " ".join(block.span.of(text) for block in reading.blocks if block.kind is BlockKind.PROSE)
    title = _title(reading)
    beside = "" if len(prose) > SHORT else " ".join(_beside(reading))
    whole = f"{title}\n{prose}\n{beside}"
    found = words(whole)
    terms = terms_of(found.numbers)
    order = np.isin(terms, IDLE, invert=True)
    return Gist(
        id=reading.article.id,
        day=reading.dating.day,
        outlet=reading.article.outlet,
        title=title or prose[:80].strip() or reading.article.id,
        body=_bag(terms[order]),
        opening=_bag(terms[order & (found.starts < len(title) + 1 + OPENING)]),
        headline=_bag(terms[order & (found.starts < len(title))]),
        words=_telling(whole, terms, found.starts, found.ends, order),
    )


def terms_of(numbers: Numbers) -> Terms:
    """The numbers of words, cut."""
    return (numbers >> np.uint64(64 - BITS)).astype(np.int32)


IDLE = terms_of(words(" ".join(sorted(FUNCTION))).numbers)
"""The words that say how a sentence is built: no report is told from another by them."""


def _title(reading: Reading) -> str:
    if reading.article.title:
        return reading.article.title
    heads = (b.span.of(reading.article.text) for b in reading.blocks if b.kind is BlockKind.HEADLINE)
    return next(heads, "")


def _beside(reading: Reading) -> list[str]:
    kinds = {BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.CAPTION}
    return [block.span.of(reading.article.text) for block in reading.blocks if block.kind in kinds]


def _bag(terms: Terms) -> Bag:
    if not len(terms):
        return Bag(terms=np.zeros(1, np.int32), counts=np.zeros(1, np.uint16))
    found, counts = np.unique(terms, return_counts=True)
    return Bag(terms=found, counts=np.minimum(counts, 65_535).astype(np.uint16))


def _telling(
    text: str, terms: Terms, starts: NDArray[np.int64], ends: NDArray[np.int64], kept: NDArray[np.bool_]
) -> tuple[str, ...]:
    """The words that stand most often, first those written large, as they stand first; none of one letter."""
    kept = kept & (ends - starts > 2)
    _, first, counts = np.unique(terms[kept], return_index=True, return_counts=True)
    starts, ends = starts[kept][first], ends[kept][first]
    found = [(text[s:e], int(n)) for s, e, n in zip(starts, ends, counts, strict=True)]
    ranked = sorted(found, key=lambda pair: (-pair[1] * (2 if pair[0][0].isupper() else 1), pair[0]))
    return tuple(word for word, _ in ranked[:TELLING])
