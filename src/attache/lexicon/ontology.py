"""The ontology of acts: PLOVER's types, modes and contexts, their scores, and CAMEO's codes for the same acts.

    type     mode    score    quad    CAMEO    Goldstein
    CONSULT  visit     4.0       1    042            1.9

PLOVER (Political Language Ontology for Verifiable Event Records) succeeds CAMEO (Conflict and Mediation Event
Observations). Both place an act on a scale from conflict, -10, to cooperation, 10; the two scales are not one. What the
figures come from, and where the sources are at odds, is told at the head of each table.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from attache.lexicon.aims import Aims
from attache.lexicon.tables import rows, shipped
from attache.records.event import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class ActType:
    """A type: its `quad` (1 cooperation in words, 2 in deeds, 3 conflict in words, 4 in deeds) and `score`.

    `recipient` says whether an event is none without one, `announced` what type it is while it is only announced
    (None: its own). `about` says in our words what it is, `doubt` tells where the source is at odds with itself and
    what we take.
    """

    type: EventType
    quad: int
    score: float
    recipient: bool = False
    announced: EventType | None = None
    about: str
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActMode:
    """A finer kind of a type; `score` is None where the source has none of its own."""

    type: EventType
    mode: str
    score: float | None = None
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActContext:
    """What an event may be about."""

    context: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CameoCode:
    """A code of CAMEO, which is text ("01", "010" and "10" are three), its value on Goldstein's scale, and its type.

    `type` is None where PLOVER has none for it; `note` says why, or what the sources disagree about. `contexts` are
    parted by "|".
    """

    code: str
    name: str
    goldstein: float | None = None
    type: EventType | None = None
    mode: str = ""
    contexts: str = ""
    note: str = ""

    @property
    def is_family(self) -> bool:
        """Whether it is the head of a family ("10") and no act by itself."""
        return len(self.code) == len("10")


class Ontology:
    """The types, modes, contexts and codes, each in the order of its table, and the modes that acts have by `aims`."""

    def __init__(
        self,
        types: Iterable[ActType],
        modes: Iterable[ActMode],
        contexts: Iterable[ActContext],
        codes: Iterable[CameoCode],
        aims: Aims,
    ) -> None:
        self.types = {entry.type: entry for entry in types}
        self.modes = {(entry.type, entry.mode): entry for entry in modes}
        self.contexts = tuple(contexts)
        self.codes = {entry.code: entry for entry in codes}
        self.aims = aims

    @classmethod
    def load(cls) -> "Ontology":
        """The shipped tables. Raises `LexiconError` where a row is not of its form."""
        return cls(
            rows(shipped("plover.csv"), ActType),
            rows(shipped("modes.csv"), ActMode),
            rows(shipped("contexts.csv"), ActContext),
            rows(shipped("cameo.csv"), CameoCode),
            Aims.load(),
        )

    def score(self, kind: EventType, mode: str = "", *, announced: bool = False) -> float | None:
        """Where the act lies between conflict (-10) and cooperation (10), by PLOVER's scale.

        One that is only `announced` counts as that: aid promised is an agreement. Where the mode has no score of its
        own the type's holds. None where the type has no such mode.
        """
        if announced and (promise := self.types[kind].announced):
            return self.types[promise].score
        if not mode:
            return self.types[kind].score
        found = self.modes.get((kind, mode))
        return None if found is None else self.types[kind].score if found.score is None else found.score

    def quad(self, kind: EventType) -> int:
        """1 for cooperation in words, 2 in deeds, 3 for conflict in words, 4 in deeds."""
        return self.types[kind].quad

    def cameo(self, kind: EventType, mode: str = "") -> tuple[str, ...]:
        """CAMEO's codes for the act, the broadest first, without the heads of families.

        Where none has just that mode, they are those of the type; empty where the type has no such mode.
        """
        if mode and (kind, mode) not in self.modes:
            return ()
        of_type = [entry for entry in self.codes.values() if entry.type is kind and not entry.is_family]
        found = [entry.code for entry in of_type if entry.mode == mode] or [entry.code for entry in of_type]
        return tuple(sorted(found, key=_breadth))

    def plover(self, code: str) -> CameoCode | None:
        """What is known of a code of CAMEO, its PLOVER type and mode among it; None where there is no such code."""
        return self.codes.get(code)


def _breadth(code: str) -> tuple[int, bool, str]:
    """Sorts the broad before the narrow: fewer digits, and of three digits those that end in 0, "of no kind below"."""
    return len(code), not code.endswith("0"), code
