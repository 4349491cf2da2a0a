"""What nouns and forenames tell of their bearers."""

from attache.lexicon.antecedents import Antecedents
from attache.lexicon.beings import Being, Beings, Gender

BEINGS = Beings.load()


def test_a_noun_tells_what_it_names():
    assert BEINGS.kind("spokeswoman") is Being.PERSON
    assert BEINGS.gender("spokeswoman") is Gender.FEMALE
    assert BEINGS.kind("ministry") is Being.BODY
    assert BEINGS.kind("xylograph") is None


def test_a_forename_that_both_sexes_bear_hints_at_nothing():
    assert BEINGS.hint("maria") is Gender.FEMALE
    assert BEINGS.hint("robert") is Gender.MALE
    assert BEINGS.hint("kim") is None


def test_there_are_weights_for_each_class_of_pronoun():
    assert set(Antecedents.load().weights) == {"person", "thing", "many"}
