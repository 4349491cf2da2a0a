"""Postponements: what is moved to another day, or called off.

The trial was postponed from March 13 to April 17.       April 17, was March 13
The two sides called off Thursday's meeting.             Thursday, cancelled
They scrapped the planned drill.                         no day, cancelled
"""

import re
from dataclasses import dataclass

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
    moves, cancels = (_is_done(verb, role, look) for role in (Role.MOVING, Role.CANCELLING))
    if not moves and not cancels:
        return None
    things = verb.having("nsubj:pass", "nsubj") if is_passive(verb) else verb.having("obj") or _behind(verb)
    thing = next((thing for thing in things if thing.pos in {"NOUN", "PROPN"}), None)
    if thing is None or is_negated(verb) or any(UNDONE & set(cue.signals) for cue in cues(verb, look.hedges)):
        return None
    old = _old(verb, thing, look)
    new = _new(verb, look) if moves else None
    if not new and not (happens(thing, look.hedges) and (old or _is_known(thing, verb, look))):
        return None
    is_off = cancels and not new
    return Postponed(clause_span(verb, look.sentence), old if is_off else new, None if is_off else old, is_off)


def _is_known(thing: Token, verb: Token, look: Outlook) -> bool:
    """Whether a thing without a day is one that was set: "the planned summit was called off", not "a strike"."""
    if is_looked_back_on(verb) or look.all_on(verb):
        return False
    return any(look.hedges.signals(Role.MODIFIER, child.lower) == (Signal.SCHEDULED,) for child in thing.having("amod"))


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
    return next((found for time in times if (found := look.alone(time))), None)


def _old(verb: Token, thing: Token, look: Outlook) -> Day | None:
    times: list[Time] = [time for time in look.all_on(verb) if FROM.search(look.before(time))]
    times += look.all_on(thing)
    times += [time for part in thing.having("acl", "acl:relcl") for time in look.all_on(part)]
    return next((found for time in times if (found := look.alone(time, turned=True))), None)
