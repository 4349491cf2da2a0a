"""`attache stories` as a stranger meets it."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from typer.testing import CliRunner

from attache.faces.cli import app
from attache.records.wire import schema

STORY = Path(__file__).parents[2] / "examples" / "rapprochement"


def stories(*words):
    return CliRunner().invoke(app, ["stories", *map(str, words)])


def test_json_has_every_report_once_and_says_why():
    found = json.loads(stories(STORY, "--format", "json").stdout)
    articles = [article for story in found for article in story["articles"]]
    assert len(articles) == len(set(articles)) == 12
    assert len(found[0]["articles"]) == 10
    assert found[0]["texts"] == 9
    registry = Registry().with_resource("reading.schema.json", Resource.from_contents(schema("reading")))
    Draft202012Validator(schema("stories"), registry=registry).validate(found)
    assert "Saudi" in found[0]["why"]
    assert {one["article"] for one in found[0]["memberships"]} == set(found[0]["articles"])


def test_text_names_the_story_its_reports_and_what_they_share():
    shown = stories(STORY).stdout
    assert "10 reports · 9 texts" in shown
    assert "both speak of" in shown


def test_a_decision_outranks_the_machine_and_the_log_tells_of_it(tmp_path):
    decisions, log = tmp_path / "desk.jsonl", tmp_path / "log.jsonl"
    decisions.write_text('{"in": "story-of-beirut", "reports": ["levant-courier"], "why": "its own matter"}\n', "utf-8")
    found = json.loads(stories(STORY, "--format", "json", "--decisions", decisions, "--log", log).stdout)
    (own,) = [story for story in found if "levant-courier" in story["articles"]]
    assert own["id"] == "story-of-beirut"
    entries = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    assert any(entry["membership"]["why"] == "an editor put it here" for entry in entries if "membership" in entry)


def test_a_bad_decision_is_named(tmp_path):
    path = tmp_path / "desk.jsonl"
    path.write_text('{"together": ["a"]}\n', "utf-8")
    assert "desk.jsonl:1" in str(stories(STORY, "--decisions", path).exception)
