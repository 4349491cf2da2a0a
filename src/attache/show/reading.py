"""One reading on a terminal: what was found in the report, kind by kind, each with its characters.

What can be explained has its id beside them: `attache explain e5 ...`.
"""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from attache.records import BlockKind, Event, Party, Place, Plan, Precision, Reading, Source, Span, Statement
from attache.show.terminal import words
from attache.show.words import days, outlet

Row = tuple[str, str, str, str]
"""The characters, what was found there, the words themselves, and the reason or the rest."""


def terminal_reading(reading: Reading, console: Console) -> None:
    """Print a reading: its head, then a table for each kind of thing found; kinds not found are left out."""
    console.print(Rule(words(reading.article.title or reading.article.id), align="left"))
    for head, value, why in _head(reading):
        console.print(Text.assemble((f"{head}  ", "dim"), words(value, "bold"), "  ", words(why, "dim")))
    for heading, rows in _kinds(reading):
        _table(heading, list(rows), console)
    console.print()


def _head(reading: Reading) -> Iterator[tuple[str, str, str]]:
    day = reading.dating.day
    yield "outlet", outlet(reading.article), ""
    yield "dated", day.isoformat() if day else "undated", reading.dating.why
    yield "wire", reading.wire.name if reading.wire else "none", reading.wire_why


def _kinds(reading: Reading) -> Iterator[tuple[str, Iterable[Row]]]:
    text = reading.article.text
    yield "Said", (_statement(s, text) for s in reading.statements)
    yield "Done", (_event(e, text) for e in reading.events)
    yield (
        "Ahead",
        ((_at(p.span, p.id), days(p.when) or "no day given", p.span.of(text), _changed(p)) for p in reading.plans),
    )
    yield (
        "Foreseen",
        (
            (_at(f.span, f.id), _name(f.forecaster), f.span.of(text), " · ".join(h.of(text) for h in f.hedges))
            for f in reading.forecasts
        ),
    )
    yield "Times", ((_at(t.span), t.value or "open", t.span.of(text), t.why) for t in reading.times)
    yield "Places", (_place(p, text) for p in reading.places)
    yield "Figures", ((_at(f.span), f"{f.value:g} {f.unit}", f.span.of(text), "") for f in reading.figures)
    names = ((_at(m.span), m.kind.value, m.span.of(text), f"{m.name} {m.country or ''}") for m in reading.mentions)
    yield "Names", names
    beside = (b for b in reading.blocks if b.kind is not BlockKind.PROSE)
    yield "Beside the prose", ((_at(b.span), (b.purpose or b.kind).value, b.span.of(text), b.why) for b in beside)


def _at(span: Span, own: str = "") -> str:
    """Where something stands, behind the id by which it can be explained."""
    return f"{own} {span.start}-{span.end}".lstrip()


def _changed(plan: Plan) -> str:
    if plan.cancelled:
        return "called off"
    return f"was {days(plan.was)}" if plan.was else ""


def _statement(statement: Statement, text: str) -> Row:
    hands = [relay.name for relay in reversed(statement.relays)]
    content = " … ".join(part.of(text) for part in statement.content)
    return (
        _at(statement.content[0], statement.id),
        " ← ".join([*hands, _speaker(statement, text)]),
        content,
        statement.cue.of(text),
    )


def _speaker(statement: Statement, text: str) -> str:
    """The speaker's name, or the words for whom the text does not settle: “he”, not settled."""
    if statement.speaker is None and statement.source is not None:
        return f"“{statement.source.of(text)}”, not settled"
    return _name(statement.speaker)


def _event(event: Event, text: str) -> Row:
    parties = " > ".join(_parties(side) for side in (event.actors, event.recipients) if side)
    where = event.place.name if event.place and event.place.precision is not Precision.UNRESOLVED else ""
    likely = "" if event.probability is None else f"by likeness, {event.probability:.2f}"
    parts = (event.type.value, event.status.value, parties, days(event.when), where, likely)
    told = " · ".join(part for part in parts if part)
    return _at(event.trigger, event.id), told, event.evidence.of(text), event.trigger.of(text)


def _place(place: Place, text: str) -> Row:
    lies = [part for part in (place.name, place.province, place.country) if part]
    told = ", ".join(dict.fromkeys(lies)) if place.precision is not Precision.UNRESOLVED else "not settled"
    return _at(place.span), f"{place.precision.value} · {told}", place.span.of(text), place.why


def _parties(parties: Iterable[Party]) -> str:
    return ", ".join(party.name for party in parties)


def _name(source: Source | None) -> str:
    return source.name if source else "not settled"


def _table(heading: str, rows: list[Row], console: Console) -> None:
    if not rows:
        return
    console.print()
    table = Table(title=heading, title_justify="left", title_style="bold", box=None, pad_edge=False, show_header=False)
    table.add_column(style="blue", no_wrap=True)
    table.add_column(overflow="fold", max_width=34)
    table.add_column(overflow="fold", ratio=1)
    table.add_column(style="dim", overflow="fold", max_width=28)
    for where, found, quoted, rest in rows:
        table.add_row(where, words(found), words(quoted), words(rest))
    console.print(table)
