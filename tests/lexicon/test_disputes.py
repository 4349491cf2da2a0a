"""The words by which one side takes back what another told."""

import pytest

from attache.errors import LexiconError
from attache.lexicon.disputes import Disputes, DisputeWord
from attache.lexicon.tables import entries, shipped


@pytest.fixture(scope="module")
def disputes():
    return Disputes.load()


@pytest.mark.parametrize(
    "text",
    [
        "the army has denied it from the start",
        "her owners deny it.",
        "Sarn rejected all these charges",
        "he disputes that",
    ],
)
def test_a_clause_denies_by_verb_and_pronoun_or_pointing_noun(disputes, text):
    assert disputes.brushed.search(text)


@pytest.mark.parametrize(
    "text", ["Sarn rejected the charge that it had paid", "Sarn rejected the budget", "he denies that it rained"]
)
def test_a_clause_that_says_what_it_denies_does_not(disputes, text):
    assert not disputes.brushed.search(text)


@pytest.mark.parametrize(
    ("text", "hangs"),
    [
        ("which the management calls untrue", True),
        ("a charge that the chief envoy called “laughable”", True),
        ("a version that the port authority disputes.", True),
        ("which the management calls its crown", False),
        ("which the management sold", False),
    ],
)
def test_a_clause_hangs_on_what_it_denies(disputes, text, hangs):
    assert (disputes.passed.match(text) is not None) is hangs


def test_every_entry_is_of_a_kind_and_no_word_stands_twice_in_one():
    for kind in {entry.kind for entry in entries(shipped("disputes.yaml"), DisputeWord)}:
        words = [w for e in entries(shipped("disputes.yaml"), DisputeWord) if e.kind is kind for w in e.word]
        assert len(words) == len(set(words)), kind


def test_an_unknown_kind_is_refused(tmp_path):
    table = tmp_path / "disputes.yaml"
    table.write_text("- {kind: shouting, word: [no]}\n", "utf-8")
    with pytest.raises(LexiconError, match=r"disputes\.yaml:1"):
        entries(table, DisputeWord)
