import pytest
from dispatches import LAKE, MINE, OWN, PORT, edited, lines
from hypothesis import given, settings
from hypothesis import strategies as st
from making import reading

from attache.relate.copies import CopyIndex, copies
from attache.relate.prints import Prints

SPEECH = (
    "“We shall not rest until every man who went down has come home to his family and his friends, whatever it costs.”"
)


def test_a_trimmed_print_is_a_copy_of_the_longer_text():
    trimmed = lines(MINE, 0, 4)
    (edge,) = copies([reading("full", MINE), reading("trim", trimmed, day="2023-03-12")])
    assert (edge.of, edge.by, edge.directed) == ("full", "trim", True)
    assert edge.share > 0.9
    assert [span.of(trimmed) for span in edge.spans] == [trimmed.rstrip(".")]


def test_the_text_of_the_wire_itself_is_what_was_taken_from():
    wire = reading("a", MINE, outlet="CTK")
    (edge,) = copies([reading("b", MINE, wire="CTK"), wire])
    assert (edge.of, edge.by) == ("a", "b")


def test_where_nothing_tells_who_came_first_the_edge_says_so():
    (edge,) = copies([reading("one", MINE), reading("other", MINE)])
    assert not edge.directed
    assert "unknown" in edge.why


def test_two_reports_of_one_event_in_their_own_words_are_no_copies():
    assert copies([reading("one", MINE), reading("other", OWN)]) == ()


def test_two_papers_that_quote_one_speech_have_not_copied_each_other():
    one = reading("one", f"The owner spoke at the gate. {SPEECH} He left at once.")
    other = reading("other", f"In Karvina the mine's owner met relatives on Sunday. {SPEECH}")
    assert copies([one, other]) == ()


def test_the_share_is_told_with_and_without_what_is_quoted():
    text = f"{MINE}\nThe owner spoke at the gate. {SPEECH} He left at once."
    changed = text.replace(
        SPEECH, "He found words for the men and thanked everybody who had helped to bring them up again."
    )
    (edge,) = copies([reading("quoting", text, day="2023-03-12"), reading("told", changed)])
    assert edge.by == "quoting"
    assert edge.share < edge.share_outside_quotes


@pytest.mark.parametrize("brief", [lines(MINE, 0, 1), lines(MINE, 0, 2), lines(PORT, 3, 4)])
def test_a_brief_is_a_copy_of_the_dispatch_that_it_begins_or_holds(brief):
    edges = copies([reading("mine", MINE), reading("port", PORT), reading("brief", brief)])
    assert [(edge.by, edge.directed, edge.share) for edge in edges] == [("brief", True, 1.0)]


def test_an_edited_print_is_a_copy():
    (edge,) = copies([reading("mine", MINE), reading("edited", edited(MINE), day="2023-03-12")])
    assert (edge.of, edge.by) == ("mine", "edited")
    assert 0.7 < edge.share_outside_quotes < 1


def test_an_outlet_s_own_boilerplate_makes_no_copy():
    tail = "Follow our reporters on every channel and write to the newsroom if you know more about this story today."
    texts = [f"A thing of kind {n} happened in town number {n} and nobody there knew why. {tail}" for n in range(6)]
    assert copies([reading(f"r{n}", t, outlet="Town Crier") for n, t in enumerate(texts)]) == ()


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(8)))
def test_the_order_of_the_reports_does_not_matter(order):
    joined = f"{lines(MINE, 0, 4)}\n{lines(PORT, 2, 6)}"
    texts = [MINE, PORT, LAKE, OWN, joined, lines(MINE, 0, 5), edited(MINE), lines(PORT, 0, 2)]
    days = ["2023-03-11", "2023-03-11", None, "2023-03-12", "2023-03-13", None, "2023-03-11", "2023-03-12"]
    readings = [reading(f"r{n}", text, day=day) for n, (text, day) in enumerate(zip(texts, days, strict=True))]
    assert copies(readings[n] for n in order) == copies(readings)


def test_an_index_says_of_each_report_what_ties_it_to_those_before():
    index = CopyIndex(prints=Prints(days=30))
    assert index.add(reading("mine", MINE)) == ()
    assert [(edge.of, edge.by) for edge in index.add(reading("cut", lines(MINE, 0, 5), day="2023-03-12"))] == [
        ("mine", "cut")
    ]
    found = index.add(reading("again", lines(MINE, 0, 5), day="2023-03-13"))
    assert [(edge.of, edge.by, edge.through) for edge in found] == [("mine", "again", None), ("cut", "again", "mine")]
    assert index.add(reading("late", MINE, day="2023-09-01")) == ()


def test_a_wire_that_comes_after_its_reprint_is_what_was_taken_from():
    index = CopyIndex()
    index.add(reading("paper", lines(MINE, 0, 5), wire="CTK"))
    (edge,) = index.add(reading("wire", MINE, outlet="CTK", day="2023-03-12"))
    assert (edge.of, edge.by, edge.directed) == ("wire", "paper", True)


@pytest.mark.parametrize("text", ["", " ", "Rain.", "“", "🙂" * 40, "\ud800 a b c"])
def test_texts_that_say_nothing_are_nobody_s_copies(text):
    assert copies([reading("one", text), reading("other", text), reading("mine", MINE)]) == ()


def test_fifty_megabytes_in_one_line_end_soon():
    line = " ".join(MINE.split("\n"))
    (edge,) = copies([reading("long", line * (50_000_000 // len(line))), reading("short", line)])
    assert (edge.of, edge.by) == ("long", "short")


def test_who_credits_an_agency_is_its_copy_for_less():
    own = f"{OWN}\n{LAKE}"
    partly = f"{own}\n{lines(MINE, 1, 4)}"
    wire = reading("wire", f"{MINE}\n{PORT}", outlet="CTK", wire="CTK")
    assert copies([wire, reading("partly", partly)]) == ()
    (edge,) = copies([wire, reading("partly", partly, wire="CTK")])
    assert (edge.of, edge.by, edge.directed) == ("wire", "partly", True)


def test_an_index_takes_no_dispatch_for_joined_of_the_prints_that_came_before_it():
    index = CopyIndex()
    above, below = lines(MINE, 0, 6), lines(MINE, 2, 8)
    rest = lines(LAKE, 0, 6)
    index.add(reading("above", f"{above}\n{rest}"))
    index.add(reading("below", f"{below}\n{rest}"))
    found = index.add(reading("mine", MINE))
    assert not [edge for edge in found if edge.by == "mine" and edge.directed]
