"""Make the language model that attache ships, from open sets alone.

    python training/train.py --bench PATH --model PATH --out DIR [--start DIR/model-last]

One training on one core; README.md says how long it takes and what comes out. Equal inputs, seeds and versions give
equal weights on one kind of machine. The last state is taken: the development texts choose nothing.
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
from thinc.api import use_ops
from threadpoolctl import threadpool_limits

import vectors  # noqa: F401  -- registers the callback that language.cfg names
from assemble import assemble
from augment import invented, renamed
from names import read_names
from treebank import read_paragraphs, read_texts

HERE = Path(__file__).parent
TREEBANKS = ("en_ewt", "gum_open")
INVENTED = 3000
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
        nlp = prepared(texts, watched(bench), arguments.model, out, arguments.steps)
        if arguments.start:
            take_weights(nlp, arguments.start)
        train(nlp, out, stdout=sys.stdout, stderr=sys.stderr)
    treebanks = [bench / f"ner/conllu/{name}_train.conllu" for name in TREEBANKS]
    assemble(out / "model-last", arguments.model / "wv_96", treebanks, out / "model")


def prepared(texts: Iterable[Doc], unseen: Iterable[Doc], model: Path, out: Path, steps: int) -> Language:
    """The pipeline of language.cfg, its labels known and its weights drawn, before the first step."""
    out.mkdir(parents=True, exist_ok=True)
    overrides: dict[str, str | int] = {"paths.vectors": str(model / "wv_96"), "system.steps": steps}
    for part, docs in (("train", texts), ("dev", unseen)):
        DocBin(docs=_shuffled(docs)).to_disk(out / f"{part}.spacy")
        overrides[f"paths.{part}"] = str(out / f"{part}.spacy")
    return init_nlp(load_config(HERE / "language.cfg", overrides=overrides))


def take_weights(nlp: Language, start: Path) -> None:
    """Give the pipeline the weights of an earlier one of the same shape and labels; ValueError where they differ."""
    earlier = spacy.load(start, exclude=["vocab"])
    for name in nlp.pipe_names:
        mine, theirs = nlp.get_pipe(name), earlier.get_pipe(name)
        if getattr(mine, "labels", ()) != getattr(theirs, "labels", ()):
            raise ValueError(f"{start}: the labels of {name} are not those of this training")
        mine.model.from_bytes(theirs.model.to_bytes())  # type: ignore[attr-defined]


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
    nlp = spacy.blank("en")
    annotated = list(read_names(bench, model, nlp.vocab))
    return [*annotated, *renamed(annotated), *invented(INVENTED, nlp.tokenizer)]


def _shuffled(docs: Iterable[Doc]) -> list[Doc]:
    mixed = list(docs)
    Random(1).shuffle(mixed)
    return mixed


if __name__ == "__main__":
    main()
