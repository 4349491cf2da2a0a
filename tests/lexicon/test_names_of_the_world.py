"""The tables of names hold together: codes that exist, no word with two meanings, and states as CLDR has them."""

from itertools import chain

import pytest

from attache.lexicon.agencies import shipped_agencies
from attache.lexicon.spellings import plain_words
from attache.lexicon.tables import phrases, rows, shipped
from attache.lexicon.world import Body, Place, State

STATES = rows(shipped("states.csv"), State)
BODIES = rows(shipped("bodies.csv"), Body)
PLACES = rows(shipped("places.csv"), Place)
CODES = {state.code for state in STATES}
SECTORS = set("COP GOV JUD LEG MIL PTY REB SPY UAF BUS CRM EDU LAB MED OPP REL SOC IGO UNO EUR NGO ISM".split())
SHORT = {"Hong Kong SAR China": "Hong Kong", "Macao SAR China": "Macao", "Myanmar (Burma)": "Myanmar"}


def words(row):
    return [row.name, *phrases(row.aliases)]


def bare(name):
    return [word for word in plain_words(name.replace("St.", "Saint").replace("&", "and")) if word != "the"]


@pytest.mark.parametrize("table", [BODIES, PLACES, STATES], ids=["bodies", "places", "states"])
def test_no_word_stands_twice_in_a_table(table):
    found = list(chain.from_iterable(words(row) for row in table))
    assert sorted({word for word in found if found.count(word) > 1}) == []


def test_no_body_and_no_place_bears_the_name_of_a_state():
    taken = {word for state in STATES for word, _ in state.namings()}
    assert sorted(taken & {word for row in (*BODIES, *PLACES) for word in words(row)}) == []


def test_no_word_is_a_body_s_and_a_place_s():
    assert {w for row in BODIES for w in words(row)} & {w for row in PLACES for w in words(row)} == set()


def test_every_code_is_a_state_s_and_every_sector_is_plover_s():
    assert {body.code for body in BODIES} | {place.country for place in PLACES} <= CODES | {None}
    assert {agency.country for agency in shipped_agencies().agencies} <= CODES
    assert {body.sector for body in BODIES} <= SECTORS
    assert {body.kind for body in BODIES} == {"organization", "group"}


def test_states_are_those_of_cldr_under_their_names_there():
    babel = pytest.importorskip("babel.core")
    names = babel.Locale("en").territories
    territories = {code: to[0] for code, to in babel.get_global("territory_aliases").items() if len(code) == 3}
    for state in STATES:
        if state.code != "KOS":  # no code of ISO 3166
            name = names[territories[state.code]]
            assert bare(SHORT.get(name, name)) in [bare(word) for word in words(state)], state
