"""Events: who did what to whom, when, and whether it came to pass.

    On Friday   Oslo   expelled   two Russian diplomats,   which Moscow had threatened to answer in kind.
    ───┬─────   ─┬──   ───┬────   ──────────┬──────────
      when     actor   trigger          recipient             SANCTION, expel, happened

An act is told once for each report: of its mentions the fullest stays.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from attache.lexicon.acts import Acts
from attache.lexicon.hedges import Hedges, Signal
from attache.lexicon.ontology import Ontology
from attache.lexicon.world import World
from attache.read.act.aims import aim
from attache.read.act.clauses import has_condition, sound
from attache.read.act.culprits import Culprits
from attache.read.act.exchanges import exchanged
from attache.read.act.lookups import Contents
from attache.read.act.negations import is_undone
from attache.read.act.parties import Parties
from attache.read.act.relations import prepositions
from attache.read.act.retellings import told_once
from attache.read.act.statuses import cues, is_looked_back_on, is_over, is_told_ahead, status
from attache.read.act.surmises import Ear, Surmises
from attache.read.act.triggers import Trigger, find_triggers
from attache.read.act.whens import Whens
from attache.read.act.wheres import Wheres
from attache.records import (
    Event,
    EventStatus,
    EventType,
    Mention,
    Place,
    Reference,
    Span,
    Statement,
    StatementKind,
    Time,
    When,
)
from attache.text.tokens import Sentence, Token

RECENT = timedelta(days=31)
"""What lies further back than this when a report is written is its background, not its news."""
LEAD = 3
"""In so many first sentences a report tells the news of the day."""
STARTING = frozenset(
    {"begin", "start", "continue", "proceed", "manage", "keep", "help", "resume", "go", "come"}
    | {"prompt", "lead", "cause", "spur", "drive"}
)
FIRSTS = frozenset({"first", "second", "third", "latest", "last", "only", "next"})
UNDONE = frozenset({"for", "of", "from", "before", "without", "instead", "than", "rather"})


def find_events(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    times: Sequence[Time],
    statements: Sequence[Statement],
    acts: Acts,
    hedges: Hedges,
    day: date | None,
    world: World,
    *,
    ontology: Ontology,
    places: Sequence[Place] = (),
    datelines: Sequence[Span] = (),
    ear: Callable[[], Ear] | None = None,
    references: Sequence[Reference] = (),
) -> Iterator[Event]:
    """Each act that the report tells, once, in text order; `day` is the day of writing, None where unknown.

    `places` are those that the report names; where it was filed, those in its `datelines`; whom its pronouns mean,
    its `references` say, and where they do not, the subjects before them. The model of `ear` is heard on acts for which
    the lexicon has no word; without one, rules alone find them.
    """
    parties = Parties(sentences, mentions, statements, acts, world, references)
    contents = Contents(statements)
    culprits = Culprits(acts)
    surmises = Surmises(text=text, statements=statements, parties=parties, ear=ear) if ear else None
    filed = next((place for place in places if any(line.covers(place.span) for line in datelines)), None)
    wheres = Wheres(text, places, filed, world.seats, day)
    told = (
        (trigger, _placed(aimed, trigger, sentence, wheres, is_lead=number < LEAD))
        for number, sentence in enumerate(sound(sentences))
        for whens in (Whens(text, sentence, times, day),)
        for ruled in ([*find_triggers(sentence, parties, acts)],)
        for found in exchanged(surmises.beside(sentence, ruled) if surmises else ruled)
        for trigger in (culprits.named(found),)
        if (event := _event(trigger, sentence, whens, contents, acts, hedges, day))
        for aimed in (_aimed(event, trigger, sentence, parties, acts, ontology),)
    )
    return (
        replace(event, id=f"e{number}", score=_score(event, ontology))
        for number, event in enumerate(told_once(told), 1)
    )


def _event(
    trigger: Trigger,
    sentence: Sentence,
    whens: Whens,
    contents: Contents,
    acts: Acts,
    hedges: Hedges,
    day: date | None,
) -> Event | None:
    token = trigger.token
    kind = trigger.type
    if (
        any(_is_undone(word, hedges) for word in (token, trigger.carrier))
        or _is_mere_aim(token, hedges)
        or _is_home_quarrel(kind, trigger, acts)
    ):
        return None
    wished = any(Signal.WISHED in cue.signals for word in {token, trigger.carrier} for cue in cues(word, hedges))
    if wished and not is_undone(token, hedges):
        return None
    when = whens.of(trigger, is_ahead=is_told_ahead(trigger.carrier, hedges))
    if when and day and when.first > day and is_over(trigger.carrier):
        when = None  # "put the visit off to May": the day is that of another thing
    found = _status(trigger, when, hedges, day)
    if found is EventStatus.HYPOTHETICAL and _is_anybody(trigger):
        return None
    return Event(
        id="",
        type=kind,
        mode="" if trigger.negated else trigger.act.mode,
        actors=trigger.actors,
        recipients=trigger.recipients,
        trigger=token.span,
        evidence=sentence.span,
        when=when,
        status=found,
        background=is_background(trigger.carrier, when, day, found),
        said_in=_said_in(token, sentence, contents),
        why=_why(trigger),
        probability=trigger.probability,
    )


def _said_in(token: Token, sentence: Sentence, contents: Contents) -> str | None:
    """The statement that tells it; no report of what was said runs on over a semicolon, as a quotation may."""
    told = contents.around(token.span)
    if told is None or told.kind is not StatementKind.INDIRECT:
        return told.id if told else None
    start = min(span.start for span in told.content if span.covers(token.span))
    return None if any(word.text == ";" and start < word.start < token.start for word in sentence.tokens) else told.id


def _aimed(
    event: Event, trigger: Trigger, sentence: Sentence, parties: Parties, acts: Acts, ontology: Ontology
) -> Event:
    """The event with the mode that its aim gives it, where its own words give none: a request to meet."""
    if event.mode or event.type not in ontology.aims.types:
        return event
    act = aim(trigger.token, sentence, parties, acts)
    return replace(event, mode=ontology.aims.mode(event.type, act.type, act.mode)) if act else event


def _placed(event: Event, trigger: Trigger, sentence: Sentence, wheres: Wheres, *, is_lead: bool) -> Event:
    """The event with its place; only what the report itself tells as news may have the dateline's."""
    is_news = is_lead and not event.background and event.said_in is None
    return replace(event, place=wheres.of(trigger, sentence, event.when, event.status, is_news=is_news))


def _score(event: Event, ontology: Ontology) -> float | None:
    return ontology.score(event.type, event.mode, announced=event.status is EventStatus.SCHEDULED)


def _why(trigger: Trigger) -> str:
    if trigger.probability is not None:
        share = f"{trigger.probability:.2f}".removeprefix("0")
        return f"{trigger.type} by likeness, {share}: by what {trigger.token.text!r} and the words around it mean"
    return f"{trigger.act.type} by the words {trigger.words!r}"


def is_background(token: Token, when: When | None, day: date | None, found: EventStatus) -> bool:
    """Whether it is history told beside the news: long past, or over before what is told."""
    if when and day:
        long_since = found is EventStatus.ONGOING and day - when.first > RECENT  # "at war since 2014"
        return long_since or day - when.last > RECENT
    return found in {EventStatus.HAPPENED, EventStatus.ONGOING} and is_looked_back_on(token)


def _status(trigger: Trigger, when: When | None, hedges: Hedges, day: date | None) -> EventStatus:
    found = status(trigger.token, hedges, is_told_negated=trigger.negated)
    if found is EventStatus.HAPPENED and trigger.carrier is not trigger.token:
        found = status(trigger.carrier, hedges, is_told_negated=trigger.negated)
    if found is EventStatus.HAPPENED and when and day and when.first > day:
        return EventStatus.SCHEDULED
    if found is EventStatus.SCHEDULED and trigger.type is EventType.REJECT and trigger.negated:
        return EventStatus.HAPPENED  # who will not do it has refused
    if found is EventStatus.SCHEDULED and (has_condition(trigger.token) or has_condition(trigger.carrier)):
        return EventStatus.HYPOTHETICAL  # "will leave if talks fail"
    return found


def _is_anybody(trigger: Trigger) -> bool:
    """Whether its parties are nobody in particular: "a chief executive may strike a deal"."""
    return not any(party.country or party.name[:1].isupper() for party in (*trigger.actors, *trigger.recipients))


def _is_undone(token: Token, hedges: Hedges) -> bool:
    """Whether it tells what was not, or not yet, done: "before leaving", "the wisdom of launching attacks"."""
    if token.tag != "VBG" or is_undone(token, hedges):
        return False  # "stopped short of leaving" is told, as denied
    return token.dep in {"acl", "advcl"} and not UNDONE.isdisjoint(prepositions(token))


def _is_mere_aim(token: Token, hedges: Hedges) -> bool:
    """Whether it only gives a purpose: "flew to Paris to meet donors"."""
    while token.dep == "conj" and token.tag == "VB" and token.head.tag == "VB":
        token = token.head
    bare = token.tag == "VB" and any(child.lower == "to" for child in token.children)
    if not bare or token.dep not in {"advcl", "acl", "xcomp", "ccomp", "conj"}:
        return False
    if token.dep == "acl" and any(child.lower in FIRSTS for child in token.head.having("amod")):
        return False  # "the first state to recognise it"
    over = cues(token, hedges)
    return not over and not is_undone(token, hedges) and token.head.lemma not in STARTING


def _is_home_quarrel(kind: EventType, trigger: Trigger, acts: Acts) -> bool:
    """Whether one side of a country's politics only finds fault with, or praises, another."""
    named = (party.name.rpartition(" ")[2].lower() for party in (*trigger.actors, *trigger.recipients))
    if any(acts.is_one(word.removesuffix("s"), ("ARMED",)) for word in named):
        return False
    sides = [{party.country for party in parties} for parties in (trigger.actors, trigger.recipients)]
    verbal = kind in {EventType.ACCUSE, EventType.SUPPORT, EventType.CONSULT} and not trigger.act.mode
    if trigger.token.dep == "acl" and trigger.token.tag == "VBN" and kind in {EventType.SUPPORT, EventType.AGREE}:
        return True  # "fighters backed by Turkey": who they are, not what is done
    return verbal and sides[0] == sides[1] and len(sides[0] - {None}) == 1
