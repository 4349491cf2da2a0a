"""Which earlier reports a report shares prose with, one after the other as they come.

    r1   r2   r3  ...  r41  │  r42 comes: its marks are looked up, the few reports that have some of them are set
    └── the last 30 days ──┘   beside it, and it is put with the others

Never all pairs: a report meets only those with which it has marks in common, and the first that printed their text.
A mark is common where too many texts have it that have nothing else to do with one another, or too many reports of
one outlet: then it is a form of words, and nobody's.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

import numpy as np

from attache.relate.overlaps import Overlap, overlap
from attache.relate.postings import Postings
from attache.relate.sketches import Sketch
from attache.relate.wires import credited
from attache.text.runs import Offsets, Truths

LEAST_SHARE = 0.5  # of the smaller text's prose outside quotes, from which it is called a copy
CREDITED = 0.15  # the same where the one credits the agency that the other is: it says itself that it took something
MANY_RUNS = 20  # shared runs outside quotes that must stand behind so small a share
A_LITTLE = 0.1  # the share under which fewer shared runs than that say nothing at all
LEAST_RUNS = 5  # shared runs outside quotes, below which two texts may agree by chance
FEW_RUNS = 60  # a text with fewer outside quotes is set beside whatever has one mark in common; others need two
AGAIN = 0.9  # the same from which two reports of one outlet are one text, and not two with its forms of words
COMMON = 6  # texts with nothing else in common that have a mark, from which it is a form of words
FORM = 3  # the same among the reports of one outlet


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """A report in the index: its sketch, how many marks it has there, its day, and the first report that had its text.

    `text` is that report's number, its own where it prints none again. An undated one has the latest day known when it
    came, None where none was.
    """

    sketch: Sketch
    marks: int
    day: date | None
    text: int


@dataclass(slots=True, kw_only=True)
class Prints:
    """The reports of the last `days`, to be set beside those that come; None forgets nothing.

    Reports should come in the order of their days; one that comes late is set beside what is still known. Of the
    reports known no more is kept than that needs, unless `whole` asks for it.
    """

    days: int | None = 30
    whole: bool = False
    known: dict[int, Print] = field(default_factory=dict)
    postings: Postings = field(default_factory=Postings)
    first: date | None = None
    latest: date | None = None
    count: int = 0

    def add(self, sketch: Sketch) -> tuple[Overlap, ...]:
        """What the report shares with each of those before it, the earliest first, where that is worth a look.

        The report is known from then on.
        """
        self._forget(sketch.day)
        asked, reports = self.postings.find(sketch.marks)
        common = self._common(sketch, asked, reports)
        met = self._met(sketch, reports[~common[asked]])
        found = {number: overlap(sketch, self.known[number].sketch, common) for number in met}
        found = {number: one for number, one in found.items() if _says_something(one)}
        kept = sketch.lean if not self.whole else sketch if found else sketch.unmarked
        day, text = sketch.day or self.latest, self._text(found)
        self.known[self.count] = Print(sketch=kept, marks=len(sketch.marks), day=day, text=text)
        self.postings.add(sketch.marks, self.count)
        self.count += 1
        return tuple(found.values())

    def settled(self, met: Iterable[Overlap]) -> Iterator[Overlap]:
        """The same overlaps, those of a report one after the other, now that more is known of what is common."""
        for _, those in groupby(met, key=lambda one: one.one.sketch.id):
            found = list(those)
            sketch = found[0].one.sketch
            common = self._common(sketch, *self.postings.find(sketch.marks))
            yield from (overlap(sketch, one.other.sketch, common) if common.any() else one for one in found)

    def _met(self, sketch: Sketch, reports: Offsets) -> list[int]:
        """The reports that have marks enough in common, and those whose text they print again."""
        numbers, times = np.unique(reports, return_counts=True)
        few = sketch.size < FEW_RUNS
        met = {n for n, t in zip(numbers.tolist(), times.tolist(), strict=True) if t > 1 or few or self._is_short(n)}
        texts = {self.known[number].text for number in met}
        return sorted(met | (texts & self.known.keys()))

    def _is_short(self, number: int) -> bool:
        return self.known[number].sketch.size < FEW_RUNS

    def _common(self, sketch: Sketch, asked: Offsets, reports: Offsets) -> Truths:
        """Which of the marks are forms of words, since many texts that are not one another's have them."""
        known = [self.known[number] for number in reports.tolist()]
        texts = np.array([one.text for one in known], dtype=np.int64)
        same = np.array([one.sketch.outlet == sketch.outlet for one in known], dtype=np.bool_)
        several = _texts(asked, texts, len(sketch.marks)) >= COMMON
        return several | (_texts(asked[same], texts[same], len(sketch.marks)) >= FORM)

    def _text(self, found: Mapping[int, Overlap]) -> int:
        """The number of the first report that this one prints again; its own if it prints none."""
        return next((self.known[n].text for n, met in found.items() if _is_same_text(met)), self.count)

    def _forget(self, day: date | None) -> None:
        """Forget what the report's day makes too old; what came before any day was known is of the first."""
        self.first = self.first or day
        self.latest = max(self.latest, day) if self.latest and day else self.latest or day
        if self.days is None or self.latest is None or self.first is None:
            return
        while self.known:
            number, oldest = next(iter(self.known.items()))
            if (self.latest - (oldest.day or self.first)).days <= self.days:
                break
            del self.known[number]
            self.postings.forget(oldest.marks)


def is_copy(met: Overlap) -> bool:
    """Whether one of the two took prose from the other, by what is shared of the smaller."""
    share, shared = met.smaller.share_outside_quotes, int(met.smaller.own.sum())
    if share >= LEAST_SHARE:
        return shared >= LEAST_RUNS
    return share >= CREDITED and shared >= MANY_RUNS and credited(met) is not None


def _says_something(met: Overlap) -> bool:
    return int(met.smaller.own.sum()) >= MANY_RUNS or met.smaller.share_outside_quotes >= A_LITTLE


def _is_same_text(met: Overlap) -> bool:
    least = AGAIN if met.one.sketch.outlet == met.other.sketch.outlet else LEAST_SHARE
    return is_copy(met) and met.smaller.share_outside_quotes >= least


def _texts(asked: Offsets, texts: Offsets, count: int) -> Offsets:
    """How many different texts stand under each of the marks asked for."""
    pairs = np.unique(asked * (1 << 32) + texts)
    return np.bincount(pairs >> 32, minlength=count)
