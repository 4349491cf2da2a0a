"""Make the language model that attache ships, from open sets alone.

    python training/train.py --bench PATH --model PATH --out DIR

Two trainings on one core, one after the other; README.md says how long they take and what comes out. Equal inputs,
seeds and versions give equal weights on one kind of machine.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from random import Random

import spacy
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

import vectors  # noqa: F401  -- registers the callback that the two .cfg files name
from assemble import assemble
from augment import invented, renamed
from gum import read_gum
from names import TITLES, read_names, read_politics
from treebank import read_paragraphs, read_texts

HERE = Path(__file__).parent
TREEBANKS = ("en_ewt", "gum_open")
INVENTED = 3000
STEPS = {"syntax": 8000, "names": 4000}


def main() -> None:
    """Train both halves of the model and write it to DIR/model, in the form in which it ships."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bench", type=Path, required=True, help="folder of the open sets, with ner/ in it")
    options.add_argument("--model", type=Path, required=True, help="folder with corpus/ and the word vectors wv_96.*")
    options.add_argument("--out", type=Path, required=True, help="folder to write to")
    arguments = options.parse_args()
    bench, model, out = arguments.bench, arguments.model, arguments.out
    paths = {"paths.vectors": str(model / "wv_96")}
    learn("syntax", *syntax_texts(bench), paths, out)
    learn("names", *name_texts(bench, model), paths | {"paths.syntax": str(out / "syntax/model-best")}, out)
    treebanks = [bench / f"ner/conllu/{name}_train.conllu" for name in TREEBANKS]
    assemble(out / "syntax/model-best", out / "names/model-best", model / "wv_96", treebanks, out / "model")


def learn(name: str, train_texts: Iterable[Doc], dev_texts: Iterable[Doc], paths: dict[str, str], out: Path) -> None:
    """Train what `NAME.cfg` describes; the best state by the development texts lands in OUT/NAME/model-best."""
    folder = out / name
    folder.mkdir(parents=True, exist_ok=True)
    overrides: dict[str, str | int] = {**paths, "system.steps": STEPS[name]}
    for part, docs in (("train", train_texts), ("dev", dev_texts)):
        DocBin(docs=docs).to_disk(folder / f"{part}.spacy")
        overrides[f"paths.{part}"] = str(folder / f"{part}.spacy")
    nlp = init_nlp(load_config(HERE / f"{name}.cfg", overrides=overrides))
    train(nlp, folder, stdout=sys.stdout, stderr=sys.stderr)


def syntax_texts(bench: Path) -> tuple[list[Doc], list[Doc]]:
    """Texts with trees to learn from, all twice: as texts of some length, and as paragraphs in newspaper dress.

    Then paragraphs of the development parts to choose by.
    """
    folder, vocab = bench / "ner/conllu", spacy.blank("en").vocab
    known: list[Doc] = []
    for path in (folder / f"{name}_train.conllu" for name in TREEBANKS):
        known += [*read_texts(path, vocab), *read_paragraphs(path, vocab, curled=True)]
    unseen = [doc for name in TREEBANKS for doc in read_paragraphs(folder / f"{name}_dev.conllu", vocab)]
    return known, _shuffled(unseen)


def name_texts(bench: Path, model: Path) -> tuple[list[Doc], list[Doc]]:
    """Texts with names to learn from: as annotated, with other names, and invented; and texts to choose by."""
    nlp = spacy.blank("en")
    annotated = list(read_names(bench, model, nlp.vocab))
    known = [*annotated, *renamed(annotated), *invented(INVENTED, nlp.tokenizer)]
    unseen = [
        *read_gum(bench / "ner/conllu/gum_open_dev.conllu", TITLES, nlp.vocab),
        *read_politics(bench, "dev", nlp.vocab),
    ]
    return known, _shuffled(unseen)


def _shuffled(docs: list[Doc]) -> list[Doc]:
    Random(1).shuffle(docs)
    return docs


if __name__ == "__main__":
    main()
