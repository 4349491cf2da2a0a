"""Dictionaries after PETRARCH: the written grammar, line by line, and any text at all."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.lexicon.dictionaries import Dictionary

COUNTRIES = frozenset({"PRK", "SWE", "USA", "ETH", "AFG", "ROU"})
PIECES = ["[", "]", "~GOV", "<", ">", "-", "+", "_", "!MEN!", "=", "{", "}", "#", ";", "\n", "\t", "<!--", "-->", "<!"]
PIECES += ["SWEGOV", "20200101", "990101", "OLLENBERG", " ", "---", "\u2028", "\x0b", "é", "，"]


def read(text):
    return Dictionary(text, COUNTRIES)


def only(text):
    dictionary = read(text)
    (actor,) = dictionary.actors
    assert not dictionary.faults
    return actor


def held(actor, *days):
    found = [actor.standing(date.fromisoformat(day)) for day in days]
    return [(s.country, s.code) if s else None for s in found]


def test_a_phrase_has_its_code_and_its_synonyms():
    actor = only("OLLENBERG_FOUNDATION_  [NGOHRI]  ; ours, 3 May\n+OLF_ # short\n+OLLENBERG FUND\n")
    assert actor.name == "Ollenberg Foundation"
    assert actor.aliases == ("OLF", "Ollenberg Fund")
    assert held(actor, "2020-01-01") == [(None, "NGOHRI")]


def test_codes_hold_on_their_days_both_bounds_included():
    actor = only("PETRA_OLLENBERG_\n\t[SWEELI <991231]\n\t[SWEGOV 20000101 - 100630]\n\t[SWEOPP > 20100701]\n")
    assert held(actor, "1980-01-01", "1999-12-31", "2000-01-01", "2010-06-30", "2010-07-01", "2024-01-01") == [
        ("SWE", "ELI"), ("SWE", "ELI"), ("SWE", "GOV"), ("SWE", "GOV"), ("SWE", "OPP"), ("SWE", "OPP"),
    ]  # fmt: skip


def test_of_two_that_cover_a_day_the_first_holds_and_the_undated_one_last():
    actor = only("KAROL_VENN_ [PRKELI]\n [PRKMIL 20100101-20101231]\n [PRKGOV 20090101-20111231]\n")
    assert held(actor, "2010-05-01", "2011-05-01", "2012-05-01") == [("PRK", "MIL"), ("PRK", "GOV"), ("PRK", "ELI")]
    assert actor.standing(None) == actor.standing(date(2012, 5, 1))


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("[PRKGOV >310101]", "1931-01-01", None),
        ("[PRKGOV >300101]", "2030-01-01", None),
        ("[PRKGOV<20010120]", None, "2001-01-20"),
        ("[ PRKGOV 000101-010101 ]", "2000-01-01", "2001-01-01"),
    ],
)
def test_days_have_two_or_four_digits_of_a_year(line, first, last):
    (standing,) = only(f"KAROL_VENN_ {line}").standings
    assert [d and d.isoformat() for d in (standing.first, standing.last)] == [first, last]


@pytest.mark.parametrize("code", ["---", "###", "+++"])
def test_a_null_code_says_nothing_for_its_days(code):
    actor = only(f"KAROL_VENN_\n\t[{code} <19990101]\n\t[PRKGOV]\n")
    assert held(actor, "1998-01-01", "2000-01-01") == [(None, None), ("PRK", "GOV")]


@pytest.mark.parametrize(
    ("code", "country", "roles"),
    [
        ("IGOUNO", None, "IGOUNO"),
        ("prkgov", "PRK", "GOV"),
        ("ROMMIL", "ROU", "MIL"),
        ("ELI", None, "ELI"),
        ("SWEGOV/PRKGOV", None, "SWEGOV/PRKGOV"),
    ],
)
def test_a_country_opens_a_code(code, country, roles):
    assert held(only(f"KAROL_VENN_ [{code}]"), "2000-01-01") == [(country, roles)]


def test_of_a_bare_country_each_phrase_stands_by_itself():
    assert [(a.name, a.kind.value) for a in read("DUSHKARA_ [AFG]\n+OLD_TARRAGON_\n").actors] == [
        ("Dushkara", "place"),
        ("Old Tarragon", "place"),
    ]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("THE_BANK_OF_TARRAGON_", "Bank of Tarragon"),
        ("UN_PEOPLE'S_ENVOY", "UN People's Envoy"),
        ("AL-LUMEN_FRONT", "Al-Lumen Front"),
        ("R.K._VENN", "R.K. Venn"),
        ("LUMEN", "LUMEN"),
        ("Venn_Secy_Gen", "Venn Secy Gen"),
    ],
)
def test_capitals_are_taken_down_as_a_text_would_write_them(phrase, name):
    assert only(f"{phrase} [NGO]").name == name


def test_agents_take_their_plural_from_the_rules_or_from_the_line():
    agents = read(
        "!PERSON! = MAN, MEN\nSPOKESMAN {SPOKESMEN} [~GOV]\nDEPUTY [~COP]\nPOLICE {} [~COP]\nBOSS [~BUS]\n"
        "FISHER!PERSON! [~AGR] # by the sea\nRIGHTS_BODY [NGO~]\n"
    ).agents
    assert agents == {
        "spokesman": "GOV", "spokesmen": "GOV", "deputy": "COP", "deputies": "COP", "police": "COP", "boss": "BUS",
        "bosses": "BUS", "fisherman": "AGR", "fishermen": "AGR", "rights body": "NGO", "rights bodies": "NGO",
    }  # fmt: skip


def test_remarks_are_passed_over_in_every_style():
    dictionary = read(
        "<!-- ours -->\n<!-- of\nmany\nlines -->\n# so\n; and so\nVENN_ <!-- here --> [PRK]\n<! -- odd\n\n"
    )
    assert [actor.name for actor in dictionary.actors] == ["VENN"]
    assert not dictionary.faults


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("VENN_ [PRKGOV\n", 1, "a code is not closed"),
        ("VENN_ [PRKGOV] and more\n", 1, "words stand behind it"),
        ("VENN_ [PRKGOV 2004017-20061201]\n", 1, "'2004017' is no day"),
        ("VENN_ [PRKGOV 20060229-20061201]\n", 1, "'20060229' is no day"),
        ("VENN_ [PRKGOV 20061201-20060101]\n", 1, "ends before it begins"),
        ("VENN_ [PRKGOV since March]\n", 1, "'since March' is no run of days"),
        ("VENN_ [PRK.GOV]\n", 1, "'PRK.GOV' is no code"),
        ("VENN_ []\n", 1, "'' is no code"),
        ("\n\t[PRKGOV]\n", 2, "a code that belongs to no name"),
        ("+VENN_\n", 1, "another spelling of no name"),
        ("VENN_\nOLLENBERG_ [SWE]\n", 1, "'VENN' has no code"),
        ("___ [PRKGOV]\n", 1, "is no name"),
        ("- ** &MEN [070]\n", 1, "is no name"),
        ("FISHER!CREW! [~AGR]\n", 1, "!CREW! stands for nothing"),
        ("SAILOR [~]\n", 1, "is no code of a role"),
        ("SAILOR [~AGR}\n", 1, "is no code of a role"),
    ],
)
def test_a_bad_line_is_named_with_its_reason_and_the_others_are_read(text, line, why):
    dictionary = read(text + "LUMEN_GUARD_ [ETHMIL]\n")
    ((number, reason),) = dictionary.faults
    assert number == line
    assert why in reason
    assert dictionary.actors[-1].name == "Lumen Guard"


def test_what_follows_a_lost_name_is_lost_with_it():
    dictionary = read("VENN_ [PRKGOV]\n___\n+OLLENBERG_\n\t[SWEGOV]\n")
    assert [(a.name, len(a.standings)) for a in dictionary.actors] == [("VENN", 1)]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4)).map("".join))
def test_any_text_is_read(text):
    dictionary = read(text)
    assert all(1 <= number <= text.count("\n") + 1 and why for number, why in dictionary.faults)
    assert all(actor.name.strip() and actor.standings for actor in dictionary.actors)


@pytest.mark.parametrize("piece", ["[", "<!--", "!MEN!", "{", "#", "A_", "+", "[A]", "[A 20200101-20210101]"])
def test_a_line_of_a_million_pieces_is_read_in_a_moment(piece):
    read("!MEN! = A, B\n" + piece * (1_000_000 // len(piece)))
