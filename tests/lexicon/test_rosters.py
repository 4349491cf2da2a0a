"""Tables of the user's own actors, as spreadsheets save them, good and bad."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attache.lexicon.dictionaries import LineError
from attache.lexicon.rosters import Roster

COUNTRIES = {"sweden": "SWE", "swe": "SWE", "north korea": "PRK", "prk": "PRK"}
HEADER = "name,aliases,kind,country,code,first,last\n"
PIECES = [",", ";", "\t", '"', "\n", "|", "name", "Petra Ollenberg", "person", "Sweden", "SWEGOV", "2020-02", "#", "\0"]


def read(text):
    return Roster(text, COUNTRIES)


def rows(text):
    """(name, aliases, kind, country, code, first, last) of each actor; no row may be at fault."""
    roster = read(text)
    assert not roster.faults
    for actor in roster.actors:
        (s,) = actor.standings
        days = [day and day.isoformat() for day in (s.first, s.last)]
        yield actor.name, actor.aliases, actor.kind and actor.kind.value, s.country, s.code, *days


def test_a_row_tells_who_what_and_when():
    text = HEADER + "Petra Ollenberg,Ollenberg|P. Ollenberg,Person,Sweden,GOV,2020-01-01,2022-06-30\n"
    assert list(rows(text)) == [
        ("Petra Ollenberg", ("Ollenberg", "P. Ollenberg"), "person", "SWE", "GOV", "2020-01-01", "2022-06-30")
    ]


def test_only_the_name_is_needed():
    assert list(rows("Name\nOllenberg Foundation\n\n# ours\n")) == [
        ("Ollenberg Foundation", (), None, None, None, None, None)
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_stand_in_any_order_and_are_parted_as_the_spreadsheet_likes(delimiter):
    text = "CODE,Name,country\ngovmil,Karol Venn,prk\n".replace(",", delimiter)
    assert [row[:5] for row in rows(text)] == [("Karol Venn", (), None, "PRK", "GOVMIL")]


def test_a_code_may_bring_its_country():
    assert [row[3:5] for row in rows("name,code\nKarol Venn,PRKGOVMIL\nOLF,NGOHRI\nVenn,PRK\n")] == [
        ("PRK", "GOVMIL"), (None, "NGOHRI"), ("PRK", None),
    ]  # fmt: skip


def test_a_month_or_a_year_means_all_of_it():
    assert [row[5:] for row in rows("name,first,last\nA B,2020,2021\nC D,2020-02,2020-02\n")] == [
        ("2020-01-01", "2021-12-31"),
        ("2020-02-01", "2020-02-29"),
    ]


def test_a_name_with_a_comma_or_a_break_stands_in_quotes():
    assert [row[0] for row in rows('name,code\n"Venn, Sons\nand Daughters",BUS\n')] == ["Venn, Sons and Daughters"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (",,person,,,,", "the row has no name"),
        ("...,,,,,,", "'...' is no name"),
        ("Venn,,vessel,,,,", "'vessel' is no kind; known are person"),
        ("Venn,,office,,,,", "'office' is no kind"),
        ("Venn,,,Swedn,,,", "'Swedn' is no country"),
        ("Venn,,,,G OV,,", "'G OV' is no code"),
        ("Venn,,,Sweden,PRKGOV,,", "the code PRKGOV is of PRK, the country SWE"),
        ("Venn,,,,,20/1/2020,", "'20/1/2020' is no day"),
        ("Venn,,,,,,2021-02-30", "'2021-02-30' is no day"),
        ("Venn,,,,,2021,2020", "2020 is before 2021"),
        ("Venn,,,,,,,spare", "more cells than the table has columns"),
    ],
)
def test_a_bad_row_is_named_with_its_reason_and_the_others_are_read(row, why):
    roster = read(f"# ours\n{HEADER}{row}\nPetra Ollenberg\n")
    ((number, reason),) = roster.faults
    assert number == 3
    assert why in reason
    assert [actor.name for actor in roster.actors] == ["Petra Ollenberg"]


def test_columns_that_are_not_known_are_named_once():
    roster = read("name,remarks\nVenn,tall\nOllenberg,\n")
    assert [(line, why.partition(";")[0]) for line, why in roster.faults] == [(1, "columns passed over: remarks")]
    assert len(roster.actors) == 2


@pytest.mark.parametrize("text", ["Petra Ollenberg,person\n", "nom;code\nVenn;GOV\n"])
def test_a_table_without_names_of_columns_is_refused(text):
    with pytest.raises(LineError, match="the first row must name the columns, name"):
        read(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4)).map("".join))
def test_any_table_is_read(text):
    roster = read(f"{HEADER}{text}")
    assert all(number >= 1 and why for number, why in roster.faults)
    assert all(actor.name.strip() for actor in roster.actors)
