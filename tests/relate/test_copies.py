from making import reading

from attache.relate.copies import copies

DISPATCH = """Crews pulled eleven miners from a flooded shaft near Karvina early on Sunday after two days’ pumping.
The mine's operator had reported the accident on Friday evening when water broke through an old gallery wall.
Relatives who had waited at the gate through the night embraced the men as they were led to the ambulances."""

OWN = """After two nights under ground the men of the Karvina pit came up on Sunday, tired and wet but alive.
An inquiry will ask why nobody had mapped the gallery that gave way, the regional mining office announced."""


def test_a_trimmed_print_is_a_copy_of_the_longer_text():
    trimmed = "\n".join(DISPATCH.split("\n")[:2])
    (edge,) = copies([reading("full", DISPATCH), reading("trim", trimmed, day="2023-03-12")])
    assert (edge.of, edge.by, edge.directed) == ("full", "trim", True)
    assert edge.share > 0.9
    assert all(span.of(trimmed) in DISPATCH for span in edge.spans)


def test_the_text_of_the_wire_itself_is_what_was_taken_from():
    wire = reading("a", DISPATCH, outlet="CTK")
    (edge,) = copies([reading("b", DISPATCH, wire="CTK"), wire])
    assert (edge.of, edge.by) == ("a", "b")


def test_where_nothing_tells_who_came_first_the_edge_says_so():
    (edge,) = copies([reading("one", DISPATCH), reading("other", DISPATCH)])
    assert not edge.directed
    assert "unknown" in edge.why


def test_two_reports_of_one_event_in_their_own_words_are_no_copies():
    assert copies([reading("one", DISPATCH), reading("other", OWN)]) == ()


def test_two_papers_that_quote_one_speech_have_not_copied_each_other():
    speech = (
        "“We shall not rest until every man who went down into that pit has come home to his family and his friends.”"
    )
    one = reading("one", f"The owner spoke at the gate. {speech} He left at once.")
    other = reading("other", f"In Karvina the mine's owner met relatives on Sunday. {speech}")
    assert copies([one, other]) == ()


def test_an_outlet_s_own_boilerplate_makes_no_copy():
    tail = "Follow our reporters on every channel and write to the newsroom if you know more about this story today."
    texts = [f"A thing of kind {n} happened in town number {n} and nobody there knew why. {tail}" for n in range(6)]
    assert copies([reading(f"r{n}", t, outlet="Town Crier") for n, t in enumerate(texts)]) == ()
