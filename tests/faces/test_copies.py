"""The command that lists who printed whose text."""

import json

import pytest
from commands import attache
from dispatches import MINE, OWN, lines


@pytest.fixture
def inbox(tmp_path):
    rows = [
        {"id": "mine", "text": MINE, "date": "2023-03-10", "outlet": "Ridge Tribune"},
        {"id": "cut", "text": lines(MINE, 0, 5), "date": "2023-03-11", "outlet": "Harbour Post"},
        {"id": "own", "text": OWN, "date": "2023-03-11", "outlet": "Lantern"},
    ]
    path = tmp_path / "inbox.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


def test_copies_lists_the_edges_and_writes_what_is_asked_for(inbox, tmp_path):
    assert "printed by Harbour Post" in attache("copies", inbox).stdout.decode()
    (edge,) = json.loads(attache("copies", inbox, "--format", "json").stdout)
    assert (edge["of"], edge["by"], edge["directed"]) == ("mine", "cut", True)
    assert {"share", "share_outside_quotes", "why"} <= edge.keys()
    assert attache("copies", inbox, "-o", tmp_path / "edges.csv").returncode == 0
    assert (tmp_path / "edges.csv").read_text("utf-8").startswith("of,by,share")


def test_reports_that_share_nothing_are_no_fault(tmp_path):
    path, empty = tmp_path / "own.txt", tmp_path / "empty.txt"
    path.write_text(OWN, "utf-8")
    empty.write_bytes(b"")
    done = attache("copies", path, empty, "--format", "json")
    assert (done.returncode, done.stdout) == (0, b"[]\n")
    assert b"no report prints another" in done.stderr
    assert b"empty.txt" in done.stderr
    assert attache("copies", empty).returncode == 1
