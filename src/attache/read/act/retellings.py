"""Retellings: an act told twice in a report is one event, at its fullest telling.

Oslo expelled a diplomat. On Friday, Oslo expelled the Russian diplomat.       one act: the second tells more
Iran fired a missile. Iran's missile test ...                                  the second only points at the first
"""

from collections.abc import Iterable, Sequence

from attache.read.act.triggers import SWALLOWING, Trigger
from attache.records import Event, EventStatus, EventType, Party

Told = tuple[Trigger, Event]

OPEN = frozenset({EventStatus.SCHEDULED, EventStatus.HYPOTHETICAL})


def told_once(told: Iterable[Told]) -> list[Event]:
    """The events in text order, each act once."""
    kept: dict[EventType, list[Told]] = {}
    for trigger, event in told:
        _tell(kept.setdefault(event.type, []), trigger, event)
    events = [event for group in kept.values() for event in _without_references(group)]
    return sorted(events, key=lambda event: event.trigger)


def _tell(kept: list[Told], trigger: Trigger, event: Event) -> None:
    """Add the event, or let it and an earlier telling of the same act be one."""
    for place, (known, other) in enumerate(kept):
        is_same = known.words == trigger.words or _share_a_day(known, other, trigger, event)
        if is_same and not _differ(known, trigger) and _may_be_one(event, other):
            if _fullness(event) > _fullness(other):
                kept[place] = (trigger, event)
            return
    kept.append((trigger, event))


def _share_a_day(known: Trigger, other: Event, trigger: Trigger, event: Event) -> bool:
    """Whether two sentences tell acts of one kind and day; one sentence tells two acts: a visit and a meeting."""
    is_same = event.when is not None and other.when is not None and known.act.mode == trigger.act.mode
    return is_same and event.evidence != other.evidence


def _differ(one: Trigger, other: Trigger) -> bool:
    """Whether what is agreed to, asked for or refused is not the same: "agreed to meet", "agreed to open a line"."""
    told = [{verb.lemma for verb in trigger.token.having("xcomp")} for trigger in (one, other)]
    return one.type in SWALLOWING and all(told) and told[0].isdisjoint(told[1])


def _without_references(group: Sequence[Told]) -> list[Event]:
    """The events but those that only a bare noun names, where the act itself is told by other words."""
    tellings = [event for trigger, event in group if not _is_reference(trigger, event)]
    sides = [_countries(event.actors) for event in tellings]
    pointing = [e for t, e in group if _is_reference(t, e) and not any(_countries(e.actors) & side for side in sides)]
    return tellings + pointing


def _is_reference(trigger: Trigger, event: Event) -> bool:
    if event.when is not None:
        return False
    is_bare = trigger.carrier is trigger.token and len(event.actors + event.recipients) < 2
    return trigger.token.dep == "acl:relcl" or (trigger.token.pos == "NOUN" and is_bare)


def _may_be_one(one: Event, other: Event) -> bool:
    if (one.status in OPEN) is not (other.status in OPEN):
        return False
    if one.when and other.when and not one.when.may_be(other.when):
        return False
    sides = (
        (_countries(one.actors), _countries(other.actors)),
        (_countries(one.recipients), _countries(other.recipients)),
    )
    # The unnamed, such as "soldiers", may be anybody, but somebody must be the same.
    return all(names <= more or more <= names for names, more in sides) and any(names & more for names, more in sides)


def _countries(parties: Sequence[Party]) -> set[str]:
    """Their countries, or the names of those that have none."""
    return {party.country or party.name for party in parties if party.country or party.name[:1].isupper()}


def _fullness(event: Event) -> tuple[int, int]:
    """How much a telling says: how many of its parts are there, and how many countries they name."""
    known = sum(bool(party.country) for party in (*event.actors, *event.recipients))
    return bool(event.actors) + bool(event.recipients) + bool(event.when), known
