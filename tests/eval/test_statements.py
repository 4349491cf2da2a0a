"""A statement is found by its characters and judged by who said it; annotations that do not fit are refused."""

from dataclasses import replace

import pytest
from making import at, reading, statement

from annotations import AnnotationError, report
from attache.records import Source, SourceKind, Stance, StatementKind
from statements import CHECKS, figures, is_same, own_reports, tally

REPORT = """\
Mayor Says Harbour Opens

“We open in May,” Ana Roe told Reuters on Monday. “Come and see.” She said the cranes reportedly hold, and did not say
who pays.

The council, she said, had agreed.
---
published: 2024-03-05

direct, Ana Roe < Reuters | told | “We open in May,” … “Come and see.”
    to: Reuters
    said: 2024-03-04

indirect, Ana Roe | She [said] | the cranes ~ hold
    hedge: reportedly
    optional: a doubt

indirect, Ana Roe | did not say | who pays
    negated: yes
    form: question

indirect, Ana Roe | she [said] | The council … had agreed
    stance: neutral/asserting
"""
ROE = report("roe", REPORT)


def told(words, cue, speaker, *relays, **more):
    return statement(ROE.text, words, words, cue, speaker, *relays, **more)


def shares(*statements):
    return dict(figures(tally([ROE], [reading("roe", ROE.text, statements=statements)])))


def test_annotations_stand_where_their_words_do():
    first, optional, negated, last = ROE.told
    assert ROE.text.startswith("Mayor Says")
    assert ROE.text.endswith("had agreed.")
    assert (first.kind, first.speaker, first.relays) == (StatementKind.DIRECT, "Ana Roe", ("Reuters",))
    assert [span.of(ROE.text) for span in first.content] == ["“We open in May,”", "“Come and see.”"]
    assert first.cue.of(ROE.text) == "told"
    assert first.said.first.isoformat() == "2024-03-04"
    assert optional.optional
    assert optional.hedge.of(ROE.text) == "reportedly"
    assert optional.content[0].of(ROE.text) == "the cranes reportedly hold"
    assert negated.negated
    assert [one.form for one in ROE.told] == ["cue between", "cue first", "question", "cue between"]
    assert last.cue.start > ROE.text.index("The council")
    assert last.stances == {Stance.NEUTRAL, Stance.ASSERTING}


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("published: 2024-03-05", "published: Tuesday", "begin with 'published: Tuesday'"),
        ("| told |", "| tells |", "'tells' occurs 0 times"),
        ("She [said]", "said", "'said' occurs 2 times"),
        ("the cranes ~ hold", "the cranes ~ break", "'break' does not follow"),
        ("direct, Ana", "direkt, Ana", "'direkt' is not a valid StatementKind"),
        ("    negated: yes", "    denied: yes", "denied is no key"),
        ("did not say | who pays", "did not say", "not enough values to unpack"),
        ("---\n", "", "the text stands in the file or among the names"),
    ],
)
def test_what_does_not_fit_is_refused(right, wrong, message):
    with pytest.raises(AnnotationError, match=message) as refused:
        report("roe", REPORT.replace(right, wrong))
    assert str(refused.value).startswith("roe: ")


def test_statements_are_found_by_their_characters_and_judged_by_their_speaker():
    first = replace(told("“We open in May,”", "told", "Mayor Bo", "Reuters"), kind=StatementKind.DIRECT)
    scores = shares(first, told("who pays", "did not say", "Ana Roe", negated=True), told("on Monday", "told", None))
    assert scores["own statements"] == 2 * 2 / (3 + 3)
    assert scores["own statements attributed"] == 2 * 1 / (3 + 3)
    assert (scores["own statement speaker"], scores["own statement kind"]) == (0.5, 1)
    assert (scores["own statement relays"], scores["own statement addressee"]) == (1, 0)
    assert (scores["own statement said"], scores["own statement negated"]) == (0, 1)
    assert "own statement hedge" not in scores


def test_an_optional_statement_counts_neither_way():
    doubted = told("the cranes reportedly hold", "said", None)
    total = tally([ROE], [reading("roe", ROE.text, statements=(doubted,))])
    assert (total.gold, total.read, total.found) == (3, 0, 0)


def test_what_either_side_has_is_compared():
    to = Source(kind=SourceKind.BODY, name="Reuters")
    whole = replace(told("“We open in May,”", "told", "Ana Roe", addressee=to), hedge=at(ROE.text, "reportedly"))
    scores = shares(whole)
    assert scores["own statement relays"] == scores["own statement hedge"] == 0
    assert scores["own statement addressee"] == scores["own statement cue"] == scores["own statement stance"] == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kim Jong Un", "Kim", True),
        ("United Nations", "the U.N.", True),
        ("International Organization for Migration", "IOM", True),
        ("US officials", "American officials", True),
        ("Ana Roe", "Bo Roe", False),
        ("Tomás Djassi", "Tomas Djassi", True),
        ("Esmail Roe", "Esmaeil Roe", True),
        ("Ministry of Defence", "Russian Defense Ministry", True),
        ("Badr Albusaidi", "Badr al-Busaidi", True),
        ("Austria", "Australia", False),
        ("man / captain", "the captain", True),
        ("Ana Roe", None, False),
        (None, None, True),
    ],
)
def test_names_are_the_same_where_one_holds_the_other(one, other, same):
    assert is_same(one, other) is same


def test_our_own_reports_fit_their_annotations():
    reports = own_reports()
    assert len(reports) == 42
    assert all(one.told for one in reports)
    forms = {one.form for report in reports for one in report.told}
    assert not forms & set(CHECKS)
