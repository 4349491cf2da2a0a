"""Surroundings: the states and the settled places that a report names around a name, and how near.

    [dateline BEIRUT]  The Lebanese minister left Tripoli ... Sidon ...
                           ───┬────           ───┬───       ──┬──
                       LBN, in the sentence     asked       45 km off

A state counts by everything that belongs to it: its name, its people, its officials, its bodies. The nearer it is
named, the more it tells; the states that news from anywhere names tell less.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attache.lexicon.gazetteer import Spot
from attache.read.place.besides import distance, is_within
from attache.read.place.known import Known
from attache.read.place.namings import Naming
from attache.records import Mention, MentionKind, Precision
from attache.text.tokens import Sentence

EVERYWHERE = frozenset({"USA", "GBR", "FRA", "RUS", "CHN"})
"""The permanent members of the Security Council, whom news of any place may name."""
NEARNESS = (("in the sentence", 1.6), ("in the paragraph", 1.4), ("in the report", 1.0))
"""What a state's name tells, by where it stands, in powers of ten of likelihood; tuned on passages of our own."""
MOSTLY = 0.4
"""What it tells besides if half of all that the report names is of that state."""
WITHIN = (2.6, 2.4, 2.2)
"""The same for a place that holds the candidate: its province, named by itself."""
CLOSE = ((60, 1.6), (150, 1.3), (400, 0.8), (900, 0.4))
"""The same for a settled place so many kilometres off at most."""
NEIGHBOUR, ACROSS, FEW = 0.7, 300.0, 6
"""The same for a state whose middle is so many kilometres off at most, of the few that the report names most."""
TOWNS = frozenset({Precision.CITY, Precision.DISTRICT})
FARTHEST = 8.2
"""Degrees of latitude: what is farther off is no neighbour."""
HALF = 0.5
SETTLED = frozenset({Precision.CITY, Precision.DISTRICT, Precision.PROVINCE, Precision.AREA})
REGION = 0.8
"""What a region without bounds tells at most: its middle may be far from what lies in it."""
MOST = 60
"""So many settled places are compared with at most, the first of the report."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a candidate: how much, in powers of ten, and in words."""

    weight: float
    words: str


Places = tuple[set[int], set[int]]
"""Where a name stands: the numbers of its sentences, and of its paragraphs."""
NONE = Evidence(0.0, "")


class Surroundings:
    """What one report names, asked for each candidate of a name."""

    def __init__(self, text: str, mentions: Sequence[Mention], sentences: Sequence[Sentence], gazetteer: Known) -> None:
        self._text = text
        self._gazetteer = gazetteer
        self._starts = [sentence.span.start for sentence in sentences]
        self._sentences = sentences
        self._by_sentence: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self._by_paragraph: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self._report: Counter[str] = Counter()
        self._most: list[Spot] | None = None
        self._settled: dict[Spot, tuple[set[int], set[int]]] = {}
        for mention in mentions:
            if mention.country and mention.kind is not MentionKind.PLACE and not self._is_open(mention):
                self._count(mention.country, mention.span.start)

    def settle(self, namings: Iterable[Naming], spot: Spot) -> None:
        """Let a settled place tell for others."""
        places = [(naming.number, naming.paragraph) for naming in namings]
        if spot.precision in SETTLED and (spot in self._settled or len(self._settled) < MOST):
            numbers, paragraphs = self._settled.setdefault(spot, (set(), set()))
            numbers.update(number for number, _ in places)
            paragraphs.update(paragraph for _, paragraph in places)
        for number, paragraph in places:
            if spot.country:
                self._add(spot.country, number, paragraph)

    def of(self, spot: Spot, namings: Sequence[Naming]) -> Evidence:
        """What speaks most for a candidate, seen from the places where its name stands."""
        here = ({naming.number for naming in namings}, {naming.paragraph for naming in namings})
        state = self._state(spot, here)
        near = self._nearest(spot, here)
        if near.weight > state.weight:
            return Evidence(near.weight + state.weight / 2, near.words)
        return Evidence(state.weight + near.weight / 2, state.words)

    def share(self, country: str | None) -> float:
        """Which part of all that the report names belongs to that state."""
        total = self._report.total()
        return self._report[country or ""] / total if total else 0.0

    def is_mostly(self, country: str | None) -> bool:
        """Whether the report is mostly of that state, and it is none that news from anywhere names."""
        return country not in EVERYWHERE and self.share(country) >= HALF

    def names(self, country: str | None) -> bool:
        """Whether the report names that state at all."""
        return self._report[country or ""] > 0

    @property
    def is_told(self) -> bool:
        """Whether the report names any state at all."""
        return bool(self._report)

    def _is_open(self, mention: Mention) -> bool:
        """Whether a state's name is another place's too: it tells of neither until it is settled."""
        words = mention.span.of(self._text)
        spots = self._gazetteer.named(words) if mention.kind is MentionKind.COUNTRY else ()
        return any(spot.precision in {Precision.COUNTRY, Precision.PROVINCE} for spot in spots[1:])

    def _count(self, country: str, start: int) -> None:
        at = bisect_right(self._starts, start) - 1
        self._add(country, at, self._sentences[at].paragraph if at >= 0 else -1)

    def _add(self, country: str, number: int, paragraph: int) -> None:
        self._by_sentence[number][country] += 1
        self._by_paragraph[paragraph][country] += 1
        self._report[country] += 1
        self._most = None

    def _state(self, spot: Spot, here: Places) -> Evidence:
        country = spot.country
        if country is None or not self._report[country]:
            return self._neighbour(spot)
        inside = any(self._by_sentence[number][country] for number in here[0])
        beside = any(self._by_paragraph[paragraph][country] for paragraph in here[1])
        where, weight = NEARNESS[0 if inside else 1 if beside else 2]
        weight += MOSTLY if self.share(country) >= HALF else 0
        state = self._gazetteer.country(country)
        name = state.name if state else country
        return Evidence(weight / 2 if country in EVERYWHERE else weight, f"{name} is named {where}")

    def _neighbour(self, spot: Spot) -> Evidence:
        """What a state speaks for a candidate just across its border."""
        if spot.precision not in TOWNS:
            return NONE
        for state in self._few():
            if abs(state.latitude - spot.latitude) < FARTHEST and distance(state, spot) < ACROSS:
                return Evidence(NEIGHBOUR, f"{state.name}, next to it, is named in the report")
        return NONE

    def _few(self) -> list[Spot]:
        """The states that the report names most."""
        if self._most is None:
            states = (self._gazetteer.country(country) for country, _ in self._report.most_common(FEW))
            self._most = [state for state in states if state]
        return self._most

    def _nearest(self, spot: Spot, here: Places) -> Evidence:
        best = max(((self._near(spot, other, here), other) for other in self._settled), key=_weight, default=None)
        if best is None or not best[0]:
            return NONE
        weight, other = best
        far = "" if _holds(spot, other) else f", {distance(spot, other):.0f} km off,"
        return Evidence(weight, f"{other.name}{far} is named {NEARNESS[self._where(other, here)][0]}")

    def _near(self, spot: Spot, other: Spot, here: Places) -> float:
        """How much a settled place speaks for a candidate."""
        if _holds(spot, other) and other.precision is not Precision.AREA:
            return WITHIN[self._where(other, here)]
        if spot.precision not in SETTLED or abs(spot.latitude - other.latitude) > FARTHEST:
            return 0.0
        far = distance(spot, other)
        weight = next((weight for reach, weight in CLOSE if far <= reach), 0.0)
        return min(weight, REGION) if other.precision is Precision.AREA else weight

    def _where(self, other: Spot, here: Places) -> int:
        numbers, paragraphs = self._settled[other]
        return 2 if paragraphs.isdisjoint(here[1]) else 1 if numbers.isdisjoint(here[0]) else 0


def _holds(one: Spot, other: Spot) -> bool:
    return is_within(one, other) or is_within(other, one)


def _weight(weighed: tuple[float, Spot]) -> float:
    return weighed[0]
