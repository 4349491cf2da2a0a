"""What an explanation is made of: facts, each with its reason and the characters that prove it.

status    hypothetical    “may” (auxiliary: hypothetical, forecast)      … Seoul may resume the drills …
──┬───    ─────┬──────    ───────────────────┬─────────────────────            ────────┬──────────────
label        told                           why                                      span
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from attache.records import Reading, Source, SourceKind, Span, Statement, Time, When
from attache.relate.chains import chain


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that a record says: what it is called, what it says, why, and where that stands (None: nowhere)."""

    label: str
    told: str
    why: str = ""
    span: Span | None = None


def days_told(when: When | None) -> str:
    """The run of days in ISO 8601: "2021-06-19", "2021-06-01 to 2021-06-30"; "none" for none."""
    if when is None:
        return "none"
    return f"{when.first}" if when.first == when.last else f"{when.first} to {when.last}"


def date_facts(when: When | None, times: Iterable[Time], reading: Reading, label: str = "date") -> Iterator[Fact]:
    """The days, and the arithmetic of each time that gave them a share; `times` are those that stand by."""
    dating = reading.dating
    counted = [time for time in times if time.when and when and time.when.may_be(when)]
    why = "" if when else "no time stands by it that lies where it could be"
    yield Fact(label=label, told=days_told(when), why=why or ("" if counted else "counted from the report's own day"))
    for time in counted:
        value = f"{time.value or 'open'}: {days_told(time.when)}"
        limit = f", {time.bound}" if time.bound else ""
        yield Fact(label="time", told=f"{value}{limit}", why=f"{time.why} (anchor: {time.anchor})", span=time.span)
    if any(time.anchor in {"published", "borrowed"} for time in counted):
        yield Fact(label="report's day", told=f"{dating.day or 'unknown'}", why=dating.why, span=dating.span)


def source_told(source: Source | None) -> str:
    """A source in words: name, kind, country; that it is not settled for None."""
    if source is None:
        return "not settled"
    country = f", {source.country}" if source.country else ""
    kind = "speaker" if source.kind is SourceKind.PERSON else source.kind.value
    return f"{source.name} ({kind}{country}{'' if source.named else ', by common words alone'})"


def said_facts(statement: Statement | None, reading: Reading) -> Iterator[Fact]:
    """In whose words it stands, and through whom these came; or that the report tells it itself."""
    if statement is None:
        yield Fact(label="told by", told="the report itself")
    else:
        told = f"{statement.id}: {source_told(statement.speaker)}"
        yield Fact(label="told in", told=told, span=statement.source or statement.cue)
    yield from chain_facts(statement, reading)


def chain_facts(statement: Statement | None, reading: Reading) -> Iterator[Fact]:
    """By which word it is said, if it is, and who told whom; why the report is taken for that agency's copy."""
    if statement:
        yield Fact(label="word of saying", told=statement.cue.of(reading.article.text), span=statement.cue)
    links = " ← ".join(link.name for link in chain(reading, statement))
    yield Fact(label="chain", told=links, why=f"wire: {reading.wire_why}")
