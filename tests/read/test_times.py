import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.lexicon.timewords import TimeWords, time_phrases
from attache.read.time.times import find_times
from attache.records import Anchor, Span, TimeKind

WORDS = TimeWords.load()
ANY = st.text(alphabet=st.sampled_from("0123456789 ,.-:'’\nadehilmnoprstuwyMJTF")) | st.text()
PIECES = st.lists(
    st.sampled_from([example for entry in time_phrases() for example in (*entry.finds, *entry.passes)]), max_size=4
)


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
        assert one.span.of(text).strip()
        assert one.why


@pytest.mark.parametrize("piece", ["1990s ", "the ", "two ", "second ", "May 1-", "a.m. ", "“Monday "])
def test_a_crowd_of_expressions_takes_time_in_proportion(piece):
    assert seconds(piece * (20_000 // len(piece))) < 10


@pytest.mark.parametrize("piece", ["7", "19,", " ", "1 ", "x"])
def test_a_megabyte_in_one_line_takes_little_time(piece):
    assert seconds(piece * (1_000_000 // len(piece))) < 20


def seconds(text):
    start = time.process_time()
    times(text)
    return time.process_time() - start
