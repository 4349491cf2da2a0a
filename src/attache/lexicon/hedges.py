"""Words that say how a thing told stands to what is so: planned, possible, foreseen, denied, still going on.

The council  is set to  meet on Thursday.        set: scheduled
Seoul        may        resume the drills.       may: hypothetical, forecast
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from attache.lexicon.tables import entries, shipped


class Signal(StrEnum):
    """What a hedge says of the thing told."""

    SCHEDULED = "scheduled"
    HYPOTHETICAL = "hypothetical"
    FORECAST = "forecast"
    DENIED = "denied"
    ONGOING = "ongoing"
    WISHED = "wished"
    PROMISED = "promised"


class Role(StrEnum):
    """Where a hedge stands: beside the verb, above it, before its clause, on the word itself.

    FORETELLING to WEIGHT serve forecasts: which verbs foretell with their object, what takes its own course (verbs and
    nouns), how likely a thing is, what is expected of somebody as his duty, what "may" permits, which words tell that a
    forecast failed, and which leave the odds that another stands for as they are; verbs and nouns that do nothing else
    than foretell, verbs that do with a clause to come, what only tells where it was foretold, verbs that take their
    course with a thing, and verbs and adjectives that say how likely one is.

    Those from FORECASTER on stand elsewhere: who foresees by trade, which verbs and which papers do, what comes on a
    set day and which verbs say so, what is called an aim, and of what "could" tells the reach; which verbs set a day
    for a thing, move it to another or call it off, and who readies for it; what is done on a set day,
    by oneself or with a thing, and in what a thing has none yet; what nobody can set a day for, sport,
    and whose doings nobody who speaks of them decides;
    what keeps a thing from coming to pass, in what words one is only weighed, asked for or feared, and which verbs
    tell in the present what goes on; whose clause is only feared or hoped for, what belies a clause, what moves a thing
    to a later day, which verbs go on and which words say that one is under way; by what one never comes to be done, by
    what only where "from" follows, what comes about or does not, what is decided "against", what befalls somebody, and
    nouns for a length of time.
    """

    AUXILIARY = "auxiliary"
    GOVERNOR = "governor"
    CONJUNCTION = "conjunction"
    MODIFIER = "modifier"
    PENDING = "pending"
    MANDATE = "mandate"
    FORETELLING = "foretelling"
    COURSE = "course"
    TREND = "trend"
    CHANCE = "chance"
    DUTY = "duty"
    PERMITTED = "permitted"
    FAILED = "failed"
    PLAIN = "plain"
    PREDICTING = "predicting"
    PREDICTION = "prediction"
    BELIEVING = "believing"
    REPORTING = "reporting"
    MEETING = "meeting"
    STAKING = "staking"
    WEIGHT = "weight"
    FORECASTER = "forecaster"
    FORESEEING = "foreseeing"
    OUTLOOK = "outlook"
    HAPPENING = "happening"
    CALENDAR = "calendar"
    AIM = "aim"
    TOOL = "tool"
    APPOINTING = "appointing"
    MOVING = "moving"
    CANCELLING = "cancelling"
    READYING = "readying"
    TRAVELLING = "travelling"
    HOLDING = "holding"
    SPOKEN = "spoken"
    DOUBTING = "doubting"
    DRIFTING = "drifting"
    SPORT = "sport"
    UNRULED = "unruled"
    UNDOING = "undoing"
    WEIGHING = "weighing"
    LASTING = "lasting"
    FEARING = "fearing"
    UNTRUE = "untrue"
    DEFERRING = "deferring"
    CONTINUING = "continuing"
    UNDER_WAY = "under way"
    FAILING = "failing"
    PREVENTING = "preventing"
    OCCURRING = "occurring"
    CHOOSING = "choosing"
    SUFFERED = "suffered"
    LENGTH = "length"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """Words of one use: their lemmas or forms, the role they have in the sentence, and what they signal."""

    words: tuple[str, ...]
    role: Role
    signals: tuple[Signal, ...]
    finds: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


class Hedges:
    """The lexicon of hedges, looked up by role and word."""

    def __init__(self, hedges: Iterable[Hedge]) -> None:
        self.entries = tuple(hedges)
        """Every entry, in file order."""
        self._signals: dict[tuple[Role, str], tuple[Signal, ...]] = {}
        for hedge in self.entries:
            for word in hedge.words:
                self._signals[hedge.role, word] = self._signals.get((hedge.role, word), ()) + hedge.signals

    @classmethod
    def load(cls) -> "Hedges":
        """The shipped lexicon. Raises `LexiconError` where an entry is not of its form."""
        return cls(entries(shipped("hedges.yaml"), Hedge))

    def signals(self, role: Role, *forms: str) -> tuple[Signal, ...]:
        """What a word signals in that role, by the first of its forms (as written, lemma) that the lexicon knows."""
        return next((found for form in forms if (found := self._signals.get((role, form)))), ())

    def knows(self, role: Role, *forms: str) -> bool:
        """Whether the lexicon has one of the forms in that role."""
        return any((role, form) in self._signals for form in forms)
