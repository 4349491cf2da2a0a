import pytest

from attache.errors import DecisionError
from attache.records import Decision, Ruling
from attache.relate.pins import pins


def together(*articles):
    return Decision(ruling=Ruling.TOGETHER, articles=articles)


def apart(*articles):
    return Decision(ruling=Ruling.APART, articles=articles)


def put(story, *articles):
    return Decision(ruling=Ruling.IN, articles=articles, story=story)


def test_what_is_together_with_one_is_together_with_its_fellows():
    assert pins([together("a", "b"), together("b", "c")]).bundle("c") == {"a", "b", "c"}


def test_what_is_kept_from_one_is_kept_from_its_fellows():
    found = pins([apart("a", "c"), together("a", "b")])
    assert found.parts("b", ["c"])
    assert found.parts("c", ["x", "b"])
    assert not found.parts("a", ["b", "x"])


def test_a_story_is_chosen_for_all_that_is_together_and_for_the_report_it_is_named_after():
    found = pins([put("story-z", "a"), together("a", "b")])
    assert found.story("b") == "story-z"
    assert found.story("z") == "story-z"
    assert found.story("y") is None


@pytest.mark.parametrize(
    "decisions",
    [
        [together("a", "b"), apart("b", "a")],
        [together("a", "b"), together("b", "c"), apart("a", "c")],
        [put("s", "a"), put("t", "a")],
        [put("s", "a"), put("t", "b"), together("a", "b")],
        [put("s", "a", "b"), apart("a", "b")],
    ],
)
def test_decisions_that_cannot_both_be_kept_are_refused(decisions):
    with pytest.raises(DecisionError):
        pins(decisions)
