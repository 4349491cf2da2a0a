"""Write the trained pipeline in the form in which it ships.

    pipeline.cfg      which parts, of which shapes            tok2vec.msgpack ...   one file a part, half precision
    meta.json         name, version, licence                  vectors.npz, words.txt   8 bits a number
    lemmas.json       irregular words                         CARD.md   where it comes from, how well it does

Half precision costs nothing that can be measured: `evaluate.py` scores the shipped form, not what training left.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import spacy
import srsly
from spacy.language import Language

from lemmas import learn_lemmas
from vectors import LOUDNESS

VERSION = "1.1.0"
KEPT = ("nlp", "components")


def assemble(trained: Path, vectors: Path, treebanks: list[Path], out: Path) -> None:
    """Write the trained pipeline at `trained` to `out`, ready to be read by attache."""
    write_pipeline(spacy.load(trained, exclude=["vocab"]), out)
    write_vectors(vectors, out)
    words = vectors.with_suffix(".words").read_text(encoding="utf-8").split("\n")
    _write_json(learn_lemmas(treebanks, words), out / "lemmas.json")


def write_pipeline(nlp: Language, out: Path) -> None:
    """Write the parts of `nlp`, their shapes and their weights in half precision."""
    out.mkdir(parents=True, exist_ok=True)
    config = nlp.config
    for section in set(config) - set(KEPT):
        config[section] = {}
    config.to_disk(out / "pipeline.cfg")
    _write_json({"lang": "en", "name": "attache", "version": VERSION, "license": "CC BY-SA 4.0"}, out / "meta.json")
    parts: list[tuple[str, Any]] = nlp.pipeline
    for name, part in parts:
        (out / f"{name}.msgpack").write_bytes(_halved(part.to_bytes(exclude=["vocab"])))


def write_vectors(vectors: Path, out: Path) -> None:
    """Write the word vectors as they are stored, their scales brought to the loudness at which the model learnt."""
    table = np.load(vectors.with_suffix(".npz"))
    np.savez(out / "vectors.npz", q=table["q"], s=(table["s"].astype(np.float32) * LOUDNESS).astype(np.float16))
    (out / "words.txt").write_bytes(vectors.with_suffix(".words").read_bytes())


def _halved(part: bytes) -> bytes:
    content = srsly.msgpack_loads(part)
    if "model" in content:
        model = srsly.msgpack_loads(content["model"])
        content["model"] = srsly.msgpack_dumps({**model, "params": [_halves(layer) for layer in model["params"]]})
    packed: bytes = srsly.msgpack_dumps(content)
    return packed


def _halves(layer: Mapping[str, Any]) -> dict[str, Any]:
    return {name: weight if weight is None else weight.astype(np.float16) for name, weight in layer.items()}


def _write_json(content: Mapping[str, object], path: Path) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
