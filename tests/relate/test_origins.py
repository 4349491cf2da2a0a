from dataclasses import replace

import pytest
from making import at, reading, statement

from attache.records import Copy, Mention, MentionKind, Source, SourceKind
from attache.relate.origins import origins
from attache.relate.units import units

WORDS = "The harbour of Sarn will close on Monday"


def told(name, speaker, *relays, kind=SourceKind.PERSON, country=None, named=True, mentions=()):
    text = f"{WORDS}, they said."
    said = statement(text, "s", WORDS, "said", "x", *relays)
    source = Source(kind=kind, name=speaker, country=country, named=named)
    (unit,) = units(reading(name, text, statements=(replace(said, speaker=source),), mentions=mentions))
    return unit


def plain(name, text=f"{WORDS}."):
    (unit,) = units(reading(name, text))
    return unit


def count(*members, copies=()):
    return len(set(origins(members, copies).names.values()) - {None})


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        (("Ada Brenn",), ("Brigadier General Ada Brenn",), 1),
        (("Ada Brenn",), ("Otto Vann",), 2),
        (("Ada Brenn", "SANA"), ("Otto Vann", "SANA"), 2),
    ],
)
def test_one_person_is_one_origin_however_he_is_written(one, other, number):
    assert count(told("a", *one), told("b", *other)) == number


def test_the_ministries_of_a_state_speak_for_it():
    body = {"kind": SourceKind.BODY}
    assert count(told("a", "Foreign Ministry", country="CHL", **body), told("b", "Chile", country="CHL", **body)) == 1
    assert count(told("a", "Norway", country="NOR", **body), told("b", "Chile", country="CHL", **body)) == 2
    assert count(told("a", "Defense Ministry", **body), told("b", "Chile", country="CHL", **body)) == 1


def test_a_spokesman_speaks_for_his_house():
    text = f"{WORDS}, they said."
    man = Mention(id="m", kind=MentionKind.PERSON, span=at(text, "they"), name="Otto Vann", role=at(text, "said"))
    spoken = text.replace("they said", "spokesman said")
    unit = told("a", "Otto Vann", country="CHL")
    role = replace(man, span=at(spoken, "Sarn"), role=at(spoken, "spokesman"), country="CHL")
    article = replace(unit.reading.article, text=spoken)
    unit = replace(unit, reading=replace(unit.reading, article=article, mentions=(role,)))
    assert count(unit, told("b", "Chile", kind=SourceKind.BODY, country="CHL")) == 1


def test_people_without_a_name_may_be_one_unless_their_walks_of_life_differ():
    crowd = {"kind": SourceKind.GROUP, "named": False}
    assert count(told("a", "villagers", **crowd), told("b", "residents", **crowd)) == 1
    assert count(told("a", "villagers", **crowd), told("b", "police officers", **crowd)) == 2
    assert count(told("a", "officials", **crowd), told("b", "Ada Brenn")) == 1


def test_unnamed_people_do_not_make_one_of_two_who_are_named():
    unnamed = told("c", "officials", kind=SourceKind.GROUP, named=False)
    assert count(told("a", "Ada Brenn"), told("b", "Otto Vann"), unnamed) == 2


def test_why_two_count_as_one_is_told():
    found = origins([told("a", "villagers", kind=SourceKind.GROUP, named=False), told("b", "Ada Brenn", "SANA")])
    assert found.why == ()
    found = origins([told("a", "officials", kind=SourceKind.GROUP, named=False), told("b", "Ada Brenn")])
    assert found.why == ("counted as one, since one at least is unnamed: Ada Brenn, officials",)


def test_a_reason_that_joins_many_is_told_once():
    crowd = {"kind": SourceKind.GROUP, "named": False}
    members = [told(id, who, **crowd) for id, who in (("a", "villagers"), ("b", "residents"), ("c", "witnesses"))]
    assert origins(members).why == ("counted as one, since one at least is unnamed: villagers, residents, witnesses",)


def test_what_is_printed_from_another_has_the_others_origin_and_else_it_is_unknown():
    members = [told("a", "Ada Brenn"), plain("b")]
    assert list(origins(members).names.values()) == ["Ada Brenn", None]
    copy = Copy(of="a", by="b", share=0.9, directed=True, why="")
    assert list(origins(members, [copy]).names.values()) == ["Ada Brenn", "Ada Brenn"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Harbour Post reporter at the gate counted nine trucks.", "Harbour Post reporter"),
        ("Nine trucks left, and a correspondent for the agency saw them pass.", "The a reporter"),
        ("The mayor told reporters he saw nine trucks.", None),
        ("Nine trucks left the gate at dawn, and a photographer was hurt.", None),
    ],
)
def test_a_reporter_who_saw_it_is_an_origin(text, name):
    assert list(origins([plain("a", text)]).names.values()) == [name]


def test_two_reporters_of_two_papers_are_two_origins():
    one, other = (f"A {paper} reporter at the gate counted nine trucks." for paper in ("Harbour Post", "Valley Echo"))
    assert count(plain("a", one), plain("b", other)) == 2
    assert count(plain("a", one), plain("b", one)) == 1


def test_people_who_told_it_to_the_paper_itself_are_not_whoever_spoke_to_an_agency():
    passed_on = told("b", "Ada Brenn", "SANA")
    unit = told("a", "defence officials", named=False)
    assert count(unit, passed_on) == 1
    article = replace(unit.reading.article, outlet="Harbour Post")
    heard = replace(unit.statement, addressee=Source(kind=SourceKind.OUTLET, name="The Harbour Post"))
    assert count(replace(unit, statement=heard, reading=replace(unit.reading, article=article)), passed_on) == 2


def test_an_origin_is_called_by_whom_most_tell_it_from():
    crowd = {"kind": SourceKind.GROUP, "named": False}
    members = (told("a", "Ada Brenn"), told("b", "officials", **crowd), told("c", "officials", **crowd))
    assert set(origins(members).names.values()) == {"officials"}
    assert set(origins(members[:2]).names.values()) == {"Ada Brenn"}
