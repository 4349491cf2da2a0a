"""The peer's rules find what they are described to find, and the benchmark prints its table."""

import subprocess
import sys
from pathlib import Path

import pytest
from gendergap import find_quotes

from attache.text.language import Language

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "quotations.py"
VERBS = frozenset({"say", "warn", "insist"})


@pytest.fixture(scope="module")
def language():
    return Language.load()


def found(text, language):
    sentences = language.parse([(0, text)])
    of = lambda spans: " … ".join(span.of(text) for span in spans if span)  # noqa: E731
    return [(of([f.source]), of([f.cue]), of(f.content)) for f in find_quotes(text, sentences, VERBS)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Marta Kovac said that the cranes were safe.", ("Marta Kovac", "said", "the cranes were safe")),
        ("The cranes were safe, Marta Kovac said.", ("Marta Kovac", "said", "The cranes were safe")),
        ("According to Marta Kovac, the cranes were safe.", ("Marta Kovac", "According to", "the cranes were safe")),
        (
            "Marta Kovac insisted on “a harbour that is safe for everybody.”",
            ("Marta Kovac", "insisted", "“a harbour that is safe for everybody.”"),
        ),
    ],
)
def test_the_peer_finds_clauses_sources_and_quoted_words(text, quote, language):
    assert found(text, language) == [quote]


def test_the_peer_lets_a_quotation_go_on_with_who_spoke_before(language):
    quotes = found("“The cranes are safe,” Marta Kovac said. “Nobody has to worry about them.”", language)
    assert [source for source, _, _ in quotes] == ["Marta Kovac", "Marta Kovac"]


def test_the_peer_finds_nothing_where_nobody_speaks(language):
    assert found("The port of Lubina opened on Monday. “Harbour Lights” is a film.", language) == []


def test_the_benchmark_prints_what_each_costs():
    done = subprocess.run([sys.executable, SCRIPT, "--reports", "2"], capture_output=True, check=True, text=True)  # noqa: S603
    assert [line.split("  ")[0] for line in done.stdout.splitlines()][:3] == ["parse", "statements", "peer's rules"]
