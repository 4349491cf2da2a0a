import pytest

from attache.lexicon.acts import Acts
from attache.lexicon.world import World
from attache.read.act.exchanges import exchanged
from attache.read.act.parties import Parties
from attache.read.act.triggers import find_triggers
from attache.read.name.mentions import find_mentions
from attache.text.language import Language


@pytest.fixture(scope="module")
def dyads():
    language, acts, world = Language.load(), Acts.load(), World.load()

    def read(text):
        sentences = language.parse([(0, text)])
        parties = Parties(sentences, list(find_mentions(text, sentences, world, None)), (), acts, world)
        told = exchanged([t for sentence in sentences for t in find_triggers(sentence, parties, acts)])
        return [tuple("+".join(p.country or "" for p in side) for side in (t.actors, t.recipients)) for t in told]

    return read


def test_each_does_it_for_the_other(dyads):
    told = dyads("Mali might reopen its embassy if Niger lifts its sanctions.")
    assert told == [("MLI", "NER"), ("NER", "MLI")]


def test_who_only_follows_gives_nothing(dyads):
    assert dyads("Mali might reopen its embassy after Niger lifts its sanctions.")[0] == ("MLI", "")


def test_one_state_exchanges_nothing_with_itself(dyads):
    assert dyads("Mali might reopen its embassy if Mali lifts its sanctions.")[0] == ("MLI", "")
