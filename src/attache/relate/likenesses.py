"""How alike all propositions of a story are, each with each: in meaning, in words, in letters.

Rarity is counted within the story, where "missile" says nothing and "Hebrew" all, and tempered by how common a word is
in English at large. From the meanings the story's own mean is taken off, else all of them are alike.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

import numpy as np
import numpy.typing as npt

from attache.lexicon.commonness import Commonness
from attache.records import Span
from attache.relate.alignments import Weighed, Words, weighed, words
from attache.relate.units import Unit
from attache.text.likeness import content_words, pieces, stem
from attache.text.meanings import Encoder

Floats = npt.NDArray[np.float32]
Bag = Mapping[str, float]

COLUMNS = 2_000  # words that are laid out at once
UNSEEN = 10  # units assumed beside those given, so that what two alone share still weighs something
ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}")  # U.N. is UN


@dataclass(frozen=True, slots=True, kw_only=True)
class Likenesses:
    """Cosines, units by units.

    By meaning in the sentence (`part`), by that of the whole sentence (`whole`), by stems (`words`), by runs of letters
    (`letters`); and the words of each by themselves (`told`).
    """

    part: Floats
    whole: Floats
    words: Floats
    letters: Floats
    told: tuple[Weighed, ...]


def likenesses(members: Sequence[Unit], encoder: Encoder, common: Commonness) -> Likenesses:
    """Those of the units of one story."""
    parts, wholes, told = meanings(members, encoder)
    counted = [Counter(content_words(ABBREVIATED.sub(_joined, u.text))) for u in members]
    bags = _weighed([_stems(bag, common) for bag in counted])
    letters = _weighed([_letters(bag) for bag in counted])
    return Likenesses(
        part=_cosines(_centred(parts)),
        whole=_cosines(_centred(wholes)),
        words=_shared(bags),
        letters=_shared(letters),
        told=tuple(weighed(told, bags)),
    )


def _joined(letters: re.Match[str]) -> str:
    return letters[0].replace(".", "")


def meanings(members: Sequence[Unit], encoder: Encoder) -> tuple[Floats, Floats, list[Words]]:
    """For each unit a vector, read in its whole, one of the whole, and its words. Each whole is read once."""
    texts = list(dict.fromkeys(unit.whole.of(unit.reading.article.text) for unit in members))
    read = dict(zip(texts, encoder.all_token_vectors(texts), strict=True))
    parts, wholes, told = [], [], []
    for unit in members:
        text, start = unit.whole.of(unit.reading.article.text), unit.whole.start
        part = Span(unit.span.start - start, unit.span.end - start)
        offsets, vectors = read[text]
        inside = (offsets[:, 0] >= part.start) & (offsets[:, 1] <= part.end)
        parts.append(_mean(vectors[inside]))
        wholes.append(_mean(vectors))
        named = (m.span for m in unit.reading.mentions if m.span.overlaps(unit.span))
        names = [Span(max(0, name.start - start), name.end - start) for name in named]
        told.append(words(text, part, offsets, vectors, names))
    return np.stack(parts), np.stack(wholes), told


def _mean(vectors: Floats) -> Floats:
    return vectors.mean(axis=0) if len(vectors) else np.zeros(384, np.float32)


def _centred(vectors: Floats) -> Floats:
    """The vectors without what all have in common; the fewer they are, the less of it is known."""
    unit = _units(vectors)
    centred: Floats = unit - unit.mean(axis=0) * np.float32(len(unit) / (len(unit) + UNSEEN))
    return centred


def _cosines(rows: Floats) -> Floats:
    units = _units(rows)
    return np.round(units @ units.T, 4)


def _units(rows: Floats) -> Floats:
    units: Floats = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-9))
    return units


def _stems(words: Mapping[str, int], common: Commonness) -> dict[str, float]:
    found: dict[str, float] = {}
    for word in words:
        found[stem(word)] = max(found.get(stem(word), 0.0), -log(common.share(word)))
    return found


def _letters(words: Iterable[str]) -> dict[str, float]:
    found: defaultdict[str, float] = defaultdict(float)
    for word in words:
        cut = pieces(word)
        for piece in cut:
            found[piece] += 1 / sqrt(len(cut))
    return found


def _weighed(bags: Sequence[Bag]) -> list[dict[str, float]]:
    seen = Counter(key for bag in bags for key in bag)
    return [{k: w * log((len(bags) + UNSEEN) / seen[k]) for k, w in bag.items()} for bag in bags]


def _shared(bags: Sequence[Bag]) -> Floats:
    """The cosines of bags: added up some columns at a time, since all of them at once take hundreds of megabytes."""
    columns = {key: n for n, key in enumerate(dict.fromkeys(key for bag in bags for key in bag))}
    lengths = [sqrt(sum(weight * weight for weight in bag.values())) or 1.0 for bag in bags]
    cells = np.array(
        [
            (r, columns[k], w / length)
            for r, (bag, length) in enumerate(zip(bags, lengths, strict=True))
            for k, w in bag.items()
        ]
    ).reshape(-1, 3)
    cosines = np.zeros((len(bags), len(bags)), np.float32)
    for first in range(0, len(columns), COLUMNS):
        inside = cells[(cells[:, 1] >= first) & (cells[:, 1] < first + COLUMNS)]
        rows = np.zeros((len(bags), COLUMNS), np.float32)
        rows[inside[:, 0].astype(np.int64), (inside[:, 1] - first).astype(np.int64)] = inside[:, 2]
        cosines += rows @ rows.T
    return np.round(cosines, 4)
