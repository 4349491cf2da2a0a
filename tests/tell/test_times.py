"""A time in its line of text, and how its value was come by."""

from datetime import date

import pytest
from making import at, reading

from attache.lexicon.timewords import TimeWords
from attache.read.time.times import find_times
from attache.records import Anchor, Span, Time, TimeKind
from attache.tell.times import AROUND, CUT, find_timings

LONG = "The pilots of the harbour " * 5
WORDS = TimeWords.load()


def timing(text, words="yesterday"):
    when = Time(span=at(text, words), kind=TimeKind.DATE, value=None, when=None, anchor=Anchor.UNKNOWN, why="open")
    [found] = find_timings([reading("port", text, times=(when,))])
    return found


def test_a_short_line_is_shown_whole_and_nothing_of_its_neighbours():
    assert timing("One line.\nIt rained yesterday, they say.\nAnother.").line == "It rained yesterday, they say."
    assert timing("yesterday").line == "yesterday"


def test_a_long_line_is_cut_between_words():
    shown = timing(f"{LONG}left yesterday. {LONG}")
    assert shown.before.startswith(f"{CUT} ")
    assert shown.after.endswith(f" {CUT}")
    assert set(shown.line.split()) <= {*LONG.split(), "left", "yesterday", "yesterday.", CUT}
    assert max(len(shown.before), len(shown.after)) <= AROUND + 2


@pytest.mark.parametrize("lead", ["", "x" * (AROUND - 1), "x" * AROUND, "x" * (AROUND + 1), "x" * 3 * AROUND, "\n"])
@pytest.mark.parametrize("rest", ["", "y" * AROUND, "y" * (AROUND + 1), "\n"])
def test_a_line_without_blanks_is_shown_as_far_as_it_goes(lead, rest):
    assert " yesterday " in f" {timing(f'{lead} yesterday {rest}').line} "


def test_the_times_come_in_the_order_of_reports_and_texts_with_their_arithmetic():
    text = "It rained yesterday; the match of June 20 is off."
    times = tuple(find_times(text, [Span(0, len(text))], date(2021, 6, 19), WORDS))
    told = [one.reckoning for one in find_timings([reading(id, text, times=times) for id in "ab"])]
    assert told[0] == "yesterday → 2021-06-18: the day before publication 2021-06-19"
    assert [line.partition(" → ")[0] for line in told] == ["yesterday", "June 20"] * 2
    assert timing("It rained yesterday.").reckoning == "yesterday → open: open"
