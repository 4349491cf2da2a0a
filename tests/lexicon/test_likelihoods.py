"""The words of ICD 203, each with the sentences that prove it, as the whole reader reads them."""

import pytest

from attache.lexicon.lexicons import Lexicon
from attache.lexicon.likelihoods import Likelihoods
from attache.read.readings import read
from attache.records import Article
from attache.text.language import Language

ROWS = Likelihoods.load().entries


@pytest.fixture(scope="module")
def odds():
    lexicon, language = Lexicon.load(), Language.load()

    def of(text):
        found = read(Article(id="a", text=text), lexicon, language).forecasts
        return {(one.odds.low, one.odds.high) for one in found if one.odds}

    return of


@pytest.mark.parametrize(("row", "text"), [(row, text) for row in ROWS for text in row.finds])
def test_a_word_of_the_directive_has_its_range(odds, row, text):
    assert odds(text) == {(row.low, row.high)}


@pytest.mark.parametrize("text", [text for row in ROWS for text in row.passes])
def test_another_word_has_none(odds, text):
    assert odds(text) == set()


def test_the_ranges_are_those_of_the_directive_and_leave_no_gap():
    assert [(row.low, row.high) for row in ROWS] == [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]


@pytest.mark.parametrize(
    ("text", "range_"),
    [
        ("Analysts say there is a 60% chance of a recession next year.", {(60, 60)}),
        ("Economists put the odds of a recession at 40 percent.", {(40, 40)}),
        ("Forecasters see a 30 to 40 per cent chance of flooding this year.", {(30, 40)}),
        ("Analysts say there is more than a 60% chance of a recession next year.", set()),
        ("Analysts say prices may rise by 60% this year.", set()),
    ],
)
def test_a_figure_of_the_source_is_its_odds(odds, text, range_):
    assert odds(text) == range_
