"""GUM's names, read off its mentions and trees.

    the   National  Library  of  the  Netherlands        (42-organization-...-2,3,6-...   ...   42)
          NNP       NNP      IN  DT   NNP                the mention; its head is word 2 of it, "Library"
          [──────────────── ORG ────────────────]        from the head, over proper nouns, to the name

A mention is a name where its head is a proper noun. From there the name reaches over neighbouring proper nouns, for
bodies and places also over "of" and the like; a person's titles stay outside. A name inside a longer one is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from treebank import Word, read_sources, text_of

LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC", "event": "MISC", "object": "MISC"}
LINKS = frozenset({"of", "for", "and", "&", "the", "on", "-", "’s", "'s"})
SENTENCES_PER_TEXT = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention inside one sentence: its kind, its words and the most important of them, counted from 0."""

    kind: str
    start: int
    end: int
    core: tuple[int, ...]


def read_gum(path: Path, titles: frozenset[str], vocab: Vocab) -> Iterator[Doc]:
    """GUM, a few sentences a document, with its names; a person's `titles`, in lower case, are no part of a name."""
    for source in read_sources(path):
        for first in range(0, len(source), SENTENCES_PER_TEXT):
            yield _document(source[first : first + SENTENCES_PER_TEXT], titles, vocab)


def _document(sentences: Sequence[Sequence[Word]], titles: frozenset[str], vocab: Vocab) -> Doc:
    doc = text_of(sentences, vocab)
    names: list[Span] = []
    start = 0
    for words in sentences:
        places = ((mention.kind, _name(mention, words, titles)) for mention in _mentions(words))
        names += [Span(doc, start + at[0], start + at[1], label=LABELS[kind]) for kind, at in places if at]
        start += len(words)
    doc.ents = filter_spans(names)
    return doc


def _mentions(words: Sequence[Word]) -> Iterator[Mention]:
    """The mentions of a sentence as they close: "(7-person-...-1,2-..." opens number 7, "7)" closes it."""
    waiting: list[tuple[list[str], int]] = []
    for place, word in enumerate(words):
        for bracket in word.entity.replace("(", " (").replace(")", ") ").split():
            if bracket.startswith("("):
                waiting.append((bracket.strip("()").split("-"), place))
            if bracket.endswith(")") and waiting:
                number = bracket.strip("()").split("-")[0]
                opened = next((item for item in reversed(waiting) if item[0][0] == number), waiting[-1])
                waiting.remove(opened)
                fields, start = opened
                if len(fields) > 5 and fields[1] in LABELS and fields[5][0].isdigit():
                    core = tuple(start + int(number) - 1 for number in fields[5].split(","))
                    yield Mention(fields[1], start, place + 1, core)


def _name(mention: Mention, words: Sequence[Word], titles: frozenset[str]) -> tuple[int, int] | None:
    """Where the name in a mention stands, or None where its head is no proper noun."""
    head = next((place for place in mention.core if words[place].head - 1 not in mention.core), mention.core[0])
    if not mention.start <= head < mention.end or words[head].upos != "PROPN":
        return None
    start = end = head
    while start > mention.start and _is_proper(words[start - 1]):
        start -= 1
    while end + 1 < mention.end and (step := _step(end, mention, words)):
        end += step
    while start <= end and mention.kind == "person" and words[start].form.lower() in titles:
        start += 1
    return (start, end + 1) if start <= end else None


def _step(end: int, mention: Mention, words: Sequence[Word]) -> int:
    """How many words further the name goes on behind the word at `end`, linking words counted; 0 where it stops."""
    for place in range(end + 1, mention.end):
        if _is_proper(words[place]):
            return place - end
        if mention.kind == "person" or words[place].form.lower() not in LINKS or place > end + 2:
            return 0
    return 0


def _is_proper(word: Word) -> bool:
    return word.xpos in {"NNP", "NNPS"}
