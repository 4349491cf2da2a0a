"""What other codings call our states, sectors and acts."""

import pytest

from attache.lexicon.codebooks import Codebook
from attache.lexicon.ontology import Ontology
from attache.lexicon.tables import phrases, rows, shipped
from attache.lexicon.world import Body, State
from attache.records import EventType

CODEBOOK = Codebook.load()
ONTOLOGY = Ontology.load()
STATES = {state.code for state in rows(shipped("states.csv"), State)}


def test_every_state_has_its_codes():
    assert set(CODEBOOK.states) == STATES


@pytest.mark.parametrize("coding", ["fips", "cow", "cameo", "icews"])
def test_no_two_states_share_a_code(coding):
    codes = [code for state in CODEBOOK.states.values() if (code := getattr(state, coding))]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("state", "fips", "cow"),
    [
        ("USA", "US", "2"),
        ("GBR", "UK", "200"),
        ("DEU", "GM", "255"),
        ("CHN", "CH", "710"),
        ("CHE", "SZ", "225"),
        ("PRK", "KN", "731"),
        ("KOR", "KS", "732"),
        ("KNA", "SC", "60"),
        ("IRQ", "IZ", "645"),
        ("ISR", "IS", "666"),
        ("ISL", "IC", "395"),
        ("SRB", "RI", "345"),
        ("SSD", "OD", "626"),
        ("VNM", "VM", "816"),
        ("YEM", "YM", "679"),
        ("ZAF", "SF", "560"),
    ],
)
def test_states_are_called_as_each_coding_calls_them(state, fips, cow):
    """Pairs that are easily mixed up: FIPS is not ISO, and Korea is two."""
    assert (CODEBOOK.states[state].fips, CODEBOOK.states[state].cow) == (fips, cow)


def test_who_is_no_member_of_the_system_of_states_has_no_number_of_it():
    assert [CODEBOOK.states[code].cow for code in ("PSE", "HKG", "GRL")] == ["", "", ""]


def test_every_sector_of_a_body_is_known():
    assert {body.sector for body in rows(shipped("bodies.csv"), Body)} <= set(CODEBOOK.sectors)


def test_no_word_tells_two_sectors():
    words = [words for sector in CODEBOOK.sectors.values() for words in phrases(sector.words)]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("words", "sector"),
    [
        ("Russian intelligence officers", "SPY"),
        ("officers", None),
        ("the former president", "ELI"),
        ("General Yoon", "MIL"),
        ("Attorney General", "GOV"),
        ("Secretary-General", "IGO"),
        ("Police in Nairobi", "COP"),
        ("police and protesters", "CVL"),
        ("rebel leaders", "REB"),
        ("policymakers", None),
        ("", None),
    ],
)
def test_the_last_word_of_a_role_tells_the_sector(words, sector):
    assert CODEBOOK.role(words) == sector


def test_every_choice_is_of_an_act_and_a_code_that_there_are():
    for (kind, mode), choice in CODEBOOK.choices.items():
        assert not mode or (kind, mode) in ONTOLOGY.modes
        assert choice.code in ONTOLOGY.codes
        assert choice.code != (ONTOLOGY.cameo(kind, mode) or ("",))[0], "the crosswalk says so by itself"


@pytest.mark.parametrize(
    ("kind", "mode", "code"),
    [
        (EventType.CONSULT, "visit", "042"),
        (EventType.CONSULT, "", "040"),
        (EventType.ACCUSE, "", "110"),
        (EventType.ACCUSE, "investigate", "090"),
        (EventType.ASSAULT, "", "190"),
        (EventType.ASSAULT, "targeted", "186"),
        (EventType.AGREE, "no such mode", "030"),
    ],
)
def test_an_act_has_a_code(kind, mode, code):
    assert CODEBOOK.cameo(ONTOLOGY, kind, mode).code == code


@pytest.mark.parametrize("kind", EventType)
def test_every_type_and_mode_has_a_code_with_a_value(kind):
    modes = ["", *(mode for of, mode in ONTOLOGY.modes if of is kind)]
    found = [CODEBOOK.cameo(ONTOLOGY, kind, mode) for mode in modes]
    assert all(not code.is_family and code.goldstein is not None for code in found)
