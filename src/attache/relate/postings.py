"""Which reports have a mark: an inverted index that forgets what is old.

    slot   newest posting        posting   report   key     before
      7  →  41                     41       r9     …a3f      17
                                   17       r2     …a3f       –

Keys fall into slots; a slot knows its newest posting, and each posting the one before it in its slot. Postings lie in
a ring, so that what is forgotten makes room for what comes: memory is bounded by what is remembered at one time.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from attache.text.runs import Numbers, Offsets

Numbers32: TypeAlias = NDArray[np.int32]

FIRST_SIZE = 1 << 12
MOST = 32
"""Postings of one key that are looked at, the newest; of a text printed more often the others are met through them."""


@dataclass(slots=True, eq=False)
class Postings:
    """Reports, by number, under their keys, each a posting; those that are forgotten are found no more.

    Postings are counted on, and counted anew before their number outgrows its 32 bits (at `most`). Where the ring is
    too small it is laid out anew, half as large again.
    """

    most: int = 1 << 31
    oldest: int = 0
    count: int = 0
    newest: Numbers32 = field(default_factory=lambda: np.full(FIRST_SIZE, -1, np.int32))
    before: Numbers32 = field(default_factory=lambda: np.zeros(FIRST_SIZE, np.int32))
    keys: NDArray[np.uint32] = field(default_factory=lambda: np.zeros(FIRST_SIZE, np.uint32))
    reports: Numbers32 = field(default_factory=lambda: np.zeros(FIRST_SIZE, np.int32))

    def add(self, keys: Numbers, report: int) -> None:
        """Put the report under the keys: a posting each."""
        size, wanted = len(self.keys), self.count - self.oldest + len(keys)
        while wanted > size:
            size += size // 2
        if size > len(self.keys) or self.count + len(keys) >= self.most:
            self._lay_out(size)
        added = np.arange(self.count, self.count + len(keys))
        place = self._place(added)
        self.keys[place], self.reports[place] = _short(keys), report
        self.count += len(keys)
        self._link(added)

    def find(self, keys: Numbers) -> tuple[Offsets, Offsets]:
        """What stands under the keys, as two arrays: the places in `keys`, and the reports' numbers."""
        wanted = _short(keys)
        at, asked = self.newest[self._slot(wanted)].astype(np.int64), np.arange(len(keys))
        found: list[tuple[Offsets, Offsets]] = []
        for _ in range(MOST):
            alive = at >= self.oldest
            at, asked, wanted = at[alive], asked[alive], wanted[alive]
            if not len(at):
                break
            place = self._place(at)
            hit = self.keys[place] == wanted
            found.append((asked[hit], self.reports[place[hit]].astype(np.int64)))
            at = self.before[place].astype(np.int64)
        if not found:
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        return np.concatenate([a for a, _ in found]), np.concatenate([b for _, b in found])

    def forget(self, many: int) -> None:
        """Forget the oldest `many` postings, those of the reports that were added first."""
        self.oldest = min(self.count, self.oldest + many)

    def _place(self, posting: Offsets) -> Offsets:
        return posting % len(self.keys)

    def _slot(self, keys: NDArray[np.uint32]) -> Offsets:
        return keys.astype(np.int64) & (len(self.newest) - 1)

    def _link(self, added: Offsets) -> None:
        """Hang each of the postings before those that its slot has."""
        slots = self._slot(self.keys[self._place(added)])
        order = np.argsort(slots, kind="stable")
        slots, added = slots[order], added[order]
        before = self.newest[slots].astype(np.int64)
        same = np.flatnonzero(slots[1:] == slots[:-1]) + 1
        before[same] = added[same - 1]
        self.before[self._place(added)] = before
        self.newest[slots] = added

    def _lay_out(self, size: int) -> None:
        """Lay the living postings out anew in so much room, the oldest as number 0."""
        living = self._place(np.arange(self.oldest, self.count))
        keys, reports = self.keys[living], self.reports[living]
        self.oldest, self.count = 0, len(keys)
        self.newest = np.full(1 << (size - 1).bit_length(), -1, np.int32)
        self.before = np.zeros(size, np.int32)
        self.keys, self.reports = np.zeros(size, np.uint32), np.zeros(size, np.int32)
        self.keys[: len(keys)], self.reports[: len(keys)] = keys, reports
        self._link(np.arange(len(keys)))


def _short(keys: Numbers) -> NDArray[np.uint32]:
    """Half of each key: two are confused once in thousands of millions, and what is found is looked at again."""
    return (keys >> np.uint64(32)).astype(np.uint32)
