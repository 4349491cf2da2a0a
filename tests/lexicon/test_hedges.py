import pytest

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.read.act.statuses import cues
from attache.text.language import Language

HEDGES = Hedges.load()
FINDS = [(hedge, text) for hedge in HEDGES.entries for text in hedge.finds]
PASSES = [(hedge, text) for hedge in HEDGES.entries for text in hedge.passes]


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


def test_a_word_signals_by_its_role():
    assert HEDGES.signals(Role.AUXILIARY, "may") == (Signal.HYPOTHETICAL, Signal.FORECAST)
    assert HEDGES.signals(Role.MODIFIER, "may") == ()


def test_an_unknown_form_gives_way_to_the_next():
    assert Signal.SCHEDULED in HEDGES.signals(Role.GOVERNOR, "plans", "plan")
