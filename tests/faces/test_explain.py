"""`attache explain` from the command line."""

import json

import pytest
from commands import attache
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from attache.records.wire import schema

TEXT = "OSLO, March 4, 2024 — Norway expelled two Russian\ndiplomats on Friday, the foreign ministry said."


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "post.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_explain_shows_what_an_event_rests_on(report, tmp_path):
    shown = attache("explain", "e1", report).stdout.decode()
    assert "modes.csv, row SANCTION expel" in shown
    assert not [line for line in shown.splitlines() if line.endswith(" ")]
    out = tmp_path / "e.json"
    assert attache("explain", "two Russian diplomats", report, "-o", out).returncode == 0
    found = json.loads(out.read_text("utf-8"))
    reading = Registry().with_resource("reading.schema.json", Resource.from_contents(schema("reading")))
    Draft202012Validator(schema("explanations"), registry=reading).validate(found)
    assert all(
        fact["words"] == TEXT[fact["start"] : fact["end"]] for one in found for fact in one["facts"] if fact["words"]
    )


def test_what_is_not_there_leaves_with_one(report):
    done = attache("explain", "e9", report)
    assert done.returncode == 1
    assert "nothing is read at “e9”" in done.stderr.decode()
