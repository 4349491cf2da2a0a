"""Provinces and territories, from the tables in `lists`, and the towns in them."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from attache.lexicon.placetable import Kind
from attache.lexicon.tables import phrases
from geonames import Country, Town

LISTS = Path(__file__).parent / "lists"
NOBODY = "-"
"""In the column `state`: no one state's, for it is in dispute."""
SAME_ZONE = 0.98
"""The share of its towns that must be in a zone for it to be the province's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A province, territory or district as the table will have it, the name to use first in `names`."""

    names: tuple[str, ...]
    country: str
    province: str
    zone: str = ""
    latitude: float
    longitude: float
    people: int = 0
    geonames: int = 0
    kind: Kind = Kind.PROVINCE


class Divisions:
    """In which state and province each town lies."""

    def __init__(self, found: Iterable[Town], states: Iterable[Country]) -> None:
        self._codes = {state.alpha2: state.code for state in states}
        self._territories = {row["country"]: row for row in table("territories.csv")}
        self._listed = {(row["country"], row["code"]): row for row in table("divisions.csv")}
        self._disputed = {row["geonames"]: row for row in table("disputed.csv")}
        self._towns: defaultdict[tuple[str, str], list[Town]] = defaultdict(list)
        zones: defaultdict[str, set[str]] = defaultdict(set)
        for town in found:
            self._towns[self._place(town)].append(town)
            zones[town.country].add(town.zone)
        self._zones = {country: next(iter(names)) for country, names in zones.items() if len(names) == 1}

    def country(self, town: Town) -> str:
        """The code of the state that a town lies in, empty where that is in dispute."""
        row = self._disputed.get(str(town.geonames)) or self._row(town)
        state = row["state"] if row else ""
        return "" if state == NOBODY else state or self._codes[town.country]

    def name(self, town: Town) -> str:
        """The name of its province, empty where none is known."""
        if row := self._disputed.get(str(town.geonames)):
            return row["province"]
        row = self._row(town)
        return row["name"] if row else ""

    def named(self) -> Iterator[Division]:
        """Every province, territory and district to be found by its name."""
        together: defaultdict[tuple[str, str], list[Town]] = defaultdict(list)
        rows: dict[tuple[str, str], dict[str, str]] = {}
        for place, towns in self._towns.items():
            if row := self._row(towns[0]):
                together[place[0], row["name"]] += towns
                rows[place[0], row["name"]] = row
        yield from (self._province(rows[place], towns) for place, towns in together.items())
        yield from (self._district(row) for row in table("districts.csv"))

    def _place(self, town: Town) -> tuple[str, str]:
        return town.country, "" if town.country in self._territories else town.division

    def _row(self, town: Town) -> dict[str, str] | None:
        return self._territories.get(town.country) or self._listed.get((town.country, town.division))

    def _province(self, row: dict[str, str], towns: Sequence[Town]) -> Division:
        zone, many = Counter(town.zone for town in towns).most_common(1)[0]
        seat = middle(towns)
        return Division(
            names=_names(row),
            country=self.country(towns[0]),
            province=row["name"],
            zone=zone if many >= SAME_ZONE * len(towns) else "",
            latitude=seat.latitude,
            longitude=seat.longitude,
            people=sum(town.people for town in towns),
        )

    def _district(self, row: dict[str, str]) -> Division:
        return Division(
            names=_names(row),
            country=self._codes[row["country"]],
            province=row["province"],
            zone=self._zones.get(row["country"], ""),
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            kind=Kind.DISTRICT,
        )


def table(name: str) -> list[dict[str, str]]:
    """The rows of one of the lists; lines that begin with "#" are comments."""
    lines = (line for line in (LISTS / name).read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return list(csv.DictReader(lines))


def middle(towns: Sequence[Town]) -> Town:
    """The town next to the middle of them all, for the middle itself may lie outside: in the sea, in a neighbour."""
    latitude = sum(town.latitude for town in towns) / len(towns)
    longitude = sum(town.longitude for town in towns) / len(towns)
    return min(towns, key=lambda town: (town.latitude - latitude) ** 2 + (town.longitude - longitude) ** 2)


def _names(row: dict[str, str]) -> tuple[str, ...]:
    return (row["name"], *phrases(row["aliases"]))
