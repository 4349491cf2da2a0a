"""Reports of our own: a summit announced, called off, back on and held is one saga of four stories."""

import pytest

from attache.lexicon.lexicons import Lexicon
from sagas import grouped, saga_figures


@pytest.fixture(scope="module")
def lexicon():
    return Lexicon.load()


def test_most_is_linked_and_most_of_what_is_linked_is_right(lexicon):
    found = dict(saga_figures(lexicon))
    assert found["own sagas, recall"] >= 0.9
    assert found["own sagas, precision"] >= 0.7


def test_the_summit_is_four_stories_in_one_saga_in_the_order_of_their_days(lexicon):
    (summit,) = [saga for saga in grouped(lexicon).sagas if saga.id == "saga-s01"]
    assert summit.stories == ("story-s01", "story-s03", "story-s05", "story-s07")


@pytest.mark.parametrize("miss", ["n01", "n03", "n05", "n06", "n07", "n08", "n10"])
def test_a_near_miss_is_in_no_saga(lexicon, miss):
    assert not [saga for saga in grouped(lexicon).sagas if f"story-{miss}" in saga.stories]
