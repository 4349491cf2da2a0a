"""`attache changes` on small files: the second day beside the first, in every form."""

import json

import pytest
from commands import attache
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from attache.records.wire import schema

SEIZED = "Coast guards of Norway seized two Chilean trawlers off Cape Lind on Monday and took {} sailors ashore."
INSIDE = "The two boats were far inside Norwegian waters, fisheries minister Ada Brenn said."
RECALL = "Chile has recalled its ambassador, foreign minister Rosa Ibarra told reporters on Wednesday."
POST = f"Coast guards seize trawlers\n\nPORT SAEL, March 4, 2024 — {SEIZED.format('eleven')}\n\n{INSIDE}\n"
RIDGE = f"Norway takes two trawlers\n\nOSLO, March 6, 2024 — {SEIZED.format('fourteen')}\n\n{RECALL}\n"


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "post.txt").write_text(POST, "utf-8")
    (folder / "ridge.txt").write_text(RIDGE, "utf-8")
    return folder


def test_the_second_day_is_told_in_every_form_and_its_json_follows_the_schema(inbox, tmp_path):
    done = attache("changes", inbox, "--since", "2024-03-06", "--format", "json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    known = Registry().with_resources([("brief.schema.json", Resource.from_contents(schema("brief")))])
    Draft202012Validator(schema("changes"), registry=known).validate(found)
    (story,) = found["stories"]
    parts = {part["key"]: [line["text"] for line in part["lines"]] for part in story["sections"]}
    assert parts["newly_told"] == ["Chile has recalled its ambassador"]
    assert "fourteen" in " ".join(parts["became_contested"])
    page = tmp_path / "c.html"
    assert attache("changes", inbox, "--since", "2024-03-06", "-o", page).returncode == 0
    assert "Became contested" in page.read_text("utf-8")
    shown = attache("changes", inbox, "--since", "2024-03-06", "--format", "md").stdout.decode()
    assert shown.startswith("*What changed since 6 March 2024 (stories changed: 1, unchanged: 0)*")


def test_where_nothing_was_published_it_says_so_and_leaves_with_0(inbox):
    done = attache("changes", inbox, "--since", "2024-03-07")
    assert (done.returncode, b"nothing changed since 7 March 2024" in done.stderr) == (0, True)
    assert b"Became" not in done.stdout


def test_a_last_day_before_the_first_is_refused_and_one_before_all_reports_leaves_nothing_to_tell(inbox):
    assert attache("changes", inbox, "--since", "2024-03-06", "--until", "2024-03-05").returncode == 2
    done = attache("changes", inbox, "--since", "2023-03-06", "--until", "2023-03-07")
    assert (done.returncode, b"no report was published by 2023-03-07" in done.stderr) == (1, True)
