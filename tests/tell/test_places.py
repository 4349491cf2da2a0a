"""The places of reports, and what they were taken for."""

import pytest
from making import at, reading

from attache.records import Place, Precision
from attache.tell.places import find_placings

TEXT = "Clashes broke out in Tripoli on Monday."


def placing(**known):
    place = Place(
        **({"span": at(TEXT, "Tripoli"), "name": "Tripoli", "precision": Precision.CITY, "why": "why"} | known)
    )
    [found] = find_placings([reading("port", TEXT, places=(place,))])
    return found


@pytest.mark.parametrize(
    ("known", "answer"),
    [
        ({"country": "LBN", "province": "North"}, "Tripoli, North, LBN (city)"),
        ({"country": "LBY", "province": "Tripoli", "precision": Precision.PROVINCE}, "Tripoli, LBY (province)"),
        ({"precision": Precision.AREA, "name": "Kashmir"}, "Kashmir (area)"),
        ({"precision": Precision.UNRESOLVED}, ""),
    ],
)
def test_the_answer_names_the_place_what_it_lies_in_and_its_precision(known, answer):
    assert placing(**known).answer == answer


def test_a_point_needs_both_its_numbers():
    assert placing(latitude=0.0, longitude=-97.5).point == (0.0, -97.5)
    assert placing(latitude=34.4).point is None


def test_the_places_come_in_the_order_of_reports_in_their_lines():
    assert placing().excerpt.line == TEXT
    places = (placing().place,)
    found = find_placings([reading(id, TEXT, places=places) for id in "ab"])
    assert [one.reading.article.id for one in found] == ["a", "b"]
