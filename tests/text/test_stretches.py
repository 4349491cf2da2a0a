import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.text.stretches import LONGEST, Places, stretches


@pytest.mark.parametrize(
    "text",
    ["", " ", "a b", "x" * 50_000, "word " * 9_000, "no blank, " * 4_000, "One. " * 10_000, "“" * 1_000],
)
def test_stretches_are_all_of_the_text_and_none_is_long(text):
    found = list(stretches(text))
    assert "".join(text[start:end] for start, end in found).strip() == text.strip()
    assert all(0 < end - start <= LONGEST for start, end in found)


def test_a_long_text_is_cut_behind_a_full_stop():
    text = "This is one of them. " * 1_500
    assert all(text[start:end].startswith("This") for start, end in stretches(text))


@given(st.text(alphabet=" \n\tab.\u00a0\u2003"), st.integers(0, 99))
def test_every_character_keeps_its_place(text, offset):
    even, places = " ".join(text.split()), Places(offset, text)
    for index, character in enumerate(even):
        if character != " ":
            assert text[places.start(index) - offset] == character
            assert places.end(index + 1) == places.start(index) + 1
