import re

import pytest
from making import at, figure, propositions

from attache.records import Span
from attache.relate.clauses import parts, unjoined


@pytest.mark.parametrize(
    "text",
    [
        "Crews pulled the barge off the bank | (and that) it drifted some eight metres,",
        "The road would open soon | (but that) the date was an open question",
        "With the rebels gone from Kesh, | the army opened the road; | the port of Sarn stays shut",
        "The accord, which took effect in January, | does not mention rockets or warheads.",
        "He left.",
        "They laid a cable off Sarn | with a length of 2,000 kilometres | and a trench as deep as eight metres",
    ],
)
def test_a_sentence_falls_into_propositions(text):
    plain = re.sub(r"\| |[()]", "", text)
    measured = [
        figure(plain, words, value, unit)
        for words, value, unit in (("2,000 kilometres", 2000, "km"), ("eight metres", 8, "m"))
        if words in plain
    ]
    found = parts(plain, Span(0, len(plain)), (), measured, propositions())
    assert [span.of(plain) for span in found] == re.sub(r"\([^)]*\) ", "", text).split(" | ")


@pytest.mark.parametrize(
    "text", ["In the village of Salog, a reporter saw four houses in ruins.", "At the gates of Kesh, the army fired."]
)
def test_where_and_when_is_no_proposition_of_its_own(text):
    assert parts(text, Span(0, len(text)), (), (), propositions()) == [Span(0, len(text))]


def test_a_cut_stands_at_the_start_of_a_sentence():
    text = "The road to Sarn is open. The port of Sarn stays shut."
    sentences = (at(text, "The road to Sarn is open."), at(text, "The port of Sarn stays shut."))
    assert parts(text, Span(0, len(text)), sentences, (), propositions()) == list(sentences)


@pytest.mark.parametrize("text", [", and that " * 20_000, "—" * 50_000, "a, b; " * 30_000])
def test_no_text_takes_long(text):
    found = parts(text, Span(0, len(text)), (), (), propositions())
    assert found == [Span(0, len(text))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("but that it was an open question", "it was an open question"),
        ("and that ministers would meet", "ministers would meet"),
        ("and that night the army left", "and that night the army left"),
        ("and that was all he knew", "and that was all he knew"),
    ],
)
def test_what_joins_a_clause_is_left_behind(text, told):
    assert unjoined(text, Span(0, len(text))).of(text) == told
