"""Word vectors for the encoder: one row of 96 numbers for each of 47,579 lower-case forms.

They were distilled from the sentence model all-MiniLM-L6-v2 (Apache-2.0): each word alone through the model, the mean
of its pieces, the first 96 principal components, unit length, 8 bits a number with one scale for each row.
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from spacy import util
from spacy.language import Language
from spacy.vectors import Vectors

from attache.text.language import cut_words, keep_titles

LOUDNESS = 3.0  # rows of unit length are too quiet beside the learnt embeddings: their numbers are near 0.1


@util.registry.callbacks("attache.vectors.v1")  # type: ignore[untyped-decorator]
def with_vectors(path: str) -> Callable[[Language], Language]:
    """A callback that gives a pipeline the vectors at `path` (`PATH.npz`, `PATH.words`) and the shipped one's words."""

    def add(nlp: Language) -> Language:
        cut_words(nlp.tokenizer)
        keep_titles(nlp.tokenizer)
        nlp.vocab.vectors = read_vectors(Path(path), nlp)
        return nlp

    return add


def read_vectors(path: Path, nlp: Language) -> Vectors:
    """The vectors at `path`, looked up by lower-case form, so that KIM, Kim and kim share a row."""
    table = np.load(path.with_suffix(".npz"))
    rows = table["q"].astype("float32") * (table["s"].astype("float32")[:, None] * LOUDNESS)
    words = path.with_suffix(".words").read_text(encoding="utf-8").split("\n")
    keys = [nlp.vocab.strings.add(word) for word in words]
    return Vectors(strings=nlp.vocab.strings, data=rows, keys=keys, name="attache", attr="LOWER")
