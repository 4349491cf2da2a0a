"""How rare the words of reports are, learnt as reports come, and a report with its words so weighed.

At first a word is as rare as in English texts at large; each report that comes tells more, so that a name which the
whole press prints this week soon says little. A page keeps the weights of the day it came: they need no second look.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from attache.lexicon.commonness import RARE, Commonness
from attache.relate.gists import BITS, Bag, Gist, Terms, terms_of
from attache.text.runs import words

PRIOR = 200  # reports that texts at large are worth: of 50, 200 and 1,000 the best on the tuning sets
KEYS = 32  # of a page's weightiest words, by which it is found

Weights: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """A gist and the weights of its words: in body, opening and headline, each a unit vector (or nothing).

    `lead` is each opening word's share of the weight of the opening; `keys` are the weightiest terms of the body.
    """

    gist: Gist
    body: Weights
    opening: Weights
    lead: Weights
    headline: Weights
    keys: Terms


@dataclass(slots=True, eq=False)
class Shares:
    """The share of texts in which each term stands: at large, and among the reports so far."""

    at_large: NDArray[np.float64]
    reports: int = 0
    found: NDArray[np.int32] = field(default_factory=lambda: np.zeros(1 << BITS, np.int32))

    def weighed(self, gist: Gist) -> Page:
        """The gist as a page; from then on its words count among those of the reports."""
        self.reports += 1
        self.found[gist.body.terms] += 1
        body, opening = self._unit(gist.body), self._unit(gist.opening)
        return Page(
            gist=gist,
            body=body,
            opening=opening,
            lead=opening / (float(opening.sum()) or 1.0),
            headline=self._unit(gist.headline),
            keys=gist.body.terms[np.argsort(-body, kind="stable")[:KEYS]],
        )

    def _unit(self, bag: Bag) -> Weights:
        share = (PRIOR * self.at_large[bag.terms] + self.found[bag.terms]) / (PRIOR + self.reports)
        weights = np.log1p(bag.counts) * np.maximum(-np.log(share), 0.0)
        return (weights / (float(np.sqrt(weights @ weights)) or 1.0)).astype(np.float32)


def shares(common: Commonness) -> Shares:
    """What is known before the first report comes."""
    listed = [word for word in common.shares if word.isalnum()]
    at_large = np.full(1 << BITS, RARE)
    at_large[terms_of(words(" ".join(listed)).numbers)] = [common.shares[word] for word in listed]
    return Shares(at_large=at_large)
