"""What kind of actor a party is: by code, by table, by office, by words."""

import pytest
from making import at, reading

from attache.lexicon.codebooks import Codebook
from attache.lexicon.world import World
from attache.records import Mention, MentionKind, Party
from attache.tell.sectors import sectors, title

WORLD, CODEBOOK = World.load(), Codebook.load()
TEXT = "General Yoon met Ada Brenn, the owner of a bakery, and Emmanuel Macron. Police and gunmen looked on."
PERSON = MentionKind.PERSON
MENTIONS = (
    Mention(id="m1", kind=PERSON, span=at(TEXT, "Yoon"), name="Yoon", role=at(TEXT, "General")),
    Mention(id="m2", kind=PERSON, span=at(TEXT, "Ada Brenn"), name="Ada Brenn", role=at(TEXT, "owner of a bakery")),
    Mention(id="m3", kind=PERSON, span=at(TEXT, "Emmanuel Macron"), name="Emmanuel Macron"),
)
REPORT = reading("a", TEXT, mentions=MENTIONS)


def of(name, report=REPORT, **more):
    return sectors(Party(name=name, **more), report, WORLD, CODEBOOK)


@pytest.mark.parametrize(
    ("party", "found"),
    [
        ({"name": "Somebody", "code": "GOVMIL"}, ("GOV", "MIL")),
        ({"name": "Somebody", "code": "XYZ"}, ()),
        ({"name": "United Nations", "code": "UNO"}, ("UNO",)),
        ({"name": "Federal Security Service"}, ("SPY",)),
        ({"name": "White House", "country": "USA"}, ("GOV",)),
        ({"name": "Emmanuel Macron", "country": "FRA"}, ("GOV",)),
        ({"name": "Yoon"}, ("MIL",)),
        ({"name": "gunmen"}, ("UAF",)),
        ({"name": "Norwegian police", "country": "NOR"}, ("COP",)),
        ({"name": "United States", "country": "USA"}, ()),
        ({"name": "Paris", "country": "FRA"}, ()),
        ({"name": "Ada Brenn"}, ()),
        ({"name": "a tall man in grey"}, ()),
    ],
)
def test_a_party_is_of_the_sector_that_is_told_first(party, found):
    assert of(**party) == found


def test_an_office_is_held_on_the_day_of_the_report():
    before = reading("b", TEXT, day="2010-03-11", mentions=MENTIONS)
    assert of("Emmanuel Macron", before) == ()
    assert of("Emmanuel Macron", reading("c", TEXT, day=None, mentions=MENTIONS)) == ()


def test_the_name_of_a_person_tells_no_role():
    text = "Judge Dread sang."
    found = reading(
        "d", text, mentions=(Mention(id="m", kind=PERSON, span=at(text, "Judge Dread"), name="Judge Dread"),)
    )
    assert of("Judge Dread", found) == ()


def test_the_title_is_that_of_the_naming_that_is_meant():
    text = "Captain Ines Calder left. Later Doctor Ines Calder came back."
    first, second = at(text, "Ines Calder left"), at(text, "Ines Calder came")
    named = [(first, "Captain"), (second, "Doctor")]
    mentions = tuple(
        Mention(id=words, kind=PERSON, span=span, name="Ines Calder", role=at(text, words)) for span, words in named
    )
    found = reading("e", text, mentions=mentions)
    assert title(Party(name="Ines Calder", span=second), found) == "Doctor"
    assert title(Party(name="Ines Calder"), found) == "Captain"
    assert title(Party(name="Nobody"), found) is None
