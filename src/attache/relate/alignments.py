"""How well the words of two propositions can be set against each other, each beside the nearest of the other's.

    the  ferry   capsized   off  Ormo         each word of content by its vector in its sentence,
         │       │               │            weighed by how rare its stem is in the story
    the  ship    sank       near Ormo

The measure is that of BERTScore (Zhang et al. 2020).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from attache.records import Span
from attache.relate.polarities import negated_words
from attache.text.likeness import FUNCTION, WORD, stem

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """The words of content of a proposition: a vector and a stem for each, and whether a negation takes it back."""

    vectors: Floats
    stems: tuple[str, ...]
    taken: npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weighed:
    """The same with its vectors as directions from the story's mean, and a weight for each word."""

    vectors: Floats
    weights: Floats
    taken: npt.NDArray[np.bool_]


def words(text: str, part: Span, offsets: npt.NDArray[np.int64], vectors: Floats) -> Words:
    """Those of a `part` of a text, of whose pieces the `offsets` and `vectors` are given."""
    taken = {span.start for span in negated_words(text, part)}
    found = []
    for word in WORD.finditer(text, part.start, part.end):
        inside = (offsets[:, 0] >= word.start()) & (offsets[:, 1] <= word.end())
        if word[0].lower() not in FUNCTION and inside.any():
            found.append((stem(word[0].lower()), word.start() in taken, vectors[inside].mean(axis=0)))
    return Words(
        vectors=np.stack([row for *_, row in found]) if found else vectors[:0],
        stems=tuple(own for own, *_ in found),
        taken=np.array([is_taken for _, is_taken, _ in found], dtype=bool),
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
        )


def aligned(one: Weighed, other: Weighed) -> dict[str, float]:
    """How near words of either come to the other's: on average, the nearer of the two, and what a negation takes back.

    Cosines; all are 0 where one of the two has no words.
    """
    if not len(one.weights) or not len(other.weights):
        return {"aligned": 0.0, "held": 0.0, "scope": 0.0}
    near = one.vectors @ other.vectors.T
    mine, theirs = near.max(axis=1), near.max(axis=0)
    shares = [float(best @ w.weights / w.weights.sum()) for best, w in ((mine, one), (theirs, other))]
    taken = [float(best[w.taken].max()) for best, w in ((mine, one), (theirs, other)) if w.taken.any()]
    return {"aligned": sum(shares) / 2, "held": max(shares), "scope": min(taken, default=0.0)}
