"""The language model as it ships: parts of speech, trees and sentences on the development parts of two treebanks.

    GUM, open genres, and EWT      from raw paragraphs, exact characters: a word cut wrongly is a word wrong

A figure is the F1 over words (part of speech; head and relation) or over sentences (first and last character).
"""

import re
from collections.abc import Iterator, Set
from pathlib import Path

from attache.text.language import Language
from attache.text.tokens import Sentence
from treebanks import Tree, Word, read_trees

TREEBANKS = {"gum": "gum_open_dev", "ewt": "en_ewt_dev"}
NEWS = "_news_"
PARAGRAPH = re.compile(r"[^\n]+")


def syntax_figures(bench: Path, language: Language) -> Iterator[tuple[str, float]]:
    """Each figure, 0 to 1, by name; treebanks that are absent are left out."""
    for name, file in TREEBANKS.items():
        path = bench / "ner" / "conllu" / f"{file}.conllu"
        trees = list(read_trees(path)) if path.exists() else []
        parsed = [language.parse((m.start(), m[0]) for m in PARAGRAPH.finditer(tree.text)) for tree in trees]
        if trees:
            yield f"upos, {name} dev", _f1(_parts(parsed), {(n, w.span, w.upos) for n, w, _ in _words(trees)})
            yield f"las, {name} dev", _f1(_edges(parsed), _gold_edges(trees))
            yield f"sentences, {name} dev", _f1(_sentences(parsed), _gold_sentences(trees))
        if any(NEWS in tree.id for tree in trees):
            news = [n for n, tree in enumerate(trees) if NEWS in tree.id]
            found, gold = [parsed[n] for n in news], [trees[n] for n in news]
            yield f"sentences, {name} news dev", _f1(_sentences(found), _gold_sentences(gold))


def _parts(parsed: list[list[Sentence]]) -> Set[object]:
    return {(n, t.span, t.pos) for n, sentences in enumerate(parsed) for s in sentences for t in s.tokens}


def _edges(parsed: list[list[Sentence]]) -> Set[object]:
    tokens = ((n, t) for n, sentences in enumerate(parsed) for s in sentences for t in s.tokens)
    return {(n, t.span, None if t.head is t else t.head.span, t.dep) for n, t in tokens}


def _sentences(parsed: list[list[Sentence]]) -> Set[object]:
    return {(n, s.span) for n, sentences in enumerate(parsed) for s in sentences}


def _words(trees: list[Tree]) -> Iterator[tuple[int, Word, tuple[Word, ...]]]:
    """Each word with the number of its document and its sentence."""
    for number, tree in enumerate(trees):
        for words in tree.sentences:
            yield from ((number, word, words) for word in words)


def _gold_edges(trees: list[Tree]) -> Set[object]:
    return {(n, w.span, words[w.head - 1].span if w.head else None, w.deprel) for n, w, words in _words(trees)}


def _gold_sentences(trees: list[Tree]) -> Set[object]:
    return {(n, words[0].span.to(words[-1].span)) for n, tree in enumerate(trees) for words in tree.sentences}


def _f1(found: Set[object], gold: Set[object]) -> float:
    return 2 * len(found & gold) / max(1, len(found) + len(gold))
