"""Plans: what the report says is set to come.

    Officials said   the council  is set to  meet  on Thursday.
                     ───────────────── plan ──────────────────

A clause is a plan where firm words schedule it ("is to", "is due to"), or where words that look ahead meet a day that
still lies ahead. What only may be, or hangs on an "if", is no plan.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.read.act.clauses import clause_span, governor, has_condition, hung, sound
from attache.read.act.lookups import Contents, inside
from attache.read.act.statuses import Cue, cues, is_negated
from attache.records import Event, EventStatus, Plan, Span, Statement, Time, TimeKind, When
from attache.text.tokens import Sentence, Token, reach

AHEAD = re.compile(r"\b(?:tomorrow|next|coming|upcoming)\b", re.IGNORECASE)
UNTIL = re.compile(r"\b(?:until|till|since|through)\s+(?:the\s+)?\Z", re.IGNORECASE)
LONGEST = 20
FIRM = frozenset({"set", "due", "scheduled", "slated", "schedule", "slate", "billed"})


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
        for token, clause, when in _planned(text, sentence, inside(times, sentence.span), hedges, day):
            span = _within(clause, token, contents)
            number += 1
            yield Plan(
                id=f"p{number}",
                span=span,
                when=when.when if when else None,
                event=_event(span, events),
                said_in=contents.said_in(span),
            )


def _planned(
    text: str, sentence: Sentence, times: Sequence[Time], hedges: Hedges, day: date | None
) -> Iterator[tuple[Token, Span, Time | None]]:
    taken: list[Span] = []
    coming = hung(sentence, [time for time in times if _lies_ahead(time, text, day)])
    for token in sentence.tokens:
        ahead = next(
            (time for word in (token, *_scheduling(token, hedges)) for time in coming.get(word.index, ())), None
        )
        over = cues(token, hedges)
        today = ahead is not None and ahead.when is not None and ahead.when.first == day
        if not _is_plan(token, over, ahead, hedges) or (today and not _is_foretold(over)):
            continue
        span = _noun(token).to(clause_span(governor(token, over), sentence))
        if not any(other.overlaps(span) for other in taken):
            taken.append(span)
            yield token, span, ahead


def _is_plan(token: Token, over: Sequence[Cue], ahead: Time | None, hedges: Hedges) -> bool:
    if token.pos not in {"VERB", "AUX", "NOUN", "ADJ"} or is_negated(token):
        return False
    if token.lower in FIRM and token.tag == "VBN" and token.dep in {"acl", "acl:relcl"}:
        return ahead is not None  # "the vote, which is scheduled for Sunday"
    if token.pos == "NOUN":
        happens = hedges.signals(Role.HAPPENING, token.lemma)
        return ahead is not None and bool(happens) and not any(c.role is Role.CONJUNCTION for c in over)
    signals = {signal for cue in over for signal in cue.signals}
    if has_condition(token) or any(
        c.role is Role.CONJUNCTION or (c.role is Role.AUXILIARY and Signal.HYPOTHETICAL in c.signals) for c in over
    ):
        return False
    if ahead is not None:
        return bool({Signal.SCHEDULED, Signal.PROMISED} & signals) or _is_present(token, hedges)
    return any(_is_firm(cue) for cue in over)


def _noun(token: Token) -> Span:
    """What a participle sets a day for, with the words before it: "the vote" of "the vote, which is set for May"."""
    if token.lower not in FIRM or token.dep not in {"acl", "acl:relcl"} or token.head.index > token.index:
        return token.span
    return reach([token.head, *token.head.having("det", "amod", "compound", "nmod:poss")])


def _is_foretold(over: Sequence[Cue]) -> bool:
    """Whether its own words look ahead, as they must where the day is today: "will vote today", not "meet today"."""
    return any(Signal.SCHEDULED in cue.signals for cue in over)


def _within(span: Span, token: Token, contents: Contents) -> Span:
    """What of `span` its speaker says, without the words of the report that introduce the speaker."""
    statement = contents.around(token.span)
    said = next((c for c in statement.content if c.covers(token.span)), None) if statement else None
    return Span(max(span.start, said.start), min(span.end, said.end)) if said else span


def _scheduling(token: Token, hedges: Hedges) -> list[Token]:
    """The participles that set a day for a noun: "scheduled" in "the vote scheduled for Sunday"."""
    return [child for child in token.having("acl") if hedges.signals(Role.GOVERNOR, child.lower)]


def _is_firm(cue: Cue) -> bool:
    """Whether the cue alone makes a plan: "is to meet", "is due to meet"; "was to meet" tells what was planned then."""
    if cue.role is Role.AUXILIARY:
        return cue.token.lower in {"is", "are"}
    be = next((child.lower for child in cue.token.children if child.lemma == "be"), "")
    return cue.role is Role.GOVERNOR and cue.token.lower in FIRM and be in {"is", "are", "'s", "’s"}


def _is_present(token: Token, hedges: Hedges) -> bool:
    """Whether a present tense tells it, as in "leaders meet on Friday"."""
    if token.dep == "acl:relcl" or not hedges.knows(Role.CALENDAR, token.lemma):
        return False
    progressive = token.tag == "VBG" and any(child.lower in {"is", "are"} for child in token.children)
    return token.tag in {"VBZ", "VBP"} or progressive


def _lies_ahead(time: Time, text: str, day: date | None) -> bool:
    before = text[max(0, time.span.start - LONGEST) : time.span.start]
    if UNTIL.search(before) or time.kind not in {TimeKind.DATE, TimeKind.TIME}:
        return False
    if time.when and day:
        return time.when.first > day or time.when == When(day, day)
    return bool(AHEAD.search(time.span.of(text)))


def _event(span: Span, events: Sequence[Event]) -> str | None:
    inside = [event for event in events if span.covers(event.trigger)]
    scheduled = [event for event in inside if event.status is EventStatus.SCHEDULED]
    return next((event.id for event in scheduled or inside), None)
