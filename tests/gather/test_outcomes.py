"""A file of outcomes: what is written is read again, and a bad line costs itself alone."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.gather.outcomes import outcome_line, outcomes, read_outcomes
from attache.records import Failure, Outcome, Result, Span

ID = "7d2f867461a59c85"
GOOD = {"forecast": ID, "outcome": "true", "recorded": "2024-03-01", "by": "Ada Roe"}
words = st.text()
made = st.builds(
    Outcome,
    forecast=st.text("0123456789abcdef", min_size=16, max_size=16),
    outcome=st.sampled_from(Result),
    recorded=st.dates(),
    by=words,
    article=words,
    path=words,
    sha256=words,
    words=words,
    span=st.none() | st.builds(lambda start, size: Span(start, start + size), st.integers(0, 99), st.integers(1, 99)),
)


def read(*lines):
    return list(outcomes([line.encode() if isinstance(line, str) else line for line in lines], "o.jsonl"))


@given(st.lists(made))
def test_what_is_written_is_read_again(found):
    assert read(*map(outcome_line, found)) == found


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "not JSON at column"),
        (b"\xff", "not UTF-8"),
        ("[]", "no object"),
        (json.dumps({"forecast": ID}), "outcome, recorded, by missing"),
        (json.dumps(GOOD | {"forecast": "f1"}), "'f1' is no forecast's id"),
        (json.dumps(GOOD | {"outcome": "yes"}), "none of true, false, partly, undecidable"),
        (json.dumps(GOOD | {"recorded": "1 March"}), "is no day: write it as 2024-03-01"),
        (json.dumps(GOOD | {"words": 5}), "words: no text"),
        (json.dumps(GOOD | {"start": 5, "end": 2}), "no offsets"),
        (json.dumps(GOOD | {"start": True, "end": 2}), "no offsets"),
        ("[" * 100_000, "no outcome"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_the_rest_goes_on(line, why):
    first, bad, last = read(json.dumps(GOOD), line, json.dumps(GOOD))
    assert isinstance(bad, Failure)
    assert (bad.path, bad.stage) == ("o.jsonl:2", "outcome")
    assert why in bad.error
    assert first == last


def test_blank_lines_and_keys_of_other_tools_are_passed_over(tmp_path):
    file = tmp_path / "o.jsonl"
    file.write_text("\ufeff" + json.dumps(GOOD | {"mood": [1]}) + "\n\n", "utf-8")
    assert list(read_outcomes(file)) == [
        Outcome(forecast=ID, outcome=Result.TRUE, recorded=date(2024, 3, 1), by="Ada Roe")
    ]


@given(st.lists(st.binary()))
def test_no_bytes_make_it_raise(lines):
    assert all(isinstance(one, Outcome | Failure) for one in outcomes(lines, "o.jsonl"))
