"""Two sides: whom a name means, and what of a report goes between them."""

import pytest
from making import at, event, reading, statement
from quarrel import CHILE, DYAD, NORWAY

from attache.lexicon.world import World
from attache.records import EventType, Mention, MentionKind, Party, Source, SourceKind, Stance
from attache.tell.dyads import Direction, Dyad, Side, side

WORLD = World.load()
PERU = Party(name="Peru", country="PER")


@pytest.mark.parametrize(
    ("asked", "name", "country"),
    [
        ("PRK", "North Korea", "PRK"),
        ("prk", "North Korea", "PRK"),
        ("DPRK", "North Korea", "PRK"),
        ("saudi arabia", "Saudi Arabia", "SAU"),
        ("NATO", "NATO", None),
        ("Wang Yi", "Wang Yi", None),
    ],
)
def test_a_side_is_a_state_by_any_of_its_names_or_a_body_or_a_person(asked, name, country):
    found = side(asked, WORLD)
    assert (found.name, found.country) == (name, country)


def test_a_name_that_the_lexicon_does_not_know_is_no_side():
    assert side("Seoria", WORLD) is None


@pytest.mark.parametrize(
    ("type", "actors", "recipients", "direction"),
    [
        (EventType.ACCUSE, (NORWAY,), (CHILE,), Direction.FORTH),
        (EventType.ACCUSE, (CHILE, PERU), (NORWAY,), Direction.BACK),
        (EventType.CONSULT, (NORWAY, CHILE), (), Direction.TOGETHER),
        (EventType.ASSAULT, (NORWAY, CHILE), (NORWAY, CHILE), Direction.TOGETHER),
        (EventType.ACCUSE, (NORWAY, CHILE), (), None),
        (EventType.ACCUSE, (NORWAY, CHILE), (PERU,), None),
        (EventType.ACCUSE, (NORWAY,), (PERU,), None),
        (EventType.ACCUSE, (NORWAY,), (Party(name="fishers"),), None),
    ],
)
def test_an_act_goes_the_way_that_its_parties_say(type, actors, recipients, direction):
    told = event("They did it.", "did", type, actors=actors, recipients=recipients)
    assert DYAD.of_event(told) is direction


def test_a_body_acts_by_its_name_and_not_by_its_country():
    dyad = Dyad(one=Side(name="Tern Brigade"), other=DYAD.other)
    told = event(
        "It hit.", "hit", EventType.ASSAULT, actors=(Party(name="Tern Brigade", country="NOR"),), recipients=(CHILE,)
    )
    other = event("It hit.", "hit", EventType.ASSAULT, actors=(NORWAY,), recipients=(CHILE,))
    assert dyad.of_event(told) is Direction.FORTH
    assert dyad.of_event(other) is None


TEXT = "Oslo said Chilean boats had left Arica."


def said(
    kind=SourceKind.BODY, *, content="Chilean boats had left Arica", named="Chilean", of=MentionKind.NATIONALITY, **more
):
    speaker = Source(kind=kind, name="Norway", country="NOR")
    words = statement(TEXT, "s", content, "said", None)
    made = type(words)(**{f: getattr(words, f) for f in words.__dataclass_fields__} | {"speaker": speaker} | more)
    about = Mention(id="m", kind=of, span=at(TEXT, named), name=named, country="CHL")
    return DYAD.of_statement(made, reading("a", TEXT, mentions=(about,)))


def test_a_statement_goes_from_who_speaks_to_whom_it_names_or_is_told():
    assert said() is Direction.FORTH
    told = Source(kind=SourceKind.BODY, name="Chile", country="CHL")
    assert said(content="had left", addressee=told) is Direction.FORTH
    assert said(content="had left") is None


def test_neither_a_town_nor_an_agency_nor_silence_makes_a_statement_of_the_dyad():
    assert said(named="Arica", of=MentionKind.PLACE) is None
    assert said(SourceKind.RELAY) is None
    assert said(negated=True) is None
    assert said(negated=True, stance=Stance.DENYING) is Direction.FORTH


def test_a_direction_is_called_by_the_codes():
    assert [DYAD.title(way) for way in Direction] == ["NOR → CHL", "CHL → NOR", "NOR + CHL"]
