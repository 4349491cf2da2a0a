"""Readings made by hand for tests of the rooms behind reading: our own prose, spans found by their words."""

import re
from datetime import date
from functools import cache

from attache.lexicon.propositions import Propositions
from attache.lexicon.resemblances import Resemblances
from attache.records import (
    Article,
    Basis,
    Block,
    BlockKind,
    Dating,
    Event,
    EventType,
    Figure,
    Reading,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementKind,
)
from attache.relate.units import Unit
from attache.relate.units import units as relate_units
from attache.text.meanings import Encoder


@cache
def propositions() -> Propositions:
    """The shipped tables for propositions, loaded once for all tests."""
    return Resemblances.load().propositions


def units(of: Reading) -> list[Unit]:
    """The propositions of a reading."""
    return list(relate_units(of, propositions()))


@cache
def encoder() -> Encoder:
    """The shipped sentence encoder, loaded once for all tests."""
    return Encoder.load()


def at(text: str, words: str) -> Span:
    """The span of `words`, which must stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def reading(
    id: str, text: str, *, day: str | None = "2023-03-11", outlet: str | None = None, wire: str | None = None, **found
) -> Reading:
    """A reading whose every line is prose and whose sentences end at a stop; `found` fills the rest."""
    blocks = tuple(Block(kind=BlockKind.PROSE, span=at(text, line)) for line in text.split("\n") if line.strip())
    parts = [s.strip() for line in text.split("\n") for s in line.replace(". ", ".\n").split("\n") if s.strip()]
    known = date.fromisoformat(day) if day else None
    kinds = ("times", "mentions", "places", "references", "statements", "events", "plans", "forecasts", "figures")
    rest = dict.fromkeys(kinds, ())
    return Reading(
        article=Article(id=id, text=text, outlet=outlet or f"The {id}", title=None, published=known),
        dating=Dating(day=known, basis=Basis.FIELD if day else Basis.NONE, why="given" if day else "no date stands"),
        blocks=blocks,
        wire=Source(kind=SourceKind.WIRE, name=wire) if wire else None,
        wire_why="credited" if wire else "no credit found",
        sentences=tuple(at(text, s) for s in parts),
        **(rest | found),
    )


def statement(text: str, id: str, words: str, cue: str, speaker: str | None, *relays: str, **more) -> Statement:
    """A statement of `words` by `speaker`, through `relays` from the speaker outwards."""
    return Statement(
        id=id,
        kind=StatementKind.INDIRECT,
        content=(at(text, words),),
        cue=at(text, cue),
        speaker=Source(kind=SourceKind.PERSON, name=speaker) if speaker else None,
        relays=tuple(Source(kind=SourceKind.RELAY, name=name) for name in relays),
        **more,
    )


def figure(text: str, words: str, value: float, unit: str, *, approximate: bool = False) -> Figure:
    """A figure that stands in `words`."""
    return Figure(id=words, span=at(text, words), value=value, unit=unit, approximate=approximate)


def event(text: str, trigger: str, type: EventType, **more) -> Event:
    """An event whose evidence is its trigger."""
    return Event(id=trigger, type=type, trigger=at(text, trigger), evidence=at(text, trigger), **more)


def unmarked(marked: str) -> tuple[str, list[Span]]:
    """A text without the brackets around its two parties, and their spans: what braces mark goes first."""
    text, found = "", []
    for piece in re.split(r"(\[[^]]*\]|\{[^}]*\})", marked):
        inner = piece.strip("[]{}")
        if inner != piece:
            found.append((piece[0] != "{", Span(len(text), len(text) + len(inner))))
        text += inner
    return text, [span for _, span in sorted(found, key=lambda pair: pair[0])]
