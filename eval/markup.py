"""Reports with their names marked in the words themselves, and how they are read.

    [Kim|person|Kim Jong Un] left [Hanoi|place]. [He|pronoun|Kim Jong Un] took the train.
    ---
    Kim Jong Un ; leader ; North Korean

A mark is the words, the kind and, where it differs from the words, the canonical name; "?" is a pronoun that nobody
can be sure of. Behind the rule stand the persons whom the text gives a role or a body: name, role, affiliation, in
the text's own words, "-" for none. names/README.md says what is marked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from attache.records import Span

KINDS = frozenset({"person", "organization", "country", "place", "nationality", "group", "pronoun"})
OPEN = "?"

_MARK = re.compile(r"\[([^][|]+)\|([^][|]+)(?:\|([^][|]+))?\]")


class MarkupError(ValueError):
    """An annotated report that cannot be read as such; the message says which, what and where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A marked stretch of a report: what it is and the canonical name of what it names, OPEN where that is unsure."""

    span: Span
    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What the text says a person is: the words of the role and of the affiliation, empty where it gives none."""

    person: str
    role: str
    affiliation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A report: its text without the marks, the marks in text order, and the roles."""

    id: str
    text: str
    marks: tuple[Mark, ...]
    parts: tuple[Part, ...]


def read_annotated(folder: Path) -> Iterator[Annotated]:
    """The annotated reports of a folder, by file name; raises `MarkupError` where one breaks the form."""
    for path in sorted(folder.glob("*.txt")):
        yield annotated(path.stem, path.read_text("utf-8"))


def annotated(id: str, file: str) -> Annotated:  # noqa: A002  # as in the records
    """One annotated report from the words of its file."""
    marked, rule, parts = file.partition("\n---\n")
    if not rule:
        raise MarkupError(f"{id}: no line '---' parts the text from the roles")
    text, marks = _stripped(id, marked.strip())
    names = {mark.name for mark in marks if mark.kind == "person"}
    return Annotated(id=id, text=text, marks=marks, parts=tuple(_parts(id, text, names, parts.splitlines())))


def _stripped(id: str, marked: str) -> tuple[str, tuple[Mark, ...]]:  # noqa: A002
    """The text without its marks, and where they stand in it."""
    pieces: list[str] = []
    marks: list[Mark] = []
    end = length = 0
    for match in _MARK.finditer(marked):
        words, kind, name = match.groups()
        plain = marked[end : match.start()]
        start, end = length + len(plain), match.end()
        length = start + len(words)
        pieces += [plain, words]
        marks.append(Mark(span=Span(start, length), kind=kind, name=name or words))
    pieces.append(marked[end:])
    _check(id, "".join(pieces), marks)
    return "".join(pieces), tuple(marks)


def _check(id: str, text: str, marks: Sequence[Mark]) -> None:  # noqa: A002
    if stray := re.search(r".{0,20}[][].{0,20}", text):
        raise MarkupError(f"{id}: a bracket that marks nothing, at {stray.group()!r}")
    names = {mark.name for mark in marks if mark.kind != "pronoun"} | {OPEN}
    for mark in marks:
        words = mark.span.of(text)
        if mark.kind not in KINDS:
            raise MarkupError(f"{id}: {words!r} is marked {mark.kind!r}, which is none of {', '.join(sorted(KINDS))}")
        if words != words.strip() or mark.name != mark.name.strip():
            raise MarkupError(f"{id}: {words!r} is marked with blanks around it")
        if mark.kind == "pronoun" and mark.name not in names:
            raise MarkupError(f"{id}: {words!r} means {mark.name!r}, whom no mark of the report names")


def _parts(id: str, text: str, names: set[str], lines: Sequence[str]) -> Iterator[Part]:  # noqa: A002
    for line in lines:
        cells = [cell.strip() for cell in line.split(";")]
        if len(cells) != 3:
            raise MarkupError(f"{id}: {line!r} is not 'person ; role ; affiliation'")
        person, role, affiliation = ("" if cell == "-" else cell for cell in cells)
        if person not in names or role not in text or affiliation not in text:
            raise MarkupError(f"{id}: {line!r} names a person, a role or a body that the text does not")
        yield Part(person=person, role=role, affiliation=affiliation)
