"""Plans: what the report says is set to come.

    Officials said   the council  is set to  meet  on Thursday.
                     ───────────────── plan ──────────────────

A clause is a plan where firm words schedule it ("is to", "is due to"), or where words that look ahead meet a day that
still lies ahead (schedules.py); so is a thing with a day of its own (appointments.py), and what is moved to another day
or called off (postponements.py). What only may be, or hangs on an "if", is no plan.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from attache.lexicon.hedges import Hedges
from attache.read.act.appointments import appointed
from attache.read.act.clauses import sound
from attache.read.act.lookups import Contents, inside
from attache.read.act.outlooks import Day, Outlook
from attache.read.act.postponements import postponed
from attache.read.act.schedules import appended, scheduled
from attache.records import Event, EventStatus, Plan, Span, Statement, Time
from attache.text.tokens import Sentence, Token


@dataclass(frozen=True, slots=True)
class Found:
    """What is set to come: the word that tells it, its clause, its day, the day it had, whether it is called off."""

    token: Token
    span: Span
    day: Day | None
    was: Day | None = None
    cancelled: bool = False


def find_plans(
    text: str,
    sentences: Sequence[Sentence],
    times: Sequence[Time],
    events: Sequence[Event],
    statements: Sequence[Statement],
    hedges: Hedges,
    day: date | None,
) -> Iterator[Plan]:
    """Each happening that is announced for later, in text order; `day` is the day of writing, None where unknown."""
    contents = Contents(statements)
    number = 0
    for sentence in sound(sentences):
        look = Outlook(text, sentence, inside(times, sentence.span), hedges, day)
        for found in _apart(_found(look)):
            span = _within(found.span, found.token, contents)
            number += 1
            yield Plan(
                id=f"p{number}",
                span=span,
                when=found.day.when if found.day else None,
                was=found.was.when if found.was else None,
                cancelled=found.cancelled,
                event=_event(span, events),
                said_in=contents.said_in(span),
            )


def _found(look: Outlook) -> Iterator[Found]:
    """What the words of the sentence tell as set to come, the surest first."""
    tokens = look.sentence.tokens
    for token in tokens:
        if moved := postponed(token, look):
            yield Found(token, moved.span, moved.day, moved.was, moved.cancelled)
    for way in (appended, scheduled, appointed):
        for token in tokens:
            if found := way(token, look):
                yield Found(token, *found)


def _apart(found: Iterator[Found]) -> list[Found]:
    """Those that share no words with a surer one, in text order."""
    kept: list[Found] = []
    for one in found:
        if not any(other.span.overlaps(one.span) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.span)


def _within(span: Span, token: Token, contents: Contents) -> Span:
    """What of `span` its speaker says, without the words of the report that introduce the speaker."""
    statement = contents.around(token.span)
    said = next((c for c in statement.content if c.covers(token.span)), None) if statement else None
    return Span(max(span.start, said.start), min(span.end, said.end)) if said else span


def _event(span: Span, events: Sequence[Event]) -> str | None:
    inside = [event for event in events if span.covers(event.trigger)]
    scheduled = [event for event in inside if event.status is EventStatus.SCHEDULED]
    return next((event.id for event in scheduled or inside), None)
