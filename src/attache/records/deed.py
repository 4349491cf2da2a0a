"""What one party did to another, as a sentence tells it."""

from dataclasses import dataclass

from attache.records.event import EventStatus, EventType
from attache.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """The act between two marked parties.

    `type` is by the scheme that was asked for, `own` by the rules of the house, by which events are typed; the two part
    where schemes do. `trigger` is the word that tells it, `mode` PLOVER's finer kind of the type, "" where the words do
    not say, and `status` whether it came to pass. `score` places it on the scale from conflict (-10) to cooperation
    (10), None where the scale has no place for it. `why` names the words and how they bind the two.
    """

    type: EventType
    own: EventType
    mode: str = ""
    status: EventStatus = EventStatus.HAPPENED
    score: float | None = None
    trigger: Span
    why: str
