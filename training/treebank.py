"""Gold syntax: CoNLL-U files read as spaCy documents.

    1   Kim    PROPN  NNP  ...  2  nsubj        The words, their tags, the tree. Running text is rebuilt
    2   said   VERB   VBD  ...  0  root         from `SpaceAfter=No`, so that the model learns on text as
    3   so     ADV    RB   ...  2  advmod       it is written and is scored from raw characters.

Sentences of one source document are put together into texts of a few sentences: where one sentence ends and the
next begins is one of the things the model has to learn.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

from spacy.tokens import Doc
from spacy.vocab import Vocab

SENTENCES_PER_TEXT = 10
TYPOGRAPHIC = {"'": "’", "`": "‘", "--": "—", "...": "…"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a tree: CoNLL-U columns 2 to 8, and whether a blank follows it."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    spaced: bool


def read_treebank(path: Path, vocab: Vocab, curl: float = 0.0, seed: int = 1) -> Iterator[Doc]:
    """The texts of a CoNLL-U file as gold documents, in file order.

    A share `curl` of them gets the typographic quotation marks of newspapers in place of the treebanks' straight ones.
    """
    chance = Random(seed)
    for sentences in _texts(path):
        yield _document(_curled(sentences) if chance.random() < curl else sentences, vocab)


def _texts(path: Path) -> Iterator[list[list[Word]]]:
    """Runs of sentences of one source document, at most `SENTENCES_PER_TEXT` each."""
    for block in path.read_text(encoding="utf-8").split("# newdoc")[1:]:
        sentences = (_sentence(lines) for lines in block.split("\n\n") if "\n1" in lines)
        while text := list(islice(sentences, SENTENCES_PER_TEXT)):
            yield text


def _sentence(lines: str) -> list[Word]:
    """The words of one sentence; the pieces of a contraction stand against each other, as in its surface form."""
    words: list[Word] = []
    glued_until, spaced_after = 0, True
    for line in lines.split("\n"):
        cells = line.split("\t")
        if line.startswith("#") or len(cells) < 10 or "." in cells[0]:
            continue
        spaced = "SpaceAfter=No" not in cells[9]
        if "-" in cells[0]:
            glued_until, spaced_after = int(cells[0].split("-")[1]), spaced
            continue
        place = int(cells[0])
        if place <= glued_until:
            spaced = spaced_after if place == glued_until else False
        words.append(_word(cells, spaced))
    return words


def _word(cells: list[str], spaced: bool) -> Word:
    _, form, lemma, upos, xpos, feats, head, deprel = cells[:8]
    return Word(form=form.replace(" ", ""), lemma=form if lemma == "_" else lemma, upos=upos, xpos=xpos,
                feats="" if feats == "_" else feats, head=int(head), deprel=deprel, spaced=spaced)  # fmt: skip


def _curled(sentences: list[list[Word]]) -> list[list[Word]]:
    """The same text with “typographic” marks; an opening mark is one that starts a word."""
    return [[_curl(word, before) for before, word in zip([None, *words], words, strict=False)] for words in sentences]


def _curl(word: Word, before: Word | None) -> Word:
    opens = before is None or before.spaced
    form = {'"': "“" if opens else "”", "``": "“", "''": "”"}.get(word.form) or TYPOGRAPHIC.get(word.form)
    if form is None:
        form = word.form.replace("'", "’")
    return word if form == word.form else _reformed(word, form)


def _reformed(word: Word, form: str) -> Word:
    return Word(form=form, lemma=word.lemma, upos=word.upos, xpos=word.xpos, feats=word.feats, head=word.head,
                deprel=word.deprel, spaced=word.spaced)  # fmt: skip


def _document(sentences: list[list[Word]], vocab: Vocab) -> Doc:
    words = [word for sentence in sentences for word in sentence]
    heads: list[int] = []
    for sentence in sentences:
        start = len(heads)
        heads += [start + (word.head - 1 if word.head else place) for place, word in enumerate(sentence)]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.spaced for word in words],
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        morphs=[word.feats for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=["ROOT" if word.deprel == "root" else word.deprel for word in words],
    )
