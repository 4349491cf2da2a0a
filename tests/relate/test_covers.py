from dispatches import LAKE, MINE, PORT, edited, lines
from making import reading

from attache.relate.copies import copies


def pairs(*readings, through=None):
    return {(edge.of, edge.by) for edge in copies(readings) if edge.through == through}


def test_two_reprints_share_through_what_both_print():
    origin = reading("origin", MINE, day="2023-03-10")
    cut, whole = reading("cut", lines(MINE, 0, 5)), reading("whole", MINE)
    assert pairs(origin, cut, whole) == {("origin", "cut"), ("origin", "whole")}
    (edge,) = [edge for edge in copies([origin, cut, whole]) if edge.through]
    assert (edge.of, edge.by, edge.through, edge.directed) == ("whole", "cut", "origin", False)
    assert edge.why == "both print origin"
    assert edge.spans == ()


def test_what_passed_through_a_paper_is_told_to_have():
    changed = edited(MINE) + "\nThe mayor of Karvina ordered that flags be flown until the end of the month in thanks."
    wire, paper = reading("wire", MINE, day="2023-03-10"), reading("paper", changed, day="2023-03-11")
    reprint = reading("reprint", changed, day="2023-03-12")
    assert pairs(wire, paper, reprint) == {("wire", "paper"), ("paper", "reprint")}
    (edge,) = [edge for edge in copies([wire, paper, reprint]) if edge.through]
    assert (edge.of, edge.by, edge.through, edge.directed) == ("wire", "reprint", "paper", True)
    assert "by way of paper" in edge.why


def test_a_joined_piece_has_both_origins_even_where_one_gave_little():
    joined = f"{lines(MINE, 0, 7)}\n{lines(PORT, 3, 5)}"
    assert pairs(reading("joined", joined), reading("mine", MINE), reading("port", PORT)) == {
        ("mine", "joined"),
        ("port", "joined"),
    }


def test_a_joined_piece_is_not_said_to_take_from_the_reprints_of_its_origins():
    joined = f"{lines(MINE, 0, 4)}\n{lines(PORT, 2, 6)}"
    origins = reading("mine", MINE, day="2023-03-10"), reading("port", PORT, day="2023-03-10")
    reprints = reading("mine-cut", lines(MINE, 0, 6)), reading("port-cut", lines(PORT, 0, 7))
    found = pairs(reading("joined", joined, day="2023-03-12"), *origins, *reprints)
    assert {of for of, by in found if by == "joined"} == {"mine", "port"}


def test_a_text_that_was_cut_in_two_places_is_not_joined_of_the_cuts():
    whole, above, below = (
        reading("whole", MINE),
        reading("above", lines(MINE, 0, 4)),
        reading("below", lines(MINE, 4, 8)),
    )
    assert pairs(whole, above, below) == {("whole", "above"), ("whole", "below")}


def test_a_report_beside_which_others_stand_alone_has_no_edge():
    assert pairs(reading("mine", MINE), reading("port", PORT), reading("lake", LAKE)) == set()
