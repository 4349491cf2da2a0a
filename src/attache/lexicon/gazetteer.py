"""Where the named places of the world lie: states, their first divisions, towns and villages, seas and districts.

    Kiev · Kyiv · KYIV        →  Kyiv, UKR, 50.45 N 30.52 E
    Tripoli                   →  Tripoli, LBY · Tripoli, LBN · ...       the likelier first, by how many live there
    Kharkiv region · Texas    →  a province; "TX" and "Tex." only as they are written, for "in" and "me" are words

Most of it is `tables/gazetteer.zip`, made from GeoNames by `training/gazetteer.py`: names sorted by their key, in
blocks, of which only the one asked for is ever taken apart, so that a quarter of a million places cost a few megabytes.
States stand in states.csv, and what no list of towns has (seas, regions, parts of cities) in areas.csv.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import count
from struct import Struct
from zipfile import ZipFile

from attache.lexicon.spellings import level, unaccented
from attache.lexicon.tables import phrases, rows, shipped
from attache.lexicon.world import State
from attache.records.place import Precision

BLOCK = 64
"""How many names stand in a block of the table; blocks are parted by an empty line."""
ROW = Struct("<BHhhHI")
"""A row: kind, number of its home, latitude and longitude in hundredths of a degree, population, GeoNames id."""
KINDS = (Precision.CITY, Precision.CITY, Precision.PROVINCE, Precision.DISTRICT)
"""What the kinds of a row are; those of number `CAPITAL` are cities."""
CAPITAL = 1
DIGITS = 100
"""A population is two digits and, hundredfold, how many noughts follow them."""
NEVER_FOLDED = re.compile(r"[A-Z]{2,5}|.*\.")
"""Short forms that are found only as they are written: "US", "DMZ", "Tex."."""
SPELLED_OUT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "&": "and"}
WORDS = re.compile(r"[^\W_]+|&")
KIND_WORD = re.compile(
    r"(?:the )?(?:(?:province|region|state|governorate|republic|district|county|city) of )?(.+?)"
    r"(?: (?:oblast|region|province|governorate|state|prefecture|district|county|department|krai|territory|city))?",
    re.IGNORECASE,
)
OF_CAPITALS = 20
"""By how much likelier a capital is named than a town of its size."""
NAMESAKE = 0.03
"""The share of a province's people from which a town of its name goes before it: New York, but no hamlet Anbar."""


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
class Area:
    """One row of areas.csv; the aliases are parted by "|"."""

    name: str
    aliases: str = ""
    precision: Precision
    country: str | None = None
    province: str | None = None
    latitude: float
    longitude: float
    population: int = 0
    zone: str = ""

    @property
    def spot(self) -> Spot:
        """The place that the row tells of."""
        return Spot(
            name=self.name,
            precision=self.precision,
            country=self.country,
            province=self.province,
            latitude=self.latitude,
            longitude=self.longitude,
            population=self.population,
            zone=self.zone,
        )


def place_key(name: str) -> str:
    """What all spellings of one place's name share: St. Petersburg, Saint-Petersburg; Deir ez-Zor, Deir Ezzor."""
    words = WORDS.findall(unaccented(level(name).replace("'", "")).casefold())
    start = 1 if len(words) > 1 and words[0] == "the" else 0
    return "".join(SPELLED_OUT.get(word, word) for word in words[start:])


class Names:
    """Names sorted by their key, in blocks that are taken apart only when one is asked for."""

    def __init__(self, text: bytes) -> None:
        self._blocks = text.split(b"\n\n")
        self._firsts = [place_key(block[: block.find(b"\n")].decode()) for block in self._blocks]

    def __getitem__(self, row: int) -> str:
        """The name in that row."""
        return self._names(row // BLOCK)[row % BLOCK]

    def rows(self, key: str) -> Iterator[tuple[int, str]]:
        """The rows whose names have that key, and the names."""
        first = max(0, bisect_left(self._firsts, key) - 1)
        for block in range(first, bisect_right(self._firsts, key)):
            names = self._names(block)
            start = bisect_left(names, key, key=place_key)
            for row, name in zip(count(start), names[start:], strict=False):
                if place_key(name) != key:
                    break
                yield block * BLOCK + row, name

    def _names(self, block: int) -> list[str]:
        return self._blocks[block].decode().split("\n")


class Gazetteer:
    """Every place it knows, by any of its names."""

    def __init__(self, table: ZipFile, *, states: Iterable[State], areas: Iterable[Area]) -> None:
        self._names = Names(table.read("names.txt"))
        self._rows = table.read("rows")
        self._count = len(self._rows) // ROW.size
        self._aliases = Names(table.read("aliases.txt"))
        self._bearers = table.read("bearers")
        self._homes = table.read("homes.txt").decode().split("\n")
        self._countries = dict(_countries(table.read("countries.txt").decode(), {s.code: s.name for s in states}))
        self._by_hand: defaultdict[str, list[tuple[str, Spot]]] = defaultdict(list)
        for state in states:
            if spot := self._countries.get(state.code):
                self._add(spot, state.aliases)
        for area in areas:
            self._add(area.spot, area.aliases)

    @classmethod
    def load(cls) -> "Gazetteer":
        """The shipped tables; raises `LexiconError` where one that is kept by hand is not of its form."""
        with ZipFile(BytesIO(shipped("gazetteer.zip").read_bytes())) as table:
            return cls(table, states=rows(shipped("states.csv"), State), areas=rows(shipped("areas.csv"), Area))

    def named(self, name: str) -> tuple[Spot, ...]:
        """Every place of that name, the likeliest first: states, then by people, a capital's twentyfold; () if none.

        Case, accents, hyphens and apostrophes do not count, but short forms in capitals or with a point ("TX", "Tex.")
        stand only for themselves. Where nobody has the whole name, a word for its kind is left out and decides:
        "Kharkiv region", "New York state".
        """
        if found := self._named(name):
            return _ranked(found)
        kind = KIND_WORD.fullmatch(name)
        return _ranked(s for s in self._named(kind[1]) if _is_of_kind(s, name)) if kind and kind[1] != name else ()

    def country(self, code: str) -> Spot | None:
        """The state of that code (ISO 3166-1 alpha-3, or KOS); None where there is none."""
        return self._countries.get(code)

    def _add(self, spot: Spot, aliases: str) -> None:
        for name in (spot.name, *phrases(aliases)):
            self._by_hand[place_key(name)].append((name, spot))

    def _named(self, name: str) -> list[Spot]:
        key = place_key(name)
        by_hand = [spot for written, spot in self._by_hand.get(key, ()) if _fits(written, name)]
        found = [self._spot(row, written) for row, written in self._names.rows(key)]
        for at, written in self._aliases.rows(key):
            if _fits(written, name):
                row = int.from_bytes(self._bearers[at :: len(self._bearers) // 3], "little")
                found.append(self._spot(row, self._names[row]))
        return by_hand + found

    def _spot(self, row: int, name: str) -> Spot:
        kind, home, latitude, longitude, population, geonames = ROW.unpack(self._rows[row :: self._count])
        country, province, zone = self._homes[home].split("\t")
        return Spot(
            name=name,
            precision=KINDS[kind],
            country=country or None,
            province=province or None,
            latitude=latitude / 100,
            longitude=longitude / 100,
            population=population % DIGITS * 10 ** (population // DIGITS),
            geonames=geonames or None,
            zone=zone,
            is_capital=kind == CAPITAL,
        )


def _countries(lines: str, names: dict[str, str]) -> Iterator[tuple[str, Spot]]:
    for line in lines.split("\n"):
        code, geonames, latitude, longitude, population, zone = line.split("\t")
        if code in names:
            spot = Spot(
                name=names[code],
                precision=Precision.COUNTRY,
                country=code,
                latitude=float(latitude),
                longitude=float(longitude),
                population=int(population),
                geonames=int(geonames),
                zone=zone,
            )
            yield code, spot


def _fits(written: str, asked: str) -> bool:
    return not NEVER_FOLDED.fullmatch(written) or written == asked


def _is_of_kind(spot: Spot, name: str) -> bool:
    is_city = "city" in name.casefold()
    return (spot.precision is Precision.CITY) == is_city


def _ranked(found: Iterable[Spot]) -> tuple[Spot, ...]:
    spots = tuple(dict.fromkeys(found))
    towns = [spot for spot in spots if spot.precision is Precision.CITY]
    return tuple(sorted(spots, key=lambda spot: _prior(spot, towns), reverse=True))


def _prior(spot: Spot, towns: list[Spot]) -> tuple[int, int]:
    people = spot.population * OF_CAPITALS if spot.is_capital else spot.population
    if spot.precision is Precision.PROVINCE:
        own = (t.population for t in towns if (t.country, t.province) == (spot.country, spot.province))
        people = next((town - 1 for town in own if town >= NAMESAKE * people), people)
    return 2 if spot.precision is Precision.COUNTRY else int(spot.precision is Precision.AREA), people
