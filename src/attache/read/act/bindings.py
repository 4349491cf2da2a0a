"""Bindings: the words by which two parties hang together, pooled into one row of numbers.

    [Oslo]  agreed  on Monday  to  hold  talks  with  [Lima].
            first                        last              chain: agreed, hold, talks;  near: Monday

Each pool is the mean of the vectors of its words, brought to length 1; each is taken twice, once of what the words mean
anywhere and once of what they mean here. Who the two are is left out as far as the encoder lets it.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from attache.read.act.trails import Pair
from attache.text.meanings import SIZE, Encoder
from attache.text.tokens import Sentence, Token
from attache.text.transformers import Floats

POOLS = ("chain", "first", "last", "above", "objects", "near", "beyond", "told", "whole")
"""The pools of a row, in their order."""
SLIGHT = frozenset({"PUNCT", "DET", "SPACE"})
TELLING = frozenset({"VERB", "NOUN", "ADJ"})
GOVERNED = frozenset({"obj", "xcomp", "ccomp", "nsubj:pass"})
BEYOND = GOVERNED | {"obl", "nmod", "advcl"}
FIRST = 3
"""Of how many words of the chain the objects count."""
WIDTH = len(POOLS) * 2 * SIZE
"""The numbers of a row."""


def binding(text: str, sentence: Sentence, pair: Pair, encoder: Encoder) -> Floats:
    """The row of numbers for a pair in a sentence of `text`: (6912,)."""
    within = text[sentence.span.start : sentence.span.end]
    tables = (encoder.plain_vectors(within), encoder.token_vectors(within))
    rows = [_by_word(sentence, *table) for table in tables]
    return np.concatenate([_mean(row, words) for words in _pools(sentence, pair) for row in rows])


def _pools(sentence: Sentence, pair: Pair) -> tuple[Sequence[Token], ...]:
    """The words of each pool, in the order of `POOLS`."""
    chain = pair.chain()
    held = {word for end in (pair.source, pair.target) if end for word in end.subtree()} | set(chain)
    near = _below(chain, held)
    telling = [word for word in chain if word.pos in TELLING]
    objects = [child for word in chain[:FIRST] for child in word.children if child.dep in GOVERNED]
    return (
        chain,
        telling[:1] or chain[:1],
        telling[-1:],
        pair.above(),
        [child for child in objects if child in chain or child not in held],
        near,
        _below([word for word in near if word.dep in BEYOND], held | set(near)),
        [*chain, *near],
        sentence.tokens,
    )


def _below(words: Iterable[Token], held: set[Token]) -> list[Token]:
    """What hangs right on some words, but for what is held already and marks of no meaning."""
    return [child for word in words for child in word.children if child not in held and child.pos not in SLIGHT]


def _by_word(sentence: Sentence, offsets: npt.NDArray[np.int64], vectors: Floats) -> Floats:
    """A vector for each word of the sentence, the mean of its pieces'; zeros where it has none."""
    found = np.zeros((len(sentence.tokens), SIZE), np.float32)
    starts, ends = offsets.T + sentence.span.start
    for token in sentence.tokens:
        inside = (starts < token.end) & (token.start < ends)
        if inside.any():
            found[token.index] = vectors[inside].mean(axis=0)
    return found


def _mean(vectors: Floats, words: Sequence[Token]) -> Floats:
    mean = vectors[[word.index for word in words]].mean(axis=0) if words else np.zeros(SIZE, np.float32)
    length = float(np.linalg.norm(mean))
    return np.asarray(mean / length if length else mean, dtype=np.float32)
