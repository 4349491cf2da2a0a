from datetime import date

import pytest

from attache.lexicon.acts import Acts
from attache.lexicon.world import World
from attache.read.act.parties import Parties
from attache.read.act.triggers import find_triggers
from attache.read.name.mentions import find_mentions
from attache.text.language import Language

ACTS = Acts.load()


@pytest.fixture(scope="module")
def triggers():
    language, world = Language.load(), World.load()

    def told(text):
        sentences = language.parse([(0, text)])
        parties = Parties(sentences, list(find_mentions(text, sentences, world, date(2021, 6, 19))), [], ACTS, world)
        found = [t for sentence in sentences for t in find_triggers(sentence, parties, ACTS)]
        return [(t.words, t.carrier.text, str(t.act.type)) for t in found]

    return told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway held three rounds of talks with Chad.", [("talk", "held", "CONSULT")]),
        ("Norway called on Chad to free the hostages.", [("call on", "called", "REQUEST")]),
        ("Norway called on Saturday.", []),
        ("Norway threatened to attack Chad.", [("threaten", "threatened", "THREATEN")]),
        ("Norway refused to meet Chad.", [("refuse", "refused", "REJECT")]),
        ("Norway condemned the attack on Chad.", [("condemn", "condemned", "ACCUSE")]),
        ("Norway did not agree to the plan.", [("agree to", "agree", "AGREE")]),
        ("Norway did not visit Chad.", [("visit", "visit", "CONSULT")]),
        ("Norway did not ask Chad.", []),
        ("Critics rejected the plan.", []),
    ],
)
def test_what_another_act_swallows_is_not_told(triggers, text, expected):
    assert triggers(text) == expected
