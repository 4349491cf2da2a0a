"""Postponements: what is moved to another day, or called off.

The trial was postponed from March 13 to April 17.       April 17, was March 13
The two sides called off Thursday's meeting.             Thursday, cancelled
They scrapped the planned drill.                         no day, cancelled
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from attache.lexicon.hedges import Role, Signal
from attache.read.act.clauses import clause_span
from attache.read.act.negations import is_negated
from attache.read.act.outlooks import Day, Outlook
from attache.read.act.relations import is_passive, prepositions
from attache.read.act.schedules import happens
from attache.read.act.statuses import cues, is_looked_back_on
from attache.records import Span, Time
from attache.text.tokens import Token

PARTICLES = {
    "put": {"off", "back"},
    "push": {"back", "forward"},
    "bring": {"forward"},
    "move": {"forward", "up", "back", ""},
    "shift": {""},
    "call": {"off"},
}
"""Which particles make a verb move or cancel; any verb else needs none."""
TO = re.compile(r"\b(?:to|until|till|for|by)\s+(?:the\s+|early\s+|late\s+|mid-|at\s+least\s+)*\Z", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s+(?:the\s+|early\s+|late\s+)*\Z", re.IGNORECASE)
PLANNED = frozenset({"planned", "scheduled", "due", "set", "slated"})
NEAR = 7
"""So many words behind a verb its object is looked for where the parse hangs none on it."""
FAR = timedelta(days=270)
"""What is called off by its bare day is not as far ahead as this."""
KNOWN = frozenset({"the", "this", "that", "these", "those"})
OFF_WITH = frozenset({"call", "cancel", "scrap", "postpone", "put"})
GOING_ON = frozenset({"strike", "protest", "boycott", "walkout", "march", "ceasefire", "truce", "withdrawal"})
"""What may be under way when it is called off, and then was no plan."""
TAKING_PLACE = frozenset({"take", "go", "proceed", "happen", "occur", "hold"})
UNDONE = frozenset({Signal.HYPOTHETICAL, Signal.WISHED, Signal.DENIED})


@dataclass(frozen=True, slots=True)
class Postponed:
    """A thing that got another day, or none: its clause, the new day, the old one, and whether it is called off."""

    span: Span
    day: Day | None
    was: Day | None
    cancelled: bool


def postponed(verb: Token, look: Outlook) -> Postponed | None:
    """What the verb moves or calls off; None where it does neither, or only may."""
    return _dropped(verb, look) or _put_off(verb, look)


def _dropped(word: Token, look: Outlook) -> Postponed | None:
    """What will not be after all: "Thursday's hearing will not take place", "the June summit is off"."""
    thing = next((it for it in word.having("nsubj") if happens(it, look.hedges)), None) or _beside(word, look)
    if thing is None or not (_is_definite(thing) or _is_planned(thing)):
        return None
    words = {child.lower for child in word.children}
    is_off = word.lower == "off" and bool(words & {"is", "was", "are", "were"})
    refused = is_negated(word) or "longer" in words
    ahead = words & {"will", "would", "wo", "is", "are"}
    if not is_off and not (refused and ahead and word.lemma in TAKING_PLACE):
        return None
    old = _old(word, thing, look)
    return Postponed(_with(thing, word, look), old, None, True) if old or _is_planned(thing) else None


def _with(thing: Token, verb: Token, look: Outlook) -> Span:
    """The clause, from the thing on where the parse leaves that out."""
    span = clause_span(verb, look.sentence)
    return thing.span.to(span) if thing.start < span.start else span


def _beside(verb: Token, look: Outlook) -> Token | None:
    """The thing that stands before a passive or behind an active, where the parse hangs it on neither."""
    if not any(look.hedges.knows(role, verb.lemma) for role in (Role.MOVING, Role.CANCELLING)):
        return None if verb.lemma not in TAKING_PLACE else _first(look.sentence.tokens[: verb.index], look)
    if is_passive(verb):
        return _first(look.sentence.tokens[: verb.index], look)
    return _first(look.sentence.tokens[verb.index + 1 : verb.index + NEAR], look)


def _first(words: Sequence[Token], look: Outlook) -> Token | None:
    """The first thing among some words that comes on a set day, if no verb's subject is named before it."""
    for word in words:
        if word.dep.startswith("nsubj") and not happens(word, look.hedges):
            return None
        if word.tag in {"NN", "NNS"} and happens(word, look.hedges) and word.dep not in {"compound", "nmod"}:
            return word
    return None


def _is_planned(thing: Token) -> bool:
    parts = thing.having("amod", "acl", "acl:relcl")
    return any(part.lower in PLANNED for part in parts) or thing.head.lower in PLANNED


def _put_off(verb: Token, look: Outlook) -> Postponed | None:
    moves, cancels = (_is_done(verb, role, look) for role in (Role.MOVING, Role.CANCELLING))
    if not moves and not cancels:
        return None
    things = verb.having("nsubj:pass", "nsubj") if is_passive(verb) else verb.having("obj") or _behind(verb)
    thing = next((thing for thing in things if thing.pos in {"NOUN", "PROPN"}), None) or _beside(verb, look)
    if thing is None or is_negated(verb) or any(UNDONE & set(cue.signals) for cue in cues(verb, look.hedges)):
        return None
    old = _old(verb, thing, look)
    new = _new(verb, look) if moves else None
    if cancels and not old and verb.tag in {"VBD", "VBN"}:
        old = look.on(verb)  # "scrapped his trip to Paris next week"
    if not new and not (happens(thing, look.hedges) and (old or _is_known(thing, verb, look))):
        return None
    is_off = cancels and not new
    return Postponed(_with(thing, verb, look), old if is_off else new, None if is_off else old, is_off)


def _is_known(thing: Token, verb: Token, look: Outlook) -> bool:
    """Whether a thing without a day is one that was set: "the planned summit was called off", not "a strike"."""
    if is_looked_back_on(verb) or look.all_on(verb):
        return False
    if verb.tag in {"VBD", "VBN"} and verb.lemma in OFF_WITH and _is_definite(thing) and thing.lemma not in GOING_ON:
        return True
    return any(look.hedges.signals(Role.MODIFIER, child.lower) == (Signal.SCHEDULED,) for child in thing.having("amod"))


def _is_definite(thing: Token) -> bool:
    """Whether it is named as one that is known: "the talks", "his trip", "Thursday's hearing"."""
    return bool(thing.having("nmod:poss")) or any(child.lower in KNOWN for child in thing.having("det"))


def _is_done(verb: Token, role: Role, look: Outlook) -> bool:
    if verb.pos != "VERB" or not look.hedges.knows(role, verb.lemma):
        return False
    needed = PARTICLES.get(verb.lemma)
    particles = {child.lower for child in verb.having("compound:prt", "advmod")}
    particles |= {"off" for thing in _behind(verb)}
    particles = particles or {""}
    return needed is None or not needed.isdisjoint(particles | {""} if "" in needed else particles)


def _behind(verb: Token) -> list[Token]:
    """What stands behind "off", where the parse takes it for a preposition: "called off the drill"."""
    return [thing for thing in verb.having("obl") if prepositions(thing) == ["off"]]


def _new(verb: Token, look: Outlook) -> Day | None:
    times = (time for time in look.all_on(verb) if TO.search(look.before(time)))
    return next((found for time in times if (found := look.alone(time, turned=True))), None)


def _old(verb: Token, thing: Token, look: Outlook) -> Day | None:
    times: list[Time] = [time for time in look.all_on(verb) if FROM.search(look.before(time))]
    times += look.all_on(thing)
    times += [time for part in thing.having("acl", "acl:relcl") for time in look.all_on(part)]
    times += [time for time in look.times if thing.end < time.span.start < time.span.end <= verb.start]
    found = (look.alone(time, turned=True) for time in times)
    return next((day for day in found if day and not _is_over(day, look)), None)


def _is_over(found: Day, look: Outlook) -> bool:
    """Whether a bare day lies so far ahead of the writing that the last such is meant, which is over."""
    turned = found.when != found.time.when
    return turned and bool(look.day and found.when and found.when.first - look.day > FAR)
