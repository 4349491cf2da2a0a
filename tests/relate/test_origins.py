from dataclasses import replace
from itertools import permutations

import pytest
from making import at, reading, statement, units
from sources import BODY, CROWD, WORDS, told

from attache.records import Mention, MentionKind, Source, SourceKind, Walk
from attache.relate.hands import hands
from attache.relate.origins import origins

OFFICE = {"walk": Walk.OFFICE}
OFFICIALS = {**CROWD, **OFFICE}


def count(*members):
    """How many origins there are, in whatever order the reports come."""
    found = {len(set(origins(hands(order)).names.values()) - {None}) for order in permutations(members)}
    assert len(found) == 1
    return found.pop()


def one_or_two(one, other):
    return count(told("a", **one), told("b", **other))


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        (("Ada Brenn",), ("Brigadier General Ada Brenn",), 1),
        (("Ada Brenn",), ("Otto Vann",), 2),
        (("Ada Brenn", "SANA"), ("Otto Vann", "SANA"), 2),
        (("Noor Fayez",), ("Noor Faiz",), 1),
        (("Noor Fayez",), ("Noor Khan",), 2),
        (("Counsel Otto Goedeker",), ("Godeker",), 1),
        (("Brenner",), ("Otto Brenneke",), 2),
    ],
)
def test_one_person_is_one_origin_however_he_is_written(one, other, number):
    assert count(told("a", *one), told("b", *other)) == number


@pytest.mark.parametrize(
    ("short", "long", "number"),
    [
        ("Observatory", "Sarn Observatory for Human Rights", 1),
        ("SOHR", "Sarn Observatory for Human Rights", 1),
        ("Brenn", "Brenn Lines", 1),
        ("Harbour Watch", "Sarn Harbour Watch", 1),
        ("Lines", "Brenn Lines Workers Union", 2),
        ("SHR", "Brenn Lines", 2),
        ("Committee for the Harbours of Sarn", "Committee of the Harbours of Sarn", 1),
        ("BrennLines", "Brenn Lines", 1),
    ],
)
def test_one_body_is_one_origin_by_its_short_name_and_its_long(short, long, number):
    assert one_or_two({"speaker": short, "kind": BODY}, {"speaker": long, "kind": BODY}) == number


def test_whoever_was_taken_for_a_person_and_for_a_body_is_one():
    assert one_or_two({"speaker": "Brenn"}, {"speaker": "Brenn Lines", "kind": BODY}) == 1
    assert one_or_two({"speaker": "Brenn"}, {"speaker": "Vann Lines", "kind": BODY}) == 2


def test_a_medium_may_have_it_from_anybody():
    unit = told("a", "Harbour Eye", kind=BODY)
    assert count(unit, told("b", "Ada Brenn")) == 2
    text = f"{WORDS}, Harbour Eye reported."
    eye = Source(kind=BODY, name="Harbour Eye")
    said = replace(statement(text, "s", WORDS, "reported", "x"), speaker=eye)
    (reported,) = units(reading("a", text, statements=(said,)))
    assert count(reported, told("b", "Ada Brenn")) == 1
    assert count(unit, told("b", "Ada Brenn", "Harbour Eye"), told("c", "Otto Vann")) == 2


def test_a_state_is_not_the_body_that_has_its_name():
    state = {"speaker": "Chile", "kind": BODY, "country": "CHL", **OFFICE}
    assert one_or_two(state, {"speaker": "Chile Relief Watch", "kind": BODY, "walk": Walk.CARE}) == 2


def test_the_ministries_of_a_state_speak_for_it():
    chile = {"speaker": "Chile", "kind": BODY, "country": "CHL", **OFFICE}
    ministry = {"speaker": "Foreign Ministry", "kind": BODY, **OFFICE}
    assert one_or_two({**ministry, "country": "CHL"}, chile) == 1
    assert one_or_two({"speaker": "Norway", "kind": BODY, "country": "NOR", **OFFICE}, chile) == 2
    assert one_or_two(ministry, chile) == 1
    assert one_or_two(ministry, {"speaker": "Otto Vann", **OFFICE}) == 1
    assert one_or_two(ministry, {"speaker": "Otto Vann"}) == 2


def test_a_ministry_whose_state_is_not_told_makes_no_one_of_two_states():
    chile, norway = ({"kind": BODY, "country": code, **OFFICE} for code in ("CHL", "NOR"))
    ministry = told("c", "Defence Ministry", kind=BODY, **OFFICE)
    assert count(told("a", "Chile", **chile), told("b", "Norway", **norway), ministry) == 2


def test_a_company_does_not_speak_for_its_state():
    firm = {"speaker": "Brenn Lines", "kind": BODY, "country": "CHL", "walk": Walk.TRADE}
    assert one_or_two(firm, {"speaker": "Chile", "kind": BODY, "country": "CHL", **OFFICE}) == 2


def test_who_serves_a_state_speaks_for_it_and_who_served_it_does_not():
    state = {"speaker": "Chile", "kind": BODY, "country": "CHL", **OFFICE}
    assert one_or_two({"speaker": "Otto Vann", "country": "CHL", **OFFICE}, state) == 1
    assert one_or_two({"speaker": "Otto Vann", "country": "CHL"}, state) == 2


def test_who_speaks_for_a_body_is_one_with_it_by_its_short_name():
    text = f"{WORDS}, Brenn Lines captain Otto Vann said."
    lines, man = (
        Mention(id=name, kind=kind, span=at(text, name), name=name)
        for name, kind in (("Brenn Lines", MentionKind.ORGANIZATION), ("Otto Vann", MentionKind.PERSON))
    )
    captain = replace(man, role=at(text, "captain"), affiliation=lines.span)
    told_by = told("a", "Otto Vann")
    known = replace(told_by, reading=reading("a", text, mentions=(lines, captain)))
    assert count(known, told("b", "Brenn Lines Ltd", kind=BODY)) == 1
    assert count(known, told("b", "Vann Lines Ltd", kind=BODY)) == 2


def test_what_one_report_calls_a_person_holds_for_the_others():
    state = told("a", "Chile", kind=BODY, country="CHL", **OFFICE)
    minister = told("b", "Otto Vann", country="CHL", **OFFICE)
    assert count(state, told("c", "Otto Vann"), minister) == 1


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ({"speaker": "villagers", "walk": Walk.CROWD}, {"speaker": "residents", "walk": Walk.CROWD}, 1),
        ({"speaker": "villagers", "walk": Walk.CROWD}, {"speaker": "police officers", **OFFICE}, 2),
        ({"speaker": "military analysts", "walk": Walk.LEARNING}, {"speaker": "officials", **OFFICE}, 2),
        ({"speaker": "activists", "walk": Walk.CAUSE}, {"speaker": "rescuers", "walk": Walk.CARE}, 2),
        ({"speaker": "people"}, {"speaker": "officials", **OFFICE}, 1),
    ],
)
def test_people_without_a_name_may_be_one_unless_their_walks_of_life_differ(one, other, number):
    assert one_or_two({**CROWD, **one}, {**CROWD, **other}) == number


def test_officials_of_two_states_are_two():
    of_chile = {"speaker": "Chilean officials", "country": "CHL", **OFFICIALS}
    assert one_or_two(of_chile, {"speaker": "a Norwegian official", "country": "NOR", **OFFICIALS}) == 2
    assert one_or_two(of_chile, {"speaker": "officials", **OFFICIALS}) == 1
    assert one_or_two(of_chile, {"speaker": "Otto Vann", "country": "CHL", **OFFICE}) == 1
    assert one_or_two(of_chile, {"speaker": "Otto Vann", "country": "NOR", **OFFICE}) == 2
    assert one_or_two(of_chile, {"speaker": "Ada Brenn", "walk": Walk.LEARNING}) == 2


def test_residents_are_nobody_who_has_a_name_unless_he_is_one_of_them():
    residents = {"speaker": "residents", "walk": Walk.CROWD, **CROWD}
    assert one_or_two(residents, {"speaker": "Ada Brenn"}) == 2
    assert one_or_two(residents, {"speaker": "Ada Brenn", "walk": Walk.CROWD}) == 1
    assert one_or_two({"speaker": "resident", "walk": Walk.CROWD, "named": False}, {"speaker": "Ada Brenn"}) == 1


def test_analysts_are_no_medium_that_tells_it_of_its_own():
    analysts = {"speaker": "analysts", "walk": Walk.LEARNING, **CROWD}
    radio = {"speaker": "Harbour Radio", "kind": SourceKind.RELAY}
    assert one_or_two(analysts, radio) == 2
    assert one_or_two({"speaker": "officials", **OFFICIALS}, radio) == 1


def test_unnamed_people_do_not_make_one_of_two_who_are_named():
    assert count(told("a", "Ada Brenn"), told("b", "Otto Vann"), told("c", "officials", **CROWD)) == 2


def test_unnamed_people_are_those_of_whom_most_speaks_for_it():
    members = (
        told("a", "Ada Brenn", country="NOR", **OFFICE),
        told("b", "Otto Vann", "SANA"),
        told("c", "order", "SANA", kind=SourceKind.DOCUMENT, named=False),
    )
    for order in permutations(members):
        names = origins(hands(order)).names
        assert len({names["b#0"], names["c#0"]}) == 1 != len({names["a#0"], names["c#0"]})


def test_who_passed_it_on_is_one_with_whom_he_quotes_by_name_or_as_the_voice_of_his_state():
    assert count(told("a", "Ada Brenn", "Otto Vann"), told("b", "Otto Vann")) == 1
    unit = told("a", "Chile", "Norwegian government", kind=BODY, country="CHL", **OFFICE)
    relay = Source(kind=BODY, name="Norwegian government", country="NOR", named=False, walk=Walk.OFFICE)
    passed = replace(unit, statement=replace(unit.statement, relays=(relay,)))
    assert count(passed, told("b", "Norway", kind=BODY, country="NOR", **OFFICE)) == 1


def test_who_only_passes_on_what_people_without_a_name_told_him_keeps_nobody_from_being_them():
    driver = {"kind": SourceKind.PERSON, "named": False, "walk": Walk.CROWD}
    passed = told("a", "driver", "Ada Brenn", **driver)
    assert count(passed, told("b", "Ada Brenn"), told("c", "lorry driver", **driver)) == 1


def test_why_two_count_as_one_is_told():
    found = origins(hands([told("a", "villagers", **CROWD, walk=Walk.CROWD), told("b", "Ada Brenn", "SANA")]))
    assert found.why == ()
    found = origins(hands([told("a", "officials", **CROWD), told("b", "Ada Brenn")]))
    assert found.why == ("counted as one, since one at least is unnamed: Ada Brenn, officials",)


def test_a_reason_that_joins_many_is_told_once():
    members = [told(id, who, **CROWD) for id, who in (("a", "villagers"), ("b", "residents"), ("c", "witnesses"))]
    why = "counted as one, since one at least is unnamed: villagers, residents, witnesses"
    assert origins(hands(members)).why == (why,)


def test_people_who_told_it_to_the_paper_itself_are_not_whoever_spoke_to_an_agency():
    passed_on = told("b", "Ada Brenn", "SANA")
    unit = told("a", "defence officials", named=False)
    assert count(unit, passed_on) == 1
    article = replace(unit.reading.article, outlet="Harbour Post")
    heard = replace(unit.statement, addressee=Source(kind=SourceKind.OUTLET, name="The Harbour Post"))
    assert count(replace(unit, statement=heard, reading=replace(unit.reading, article=article)), passed_on) == 2


def test_an_origin_is_called_by_whom_most_tell_it_from():
    members = (told("a", "Ada Brenn"), told("b", "officials", **CROWD), told("c", "officials", **CROWD))
    assert set(origins(hands(members)).names.values()) == {"officials"}
    assert set(origins(hands(members[:2])).names.values()) == {"Ada Brenn"}
    officers = [
        told(id, who, country="CHL", **OFFICE) for id, who in (("a", "Otto Vann"), ("b", "Brigadier Lena Hoff"))
    ]
    assert set(origins(hands(officers)).names.values()) == {"Otto Vann"}
    assert set(origins(hands([*officers, told("c", "Hoff", **OFFICE)])).names.values()) == {"Brigadier Lena Hoff"}


def test_an_origin_is_told_with_a_relay_that_every_report_names_and_with_no_other():
    through = told("a", "Ada Brenn", "SANA")
    assert set(origins(hands([through, told("b", "Ada Brenn", "SANA")])).names.values()) == {"Ada Brenn (via SANA)"}
    assert set(origins(hands([through, told("b", "Ada Brenn")])).names.values()) == {"Ada Brenn"}
