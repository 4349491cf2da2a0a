"""What two sketches have in common.

    one     ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬      ▬▬▬▬▬▬▬▬▬        runs of the one that stand in the other, own and quoted
    other   ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬              and of the other in the one

A stretch in which every mark is common, that is printed in many texts that have nothing else to do with one another,
is a form of words, and does not count.
"""

from dataclasses import dataclass

import numpy as np

from attache.relate.sketches import MARK, RUN, Runs, Sketch
from attache.text.runs import Truths


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Side:
    """One of the two: its sketch, and which of its runs stand in the other, all of them and those outside quotes."""

    sketch: Sketch
    shared: Truths
    own: Truths

    @property
    def share(self) -> float:
        """The share of its prose, 0 to 1, that stands in the other."""
        return _ratio(self.shared.sum(), len(self.shared))

    @property
    def share_outside_quotes(self) -> float:
        """The same of what stands outside quote marks; 0 where nothing does."""
        return _ratio(self.own.sum(), self.sketch.size)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Overlap:
    """Two reports set beside each other."""

    one: Side
    other: Side

    @property
    def smaller(self) -> Side:
        """The side with the fewer runs outside quote marks."""
        return min(self.one, self.other, key=lambda side: (side.sketch.size, side.sketch.id))

    def side(self, sketch: Sketch) -> Side:
        """The side of one of the two sketches."""
        return self.one if self.one.sketch is sketch else self.other


def overlap(one: Sketch, other: Sketch, common: Truths) -> Overlap:
    """What the two share; `common` says which marks of `one` are common."""
    shared = _without_forms(_among(one.plain, other.plain), one, common)
    back = _among(other.plain, one.plain[shared])
    return Overlap(
        one=Side(sketch=one, shared=shared, own=_own(one, shared, other.runs[back])),
        other=Side(sketch=other, shared=back, own=_own(other, back, one.runs[shared])),
    )


def _own(sketch: Sketch, shared: Truths, others: Runs) -> Truths:
    """Which of the shared runs stand outside quote marks in both."""
    own = shared & sketch.own
    own[own] = _among(sketch.runs[own], others)
    return own


def _among(runs: Runs, others: Runs) -> Truths:
    """Which of the runs are among the others."""
    if not len(others):
        return np.zeros(len(runs), np.bool_)
    ordered = np.sort(others)
    place = np.searchsorted(ordered, runs)
    place[place == len(ordered)] = 0
    return np.asarray(ordered[place] == runs)


def _without_forms(shared: Truths, sketch: Sketch, common: Truths) -> Truths:
    """What is shared, without the stretches all of whose marks are common."""
    if not common.any():
        return shared
    stretch = np.cumsum(np.diff(shared, prepend=False) & shared)
    first, last = sketch.places, sketch.places + (MARK - RUN)
    inside = shared[first] & shared[last] & (stretch[first] == stretch[last])
    told = np.zeros(int(stretch.max(initial=0)) + 1, np.bool_)
    formal = told.copy()
    formal[stretch[first[inside & common]]] = True
    told[stretch[first[inside & ~common]]] = True
    return shared & ~(formal & ~told)[stretch]


def _ratio(part: int, whole: int) -> float:
    return int(part) / whole if whole else 0.0
