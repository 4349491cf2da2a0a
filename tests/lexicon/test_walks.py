"""By what people are called, what they do."""

import pytest

from attache.lexicon.walks import Walks
from attache.records import Walk

WALKS = Walks.load()


@pytest.mark.parametrize(
    ("words", "walk"),
    [
        ("residents of the valley", Walk.CROWD),
        ("military analysts", Walk.LEARNING),
        ("harbour authorities", Walk.OFFICE),
        ("two senior officials", Walk.OFFICE),
        ("rebel commander", Walk.FIGHT),
        ("local officials", Walk.OFFICE),
        ("the presidency’s communications director", Walk.OFFICE),
        ("state news agency", Walk.OFFICE),
        ("state-run shipping company", Walk.TRADE),
        ("aid groups", Walk.CARE),
        ("a police source", Walk.OFFICE),
        ("an aide to the rebels", Walk.FIGHT),
        ("officials in two provinces", Walk.OFFICE),
        ("officials at a hospital", Walk.CARE),
        ("activists and rescuers", None),
        ("officers and soldiers", Walk.OFFICE),
        ("a spokesman", None),
        ("critics of the mayor", Walk.POLITICS),
        ("", None),
        ("of", None),
    ],
)
def test_the_last_noun_tells_the_walk_of_life(words, walk):
    assert WALKS.walk(words) is walk


def test_some_are_called_somebodys():
    assert [WALKS.belongs(words) for words in ("officials", "a spokesman", "residents", "")] == [
        True,
        True,
        False,
        False,
    ]


def test_bodies_have_the_walk_of_their_sector():
    assert (WALKS.of_sector("MIL"), WALKS.of_sector("BUS"), WALKS.of_sector("IGO")) == (Walk.OFFICE, Walk.TRADE, None)


def test_every_walk_has_words_and_no_word_two_walks():
    words = [word for row in WALKS.entries for word in row.words.split("|") if word]
    assert {row.walk for row in WALKS.entries} == {*Walk, None}
    assert len(words) == len(set(words))
