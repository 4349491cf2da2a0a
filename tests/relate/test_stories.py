from datetime import date, timedelta
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st
from making import reading

from attache.lexicon.resemblances import Resemblances
from attache.records import Copy, Decision, Ruling
from attache.relate.boards import standing
from attache.relate.gists import gist
from attache.relate.stories import grouping, printed, stories

RESEMBLANCES = Resemblances.load()

DAM_ONE = """Engineers lowered the water behind the Mellen dam on Tuesday after cracks were found in its northern wing.
Some 4,000 people in the valley below Mellen were told to leave their homes until the spillway had been repaired."""
DAM_TWO = """Thousands left the valley below Mellen as engineers opened the spillway of the cracked dam, officials said.
The cracks in the northern wing of the dam were found during an inspection on Monday."""
DAM_THREE = """The spillway of the Mellen dam stayed open on Wednesday while divers looked at the cracked northern wing.
Engineers said that the thousands who had left the valley below would wait a week at least."""
VOTE = """The parliament in Torvik rejected the budget on Tuesday by three votes, and the finance minister resigned.
A new government must be formed within thirty days or elections follow, the speaker told deputies."""
NEXT_VOTE = """The parliament in Torvik passed the budget on Wednesday with the votes of two small parties.
The new finance minister told deputies that taxes on fuel would rise in January and that no election was needed."""
FERRY = """A ferry with ninety on board ran aground off Sandholm in thick fog; a tug freed it before noon.
Nobody was hurt, the coast guard said, and the ferry sailed on to Sandholm under its own power."""
TEXTS = (DAM_ONE, VOTE, DAM_TWO, FERRY, DAM_THREE)


def groups(readings, **more):
    return {frozenset(s.articles) for s in stories(readings, RESEMBLANCES, **more)}


def test_two_reports_of_one_event_make_one_story_and_another_event_its_own():
    found = groups([reading("a", DAM_ONE), reading("b", VOTE), reading("c", DAM_TWO)])
    assert found == {frozenset("ac"), frozenset("b")}


def test_the_order_of_the_reports_does_not_matter():
    members = [reading("a", DAM_ONE), reading("b", VOTE), reading("c", DAM_TWO, day="2023-03-12")]
    assert len({stories(order, RESEMBLANCES) for order in permutations(members)}) == 1


def test_pages_alike_but_months_apart_are_two_stories():
    found = groups([reading("a", VOTE), reading("c", NEXT_VOTE, day="2023-08-30")])
    assert found == {frozenset("a"), frozenset("c")}


def test_an_undated_report_may_join():
    assert groups([reading("a", DAM_ONE), reading("c", DAM_TWO, day=None)]) == {frozenset("ac")}


def test_a_story_says_in_words_why_its_reports_are_one():
    (story,) = stories([reading("a", DAM_ONE), reading("c", DAM_TWO)], RESEMBLANCES)
    assert "Mellen" in story.why
    assert "of the same day" in story.why
    assert [entry.article for entry in story.memberships] == ["a", "c"]


def test_an_empty_page_is_a_story_of_its_own():
    assert len(groups([reading("a", "…"), reading("b", "—")])) == 2


def test_the_report_most_like_the_others_gives_the_story_its_title():
    aside = "A cracked dam at Mellen, and a valley that left: our reader’s letter on the price of cement."
    members = [reading("a", aside), reading("b", DAM_ONE), reading("c", DAM_TWO)]
    (story,) = [s for s in stories(members, RESEMBLANCES) if len(s.articles) > 1]
    assert story.central in ("b", "c")


def test_a_story_continued_is_a_saga_of_two():
    later = "2023-03-31"
    found = grouping([gist(reading("a", DAM_ONE)), gist(reading("c", DAM_ONE + DAM_TWO, day=later))], RESEMBLANCES)
    assert {frozenset(story.articles) for story in found.stories} == {frozenset("a"), frozenset("c")}
    (saga,) = found.sagas
    assert saga.stories == ("story-a", "story-c")
    assert saga.links[0].days == 20


def test_of_a_ring_of_copies_one_stands_for_all():
    edges = [Copy(of=of, by=by, share=0.9, directed=False, why="") for of, by in ("ab", "bc", "ca", "cd")]
    assert printed(edges) == {"a": "a", "b": "a", "c": "a", "d": "a"}


def test_a_report_that_took_little_is_its_own_text():
    assert printed([Copy(of="a", by="b", share=0.3, directed=True, why="")]) == {}


ids = st.lists(st.integers(0, 24), min_size=1, max_size=9, unique=True)


def made(number):
    """One of 25 reports: five texts on five days."""
    day = date(2023, 3, 1) + timedelta(days=2 * (number // 5))
    return reading(f"r{number:02}", TEXTS[number % 5], day=day.isoformat())


@settings(max_examples=25, deadline=None)
@given(ids, st.randoms(use_true_random=False))
def test_whatever_the_order_of_the_files_the_grouping_is_the_same(numbers, chance):
    members = [gist(made(number)) for number in numbers]
    shuffled = chance.sample(members, len(members))
    assert grouping(members, RESEMBLANCES) == grouping(shuffled, RESEMBLANCES)


@settings(max_examples=25, deadline=None)
@given(ids)
def test_the_log_tells_where_each_report_stands(numbers):
    found = grouping([gist(made(number)) for number in numbers], RESEMBLANCES)
    assert standing(found.log) == {article: story.id for story in found.stories for article in story.articles}


@settings(max_examples=25, deadline=None)
@given(ids, st.data())
def test_what_an_editor_decided_is_so(numbers, data):
    names = [f"r{number:02}" for number in numbers]
    pairs = st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True) if len(names) > 1 else st.nothing()
    if len(names) < 3:
        return
    together, chosen = data.draw(pairs), data.draw(st.sampled_from(names))
    apart = data.draw(pairs.filter(lambda pair: set(pair) != set(together)))
    decisions = [
        Decision(ruling=Ruling.TOGETHER, articles=tuple(together)),
        Decision(ruling=Ruling.APART, articles=tuple(apart)),
        Decision(ruling=Ruling.IN, articles=(chosen,), story="story-of-the-desk"),
    ]
    found = grouping([gist(made(number)) for number in numbers], RESEMBLANCES, decisions=decisions)
    where = {article: story.id for story in found.stories for article in story.articles}
    assert where[together[0]] == where[together[1]]
    assert where[apart[0]] != where[apart[1]]
    assert where[chosen] == "story-of-the-desk"
    assert len(found.stories) == len({story.id for story in found.stories})
