from datetime import date

import pytest

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.lexicon.lexicons import Lexicon
from attache.read.act.statuses import cues
from attache.read.readings import read
from attache.records import Article
from attache.text.language import Language

HEDGES = Hedges.load()
BESIDE = {Role.AUXILIARY, Role.GOVERNOR, Role.CONJUNCTION, Role.MODIFIER, Role.PENDING, Role.MANDATE}
"""Roles of words that hang on what they weigh; the others are proved by what is foretold or announced with them."""
FINDS = [(hedge, text) for hedge in HEDGES.entries for text in hedge.finds if hedge.role in BESIDE]
PASSES = [(hedge, text) for hedge in HEDGES.entries for text in hedge.passes if hedge.role in BESIDE]
AHEAD = [text for hedge in HEDGES.entries for text in hedge.finds if hedge.role not in BESIDE]
NOT_AHEAD = [text for hedge in HEDGES.entries for text in hedge.passes if hedge.role not in BESIDE]


@pytest.fixture(scope="module")
def hedging():
    language = Language.load()

    def words(text):
        return {
            form
            for sentence in language.parse([(0, text)])
            for token in sentence.tokens
            for cue in cues(token, HEDGES)
            for form in (cue.token.lower, cue.token.lemma)
        }

    return words


@pytest.mark.parametrize(("hedge", "text"), FINDS, ids=[text for _, text in FINDS])
def test_a_hedge_is_found_in_its_examples(hedging, hedge, text):
    assert hedging(text) & set(hedge.words)


@pytest.mark.parametrize(("hedge", "text"), PASSES, ids=[text for _, text in PASSES])
def test_a_hedge_is_not_found_where_the_word_is_something_else(hedging, hedge, text):
    assert not hedging(text) & set(hedge.words)


@pytest.fixture(scope="module")
def ahead():
    lexicon, language = Lexicon.load(), Language.load()

    def found(text):
        reading = read(Article(id="a", text=text, published=date(2023, 6, 12)), lexicon, language)
        return (*reading.forecasts, *reading.plans)

    return found


@pytest.mark.parametrize("text", AHEAD)
def test_what_lies_ahead_is_found_by_its_words(ahead, text):
    assert ahead(text)


@pytest.mark.parametrize("text", NOT_AHEAD)
def test_what_does_not_lie_ahead_is_not_found_by_them(ahead, text):
    assert not ahead(text)


def test_a_word_signals_by_its_role():
    assert HEDGES.signals(Role.AUXILIARY, "may") == (Signal.HYPOTHETICAL, Signal.FORECAST)
    assert HEDGES.signals(Role.MODIFIER, "may") == ()


def test_an_unknown_form_gives_way_to_the_next():
    assert Signal.SCHEDULED in HEDGES.signals(Role.GOVERNOR, "plans", "plan")
