"""Whereabouts: a place that is told by another.

    120 km north of Damascus          not Damascus, but what lies there: 34.6 N, 36.3 E
    near Gao · outside Gao            not in Gao for sure
    between Kandahar and Lashkar Gah  half way

What is told so is no town: its precision is that of a district, of a province where it is far off, it has no id, and
`why` says what it was told by.
"""

import re
from dataclasses import replace
from math import asin, atan2, cos, degrees, radians, sin

from attache.records import Place, Precision, Span

LONGEST = 60
"""So many characters before a name are looked at."""
RADIUS = 6371.0
"""Of the earth, in kilometres."""
FARTHEST = 2000.0
"""Kilometres: nothing is told from farther off."""
BEYOND = 80.0
"""Kilometres: what lies farther off than this is of another district, and known no better than by province."""
MILE = 1.609344
COMPASS = r"(?:(?:to )?the )?(?P<point>(?:north|south)?[- ]?(?:east|west)?)(?:ern)? (?:of|from)"
OFFSET = re.compile(
    r"(?P<number>\d{1,4}(?:[.,]\d{1,3})?)[- ]?(?P<unit>km|kms|kilomet(?:er|re)s?|miles?|mi)\b\.?(?: \([^()]{1,30}\))?"
    rf" (?:{COMPASS}|from|away from|outside|off)(?: the [a-z -]{{1,30}} of)? $"
)
NEAR = re.compile(
    r"\b(near|outside|close to|not far from|around|off|(?:(?:north|south)[- ]?)?(?:east|west) of|(?:north|south) of"
    r"|(?:suburbs?|outskirts|vicinity) of)(?: the [a-z -]{1,30} of)? $"
)
POINTS = {"north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270}
POINTS["northwest"] = 315
TOWNS = frozenset({Precision.CITY, Precision.DISTRICT})


def whereabouts(place: Place, text: str) -> Place:
    """The place itself, or what the words before its name say lies so far or so near from it."""
    before = text[max(0, place.span.start - LONGEST) : place.span.start]
    if place.precision not in TOWNS:
        return place
    if (found := OFFSET.search(before)) and (moved := _moved(place, found)):
        return moved
    if found := NEAR.search(before):
        return _loosened(place, f"{found[1]} {place.name}, not in it")
    return place


def is_near(place: Place, text: str) -> bool:
    """Whether the words before its name say that something lies so far or so near from it."""
    before = text[max(0, place.span.start - LONGEST) : place.span.start]
    return bool(OFFSET.search(before) or NEAR.search(before))


def between(one: Place, other: Place) -> Place:
    """What lies half way between two places; UNRESOLVED where one of them is."""
    span = Span(one.span.start, other.span.end)
    name, why = f"between {one.name} and {other.name}", "told by the two places it lies between"
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        lost = one if one.latitude is None else other
        return Place(span=span, name=name, precision=Precision.UNRESOLVED, why=f"{why}: {lost.name}: {lost.why}")
    alike = one.country == other.country
    towns = {one.precision, other.precision} <= TOWNS
    return Place(
        span=span,
        name=name,
        precision=Precision.DISTRICT if alike and towns else Precision.AREA,
        country=one.country if alike and towns else None,
        province=one.province if alike and towns and one.province == other.province else None,
        latitude=round((one.latitude + other.latitude) / 2, 2) if towns else None,
        longitude=round((one.longitude + other.longitude) / 2, 2) if towns else None,
        why=why,
    )


def _loosened(place: Place, words: str) -> Place:
    return replace(place, precision=Precision.DISTRICT, geonames=None, why=f"{words}; {place.why}")


def _moved(place: Place, told: re.Match[str]) -> Place | None:
    """The place so far off in that direction (the direct problem on a sphere); without one, only that it is near."""
    far = float(told["number"].replace(",", "" if told["unit"].startswith("k") else ".")) * (
        1 if told["unit"].startswith("k") else MILE
    )
    point = POINTS.get(re.sub(r"[- ]", "", told["point"] or ""))
    words = " ".join(told[0].split())
    if far > FARTHEST or place.latitude is None or place.longitude is None:
        return None
    loose = replace(_loosened(place, f"{words} {place.name}, not in it"), province=None)
    if far > BEYOND:
        loose = replace(loose, precision=Precision.PROVINCE)
    if point is None:
        return loose
    a, b, arc = radians(place.latitude), radians(point), far / RADIUS
    top = asin(sin(a) * cos(arc) + cos(a) * sin(arc) * cos(b))
    side = atan2(sin(b) * sin(arc) * cos(a), cos(arc) - sin(a) * sin(top))
    east = (place.longitude + degrees(side) + 180) % 360 - 180
    return replace(loose, latitude=round(degrees(top), 2), longitude=round(east, 2))
