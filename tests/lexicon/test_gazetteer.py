from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.lexicon.gazetteer import Gazetteer
from attache.lexicon.placetable import ROW, place_key
from attache.lexicon.tables import phrases, rows, shipped
from attache.lexicon.world import Place, State
from attache.records.place import Precision

SPELLINGS = [
    line.split("|")
    for line in (Path(__file__).parent / "spellings.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.load()


@pytest.mark.parametrize(("spelling", "country", "precision"), SPELLINGS, ids=[row[0] for row in SPELLINGS])
def test_spellings_of_the_news_are_found(gazetteer, spelling, country, precision):
    spot = next(iter(gazetteer.named(spelling)), None)
    assert spot
    assert (spot.country or "-", spot.precision) == (country, precision)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deir ez-Zor", "DEIR AL ZOR"),
        ("St. Petersburg", "SAINT-PETERSBURG"),
        ("Hague", "The Hague"),
        ("Xi'an", "Xi’an"),
        ("Zürich", "Zurich"),
        ("Mt. Everest", "Mount Everest"),
        ("Bosnia & Herzegovina", "Bosnia and Herzegovina"),
    ],
)
def test_spellings_of_one_name_share_a_key(gazetteer, one, other):
    assert place_key(one) == place_key(other)
    assert gazetteer.named(one) == gazetteer.named(other) != ()


def test_names_that_differ_stay_apart(gazetteer):
    assert place_key("Saint John") != place_key("Saint John's")
    assert gazetteer.named("St. John's, no such place") == ()
    assert gazetteer.named("Lac") != gazetteer.named("Las")


def test_a_spot_tells_what_is_known_of_it(gazetteer):
    kyiv = gazetteer.named("Kiev")[0]
    assert (kyiv.name, kyiv.country, kyiv.zone, kyiv.geonames) == ("Kyiv", "UKR", "Europe/Kyiv", 703448)
    assert kyiv.is_capital
    assert kyiv.population > 2_000_000
    assert (kyiv.latitude, kyiv.longitude) == pytest.approx((50.45, 30.52), abs=0.05)
    mosul = gazetteer.named("Mosul")[0]
    assert (mosul.province, mosul.is_capital) == ("Nineveh", False)


def test_the_likelier_goes_first_and_the_others_follow(gazetteer):
    assert gazetteer.named("Tripoli")[0].country == "LBY"
    assert "LBN" in {s.country for s in gazetteer.named("Tripoli")}
    assert [s.precision for s in gazetteer.named("Georgia")[:2]] == [Precision.COUNTRY, Precision.PROVINCE]
    assert {"Texas", "Ontario"} <= {s.province for s in gazetteer.named("Paris")}
    assert [s.country for s in gazetteer.named("Congo")[:2]] == ["COD", "COG"]


def test_a_province_goes_behind_the_town_it_is_named_after(gazetteer):
    assert [s.precision for s in gazetteer.named("Kharkiv")[:2]] == [Precision.CITY, Precision.PROVINCE]
    assert gazetteer.named("Texas")[0].precision is Precision.PROVINCE


def test_a_word_for_its_kind_decides(gazetteer):
    assert {s.precision for s in gazetteer.named("Kharkiv region")} == {Precision.PROVINCE}
    assert {s.precision for s in gazetteer.named("city of Kharkiv")} == {Precision.CITY}
    assert gazetteer.named("Kansas City")[0].precision is Precision.CITY
    assert gazetteer.named("Kurdistan Region")[0].country == "IRQ"


@pytest.mark.parametrize("word", ["us", "Us", "in", "IN", "or", "OR", "me", "Me.", "tex.", "dmz", "", " ", "the", "."])
def test_short_forms_stand_only_for_themselves(gazetteer, word):
    assert gazetteer.named(word) == ()


def test_countries_are_found_by_their_codes(gazetteer):
    assert gazetteer.country("KOS").name == "Kosovo"
    assert gazetteer.country("XYZ") is None
    missing = [state.code for state in rows(shipped("states.csv"), State) if not gazetteer.country(state.code)]
    assert not missing


def test_a_capital_is_the_first_of_its_name_or_its_state_is(gazetteer):
    first = {
        s.code: gazetteer.named(next(phrases(s.capital)))[0] for s in rows(shipped("states.csv"), State) if s.capital
    }
    assert not [code for code, spot in first.items() if spot.country != code]


def test_the_names_of_the_news_are_found_where_they_lie(gazetteer):
    places = rows(shipped("places.csv"), Place)
    named = {name: p.country for p in places for name in (p.name, *phrases(p.aliases))}
    assert not [name for name in named if not gazetteer.named(name)]
    elsewhere = {name for name, code in named.items() if gazetteer.named(name)[0].country != code}
    assert elsewhere == {"Hyderabad", "Jalal-Abad", "Punjab"}


def test_land_in_dispute_is_nobodys(gazetteer):
    names = ("Crimea", "Simferopol", "Srinagar", "Sukhumi", "Tskhinvali", "Golan Heights", "Majdal Shams", "Spratlys")
    assert {gazetteer.named(name)[0].country for name in names} == {None}


def test_points_lie_on_the_globe_and_precisions_agree_with_countries(gazetteer):
    for key in (*(row[0] for row in SPELLINGS), *(p.name for p in rows(shipped("places.csv"), Place))):
        for spot in gazetteer.named(key):
            assert -90 <= spot.latitude <= 90
            assert -180 <= spot.longitude <= 180
            assert spot.country is None or spot.precision is not Precision.AREA


@given(st.text(max_size=40))
def test_any_text_may_be_asked_for(gazetteer, text):
    assert isinstance(gazetteer.named(text), tuple)


def test_the_table_is_small():
    table = files("attache.lexicon") / "tables" / "gazetteer.zip"
    assert len(table.read_bytes()) < 3_500_000
    assert ROW.size == 13
