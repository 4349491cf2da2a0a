"""Places in our own prose, and any text at all."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.lexicon.gazetteer import Gazetteer, Spot
from attache.lexicon.placewords import KINDS, Part, PlaceWords
from attache.lexicon.world import World
from attache.read.name.mentions import find_mentions
from attache.read.place.places import find_places
from attache.records import Mention, MentionKind, Place, Precision, Span
from attache.text.language import Language

WORLD = World.load()
WORDS = PlaceWords.load()
GAZETTEER = Gazetteer.load()
PIECES = (
    "Paris Texas , Tripoli in Lebanon the city of 's Jordan ( ) Georgia province and near north – Congo “ İ".split()
)
FINDS = [(entry.part, text) for entry in WORDS.entries for text in entry.finds]
PASSES = [(entry.part, text) for entry in WORDS.entries for text in entry.passes]

GROUND = {*KINDS, Part.DIRECTION, Part.LAND}


class Sketch:
    """A gazetteer of our own: the places a test names, and nothing else."""

    def __init__(self, *spots: Spot) -> None:
        self._spots = spots

    def named(self, name: str) -> tuple[Spot, ...]:
        return tuple(spot for spot in self._spots if spot.name == name)

    def country(self, code: str) -> Spot | None:
        states = (s for s in self._spots if s.precision is Precision.COUNTRY and s.country == code)
        return next(states, None)


def spot(
    name: str, precision: str, country: str | None, at: tuple[float, float] = (0, 0), people: int = 0, **more
) -> Spot:
    return Spot(
        name=name,
        precision=Precision(precision),
        country=country,
        latitude=at[0],
        longitude=at[1],
        population=people,
        **more,
    )


TALVIK = Sketch(
    spot("Talvik", "city", "NOR", (60, 10), 400_000, province="Ostmark"),
    spot("Talvik", "province", "SWE", (63, 15), 500_000, province="Talvik"),
    spot("Talvik", "district", "FIN", (65, 25), 300_000),
    spot("Karsund", "city", "NOR", (61, 10), 90_000),
)


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load()


@pytest.fixture(scope="module")
def places(language):
    def read(text: str, gazetteer=GAZETTEER, mentions=None) -> list[Place]:
        sentences = language.parse([(0, text)])
        found = list(find_mentions(text, sentences, WORLD)) if mentions is None else mentions
        return list(find_places(text, sentences, found, WORDS, WORLD, gazetteer))

    return read


def test_places(golden, places):
    def read(text: str, setting: str) -> Iterator[str]:
        return (line(text, place) for place in places(text))

    golden.cases("places.txt", read)


def line(text: str, place: Place) -> str:
    lies = ", ".join(part for part in (place.name, place.province, place.country) if part)
    return f"{place.span.of(text)} = {lies} ({place.precision}): {place.why}"


def barred(text: str) -> tuple[str, Mention, Mention | None]:
    """The text without its bars, the name between them, and the other that it may play against, as mentions."""
    before, name, after = text.split("|")
    plain = before + name + after
    marks = [Span(len(before), len(before) + len(name))]
    if (at := plain.find("Karsund")) >= 0:
        marks.append(Span(at, at + len("Karsund")))
    found = [Mention(id="m", kind=MentionKind.PLACE, span=span, name=span.of(plain)) for span in marks]
    return plain, found[0], found[1] if len(found) > 1 else None


def precision(part: Part, text: str, places) -> Precision | None:
    """What the name between bars is taken for, None for no place; before a word of LAND nobody else saw it."""
    plain, mention, other = barred(text)
    found = places(plain, TALVIK, [m for m in (mention, other) if m and part is not Part.LAND])
    return next((place.precision for place in found if place.span == mention.span), None)


@pytest.mark.parametrize(("part", "text"), FINDS)
def test_a_word_beside_a_name_says_what_it_is(part, text, places):
    found = precision(part, text, places)
    if part in KINDS:
        assert found == part.value
    else:
        assert (found is None) is (part not in GROUND)
        assert found is not Precision.CITY


@pytest.mark.parametrize(("part", "text"), PASSES)
def test_elsewhere_it_does_not(part, text, places):
    found = precision(part, text, places)
    assert found != part.value
    assert (found is None) is (part is Part.LAND)


def test_every_part_stands_in_the_lexicon_once_and_is_proved():
    assert sorted(entry.part for entry in WORDS.entries) == sorted(Part)
    assert all(entry.finds and entry.passes for entry in WORDS.entries)


def test_two_that_stand_close_are_refused_and_named(places):
    gazetteer = Sketch(spot("Orva", "city", "NOR", (60, 10), 50_000), spot("Orva", "city", "SWE", (65, 20), 40_000))
    (place,) = places("Crowds gathered in Orva.", gazetteer)
    assert (place.precision, place.country, place.latitude) == (Precision.UNRESOLVED, None, None)
    assert place.why == "two candidates: Orva, NOR and Orva, SWE, and nothing in the report tells which"
    assert place.candidates == ("Orva, NOR", "Orva, SWE")


def test_what_is_nowhere_in_the_gazetteer_says_so(places):
    (place,) = places("Crowds gathered in Oslo.", Sketch())
    assert (place.name, place.precision, place.why) == ("Oslo", Precision.UNRESOLVED, "not in the gazetteer")


def test_none_that_lies_where_the_text_says_is_refused(places):
    gazetteer = Sketch(spot("Lima", "city", "PER", (-12, -77), 9_000_000), GAZETTEER.country("CHL"))
    lima, _ = places("Crowds gathered in Lima, Chile.", gazetteer)
    assert lima.precision is Precision.UNRESOLVED
    assert "Chile" in lima.why


def test_a_place_has_its_point_and_its_number(places):
    (place,) = places("Rain fell in Kyiv.")
    assert (place.country, place.precision) == ("UKR", Precision.CITY)
    assert place.geonames == 703448
    assert (round(place.latitude), round(place.longitude)) == (50, 31)


def test_a_day_is_no_place(language):
    text = "Talks ended in May."
    sentences = language.parse([(0, text)])
    assert not list(find_places(text, sentences, [], WORDS, WORLD, GAZETTEER, [May(Span(15, 18))]))


class May:
    """A time, as far as it matters here."""

    def __init__(self, span: Span) -> None:
        self.span = span


def test_many_names_take_time_in_proportion(places):
    began = time.perf_counter()
    found = places("Rain fell in Paris, Texas, and in Tripoli near Georgia. " * 400)
    assert len(found) == 4 * 400
    assert time.perf_counter() - began < 30


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_no_text_makes_it_raise(places, text):
    found = places(text)
    assert all(place.span.of(text) and place.why for place in found)
    assert found == sorted(found, key=lambda place: place.span)
    assert all((place.country is None) for place in found if place.precision is Precision.UNRESOLVED)
