"""What a row says of where an event took place: only what the text names, and only where it was resolved.

An unresolved place of an event is most often a name that stands near it and need not be where it was: it is no value.
"""

from collections.abc import Callable, Mapping

from attache.records import Place, Precision
from attache.tell.codings import Coding

FEATURES = {Precision.CITY: "PPL", Precision.PROVINCE: "ADM1", Precision.COUNTRY: "PCLI"}
"""GeoNames' codes for what we tell apart; a district may be of several, a sea too."""
CLASSES = {Precision.CITY: "P", Precision.PROVINCE: "A", Precision.COUNTRY: "A"}
GDELT_US = {Precision.COUNTRY: 1, Precision.PROVINCE: 2, Precision.CITY: 3, Precision.DISTRICT: 3}
GDELT_WORLD = {Precision.COUNTRY: 1, Precision.PROVINCE: 5, Precision.CITY: 4, Precision.DISTRICT: 4}
"""GDELT's types of places, in the United States and elsewhere: codebook V2.0, Actor1Geo_Type."""


def _resolved(coding: Coding) -> Place | None:
    place = coding.event.place
    return place if place and place.precision is not Precision.UNRESOLVED else None


def _of(value: Callable[[Place], object]) -> Callable[[Coding], object]:
    def found(coding: Coding) -> object:
        place = _resolved(coding)
        return value(place) if place else None

    return found


def _named(precision: Precision) -> Callable[[Coding], object]:
    return _of(lambda place: place.name if place.precision is precision else None)


def _words(coding: Coding) -> str | None:
    place = _resolved(coding)
    return place.span.of(coding.reading.article.text) if place else None


def _precision(coding: Coding) -> str | None:
    return coding.event.place.precision if coding.event.place else None


def _gdelt_type(coding: Coding) -> int | None:
    place = _resolved(coding)
    types = GDELT_US if place and place.country == "USA" else GDELT_WORLD
    return types.get(place.precision) if place and place.country else None


def _typed(value: Callable[[Coding], object]) -> Callable[[Coding], object]:
    """The value, where GDELT has a type for the place: without one it is to have nothing."""
    return lambda coding: value(coding) if _gdelt_type(coding) else None


def _state(coding: Coding) -> str | None:
    return coding.place[1] if coding.place else None


def _icews_country(coding: Coding) -> str | None:
    return (coding.place[0].icews or coding.place[1]) if coding.place else None


def _full_name(coding: Coding) -> str | None:
    place = _resolved(coding)
    parts = (place.name, place.province, _state(coding)) if place else ()
    return ", ".join(dict.fromkeys(part for part in parts if part)) or None


def _fips(coding: Coding) -> str | None:
    return (coding.place[0].fips or None) if coding.place else None


def _fips_of_state(coding: Coding) -> str | None:
    """The code where the place is the state itself."""
    return _fips(coding) if _precision(coding) is Precision.COUNTRY else None


PLACE_VALUES: Mapping[str, Callable[[Coding], object]] = {
    "place.name": _of(lambda place: place.name),
    "place.words": _words,
    "place.precision": _precision,
    "place.city": _named(Precision.CITY),
    "place.district": _named(Precision.DISTRICT),
    "place.province": _of(lambda place: place.province),
    "place.country": _of(lambda place: place.country),
    "place.state": _state,
    "place.icews_country": _icews_country,
    "place.latitude": _of(lambda place: place.latitude),
    "place.longitude": _of(lambda place: place.longitude),
    "place.geonames": _of(lambda place: place.geonames),
    "place.feature": _of(lambda place: FEATURES.get(place.precision)),
    "place.feature_class": _of(lambda place: CLASSES.get(place.precision)),
    "place.gdelt_type": _gdelt_type,
    "place.full_name": _typed(_full_name),
    "place.fips": _typed(_fips),
    "place.adm1": _fips_of_state,
    "place.feature_id": _fips_of_state,
    "place.gdelt_latitude": _typed(_of(lambda place: place.latitude)),
    "place.gdelt_longitude": _typed(_of(lambda place: place.longitude)),
}
"""The values by their names in layouts.csv."""
