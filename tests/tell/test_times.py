"""The times of reports, and how their values were come by."""

from datetime import date

from making import at, reading

from attache.lexicon.timewords import TimeWords
from attache.read.time.times import find_times
from attache.records import Anchor, Span, Time, TimeKind
from attache.tell.times import find_timings

WORDS = TimeWords.load()


def test_the_times_come_in_the_order_of_reports_and_texts_with_their_arithmetic():
    text = "It rained yesterday; the match of June 20 is off."
    times = tuple(find_times(text, [Span(0, len(text))], date(2021, 6, 19), WORDS))
    told = [one.reckoning for one in find_timings([reading(id, text, times=times) for id in "ab"])]
    assert told[0] == "yesterday → 2021-06-18: the day before publication 2021-06-19"
    assert [line.partition(" → ")[0] for line in told] == ["yesterday", "June 20"] * 2


def test_what_is_open_says_why():
    when = Time(
        span=at("Soon.", "Soon"), kind=TimeKind.DATE, value=None, when=None, anchor=Anchor.UNKNOWN, why="no day"
    )
    [found] = find_timings([reading("port", "Soon.", times=(when,))])
    assert found.reckoning == "Soon → open: no day"
    assert found.excerpt.line == "Soon."
