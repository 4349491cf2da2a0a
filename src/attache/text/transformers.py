"""The forward pass of a small BERT, in NumPy and single precision.

    pieces  →  embeddings  →  6 × (attention, then a layer of 1,536)  →  a vector of 384 for each piece

Texts of one length go through together, so that nothing is padded and nothing masked. Devlin and others 2019; the
activation is GELU in its tanh form (Hendrycks and Gimpel 2016), which differs from the exact one by less than the
weights' own rounding.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]
Table = Mapping[str, npt.NDArray[np.generic]]

HEADS = 12
TINY = np.float32(1e-12)
BEND = np.float32(0.7978845608)  # the square root of 2/π
CUBE = np.float32(0.044715)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounded:
    """A table of small whole numbers `q` and their scales `s`, one for each group of columns in a row."""

    q: npt.NDArray[np.int8]
    s: npt.NDArray[np.float16]

    def rows(self, numbers: Integers | slice) -> Floats:
        """Some rows of the table as they are worth."""
        scales = self.s[numbers].astype(np.float32)
        whole = self.q[numbers].astype(np.float32)
        grouped = whole.reshape(*scales.shape, whole.shape[-1] // scales.shape[-1])
        return (grouped * scales[..., None]).reshape(whole.shape)


@dataclass(frozen=True, slots=True, kw_only=True)
class Linear:
    """A weight, inputs by outputs, and a bias."""

    weight: Floats
    bias: Floats

    def __call__(self, x: Floats) -> Floats:
        """The layer's outputs for rows of inputs."""
        return x @ self.weight + self.bias


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """Layer normalisation."""

    weight: Floats
    bias: Floats

    def __call__(self, x: Floats) -> Floats:
        """The rows brought to mean 0 and variance 1, then scaled and shifted."""
        centred = x - x.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + TINY)
        normed: Floats = centred / spread * self.weight + self.bias
        return normed


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One layer: each piece looks at all pieces of its text, then is thought over by itself."""

    looking: Linear
    looked: Linear
    looked_norm: Norm
    widening: Linear
    narrowing: Linear
    norm: Norm

    def __call__(self, x: Floats, texts: int) -> Floats:
        """The next vectors of the pieces of `texts` texts of one length, one under the other."""
        x = self.looked_norm(x + self.looked(_attention(self.looking(x), texts)))
        return self.norm(x + self.narrowing(_gelu(self.widening(x))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Transformer:
    """Embeddings and layers."""

    words: Rounded
    positions: Floats
    norm: Norm
    layers: tuple[Layer, ...]

    @property
    def longest(self) -> int:
        """The most pieces that a text may have, its marks of start and end included."""
        return len(self.positions)

    def __call__(self, numbers: Integers) -> Floats:
        """The vectors of the pieces of some texts of one length: texts by pieces in, texts by pieces by 384 out."""
        texts, length = numbers.shape
        x = self.norm(self.words.rows(numbers) + self.positions[:length]).reshape(texts * length, -1)
        for layer in self.layers:
            x = layer(x, texts)
        return x.reshape(texts, length, -1)


def transformer(table: Table) -> Transformer:
    """The model whose weights are in `table`; KeyError where one is absent."""
    count = sum(name.endswith("intermediate.dense.bias") for name in table)
    kinds = _plain(table, "embeddings.token_type_embeddings.weight")
    return Transformer(
        words=_rounded(table, "embeddings.word_embeddings.weight"),
        positions=_rounded(table, "embeddings.position_embeddings.weight").rows(slice(None)) + kinds[0],
        norm=_norm(table, "embeddings.LayerNorm"),
        layers=tuple(_layer(table, f"encoder.layer.{number}") for number in range(count)),
    )


def _layer(table: Table, name: str) -> Layer:
    looking = [_linear(table, f"{name}.attention.self.{part}") for part in ("query", "key", "value")]
    return Layer(
        looking=Linear(
            weight=np.concatenate([part.weight for part in looking], axis=1),
            bias=np.concatenate([part.bias for part in looking]),
        ),
        looked=_linear(table, f"{name}.attention.output.dense"),
        looked_norm=_norm(table, f"{name}.attention.output.LayerNorm"),
        widening=_linear(table, f"{name}.intermediate.dense"),
        narrowing=_linear(table, f"{name}.output.dense"),
        norm=_norm(table, f"{name}.output.LayerNorm"),
    )


def _linear(table: Table, name: str) -> Linear:
    weight = np.ascontiguousarray(_rounded(table, f"{name}.weight").rows(slice(None)).T)
    return Linear(weight=weight, bias=_plain(table, f"{name}.bias"))


def _norm(table: Table, name: str) -> Norm:
    return Norm(weight=_plain(table, f"{name}.weight"), bias=_plain(table, f"{name}.bias"))


def _plain(table: Table, name: str) -> Floats:
    return table[f"f:{name}"].astype(np.float32)


def _rounded(table: Table, name: str) -> Rounded:
    return Rounded(q=table[f"q:{name}"].astype(np.int8), s=table[f"s:{name}"].astype(np.float16))


def _attention(looking: Floats, texts: int) -> Floats:
    size = looking.shape[-1] // 3 // HEADS
    query, key, value = looking.reshape(texts, -1, 3, HEADS, size).transpose(2, 0, 3, 1, 4)
    weights = query @ key.transpose(0, 1, 3, 2) / np.float32(size**0.5)
    weights = np.exp(weights - weights.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    looked: Floats = (weights @ value).transpose(0, 2, 1, 3).reshape(len(looking), -1)
    return looked


def _gelu(x: Floats) -> Floats:
    half: Floats = np.float32(0.5) * x * (1 + np.tanh(BEND * (x + CUBE * x * x * x)))
    return half
