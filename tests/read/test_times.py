import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.lexicon.timewords import TimeWords, time_phrases
from attache.read.time.times import find_times
from attache.read.time.zones import zone_of
from attache.records import Anchor, Span, TimeKind

WORDS = TimeWords.load()
ANY = st.text(alphabet=st.sampled_from("0123456789 ,.-:'’\nadehilmnoprstuwyMJTF")) | st.text()
PIECES = st.lists(
    st.sampled_from([example for entry in time_phrases() for example in (*entry.finds, *entry.passes)]), max_size=4
)


EDGES = [date(*day) for day in ((1, 1, 1), (1, 1, 7), (4, 2, 29), (1582, 10, 15), (2020, 2, 29), (2020, 12, 31))] + [
    date(*day) for day in ((2021, 1, 3), (2021, 1, 31), (2026, 12, 31), (9996, 2, 29), (9999, 12, 1), (9999, 12, 31))
]


def whole(text):
    return [Span(0, len(text))] if text else []


def times(text, anchor=date(2021, 6, 19), borrowed=False):
    return list(find_times(text, whole(text), anchor, WORDS, borrowed=borrowed))


def test_what_prose_names(golden):
    def read(text, setting):
        day, _, borrowed = setting.partition(" ")
        anchor = None if day == "none" else date.fromisoformat(day)
        for found in times(text, anchor, borrowed == "borrowed"):
            yield f"{found.span.of(text)} → {found.value} ({found.anchor.value}: {found.why}){more(found)}"

    golden.cases("times.txt", read)


def more(found):
    """Modifier with the days that it leaves, limit and zone, where there are any."""
    days = f"{found.when.first} to {found.when.last}" if found.mod and found.when else ""
    parts = [found.mod and found.mod.value, days, found.bound and found.bound.value, found.zone]
    return "".join(f", {part}" for part in parts if part)


@pytest.mark.parametrize(
    ("local", "zone"), [(None, None), ("Asia/Seoul", "+09:00"), ("Europe/Berlin", "+02:00"), ("Nowhere/Land", None)]
)
def test_local_time_is_that_of_the_place_of_writing(local, zone):
    text = "It fell at 6 p.m. local time on Friday."
    (time,) = find_times(text, whole(text), date(2021, 6, 19), WORDS, local=local)
    assert (time.value, time.zone) == ("2021-06-18T18:00", zone)
    assert (zone is None) == ("; " in time.why)


@pytest.mark.parametrize(
    ("dateline", "zone"),
    [
        ("SEOUL, South Korea (AP) —", "Asia/Seoul"),
        ("NEW DELHI —", "Asia/Kolkata"),
        ("Kyiv (Reuters) -", "Europe/Kiev"),
        ("ELSEWHERE (AP) —", None),
        ("CST —", None),
        ("— ", None),
        ("", None),
    ],
)
def test_a_dateline_tells_what_is_local(dateline, zone):
    assert zone_of(dateline, WORDS) == zone


def test_only_the_spans_are_read():
    text = "Monday came. Tuesday went. Friday stayed."
    found = list(find_times(text, [Span(13, 26)], date(2021, 6, 19), WORDS))
    assert [time.span.of(text) for time in found] == ["Tuesday"]


def test_the_days_a_time_covers():
    (may,) = times("In May they met.")
    assert (may.when.first, may.when.last, may.when.days) == (date(2021, 5, 1), date(2021, 5, 31), 31)
    (week,) = times("Earlier this week they met.")
    assert (week.when.first, week.when.last) == (date(2021, 6, 14), date(2021, 6, 20))
    (years,) = times("They talked for two years.")
    assert years.when is None
    assert years.kind is TimeKind.DURATION


def test_without_a_day_what_needs_one_stays_open():
    yesterday, full = times("He left yesterday, not on May 9, 2019.", anchor=None)
    assert (yesterday.value, yesterday.when, yesterday.anchor) == (None, None, Anchor.UNKNOWN)
    assert (full.value, full.anchor) == ("2019-05-09", Anchor.NONE)


@given(ANY, st.dates() | st.none())
def test_no_text_and_no_day_make_it_fail(text, anchor):
    check(text, times(text, anchor))


@given(PIECES, st.dates() | st.none())
def test_no_expression_and_no_day_make_it_fail(pieces, anchor):
    text = " ".join(pieces)
    check(text, times(text, anchor))


def check(text, found):
    for left, right in pairwise(found):
        assert left.span.end <= right.span.start
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.span.of(text).strip()
        assert one.why
        assert one.when is None or one.when.first <= one.when.last
        assert one.value or one.anchor is Anchor.UNKNOWN


@given(PIECES, st.sampled_from(EDGES))
def test_no_edge_of_the_calendar_makes_it_fail(pieces, anchor):
    text = " ".join(pieces)
    check(text, times(text, anchor))


@pytest.mark.parametrize(
    ("text", "anchor", "value"),
    [
        ("It fell on Feb. 29.", date(2021, 6, 19), "2020-02-29"),
        ("It will fall on Feb. 29.", date(2023, 6, 19), "2024-02-29"),
        ("It fell on Feb. 29, 2021.", date(2021, 6, 19), None),
        ("It fell on Feb. 29, 2000.", date(2021, 6, 19), "2000-02-29"),
        ("It fell on Feb. 29, 1900.", date(2021, 6, 19), None),
        ("It fell on June 31.", date(2021, 6, 19), None),
        ("It fell on the 31st.", date(2021, 7, 2), "2021-05-31"),
        ("It fell yesterday.", date(2021, 3, 1), "2021-02-28"),
        ("It fell yesterday.", date(2020, 3, 1), "2020-02-29"),
        ("It fell yesterday.", date(2021, 1, 1), "2020-12-31"),
        ("It fell last month.", date(2021, 1, 31), "2020-12"),
        ("It fell last month.", date(2021, 3, 31), "2021-02"),
        ("It opens next year.", date(2020, 12, 31), "2021"),
        ("It fell this week.", date(2021, 1, 3), "2020-W53"),
        ("It fell last week.", date(2021, 1, 4), "2020-W53"),
        ("It opens next week.", date(2020, 12, 28), "2021-W01"),
        ("It fell last week.", date(2016, 1, 4), "2015-W53"),
        ("It fell in week 53 of 2020.", date(2021, 6, 19), "2020-W53"),
        ("It fell in week 53 of 2021.", date(2021, 6, 19), None),
        ("It fell yesterday.", date(1, 1, 1), "nothing"),
        ("It opens tomorrow.", date(9999, 12, 31), "nothing"),
    ],
)
def test_the_edges_of_the_calendar(text, anchor, value):
    found = times(text, anchor)
    assert ([time.value for time in found] or ["nothing"])[0] == value


@pytest.mark.parametrize(
    "piece", ["1990s ", "the ", "two ", "second ", "May 1-", "a.m. ", "“Monday ", "between May ", "noon "]
)
def test_a_crowd_of_expressions_takes_time_in_proportion(piece):
    assert seconds(piece * (20_000 // len(piece))) < 10


@pytest.mark.parametrize("piece", ["7", "19,", " ", "1 ", "x"])
def test_a_megabyte_in_one_line_takes_little_time(piece):
    assert seconds(piece * (1_000_000 // len(piece))) < 20


def seconds(text):
    start = time.process_time()
    times(text)
    return time.process_time() - start
