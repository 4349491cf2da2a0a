"""What of a report is compared with others to tell whether they are of one happening: its words, counted.

    terms      41  97  203  388         the different words of title and prose, as numbers in rising order
    body        3   1    2    1         how often each stands in title and prose,
    opening     1   0    1    0         in the title and the first few hundred characters of the prose,
    headline    1   0    0    0         and in the title, or what stands for it

Words are numbers (text.runs) cut to 20 bits, so that a gist takes two kilobytes and a table by words never grows: two
different words of one pair of reports are confused once in some ten pairs, which changes nothing.
"""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from attache.records import BlockKind, Reading
from attache.text.likeness import FUNCTION
from attache.text.runs import Numbers, Truths, words

BITS = 20
UNTITLED = 80  # characters of prose that stand for a title where there is none
OPENING = 600  # characters of prose that count as a report's opening
SHORT = 500  # characters of prose below which captions and subheads are read with it
TELLING = 24  # words of a report that are kept as words, to say what two reports share
MOST = 255  # times that a word counts at the most
CAPITALS = np.array([chr(code).isupper() for code in range(0x590)], dtype=np.int64)
"""By their codes, which letters are written large; beyond Armenian no script has them, but for ornaments."""

Terms: TypeAlias = NDArray[np.int32]
Counts: TypeAlias = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What names a report."""

    id: str
    day: date | None
    outlet: str | None
    title: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gist:
    """A report as what is compared of it; `terms` is never empty (of a report without words it has 0, no times).

    `words` are those that stand most often, as first written, with blanks between.
    """

    id: str
    day: date | None
    outlet: str | None
    title: str
    terms: Terms
    body: Counts
    opening: Counts
    headline: Counts
    words: str

    @property
    def heading(self) -> Heading:
        """What names the report, without its words."""
        return Heading(id=self.id, day=self.day, outlet=self.outlet, title=self.title)


def gist(reading: Reading) -> Gist:
    """What of a reading is compared; it needs the blocks of the page and its day, nothing else."""
    text = reading.article.text
    prose = " ".join(block.span.of(text) for block in reading.blocks if block.kind is BlockKind.PROSE)
    title = _title(reading)
    beside = "" if len(prose) > SHORT else " ".join(_beside(reading))
    whole = f"{title}\n{prose}\n{beside}"
    found = words(whole)
    found = found.only(TOLD[terms_of(found.numbers)])
    order = np.argsort(terms_of(found.numbers), kind="stable")
    ranked, starts = terms_of(found.numbers)[order], found.starts[order]
    new = np.diff(ranked, prepend=np.int32(-1)) > 0
    counts = [
        _counts(new, starts < before) for before in (len(whole), len(title) + 1 + OPENING, len(title) or UNTITLED)
    ]
    body, opening, headline = counts if len(ranked) else [np.zeros(1, np.uint8)] * 3
    return Gist(
        id=reading.article.id,
        day=reading.dating.day,
        outlet=reading.article.outlet,
        title=title or prose[:80].strip() or reading.article.id,
        terms=ranked[new] if len(ranked) else np.zeros(1, np.int32),
        body=body,
        opening=opening,
        headline=headline,
        words=_telling(whole, starts[new], found.ends[order][new], body) if len(ranked) else "",
    )


def terms_of(numbers: Numbers) -> Terms:
    """The numbers of words, cut."""
    return (numbers >> np.uint64(64 - BITS)).astype(np.int32)


TOLD = np.ones(1 << BITS, np.bool_)
"""By their terms, the words that tell reports apart: all but those that say how a sentence is built."""
TOLD[terms_of(words(" ".join(sorted(FUNCTION))).numbers)] = False


def _title(reading: Reading) -> str:
    if reading.article.title:
        return reading.article.title
    heads = (b.span.of(reading.article.text) for b in reading.blocks if b.kind is BlockKind.HEADLINE)
    return next(heads, "")


def _beside(reading: Reading) -> list[str]:
    kinds = {BlockKind.HEADLINE, BlockKind.SUBHEAD, BlockKind.CAPTION}
    return [block.span.of(reading.article.text) for block in reading.blocks if block.kind in kinds]


def _counts(new: Truths, kept: Truths) -> Counts:
    """How often each different word stands where `kept` is true; `new` is true where another word begins."""
    found = np.bincount(np.cumsum(new)[kept] - 1, minlength=int(new.sum()))
    return np.minimum(found, MOST).astype(np.uint8)


def _telling(text: str, starts: NDArray[np.int64], ends: NDArray[np.int64], counts: Counts) -> str:
    """The words that stand most often, those written large counted twice; none of one or two letters."""
    letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)[starts]
    large = CAPITALS[np.minimum(letters, len(CAPITALS) - 1)]
    times = counts * (1 + large) * (ends - starts > 2)
    best = np.lexsort((starts, -times))[:TELLING]
    return " ".join(text[starts[at] : ends[at]] for at in best.tolist() if times[at])
