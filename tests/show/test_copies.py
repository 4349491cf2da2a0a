"""Who printed whose text on a terminal, as JSON and as CSV."""

import csv
import io
import json
from pathlib import Path

from dispatches import MINE, lines
from jsonschema import Draft202012Validator
from making import reading
from referencing import Registry, Resource
from rich.console import Console

from attache.records.wire import schema
from attache.show.copies import COPY_COLUMNS, copies_csv, copies_json, terminal_copies
from attache.tell.copies import find_printings

READINGS = (
    reading("mine", MINE, day="2023-03-10", outlet="Ridge \x1b[2J Tribune"),
    reading("cut", lines(MINE, 0, 5), day="2023-03-11", outlet="Harbour Post"),
    reading("whole", MINE, day="2023-03-11"),
)
NONE = (READINGS[0],)


def printed(*readings, width=200):
    out = io.StringIO()
    terminal_copies(find_printings(readings), Console(file=out, width=width, force_terminal=False))
    return out.getvalue()


def test_the_terminal_tells_what_was_printed_by_whom_and_why_it_thinks_so():
    told = printed(*READINGS)
    assert "100% printed by Harbour Post · 11 March 2023 · cut" in told
    assert "100% outside quotes" in told
    assert "nearly all of it stands in the other and the other is of an earlier day" in told
    assert "1 pair more shares its text through a third report" in told
    assert "\x1b" not in told


def test_the_terminal_says_so_where_the_direction_is_unknown():
    told = printed(reading("one", MINE), reading("other", MINE))
    assert "100% in common with The other" in told
    assert "who took from whom is unknown" in told


def test_json_has_an_object_an_edge():
    first, second, third = json.loads("".join(copies_json(find_printings(READINGS))))
    assert {first["by"], second["by"]} == {"cut", "whole"}
    assert first["of"] == second["of"] == "mine"
    assert (first["share"], first["share_outside_quotes"], first["directed"]) == (1.0, 1.0, True)
    assert first["through"] is second["through"] is None
    assert (third["through"], third["directed"], third["spans"]) == ("mine", False, [])
    cut = READINGS[1].article.text
    assert [cut[s["start"] : s["end"]] for s in first["spans"]] == [cut.rstrip(".")]
    assert "".join(copies_json([])) == "[]\n"


def test_json_keeps_to_its_schema():
    registry = Registry().with_resource("reading.schema.json", Resource.from_contents(schema("reading")))
    made = json.loads("".join(copies_json(find_printings(READINGS))))
    Draft202012Validator(schema("copies"), registry=registry).validate(made)


def test_the_page_names_every_column():
    page = (Path(__file__).parents[2] / "docs" / "copies.md").read_text("utf-8")
    assert not [column for column in COPY_COLUMNS if f"`{column}`" not in page]


def test_the_table_has_a_row_an_edge():
    rows = list(csv.reader(io.StringIO("".join(copies_csv(find_printings(READINGS))))))
    assert tuple(rows[0]) == COPY_COLUMNS
    assert [row[:2] for row in rows[1:3]] == [["mine", "cut"], ["mine", "whole"]]
    assert "\x1b" not in rows[1][COPY_COLUMNS.index("of_outlet")]
    assert all(len(row) == len(COPY_COLUMNS) for row in rows)
