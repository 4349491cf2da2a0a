import re

import pytest

from attache.lexicon.numberwords import NumberWords
from attache.text.numbers import number

WORDS = NumberWords.load()


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("six", 6),
        ("Twenty-one", 21),
        ("19,000", 19_000),
        ("1.5 million", 1_500_000),
        ("half a million", 500_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("2 1/2", 2.5),
        ("three and a half million", 3_500_000),
        ("three hundred and five", 305),
        ("six hundred thousand", 600_000),
        ("one thousand two hundred", 1_200),
    ],
)
def test_what_a_number_is_worth(text, worth):
    assert number(text, WORDS) == worth
    assert text == "three and a half million" or re.fullmatch(WORDS.pattern, text, re.IGNORECASE)


@pytest.mark.parametrize("text", ["", "a few", "and", "sixty soldiers", "1/0", "second", "²"])
def test_what_is_no_number(text):
    assert number(text, WORDS) is None


def test_what_no_news_counts_is_no_number():
    assert number("hundred " * 200, WORDS) is None
    assert number("1/" + "9" * 5000, WORDS) is None
