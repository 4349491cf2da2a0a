"""Fits: which of the places of one name what stands right beside the name allows, each real place once.

Paris, Texas          →  of twelve, the one in Texas
Idlib province        →  the province and not the town
Kashmir               →  the region, and with it the part of it that one state calls so
"""

from collections.abc import Sequence

from attache.lexicon.gazetteer import Spot
from attache.lexicon.placewords import Part
from attache.read.place.besides import Beside, distance, is_within
from attache.records import Precision

KINDS = {
    Part.CITY: (frozenset({Precision.CITY}), frozenset({Precision.DISTRICT})),
    Part.PROVINCE: (frozenset({Precision.PROVINCE}), frozenset({Precision.DISTRICT, Precision.AREA})),
    Part.DISTRICT: (frozenset({Precision.DISTRICT}), frozenset({Precision.PROVINCE})),
}
"""What a word for a kind may name, the likeliest first."""
WIDE = frozenset({Precision.COUNTRY, Precision.AREA})
STATELY = frozenset({"state", "republic", "emirate", "territory", "region"})
"""Words for a province that are said of states and of regions too."""
TOGETHER = 40.0
"""Kilometres within which two candidates of one state are one place to a reader of news."""
PART_OF = 500.0
"""Kilometres within which a province or district is a part of the region across states that bears its name."""
SMALL = 50_000
"""A town of fewer people than this is obscure."""
LIKELY = 16
"""So many candidates are weighed at most, the likeliest: of a hundred San Isidros the others are hamlets."""


def fitting(spots: Sequence[Spot], beside: Beside) -> tuple[list[Spot], str]:
    """The candidates that what stands beside the name allows, and how it says so; none, and why."""
    kept, why = list(spots), []
    for binding in beside.bindings:
        inside = [spot for spot in kept if binding.holds(spot)]
        if inside:
            kept, part = inside, f"“{binding.words}” stands {binding.where} it"
            why.append(part)
        elif binding.is_plain and binding.is_state_or_province and not any(s.precision in WIDE for s in kept):
            return [], f"the gazetteer has none that lies in “{binding.words}”, which stands {binding.where} it"
    words, inner = beside.inner
    holding = [spot for spot in kept if any(is_within(one, spot) for one in inner)]
    if holding and len(holding) < len(kept):
        kept = holding
        why.append(f"“{words}”, which lies in it, stands before it")
    if beside.kind and (alike := _of_kind(kept, beside)):
        if len(alike) < len(kept):
            why.append(f"called a {beside.kind_word}")
        kept = alike
    elif beside.kind:
        return [], f"the gazetteer has no {beside.kind_word} of that name"
    if beside.is_capital and (capitals := [spot for spot in kept if spot.is_capital]) and len(capitals) < len(kept):
        return capitals, "; ".join([*why, "called the capital"])
    return kept, "; ".join(why)


def families(spots: Sequence[Spot]) -> list[Spot]:
    """One of each candidates that are one place to a reader: a town and its province, a town entered twice."""
    found: list[Spot] = []
    for spot in sorted(spots[:LIKELY], key=lambda s: s.precision is not Precision.AREA):
        if not any(_is_same(spot, other) for other in found):
            found.append(spot)
    return found


def is_obscure(spot: Spot) -> bool:
    """Whether it is so small that the name may as well be somebody's, or of a place that the gazetteer lacks."""
    return spot.precision is Precision.CITY and spot.population < SMALL and not spot.is_capital


def _of_kind(spots: Sequence[Spot], beside: Beside) -> list[Spot]:
    for precisions in KINDS[beside.kind] if beside.kind else ():
        if found := [spot for spot in spots if spot.precision in precisions]:
            return found
    stately = beside.kind_word in STATELY
    return [s for s in spots if s.precision in WIDE] if stately else []


def _is_same(one: Spot, other: Spot) -> bool:
    if one.precision is Precision.AREA and other.precision is not Precision.CITY:
        return distance(one, other) < PART_OF  # Kashmir, and the part of it that one state calls so
    if one.country != other.country or Precision.COUNTRY in {one.precision, other.precision}:
        return False
    both_towns = one.precision is Precision.CITY and other.precision is Precision.CITY
    if one.province == other.province and one.country is not None and not both_towns:
        return True  # a town, and the province or district of its name around it
    return abs(one.latitude - other.latitude) < 1 and distance(one, other) < TOGETHER
