"""Words in their line of text."""

import pytest
from making import at

from attache.tell.excerpts import AROUND, CUT, excerpt

LONG = "The pilots of the harbour " * 5


def shown(text):
    return excerpt(text, at(text, "yesterday"))


def test_a_short_line_is_shown_whole_and_nothing_of_its_neighbours():
    assert shown("One line.\nIt rained yesterday, they say.\nAnother.").line == "It rained yesterday, they say."
    assert shown("yesterday").line == "yesterday"


def test_a_long_line_is_cut_between_words():
    found = shown(f"{LONG}left yesterday. {LONG}")
    assert found.before.startswith(f"{CUT} ")
    assert found.after.endswith(f" {CUT}")
    assert set(found.line.split()) <= {*LONG.split(), "left", "yesterday", "yesterday.", CUT}
    assert max(len(found.before), len(found.after)) <= AROUND + 2


@pytest.mark.parametrize("lead", ["", "x" * (AROUND - 1), "x" * AROUND, "x" * (AROUND + 1), "x" * 3 * AROUND, "\n"])
@pytest.mark.parametrize("rest", ["", "y" * AROUND, "y" * (AROUND + 1), "\n"])
def test_a_line_without_blanks_is_shown_as_far_as_it_goes(lead, rest):
    assert " yesterday " in f" {shown(f'{lead} yesterday {rest}').line} "
