"""How well the words of two propositions can be set against each other, each beside the nearest of the other's.

    the  ferry   capsized   off  Ormo         each word of content by its vector in its sentence,
         │       │               │            weighed by how rare its stem is in the story
    the  ship    sank       near Ormo

The measure is that of BERTScore (Zhang et al. 2020). Names are told apart from the other words, the plain ones: what
two propositions of one story share is names, and they tell nothing by that.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from attache.records import Span
from attache.relate.polarities import negated_words
from attache.text.likeness import FUNCTION, WORD, stem

Floats = npt.NDArray[np.float32]
Truths = npt.NDArray[np.bool_]

MET = 0.7  # cosine from which a word is found again in the other proposition


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """The words of content of a proposition: a vector and a stem for each, and where it begins in its text.

    And whether a negation takes it back, and whether it belongs to no name.
    """

    vectors: Floats
    stems: tuple[str, ...]
    starts: tuple[int, ...]
    taken: Truths
    plain: Truths


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weighed:
    """The same with its vectors as directions from the story's mean, and a weight for each word."""

    vectors: Floats
    weights: Floats
    taken: Truths
    plain: Truths
    starts: tuple[int, ...]


def words(
    text: str, part: Span, offsets: npt.NDArray[np.int64], vectors: Floats, names: Collection[Span] = ()
) -> Words:
    """Those of a `part` of a text in which `names` stand, and of whose pieces the `offsets` and `vectors` are given."""
    taken = {span.start for span in negated_words(text, part)}
    found = []
    for word in WORD.finditer(text, part.start, part.end):
        inside = (offsets[:, 0] >= word.start()) & (offsets[:, 1] <= word.end())
        if word[0].lower() not in FUNCTION and inside.any():
            is_plain = not any(name.start <= word.start() < name.end for name in names)
            found.append((stem(word[0].lower()), word.start(), is_plain, vectors[inside].mean(axis=0)))
    return Words(
        vectors=np.stack([row for *_, row in found]) if found else vectors[:0],
        stems=tuple(own for own, *_ in found),
        starts=tuple(start for _, start, *_ in found),
        taken=np.array([start in taken for _, start, *_ in found], dtype=bool),
        plain=np.array([is_plain for *_, is_plain, _ in found], dtype=bool),
    )


def weighed(told: Sequence[Words], bags: Sequence[Mapping[str, float]]) -> Iterator[Weighed]:
    """The words of each proposition of a story, weighed by the bags of its stems."""
    mean = np.concatenate([one.vectors for one in told]).mean(axis=0) if any(one.stems for one in told) else 0
    for one, bag in zip(told, bags, strict=True):
        away = one.vectors - mean
        yield Weighed(
            vectors=(away / np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-9)).astype(np.float32),
            weights=np.array([bag.get(own, 1.0) for own in one.stems], np.float32),
            taken=one.taken,
            plain=one.plain,
            starts=one.starts,
        )


def aligned(one: Weighed, other: Weighed) -> dict[str, float]:
    """How near words of either come to the other's; all is 0 where one of the two has no words.

    As cosines: the plain words of both on average (`plain`), of the side that does worse (`plain, least`), all words of
    the side that does better (`held`), what a negation takes back (`scope`). And the logarithm of the weight of those
    plain words of the shorter that are met again (`met`).
    """
    if not len(one.weights) or not len(other.weights):
        return {"plain": 0.0, "plain, least": 0.0, "held": 0.0, "met": 0.0, "scope": 0.0}
    near = one.vectors @ other.vectors.T
    sides = ((near.max(axis=1), one), (near.max(axis=0), other))
    plain = [_mean(best[w.plain], w.weights[w.plain]) for best, w in sides]
    taken = [float(best[w.taken].max()) for best, w in sides if w.taken.any()]
    best, shorter = min(sides, key=lambda side: len(side[0]))
    return {
        "plain": sum(plain) / 2,
        "plain, least": min(plain),
        "held": max(_mean(near, w.weights) for near, w in sides),
        "met": float(np.log1p(shorter.weights[(best > MET) & shorter.plain].sum())),
        "scope": min(taken, default=0.0),
    }


def covered(one: Weighed, other: Weighed, among: Truths) -> float:
    """How near those words of the one that are `among` come to the other's, -1 to 1; 0 where there are none."""
    if not among.any() or not len(other.weights):
        return 0.0
    return float((one.vectors[among] @ other.vectors.T).max(axis=1).mean())


def _mean(values: Floats, weights: Floats) -> float:
    return float(values @ weights / weights.sum()) if len(values) else 0.0
