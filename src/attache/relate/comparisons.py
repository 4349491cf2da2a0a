"""How likely two reports tell of one happening: a logistic function of a few features that hold no words.

    body         how alike their words are: the logarithm of the cosine     far fewer than all pairs are alike at all
    title        the same of their titles, the cosine itself
    opening      the same of titles and first sentences
    short        how many words the shorter has, since two long reports share more by chance; and two of a line as well
    title words  how many words the shorter title has: to share two of eight says more than one of two
    outlet       whether one outlet printed both: it seldom tells one happening twice
    other day    whether they are of two days; `days` how many more lie between, up to a month

And products of two, since one sign tells less where another has told: titles where the texts are alike, days where
they are not. Time is part of the likeness, not a fence around it: two pages alike but weeks apart are two stories
(Miranda et al. 2018). Without its share, the same function says whether they would be one story if they were of one
day: so stories are known that continue one another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp

import numpy as np
from numpy.typing import NDArray

from attache.relate.pages import PART, PARTS, Page, Weights

Numbers = NDArray[np.float64]

PLAIN = ("bias", "body", "title", "opening", "short", "title words", "outlet", "other day", "days", "undated")
PRODUCTS = (
    ("body", "title"),
    ("body", "title words"),
    ("title", "other day"),
    ("short", "days"),
)
FEATURES = (*PLAIN, *(f"{one} × {other}" for one, other in PRODUCTS))
TIMES = tuple(name for name in FEATURES if "day" in name)
FLOOR = 0.03  # added to the cosine of bodies before its logarithm is taken
FEWEST = 60  # different words that a report counts as having at the least
TINY = 30  # words below which what two reports share may be chance, the sooner the fewer they are
LONG = 30  # days, from which on more make no difference
ENOUGH = 30  # different words that each of two reports must have that lie further apart than that
UNMISTAKABLE = 3.5  # log odds without time that they must have besides


@dataclass(slots=True, kw_only=True, eq=False)
class Comparison:
    """Sets one page beside many at once. The table by terms is all noughts but while a page lies in it."""

    weights: Mapping[str, float]
    table: Weights = field(default_factory=lambda: np.zeros(PARTS * PART, np.float32))

    def odds(self, one: Page, others: Sequence[Page]) -> tuple[Numbers, Numbers]:
        """The log odds that `one` and each of the others tell of one happening, and those if they were of one day."""
        found = self.features(one, others)
        timeless = sum(self.weights[name] * values for name, values in found.items() if name not in TIMES)
        timed = timeless + sum(self.weights[name] * found[name] for name in TIMES)
        short = np.minimum([other.sizes[0] for other in others], one.sizes[0]) < ENOUGH
        far = (days_between(one, others) > LONG) & ((timeless < UNMISTAKABLE) | short)
        return np.where(far, -np.inf, timed), np.asarray(timeless)

    def features(self, one: Page, others: Sequence[Page]) -> dict[str, Numbers]:
        """Each feature by its name, a value for each of the others."""
        cosines = self._cosines(one, others)
        days = days_between(one, others)
        known = np.maximum(days, 0)
        shorter = np.minimum([other.sizes for other in others], one.sizes)
        found = {
            "bias": np.ones(len(others)),
            "body": np.log(np.maximum(cosines[:, 0], 0.0) + FLOOR),
            "title": cosines[:, 2],
            "opening": cosines[:, 1],
            "short": np.log(np.maximum(shorter[:, 0], FEWEST)) + np.log(np.maximum(TINY / shorter[:, 0], 1.0)),
            "title words": np.log(shorter[:, 2]),
            "outlet": np.array([float(_one_outlet(one, other)) for other in others]),
            "other day": np.minimum(known, 1.0),
            "days": np.log1p(np.clip(known - 1, 0, LONG)),
            "undated": (days < 0).astype(np.float64),
        }
        return found | {f"{this} × {that}": found[this] * found[that] for this, that in PRODUCTS}

    def _cosines(self, one: Page, others: Sequence[Page]) -> Numbers:
        """A row for each of the others: the cosines of body, opening and headline."""
        lengths = np.array([other.sizes for other in others]).ravel()
        terms = np.concatenate([other.terms for other in others])
        self.table[one.terms] = one.weights
        products = self.table[terms] * np.concatenate([other.weights for other in others], dtype=np.float32)
        self.table[one.terms] = 0.0
        sums = np.add.reduceat(products.astype(np.float64), np.cumsum(lengths) - lengths)
        return sums.reshape(len(others), PARTS)


def days_between(one: Page, others: Sequence[Page]) -> Numbers:
    """The days between the page and each of the others, -1 where either bears no day."""
    day = one.day
    return np.array([abs((day - o.day).days) if day and o.day else -1 for o in others], dtype=np.float64)


def probability(odds: float) -> float:
    """Of log odds, 0 to 1."""
    return 1 / (1 + exp(-odds)) if odds > -50 else 0.0  # below that it is nought to twenty places


def _one_outlet(one: Page, other: Page) -> bool:
    return one.outlet is not None and one.outlet == other.outlet
