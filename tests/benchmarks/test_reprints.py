"""The benchmark prints a row a size, and the press it is made on says what is printed from what."""

import subprocess
import sys
from pathlib import Path

from presses import press
from reprints import texts

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "reprints.py"


def test_the_benchmark_prints_what_each_size_costs():
    command = [sys.executable, SCRIPT, "--sizes", "60", "--ours"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603
    (row,) = done.stdout.splitlines()
    assert row.startswith("attache, 30 days")
    assert "reports/s" in row
    assert row.endswith("wrong 0")


def test_a_press_is_the_same_each_time_and_in_the_order_of_its_days():
    prose = texts(None)
    made = list(press(80, prose))
    assert made == list(press(80, prose))
    assert [one.day for one in made] == sorted(one.day for one in made)


def test_what_is_printed_is_of_the_press():
    made = list(press(80, texts(None)))
    ids = {one.id for one in made}
    assert {one.how for one in made} > {"own", "cut"}
    assert all(set(one.of) <= ids for one in made)
    assert all(bool(one.of) == (one.how != "own") for one in made)
