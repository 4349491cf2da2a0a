"""The benchmark prints its table, of ours alone where no peer is installed."""

import subprocess
import sys
from pathlib import Path

from taggers import OURS, prose, quickest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "taggers.py"


def test_the_benchmark_prints_how_fast_each_is(tmp_path):
    text = tmp_path / "port.txt"
    text.write_text("The port shut on Friday and will open in August.", "utf-8")
    command = [sys.executable, SCRIPT, "--rounds", "1", "--texts", text]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603
    head, ours, *_ = done.stdout.splitlines()
    assert head == "1 texts, 48 characters"
    assert ours.startswith(OURS)
    assert ours.endswith("2 found")


def test_the_quickest_round_counts_and_the_first_call_does_not():
    calls = []
    seconds, found = quickest(lambda text: calls.append(text) or len(text), ["a", "bc"], 3)
    assert (found, len(calls)) == (3, 7)
    assert seconds >= 0


def test_prose_is_what_stands_at_the_margin():
    assert prose(["# why", "== 2021-06-19", "", "It rained.", "    nothing"]) == ["It rained."]
