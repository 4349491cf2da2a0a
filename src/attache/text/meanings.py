"""What a text means, as a vector: two sentences that say the same in other words point the same way.

    "The North could accept a freeze of its arsenal."   ┐  cosine .63
    "Pyongyang might agree to freeze its arsenal."      ┘
    "The ferry was late."                                  cosine .20 and .03 with them

The door to the sentence encoder that ships in `encoder/`: all-MiniLM-L6-v2, its weights rounded. Nothing is fetched
or written, and nothing loaded until `Encoder.load` is called. NumPy runs it, on one thread.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt
from threadpoolctl import ThreadpoolController

from attache.errors import ModelError
from attache.text.transformers import Floats, Transformer, transformer
from attache.text.wordpieces import END, START, Piece, pieces, windows

SHIPPED = Path(__file__).with_name("encoder")
WEIGHTS, VOCABULARY = "weights.npz", "vocabulary.txt"
SIZE = 384
"""The numbers of a vector."""
BATCH = 32


class Encoder:
    """A sentence encoder; two of one `digest` give the same vectors."""

    def __init__(self, *, model: Transformer, vocabulary: dict[str, int], name: str, digest: str) -> None:
        self.name = name
        """What the model is called."""
        self.digest = digest
        """The first 16 hex digits of a SHA-256 over the model's files."""
        self._model = model
        self._vocabulary = vocabulary
        self._room = model.longest - 2
        self._threads = ThreadpoolController()

    @classmethod
    def load(cls, folder: Path = SHIPPED) -> Encoder:
        """The encoder in `folder`, by default the shipped one. Raises `ModelError` where a file is absent or broken."""
        digest = sha256()
        try:
            for name in (VOCABULARY, WEIGHTS):
                digest.update((folder / name).read_bytes())
            words = (folder / VOCABULARY).read_text(encoding="utf-8").split("\n")
            with np.load(folder / WEIGHTS) as table:
                model = transformer({name: table[name] for name in table.files})
        except (OSError, KeyError, ValueError) as error:
            raise ModelError(f"{folder}: no sentence encoder can be read ({error}); install attache anew") from error
        vocabulary = {word: number for number, word in enumerate(words) if word}
        return cls(model=model, vocabulary=vocabulary, name="all-MiniLM-L6-v2, rounded", digest=digest.hexdigest()[:16])

    def token_vectors(self, text: str) -> tuple[npt.NDArray[np.int64], Floats]:
        """The pieces of a text: their starts and ends as characters, (n, 2), and a vector for each, (n, 384).

        To pool over a span, take the rows that lie in it. A long text is read in windows of 254 pieces.
        """
        return self.all_token_vectors([text])[0]

    def all_token_vectors(self, texts: Sequence[str]) -> list[tuple[npt.NDArray[np.int64], Floats]]:
        """The same for many texts, in the order given: faster than one by one."""
        cut = [list(self._windows(text)) for text in texts]
        found = dict(self._read(sorted({run for runs in cut for run in runs})))
        return [self._pieces(runs, found) for runs in cut]

    def _pieces(
        self, runs: Sequence[tuple[Piece, ...]], found: Mapping[tuple[Piece, ...], Floats]
    ) -> tuple[npt.NDArray[np.int64], Floats]:
        offsets = np.array([(p.start, p.end) for run in runs for p in run], dtype=np.int64).reshape(-1, 2)
        inner = [found[run][1:-1] for run in runs]
        return offsets, np.concatenate(inner) if inner else np.zeros((0, SIZE), np.float32)

    def plain_vectors(self, text: str) -> tuple[npt.NDArray[np.int64], Floats]:
        """As `token_vectors`, before the pieces have looked at each other: what each of them means anywhere."""
        found = list(pieces(text, self._vocabulary))
        offsets = np.array([(p.start, p.end) for p in found], dtype=np.int64).reshape(-1, 2)
        return offsets, self._model.words.rows(np.array([p.number for p in found], dtype=np.int64))

    def _windows(self, text: str) -> Iterator[tuple[Piece, ...]]:
        return windows(pieces(text, self._vocabulary), self._room)

    def _read(self, runs: Sequence[tuple[Piece, ...]]) -> Iterator[tuple[tuple[Piece, ...], Floats]]:
        """Each run of pieces with the vectors of its start, its pieces and its end; runs of one length at a time."""
        lengths: defaultdict[int, list[tuple[Piece, ...]]] = defaultdict(list)
        for run in runs:
            lengths[len(run)].append(run)
        for _, alike in sorted(lengths.items()):
            for first in range(0, len(alike), BATCH):
                batch = alike[first : first + BATCH]
                with self._threads.limit(limits=1, user_api="blas"):
                    yield from zip(batch, self._model(self._numbers(batch)), strict=True)

    def _numbers(self, batch: Sequence[tuple[Piece, ...]]) -> npt.NDArray[np.int64]:
        start, end = self._vocabulary[START], self._vocabulary[END]
        return np.array([[start, *(piece.number for piece in run), end] for run in batch], dtype=np.int64)
