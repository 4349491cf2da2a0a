"""Addressees: whom an act is aimed at where its own words name nobody: the one other state told of beside it.

    Japan   has asked   for the ban   by China   to be lifted.
    ─┬───       ┬                        ─┬───
    actor     REQUEST                    the only other state in its clause

Where two others are named, or the actor's own state is not known, nobody is taken: it could be either.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from attache.read.act.relations import clause, prepositions
from attache.records import EventType, Party
from attache.text.tokens import Token

GROUND = frozenset({EventType.MOBILIZE, EventType.ASSAULT, EventType.RETREAT, EventType.COOPERATE})
"""Acts on the ground, which a state may do to nobody named: a missile test, a retreat."""
CUT = frozenset({"advcl", "acl:relcl", "conj", "parataxis", "appos"})
"""Clauses and rows that are told beside, not of, what the act is about."""
ASIDE = frozenset(
    {"after", "before", "as", "because", "since", "when", "while", "following"}
    | {"amid", "despite", "during", "although", "over"}
)
"""What these words bring in is told for itself, not as the content of another act."""


class Stated(Protocol):
    """What is asked of the parties of a text."""

    def is_state(self, token: Token) -> bool:
        """Whether the word names a state, or people or things of one."""

    def is_named(self, token: Token) -> bool:
        """Whether the word is part of a name."""

    def of(self, token: Token) -> tuple[Party, ...]:
        """The parties that a word and its coordinates name."""


def addressee(verb: Token, kind: EventType, actors: Iterable[Party], parties: Stated) -> tuple[Party, ...]:
    """The party of the only other state in the verb's clause, or else in the rest of its sentence; empty if none is."""
    own = {party.country for party in actors}
    if kind in GROUND or not own or None in own:
        return ()
    top = clause(verb)
    inside = list(top.subtree())
    within = (word for word in inside if parties.is_named(word) and not _is_apart(word, top))
    if found := _others(within, own, parties):
        return tuple(found.values()) if len(found) == 1 else ()
    known = {word.index for word in inside}
    beside = (word for word in _root(top).subtree() if word.index not in known and parties.is_state(word))
    found = _others(beside, own, parties)
    return tuple(found.values()) if len(found) == 1 else ()


def is_beside(token: Token) -> bool:
    """Whether the word opens what is told beside: "after talks", "when Mali left"."""
    opening = {*prepositions(token), *(child.lower for child in token.having("advmod") if child.tag == "WRB")}
    return not ASIDE.isdisjoint(opening)


def _others(words: Iterator[Token], own: set[str | None], parties: Stated) -> dict[str, Party]:
    """The last party there of each country but the actors' own."""
    found = (party for word in words for party in parties.of(word))
    return {party.country: party for party in found if party.country and party.country not in own}


def _is_apart(word: Token, top: Token) -> bool:
    while word is not top:
        if word.dep in CUT or is_beside(word):
            return True
        word = word.head
    return False


def _root(token: Token) -> Token:
    while token.head is not token:
        token = token.head
    return token
