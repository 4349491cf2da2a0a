"""Gold syntax: CoNLL-U files read as spaCy documents.

    1   Kim    PROPN  NNP  ...  2  nsubj        The words, their tags, the tree. Running text is rebuilt
    2   said   VERB   VBD  ...  0  root         from `SpaceAfter=No`, so that the model learns on text as
    3   so     ADV    RB   ...  2  advmod       it is written and is scored from raw characters.

Sentences of one source document are put together into texts of a few sentences: where one sentence ends and the
next begins is one of the things the model has to learn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

SENTENCES_PER_TEXT = 10
TYPOGRAPHIC = {"'": "’", "`": "‘", "--": "—", "...": "…"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a tree: CoNLL-U columns 2 to 8, whether a blank follows it, and the mentions it opens and closes."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    spaced: bool
    entity: str


def read_texts(path: Path, vocab: Vocab) -> Iterator[Doc]:
    """A CoNLL-U file as gold documents of a few sentences each, in file order, whatever their paragraphs."""
    for source in read_sources(path):
        for first in range(0, len(source), SENTENCES_PER_TEXT):
            yield _document(source[first : first + SENTENCES_PER_TEXT], vocab)


def read_paragraphs(path: Path, vocab: Vocab, *, curled: bool = False) -> Iterator[Doc]:
    """A CoNLL-U file as gold documents of a paragraph each: this is what the model is given when it is used.

    Where `curled`, with the typographic quotation marks of newspapers for the treebanks' straight ones.
    """
    for source in _sources(path):
        paragraphs: list[list[list[Word]]] = []
        for lines in source:
            if not paragraphs or "# newpar" in lines:
                paragraphs.append([])
            paragraphs[-1].append(_sentence(lines))
        for sentences in paragraphs:
            yield _document(_curled(sentences) if curled else sentences, vocab)


def spacing(path: Path) -> dict[str, list[bool]]:
    """For each source document of a CoNLL-U file, by its id: whether a blank follows each of its words."""
    spaces: dict[str, list[bool]] = {}
    for source in _sources(path):
        name = source[0].partition("# newdoc id = ")[2].partition("\n")[0]
        spaces[name] = [word.spaced for lines in source for word in _sentence(lines)]
    return spaces


def read_sources(path: Path) -> Iterator[list[list[Word]]]:
    """The source documents of a CoNLL-U file, each a list of sentences."""
    for blocks in _sources(path):
        yield [_sentence(lines) for lines in blocks]


def text_of(sentences: Sequence[Sequence[Word]], vocab: Vocab) -> Doc:
    """Sentences as one running text, without their trees."""
    words = [word for sentence in sentences for word in sentence]
    return Doc(vocab, words=[word.form for word in words], spaces=[word.spaced for word in words])


def _sources(path: Path) -> Iterator[list[str]]:
    """The source documents of a file, each the blocks of lines that are its sentences."""
    sentences: list[str] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if "# newdoc" in block and sentences:
            yield sentences
            sentences = []
        if block.strip():
            sentences.append(block)
    yield sentences


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
    _, form, lemma, upos, xpos, _, head, deprel = cells[:8]
    mentions = next((note[7:] for note in cells[9].split("|") if note.startswith("Entity=")), "")
    return Word(
        form=form.replace(" ", ""),
        lemma=form if lemma == "_" else lemma,
        upos=upos,
        xpos=xpos,
        head=int(head),
        deprel=deprel,
        spaced=spaced,
        entity=mentions,
    )


def _curled(sentences: list[list[Word]]) -> list[list[Word]]:
    """The same text with “typographic” marks; an opening mark is one that starts a word."""
    return [[_curl(word, before) for before, word in zip([None, *words], words, strict=False)] for words in sentences]


def _curl(word: Word, before: Word | None) -> Word:
    opens = before is None or before.spaced
    form = {'"': "“" if opens else "”", "``": "“", "''": "”"}.get(word.form) or TYPOGRAPHIC.get(word.form)
    if form is None:
        form = word.form.replace("'", "’")
    return replace(word, form=form)


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
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=["ROOT" if word.deprel == "root" else word.deprel for word in words],
    )
