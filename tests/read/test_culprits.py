import pytest

from attache.lexicon.acts import Acts
from attache.lexicon.world import World
from attache.read.act.culprits import Culprits
from attache.read.act.parties import Parties
from attache.read.act.triggers import find_triggers
from attache.read.name.mentions import find_mentions
from attache.text.language import Language


@pytest.fixture(scope="module")
def answered():
    language, acts, world = Language.load(), Acts.load(), World.load()

    def read(text):
        sentences = language.parse([(0, text)])
        parties = Parties(sentences, list(find_mentions(text, sentences, world, None)), (), acts, world)
        culprits = Culprits(acts)
        told = [culprits.named(t) for sentence in sentences for t in find_triggers(sentence, parties, acts)]
        return [party.country for party in told[-1].recipients]

    return read


def test_who_condemns_a_deed_condemns_its_doer(answered):
    assert answered("Ghana tested a missile. Peru condemned the test.") == ["GHA"]


def test_a_deed_of_nobody_told_points_to_nobody(answered):
    assert answered("Ghana tested a missile. Peru condemned the attack.") == []


def test_only_a_definite_noun_points_back(answered):
    assert answered("Ghana tested a missile. Peru condemned missile tests.") == []


def test_nobody_answers_a_deed_of_their_own(answered):
    assert answered("Ghana tested a missile. Ghana condemned the test.") == []
