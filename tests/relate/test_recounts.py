from dataclasses import replace

import pytest
from making import figure, reading, statement, units

from attache.records import DifferenceKind
from attache.relate.recounts import contested_counts, recounts

TEXT = "Some 9,000 people marched in Kesh, the choir said. Police put the crowd at 2,500."


def counted(text=TEXT, first="9,000 people", again="2,500", values=(9000, 2500), speaker="choir", **more):
    one, other = figure(text, first, values[0], "people"), figure(text, again, values[1], "people")
    words = text.partition(",")[0] if speaker and text != TEXT else "Some 9,000 people marched in Kesh"
    told = (statement(text, "s", words, "said", speaker),) if speaker else ()
    return reading("a", text, figures=(one, replace(other, again=True)), statements=told, **more)


def test_two_voices_of_one_report_that_count_one_thing_contradict_each_other():
    report = counted()
    assert [(a.value, b.value) for a, b in recounts(report)] == [(9000, 2500)]
    marched = [unit for unit in units(report) if "marched" in unit.text]
    (found,) = contested_counts(marched, [report])
    assert (found.kind, found.why) == (DifferenceKind.NUMBER, "“9,000 people” against “2,500”")
    assert list(contested_counts([], [report])) == []


@pytest.mark.parametrize(
    "report",
    [
        counted(values=(2500, 2500)),
        counted(speaker=None),
        counted(
            "Some 9,000 people marched, the choir said. From an earlier 2,500 it had risen.",
        ),
        counted("Some 9,000 people marched, the choir said. Police held 2,500 of them."),
    ],
)
def test_one_number_one_that_nobody_gives_and_an_older_one_do_not(report):
    assert list(recounts(report)) == []


def test_a_voice_that_counts_again_does_not_contradict_itself():
    text = "Some 9,000 people marched in Kesh, the choir said. The choir then spoke of 2,500 people."
    one, other = figure(text, "9,000 people", 9000, "people"), figure(text, "2,500 people", 2500, "people")
    first = statement(text, "s", "Some 9,000 people marched in Kesh", "said", "choir")
    then = statement(text, "t", "2,500 people", "spoke", "choir")
    report = reading("a", text, figures=(one, replace(other, again=True)), statements=(first, then))
    assert list(recounts(report)) == []
