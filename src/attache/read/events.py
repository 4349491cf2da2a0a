"""Events: who did what to whom, when, and whether it came to pass.

    On Friday   Oslo   expelled   two Russian diplomats,   which Moscow had threatened to answer in kind.
    ───┬─────   ─┬──   ───┬────   ──────────┬──────────
      when     actor   trigger          recipient             SANCTION, expel, happened

An act is told once for each report: of its mentions the fullest stays.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from attache.lexicon.acts import Acts
from attache.lexicon.hedges import Hedges, Signal
from attache.read.clauses import hung
from attache.read.frames import clause, prepositions
from attache.read.lookups import Contents, inside
from attache.read.parties import Parties
from attache.read.statuses import cues, is_past_perfect, status
from attache.read.triggers import Trigger, find_triggers
from attache.records import Event, EventStatus, EventType, Mention, Party, Statement, Time, TimeKind, When
from attache.text.tokens import Sentence, Token

RECENT = timedelta(days=31)
"""What lies further back than this when a report is written is its background, not its news."""
STARTING = frozenset({"begin", "start", "continue", "proceed", "manage", "keep", "help", "resume", "go", "come"})
POINTS = frozenset({TimeKind.DATE, TimeKind.TIME})
UNDONE = frozenset({"for", "of", "from", "before", "without", "instead"})
FUTURE = frozenset({EventStatus.SCHEDULED, EventStatus.HYPOTHETICAL})


def find_events(
    text: str,  # noqa: ARG001  # every finder has this form
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    times: Sequence[Time],
    statements: Sequence[Statement],
    acts: Acts,
    hedges: Hedges,
    day: date | None,
) -> Iterator[Event]:
    """Each act that the report tells, once, in text order; `day` is the day of writing, None where unknown."""
    parties = Parties(sentences, mentions, statements, acts)
    contents = Contents(statements)
    found: dict[EventType, list[tuple[str, Event]]] = {}
    for sentence in sentences:
        dated = hung(sentence, [time for time in inside(times, sentence.span) if time.when and time.kind in POINTS])
        for trigger in find_triggers(sentence, parties, acts):
            if event := _event(trigger, sentence, dated, contents, hedges, day):
                _tell(found.setdefault(event.type, []), trigger.words, event)
    ordered = sorted((event for told in found.values() for _, event in told), key=lambda event: event.trigger)
    return (replace(event, id=f"e{number}") for number, event in enumerate(ordered, 1))


def _event(
    trigger: Trigger,
    sentence: Sentence,
    dated: Mapping[int, Sequence[Time]],
    contents: Contents,
    hedges: Hedges,
    day: date | None,
) -> Event | None:
    token = trigger.token
    kind = trigger.act.negated if trigger.negated else trigger.act.type
    if kind is None or _is_mere_aim(token, hedges) or _is_home_quarrel(kind, trigger):
        return None
    if any(Signal.WISHED in cue.signals for word in {token, trigger.carrier} for cue in cues(word, hedges)):
        return None
    when = when_of(trigger, dated)
    return Event(
        id="",
        type=kind,
        actors=trigger.actors,
        recipients=trigger.recipients,
        trigger=token.span,
        evidence=sentence.span,
        when=when,
        status=_status(trigger, when, hedges, day),
        background=is_background(trigger.carrier, when, day),
        said_in=contents.said_in(token.span),
        why=_why(trigger),
    )


def _why(trigger: Trigger) -> str:
    mode = f"-{trigger.act.mode}" if trigger.act.mode else ""
    return f"{trigger.act.type}{mode} by the words {trigger.words!r}"


def when_of(trigger: Trigger, dated: Mapping[int, Sequence[Time]]) -> When | None:
    """The days that the clause of the trigger gives it, None where it gives none."""
    words = (trigger.token, trigger.carrier, clause(trigger.carrier))
    return next((time.when for word in words for time in dated.get(word.index, ())), None)


def is_background(token: Token, when: When | None, day: date | None) -> bool:
    """Whether it is history told beside the news: long past, or over before what is told."""
    if when and day:
        return when.last < day - RECENT
    return is_past_perfect(token)


def _status(trigger: Trigger, when: When | None, hedges: Hedges, day: date | None) -> EventStatus:
    found = status(trigger.token, hedges)
    if found is EventStatus.HAPPENED and trigger.carrier is not trigger.token:
        found = status(trigger.carrier, hedges)
    if found is EventStatus.HAPPENED and when and day and when.first > day:
        return EventStatus.SCHEDULED
    return found


def _is_mere_aim(token: Token, hedges: Hedges) -> bool:
    """Whether it only gives a purpose or what was not yet done: "flew to Paris to meet donors", "before leaving"."""
    if token.tag == "VBG" and token.dep in {"acl", "advcl"}:
        return not UNDONE.isdisjoint(prepositions(token))
    bare = token.tag == "VB" and any(child.lower == "to" for child in token.children)
    if not bare or token.dep not in {"advcl", "acl", "xcomp", "ccomp", "conj"}:
        return False
    over = cues(token, hedges)
    return not over and token.head.lemma not in STARTING


def _is_home_quarrel(kind: EventType, trigger: Trigger) -> bool:
    """Whether one side of a country's politics only finds fault with, or praises, another."""
    sides = [{party.country for party in parties} for parties in (trigger.actors, trigger.recipients)]
    verbal = kind in {EventType.ACCUSE, EventType.SUPPORT} and not trigger.act.mode
    return verbal and sides[0] == sides[1] and len(sides[0] - {None}) == 1


def _tell(found: list[tuple[str, Event]], words: str, event: Event) -> None:
    """Add the event, or let it and an earlier telling of the same act make one."""
    for place, (word, other) in enumerate(found):
        same_day = event.when is not None and event.when == other.when
        if (word == words or same_day) and _may_be_one(event, other):
            found[place] = (word, max(other, event, key=_fullness))
            return
    found.append((words, event))


def _may_be_one(one: Event, other: Event) -> bool:
    if (one.status in FUTURE) is not (other.status in FUTURE):
        return False
    if one.when and other.when and not one.when.may_be(other.when):
        return False
    return _may_be_same(one.actors, other.actors) and _may_be_same(one.recipients, other.recipients)


def _may_be_same(parties: Sequence[Party], others: Sequence[Party]) -> bool:
    """Whether one list says no more than the other; the unnamed, such as "soldiers", may be anybody."""
    names, more = (
        {p.country or p.name for p in group if p.country or p.name[:1].isupper()} for group in (parties, others)
    )
    return names <= more or more <= names


def _fullness(event: Event) -> tuple[int, int, int]:
    """How much a telling says: which of its parts are there, how many countries they name, and the earlier first."""
    known = sum(bool(party.country) for party in (*event.actors, *event.recipients))
    return bool(event.actors) + bool(event.recipients) + bool(event.when), known, -event.trigger.start
