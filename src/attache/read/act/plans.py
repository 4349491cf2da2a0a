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
from attache.lexicon.occasions import Occasions
from attache.read.act.appointments import appointed
from attache.read.act.clauses import sound
from attache.read.act.gatherings import beside, participants, venue
from attache.read.act.lookups import Contents, inside
from attache.read.act.outlooks import DATED, Day, Outlook
from attache.read.act.postponements import postponed
from attache.read.act.relations import lemma
from attache.read.act.schedules import RECENT, appended, has_set_day, scheduled
from attache.read.act.statuses import TOLD
from attache.records import Anchor, Event, EventStatus, Forecast, Mention, Place, Plan, Span, Statement, Time
from attache.text.tokens import Sentence, Token


@dataclass(frozen=True, slots=True)
class Found:
    """What is set to come: the word that tells it, its clause, its day, the day it had, whether it is moved or off."""

    token: Token
    span: Span
    day: Day | None
    was: Day | None = None
    cancelled: bool = False
    moved: bool = False


def find_plans(
    text: str,
    sentences: Sequence[Sentence],
    times: Sequence[Time],
    events: Sequence[Event],
    statements: Sequence[Statement],
    hedges: Hedges,
    day: date | None,
    mentions: Sequence[Mention] = (),
    places: Sequence[Place] = (),
    forecasts: Sequence[Forecast] = (),
    occasions: Occasions | None = None,
) -> Iterator[Plan]:
    """Each happening that is announced for later, in text order; `day` is the day of writing, None where unknown.

    `mentions` and `places` are those that the report names: who may take part, and where it may be. What one of its
    `forecasts` only foresees is announced where it is what has a set day: "is expected to arrive on Friday".
    """
    contents = Contents(statements)
    number = 0
    for sentence in sound(sentences):
        look = Outlook(text, sentence, inside(times, sentence.span), hedges, day)
        foreseen = [forecast.span for forecast in forecasts if sentence.span.overlaps(forecast.span)]
        for found in _apart(_found(look, foreseen)):
            span = _within(found.span, found.token, contents)
            event, said = _event(span, events), contents.around(span)
            number += 1
            named = [mention for mention in mentions if span.covers(mention.span)]
            taking_part = participants(found.token, event, named)
            if found.moved or found.cancelled:
                taking_part += beside(found.token, taking_part, named)
            yield Plan(
                id=f"p{number}",
                span=span,
                when=found.day.when if found.day else None,
                bound=found.day.time.bound if found.day else None,
                was=found.was.when if found.was else None,
                moved=found.moved,
                cancelled=found.cancelled,
                kind=_kind(found.token, sentence.within(span), occasions) if occasions else "",
                participants=taking_part,
                place=venue(span, event, places, text),
                announcer=said.speaker if said else None,
                event=event.id if event else None,
                said_in=said.id if said else None,
            )


def _found(look: Outlook, foreseen: Sequence[Span]) -> Iterator[Found]:
    """What the words of the sentence tell as set to come, the surest first."""
    tokens = look.sentence.tokens
    for token in tokens:
        if moved := postponed(token, look):
            yield Found(token, moved.span, moved.day, moved.was, moved.cancelled, not moved.cancelled)
    for way in (appended, scheduled, appointed):
        for token in tokens:
            if not (found := way(token, look)) or _is_of_old(token, found[1], look):
                continue
            if (
                way is not scheduled
                or has_set_day(token, look)
                or not any(span.covers(token.span) for span in foreseen)
            ):
                yield Found(token, *found)


def _is_of_old(token: Token, found: Day | None, look: Outlook) -> bool:
    """Whether it was announced, or was to be, long ago: "In 2016 they said they would vote on 3 May".

    Only a bare day may be of then: one that is named with its year is what it says.
    """
    if not look.day or (found and not _is_bare(found, look)):
        return False
    limit, word = look.day - RECENT, token
    above = [] if found else [token]
    while word.dep in TOLD and word.head is not word:
        word = word.head
        above.append(word)
    return any(time.when and time.when.last < limit for verb in above for time in look.all_on(verb))


def _is_bare(found: Day, look: Outlook) -> bool:
    return found.time.anchor is Anchor.PUBLISHED and not DATED.search(found.time.span.of(look.text))


def _apart(found: Iterator[Found]) -> list[Found]:
    """Those that share no words with a surer one, in text order."""
    kept: list[Found] = []
    for one in found:
        if not any(other.span.overlaps(one.span) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.span)


def _kind(token: Token, words: Sequence[Token], occasions: Occasions) -> str:
    """The kind that the word tells, else what it is said of or does, else the first known word of the clause."""
    near = token.having("obj", "nsubj", "obl", "compound")
    return occasions.kind(*(lemma(word) for word in (token, *near, *words)))


def _within(span: Span, token: Token, contents: Contents) -> Span:
    """What of `span` its speaker says, without the words of the report that introduce the speaker."""
    statement = contents.around(token.span)
    said = next((c for c in statement.content if c.covers(token.span)), None) if statement else None
    return Span(max(span.start, said.start), min(span.end, said.end)) if said else span


def _event(span: Span, events: Sequence[Event]) -> Event | None:
    inside = [event for event in events if span.covers(event.trigger)]
    scheduled = [event for event in inside if event.status is EventStatus.SCHEDULED]
    return next(iter(scheduled or inside), None)
