"""Marked passages give their text, their marks and the answers; what breaks the form is refused with a word."""

from datetime import date

import pytest

from attache.records import Precision
from passages import SEVERAL, SKIP, PassageError, Spot, passages, read_passages, read_spots
from places import OWN

TRIPOLI = Spot(
    name="Tripoli", precisions=frozenset({Precision.CITY}), countries=("LBN",), latitude=34.4, longitude=35.8
)
SPOTS = {"Tripoli, LBN": TRIPOLI}
FILE = """\
# comment

== port ; 2020-04-28 ; trap: twin towns
[TRIPOLI|Tripoli, LBN] (AP) — [Roe|no: person] {left|untold}.

Nobody in [Lebanon|LBN or -] asked.

== next ; 2020-04-29
From [Victoria|?: several candidates].
"""


def test_a_passage_is_its_words_without_the_marks():
    port, following = passages(FILE, SPOTS)
    assert port.text == "TRIPOLI (AP) — Roe left.\n\nNobody in Lebanon asked."
    assert (port.id, port.published, port.trap) == ("port", date(2020, 4, 28), "twin towns")
    assert following.trap == ""


def test_marks_stand_on_their_words():
    port, _ = passages(FILE, SPOTS)
    assert [mark.span.of(port.text) for mark in port.names] == ["TRIPOLI", "Roe", "Lebanon"]
    assert [mark.span.of(port.text) for mark in port.events] == ["left"]


def test_answers_are_places_and_refusals():
    port, following = passages(FILE, SPOTS)
    town, person, state = port.names
    assert town.spots == (TRIPOLI,)
    assert (person.spots, person.refusals) == ((), {"person"})
    assert (state.spots[0].countries, state.refusals) == (("LBN",), {SKIP})
    assert following.names[0].refusals == {SEVERAL}


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("== port\nText.", "is not"),
        ("Text.\n== port ; 2020-04-28\n", "before the first"),
        ("== port ; 2020-04-28\n[Nowhere|Nowhere, LBN]", "no line of answers.csv"),
        ("== port ; 2020-04-28\n[Roe|no: buildng]", "no refusal"),
        ("== port ; 2020-04-28\n[Roe|?: person]", "no refusal"),
        ("== port ; 2020-04-28\n[Roe]", "marks nothing"),
        ("== port ; 2020-04-28\n[a [Roe|LBN]]", "marks nothing"),
    ],
)
def test_what_breaks_the_form_is_refused(passage, told):
    with pytest.raises(PassageError, match=told):
        list(passages(passage, SPOTS))


def test_our_own_passages_can_be_read_and_use_each_answer():
    read = [one for file in read_passages(OWN).values() for one in file]
    assert len({one.id for one in read}) == len(read) >= 150
    used = {spot for one in read for mark in one.names + one.events for spot in mark.spots}
    assert set(read_spots(OWN / "answers.csv").values()) <= used


def test_half_of_our_own_passages_hold_a_trap():
    read = [one for file in read_passages(OWN).values() for one in file]
    assert 2 * sum(bool(one.trap) for one in read) >= len(read)
