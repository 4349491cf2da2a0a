"""The set is scored half by half; what is asked here stands in a set of our own, of a few lines."""

import json
import shutil
from pathlib import Path

import pytest
from dispatches import LAKE, MINE, OWN, PORT, lines

from attache.lexicon.lexicons import Lexicon
from copying import copy_figures, is_in

SCORER = Path(__file__).parents[3] / "shared" / "bench" / "cluster_score.py"


def row(id, origin, text, *ops, story="mine"):
    return {"id": id, "origin": origin, "story": story, "text": text, "ops": ops} | {
        "source": id,
        "date": "2023-03-11",
        "title": "",
    }


@pytest.mark.skipif(not SCORER.exists(), reason="the scorer of the public sets is not beside this checkout")
def test_the_figures_say_what_was_found(tmp_path):
    (tmp_path / "copies").mkdir()
    shutil.copy(SCORER, tmp_path)
    mine = next(f"mine{n}" for n in range(9) if is_in(f"mine{n}", 0))
    port = next(f"port{n}" for n in range(9) if is_in(f"port{n}", 1))
    own = next(f"own{n}" for n in range(9) if is_in(f"own{n}", 0))
    rows = [
        row(mine, mine, MINE),
        row(f"{mine}~0", mine, lines(MINE, 0, 2), "brief"),
        row(f"{mine}~1", mine, f"{lines(MINE, 0, 4)}\n{lines(PORT, 2, 6)}", "merge"),
        row(own, own, OWN),
        row(port, port, PORT, story="port"),
        row(f"{port}~0", port, LAKE, "brief", story="port"),
    ]
    (tmp_path / "copies" / "ndsyn_dev.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    found = dict(copy_figures(tmp_path, Lexicon.load()))
    assert all(found[f"copies read, {what}"] == 1 for what in ("pairs", "briefs", "joined", "apart", "direction"))
    assert found["copies unread, briefs"] == found["copies unread, pairs"] == 0


def test_a_set_that_is_absent_gives_no_figures(tmp_path):
    assert not list(copy_figures(tmp_path, Lexicon.load()))
