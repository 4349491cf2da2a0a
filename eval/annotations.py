"""Reports whose statements are written out beside them, and how they are read.

    published: 2024-03-04

    indirect, Koo Byoung-sam < KCNA | [told] reporters | the North had not ~ for eleven months
        to: reporters
        stance: neutral/asserting

A block is one statement: kind, speaker, the relays from the speaker outwards, the cue, the content. "-" is a speaker
whom the text does not name, or no cue; " ~ " stands for the words between, " … " parts two stretches. What stands
there must occur in the text exactly once; where the words alone do not, words around them are given and they stand
in brackets. statements/README.md says what is annotated.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from attache.records import Span, Stance, StatementKind, When
from markup import read_annotated

KEYS = frozenset({"to", "said", "hedge", "stance", "negated", "form", "optional"})


class AnnotationError(ValueError):
    """An annotation that does not fit its report; the message says which, where and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An annotated statement. `stances` are those that will do; an `optional` one counts neither way."""

    kind: StatementKind
    speaker: str | None
    relays: tuple[str, ...] = ()
    cue: Span | None
    content: tuple[Span, ...]
    addressee: str | None = None
    said: When | None = None
    hedge: Span | None = None
    negated: bool = False
    stances: frozenset[Stance] = field(default_factory=lambda: frozenset({Stance.NEUTRAL}))
    form: str
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as it is given to the reader, and what is said in it."""

    id: str
    text: str
    published: date
    told: tuple[Told, ...]


def read_reports(folder: Path, named: Path) -> Iterator[Report]:
    """The annotated reports of `folder`, by file name; a file without a text has it in `named`, its names marked.

    Raises `AnnotationError` where an annotation does not fit its text.
    """
    texts = {report.id: report.text for report in read_annotated(named)}
    for path in sorted(folder.glob("*.txt")):
        yield report(path.stem, path.read_text("utf-8"), texts.get(path.stem))


def report(id: str, file: str, text: str | None = None) -> Report:  # noqa: A002  # as in the records
    """One report from the words of its file: its text, unless it is given, a line '---', the annotations."""
    own, rule, annotations = file.partition("\n---\n")
    if bool(rule) == (text is not None):
        raise AnnotationError(f"{id}: the text stands in the file or among the names, and at one place only")
    first, _, blocks = (annotations if rule else own).strip().partition("\n")
    day = re.fullmatch(r"published: (\d{4}-\d\d-\d\d)", first)
    if not day:
        raise AnnotationError(f"{id}: the annotations begin with {first!r}, not with the day of publication")
    text = own.strip() if text is None else text
    told = tuple(_told(id, text, block) for block in re.split(r"\n{2,}", blocks.strip()) if block)
    return Report(id=id, text=text, published=date.fromisoformat(day[1]), told=told)


def _told(id: str, text: str, block: str) -> Told:  # noqa: A002
    """The statement of one block."""
    head, *lines = block.split("\n")
    more = dict(_pair(line) for line in lines)
    try:
        who, word, words = head.split(" | ")
        kind, _, sources = who.partition(", ")
        speaker, *relays = sources.split(" < ")
        cue = None if word == "-" else located(text, word)
        content = tuple(located(text, part) for part in words.split(" … "))
        if unknown := more.keys() - KEYS:
            raise ValueError(f"{', '.join(sorted(unknown))} is no key")  # noqa: TRY301  # one place names the block
        return Told(
            kind=StatementKind(kind),
            speaker=None if speaker == "-" else speaker,
            relays=tuple(relays),
            cue=cue,
            content=content,
            addressee=more.get("to"),
            said=_when(more["said"]) if "said" in more else None,
            hedge=located(text, more["hedge"]) if "hedge" in more else None,
            negated="negated" in more,
            stances=frozenset(Stance(stance) for stance in more.get("stance", "neutral").split("/")),
            form=more.get("form") or _order(cue, content),
            optional="optional" in more,
        )
    except ValueError as error:
        raise AnnotationError(f"{id}: {head!r}: {error}") from error


def _pair(line: str) -> tuple[str, str]:
    key, _, value = line.strip().partition(": ")
    return key, value


def located(text: str, words: str) -> Span:
    """Where the words stand, " ~ " and brackets read; raises `ValueError` where that is nowhere or not one place."""
    before, _, bracketed = words.partition("[")
    inner, closed, after = bracketed.partition("]")
    plain = before + inner + after if closed else words
    first, gap, last = plain.partition(" ~ ")
    edge = r"(?!\w)" if first[-1:].isalnum() else ""
    found = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(first)}{edge}", text)]
    if len(found) != 1:
        raise ValueError(f"{first!r} occurs {len(found)} times in the text")
    [start] = found
    if closed:
        return Span(start + len(before), start + len(before) + len(inner))
    if not gap:
        return Span(start, start + len(first))
    end = text.find(last, start + len(first))
    if end < 0:
        raise ValueError(f"{last!r} does not follow on {first!r}")
    return Span(start, end + len(last))


def _when(words: str) -> When:
    first, _, last = words.partition("/")
    return When(date.fromisoformat(first), date.fromisoformat(last or first))


def _order(cue: Span | None, content: tuple[Span, ...]) -> str:
    """What a statement's form is called where the annotation gives it no name of its own."""
    if cue is None:
        return "no cue"
    if content[-1].end <= cue.start:
        return "cue last"
    return "cue first" if cue.end <= content[0].start else "cue between"
