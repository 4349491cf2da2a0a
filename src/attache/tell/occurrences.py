"""Occurrences: every act that the reports tell, whoever the parties, each once with all that tell it.

    Ridge Tribune    Seoul condemned Pyongyang on Friday    ┐
    Harbour Post     South Korea condemned the North        ┴  one ACCUSE in two reports: two records, one occurrence

The same notion by which a dyad counts its acts (`tellings`), for all parties at a time: two tellings are one where
nothing speaks against it, and on either side they name the same, or one names a state as a whole and the other somebody
of it. Who is told by a common word alone ("gunmen") is the same only inside one story.
"""

from collections.abc import Sequence

from attache.lexicon.world import World
from attache.records import Event, Party, Picture
from attache.tell.dyads import Direction
from attache.tell.tellings import Act, Telling, acts


def find_occurrences(picture: Picture, world: World) -> list[Act]:
    """Each act once, in the order of its first telling: of every status, history too."""
    return acts(picture, _way, lambda one, other: _may_be_of_the_same(one, other, world))


def _way(event: Event) -> Direction:
    return Direction.FORTH if event.recipients else Direction.TOGETHER


def _may_be_of_the_same(one: Telling[Event], other: Telling[Event], world: World) -> bool:
    a, b = one.record, other.record
    if not (_share(a.actors, b.actors, world) and _share(a.recipients, b.recipients, world)):
        return False
    return one.group == other.group or any(map(_is_known, (*a.actors, *a.recipients)))


def _share(some: Sequence[Party], others: Sequence[Party], world: World) -> bool:
    """Whether the two may have a party in common; nobody is the same as nobody alone."""
    if not (some and others):
        return not (some or others)
    return any(_may_be(one, other, world) for one in some for other in others)


def _may_be(one: Party, other: Party, world: World) -> bool:
    if one.name == other.name:
        return one.country == other.country
    of_one_state = one.country is not None and one.country == other.country
    return of_one_state and any(_is_state(party, world) for party in (one, other))


def _is_state(party: Party, world: World) -> bool:
    """Whether the name means the state as a whole, by its own name or its capital's."""
    state = world.state(party.name)
    return state is not None and state.code == party.country


def _is_known(party: Party) -> bool:
    """Whether more is known of it than a common word."""
    return bool(party.country or party.code) or party.name[:1].isupper()
