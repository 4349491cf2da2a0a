"""Who did what to whom."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.place import Place
from attache.records.span import Span
from attache.records.when import When


class EventType(StrEnum):
    """The sixteen types of PLOVER (Political Language Ontology for Verifiable Event Records, 2021)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class EventStatus(StrEnum):
    """Whether it came to pass."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    SCHEDULED = "scheduled"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An actor or recipient: canonical name, ISO 3166 alpha-3 country if known, and the words that name it.

    `code` is PLOVER's for a body that belongs to no state: IGO, UNO, EUR, NGO, ISM.
    """

    name: str
    country: str | None = None
    code: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One act: `trigger` is the word for it, `evidence` the sentence or clause that tells it.

    `mode` is PLOVER's finer kind of the type ("visit"), "" where the words do not say. `score` is where such an act
    lies on PLOVER's scale from conflict (-10) to cooperation (10), be it denied or only feared; what is scheduled
    counts as the promise of it. None where nobody looked it up. `background` is history told beside the news.
    `said_in` is the id of the statement whose content tells it, None where the report tells it itself. `place` is
    where it took place, None where the text names nothing that could be it; `why` names the rule that found and
    typed it, or says that it was a model, by likeness; `probability` is how sure the model is, None for a rule.
    """

    id: str
    type: EventType
    mode: str = ""
    score: float | None = None
    trigger: Span
    evidence: Span
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    when: When | None = None
    place: Place | None = None
    status: EventStatus = EventStatus.HAPPENED
    background: bool = False
    said_in: str | None = None
    why: str = ""
    probability: float | None = None
