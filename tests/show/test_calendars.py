"""What lies ahead on a terminal, as CSV and as JSON."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from making import at, event, reading, statement
from referencing import Registry, Resource
from rich.console import Console

from attache.records import Basis, Dating, EventType, Party, Place, Plan, Precision, When
from attache.records.wire import schema
from attache.show.calendars import terminal_calendar
from attache.show.json import calendar_json
from attache.show.tables import CALENDAR_COLUMNS, calendar_csv
from attache.tell.calendars import find_entries

DAY = When(date(2024, 3, 20), date(2024, 3, 20))
MARCH = When(date(2024, 3, 1), date(2024, 3, 31))
TEXT = "Ines Calder said Norway and Chad will meet in Doha on 20 March."
PLANNED = "Norway and Chad will meet in Doha on 20 March"
ACT = event(
    TEXT,
    "meet",
    EventType.CONSULT,
    mode="visit",
    actors=(Party(name="Norway", country="NOR", span=at(TEXT, "Norway")),),
    recipients=(Party(name="Chad", country="TCD"),),
    place=Place(span=at(TEXT, "Doha"), name="Doha", precision=Precision.CITY, country="QAT", why="known"),
)
POST = reading(
    "post",
    TEXT,
    day="2024-03-04",
    wire="Reuters",
    events=(ACT,),
    statements=(statement(TEXT, "s1", PLANNED, "said", "Ines Calder"),),
    plans=(Plan(id="p1", span=at(TEXT, PLANNED), when=DAY, event="meet", said_in="s1"),),
)


def of_one(id, words, when, *, day="2024-03-05", **plan):
    return reading(id, words, day=day, plans=(Plan(id="p1", span=at(words, words), when=when, **plan),))


WIDE = of_one("tribune", "Norway and Chad will meet in Doha in March", MARCH)
OPEN = of_one("echo", "+the \x1b[2Jdelegation is due to arrive", None, day=None)
OFF = of_one("dawn", "the trial of the shipowner was called off", DAY, cancelled=True)
MOVED = of_one("dusk", "the ferry will sail a week later", MARCH, was=DAY)
ALL = (POST, WIDE, OPEN, OFF, MOVED)


def printed(*readings, width=100):
    out = io.StringIO()
    terminal_calendar(find_entries(readings), Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def test_the_terminal_has_the_day_the_act_and_the_words_of_each_report_with_who_announced_it():
    lines = printed(POST, WIDE, OPEN).splitlines()
    assert lines[0].startswith("Ahead ─")
    at_meeting = lines.index("20 March 2024 · CONSULT visit · Norway, Chad · in Doha")
    start, end = POST.plans[0].span.start, POST.plans[0].span.end
    assert lines[at_meeting + 1 : at_meeting + 5] == [
        f"  {PLANNED}",
        f"  post:{start}-{end} · The post ← Reuters ← Ines Calder · told 4 March 2024",
        f"  {WIDE.article.text}",
        f"  tribune:0-{len(WIDE.article.text)} · The tribune · told 5 March 2024 · some day of March 2024",
    ]
    assert any(line.startswith("No day given ─") for line in lines)
    assert "no day given · tentative" in lines
    assert any(line.endswith("· undated") for line in lines)


def test_the_terminal_says_what_is_off_and_what_was_moved():
    lines = printed(OFF, MOVED).splitlines()
    assert "20 March 2024 · cancelled" in lines
    assert any(line.endswith("· called off") for line in lines)
    assert "some day of March 2024 · tentative · moved from 20 March 2024" in lines


def test_a_borrowed_day_is_marked():
    lent = replace(POST, dating=Dating(day=date(2024, 3, 4), basis=Basis.BORROWED, why="borrowed"))
    assert "told 4 March 2024 (borrowed from its story)" in printed(lent, width=200)


@pytest.mark.parametrize("width", [12, 40, 200])
def test_no_report_steers_the_terminal_and_no_line_is_wider_than_it(width):
    shown = printed(*ALL, width=width)
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= width


def test_csv_has_a_row_a_telling_that_any_reader_opens():
    rows = list(csv.DictReader(io.StringIO("".join(calendar_csv(find_entries(ALL))), newline="")))
    assert tuple(rows[0]) == CALENDAR_COLUMNS
    found = {row["article"]: row for row in rows}
    assert len(rows) == len(found) == 5
    post, tribune = found["post"], found["tribune"]
    assert post["entry"] == tribune["entry"]
    assert TEXT[int(post["start"]) : int(post["end"])] == post["words"]
    assert (post["participants"], post["place"], post["place_country"], post["speaker"]) == (
        "Norway; Chad",
        "Doha",
        "QAT",
        "Ines Calder",
    )
    assert (tribune["first"], tribune["told_first"], tribune["told_off"]) == ("2024-03-20", "2024-03-01", "false")
    assert (found["dawn"]["standing"], found["dawn"]["told_off"]) == ("cancelled", "true")
    assert (found["dusk"]["was_first"], found["dusk"]["last"]) == ("2024-03-20", "2024-03-31")
    assert found["echo"]["words"].startswith("'+the")
    assert found["echo"]["first"] == ""


def test_json_fits_its_schema_and_its_offsets_open_on_its_words():
    made = json.loads("".join(calendar_json(find_entries(ALL))))
    beside = [(f"{name}.schema.json", Resource.from_contents(schema(name))) for name in ("reading", "times")]
    Draft202012Validator(schema("calendar"), registry=Registry().with_resources(beside)).validate(made)
    texts = {one.article.id: one.article.text for one in ALL}
    for telling in (telling for entry in made for telling in entry["tellings"]):
        assert texts[telling["article"]][telling["start"] : telling["end"]] == telling["words"]
    [meeting] = (entry for entry in made if entry["type"])
    assert (meeting["first"], meeting["mode"], meeting["place"]["name"]) == ("2024-03-20", "visit", "Doha")
    assert [link["name"] for link in meeting["tellings"][0]["chain"]] == ["The post", "Reuters", "Ines Calder"]
    assert made[-1]["first"] is None


def test_of_nothing_json_is_an_empty_list_and_a_table_a_heading():
    assert json.loads("".join(calendar_json(()))) == []
    assert len("".join(calendar_csv(())).splitlines()) == 1
