import pytest
from dispatches import LAKE, MINE, PORT, lines
from making import reading

from attache.relate.copies import copies

SHORT = lines(MINE, 0, 4)


def direction(one, other):
    (edge,) = copies([reading("one", **one), reading("other", **other)])
    return (edge.of, edge.by) if edge.directed else None, edge.why


CASES = [
    # what the one is, what the other is, from whom to whom, words of the reason
    ({"text": MINE, "wire": "CTK"}, {"text": MINE, "outlet": "CTK"}, ("other", "one"), "credits CTK"),
    (
        {"text": MINE, "wire": "Associated Press"},
        {"text": MINE, "outlet": "AP"},
        ("other", "one"),
        "credits Associated Press",
    ),
    (
        {"text": MINE, "wire": "CTK", "day": "2023-03-11"},
        {"text": MINE, "outlet": "CTK", "wire": "CTK", "day": "2023-03-12"},
        ("other", "one"),
        "credits CTK",
    ),
    ({"text": MINE}, {"text": MINE, "day": "2023-03-12"}, ("one", "other"), "earlier day"),
    ({"text": MINE}, {"text": SHORT}, ("one", "other"), "nearly all of it"),
    ({"text": MINE}, {"text": SHORT, "day": "2023-03-12"}, ("one", "other"), "and the other is of an earlier day"),
    ({"text": MINE}, {"text": SHORT, "day": "2023-03-10"}, None, "contradict each other"),
    (
        {"text": MINE, "wire": "CTK"},
        {"text": SHORT, "wire": "CTK", "day": "2023-03-12"},
        None,
        "CTK is credited: both may",
    ),
    ({"text": MINE}, {"text": MINE, "outlet": "CTK", "wire": "CTK"}, ("other", "one"), "the other is an agency"),
    ({"text": MINE}, {"text": MINE}, None, "who took from whom is unknown"),
    ({"text": MINE, "day": None}, {"text": MINE}, None, "who took from whom is unknown"),
    ({"text": MINE, "wire": "CTK"}, {"text": SHORT}, None, "CTK is credited: both may"),
    ({"text": MINE, "wire": "CTK", "outlet": "CTK"}, {"text": SHORT}, ("one", "other"), "nearly all of it"),
]


@pytest.mark.parametrize(("one", "other", "goes", "why"), CASES)
def test_who_took_from_whom(one, other, goes, why):
    assert direction(one, other)[0] == goes
    assert why in direction(one, other)[1]


def test_a_piece_joined_of_two_took_from_both_though_neither_has_most_of_it():
    joined = f"{lines(MINE, 0, 4)}\n{lines(PORT, 2, 6)}"
    edges = copies([reading("a-joined", joined), reading("mine", MINE), reading("port", PORT), reading("lake", LAKE)])
    assert {(edge.of, edge.by, edge.directed) for edge in edges} == {
        ("mine", "a-joined", True),
        ("port", "a-joined", True),
    }
    assert all("joined from several" in edge.why for edge in edges)
