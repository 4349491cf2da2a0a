"""How a pair of propositions stands among the others of its two reports.

A   a1  a2  a3            a2 and b2 are alike; so are a1 and b1 beside them, as in two tellings that run along
    │   │╲                one dispatch. But a2 is alike to b3 too: by so much less is the margin of a2 and b2.
B   b1  b2  b3
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from attache.relate.likenesses import Likenesses
from attache.relate.units import Unit

Floats = npt.NDArray[np.float32]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The units of a story by report and place.

    `values` says how alike each two are, 0 to 3, a unit to itself 0; `first` and `second` by report how much the most
    alike and the next of its units are to each unit.
    """

    reports: tuple[str, ...]
    places: Mapping[tuple[str, int], int]
    numbers: tuple[int, ...]
    values: Floats
    first: Mapping[str, Floats]
    second: Mapping[str, Floats]

    def signs(self, pair: Pair) -> dict[str, float]:
        """By how much the two are more alike than either with another (`margin`), and how alike their neighbours are.

        `beside` is of those before both or behind both, whichever are more alike; 0 where there are none.
        """
        one, other = pair
        return {
            "margin": max(self._margin(one, other), self._margin(other, one)),
            "beside": max(self._beside(one, other, step) for step in (-1, 1)),
        }

    def _margin(self, one: int, other: int) -> float:
        value, report = self.values[one, other], self.reports[other]
        best = self.first[report][one]
        return float(value - (self.second[report][one] if value >= best else best))

    def _beside(self, one: int, other: int, step: int) -> float:
        i, j = (self.places.get((self.reports[at], self.numbers[at] + step)) for at in (one, other))
        return float(self.values[i, j]) if i is not None and j is not None else 0.0


def surroundings(members: Sequence[Unit], alike: Likenesses) -> Surroundings:
    """Those of the units of one story."""
    values = alike.part + alike.whole + alike.words
    np.fill_diagonal(values, 0.0)
    inside: defaultdict[str, list[int]] = defaultdict(list)
    for at, unit in enumerate(members):
        inside[unit.reading.article.id].append(at)
    ranked = {report: -np.sort(-values[:, own], axis=1)[:, :2] for report, own in inside.items()}
    return Surroundings(
        reports=tuple(unit.reading.article.id for unit in members),
        places={(unit.reading.article.id, unit.number): at for at, unit in enumerate(members)},
        numbers=tuple(unit.number for unit in members),
        values=values,
        first={report: best[:, 0] for report, best in ranked.items()},
        second={report: best[:, -1] for report, best in ranked.items()},
    )
