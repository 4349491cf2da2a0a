from hypothesis import given, settings
from hypothesis import strategies as st
from telling import grouped, running, told

from attache.records import Decision, Forwarding, Membership, Ruling
from attache.relate.boards import standing

NAMES = "abcdefgh"


def run(stream, *gists):
    for gist in gists:
        stream.add(gist)
    stream.settle()
    return stream


def steps(stream, article):
    """What the log says of a report: its stories, and whether it was put in or taken out."""
    told_of = (entry for entry in stream.board.log if isinstance(entry, Membership) and entry.article == article)
    return [(entry.story, entry.stands) for entry in told_of]


def test_an_early_wrong_join_is_undone_and_the_log_says_so():
    found = run(running({"a b": 0.6, "a c": 0.95, "b c": 0.1}), told("a"), told("b"), told("c"))
    assert grouped(found) == {frozenset("ac"), frozenset("b")}
    assert steps(found, "b") == [("story-a", True), ("story-a", False), ("story-b", True)]
    taken = next(entry for entry in found.board.log if isinstance(entry, Membership) and not entry.stands)
    assert taken.undone is not None
    assert "fits story-a no longer" in taken.why


def test_a_report_goes_over_to_a_story_that_came_later_and_fits_better():
    links = {"a b": 0.6, "b c": 0.95, "b d": 0.95, "c d": 0.95}
    found = run(running(links), told("a"), told("b"), told("c", 1), told("d", 1))
    assert grouped(found) == {frozenset("a"), frozenset("bcd")}


def test_two_stories_become_one_once_reports_link_them_and_who_asks_for_the_one_is_sent_to_the_other():
    links = {"a b": 0.45, "a c": 0.99, "b c": 0.9, "a d": 0.9, "b d": 0.99, "c d": 0.9}
    found = run(running(links), *map(told, "abcd"))
    assert grouped(found) == {frozenset("abcd")}
    (sent,) = [entry for entry in found.board.log if isinstance(entry, Forwarding)]
    assert (sent.story, sent.into) == ("story-b", "story-a")
    assert steps(found, "b") == [("story-b", True), ("story-b", False), ("story-a", True)]


def test_stories_that_fit_but_not_by_enough_stay_two():
    found = run(running({"a b": 0.95, "c d": 0.95, "a c": 0.65, "b d": 0.65}), *map(told, "abcd"))
    assert grouped(found) == {frozenset("ab"), frozenset("cd")}


def test_a_report_that_leaves_the_story_it_began_leaves_the_name_to_it():
    links = {"a b": 0.9, "b c": 0.9, "a c": 0.6, "a d": 0.95, "a e": 0.95, "d e": 0.95}
    found = run(running(links), *map(told, "abc"), told("d", 1), told("e", 1))
    where = standing(found.board.log)
    assert where["b"] == where["c"] == "story-a"
    assert where["a"] == where["d"] == where["e"] == "story-d"


def test_the_name_of_a_story_that_is_gone_is_not_given_again():
    board = run(running({}), told("a"), told("b")).board
    board.merge("story-a", "story-b", "to see", 1.0)
    board.move(0, board.fresh(0), "to see", 1.0)
    assert standing(board.log) == {"a": "story-a-2", "b": "story-b"}


def test_what_an_editor_put_together_stays_so_when_mended():
    links = {"a b": 0.02, "b c": 0.95, "b d": 0.95, "c d": 0.95}
    decisions = [Decision(ruling=Ruling.TOGETHER, articles=("a", "b"))]
    found = run(running(links, decisions), told("a"), told("b"), told("c", 1), told("d", 1))
    where = standing(found.board.log)
    assert where["a"] == where["b"]


def test_what_an_editor_parted_is_not_merged():
    links = {f"{one} {other}": 0.99 for one in "abcd" for other in "abcd" if one < other}
    decisions = [Decision(ruling=Ruling.APART, articles=("a", "c"))]
    found = run(running(links, decisions), told("a"), told("b"), told("c", 1), told("d", 1))
    where = standing(found.board.log)
    assert where["a"] != where["c"]
    assert len(grouped(found)) == 2


def test_what_an_editor_put_into_a_story_stays_there_whatever_fits_better():
    links = {"b c": 0.99, "b d": 0.99, "c d": 0.99}
    decisions = [Decision(ruling=Ruling.IN, articles=("b",), story="story-a")]
    found = run(running(links, decisions), told("a"), told("b"), told("c", 1), told("d", 1))
    assert standing(found.board.log)["b"] == "story-a"


def test_a_brief_note_after_a_week_of_silence_begins_a_story_of_its_own():
    for words, days, stories in ((40, 6, 1), (40, 7, 2), (200, 7, 1)):
        found = run(running({"a b": 0.9}), told("a", words=words), told("b", days, words=words))
        assert len(grouped(found)) == stories


links = st.dictionaries(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] < pair[1]).map(" ".join),
    st.sampled_from([0.02, 0.3, 0.55, 0.7, 0.9, 0.99]),
    max_size=28,
)


@settings(max_examples=150, deadline=None)
@given(links, st.lists(st.integers(0, 2), min_size=len(NAMES), max_size=len(NAMES)))
def test_whatever_links_there_are_names_are_given_once_and_the_log_tells_where_each_stands(links, days):
    gists = sorted((told(name, day) for name, day in zip(NAMES, days, strict=True)), key=lambda one: (one.day, one.id))
    stream = run(running(links), *gists)
    where = {entry.article: story.id for story in stream.stories() for entry in story.roster}
    assert standing(stream.board.log) == where
    gone = set()
    for entry in stream.board.log:
        if isinstance(entry, Forwarding):
            gone.add(entry.story)
        elif entry.stands:
            assert entry.story not in gone
    assert not gone & set(where.values())
