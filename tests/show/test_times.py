"""Times of many reports on a terminal, as CSV, as JSON and as TimelineJS has them."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from making import at, reading
from referencing import Registry, Resource
from rich.console import Console

from attache.records import Anchor, Basis, Bound, Dating, Mod, Time, TimeKind, When
from attache.records.wire import schema
from attache.show.json import times_json
from attache.show.tables import TIME_COLUMNS, times_csv
from attache.show.timelinejs import COLUMNS, times_timelinejs
from attache.show.times import terminal_times
from attache.tell.times import find_timings

TEXT = """Harbour talks stall
Sirens rang at 10:30 p.m. yesterday, and the crews <b>fled</b>.
The port is shut until mid-May; it took +two years to build \x1b[2J& was opened on a Friday."""
DAY = date(2023, 3, 10)
MAY = When(date(2023, 5, 11), date(2023, 5, 20))


def time(words, value, when, **more):
    kind = TimeKind.DATE if when or value is None else TimeKind.DURATION
    return Time(**({"span": at(TEXT, words), "kind": kind, "value": value, "when": when, "anchor": Anchor.NONE} | more))


RANG = time(
    "10:30 p.m. yesterday",
    "2023-03-10T22:30",
    When(DAY, DAY),
    kind=TimeKind.TIME,
    anchor=Anchor.PUBLISHED,
    zone="+09:00",
    why="the day before publication 2023-03-11",
)
SHUT = time(
    "mid-May", "2023-05", MAY, mod=Mod.MID, bound=Bound.UNTIL, anchor=Anchor.BORROWED, why="the next such month"
)
BUILT = time("+two years", "P2Y", None, why="a length of time")
OPENED = time("a Friday", None, None, anchor=Anchor.UNKNOWN, why="the report gives no date")


def read(**more):
    return replace(reading("port", TEXT, wire="Reuters", times=(RANG, SHUT, BUILT, OPENED)), **more)


def printed(*readings, width=100):
    out = io.StringIO()
    terminal_times(find_timings(readings or [read()]), Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def table(written):
    return list(csv.DictReader(io.StringIO("".join(written), newline="")))


def test_the_terminal_has_the_arithmetic_the_line_and_the_days():
    lines = printed(width=200).splitlines()
    start, end = RANG.span.start, RANG.span.end
    assert lines[1] == "The port · 11 March 2023 · wire Reuters"
    at_rang = lines.index("10:30 p.m. yesterday → 2023-03-10T22:30: the day before publication 2023-03-11")
    assert lines[at_rang + 1 : at_rang + 3] == [
        "  Sirens rang at 10:30 p.m. yesterday, and the crews <b>fled</b>.",
        f"  port:{start}-{end} · 10 March 2023 · UTC+09:00 · counted from publication",
    ]
    assert any(
        line.endswith(
            "11–20 May 2023 · the middle of 2023-05 · a limit: until · counted from its story's day, borrowed"
        )
        for line in lines
    )
    assert "a Friday → open: the report gives no date" in lines
    assert any(line.endswith("· date · not anchored") for line in lines)
    assert any(line.endswith("· duration") for line in lines)


def test_a_borrowed_day_is_marked_in_the_head():
    lent = Dating(day=DAY, basis=Basis.BORROWED, why="borrowed")
    assert "10 March 2023 (borrowed from its story)" in printed(read(dating=lent)).splitlines()[1]


@pytest.mark.parametrize("width", [12, 40, 200])
def test_no_report_steers_the_terminal_and_no_line_is_wider_than_it(width):
    shown = printed(width=width)
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= width


def test_csv_has_a_row_a_time_that_any_reader_opens():
    rang, shut, built, opened = table(times_csv(find_timings([read()])))
    assert tuple(rang) == TIME_COLUMNS
    assert TEXT[int(rang["start"]) : int(rang["end"])] == rang["words"]
    assert (rang["value"], rang["zone"], rang["anchor"]) == ("2023-03-10T22:30", "UTC+09:00", "published")
    assert (shut["first"], shut["last"], shut["mod"], shut["bound"]) == ("2023-05-11", "2023-05-20", "MID", "until")
    assert (built["words"], built["first"], built["value"]) == ("'+two years", "", "P2Y")
    assert (opened["value"], opened["why"]) == ("", "the report gives no date")


def test_json_fits_its_schema_and_its_offsets_open_on_its_words():
    made = json.loads("".join(times_json(find_timings([read(), reading("b", "Nothing."), read()]))))
    both = Registry().with_resource("reading.schema.json", Resource.from_contents(schema("reading")))
    Draft202012Validator(schema("times"), registry=both).validate(made)
    assert len(made) == 8
    for one in made:
        assert TEXT[one["start"] : one["end"]] == one["words"]
        assert one["words"] in one["line"]
    assert (made[0]["outlet"], made[0]["published"], made[0]["basis"]) == ("The port", "2023-03-11", "field")
    assert (made[1]["first"], made[1]["last"]) == ("2023-05-11", "2023-05-20")


def test_of_no_time_json_is_an_empty_list_and_a_table_a_heading():
    none = read(times=())
    assert json.loads("".join(times_json(find_timings([none])))) == []
    assert table(times_csv(find_timings([none]))) == table(times_timelinejs(find_timings([none]))) == []


def test_timelinejs_has_the_times_with_days_and_shows_the_words_for_their_date():
    rang, shut = table(times_timelinejs(find_timings([read()])))
    assert tuple(rang) == COLUMNS
    assert [rang[part] for part in ("Year", "Month", "Day", "Time", "End Year")] == ["2023", "3", "10", "22:30:00", ""]
    assert [shut[f"{end}Day"] for end in ("", "End ")] == ["11", "20"]
    assert (shut["Display Date"], shut["Time"], shut["Group"]) == ("mid-May", "", "The port")
    assert "mid-May → 2023-05: the next such month (11–20 May 2023)" in shut["Text"]


def test_timelinejs_is_given_no_html_of_a_report_and_no_hour_that_it_refuses():
    rang, shut = table(times_timelinejs(find_timings([read(times=(replace(RANG, value="2023-03-10T24:00"), SHUT))])))
    assert "&lt;b&gt;fled" in rang["Headline"]
    assert rang["Time"] == ""
    assert "\x1b" not in shut["Headline"]
    assert "&amp;" in shut["Headline"]
