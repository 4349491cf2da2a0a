"""What a proposition is known by."""

import pytest

from attache.lexicon.commonness import Commonness
from attache.lexicon.propositions import Propositions


@pytest.fixture(scope="module")
def known():
    return Propositions.load(Commonness.load())


@pytest.mark.parametrize(
    "text",
    [
        "the port stays shut",
        "Crews pulled the barge off the bank",
        "seizing computers and papers",
        "the mayor regrets the delay",
        "It's over, the mayor wrote",
        "nobody won’t come",
        "they crept along the quay",
        "The store burnt down",
    ],
)
def test_a_clause_has_a_verb(known, text):
    assert known.tell(text)


@pytest.mark.parametrize(
    "text",
    [
        "the vessel, a grey tanker,",
        "including the dense forest of Sarn,",
        "the ministry's emergency team",
        "according to two officials of the port",
        "Ana Prado (@anaprado) May 3, 2031",
        "the evening news of Friday",
        "Wall Runs Along Border",  # a name may be of any words
        "",
        "38 000 ☂ \x00",
        "a spokeswoman for the Sarn-led forces",
    ],
)
def test_without_a_verb_nothing_is_told(known, text):
    assert not known.tell(text)


def test_every_weight_is_of_a_sign_and_speaks_the_way_it_should(known):
    assert known.weights["met"] > 0 > known.weights["other day"]
    assert known.weights["bias"] < 0
