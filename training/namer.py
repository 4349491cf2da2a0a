"""Names drawn by chance from the lists, the same ones for the same seed.

    lists/organisations.txt   = ngo                            a kind
                              {people} Red Crescent | RC       a pattern of it; behind the bar, how it is shortened
    lists/people.yaml         orders: ["G F"]  short: ["F"]    a region, how its names are built and shortened

A pattern's gaps are filled with draws of other kinds. Which file a kind stands in says what its names are.
"""

import re
import unicodedata
import zoneinfo
from dataclasses import dataclass, field
from random import Random

import yaml

from countries import countries
from names import LISTS, plural, read_kinds

SLOT = re.compile(r"\{(\w+?)(\d?)(:short)?\}")
LABELS = {"organisations": "ORG", "places": "LOC", "peoples": "NORP", "things": "MISC", "words": ""}
CONTINENTS = frozenset({"Asia", "Africa", "Europe", "America", "Australia"})
NO_TOWNS = frozenset(
    {"ACT", "LHI", "North", "NSW", "South", "West", "Victoria", "Tasmania", "Queensland", "Yancowinna"}
)
ARTICLE_BEFORE = frozenset({"United States", "United Kingdom", "United Arab Emirates", "Netherlands", "Philippines"})
PART = re.compile(r"\b[EFGHNXY](?=h?\b)|(?<=[G-])h\b")
PLAIN = 0.4
"""How often a name drops its accents, as agencies write it."""
UNACCENTED = str.maketrans("ıłøđðŁØĐ", "ilodd" + "LOD")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in full, and what the text goes on to call its bearer: a surname, an acronym."""

    full: str
    short: str


@dataclass(slots=True)
class Namer:
    """Draws names and other words of the lists."""

    chance: Random
    kinds: dict[str, list[str]] = field(init=False)
    labels: dict[str, str] = field(init=False)
    regions: list[dict[str, list[str]]] = field(init=False)

    def __post_init__(self) -> None:
        """Read the lists; countries are CLDR's, some of the towns those of the time zone table."""
        self.regions = yaml.safe_load((LISTS / "people.yaml").read_text(encoding="utf-8"))
        files: dict[str, dict[str, list[str]]] = {file: read_kinds(LISTS / f"{file}.txt") for file in LABELS}
        bare = [country for country in countries() if country not in ARTICLE_BEFORE]
        files["places"]["country"] = bare + files["places"]["near"] * 3
        files["places"]["town"] += _zones()
        nations = files["peoples"]["nation"]
        files["peoples"]["people"] = nations + ["North Korean", "South Korean"] * (len(nations) // 50)
        files["peoples"]["peoples"] = [plural(nation) for nation in nations if plural(nation) != nation]
        files["things"]["event"] = _all(files["things"])
        files["organisations"]["org"] = _all(files["organisations"])
        files["places"]["place"] = _all(files["places"])
        self.kinds = {kind: patterns for file in files.values() for kind, patterns in file.items()}
        self.labels = {kind: LABELS[file] for file, kinds in files.items() for kind in kinds}
        self.labels |= {"person": "PERSON", "surname": "PERSON"}

    def label(self, kind: str) -> str:
        """What a name of this kind is: PERSON, ORG, LOC, NORP or MISC; empty where it is no name."""
        return self.labels[kind]

    def name(self, kind: str) -> Name:
        """A name of this kind."""
        if kind == "person":
            return self._person()
        full, _, short = self._drawn(kind).partition(" | ")
        return Name(full, short or initials(full))

    def _drawn(self, kind: str) -> str:
        """A pattern of this kind, its gaps filled."""
        return SLOT.sub(lambda slot: self._drawn(slot[1]).partition(" | ")[0], self.chance.choice(self.kinds[kind]))

    def _person(self) -> Name:
        """Somebody from a region drawn by its weight."""
        weights = [region["weight"] for region in self.regions]
        region = self.chance.choices(self.regions, weights=weights)[0]  # type: ignore[arg-type]
        (family, family_too), (given, other) = (self.chance.sample(region[part], 2) for part in ("family", "given"))
        parts = {"F": family, "E": family_too, "G": given, "H": other, "h": other.lower(), "X": other[0], "Y": given[0]}
        parts["N"] = self.chance.choice(self.kinds["nickname"])
        orders = (self.chance.choice(region.get(part, ["F"])) for part in ("orders", "short"))
        full, short = (re.sub(PART, lambda match: parts[match[0]], order) for order in orders)
        plain = self.chance.random() < PLAIN
        return Name(unaccented(full), unaccented(short)) if plain else Name(full, short)


def initials(name: str) -> str:
    """The first letters of a name's capitalised words: "ANC" for "African National Congress"."""
    return "".join(word[0] for word in re.split(r"[ -]", name) if word[:1].isupper())


def unaccented(name: str) -> str:
    """The name without accents: "Yilmaz" for "Yılmaz"."""
    letters = unicodedata.normalize("NFD", name.translate(UNACCENTED))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _all(kinds: dict[str, list[str]]) -> list[str]:
    return [pattern for patterns in kinds.values() for pattern in patterns]


def _zones() -> list[str]:
    zones = (zone.split("/") for zone in sorted(zoneinfo.available_timezones()))
    towns = [zone[1].replace("_", " ") for zone in zones if len(zone) == 2 and zone[0] in CONTINENTS]
    return [town for town in towns if town not in NO_TOWNS]
