import pytest
from telling import grouped, running, told

from attache.records import Decision, Ruling
from attache.relate import shelves
from attache.relate.boards import standing


@pytest.fixture
def narrow(monkeypatch):
    """A shelf that keeps nothing older than a month."""
    monkeypatch.setattr(shelves, "ROOM", 0)


def sizes(stream):
    """How much of everything is held: pages, their rows, keys and kin, stories, and what is known of names."""
    board = stream.board
    return {
        "pages": len(board.shelf.pages),
        "keys": sum(map(len, board.shelf.under.values())),
        "rows": len(board.kin.rows),
        "kin": sum(len(row.numbers) for row in board.kin.rows.values()),
        "stories": len(board.members),
        "rosters": sum(map(len, board.rosters.values())),
        "placed": len(board.story_of),
        "begun": len(board.begun),
        "homes": len(board.homes),
        "touched": len(board.touched),
        "continuations": len(stream.continuations),
    }


@pytest.mark.usefixtures("narrow")
def test_memory_does_not_grow_with_what_is_over():
    links = {f"r{n:04} r{n + 1:04}": 0.9 for n in range(0, 1000, 2)}
    stream, seen = running(links), {}
    for number in range(1000):
        stream.add(told(f"r{number:04}", number // 2))
        if number in (199, 999):
            stream.settle()
            seen[number] = sizes(stream)
            assert len(stream.taken().log)
    assert seen[199] == seen[999]
    assert seen[999]["pages"] < 70
    assert not stream.board.log
    assert not stream.closed


@pytest.mark.usefixtures("narrow")
def test_what_was_taken_and_what_stands_is_everything():
    stream, stories, log = running({"a b": 0.9, "c d": 0.9}), [], []
    for name, day in (("a", 0), ("b", 1), ("c", 60), ("d", 61)):
        stream.add(told(name, day))
        taken = stream.taken()
        stories += taken.stories
        log += taken.log
    stream.settle()
    stories += stream.stories()
    log += stream.taken().log
    assert {frozenset(entry.article for entry in story.roster) for story in stories} == {
        frozenset("ab"),
        frozenset("cd"),
    }
    assert standing(log) == {"a": "story-a", "b": "story-a", "c": "story-c", "d": "story-c"}


@pytest.mark.usefixtures("narrow")
def test_a_report_is_not_compared_with_what_left_the_window():
    stream = running({"a b": 0.99})
    stream.add(told("a"))
    stream.add(told("x", 31))
    stream.add(told("b", 32))
    assert grouped(stream) == {frozenset("a"), frozenset("x"), frozenset("b")}


@pytest.mark.usefixtures("narrow")
def test_a_story_lives_on_while_reports_come_though_its_first_ones_are_let_go():
    stream = running({"a b": 0.9, "b c": 0.9, "a c": 0.9})
    for name, day in (("a", 0), ("b", 20), ("c", 40)):
        stream.add(told(name, day))
    stream.settle()
    assert len(stream.board.shelf.pages) == 2
    assert grouped(stream) == {frozenset("abc")}


def test_while_there_is_room_an_old_story_is_opened_again():
    stream = running({"a b": 0.99})
    stream.add(told("a"))
    stream.add(told("b", 90))
    assert grouped(stream) == {frozenset("ab")}


@pytest.mark.usefixtures("narrow")
def test_undated_reports_are_let_go_with_their_neighbours():
    stream = running({})
    for number in range(40):
        stream.add(told(f"u{number}", None))
        stream.add(told(f"d{number}", 2 * number))
    stream.settle()
    assert len(stream.board.shelf.pages) < 40


def test_an_editor_opens_a_story_again_under_its_name():
    decisions = [Decision(ruling=Ruling.IN, articles=("c",), story="story-a")]
    stream = running({"a b": 0.9}, decisions)
    for name, day in (("a", 0), ("b", 1), ("x", 50), ("c", 50)):
        stream.add(told(name, day))
    stream.settle()
    assert standing(stream.board.log)["c"] == "story-a"
