from datetime import date

import pytest
from making import unmarked

from attache.lexicon.acts import Act, Acts, Things
from attache.lexicon.hedges import Hedges
from attache.lexicon.ontology import Ontology
from attache.lexicon.schemes import Schemes
from attache.lexicon.world import World
from attache.read.act.between import find_deed
from attache.read.act.events import find_events
from attache.read.name.mentions import find_mentions
from attache.records import EventType
from attache.text.language import Language

ACTS = Acts.load()
FINDS = [(act, text) for act in ACTS.entries for text in act.finds]
PASSES = [(act, text) for act in ACTS.entries for text in act.passes]


BONDS = Acts.between()
BOUND = [(act, text) for act in BONDS.entries[: len(BONDS.entries) - len(ACTS.entries)] for text in act.finds]


@pytest.fixture(scope="module")
def told():
    language, hedges, world, day = Language.load(), Hedges.load(), World.load(), date(2021, 6, 19)
    ontology = Ontology.load()

    def types(text):
        sentences = language.parse([(0, text)])
        mentions = list(find_mentions(text, sentences, world, day))
        found = find_events(text, sentences, mentions, [], [], ACTS, hedges, day, world, ontology=ontology)
        return {event.type for event in found}

    return types


@pytest.fixture(scope="module")
def bound():
    language, hedges, schemes = Language.load(), Hedges.load(), Schemes(())

    def deed(marked):
        text, spans = unmarked(marked)
        return find_deed(language.parse([(0, text)]), *spans, BONDS, hedges, schemes)

    return deed


@pytest.mark.parametrize(("act", "text"), BOUND, ids=[text for _, text in BOUND])
def test_an_act_binds_the_two_parties_of_its_examples(bound, act, text):
    assert bound(text).type is act.type


@pytest.mark.parametrize(("act", "text"), FINDS, ids=[text for _, text in FINDS])
def test_an_act_is_found_in_its_examples(told, act, text):
    assert act.type in told(text)


@pytest.mark.parametrize(("act", "text"), PASSES, ids=[text for _, text in PASSES])
def test_an_act_is_not_found_where_it_is_not_told(told, act, text):
    assert act.type not in told(text)


def test_every_type_has_words():
    assert {act.type for act in ACTS.entries} == set(EventType)


def test_every_act_has_words_and_an_example():
    assert not [act for act in BONDS.entries if not (act.verbs or act.nouns) or not act.finds]


def test_a_word_with_a_particle_goes_before_the_bare_word():
    call = [way.extra for way in BONDS.told_by_verb("call")]
    assert call == sorted(call, key=lambda extra: not extra)


def test_a_class_of_things_stands_for_its_words():
    acts = Acts([Act(type=EventType.CONCEDE, verbs=("lift",))], [Things(name="CURB", words=("ban",))])
    assert acts.is_one("ban", ("CURB",))
    assert acts.is_one("veto", ("veto",))
    assert not acts.is_one("box", ("CURB",))
