"""The ledger of forecasts from the command line: what is foreseen, how it came out, and how good the odds were."""

import csv
import io
import json

import pytest
from commands import attache
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from attache.records.wire import schema

POST = """LUMEN CITY, March 4, 2024 — Hallam Bank said the islands' economy would probably shrink in 2024. Analysts said
the port may stay shut until June if the wreck is not raised."""
TRIBUNE = (
    """TARRAGON, March 5, 2024 — The economy of the islands is likely to shrink in 2024, Hallam Bank said on Monday."""
)
LATER = (
    "LUMEN CITY, Jan. 9, 2025 — The economy of the islands shrank by two\npercent in 2024, the statistics office said."
)


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "post.txt").write_text(POST, "utf-8")
    (folder / "tribune.txt").write_text(TRIBUNE, "utf-8")
    (tmp_path / "later.txt").write_text(LATER, "utf-8")
    return folder


def told(*words):
    done = attache("forecasts", *words, "--format", "json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    every = Registry().with_resources(
        [
            (name, Resource.from_contents(schema(name.split(".")[0])))
            for name in ("reading.schema.json", "times.schema.json")
        ]
    )
    Draft202012Validator(schema("forecasts"), registry=every).validate(found)
    return found["forecasts"], done.stderr.decode(), found["scores"]


def test_one_forecast_of_two_reports_is_one_entry_with_the_words_and_odds_of_each(inbox, tmp_path):
    entries, _, scores = told(inbox)
    bank = next(entry for entry in entries if entry["forecaster"] == "Hallam Bank")
    assert [telling["article"] for telling in bank["tellings"]] == ["post", "tribune"]
    assert [telling["words"]["odds"] for telling in bank["tellings"]] == ["probably", "likely"]
    assert (bank["first"], bank["last"], bank["odds"]) == (
        "2024-01-01",
        "2024-12-31",
        {"low": 55, "high": 80, "scale": "icd203"},
    )
    assert bank["tellings"][0]["horizon_why"]
    assert next(entry for entry in entries if entry is not bank)["condition"] == "if the wreck is not raised"
    assert scores == []
    out = tmp_path / "f.csv"
    assert attache("forecasts", inbox, "-o", out).returncode == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8"))))
    assert [row["odds_low"] for row in rows if row["entry"] == bank["id"]] == ["55", "55"]
    shown = attache("forecasts", inbox).stdout.decode()
    assert bank["id"] in shown
    assert "55–80 % by ICD 203" in " ".join(shown.split())


def test_what_is_asked_for_is_kept(inbox):
    assert [entry["forecaster"] for entry in told(inbox, "--by", "hallam")[0]] == ["Hallam Bank"]
    nobody = attache("forecasts", inbox, "--by", "Nobody Known", "--format", "json")
    assert (nobody.returncode, json.loads(nobody.stdout)["forecasts"]) == (1, [])
    assert "nothing is foreseen by “Nobody Known”" in nobody.stderr.decode()
    assert not told(inbox, "--from", "2026-01-01")[0]
    entries, said, _ = told(inbox, "--as-of", "2024-03-04")
    assert [len(entry["tellings"]) for entry in entries] == [1, 1]
    assert "tribune.txt: published 2024-03-05, after 2024-03-04: left out as asked" in said
    early = attache("forecasts", inbox, "--as-of", "2024-03-03")
    assert (early.returncode, early.stdout) == (1, b"")
    assert b"no report was published by 2024-03-03" in early.stderr
    assert len(told(inbox, "--open", "--as-of", "2024-07-01")[0]) == 1
    assert attache("forecasts", inbox, "--open").returncode == 2


def test_an_outcome_is_recorded_once_its_words_are_found_and_a_later_one_goes_before_it(inbox, tmp_path):
    file, bank = tmp_path / "outcomes.jsonl", told(inbox, "--by", "Hallam")[0][0]
    add = ("outcome", bank["id"], "--report", tmp_path / "later.txt", "--outcomes", file, "--by", "Ada Roe")
    lie = attache(*add, "--came-true", "--words", "the economy grew")
    assert (lie.returncode, file.exists()) == (1, False)
    assert b"does not stand in" in lie.stderr
    gone = attache(*add[:3], tmp_path / "gone.txt", *add[4:], "--came-true", "--words", "the economy shrank")
    assert (gone.returncode, gone.stderr.decode().splitlines()[1]) == (1, "attache: no report could be read")
    done = attache(*add, "--came-false", "--words", "shrank by two", "--recorded", "2025-01-09")
    assert done.returncode == 0, done.stderr
    file.write_bytes(file.read_bytes() + b"{broken")
    done = attache(*add, "--came-true", "--words", "shrank by two percent", "--recorded", "2025-01-10")
    assert done.returncode == 0, done.stderr
    [entry], said, [score] = told(inbox, "--by", "Hallam", "--outcomes", file)
    assert "outcomes.jsonl:2: no outcome: not JSON" in said
    assert (entry["outcome"], [one["outcome"] for one in entry["outcomes"]]) == ("true", ["false", "true"])
    assert LATER[entry["outcomes"][1]["start"] : entry["outcomes"][1]["end"]] == "shrank by two\npercent"
    assert {**entry, "outcome": None, "outcomes": []} == bank
    assert (score["forecaster"], score["decided"], score["brier"]) == ("Hallam Bank", 1, None)
    assert "no score: 1 decided" in " ".join(attache("forecasts", inbox, "--outcomes", file).stdout.decode().split())
    assert told(inbox, "--by", "Hallam", "--outcomes", file, "--as-of", "2025-01-09")[0][0]["outcome"] == "false"


def test_an_outcome_of_another_forecast_is_named(inbox, tmp_path):
    file = tmp_path / "outcomes.jsonl"
    assert attache("outcome", "0" * 16, "--undecidable", "--outcomes", file).returncode == 0
    assert "1 outcome of forecasts that are not in these reports: 0000" in told(inbox, "--outcomes", file)[1]


@pytest.mark.parametrize(
    "words",
    [("f1", "--undecidable"), ("0" * 16,), ("0" * 16, "--came-true"), ("0" * 16, "--partly", "--undecidable")],
)
def test_an_outcome_that_is_asked_for_wrongly_is_refused(tmp_path, words):
    assert attache("outcome", *words, "--outcomes", tmp_path / "o.jsonl").returncode == 2
    assert not list(tmp_path.iterdir())


def test_outcomes_may_lie_among_the_reports_and_are_none(inbox):
    outcomes = inbox / "outcomes.jsonl"
    forecast = told(inbox)[0][0]
    report = inbox.parent / "later.txt"
    shown = ("--came-true", "--report", report, "--words", "shrank by two\npercent", "--outcomes", outcomes)
    assert attache("outcome", forecast["id"], *shown).returncode == 0
    done = attache("forecasts", inbox, "--outcomes", outcomes)
    assert (done.returncode, done.stderr) == (0, b"")


def test_words_too_vague_for_a_day_are_shown_as_they_stand(tmp_path):
    report = tmp_path / "post.txt"
    report.write_text("LIMA, March 4, 2024 — Analysts said the sol could weaken in the coming weeks.", "utf-8")
    assert "“the coming weeks”, no day given · Analysts" in attache("forecasts", report).stdout.decode()
