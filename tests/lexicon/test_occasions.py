"""Of what kind an announced thing is."""

from collections import Counter

import pytest

from attache.lexicon.occasions import Occasions
from attache.text.language import Language


@pytest.fixture(scope="module")
def occasions():
    return Occasions.load()


def test_each_sentence_of_an_entry_tells_its_kind(occasions):
    language = Language.load()
    for occasion in occasions.entries:
        for text in occasion.finds:
            words = [token.lemma.lower() for sentence in language.parse([(0, text)]) for token in sentence.tokens]
            assert occasions.kind(*words) == occasion.kind, text


def test_a_word_has_one_kind_and_an_unknown_word_none(occasions):
    counted = Counter(word for occasion in occasions.entries for word in occasion.words)
    assert {word for word, times in counted.items() if times > 1} == set()
    assert occasions.kind("teapot") == ""
