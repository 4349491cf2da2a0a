"""Passages whose places are marked in the words themselves, and how they are read.

    == tripoli-port ; 2020-04-28 ; trap: twin towns
    [TRIPOLI|Tripoli, LBN] — Hundreds {clashed|Tripoli, LBN} with [Lebanese|no: people] soldiers.

Brackets mark a name, braces the word for an event; behind the bar stand the answers that will do. A state is its
ISO 3166-1 alpha-3 code, any other place a line of answers.csv. places/README.md says what is marked.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from attache.records import Precision, Span

SKIP = "-"
UNTOLD = "untold"
SEVERAL = "several candidates"
UNKNOWN = "not in gazetteer"
NOTHINGS = frozenset(
    "government person people body company market university team newspaper ship treaty title event building street "
    "thing".split()
)

_PASSAGE = re.compile(r"== ([\w-]+) ; (\d{4}-\d\d-\d\d)(?: ; trap: (.+))?")
_MARK = re.compile(r"\[(?P<name>[^][|{}]+)\|(?P<place>[^][|{}]+)\]|\{(?P<act>[^][|{}]+)\|(?P<where>[^][|{}]+)\}")
_STATE = re.compile(r"[A-Z]{3}")


class PassageError(ValueError):
    """A passage or an answer that cannot be read as such; the message says which, what and where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place that is a right answer: as what it may be taken, in which states, and a point with the km off it allowed.

    A state has no point: its code tells it. No countries: whatever is answered will do.
    """

    name: str
    precisions: frozenset[Precision]
    countries: tuple[str, ...]
    latitude: float | None = None
    longitude: float | None = None
    tolerance: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """An answer that is no place: SEVERAL or UNKNOWN where it is left open, UNTOLD, SKIP, or what the name is."""

    why: str


Answer = Spot | Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A marked name, or an event's word, and the answers that will do."""

    span: Span
    answers: tuple[Answer, ...]

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The places among its answers."""
        return tuple(answer for answer in self.answers if isinstance(answer, Spot))

    @property
    def refusals(self) -> frozenset[str]:
        """What its other answers say."""
        return frozenset(answer.why for answer in self.answers if isinstance(answer, Refusal))


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage without its marks, the names and the events in text order; `trap` is "" where it is a plain one."""

    id: str
    published: date
    trap: str
    text: str
    names: tuple[Marked, ...]
    events: tuple[Marked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A passage whose marks still stand in its words."""

    id: str
    published: date
    trap: str
    marked: str


def read_passages(folder: Path) -> dict[str, tuple[Passage, ...]]:
    """The passages of each file of a folder, by the file's name; raises `PassageError` where one breaks the form."""
    spots = read_spots(folder / "answers.csv")
    return {path.stem: tuple(passages(path.read_text("utf-8"), spots)) for path in sorted(folder.glob("*.txt"))}


def read_spots(path: Path) -> dict[str, Spot]:
    """The places of a table of answers, by the name that the marks give them."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["answer"]: _spot(row) for row in csv.DictReader(lines)}


def passages(file: str, spots: Mapping[str, Spot]) -> Iterator[Passage]:
    """The passages of one file in its order."""
    return (_passage(opened, spots) for opened in openings(file))


def openings(file: str) -> Iterator[Opened]:
    """The passages of one file with their marks still in them; what is marked differs from set to set."""
    before, *blocks = re.split(r"^(?===)", file, flags=re.MULTILINE)
    if any(line and not line.startswith("#") for line in before.splitlines()):
        raise PassageError(f"before the first line '==' stand words: {before.strip()[:60]!r}")
    return map(_opened, blocks)


def _spot(row: Mapping[str, str]) -> Spot:
    return Spot(
        name=row["name"],
        precisions=frozenset(map(Precision, row["precision"].split("/"))),
        countries=tuple(filter(None, row["country"].split("/"))),
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        tolerance=float(row["tolerance"]),
    )


def _opened(block: str) -> Opened:
    head, _, marked = block.partition("\n")
    told = _PASSAGE.fullmatch(head)
    if not told:
        raise PassageError(f"{head!r} is not '== name ; day' or '== name ; day ; trap: what'")
    name, day, trap = told.groups()
    return Opened(id=name, published=date.fromisoformat(day), trap=trap or "", marked=marked.strip())


def _passage(opened: Opened, spots: Mapping[str, Spot]) -> Passage:
    pieces: list[str] = []
    names: list[Marked] = []
    events: list[Marked] = []
    marked, end, length = opened.marked, 0, 0
    for match in _MARK.finditer(marked):
        words = match["name"] or match["act"]
        pieces += [marked[end : match.start()], words]
        length += len(pieces[-2]) + len(words)
        end = match.end()
        answers = tuple(_answer(opened.id, told, spots) for told in (match["place"] or match["where"]).split(" or "))
        (names if match["name"] else events).append(Marked(span=Span(length - len(words), length), answers=answers))
    text = "".join([*pieces, marked[end:]])
    if stray := re.search(r".{0,20}[][{}].{0,20}", text):
        raise PassageError(f"{opened.id}: a bracket that marks nothing, at {stray.group()!r}")
    return Passage(
        id=opened.id,
        published=opened.published,
        trap=opened.trap,
        text=text,
        names=tuple(names),
        events=tuple(events),
    )


def _answer(passage: str, told: str, spots: Mapping[str, Spot]) -> Answer:
    if told in spots:
        return spots[told]
    if _STATE.fullmatch(told):
        return Spot(name=told, precisions=frozenset({Precision.COUNTRY}), countries=(told,))
    sign, _, why = told.rpartition(": ")
    is_known = why in NOTHINGS if sign == "no" else why in {SEVERAL, UNKNOWN} if sign == "?" else why in {SKIP, UNTOLD}
    if sign not in {"", "no", "?"} or not is_known:
        raise PassageError(f"{passage}: {told!r} is no line of answers.csv, no state and no refusal")
    return Refusal(why=why)
