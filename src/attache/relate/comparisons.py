"""How likely two reports tell of one happening: a logistic function of a few features that hold no words.

    body       how alike their words are: the logarithm of the cosine     far fewer than all pairs are alike at all
    title      the same of their titles, the cosine itself
    opening    the same of titles and first sentences
    lead       what share of the one's opening stands in the other, at least
    short      how many words the shorter has, since two long reports share more by chance; and two of a line as well
    other day  whether they are of two days; `days` how many more lie between, up to a month
    outlet     whether one outlet printed both: it seldom tells one happening twice

Time is part of the likeness, not a fence around it: two pages alike but weeks apart are two stories (Miranda et al.
2018). Without its share, the same function says whether they would be one story if they were of one day: so
stories are known that continue one another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp

import numpy as np
from numpy.typing import NDArray

from attache.relate.gists import BITS, Terms
from attache.relate.pages import Page, Weights

Numbers = NDArray[np.float64]

FEATURES = ("bias", "body", "title", "opening", "lead", "short", "outlet", "other day", "days", "undated")
TIMES = ("other day", "days")
FLOOR = 0.03  # added to the cosine of bodies before its logarithm is taken
FEWEST = 60  # different words that a report counts as having at the least
TINY = 20  # words below which what two reports share may be chance, the sooner the fewer they are
LONG = 30  # days, from which on more make no difference
ENOUGH = 30  # different words that each of two reports must have that lie further apart than that
UNMISTAKABLE = 3.5  # log odds without time that they must have besides


def _table() -> Weights:
    return np.zeros(1 << BITS, np.float32)


@dataclass(slots=True, kw_only=True, eq=False)
class Comparison:
    """Sets one page beside many at once. The tables are all noughts but while a page lies in them."""

    weights: Mapping[str, float]
    body: Weights = field(default_factory=_table)
    opening: Weights = field(default_factory=_table)
    lead: Weights = field(default_factory=_table)
    headline: Weights = field(default_factory=_table)

    def odds(self, one: Page, others: Sequence[Page]) -> tuple[Numbers, Numbers]:
        """The log odds that `one` and each of the others tell of one happening, and those if they were of one day."""
        found = self.features(one, others)
        timeless = sum(self.weights[name] * values for name, values in found.items() if name not in TIMES)
        timed = timeless + sum(self.weights[name] * found[name] for name in TIMES)
        short = np.minimum([len(other.body) for other in others], len(one.body)) < ENOUGH
        far = (days_between(one, others) > LONG) & ((timeless < UNMISTAKABLE) | short)
        return np.where(far, -np.inf, timed), np.asarray(timeless)

    def features(self, one: Page, others: Sequence[Page]) -> dict[str, Numbers]:
        """Each feature by its name, a value for each of the others."""
        self._lay(one, 1.0)
        cosine, led, title, opening, leads = self._cosines(others)
        self._lay(one, 0.0)
        days = days_between(one, others)
        known = np.maximum(days, 0)
        shorter = np.minimum([len(other.body) for other in others], len(one.body))
        return {
            "bias": np.ones(len(others)),
            "body": np.log(np.maximum(cosine, 0.0) + FLOOR),
            "title": title,
            "opening": opening,
            "lead": np.minimum(led, leads),
            "short": np.log(np.maximum(shorter, FEWEST)) + np.log(np.maximum(TINY / shorter, 1.0)),
            "outlet": np.array([float(_one_outlet(one, other)) for other in others]),
            "other day": np.minimum(known, 1.0),
            "days": np.log1p(np.clip(known - 1, 0, LONG)),
            "undated": (days < 0).astype(np.float64),
        }

    def _lay(self, one: Page, times: float) -> None:
        """Put the page into the tables, or with 0 times take it out."""
        gist = one.gist
        self.body[gist.body.terms] = one.body * times
        self.opening[gist.opening.terms] = one.opening * times
        self.lead[gist.opening.terms] = one.lead * times
        self.headline[gist.headline.terms] = one.headline * times

    def _cosines(self, others: Sequence[Page]) -> tuple[Numbers, Numbers, Numbers, Numbers, Numbers]:
        bodies, at = _joined([other.gist.body.terms for other in others])
        openings, begun = _joined([other.gist.opening.terms for other in others])
        heads, headed = _joined([other.gist.headline.terms for other in others])
        return (
            _sums(self.body[bodies] * np.concatenate([other.body for other in others]), at),
            _sums(self.lead[bodies], at),
            _sums(self.headline[heads] * np.concatenate([other.headline for other in others]), headed),
            _sums(self.opening[openings] * np.concatenate([other.opening for other in others]), begun),
            _sums((self.body[openings] > 0) * np.concatenate([other.lead for other in others]), begun),
        )


def days_between(one: Page, others: Sequence[Page]) -> Numbers:
    """The days between the page and each of the others, -1 where either bears no day."""
    day = one.gist.day
    return np.array([abs((day - o.gist.day).days) if day and o.gist.day else -1 for o in others], dtype=np.float64)


def probability(odds: float) -> float:
    """Of log odds, 0 to 1."""
    return 1 / (1 + exp(-odds)) if odds > -50 else 0.0  # below that it is nought to twenty places


def _one_outlet(one: Page, other: Page) -> bool:
    return one.gist.outlet is not None and one.gist.outlet == other.gist.outlet


def _joined(parts: Sequence[Terms]) -> tuple[Terms, NDArray[np.int64]]:
    """The parts one after the other, and where each begins."""
    lengths = np.array([len(part) for part in parts])
    return np.concatenate(parts), np.cumsum(lengths) - lengths


def _sums(values: NDArray[np.floating], at: NDArray[np.int64]) -> Numbers:
    return np.add.reduceat(values.astype(np.float64), at)
