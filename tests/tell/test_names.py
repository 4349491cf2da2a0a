"""Whom a name that somebody asks for means in a report made by hand."""

from dataclasses import replace

import pytest
from making import at, reading, statement

from attache.lexicon.world import World
from attache.records import Mention, MentionKind, Reference, ReferenceKind, Source, SourceKind, Span
from attache.tell.names import Names, names_within, nearest, speaker_names

WORLD = World.load()
TEXT = """Oda Lind-Berg met Sven Berg in Lumen. Berg said she had agreed to it.
Harbour officials said Norwegian ships would sail. Washington denied it."""


def mention(words, name, kind=MentionKind.PERSON, country=None, after=0):
    start = TEXT.index(words, after)
    return Mention(id=f"m{start}", kind=kind, span=Span(start, start + len(words)), name=name, country=country)


def made():
    return reading(
        "lumen",
        TEXT,
        mentions=(
            mention("Oda Lind-Berg", "Oda Lind-Berg"),
            mention("Sven Berg", "Sven Berg"),
            mention("Berg", "Oda Lind-Berg", after=TEXT.index("Berg said")),
            mention("Norwegian", "Norwegian", MentionKind.NATIONALITY, "NOR"),
            mention("Washington", "United States", MentionKind.COUNTRY, "USA"),
        ),
        references=(
            Reference(span=at(TEXT, "she"), kind=ReferenceKind.PRONOUN, name="Oda Lind-Berg"),
            Reference(span=at(TEXT, "it."), kind=ReferenceKind.PRONOUN),
        ),
        statements=(
            statement(TEXT, "s1", "she had agreed to it", "said", "Oda Lind-Berg"),
            statement(TEXT, "s2", "Norwegian ships would sail", "said", "harbour officials"),
        ),
    )


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Oda Lind-Berg", {"Oda Lind-Berg"}),
        ("oda lind berg", {"Oda Lind-Berg"}),
        ("Berg", {"Oda Lind-Berg"}),  # whom the report itself calls Berg, and not the other of that name
        ("Sven", {"Sven Berg"}),
        ("Lind", {"Oda Lind-Berg"}),
        ("officials", {"harbour officials"}),
        ("the harbour officials", {"harbour officials"}),
        ("Washington", {"United States"}),
        ("usa", {"United States"}),
        ("Norway", {"Norwegian"}),
        ("Ber", set()),
        ("Berg Sven", set()),
        ("", set()),
        ("—", set()),
    ],
)
def test_a_name_means_whom_the_report_calls_so_or_whose_part_it_is(asked, names):
    assert Names(made()).meant(asked, WORLD) == names


def test_what_is_said_is_about_whom_it_names_and_whom_its_pronouns_mean():
    read = made()
    assert [names_within(s, read) for s in read.statements] == [{"Oda Lind-Berg"}, {"Norwegian"}]


@pytest.mark.parametrize(
    ("kind", "name", "names"),
    [
        (SourceKind.GROUP, "Norway and Peru", ("Norway and Peru", "Norway", "Peru")),
        (SourceKind.BODY, "Ministry of Trade and Industry", ("Ministry of Trade and Industry",)),
    ],
)
def test_two_who_speak_together_go_by_either_name(kind, name, names):
    said = statement(TEXT, "s1", "she had agreed", "said", None)
    assert speaker_names(said) == ()
    assert speaker_names(replace(said, speaker=Source(kind=kind, name=name))) == names


def test_the_nearest_names_are_those_spelled_alike():
    assert nearest("Linnd", ["Sven Berg", "Oda Lind-Berg", "Oda Lind"]) == ["Oda Lind"]
    assert nearest("zzz", ["Sven Berg"]) == []
