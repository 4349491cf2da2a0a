"""`attache export` as a stranger meets it: files of other programs' layouts, and what it says of them."""

import csv
import json

import pytest
from commands import attache

ONE = """OSLO, March 11, 2023 — Norway condemned Chile on Friday over the closed strait.
Police in Santiago arrested two sailors on Thursday.
The foreign ministers of Norway and Chile will meet in Lima on 20 March."""
TWO = """SANTIAGO, March 11, 2023 — Norway condemned Chile on Friday, officials said, as the strait stays shut.
Norway expelled a Chilean diplomat in 1998."""


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "two.txt").write_text(TWO, "utf-8")
    return folder


def read(path, **more):
    return list(csv.reader(path.read_text("utf-8").splitlines(), delimiter="\t", **more))


def test_export_writes_a_layout_and_says_what_it_left_out(reports, tmp_path):
    done = attache("export", reports, "--layout", "polecat", "-o", tmp_path / "weekly.txt")
    heading, *rows = read(tmp_path / "weekly.txt")
    assert done.returncode == 0, done.stderr
    assert len(heading) == 40
    assert {len(row) for row in rows} == {40}
    accused = [row for row in rows if row[2] == "ACCUSE"]
    assert [(row[7], row[15]) for row in accused] == [("Norway", "Chile")] * 2
    said = done.stderr.decode()
    assert "records in 2 reports tell of" in said
    assert "left out: 1 background, 1 scheduled" in said


def test_mentions_join_events_and_one_event_of_two_reports_has_two(reports, tmp_path):
    for layout in ("gdelt-events", "gdelt-mentions"):
        assert attache("export", reports, "--layout", layout, "-o", tmp_path / layout).returncode == 0
    events, mentions = (read(tmp_path / layout) for layout in ("gdelt-events", "gdelt-mentions"))
    assert {len(row) for row in events} == {61}
    assert {len(row) for row in mentions} == {16}
    (condemned,) = [row for row in events if row[28] == "11"]
    assert condemned[31:34] == ["2", "2", "2"]
    assert sum(row[0] == condemned[0] for row in mentions) == 2


def test_plover_has_on_the_terminal_what_is_planned_and_what_is_history(reports):
    done = attache("export", reports, "--layout", "plover")
    contexts = [json.loads(line).get("context") for line in done.stdout.splitlines()]
    assert ["future"] in contexts
    assert ["historical"] in contexts
    assert b"left out" not in done.stderr


def test_a_table_without_a_file_and_a_layout_that_nobody_knows_are_called_wrongly(reports):
    for words in (("--layout", "parquet"), ("--layout", "sql"), (), ("--layout", "gdelt-mentions", "--once")):
        assert attache("export", reports, *words).returncode == 2
