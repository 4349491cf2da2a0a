"""Where: a place that a text names, and what it was taken for."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.span import Span


class Precision(StrEnum):
    """How exactly a place is known: the kind of thing it was resolved to, or that it was not."""

    AREA = "area"  # a sea, a strait, a region across states or in dispute: no one state's
    COUNTRY = "country"
    PROVINCE = "province"  # the first division of a state: an oblast, a US state, a governorate
    DISTRICT = "district"  # a county, a part of a city, a region inside one state that is no first division
    CITY = "city"  # any populated place, a village too
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One naming of a place: `span` is the name alone, `why` how it was resolved or why it was not, in words.

    `name` is the gazetteer's, or as written where `precision` is UNRESOLVED. `country` is ISO 3166-1 alpha-3 (KOS for
    Kosovo), None for an AREA and where unresolved; `province` the name of the first division it lies in; `geonames`
    its GeoNames id, where that gazetteer was the one that knew it. `latitude` and `longitude` are degrees (WGS 84) of
    a point inside it. `candidates` are the names of those it was chosen from, with their countries ("Tripoli, LBY"),
    the chosen one first.
    """

    span: Span
    name: str
    precision: Precision
    country: str | None = None
    province: str | None = None
    geonames: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    candidates: tuple[str, ...] = ()
    why: str
