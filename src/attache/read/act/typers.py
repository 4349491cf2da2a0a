"""A typer: the likely types of the act between two parties, by what the words that bind them mean.

    "Norway is easing up on Chad."      RETREAT .4, CONCEDE .3, …    no word of it stands in the lexicon of acts

One layer of weights over a row of numbers (`read.act.bindings`), learnt by ridge regression from marked sentences
(`training/acts.py`, `training/surmises.py`); `typer/CARD.md` says which, and how well it does.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from attache.errors import ModelError
from attache.read.act.bindings import WIDTH
from attache.records import EventType
from attache.text.transformers import Floats

SHIPPED = Path(__file__).with_name("typer") / "weights.npz"
"""For two parties of whom it is known that the one does something to the other."""
TOLD = SHIPPED.with_name("told.npz")
"""For two parties of whom that is not known: the likeliest answer is that nothing is told."""
FULL = 127
"""The largest whole number that a rounded weight may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typer:
    """Weights, one column for each of `types`, the last row for all rows alike; `sharpness` makes odds of scores.

    Of the types None stands for no act: the words only know, want, own or outplay.
    """

    types: tuple[EventType | None, ...]
    weights: Floats
    sharpness: float

    @classmethod
    def load(cls, file: Path = SHIPPED) -> Typer:
        """The typer in `file`, by default the shipped one. Raises `ModelError` where it is absent or broken."""
        try:
            with np.load(file) as table:
                types = tuple(EventType(name) if name else None for name in table["types"])
                whole = table["whole"].astype(np.float32) * table["scales"].astype(np.float32)
                weights = np.vstack([whole, table["common"].astype(np.float32)])
                sharpness = float(table["sharpness"])
        except (OSError, KeyError, ValueError) as error:
            raise ModelError(f"{file}: no typer of acts can be read ({error}); install attache anew") from error
        if weights.shape != (WIDTH + 1, len(types)):
            raise ModelError(f"{file}: the typer's weights are {weights.shape}, not {(WIDTH + 1, len(types))}")
        return cls(types=types, weights=weights, sharpness=sharpness)

    def save(self, file: Path) -> None:
        """Write it, each column but for its last number rounded to whole numbers of 8 bits and a scale."""
        whole, common = self.weights[:-1], self.weights[-1]
        scales = (np.abs(whole).max(axis=0) / FULL).astype(np.float16)
        np.savez_compressed(
            file,
            types=np.array([str(kind or "") for kind in self.types]),
            whole=np.clip(np.round(whole / scales.astype(np.float32)), -FULL, FULL).astype(np.int8),
            scales=scales,
            common=common,
            sharpness=np.float32(self.sharpness),
        )

    def shares(self, row: Floats) -> dict[EventType | None, float]:
        """The probability of each type for a row of `bindings`; together they are 1."""
        odds = softmax((row @ self.weights[:-1] + self.weights[-1]) * self.sharpness)
        return {kind: float(share) for kind, share in zip(self.types, odds, strict=True)}


def softmax(scores: Floats) -> npt.NDArray[np.float64]:
    """Probabilities of the same order as the scores, along the last axis."""
    raised = np.exp(scores.astype(np.float64) - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True))
