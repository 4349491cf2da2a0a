"""Choices: which place of a name is meant, or why that cannot be told.

    Tripoli:   LBY 6.6 + nothing        LBN 5.8 + 1.8, Lebanon is named in the paragraph      →  Tripoli, LBN
    Tripoli:   LBY 6.6 + nothing        LBN 5.8 + nothing                                     →  refused

A candidate weighs what its people make it likely to be named at all, in powers of ten, and what the report says for
it. The first is taken if it leads by enough, and else none: one town in the wrong state is worse than a blank.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log10

from attache.lexicon.gazetteer import Spot
from attache.lexicon.spellings import plain_words
from attache.read.place.besides import Beside
from attache.read.place.fits import LIKELY, families, fitting, is_obscure
from attache.read.place.known import Known
from attache.read.place.namings import Naming, cases
from attache.read.place.reasons import label, prominence, undecided
from attache.read.place.surroundings import HALF, Evidence, Surroundings
from attache.records import Precision

LEAD = 1.0
"""By how many powers of ten the first must lead where nothing in the report speaks for it."""
LEAD_SPOKEN_FOR = 0.6
"""The same where something does, or both are of one state."""
KNOWN = 4.9
"""What weighs less than this, and of whose surroundings the report says nothing, is too little known to be meant."""
GREAT = 0.5
"""What a capital, and a town where one in fifty of its state's people lives, is named more often than its size says."""
SHARE = 0.02
FAMOUS = 1.7
"""So far behind the first that the mere name of a state, which may be there for other reasons, speaks half for it."""
AMERICAN = 1.0
"""What an American town smaller than `LARGE` weighs less without its state, if a town abroad is known by its name."""
LARGE = 500_000
STATE = 1.0
"""What a state is named more often than its people say."""
BARE = 1.5
"""What a capital is likelier in a dateline that gives no state: other towns have theirs behind them."""
AMONG = 1.0
"""What a province is likelier in a list with others."""
SEAT = 3.0
"""What a province named as its state's capital is named less: who means Washington state says so."""
PART = 0.7
"""What a province or district is named less often than its people say."""
BYNAME = 0.7
"""What a place is named less by a name that is not its first one: Kaliningrad is not Korolev, which was called so."""
LISTED = 0.8
"""What a town is named more that the lexicon lists, by that name, among those often in the news."""
NAMELESS = {
    Precision.COUNTRY: 5.5,
    Precision.AREA: 7.2,
    Precision.PROVINCE: 6.0,
    Precision.DISTRICT: 5.2,
    Precision.CITY: 2.7,
}
"""The power of ten for a place whose people the gazetteer does not count."""
MOST = 8
"""So many candidates are listed at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a name was taken for (None if for nothing), why, and the candidates, the likeliest first."""

    spot: Spot | None
    why: str
    candidates: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate, its weight, and what in the report speaks for it."""

    spot: Spot
    weight: float
    evidence: Evidence


class Choices:
    """Weighs the candidates of the names of one report."""

    def __init__(self, surroundings: Surroundings, known: Known) -> None:
        self._surroundings = surroundings
        self._known = known

    def settled(self, spots: Sequence[Spot], beside: Beside) -> Choice | None:
        """What is certain from the name and what stands right beside it; None where the report must tell."""
        if not spots:
            return Choice(spot=None, why="not in the gazetteer")
        kept, why = fitting(spots, beside)
        if not kept:
            return Choice(spot=None, why=why, candidates=tuple(spots[:MOST]))
        found = families(kept)
        if len(found) == 1 and (why or not is_obscure(found[0])):
            return Choice(spot=found[0], why=why or "the only place of that name", candidates=tuple(spots[:MOST]))
        return None

    def likeliest(self, spots: Sequence[Spot], beside: Beside, namings: Sequence[Naming], more: float) -> Choice:
        """What the report makes the likeliest, if that leads by enough, and by so much `more`."""
        kept, why = fitting(spots, beside)
        likely = (
            sorted(kept, key=lambda spot: not self._surroundings.names(spot.country)) if len(kept) > LIKELY else kept
        )
        weighed = self._weighed(families(likely), beside, namings)
        if len(weighed) == 1:
            stands = any(naming.noun is None or cases(naming.noun) for naming in namings)
            return self._alone(weighed[0], more, stands=stands)
        first, second = weighed[:2]
        spoken = first.evidence.weight > second.evidence.weight
        is_sure = spoken or first.spot.country == second.spot.country
        leads = first.weight - second.weight >= (LEAD_SPOKEN_FOR if is_sure else LEAD) + more
        candidates = tuple(w.spot for w in weighed[:MOST])
        number = len(weighed) if len(kept) <= LIKELY else len(kept)
        if not leads or (not first.evidence.weight and first.weight < KNOWN):
            pair = [(w.spot, w.evidence.words) for w in weighed[:2]]
            return Choice(spot=None, why=undecided(pair, number), candidates=candidates)
        because = first.evidence.words if spoken else prominence(first.spot, number)
        return Choice(spot=first.spot, why="; ".join(part for part in (why, because) if part), candidates=candidates)

    def _alone(self, one: Weighed, more: float, *, stands: bool) -> Choice:
        """The only place of its name, if it `stands` as one, or in a state that is named, or where none is."""
        if one.evidence.weight or stands or not (more or self._surroundings.is_told):
            return Choice(spot=one.spot, why="the only place of that name", candidates=(one.spot,))
        why = f"the only one in the gazetteer is {label(one.spot, ())}, and nothing in the report speaks for that"
        return Choice(spot=None, why=why, candidates=(one.spot,))

    def _weighed(self, spots: Sequence[Spot], beside: Beside, namings: Sequence[Naming]) -> list[Weighed]:
        capitals = {spot.country for spot in spots if spot.is_capital or spot.precision is Precision.COUNTRY}
        bare = BARE if any(naming.sentence is None for naming in namings) and not beside.bindings else 0.0
        priors = {
            spot: self._prior(spot, beside, namings[0].words, capitals) + (bare if spot.is_capital else 0)
            for spot in spots
        }
        most = max(priors.values())
        abroad = max((prior for spot, prior in priors.items() if spot.country != "USA"), default=0.0) >= KNOWN
        weighed = []
        for spot, prior in priors.items():
            evidence = self._surroundings.of(spot, namings)
            is_far = most - prior > FAMOUS and not self._surroundings.is_mostly(spot.country)
            gain = evidence.weight / 2 if is_far and "km off" not in evidence.words else evidence.weight
            weighed.append(Weighed(spot, prior + gain - (self._rarity(spot, evidence) if abroad else 0), evidence))
        return sorted(weighed, key=lambda w: -w.weight)

    def _prior(self, spot: Spot, beside: Beside, words: str, capitals: Collection[str | None]) -> float:
        """How likely a candidate is to be named at all; `capitals`: states of that name, or whose capital has it."""
        size = log10(spot.population) if spot.population else NAMELESS[spot.precision]
        size -= 0 if plain_words(spot.name) == plain_words(words) else BYNAME
        size += LISTED if spot.precision is Precision.CITY and spot.country == self._known.listed(words) else 0
        if spot.precision is Precision.COUNTRY:
            return size + STATE
        if spot.precision is not Precision.CITY:
            bare = spot.country == "USA" and not capitals  # "in Ohio": its states need no word to be told from towns
            is_ground = bare or spot.precision is Precision.AREA or beside.is_part
            if beside.is_among and spot.precision is Precision.PROVINCE:
                return size + AMONG
            return size if is_ground else size - PART - (SEAT if spot.country in capitals else 0)
        state = self._known.country(spot.country)
        great = spot.is_capital or (state is not None and spot.population > SHARE * state.population)
        return size + (GREAT if great else 0) - (PART if beside.is_part else 0)

    def _rarity(self, spot: Spot, evidence: Evidence) -> float:
        """What an American town weighs less for standing without its state."""
        is_town = spot.country == "USA" and spot.precision is Precision.CITY and spot.population < LARGE
        if not is_town or evidence.weight > 1.2:
            return 0.0
        return AMERICAN / 2 if self._surroundings.share("USA") >= HALF else AMERICAN
