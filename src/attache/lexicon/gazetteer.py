"""Where the named places of the world lie: states, their first divisions, towns and villages, seas and districts.

    Kiev · Kyiv · KYIV        →  Kyiv, UKR, 50.45 N 30.52 E
    Tripoli                   →  Tripoli, LBY · Tripoli, LBN · ...       the likelier first, by how many live there
    Kharkiv region · Texas    →  a province; "TX" and "Tex." only as they are written, for "in" and "me" are words

Towns and provinces are GeoNames' (`placetable.py`), states those of states.csv; what no list of towns has, seas and
regions and parts of cities, stands in areas.csv.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from io import BytesIO
from zipfile import ZipFile

from attache.lexicon.placetable import Kind, PlaceTable, Row, place_key
from attache.lexicon.tables import phrases, rows, shipped
from attache.lexicon.world import State
from attache.records.place import Precision

PRECISIONS = {Kind.PROVINCE: Precision.PROVINCE, Kind.DISTRICT: Precision.DISTRICT}
"""Of the kinds of rows; all others are cities."""
AS_WRITTEN = re.compile(r"[A-Z]{2,5}|[A-Z][A-Za-z. ]{0,6}\.")
"""Short forms that are found only as they are written: "US", "DMZ", "Tex.", "W. Va."."""
KIND_WORD = re.compile(
    r"(?:the )?(?:(?:province|region|state|governorate|republic|district|county|city) of )?(.+?)"
    r"(?: (?:oblast|region|province|governorate|state|prefecture|district|county|department|krai|territory|city))?",
    re.IGNORECASE,
)
NEWS = 20
"""By how much likelier a capital, or a town that news often names, is meant than another of its size."""
UNCOUNTED = 5_000
"""How many people such a town is taken to have at least: of some nobody has counted them."""
NAMESAKE = 0.03
"""The share of a province's people from which a town of its name goes before it: New York, but no hamlet Anbar."""
BY_HAND = 50_000
"""As how many people a place counts that stands in areas.csv without a number: it is there because news names it."""
ELSEWHERE = {"GBR": frozenset({"England"}), "COG": frozenset({"Congo"})}
"""Names that a state gains or loses against states.csv, where a government may be meant and here a place is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place of the gazetteer.

    `country` is ISO 3166-1 alpha-3 (KOS for Kosovo), None where it is no one state's; `province` the name of its first
    division, for a province its own. `population` is 0 where unknown, for a province that of its towns. `zone` is the
    IANA time zone, empty where unknown or where there are several.
    """

    name: str
    precision: Precision
    country: str | None = None
    province: str | None = None
    latitude: float
    longitude: float
    population: int = 0
    geonames: int | None = None
    zone: str = ""
    is_capital: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Spot):
    """One row of areas.csv: a place, and its other names, parted by "|"."""

    aliases: str = ""


class Gazetteer:
    """Every place it knows, by any of its names."""

    def __init__(self, table: PlaceTable, *, states: Iterable[State], areas: Iterable[Area]) -> None:
        self._table = table
        self._by_hand: defaultdict[str, list[tuple[str, int, Spot]]] = defaultdict(list)
        places = {line[0]: line for line in table.states}
        self._states: dict[str, Spot] = {}
        for state in states:
            if state.code in places:
                spot = self._states[state.code] = _state(state, *places[state.code][1:])
                self._add(spot, set(phrases(state.aliases)) ^ ELSEWHERE.get(state.code, frozenset()))
        for area in areas:
            self._add(_spot_of(area), phrases(area.aliases))

    @classmethod
    def load(cls) -> "Gazetteer":
        """The shipped tables; raises `LexiconError` where one that is kept by hand is not of its form."""
        with ZipFile(BytesIO(shipped("gazetteer.zip").read_bytes())) as archive:
            table = PlaceTable(archive)
        return cls(table, states=rows(shipped("states.csv"), State), areas=rows(shipped("areas.csv"), Area))

    def named(self, name: str) -> tuple[Spot, ...]:
        """Every place of that name, the likeliest first; () where there is none.

        States go first, then seas and the like, then by people, capitals and towns in the news by more than they have.
        Case, accents, hyphens, blanks and apostrophes do not count, but short forms in capitals or with a point ("TX",
        "Tex.") stand only for themselves. Where nothing has the whole name, a word for its kind is left out and
        decides: "Kharkiv region", "New York state".
        """
        if found := _ranked(self._named(name)):
            return found
        kind = KIND_WORD.fullmatch(name)
        if not kind or kind[1] == name:
            return ()
        is_city = "city" in name.casefold()
        return tuple(s for s in _ranked(self._named(kind[1])) if (s.precision is Precision.CITY) == is_city)

    def country(self, code: str) -> Spot | None:
        """The state of that code (ISO 3166-1 alpha-3, or KOS); None where there is none."""
        return self._states.get(code)

    def _add(self, spot: Spot, aliases: Iterable[str]) -> None:
        weight = spot.population or BY_HAND
        for name in (spot.name, *aliases):
            self._by_hand[place_key(name)].append((name, weight, spot))

    def _named(self, name: str) -> Iterator[tuple[int, Spot]]:
        by_hand = self._by_hand.get(place_key(name), ())
        yield from {spot: (weight, spot) for written, weight, spot in by_hand if _fits(written, name)}.values()
        for written, row in self._table.named(name):
            if _fits(written, name):
                is_news = row.kind in (Kind.CAPITAL, Kind.NOTED)
                yield NEWS * max(row.population, UNCOUNTED) if is_news else row.population, _spot(row)


def _state(state: State, geonames: str, latitude: str, longitude: str, population: str, zone: str) -> Spot:
    return Spot(
        name=state.name,
        precision=Precision.COUNTRY,
        country=state.code,
        latitude=float(latitude),
        longitude=float(longitude),
        population=int(population),
        geonames=int(geonames),
        zone=zone,
    )


def _spot_of(area: Area) -> Spot:
    return Spot(**{field.name: getattr(area, field.name) for field in fields(Spot)})


def _spot(row: Row) -> Spot:
    return Spot(
        name=row.name,
        precision=PRECISIONS.get(row.kind, Precision.CITY),
        country=row.country or None,
        province=row.province or None,
        latitude=row.latitude,
        longitude=row.longitude,
        population=row.population,
        geonames=row.geonames or None,
        zone=row.zone,
        is_capital=row.kind is Kind.CAPITAL,
    )


def _fits(written: str, asked: str) -> bool:
    return written == asked or not AS_WRITTEN.fullmatch(written)


def _ranked(found: Iterable[tuple[int, Spot]]) -> tuple[Spot, ...]:
    spots = list(found)
    ranked = (
        sorted(spots, key=lambda entry: _prior(entry[0], entry[1], spots), reverse=True) if len(spots) > 1 else spots
    )
    return tuple(spot for _, spot in ranked)


def _prior(weight: int, spot: Spot, among: list[tuple[int, Spot]]) -> tuple[int, int]:
    """States, areas, then by weight; but a province goes behind the town that it has its name from."""
    if spot.precision is Precision.PROVINCE:
        least = NAMESAKE * spot.population
        for own, town in among:
            is_its_own = (town.precision, town.country, town.province) == (Precision.CITY, spot.country, spot.province)
            if is_its_own and town.population >= least:
                return 0, own - 1
    return {Precision.COUNTRY: 2, Precision.AREA: 1}.get(spot.precision, 0), weight
