"""Which earlier reports are worth a look when one comes: those that share some of its weightiest words.

    days between    words shared, of the weightiest 32 of each
    up to 3         2       a weak match is looked at only while it is fresh
    up to 30        4       a strong one for a month
    more            5       and what may be the same piece, for as long as it is kept

So a page meets two dozen others, however many are kept. What is older than a month is kept only while there is
room: memory does not grow with the past.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from attache.relate.comparisons import LONG
from attache.relate.pages import Page

NEAREST = 24  # pages that are looked at, those that share the most weight
NEWEST = 96  # pages under one word that are looked at
FRESH = 3
FEWEST_SHARED = ((FRESH, 2), (LONG, 4), (timedelta.max.days, 5))
"""Days between two pages, and how many of their keys they must share to be compared."""
ROOM = 20_000  # pages in all, from which those older than a month are let go
MONTH = timedelta(days=LONG)


@dataclass(slots=True, kw_only=True)
class Shelf:
    """The pages of late, by the numbers they came under, and by their keys."""

    pages: dict[int, Page] = field(default_factory=dict)
    under: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    latest: date | None = None
    count: int = 0

    def put(self, page: Page) -> int:
        """Keep the page; its number, which is higher than any before."""
        number = self.count
        self.count += 1
        self.pages[number] = page
        for key in page.keys.tolist():
            self.under[key].append(number)
        day = page.day
        self.latest = max(day, self.latest) if day and self.latest else day or self.latest
        return number

    def near(self, page: Page) -> list[int]:
        """The numbers of the pages that are worth comparing it with, in the order they came."""
        found = [self.under[key][-NEWEST:] for key in page.keys.tolist() if key in self.under]
        if not found:
            return []
        numbers = np.fromiter(chain.from_iterable(found), np.int64)
        weights = np.repeat(self._weights(page), [len(part) for part in found])
        met, place, shared = np.unique(numbers, return_inverse=True, return_counts=True)
        weight = np.bincount(place, weights)
        likely = np.flatnonzero(shared >= FEWEST_SHARED[0][1])
        order = likely[np.lexsort((met[likely], -weight[likely]))]
        kept = (int(met[at]) for at in order if shared[at] >= self._least(page, int(met[at])))
        return sorted(islice(kept, NEAREST))

    def stale(self) -> Iterator[int]:
        """The numbers of the pages that need be kept no longer, the first that came first; `drop` them."""
        undated = list[int]()  # each as old as the next that bears a day
        for number in list(self.pages):
            day = self.pages[number].day
            if day is None or self.latest is None:
                undated.append(number)
            elif self.latest - day <= MONTH or len(self.pages) <= ROOM:
                return
            else:
                yield from undated
                undated.clear()
                yield number

    def drop(self, number: int) -> None:
        """Keep the page no longer."""
        for key in self.pages.pop(number).keys.tolist():
            self.under[key].remove(number)
            if not self.under[key]:
                del self.under[key]

    def _weights(self, page: Page) -> NDArray[np.float16]:
        """The weights in the body of those keys under which there are pages."""
        known = [key in self.under for key in page.keys.tolist()]
        return page.weights[np.searchsorted(page.terms[: page.sizes[0]], page.keys[known])]

    def _least(self, page: Page, number: int) -> int:
        one, other = page.day, self.pages[number].day
        days = abs((one - other).days) if one and other else 0
        return next(least for within, least in FEWEST_SHARED if days <= within)
