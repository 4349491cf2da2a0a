"""Measure the language model as it ships: from raw text, through `Language.parse`, guards and all.

    python training/evaluate.py --bench PATH [--model FOLDER]

Prints a table, and one JSON object on the last line. Scores are F1 in percent over characters: a word, sentence or name
counts where it has exactly the gold's first and last character (and its label); so a wrong cut costs as it does in use.
"""

import argparse
import json
import time
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from attache.text.language import Language
from attache.text.tokens import Sentence
from gum import read_gum
from names import TITLES, read_bench_gum, read_politics
from treebank import read_paragraphs

KINDS = ("PERSON", "ORG", "LOC")

Place = tuple[int, int, int]
"""The number of a text, and the first character and the end of something in it."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """Gold texts, what the model says of them, and how many words it read in a second of one core."""

    gold: list[Doc]
    read: list[list[Sentence]]
    speed: float


def main() -> None:
    """Print the scores on the development parts of the open sets."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bench", type=Path, required=True, help="folder of the open sets, with ner/ in it")
    options.add_argument("--model", type=Path, help="folder of another model in the shipped form")
    arguments = options.parse_args()
    scores = measure(Language.load(arguments.model), arguments.bench)
    for name, score in scores.items():
        print(f"{name:24}{score:>10}")
    print(json.dumps(scores))


def measure(language: Language, bench: Path) -> dict[str, float]:
    """Every score by its name; sets that are absent are left out."""
    scores: dict[str, float] = {}
    vocab = Vocab()
    for name, file in (("gum", "gum_open_dev"), ("ewt", "en_ewt_dev")):
        path = bench / f"ner/conllu/{file}.conllu"
        if path.exists():
            parsed = _parsed(language, list(read_paragraphs(path, vocab)))
            scores |= {f"{measure}_{name}": score for measure, score in _syntax(parsed).items()}
            scores["words_per_s"] = round(parsed.speed)
    names = {
        "gum": read_bench_gum(bench, "dev", vocab),
        "gum_whole": read_gum(bench / "ner/conllu/gum_open_dev.conllu", TITLES, vocab),
        "politics": read_politics(bench, "test", vocab),
    }
    for name, docs in names.items():
        parsed = _parsed(language, list(docs))
        scores[f"ner_{name}"] = _f1(_names_of(parsed), _gold_names(parsed))
        for kind in KINDS:
            scores[f"{kind.lower()}_{name}"] = _f1(_names_of(parsed, kind), _gold_names(parsed, kind))
    return scores


def _parsed(language: Language, docs: list[Doc]) -> Parsed:
    start = time.process_time()
    sentences = language.parse((0, doc.text) for doc in docs)
    seconds = time.process_time() - start
    read: list[list[Sentence]] = [[] for _ in docs]
    for sentence in sentences:
        read[sentence.paragraph].append(sentence)
    return Parsed(docs, read, sum(len(sentence.tokens) for sentence in sentences) / max(seconds, 1e-9))


def _syntax(parsed: Parsed) -> dict[str, float]:
    words, gold = list(_words(parsed.read)), list(_gold_words(parsed.gold))
    return {
        "upos": _f1({(at, pos) for at, pos, _, _ in words}, {(at, pos) for at, pos, _, _ in gold}),
        "uas": _f1({(at, head) for at, _, head, _ in words}, {(at, head) for at, _, head, _ in gold}),
        "las": _f1({(at, *edge) for at, _, *edge in words}, {(at, *edge) for at, _, *edge in gold}),
        "sents": _f1(set(_sentences(parsed.read)), set(_gold_sentences(parsed.gold))),
    }


def _words(read: Iterable[Iterable[Sentence]]) -> Iterator[tuple[Place, str, int, str]]:
    for number, sentences in enumerate(read):
        for token in (token for sentence in sentences for token in sentence.tokens):
            head = -1 if token.head is token else token.head.start
            yield (number, token.start, token.end), token.pos, head, token.dep


def _gold_words(docs: Iterable[Doc]) -> Iterator[tuple[Place, str, int, str]]:
    for number, doc in enumerate(docs):
        for token in doc:
            root = token.head.i == token.i
            place = (number, token.idx, token.idx + len(token))
            yield place, token.pos_, -1 if root else token.head.idx, "root" if root else token.dep_


def _sentences(read: Iterable[Iterable[Sentence]]) -> Iterator[Place]:
    for number, sentences in enumerate(read):
        for sentence in sentences:
            yield number, sentence.span.start, sentence.span.end


def _gold_sentences(docs: Iterable[Doc]) -> Iterator[Place]:
    for number, doc in enumerate(docs):
        for sentence in doc.sents:
            yield number, sentence[0].idx, sentence[-1].idx + len(sentence[-1])


def _names_of(parsed: Parsed, *kinds: str) -> set[tuple[int, int, int, str]]:
    """The names the model found: runs of tokens from one `ent_start` to before the next."""
    found: set[tuple[int, int, int, str]] = set()
    for number, sentences in enumerate(parsed.read):
        for sentence in sentences:
            start = 0
            for token, after in zip(sentence.tokens, [*sentence.tokens[1:], None], strict=True):
                start = token.start if token.ent_start else start
                ends = after is None or not after.ent or after.ent_start
                if token.ent in (kinds or KINDS) and ends:
                    found.add((number, start, token.end, token.ent))
    return found


def _gold_names(parsed: Parsed, *kinds: str) -> set[tuple[int, int, int, str]]:
    return {
        (number, name.start_char, name.end_char, name.label_)
        for number, doc in enumerate(parsed.gold)
        for name in doc.ents
        if name.label_ in (kinds or KINDS)
    }


def _f1(found: Set[object], gold: Set[object]) -> float:
    return round(200 * len(found & gold) / max(1, len(found) + len(gold)), 2)


if __name__ == "__main__":
    main()
