"""What of a report is set beside others: the runs of words of its prose, and a few marks among them.

    Police  closed  the  port ,  the  mayor  said : “ We  had  no  choice ”
    ──────────────────                                                        own runs of three words
                                        ───────────────────────────          quoted: a word of it stands in quote marks

Only prose counts; what the page has besides (credits, links, captions) is passed over, and the runs go on across it. Of
a brief that is no more than a headline, the headline counts.
The marks are runs of five words, one at least among any twelve that follow one another: whatever stretch of sixteen
words two reports share, they share a mark in it (winnowing: Schleimer, Wilkerson & Aiken 2003). So an index need hold
only the marks, while how much is shared is counted over all runs.

A run's number is cut to 31 bits, for memory: two different runs of a pair of reports are confused once in millions.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from attache.records import BlockKind, Purpose, Reading, Span
from attache.text.quotes import find_quotes
from attache.text.runs import Numbers, Offsets, Truths, Words, runs, within, words

RUN = 3
"""Words to a run: measured with 3, 4, 5 and 6, three find most of what was edited and translated (docs/copies.md)."""
MARK = 5
"""Words to a mark: fewer, and reports on one subject meet by chance."""
WINDOW = 12
"""Marks of which the one with the least number is kept."""

Runs: TypeAlias = NDArray[np.uint32]
Places: TypeAlias = NDArray[np.unsignedinteger[Any]]
NOWHERE: Places = np.zeros(0, np.uint8)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sketch:
    """A report as what is compared of it.

    `helped` is true where the agency that it credits only contributed. `runs` are those of its prose in text order, the
    last bit of each telling whether it is quoted; `size` counts those that are not. `starts` and `ends` are where each
    stands in the text. `marks` are the kept marks, and `places` the numbers of the runs with which they begin.
    """

    id: str
    outlet: str | None
    wire: str | None
    helped: bool
    day: date | None
    size: int
    runs: Runs
    starts: Places
    ends: Places
    marks: Numbers
    places: Places

    @property
    def own(self) -> Truths:
        """Which of the runs stand outside quote marks."""
        return np.asarray((self.runs & np.uint32(1)) == 0)

    @property
    def plain(self) -> Runs:
        """The runs whether they are quoted or not: the same words have the same number."""
        return self.runs >> np.uint32(1)

    @property
    def lean(self) -> "Sketch":
        """It without its marks, and without where its runs stand: enough for others to be set beside it."""
        return replace(self.unmarked, starts=NOWHERE, ends=NOWHERE)

    @property
    def unmarked(self) -> "Sketch":
        """It without its marks: enough where it met none that came before."""
        return replace(self, places=NOWHERE, marks=np.zeros(0, np.uint64))

    def spans(self, kept: Truths) -> tuple[Span, ...]:
        """The stretches of text that the runs make for which `kept` is true, in text order; none of a lean sketch."""
        chosen = np.flatnonzero(kept)
        if not len(chosen) or not len(self.starts):
            return ()
        starts, ends = self.starts[chosen], self.ends[chosen]
        parted = np.flatnonzero(starts[1:] > ends[:-1] + 1)
        firsts, lasts = np.append(0, parted + 1), np.append(parted, len(chosen) - 1)
        return tuple(Span(int(starts[a]), int(ends[b])) for a, b in zip(firsts, lasts, strict=True))


def sketch(reading: Reading) -> Sketch:
    """What of a reading is compared with others; only its blocks, its day and its wire are asked for."""
    article = reading.article
    prose = _of_kind(reading, BlockKind.PROSE) or _of_kind(reading, BlockKind.HEADLINE)
    quotes = [(quote.span.start, quote.span.end) for quote in find_quotes(article.text, prose)]
    told = words(article.text)
    told = told.only(within(told.starts, [(span.start, span.end) for span in prose]))
    quoted = within(told.starts, quotes)
    marks, places = _marks(told, quoted)
    numbers = _runs(told, quoted)
    return Sketch(
        id=article.id,
        outlet=article.outlet,
        wire=reading.wire.name if reading.wire else None,
        helped=_helped(reading),
        day=reading.dating.day,
        size=int((numbers & 1 == 0).sum()),
        runs=numbers,
        starts=_narrow(told.starts[: max(0, len(told.starts) - RUN + 1)]),
        ends=_narrow(told.ends[RUN - 1 :]),
        marks=marks,
        places=_narrow(places),
    )


def _helped(reading: Reading) -> bool:
    """Whether the credit stands in a note on who contributed: the report is the outlet's own then."""
    if reading.wire is None or reading.wire.span is None:
        return False
    start = reading.wire.span.start
    notes = (block.span for block in reading.blocks if block.purpose is Purpose.CONTRIBUTORS)
    return any(note.start <= start < note.end for note in notes)


def _of_kind(reading: Reading, kind: BlockKind) -> list[Span]:
    return [block.span for block in reading.blocks if block.kind is kind]


def _runs(told: Words, quoted: Truths) -> Runs:
    numbers = (runs(told.numbers, RUN) >> np.uint64(32)).astype(np.uint32)
    return (numbers & ~np.uint32(1)) | _touched(quoted, RUN).astype(np.uint32)


def _marks(told: Words, quoted: Truths) -> tuple[Numbers, Offsets]:
    """The marks outside quote marks that have the least number in some window, and the words with which they begin."""
    places = np.flatnonzero(~_touched(quoted, MARK))
    numbers = runs(told.numbers, MARK)[places]
    if len(numbers) > WINDOW:
        # A number is the least of some window just if it is the greatest least of those that it lies in.
        least = np.pad(_rolling(numbers, WINDOW, np.minimum), WINDOW - 1)
        kept = numbers == _rolling(least, WINDOW, np.maximum)
        numbers, places = numbers[kept], places[kept]
    return numbers, places


def _touched(quoted: Truths, length: int) -> Truths:
    """Which runs of `length` words have a quoted word in them."""
    return _rolling(quoted, length, np.logical_or)


def _rolling(values: NDArray[Any], width: int, pick: np.ufunc) -> NDArray[Any]:
    """What `pick` makes of each `width` values that follow one another; none if there are fewer."""
    found = values[: max(0, len(values) - width + 1)]
    for after in range(1, width):
        found = pick(found, values[after : after + len(found)])
    return found


def _narrow(places: Offsets) -> Places:
    """The places in as few bytes as hold them: tens of thousands of sketches are held at once."""
    return places.astype(np.min_scalar_type(int(places.max(initial=0))))
