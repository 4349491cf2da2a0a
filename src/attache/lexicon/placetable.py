"""The table of towns and provinces, `tables/gazetteer.zip`, packed small and read only where it is asked.

    names.txt   ... Munich ...    rows   town, home 417, 48.14 N 11.58 E, 1.5 million, 2867714
    homes.txt   ... DEU Bavaria Europe/Berlin ...    aliases.txt   ... Muenchen ...    bearers   ... Munich's row

Names stand in the order of their keys, in blocks that begin with the first key in them; only the block that may hold
a name is taken apart. Rows lie in planes, byte by byte, which packs a third smaller: a slice with a stride is a row.
`training/gazetteer.py` writes it, from GeoNames.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import IntEnum
from struct import Struct
from typing import NamedTuple
from zipfile import ZipFile

from attache.lexicon.spellings import level, unaccented

BLOCK = 32
"""How many names stand in a block; blocks are parted by an empty line."""
ROW = Struct("<BHhhHI")
"""A row: kind, number of its home, latitude and longitude in hundredths of a degree, population, GeoNames id."""
DIGITS = 100
"""A population is two digits and, hundredfold, how many noughts follow them."""
BEARER = 3
"""How many bytes the number of a row takes, for each other name."""
ARTICLES = {
    "el": "",
    "ad": "d",
    "ed": "d",
    "an": "n",
    "en": "n",
    "ar": "r",
    "er": "r",
    "as": "s",
    "es": "s",
    "ash": "s",
}
ARTICLES |= {"esh": "s", "at": "t", "et": "t", "az": "z", "ez": "z", "adh": "d", "ath": "t"}
"""The Arabic article as it is spelled, and the letter that must follow: "ash-Shati" and "el-Shati" are "al-Shati"."""
SPELLED_OUT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "&": "and"}
WORDS = re.compile(r"[^\W_]+|&")


class Kind(IntEnum):
    """What a row is; a NOTED town is one that news names often."""

    TOWN = 0
    CAPITAL = 1
    NOTED = 2
    PROVINCE = 3
    DISTRICT = 4


KINDS = tuple(Kind)


class Row(NamedTuple):
    """One place: `country` and `province` are empty where none is known, `population` and `geonames` 0."""

    kind: Kind
    name: str
    country: str
    province: str
    zone: str
    latitude: float
    longitude: float
    population: int
    geonames: int


def place_key(name: str) -> str:
    """What all spellings of one place's name share: St. Petersburg, Saint-Petersburg; Deir ez-Zor, Deir al Zor."""
    plain = name if name.isascii() else unaccented(level(name))
    words = WORDS.findall(plain.casefold())
    if len(words) < 2:
        return "".join(words)
    if not ARTICLES.keys().isdisjoint(words):
        following = (*words[1:], "")
        words = [
            "al" if w in ARTICLES and after and after.startswith(ARTICLES[w]) else w
            for w, after in zip(words, following, strict=True)
        ]
    return "".join([SPELLED_OUT.get(word, word) for word in words[words[0] == "the" :]])


class Names:
    """Names in the order of their keys, in blocks that are taken apart only when one is asked for."""

    def __init__(self, text: bytes) -> None:
        self._blocks = text.split(b"\n\n")
        self._firsts = [block[: block.find(b"\n")].decode() for block in self._blocks]

    def __getitem__(self, row: int) -> str:
        """The name in that row."""
        return self._names(row // BLOCK)[row % BLOCK]

    def rows(self, key: str) -> Iterator[tuple[int, str]]:
        """The rows whose names have that key, and the names."""
        # A key may begin in the block before the first that opens with it, or with what follows it.
        for block in range(max(0, bisect_left(self._firsts, key) - 1), bisect_right(self._firsts, key)):
            names = self._names(block)
            for row in range(bisect_left(names, key, key=place_key), len(names)):
                if place_key(names[row]) != key:
                    break
                yield block * BLOCK + row, names[row]

    def _names(self, block: int) -> list[str]:
        return self._blocks[block].decode().split("\n")[1:]


class PlaceTable:
    """Every place of the table by its names."""

    def __init__(self, archive: ZipFile) -> None:
        self._names = Names(archive.read("names.txt"))
        self._rows = archive.read("rows")
        self._many = len(self._rows) // ROW.size
        self._others = Names(archive.read("aliases.txt"))
        self._bearers = archive.read("bearers")
        self._homes = archive.read("homes.txt").decode().split("\n")
        self.states = tuple(line.split("\t") for line in archive.read("countries.txt").decode().split("\n"))
        """Of each state the code, GeoNames id, latitude, longitude, population and time zone, as they are written."""

    def named(self, name: str) -> Iterator[tuple[str, Row]]:
        """Each place one of whose names has the key of `name`, and that name as the table writes it."""
        key = place_key(name)
        for row, written in self._names.rows(key):
            yield written, self._row(row, written)
        many = len(self._bearers) // BEARER
        for at, written in self._others.rows(key):
            row = int.from_bytes(self._bearers[at::many], "little")
            yield written, self._row(row, self._names[row])

    def _row(self, row: int, name: str) -> Row:
        kind, home, latitude, longitude, people, geonames = ROW.unpack(self._rows[row :: self._many])
        country, province, zone = self._homes[home].split("\t")
        return Row(
            kind=KINDS[kind],
            name=name,
            country=country,
            province=province,
            zone=zone,
            latitude=latitude / 100,
            longitude=longitude / 100,
            population=people % DIGITS * 10 ** (people // DIGITS),
            geonames=geonames,
        )
