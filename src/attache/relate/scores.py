"""Where a statement lies between conflict and cooperation: the stance of its verb, and what is demanded or offered.

    Paris  urged      Ankara to withdraw its troops        REQUEST, of a RETREAT: yield       -1.0
    Tokyo  promised   that it would withdraw its troops    a RETREAT announced: CONCEDE        4.5
    Tokyo  promised   that it would strike back            an ASSAULT to come: THREATEN       -3.5
    Lima   said       that the port was open               no stance, no place                None

The scale is that of events, PLOVER's: to say it is an act too. Statements stay records of their own; a series that
counts both must not count the event that a cue tells ("urged") beside its statement.
"""

from collections.abc import Sequence

from attache.lexicon.ontology import Ontology
from attache.records import Event, EventStatus, EventType, Stance, Statement

SAYINGS = {
    Stance.DEMANDING: EventType.REQUEST,
    Stance.PROMISING: EventType.AGREE,
    Stance.THREATENING: EventType.THREATEN,
    Stance.ACCUSING: EventType.ACCUSE,
    Stance.DENYING: EventType.REJECT,
    Stance.PRAISING: EventType.SUPPORT,
}
"""The act that it is to say something so. That to deny is to reject PLOVER's manual allows without urging it."""
TO_COME = frozenset({EventStatus.SCHEDULED, EventStatus.HYPOTHETICAL})
CONFLICT = 3
"""From this quad on an act is one of conflict."""


def statement_score(statement: Statement, events: Sequence[Event], ontology: Ontology) -> float | None:
    """Its place on PLOVER's scale, from conflict (-10) to cooperation (10), among the `events` of its report.

    None where it only tells something, or where the saying is negated: who has not ruled out talks has offered none.
    """
    if statement.negated:
        return None
    if own := next((event for event in events if statement.cue.covers(event.trigger)), None):
        return own.score
    saying = SAYINGS.get(statement.stance)
    if saying is None:
        return None
    told = next((event for event in events if event.said_in == statement.id and event.status in TO_COME), None)
    return ontology.score(*_act(saying, told, ontology))


def _act(saying: EventType, told: Event | None, ontology: Ontology) -> tuple[EventType, str]:
    """The type and mode of saying so of the act that is told."""
    if told is None:
        return saying, ""
    if saying is EventType.AGREE:
        if ontology.quad(told.type) < CONFLICT:
            return ontology.types[told.type].announced or told.type, ""
        saying = EventType.THREATEN
    return saying, ontology.aims.mode(saying, told.type, told.mode)
