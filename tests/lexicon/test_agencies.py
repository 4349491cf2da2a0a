import re
from collections import Counter

import pytest

from attache.lexicon.agencies import shipped_agencies
from attache.lexicon.tables import phrases

AGENCIES = shipped_agencies()
# Tags of two agencies, told apart by their sites.
SHARED = {tag for tag, n in Counter(t for a in AGENCIES.agencies for t in phrases(a.tags)).items() if n > 1}


def names(text, **how):
    return [(span.of(text), agency.name) for span, agency in AGENCIES.find(text, **how)]


def test_the_longest_name_holds():
    text = "Interfax-Ukraine said what Interfax and Xinhua News Agency had not."
    assert names(text) == [
        ("Interfax-Ukraine", "Interfax-Ukraine"),
        ("Interfax", "Interfax"),
        ("Xinhua News Agency", "Xinhua"),
    ]


def test_a_tag_means_an_agency_only_in_a_credit():
    text = "MENA states met, AP classes were full, Michael Bloomberg spoke and KCNA reported it."
    assert names(text, tags=False) == [("KCNA", "Korean Central News Agency")]
    assert names("CAIRO (MENA) -") == [("MENA", "Middle East News Agency")]


def test_a_name_inside_a_longer_word_is_none():
    assert names("TASSO Reutersberg PAPER an-AP-like AP_photo") == []
    assert names("DAMASCUS, SANA- The envoy") == [("SANA", "Syrian Arab News Agency")]


def test_capitals_are_as_good():
    assert names("REUTERS/Ada Roe") == [("REUTERS", "Reuters")]


def test_only_the_span_is_looked_at():
    assert names("AFP and dpa", start=4) == [("dpa", "Deutsche Presse-Agentur")]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.reuters.com/world/x", "Reuters"),
        ("english.kcna.kp", "Korean Central News Agency"),
        ("https://notreuters.com/", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_an_address_tells_the_agency(address, name):
    agency = AGENCIES.at(address)
    assert (agency and agency.name) == name


@pytest.mark.parametrize(
    ("outlet", "name"),
    [
        ("The Associated Press", "Associated Press"),
        ("Reuters UK", "Reuters"),
        ("AFP via Harbour Post", "Agence France-Presse"),
        ("Harbour Post", None),
        ("Reuters Institute", None),
    ],
)
def test_an_outlet_may_be_an_agency(outlet, name):
    agency = AGENCIES.published_by(outlet)
    assert (agency and agency.name) == name


def test_a_paper_passes_words_on_but_wires_none():
    assert names("Tass wrote to CCTV and the Straits Times.") == [
        ("Tass", "TASS"), ("CCTV", "CCTV"), ("Straits Times", "Straits Times"),
    ]  # fmt: skip
    assert [agency.name for _, agency in AGENCIES.wires.find("Tass wrote to CCTV and the Straits Times.")] == ["TASS"]


def test_who_is_a_states_own():
    assert AGENCIES.named("CCTV").is_state_controlled
    assert AGENCIES.named("KCNA").is_state_controlled
    assert not AGENCIES.named("AP").is_state_controlled


def test_the_table_is_sound():
    rows = AGENCIES.agencies
    spelled = [word for row in rows for word in {row.name, *phrases(row.names)}]
    assert len(spelled) == len(set(spelled))
    assert not set(spelled) & {tag for row in rows for tag in phrases(row.tags)}
    assert all(row.domain for row in rows if set(phrases(row.tags)) & SHARED)
    assert all(re.fullmatch("[A-Z]{3}", row.country) for row in rows)
    assert {row.state for row in rows} == {row.wire for row in rows} == {"yes", "no"}
    assert not [row.name for row in rows if row.tags and row.wire == "no"]
    assert len({row.domain for row in rows if row.domain}) == sum(bool(row.domain) for row in rows)
