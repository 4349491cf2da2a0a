from dataclasses import replace

import pytest
from making import reading, statement, units

from attache.records import StatementKind
from attache.relate.hands import hands
from attache.relate.origins import origins
from attache.relate.utterances import utterances


def said(name, words, speaker, kind=StatementKind.DIRECT):
    """The one unit of a report of that name, in which somebody says the words."""
    text = f"{words} {speaker} said."
    told = replace(statement(text, "s", words, "said", speaker), kind=kind)
    (unit,) = units(reading(name, text, statements=(told,)))
    return unit


@pytest.mark.parametrize(
    ("one", "other", "kinds", "is_one"),
    [
        ("“We left every crate on the pier,”", "“We left every crate on the pier and ran,”", "dd", True),
        ("“How many ships do they want to lose?”", "“How many ships do we want to lose?”", "dd", True),
        ("“It is a very steep ramp,”", "“There is quite a steep ramp,”", "dd", False),
        ("“It was all of it gone by then,”", "“It was all of it a lie by then,”", "dd", False),
        ("at least four sailors were found alive in the hold", "at least four sailors were found alive", "ii", False),
        (
            "at least four sailors were found alive in the flooded hold of the Brenn",
            "at least four sailors were found alive in the flooded hold of the ship",
            "ii",
            True,
        ),
        (
            "nobody, he said with some anger, had asked the crew how deep the flooded lower hold might be that day",
            "“had asked the crew how deep the flooded lower hold might be,”",
            "id",
            True,
        ),
    ],
)
def test_nobody_says_anothers_sentence_word_for_word(one, other, kinds, is_one):
    kind = {"d": StatementKind.DIRECT, "i": StatementKind.INDIRECT}
    told = [said("a", one, "Ada Brenn", kind[kinds[0]]), said("b", other, "Otto Vann", kind[kinds[1]])]
    assert list(utterances(told)) == ([("a#0", "b#0")] if is_one else [])


def test_what_two_statements_hold_of_one_report_is_told_once():
    text = "Otto Vann said the mayor had called it a great shame for the whole of Sarn."
    outer = statement(text, "s", "the mayor had called it a great shame for the whole of Sarn", "said", "Otto Vann")
    inner = statement(text, "t", "it a great shame for the whole of Sarn", "called", "the mayor")
    told = units(reading("a", text, statements=(outer, inner)))
    assert len(list(utterances(told))) == 1


def test_one_utterance_in_two_mouths_is_one_origin_and_the_reason_is_told():
    told = [said(n, "“We left every crate on the pier,”", who) for n, who in (("a", "Ada Brenn"), ("b", "Otto Vann"))]
    assert set(origins(hands(told)).names.values()) == {"Ada Brenn", "Otto Vann"}
    found = origins(hands(told), utterances(told))
    assert set(found.names.values()) == {"Ada Brenn"}
    assert found.why == ("counted as one, since both are given the same words: Ada Brenn, Otto Vann",)


def test_a_thousand_reports_of_one_sentence_are_quickly_compared():
    told = [said(f"r{n}", "“We left every crate on the pier,”", f"Sailor {n}") for n in range(1000)]
    assert len(list(utterances(told))) == 999
