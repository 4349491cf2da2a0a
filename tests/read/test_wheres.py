"""Where acts took place, in our own prose."""

from datetime import date

import pytest

from attache.desk.desks import Desk
from attache.read.act.whereabouts import between, whereabouts
from attache.records import Article, Place, Precision, Reading, Span


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk.opened()


def test_wheres(golden, desk):
    def read(text: str, setting: str):
        article = Article(id="a", text=text, published=date.fromisoformat(setting))
        (reading,) = desk.readings([article])
        assert isinstance(reading, Reading)
        return (f"{event.type} {event.trigger.of(text)}: {told(event.place)}" for event in reading.events)

    golden.cases("wheres.txt", read)


def told(place: Place | None) -> str:
    if place is None:
        return "nowhere"
    lies = ", ".join(part for part in (place.name, place.country, place.precision) if part)
    return f"{lies}: {place.why}"


def city(text: str, name: str, at: tuple[float, float], country: str = "SYR") -> Place:
    start = text.index(name)
    return Place(
        span=Span(start, start + len(name)),
        name=name,
        precision=Precision.CITY,
        country=country,
        province="Home",
        geonames=1,
        latitude=at[0],
        longitude=at[1],
        why="known",
    )


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("120 km north of Orva", (61.08, 10.0)),
        ("60-mile south of Orva", (59.13, 10.0)),
        ("100 kilometres (62 miles) to the east of Orva", (59.99, 11.8)),
        ("1,000 km west of Orva", (58.8, -7.56)),
        ("30 km from Orva", (60, 10)),
        ("near Orva", (60, 10)),
        ("outside the town of Orva", (60, 10)),
    ],
)
def test_what_is_told_by_a_town_is_not_that_town(words, at):
    place = whereabouts(city(words, "Orva", (60, 10)), words)
    assert (place.latitude, place.longitude) == pytest.approx(at, abs=0.02)
    far = words.startswith(("120 km", "60-mile", "100 km", "100 kilo", "1,000 km"))
    assert place.precision is (Precision.PROVINCE if far else Precision.DISTRICT)
    assert (place.geonames, place.name) == (None, "Orva")
    assert "not in it" in place.why


@pytest.mark.parametrize("words", ["in Orva", "the north of Orva", "5,000 km north of Orva", "of Orva", "Orva"])
def test_what_stands_so_is_the_town_or_near_it(words):
    place = whereabouts(city(words, "Orva", (60, 10)), words)
    assert (place.latitude, place.longitude) == (60, 10)


def test_between_two_towns_is_half_way():
    text = "between Orva and Talvik"
    found = between(city(text, "Orva", (60, 10)), city(text, "Talvik", (62, 12)))
    assert (found.latitude, found.longitude, found.precision) == (61, 11, Precision.DISTRICT)
    assert found.span.of(text) == "Orva and Talvik"


def test_between_two_states_is_no_point():
    text = "between Orva and Talvik"
    found = between(city(text, "Orva", (60, 10), "NOR"), city(text, "Talvik", (62, 12), "SWE"))
    assert (found.precision, found.country) == (Precision.AREA, None)


def test_between_two_of_which_one_is_not_known_is_not_known():
    text = "between Orva and Talvik"
    lost = Place(span=Span(17, 23), name="Talvik", precision=Precision.UNRESOLVED, why="not in the gazetteer")
    found = between(city(text, "Orva", (60, 10)), lost)
    assert found.precision is Precision.UNRESOLVED
    assert "Talvik: not in the gazetteer" in found.why
