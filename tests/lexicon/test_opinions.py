import pytest

from attache.lexicon.opinions import Opinions


@pytest.fixture(scope="module")
def opinions():
    return Opinions.load()


@pytest.mark.parametrize(
    "text",
    [
        "he still hopes the strait will be reopened",
        "“We're not at all worried”",
        "the tug should be brought back",
        "this is a race the tug must win",
        "Hopefully nobody was below",
        "“I think the tide did it”",
        "it was, in our view, the tide",
    ],
)
def test_what_its_speaker_wants_fears_or_only_thinks_is_a_wish(opinions, text):
    assert opinions.is_wish(text)


@pytest.mark.parametrize(
    "text",
    [
        "the captain wanted to turn back",
        "in the hope of a better price the captain turned back",
        "the tug must have struck a rock",
        "he was on the bridge when the tug, afraid of the surf, turned",
    ],
)
def test_what_somebody_else_wanted_can_be_known(opinions, text):
    assert not opinions.is_wish(text)


def test_how_good_a_thing_is_is_a_judgement(opinions):
    assert opinions.is_judgement("the tug's crew did a terrible job")
    assert not opinions.is_judgement("the tug's crew did two jobs")
