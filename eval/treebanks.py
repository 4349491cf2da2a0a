"""GUM's documents as running text, and the names in them, read off its mentions and trees.

    the   National  Library  of  the  Netherlands        (42-organization-...-2,3,6-...   ...   42)
          NNP       NNP      IN  DT   NNP                the mention; its head is word 2 of it, "Library"
          [──────────────── ORG ────────────────]        from the head, over proper nouns, to the name

A mention is a name where its head is a proper noun. From there the name reaches over neighbouring proper nouns, for
bodies and places also over "of" and the like; a person's titles stay outside. A name inside a longer one is left out.
The training reads names off the same trees in the same way, from files of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from attache.records import Span

LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC", "event": "MISC", "object": "MISC"}
LINKS = frozenset({"of", "for", "and", "&", "the", "on", "-", "’s", "'s"})
TITLES = frozenset(
    "adm. administrator admiral ambassador archbishop attorney ayatollah bishop brig. brigadier capt. captain "
    "cardinal chairman chairwoman chancellor chief col. colonel commissioner congressman cpl. dame deputy director "
    "doctor dr dr. emir emperor gen. general gov. governor haji imam judge justice king lieutenant lord lt. maj. "
    "mayor minister mr mr. mrs mrs. ms ms. mullah pope premier president prime prince princess professor queen rep. "
    "representative secretary sen. senator sgt. sheikh sheriff sir speaker vice".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a tree, where it stands, its head counted from 1 (0 none), and the mentions it opens and closes."""

    form: str
    upos: str
    xpos: str
    head: int
    deprel: str
    entity: str
    span: Span

    @property
    def is_proper(self) -> bool:
        """Whether it is a proper noun, one or many."""
        return self.xpos in {"NNP", "NNPS"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A document: its text, paragraphs parted by an empty line, and the words of its sentences."""

    id: str
    text: str
    sentences: tuple[tuple[Word, ...], ...]

    @property
    def words(self) -> list[Word]:
        """All words, in text order."""
        return [word for sentence in self.sentences for word in sentence]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name: PERSON, ORG, LOC, or MISC for all else, and its characters."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    """A mention in a sentence: its kind, its words and the most important of them, counted from 0."""

    kind: str
    start: int
    end: int
    core: tuple[int, ...]


def read_trees(path: Path) -> Iterator[Tree]:
    """The documents of a CoNLL-U file."""
    for document in path.read_text("utf-8").split("# newdoc id = ")[1:]:
        name, _, rest = document.partition("\n")
        yield _tree(name.strip(), rest.split("\n\n"))


def names(tree: Tree) -> list[Name]:
    """The names of a document in text order, none inside another."""
    return outermost(
        Name(kind=LABELS[mention.kind], span=words[start].span.to(words[end - 1].span))
        for words in tree.sentences
        for mention in _mentions(words)
        for start, end in _name(mention, words)
    )


def outermost(found: Iterable[Name]) -> list[Name]:
    """The names in text order without those that overlap a longer one, or an earlier one as long."""
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (-len(name.span), name.span.start)):
        if not any(name.span.overlaps(other.span) for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda name: name.span.start)


def _tree(name: str, blocks: Sequence[str]) -> Tree:
    text = ""
    sentences: list[tuple[Word, ...]] = []
    for block in blocks:
        if text and "# newpar" in block:
            text = text.rstrip() + "\n\n"
        words: list[Word] = []
        for cells, spaced in _cells(block.split("\n")):
            words.append(_word(cells, len(text)))
            text += cells[1] + (" " if spaced else "")
        if words:
            sentences.append(tuple(words))
    return Tree(id=name, text=text.rstrip(), sentences=tuple(sentences))


def _cells(lines: Iterable[str]) -> Iterator[tuple[list[str], bool]]:
    """The columns of each word and whether a blank follows it; the pieces of a contraction stand together."""
    glued_until, spaced_after = 0, True
    for line in lines:
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
        yield cells, spaced


def _word(cells: Sequence[str], start: int) -> Word:
    entity = next((note[7:] for note in cells[9].split("|") if note.startswith("Entity=")), "")
    return Word(
        form=cells[1],
        upos=cells[3],
        xpos=cells[4],
        head=int(cells[6]),
        deprel=cells[7],
        entity=entity,
        span=Span(start, start + len(cells[1])),
    )


def _mentions(words: Sequence[Word]) -> Iterator[_Mention]:
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
                yield from _closed(*opened, place)


def _closed(fields: Sequence[str], start: int, last: int) -> Iterator[_Mention]:
    if len(fields) > 5 and fields[1] in LABELS and fields[5][0].isdigit():
        core = tuple(start + int(number) - 1 for number in fields[5].split(","))
        yield _Mention(kind=fields[1], start=start, end=last + 1, core=core)


def _name(mention: _Mention, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Where the name in a mention stands; nothing where its head is no proper noun."""
    head = next((place for place in mention.core if words[place].head - 1 not in mention.core), mention.core[0])
    if not mention.start <= head < mention.end or words[head].upos != "PROPN":
        return
    start = end = head
    while start > mention.start and words[start - 1].is_proper:
        start -= 1
    while end + 1 < mention.end and (step := _step(end, mention, words)):
        end += step
    while start <= end and mention.kind == "person" and words[start].form.lower() in TITLES:
        start += 1
    if start <= end:
        yield start, end + 1


def _step(end: int, mention: _Mention, words: Sequence[Word]) -> int:
    """How many words further the name goes on behind the word at `end`, linking words counted; 0 where it stops."""
    for place in range(end + 1, mention.end):
        if words[place].is_proper:
            return place - end
        if mention.kind == "person" or words[place].form.lower() not in LINKS or place > end + 2:
            return 0
    return 0
