"""The scorer of places tells right from wrong, and an answer from none; it can fail."""

from dataclasses import dataclass, replace

import pytest

from attache.records import Place, Precision, Span
from passages import SEVERAL, UNKNOWN, Spot, passages
from places import event_place_figures, is_right, own_passages, place_figures, reason

TRIPOLI = Spot(
    name="Tripoli",
    precisions=frozenset({Precision.CITY}),
    countries=("LBN",),
    latitude=34.43,
    longitude=35.84,
    tolerance=30,
)
IDLIB = Spot(
    name="Idlib",
    precisions=frozenset({Precision.PROVINCE}),
    countries=("SYR",),
    latitude=35.87,
    longitude=36.55,
    tolerance=50,
)
CRIMEA = Spot(
    name="Crimea",
    precisions=frozenset({Precision.AREA, Precision.PROVINCE}),
    countries=("UKR",),
    latitude=45.2,
    longitude=34.2,
    tolerance=200,
)
SPOTS = {"Tripoli, LBN": TRIPOLI, "Idlib province, SYR": IDLIB, "Crimea": CRIMEA}
[PORT] = passages(
    """\
== port ; 2020-04-28
[TRIPOLI|Tripoli, LBN], [Lebanon|LBN] — A man from [Victoria|?: several candidates] {met|Tripoli, LBN} [Roe|no: person],
whom [Qom|no: government or Tripoli, LBN] {blamed|untold} for [Marwanieh|?: not in gazetteer].
[Iran|LBN or -] {left|LBN}.
""",
    SPOTS,
)


@dataclass(frozen=True)
class Act:
    """An event as the scorer sees it."""

    trigger: Span
    place: Place | None


def place(words="TRIPOLI", precision=Precision.CITY, country=None, latitude=None, longitude=None, **more):
    start = PORT.text.index(words)
    return Place(
        span=Span(start, start + len(words)),
        precision=precision,
        country=country,
        latitude=latitude,
        longitude=longitude,
        **({"name": words, "why": ""} | more),
    )


def in_lebanon(words="TRIPOLI"):
    return place(words, country="LBN", latitude=34.44, longitude=35.83)


def left_open(words, why):
    return place(words, Precision.UNRESOLVED, why=why)


def figures(*found):
    return dict(place_figures(lambda *_: found, [PORT]))


def event_figures(*acts):
    found = [Act(Span(PORT.text.index(word), PORT.text.index(word) + len(word)), where) for word, where in acts]
    return dict(event_place_figures(lambda *_: found, [PORT]))


def test_a_town_is_right_in_its_state_and_within_its_kilometres():
    assert is_right(in_lebanon(), TRIPOLI)
    assert not is_right(place(country="LBN", latitude=33.89, longitude=35.5), TRIPOLI)
    assert not is_right(place(country="LBY", latitude=34.44, longitude=35.83), TRIPOLI)
    assert not is_right(place(country="LBN"), TRIPOLI)


def test_a_district_may_be_a_town_and_a_town_no_district_nor_a_province():
    county = replace(TRIPOLI, precisions=frozenset({Precision.DISTRICT}))
    assert not is_right(in_lebanon(), county)
    assert is_right(place(precision=Precision.DISTRICT, country="LBN", latitude=34.44, longitude=35.83), TRIPOLI)
    assert not is_right(place(precision=Precision.PROVINCE, country="LBN", latitude=34.44, longitude=35.83), TRIPOLI)
    assert not is_right(place(precision=Precision.COUNTRY, country="LBN"), TRIPOLI)


def test_a_province_is_right_by_its_name_or_its_point():
    assert is_right(place(precision=Precision.PROVINCE, country="SYR", name="Idlib"), IDLIB)
    assert is_right(place(precision=Precision.PROVINCE, country="SYR", latitude=35.9, longitude=36.6), IDLIB)
    assert not is_right(place(precision=Precision.PROVINCE, country="SYR", name="Hama"), IDLIB)
    assert not is_right(place(precision=Precision.PROVINCE, country="TUR", name="Idlib"), IDLIB)


def test_an_area_needs_no_state_and_a_province_the_right_one():
    assert is_right(place(precision=Precision.AREA, name="Crimea"), CRIMEA)
    assert is_right(place(precision=Precision.PROVINCE, country="UKR", latitude=45.0, longitude=34.0), CRIMEA)
    assert not is_right(place(precision=Precision.AREA, latitude=26.0, longitude=51.0), CRIMEA)
    assert not is_right(place(precision=Precision.PROVINCE, country="RUS", name="Crimea"), CRIMEA)


def test_no_answers_are_neither_right_nor_wrong():
    assert figures() == {
        "own places right": 0,
        "own places answered": 0,
        "own places refused rightly": 1,
        "own places reason": 0,
    }


def test_right_is_counted_over_all_places_found():
    found = figures(in_lebanon(), place("Lebanon", Precision.COUNTRY, "LBN"), in_lebanon("Roe"))
    assert found["own places right"] == pytest.approx(2 / 3)
    assert found["own places answered"] == 1
    assert found["own places refused rightly"] == pytest.approx(2 / 3)


def test_a_place_beside_all_marks_is_wrong_and_an_open_one_there_is_not():
    assert figures(in_lebanon(), in_lebanon("man"))["own places right"] == 0.5
    assert figures(in_lebanon(), left_open("man", "2 candidates"))["own places right"] == 1


def test_a_wrong_place_is_an_answer():
    found = figures(place(country="LBY", latitude=32.9, longitude=13.2))
    assert (found["own places right"], found["own places answered"]) == (0, 0.5)


def test_an_open_place_is_no_answer():
    assert figures(left_open("TRIPOLI", "2 candidates"))["own places answered"] == 0


def test_a_mark_with_a_place_and_a_refusal_asks_for_neither():
    silent, spoken = figures(in_lebanon()), figures(in_lebanon(), in_lebanon("Qom"))
    assert silent == spoken
    assert figures(in_lebanon(), place("Iran", Precision.COUNTRY, "IRN"))["own places right"] == 0.5


def test_a_place_left_open_needs_the_true_reason():
    both = left_open("Victoria", "3 candidates, none nearer"), left_open("Marwanieh", "not in the gazetteer")
    swapped = left_open("Victoria", "not in the gazetteer"), left_open("Marwanieh", "3 candidates")
    assert figures(*both)["own places reason"] == 1
    assert figures(*swapped)["own places reason"] == 0
    assert figures(both[0])["own places reason"] == 0.5


def test_a_place_that_is_answered_is_not_left_open():
    found = figures(in_lebanon("Victoria"), left_open("Marwanieh", "not in the gazetteer"))
    assert (found["own places refused rightly"], found["own places reason"]) == (pytest.approx(2 / 3), 1)


def test_reasons_are_told_by_their_words():
    assert reason("two candidates, both in the gazetteer") == SEVERAL
    assert reason("not in the gazetteer") == UNKNOWN
    assert reason("named only in background") is None


def test_the_place_that_shares_most_with_a_mark_counts_for_it():
    whole = place("TRIPOLI, Lebanon", country="LBN", latitude=34.44, longitude=35.83)
    assert figures(whole)["own places right"] == 1


def test_events_count_where_they_are_read():
    assert event_figures() == {"own events read": 0, "own event places right": 0, "own event places answered": 0}
    found = event_figures(("met", in_lebanon()), ("left", None))
    assert found["own events read"] == pytest.approx(2 / 3)
    assert (found["own event places right"], found["own event places answered"]) == (1, 0.5)


def test_an_event_that_is_told_no_place_must_have_none():
    assert event_figures(("blamed", None), ("met", in_lebanon()))["own event places right"] == 1
    assert event_figures(("blamed", in_lebanon()), ("met", in_lebanon()))["own event places right"] == 0.5


def test_an_event_in_the_wrong_place_is_wrong():
    assert event_figures(("left", in_lebanon()))["own event places right"] == 0
    assert event_figures(("left", left_open("TRIPOLI", "2 candidates")))["own event places answered"] == 0


def test_a_finder_that_knows_the_gold_is_right_throughout():
    marks = {one.text: one.names for one in own_passages()}
    known = place_figures(lambda text, _: [told for mark in marks[text] for told in _known(mark)])
    assert set(dict(known).values()) == {1.0}


def test_a_finder_that_takes_every_name_for_one_state_is_wrong():
    marks = {one.text: one.names for one in own_passages()}
    same = dict(place_figures(lambda text, _: [_state(mark) for mark in marks[text]]))
    assert same["own places right"] < 0.1
    assert same["own places refused rightly"] == 0


def _known(mark):
    if mark.spots:
        yield _found(mark, mark.spots[0])
    elif mark.refusals <= {SEVERAL, UNKNOWN}:
        [why] = mark.refusals
        yield Place(span=mark.span, name="", precision=Precision.UNRESOLVED, why=why)


def _found(mark, spot):
    return Place(
        span=mark.span,
        name=spot.name,
        precision=min(spot.precisions),
        country=spot.countries[0] if spot.countries else None,
        latitude=spot.latitude,
        longitude=spot.longitude,
        why="",
    )


def _state(mark):
    return Place(span=mark.span, name="United States", precision=Precision.COUNTRY, country="USA", why="")
