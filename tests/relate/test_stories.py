from itertools import permutations

from making import reading

from attache.lexicon.commonness import Commonness
from attache.relate.stories import stories

COMMON = Commonness.load()

DAM_ONE = """Engineers lowered the water behind the Mellen dam on Tuesday after cracks were found in its northern wing.
Some 4,000 people in the valley below Mellen were told to leave their homes until the spillway had been repaired."""
DAM_TWO = """Thousands left the valley below Mellen as engineers opened the spillway of the cracked dam, officials said.
The cracks in the northern wing of the dam were found during an inspection on Monday."""
VOTE = """The parliament in Torvik rejected the budget on Tuesday by three votes, and the finance minister resigned.
A new government must be formed within thirty days or elections follow, the speaker told deputies."""


def groups(readings):
    return {frozenset(s.articles) for s in stories(readings, COMMON)}


def test_two_reports_of_one_event_make_one_story_and_another_event_its_own():
    found = groups([reading("a", DAM_ONE), reading("b", VOTE), reading("c", DAM_TWO)])
    assert found == {frozenset("ac"), frozenset("b")}


def test_the_order_of_the_reports_does_not_matter():
    members = [reading("a", DAM_ONE), reading("b", VOTE), reading("c", DAM_TWO, day="2023-03-12")]
    assert len({frozenset(groups(order)) for order in permutations(members)}) == 1


def test_pages_alike_but_months_apart_are_two_stories():
    found = groups([reading("a", DAM_ONE), reading("c", DAM_TWO, day="2023-08-30")])
    assert found == {frozenset("a"), frozenset("c")}


def test_an_undated_report_may_join():
    assert groups([reading("a", DAM_ONE), reading("c", DAM_TWO, day=None)]) == {frozenset("ac")}


def test_a_story_says_in_words_why_its_reports_are_one():
    (story,) = stories([reading("a", DAM_ONE), reading("c", DAM_TWO)], COMMON)
    assert "mellen" in story.why


def test_an_empty_page_is_a_story_of_its_own():
    assert len(groups([reading("a", "…"), reading("b", "—")])) == 2


def test_the_report_most_like_the_others_gives_the_story_its_title():
    aside = "A cracked dam at Mellen, and a valley that left: our reader’s letter on the price of cement."
    members = [reading("a", aside), reading("b", DAM_ONE), reading("c", DAM_TWO)]
    (story,) = [s for s in stories(members, COMMON) if len(s.articles) > 1]
    assert story.central in ("b", "c")
