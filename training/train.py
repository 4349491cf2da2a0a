"""Make the language model that attache ships, from open sets alone.

    python training/train.py --bench PATH --model PATH --out DIR [--start DIR/model-last]

One training on one core; README.md says how long it takes and what comes out. Equal inputs, seeds and versions give
equal weights on one kind of machine. The last state is taken, with `--start` its mean with the one it went on from: the
development texts choose nothing.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import Config, use_ops
from threadpoolctl import threadpool_limits

from assemble import assemble
from augment import invented, renamed
from average import average
from names import in_use, read_names
from treebank import read_paragraphs, read_texts
from vectors import with_vectors

HERE = Path(__file__).parent
TREEBANKS = ("en_ewt", "gum_open")
INVENTED = 10000
STEPS = 12000


def main() -> None:
    """Train the model and write it to DIR/model, in the form in which it ships."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bench", type=Path, required=True, help="folder of the open sets, with ner/ in it")
    options.add_argument("--model", type=Path, required=True, help="folder with corpus/ and the word vectors wv_96.*")
    options.add_argument("--out", type=Path, required=True, help="folder to write to")
    options.add_argument("--start", type=Path, help="model-last of an earlier run, to go on from")
    options.add_argument("--steps", type=int, default=STEPS)
    arguments = options.parse_args()
    bench, out = arguments.bench, arguments.out
    texts = [*syntax_texts(bench), *name_texts(bench, arguments.model)]
    with use_ops("numpy", use_blis=False), threadpool_limits(1):
        config = written(texts, watched(bench), arguments.model, out, arguments.steps)
        nlp = resumed(arguments.start, config) if arguments.start else init_nlp(config)
        train(nlp, out, stdout=sys.stdout, stderr=sys.stderr)
    last = out / "model-last"
    if arguments.start:
        average(arguments.start, last, out / "model-mean")
        last = out / "model-mean"
    treebanks = [bench / f"ner/conllu/{name}_train.conllu" for name in TREEBANKS]
    assemble(last, arguments.model / "wv_96", treebanks, out / "model")


def written(texts: Iterable[Doc], unseen: Iterable[Doc], model: Path, out: Path, steps: int) -> Config:
    """language.cfg filled in, the texts it names written to OUT."""
    out.mkdir(parents=True, exist_ok=True)
    overrides: dict[str, str | int] = {"paths.vectors": str(model / "wv_96"), "system.steps": steps}
    for part, docs in (("train", texts), ("dev", unseen)):
        DocBin(docs=_shuffled(docs)).to_disk(out / f"{part}.spacy")
        overrides[f"paths.{part}"] = str(out / f"{part}.spacy")
    return load_config(HERE / "language.cfg", overrides=overrides)


def resumed(start: Path, config: Config) -> Language:
    """The trained pipeline at `start`, to be trained further as `config` says."""
    nlp = with_vectors(config["paths"]["vectors"])(spacy.load(start))
    nlp.config = nlp.config.merge(config)
    return nlp


def syntax_texts(bench: Path) -> list[Doc]:
    """Texts with trees to learn from, all twice: as texts of some length, and as paragraphs in newspaper dress."""
    vocab = spacy.blank("en").vocab
    known: list[Doc] = []
    for path in (bench / f"ner/conllu/{name}_train.conllu" for name in TREEBANKS):
        known += [*read_texts(path, vocab), *read_paragraphs(path, vocab, curled=True)]
    return known


def watched(bench: Path) -> list[Doc]:
    """Paragraphs of the treebanks' development parts, to watch the training by."""
    vocab = spacy.blank("en").vocab
    return [doc for name in TREEBANKS for doc in read_paragraphs(bench / f"ner/conllu/{name}_dev.conllu", vocab)]


def name_texts(bench: Path, model: Path) -> list[Doc]:
    """Texts with names to learn from: as annotated, with other names, and invented."""
    vocab = spacy.blank("en").vocab
    annotated = list(read_names(bench, model, vocab))
    return [*annotated, *renamed(annotated), *invented(INVENTED, in_use(vocab))]


def _shuffled(docs: Iterable[Doc]) -> list[Doc]:
    mixed = list(docs)
    Random(1).shuffle(mixed)
    return mixed


if __name__ == "__main__":
    main()
