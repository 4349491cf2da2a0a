"""Why an event is read as it is: by which words, with which type, score, status, days, parties and place."""

import re
from collections.abc import Iterator, Sequence

from attache.lexicon.acts import Act
from attache.lexicon.lexicons import Lexicon
from attache.read.act.reasons import background_reason, status_reason
from attache.records import Event, EventStatus, Mention, Party, Reading, Span
from attache.tell.facts import Fact, date_facts, said_facts
from attache.text.tokens import Sentence

QUOTED = re.compile(r"'([^']+)'")


def event_facts(event: Event, reading: Reading, sentences: Sequence[Sentence], lexicon: Lexicon) -> Iterator[Fact]:
    """Each thing that the event says, with its reason; `sentences` are the parsed ones of its report."""
    yield Fact(label="told", told=event.evidence.of(reading.article.text), span=event.evidence)
    yield Fact(label="word", told=event.trigger.of(reading.article.text), why=event.why, span=event.trigger)
    yield from _entry(event, lexicon) if event.probability is None else [_sureness(event.probability)]
    yield from _scale(event, lexicon)
    day = reading.dating.day
    yield Fact(label="status", told=event.status, why=status_reason(event, sentences, lexicon.hedges, day))
    if event.background:
        yield Fact(label="background", told="yes", why=background_reason(event, sentences, day))
    for label, side in (("actor", event.actors), ("recipient", event.recipients)):
        yield from (_party(label, party, event.evidence, reading) for party in side)
        if not side:
            yield Fact(label=label, told="none", why="no party stands where the word has one")
    yield from date_facts(event.when, [t for t in reading.times if event.evidence.covers(t.span)], reading)
    yield _place(event)
    yield from said_facts(next((s for s in reading.statements if s.id == event.said_in), None), reading)


def _entry(event: Event, lexicon: Lexicon) -> Iterator[Fact]:
    """The lexicon's entry that has the words, where the event names them."""
    named = QUOTED.search(event.why)
    words = named[1] if named else ""
    fits = [act for act in lexicon.acts.entries if words in (*act.verbs, *act.nouns) and _is_of(act, event)]
    for act in fits[:1]:
        yield Fact(label="entry", told=f"acts.yaml: {act.type} {act.mode}".rstrip(), why="; ".join(_asks(act)))


def _sureness(probability: float) -> Fact:
    """How sure the model is, where no rule has spoken."""
    why = "the model's, that an act is told at all and is of this type; no entry of acts.yaml fits its words"
    return Fact(label="probability", told=f"{probability:.2f}", why=why)


def _is_of(act: Act, event: Event) -> bool:
    return event.type in {act.type, act.negated, act.together}


def _asks(act: Act) -> Iterator[str]:
    """What the entry asks for, in its own words."""
    for key in ("of", "unless", "amid", "actor", "recipient", "needs"):
        if listed := getattr(act, key):
            yield f"{key}: {', '.join(listed)}"


def _scale(event: Event, lexicon: Lexicon) -> Iterator[Fact]:
    """Type, mode and score, each with the row of the table that it comes from."""
    ontology = lexicon.ontology
    kind, mode = ontology.types[event.type], ontology.modes.get((event.type, event.mode))
    yield Fact(label="type", told=event.type, why=f"plover.csv: {kind.about}")
    if mode:
        yield Fact(label="mode", told=event.mode, why=f"modes.csv: {mode.about}")
    if event.score is None:
        return
    promise = kind.announced if event.status is EventStatus.SCHEDULED else None
    own = mode is not None and mode.score is not None
    row = f"modes.csv, row {event.type} {event.mode}" if own else f"plover.csv, row {event.type}"
    why = f"plover.csv, row {promise}: what is only announced counts as the promise of it" if promise else row
    yield Fact(label="score", told=f"{event.score:g}", why=why)


def _party(label: str, party: Party, evidence: Span, reading: Reading) -> Fact:
    """A party with the words that name it, and how they came to mean it."""
    code = "".join(f", {part}" for part in (party.country, party.code) if part)
    return Fact(label=label, told=f"{party.name}{code}", why=_how(party, evidence, reading), span=party.span)


def _how(party: Party, evidence: Span, reading: Reading) -> str:
    if party.span is None:
        return "named nowhere in the text"
    text = reading.article.text
    told = _named(party, party.span, evidence, reading)
    if evidence.covers(party.span):
        return told
    pointing = (r for r in reading.references if evidence.covers(r.span) and r.name == party.name)
    how = next((f"“{back.span.of(text)}” ({back.why})" for back in pointing), "a word that points back")
    return f"meant by {how}; there {told}"


def _named(party: Party, span: Span, evidence: Span, reading: Reading) -> str:
    """How the words at `span` name the party: by a name, or by common words, and what tells whose these are."""
    mention = next((m for m in reading.mentions if m.span.overlaps(span)), None)
    if mention:
        return _mention(mention) if mention.span.covers(span) else f"by common words, with {_mention(mention)}"
    near = (m for m in reading.mentions if evidence.covers(m.span) and m.country == party.country)
    beside = next(near, None) if party.country else None
    return "by common words" + (f"; {party.country} by {_mention(beside)}" if beside else "")


def _mention(mention: Mention) -> str:
    of = f", of {mention.country}" if mention.country else ""
    return f"mention {mention.id}, {mention.kind}{of}: {mention.name}"


def _place(event: Event) -> Fact:
    place = event.place
    if place is None:
        return Fact(label="place", told="none", why="its words name nothing that could be it")
    parts = (place.name, place.province, place.country)
    told = ", ".join(dict.fromkeys(part for part in parts if part))
    return Fact(label="place", told=f"{told} ({place.precision})", why=place.why, span=place.span)
