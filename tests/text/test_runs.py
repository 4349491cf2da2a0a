import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.text.runs import STRETCH, runs, within, words


def cut(text):
    found = words(text)
    return [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]


def test_words_are_letters_and_digits_and_stand_where_they_are_said_to():
    assert cut("The “U.N.” doesn’t pay €1,000 — İzmir naïve") == [
        *("The", "U", "N", "doesn", "t", "pay", "1", "000", "İzmir", "naïve")
    ]


def test_equal_words_have_equal_numbers_whatever_their_case():
    numbers = words("Peace peace PEACE pieces").numbers
    assert numbers[0] == numbers[1] == numbers[2] != numbers[3]


def test_numbers_are_the_same_in_every_process():
    assert words("peace").numbers.tolist() == [8854880556187981793]


def test_a_run_is_its_words_in_their_order():
    numbers = words("a b c a b c b a").numbers
    found = runs(numbers, 3)
    assert len(found) == 6
    assert found[0] == found[3]
    assert len(set(found.tolist())) == 5
    assert len(runs(numbers[:2], 3)) == 0


def test_offsets_are_within_spans_that_have_them():
    assert within(np.array([0, 3, 5, 9]), [(1, 4), (5, 6)]).tolist() == [False, True, True, False]
    assert within(np.array([0, 3]), []).tolist() == [False, False]


def test_a_text_longer_than_a_stretch_is_cut_between_words():
    text = "lorry " * (STRETCH // 3)
    found = words(text)
    assert len(found.numbers) == STRETCH // 3
    assert len(set(found.numbers.tolist())) == 1


def test_fifty_megabytes_of_one_word_end_soon():
    assert len(words("a" * 50_000_000).numbers) < 300


@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_has_words_in_order_inside_it(text):
    found = words(text)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
    assert (np.diff(found.starts) > 0).all()


@pytest.mark.parametrize("text", ["", " ", "\n", "—", "\ud800"])
def test_texts_without_words_are_no_fault(text):
    assert len(words(text).numbers) <= 1
