"""How rare the words of reports are, learnt as reports come, and a report with its words so weighed.

At first a word is as rare as in English texts at large; each report that comes tells more, so that a name which the
whole press prints this week soon says little. A page keeps the weights of the day it came: they need no second look.

    terms     41  97  203 | P+41  P+203 | 2P+41        body, opening and headline in one row, each in a range of its own
    weights  .52 .21  .64 |  .48    .59 |  1.00        each of the three a unit vector
"""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from attache.lexicon.commonness import RARE, Commonness
from attache.relate.gists import BITS, Counts, Gist, Terms, terms_of
from attache.text.runs import words

PRIOR = 200  # reports that texts at large are worth: of 50, 200 and 1,000 the best on the tuning sets
KEYS = 32  # of a page's weightiest words, by which it is found
TITLE_KEYS = 6  # of the weightiest words of its title, besides
PART = 1 << BITS  # by which the terms of the opening are greater than those of the body, and so on
PARTS = 3

Weights: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """A report as it is kept: what names it, and its terms with their weights.

    `sizes` says how many terms body, opening and headline have, at least one each (if need be one without weight);
    `keys` are the weightiest of the body and of the headline. Weights are kept by half of their bits: a thousandth of
    one is nothing, and tens of thousands of pages are held at once.
    """

    id: str
    day: date | None
    outlet: str | None
    title: str
    words: str
    terms: Terms
    weights: NDArray[np.float16]
    sizes: tuple[int, int, int]
    keys: Terms


@dataclass(slots=True, eq=False)
class Shares:
    """The share of texts in which each term stands: at large, and among the reports so far."""

    at_large: Weights
    reports: int = 0
    found: NDArray[np.int32] = field(default_factory=lambda: np.zeros(PART, np.int32))

    def weighed(self, gist: Gist) -> Page:
        """The gist as a page; from then on its words count among those of the reports."""
        self.reports += 1
        self.found[gist.terms] += 1
        share = (PRIOR * self.at_large[gist.terms] + self.found[gist.terms]) / (PRIOR + self.reports)
        rarity = np.maximum(-np.log(share), 0.0)
        parts = [_part(gist.terms, counts, rarity) for counts in (gist.body, gist.opening, gist.headline)]
        return Page(
            id=gist.id,
            day=gist.day,
            outlet=gist.outlet,
            title=gist.title,
            words=gist.words,
            terms=np.concatenate([part.terms + at * PART for at, part in enumerate(parts)], dtype=np.int32),
            weights=np.concatenate([part.weights for part in parts]).astype(np.float16),
            sizes=(len(parts[0].terms), len(parts[1].terms), len(parts[2].terms)),
            keys=np.union1d(parts[0].heaviest(KEYS), parts[2].heaviest(TITLE_KEYS)),
        )


def shares(common: Commonness) -> Shares:
    """What is known before the first report comes."""
    listed = [word for word in common.shares if word.isalnum()]
    at_large = np.full(PART, RARE, np.float32)
    at_large[terms_of(words(" ".join(listed)).numbers)] = [common.shares[word] for word in listed]
    return Shares(at_large=at_large)


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """Body, opening or headline: its terms, and their weights as a unit vector."""

    terms: Terms
    weights: Weights

    def heaviest(self, many: int) -> Terms:
        """The terms of most weight, none without any."""
        order = np.argsort(-self.weights, kind="stable")[:many]
        return self.terms[order[self.weights[order] > 0]]


def _part(terms: Terms, counts: Counts, rarity: NDArray[np.floating]) -> _Part:
    at = np.flatnonzero(counts) if counts.any() else np.zeros(1, np.int64)
    weights = np.log1p(counts[at], dtype=np.float32) * rarity[at]
    return _Part(terms[at], (weights / (float(np.sqrt(weights @ weights)) or 1.0)).astype(np.float32))
