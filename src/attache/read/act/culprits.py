"""Culprits: whose deed it is that others condemn, punish or forgive, where only the deed is named again.

    Ghana   tested   a missile.   France   condemned   the   test.
    ─┬───   ──┬───                 ─┬──    ────┬────         ──┬─
    doer     deed                 actor     answer         the deed again: its doer is the recipient

The last deed told of that kind is meant, and only a definite noun points back to one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from attache.lexicon.acts import HOSTILE, Acts
from attache.read.act.negations import is_negated
from attache.read.act.relations import lemma, objects, prepositions
from attache.read.act.triggers import Trigger
from attache.records import EventType, Party
from attache.text.tokens import Token

ANSWERS = frozenset(
    {EventType.ACCUSE, EventType.SANCTION, EventType.CONCEDE, EventType.PROTEST, EventType.REJECT, EventType.SUPPORT}
)
"""Acts that answer what somebody did."""
SAID = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.AGREE, EventType.THREATEN})
"""Acts of words, which others reject."""
NAMED = {
    EventType.ACCUSE: "CHARGE",
    EventType.AGREE: "OFFER",
    EventType.REQUEST: "DEMAND",
    EventType.THREATEN: "MENACE",
    EventType.COERCE: "CUSTODY",
}
"""Classes of nouns by which acts of a type are named again, besides the nouns that tell one."""


class Culprits:
    """The doers of the deeds that a report has told so far."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts
        self._doers: dict[EventType, tuple[Party, ...]] = {}
        self._last: tuple[Party, ...] = ()

    def named(self, trigger: Trigger) -> Trigger:
        """The trigger with the recipients whose deed it answers, where it names none; and what it tells, noted."""
        found = trigger
        if trigger.type in ANSWERS and trigger.actors and not trigger.recipients:
            found = replace(trigger, recipients=self._of(trigger))
        if trigger.type in HOSTILE | SAID and trigger.actors and not is_negated(trigger.token):
            self._doers[trigger.type] = trigger.actors
        if trigger.actors:
            self._last = trigger.actors
        return found

    def _of(self, trigger: Trigger) -> tuple[Party, ...]:
        own = {party.country or party.name for party in trigger.actors}
        for noun in self._answered(trigger):
            for doers in self._pointed(lemma(noun)):
                if doers and own.isdisjoint(party.country or party.name for party in doers):
                    return doers
        return ()

    def _pointed(self, noun: str) -> Iterator[tuple[Party, ...]]:
        """The doers of what the noun may name, the likeliest first."""
        told = [way.act.type for way in self._acts.told_by_noun(noun)]
        told += [kind for kind, name in NAMED.items() if self._acts.is_one(noun, (name,))]
        yield from (self._doers.get(kind, ()) for kind in dict.fromkeys(told))
        if self._acts.is_one(noun, ("MOVE",)):
            yield self._last

    def _answered(self, trigger: Trigger) -> Iterator[Token]:
        """The definite nouns that the act is done to or is about."""
        things = [trigger.token] if trigger.carrier is not trigger.token else objects(trigger.token)
        below = [child for thing in things for child in thing.children if self._any(prepositions(child), "OVER")]
        for noun in (*things, *below):
            if noun is not trigger.token and self._any((child.lower for child in noun.children), "POINTER"):
                yield noun

    def _any(self, words: Iterable[str], kind: str) -> bool:
        return any(self._acts.is_one(word, (kind,)) for word in words)
