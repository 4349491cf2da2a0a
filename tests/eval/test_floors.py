"""No score lies under its floor; skipped where the tuning sets are not beside this checkout."""

import importlib
import json
from pathlib import Path

import pytest

from attache.desk.desks import Desk

HOUSE = Path(__file__).parents[2]
SHARED = HOUSE.parent / "shared"


@pytest.mark.skipif(not (SHARED / "eval" / "score.py").exists(), reason="the tuning sets are not beside this checkout")
def test_no_figure_lies_under_its_floor(monkeypatch):
    monkeypatch.syspath_prepend(HOUSE / "eval")
    run = importlib.import_module("run")
    floors = json.loads((HOUSE / "eval" / "floors.json").read_text("utf-8"))
    found = run.figures(SHARED, Desk.opened())
    assert len(found) > 20
    assert found.keys() <= floors.keys()
    assert {name: value for name, value in found.items() if value < floors[name] - run.SLACK} == {}
