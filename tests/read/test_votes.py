import pytest
from making import unmarked

from attache.lexicon.hedges import Hedges
from attache.read.act.trails import pairs
from attache.read.act.typers import Typer
from attache.read.act.votes import KIN, LEAST, TRUST, Jury, voted
from attache.records import Deed, EventType, Ground, Span
from attache.text.language import Language
from attache.text.meanings import Encoder

SHARES = {EventType.CONCEDE: 0.3, EventType.RETREAT: 0.3, EventType.SANCTION: 0.3, EventType.AID: 0.1}


def rule(kind, ground=Ground.BINDING):
    return Deed(type=kind, own=kind, trigger=Span(7, 13), ground=ground, why="a word")


@pytest.fixture(scope="module")
def jury():
    return Jury(typer=Typer.load(), encoder=Encoder.load(), hedges=Hedges.load())


@pytest.fixture(scope="module")
def verdict(jury):
    language = Language.load()

    def heard(marked, told=None):
        text, spans = unmarked(marked)
        return jury.verdict(told, text, language.parse([(0, text)]), *spans)

    return heard


def test_giving_way_in_words_and_in_deeds_is_one_candidate_by_the_rule_or_the_likelier():
    assert voted(None, SHARES).keys() & KIN == {EventType.RETREAT}
    assert voted(None, SHARES)[EventType.RETREAT] == pytest.approx(0.6)
    assert voted(rule(EventType.CONCEDE), SHARES).keys() & KIN == {EventType.CONCEDE}


def test_a_rule_counts_by_its_ground_and_all_sums_to_one():
    shares = [voted(rule(EventType.AID, ground), SHARES)[EventType.AID] for ground in TRUST]
    assert shares == sorted(shares, reverse=True)
    assert sum(voted(rule(EventType.AID), SHARES).values()) == pytest.approx(1)


def test_a_rule_on_a_binding_word_is_kept_and_told_how_sure_it_is(verdict):
    told = rule(EventType.ASSAULT)
    found = verdict("[Norway] bombed [Chad].", told)
    assert (found.type, found.ground, found.why) == (told.type, told.ground, told.why)
    assert found.probability > 0.95


def test_a_rule_on_a_word_from_elsewhere_is_outvoted_by_the_words_that_bind(verdict):
    found = verdict("[Norway] bombed [Chad] before the talks.", rule(EventType.CONSULT, Ground.ELSEWHERE))
    assert (found.type, found.ground, str(found.status)) == (EventType.ASSAULT, Ground.LIKENESS, "happened")
    assert found.trigger == Span(7, 13)
    assert "likeness" in found.why


def test_alone_the_model_speaks_where_it_is_sure(verdict):
    found = verdict("[Norwegian soldiers] bombed [Chad].")
    assert (found.type, found.own) == (EventType.ASSAULT, EventType.ASSAULT)
    assert found.probability >= LEAST
    assert verdict("[The river] is longer than [the canal].") is None


def test_without_a_party_in_the_text_the_rule_is_left_as_it_is(jury):
    assert jury.verdict(None, "", [], Span(0, 1), None) is None
    assert pairs([], Span(0, 1), None) == []


def test_the_same_words_get_the_same_verdict(verdict):
    marked = "[Norway] is easing up on [Chad]."
    assert verdict(marked, rule(EventType.AID)) == verdict(marked, rule(EventType.AID))
