"""Statements asked for by speaker and by subject, and what is said where none is found."""

import pytest
from making import at, reading, statement
from trawlers import first, second

from attache.lexicon.world import World
from attache.records import Mention, MentionKind
from attache.tell.quotes import Search

WORLD = World.load()
TEXT = "Ada Brenn said Tessia would pay. Tessia denied it. Olaf Brenn, says her aide, left."


def naming(name, kind):
    return Mention(id=name, kind=kind, span=at(TEXT, name), name=name)


def port():
    return reading(
        "port",
        TEXT,
        mentions=(
            naming("Ada Brenn", MentionKind.PERSON),
            naming("Tessia", MentionKind.COUNTRY),
            naming("Olaf Brenn", MentionKind.PERSON),
        ),
        statements=(
            statement(TEXT, "s1", "Tessia would pay", "said", "Ada Brenn", "Port Radio"),
            statement(TEXT, "s2", "Olaf Brenn, says her aide, left", "says", "aide"),
        ),
    )


def search(*readings, **asked):
    made = Search(world=WORLD, **asked)
    return [(q.speaker, q.content) for q in made.quotes(readings)], made.remark()


def test_all_statements_come_in_the_order_of_the_reports_and_their_texts():
    found, remark = search(second(), first(), port())
    assert [speaker for speaker, _ in found][-2:] == ["Ada Brenn", "aide"]
    assert len(found) == 6
    assert remark == ""


def test_a_quote_knows_its_words_and_who_told_whom():
    (quote,) = Search(world=WORLD, by="Ada").quotes([port()])
    assert quote.words(quote.statement.cue) == "said"
    assert [link.name for link in quote.chain] == ["The port", "Port Radio", "Ada Brenn"]


def test_the_speaker_is_asked_for_and_not_who_passed_it_on():
    assert [speaker for speaker, _ in search(port(), by="ada brenn")[0]] == ["Ada Brenn"]
    assert search(port(), by="Port Radio")[0] == []


def test_what_is_said_of_somebody_is_what_names_them():
    assert search(port(), about="Tessia")[0] == [("Ada Brenn", "Tessia would pay")]


def test_both_may_be_asked_for_at_once():
    assert len(search(port(), by="Ada Brenn", about="Tessia")[0]) == 1
    assert search(port(), by="aide", about="Tessia") == (
        [],
        "“aide” and “Tessia” are named, but no statement by the one is about the other",
    )


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"by": "Ada Bren"}, "nobody is called “Ada Bren” here; nearest: Ada Brenn"),
        ({"by": "Zyx"}, "nobody is called “Zyx” here; most is said by: Ada Brenn (1), aide (1)"),
        ({"by": "Tessia"}, "“Tessia” is named, but says nothing here; most is said by: Ada Brenn (1), aide (1)"),
        ({"about": "Tesia"}, "nothing is called “Tesia” here; nearest: Tessia"),
        ({"about": "Ada"}, "“Ada” is named, but in no statement"),
    ],
)
def test_where_nothing_is_found_the_reason_and_the_names_there_are_are_told(asked, why):
    assert search(port(), **asked) == ([], why)


def test_reports_without_a_statement_say_so():
    assert search(reading("a", "The port is shut."))[1] == "no statement was found in 1 report"


def test_a_name_that_several_bear_says_who_they_are():
    text = "Ada Brenn said it rained. Olaf Brenn said it did not."
    both = (
        statement(text, "s1", "it rained", "said", "Ada Brenn"),
        statement(text, "s2", "it did not", "said", "Olaf Brenn"),
    )
    found, remark = search(reading("a", text, statements=both), by="Brenn")
    assert len(found) == 2
    assert remark == "“Brenn” is Ada Brenn (1), Olaf Brenn (1): give more of a name to have fewer"
