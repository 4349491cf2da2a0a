"""Reasons: why a name was taken for one place, or for none, in words that a reader can check.

two candidates: Tripoli, LBY and Tripoli, LBN, and nothing in the report tells which
by far the best known of 12 of that name: capital, 2,100,000 people
"""

from collections.abc import Sequence

from attache.lexicon.gazetteer import Spot
from attache.records import Precision


def label(spot: Spot, among: Sequence[Spot]) -> str:
    """A place with its state, "Tripoli, LBY"; with its province or kind where others `among` them are called so too."""
    same = [s for s in among if (s.name, s.country) == (spot.name, spot.country) and s != spot]
    if not same:
        return ", ".join(part for part in (spot.name, spot.country) if part)
    if spot.province and any(s.province != spot.province for s in same):
        return ", ".join(part for part in (spot.name, spot.province, spot.country) if part)
    return ", ".join(part for part in (f"{spot.name} ({spot.precision})", spot.country) if part)


def undecided(pair: Sequence[tuple[Spot, str]], number: int) -> str:
    """That the two foremost of so many candidates stand too close; with each, what in the report speaks for it."""
    spots = [spot for spot, _ in pair]
    first, second = (label(spot, spots) for spot in spots)
    count = {2: "two", 3: "three", 4: "four", 5: "five"}.get(number, str(number))
    told = f"{count} candidates: {first} and {second}{'' if number == 2 else ' foremost'}"
    named = [words for _, words in pair if words]
    if not named:
        return f"{told}, and nothing in the report tells which"
    if len(named) == len(pair):
        return f"{told}, and the report speaks for both: {'; '.join(dict.fromkeys(named))}"
    return f"{told}, and that {named[0]} is too little to tell which"


def prominence(spot: Spot, number: int) -> str:
    """That a place is by far the best known of so many of its name."""
    if spot.precision is Precision.COUNTRY:
        return f"the state, before {number - 1} other{'s' if number > 2 else ''} of that name"
    size = f"{spot.population:,} people" if spot.population else f"a known {spot.precision}"
    return f"by far the best known of {number} of that name: {'capital, ' if spot.is_capital else ''}{size}"
