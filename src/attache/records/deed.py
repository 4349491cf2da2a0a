"""What one party did to another, as a sentence tells it."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.event import EventStatus, EventType
from attache.records.span import Span


class Ground(StrEnum):
    """What a type stands on: a rule, by where its word stands, or a model.

    BINDING is a word between the two or over them, BESIDE one that hangs on such a word, ELSEWHERE any other of the
    sentence. With LIKENESS no rule has spoken, or a model has outvoted it: the words that bind the two mean what words
    for acts of this type do.
    """

    BINDING = "binding"
    BESIDE = "beside"
    ELSEWHERE = "elsewhere"
    LIKENESS = "likeness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """The act between two marked parties.

    `type` is by the scheme that was asked for, `own` by the rules of the house, by which events are typed; the two part
    where schemes do. `trigger` is the word that tells it, `mode` PLOVER's finer kind of the type, "" where the words do
    not say, and `status` whether it came to pass. `score` places it on the scale from conflict (-10) to cooperation
    (10), None where the scale has no place for it. `why` names the words and how they bind the two, `ground` says
    whether a rule or the model spoke, and `probability` how sure the two together are of the type; None where the model
    was not asked. The model knows types by the public set's convention alone: what rests on it has one for both.
    """

    type: EventType
    own: EventType
    mode: str = ""
    status: EventStatus = EventStatus.HAPPENED
    score: float | None = None
    trigger: Span
    ground: Ground
    probability: float | None = None
    why: str
