"""Exchanges: what one would do if the other did something, each for the other.

    Mali   may release   the envoys   if Niger   lifts   its curbs.
    ─┬──       ┬                       ─┬───      ┬
    actor     RETREAT  > Niger         actor     CONCEDE  > Mali

Only acts that do somebody good are exchanged, and only where neither is already done to another.
"""

from collections.abc import Sequence
from dataclasses import replace

from attache.lexicon.acts import FRIENDLY
from attache.read.act.clauses import CONDITIONS
from attache.read.act.relations import prepositions
from attache.read.act.triggers import Trigger
from attache.records import EventType, Party
from attache.text.tokens import Token

GIVEN = FRIENDLY | {EventType.AGREE}
"""Types of acts that are given for one another."""


def exchanged(triggers: Sequence[Trigger]) -> list[Trigger]:
    """The acts of one sentence, those given on a condition with the recipients that the other side's act names."""
    found = list(triggers)
    for place, trigger in enumerate(found):
        other = _partners(trigger, triggers)
        if trigger.type in GIVEN and not trigger.recipients and other:
            found[place] = replace(trigger, recipients=other)
    return found


def _partners(trigger: Trigger, triggers: Sequence[Trigger]) -> tuple[Party, ...]:
    """Who does the act on the other side of the condition; nobody where they are the same, or no state."""
    own = {party.country for party in trigger.actors}
    for other in triggers:
        theirs = {party.country for party in other.actors}
        apart = own and theirs and None not in own | theirs and own.isdisjoint(theirs)
        if apart and other.type in GIVEN and (_hangs_on(trigger, other) or _hangs_on(other, trigger)):
            return other.actors
    return ()


def _hangs_on(inner: Trigger, outer: Trigger) -> bool:
    """Whether the first stands in a condition of the second, or of what that is about."""
    token: Token = inner.carrier
    is_inside = False
    while token.head is not token and (not is_inside or token.dep != "ccomp"):
        is_inside |= token.dep == "advcl" and not CONDITIONS.isdisjoint(prepositions(token))
        token = token.head
        if is_inside and token.index in {outer.token.index, outer.carrier.index}:
            return True
    return False
