"""The language base alone, on one core: one command, one table, ratios against named peers in the same run.

    python benchmarks/language.py [--reports 400] [--first attache_en.tar.xz]

Each row is a process of its own, bound to one core: seconds to load, words (tokens) a second, peak memory.
The peers are spaCy's blank English tokenizer, which cuts words and does nothing else, and, where `--first` names
its archive, the pipeline that this project began with (its lemmatizer left out). Ours is measured twice: the parse
with names, and the whole with mentions and references. Reports are those of examples/, again and again.
"""

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import spacy
import srsly
from spacy.util import load_config, load_model_from_config
from spacy.vectors import Vectors

from attache.desk.desks import BATCH
from attache.gather.files import articles
from attache.lexicon.lexicons import Lexicon
from attache.read.readings import Draft, mentions, parsed, references
from attache.records import Article, Block, BlockKind, Span
from attache.text.language import Language

LINE = re.compile(r"[^\n]*\S[^\n]*")
EXAMPLES = Path(__file__).parent.parent / "examples" / "rapprochement"

Base = Callable[[Sequence[str]], int]
"""Reads texts and returns how many words they had."""


def main() -> None:
    """Measure each base in a process of its own and print the table; or, as such a process, measure one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=400)
    parser.add_argument("--first", type=Path, help="archive of the pipeline that the project began with")
    parser.add_argument("--base", choices=["blank", "parse", "whole", "first"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.base:
        sys.stdout.write(json.dumps(measured(options.base, options.reports, options.first)))
        return
    rows = {
        "blank": "spaCy's blank tokenizer",
        "parse": "attache, parse and names",
        "whole": "attache, with who is who",
    }
    rows |= {"first": "the first pipeline"} if options.first else {}
    rates: dict[str, float] = {}
    for base, name in rows.items():
        again = [sys.executable, __file__, *sys.argv[1:], "--base", base]
        row = json.loads(subprocess.run(again, check=True, capture_output=True, text=True).stdout)
        rates[base] = row["rate"]
        sys.stdout.write(f"{name:28} load {row['load']:5.2f} s {row['rate']:9.0f} words/s {row['peak']:6.0f} MB\n")
    for base in rates.keys() & {"blank", "first"}:
        sys.stdout.write(f"whole / {base} {rates['whole'] / rates[base]:.2f}\n")


def measured(base: str, reports: int, first: Path | None) -> dict[str, float]:
    """Seconds to load, words a second of processor time, and peak memory in MB."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    texts = list(_texts(reports))
    start = time.process_time()
    read = _first(first) if base == "first" and first else {"blank": _blank, "parse": _parse, "whole": _whole}[base]()
    loaded = time.process_time()
    words = read(texts)
    spent = time.process_time() - loaded
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"load": loaded - start, "rate": words / spent, "peak": peak}


def _texts(count: int) -> Iterator[str]:
    found = [a.text for a in articles([str(EXAMPLES)], None) if isinstance(a, Article)]
    yield from (found[n % len(found)] for n in range(count))


def _blank() -> Base:
    nlp = spacy.blank("en")
    return lambda texts: sum(len(doc) for text in texts for doc in nlp.pipe(_paragraphs(text)))


def _parse() -> Base:
    language = Language.load()
    return lambda texts: sum(len(s.tokens) for s in language.parse((0, line) for t in texts for line in _paragraphs(t)))


def _whole() -> Base:
    language, lexicon = Language.load(), Lexicon.load()

    def read(texts: Sequence[str]) -> int:
        words = 0
        for start in range(0, len(texts), BATCH):
            for draft in parsed([_draft(text) for text in texts[start : start + BATCH]], language):
                references(mentions(draft, lexicon), lexicon)
                words += sum(len(sentence.tokens) for sentence in draft.sentences)
        return words

    return read


def _draft(text: str) -> Draft:
    prose = (Block(kind=BlockKind.PROSE, span=Span(m.start(), m.end()), why="") for m in LINE.finditer(text))
    return Draft(article=Article(id="", text=text), blocks=tuple(prose))


def _first(archive: Path) -> Base:
    """The first pipeline, unpacked and its half-precision weights widened."""
    with tempfile.TemporaryDirectory() as folder, tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
        root = Path(folder)
        nlp = load_model_from_config(load_config(root / "config.cfg"), exclude=["ud_lemmatizer"])
        rows = np.load(root / "static/wv_int8.npz.xz")
        words = (root / "static/words.txt.xz").read_text(encoding="utf-8")
        table = rows["q"].astype("f4") * rows["s"].astype("f4")[:, None] * 3
        nlp.vocab.vectors = Vectors(data=table, keys=words.split("\n"), name="first", attr="LOWER")
        for model in root.glob("*/model"):
            model.write_bytes(srsly.msgpack_dumps(_widened(srsly.msgpack_loads(model.read_bytes()))))
        nlp.from_disk(root, exclude=["vocab", "ud_lemmatizer"])
    return lambda texts: sum(len(doc) for text in texts for doc in nlp.pipe(_paragraphs(text)))


def _widened(value: object) -> object:
    if isinstance(value, np.ndarray):
        return value.astype("f4") if value.dtype == np.float16 else value
    if isinstance(value, dict):
        return {key: _widened(inner) for key, inner in value.items()}
    return [_widened(inner) for inner in value] if isinstance(value, list | tuple) else value


def _paragraphs(text: str) -> Iterator[str]:
    yield from LINE.findall(text)


if __name__ == "__main__":
    main()
