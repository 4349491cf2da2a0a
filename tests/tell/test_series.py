"""A loud day and a hot one: what is counted, what stands apart, and who told of it."""

from datetime import date

from making import event, reading, statement
from quarrel import CHILE, DYAD, FRIDAY, LOUD, NORWAY, late, loud, quarrel

from attache.lexicon.ontology import Ontology
from attache.records import EventType
from attache.tell.dyads import Direction
from attache.tell.series import series, tally

ONTOLOGY = Ontology.load()


def folded(*readings, **more):
    return series(quarrel(*readings), DYAD, ONTOLOGY, **more)


def numbers(coverage):
    of = coverage.counts
    return [count.number for count in (of.reports, of.outlets, of.wires, of.origins)]


def test_the_loud_day_has_one_act_and_the_hot_one_three():
    friday, sunday, april = folded().days
    assert [len(day.acts) for day in (friday, sunday, april)] == [1, 3, 1]
    assert [day.coverage.counts.reports.number for day in (friday, sunday, april)] == [4, 1, 1]
    assert friday.done(Direction.FORTH).sum == -2.0
    back = sunday.done(Direction.BACK)
    assert (back.number, back.sum, back.mean) == (2, -16.5, -8.25)
    assert sunday.said(Direction.FORTH).mean == -3.0


def test_a_run_of_days_lies_on_its_first():
    assert [day.day for day in folded(late()).days] == [date(2023, 4, 4)]


def test_what_has_not_come_to_pass_and_what_has_no_day_is_not_summed():
    found = folded()
    assert [(act.type, act.status) for act in found.open] == [("CONSULT", "scheduled"), ("ASSAULT", "denied")]
    assert [act.type for act in found.undated] == ["ACCUSE"]
    assert found.reports == 6


def test_history_is_left_out_and_counted_unless_asked_for():
    assert folded().history == 1
    found = folded(background=True)
    assert found.history == 0
    assert [act.when.days for act in found.undated if act.when] == [365]


def test_more_reports_change_the_coverage_alone():
    few, many = folded(loud("a")), folded(*(loud(id) for id in "abcdefgh"))
    assert few.days[0].done(Direction.FORTH) == many.days[0].done(Direction.FORTH)
    assert [numbers(found.days[0].coverage) for found in (few, many)] == [[1, 1, 1, 0], [8, 8, 1, 0]]
    assert many.days[0].coverage.unknown == 8


def test_tellings_of_one_speaker_are_one_origin_and_the_unknown_is_none():
    text = "Norway condemned Chile on Friday, Ada Brenn said, the radio reported."

    def heard(id, speaker, *relays):
        said = statement(text, "s1", "Norway condemned Chile on Friday", "said", speaker, *relays)
        act = event(
            text,
            "condemned",
            EventType.ACCUSE,
            actors=(NORWAY,),
            recipients=(CHILE,),
            when=FRIDAY,
            said_in="s1",
            score=-3.0,
        )
        return reading(id, text, statements=(said,), events=(act,))

    found = folded(heard("a", "Ada Brenn", "radio"), heard("b", "Ada Brenn"), heard("c", "Cai Moe"), loud("d"))
    [day] = found.days
    assert len(day.acts) == 1
    assert (numbers(day.coverage), day.coverage.unknown) == ([4, 4, 1, 2], 1)


def test_the_order_of_reports_does_not_matter():
    def shown(found):
        return [(day.day, [(a.type, len(a.tellings)) for a in day.acts], numbers(day.coverage)) for day in found.days]

    readings = [loud("a"), loud("b"), late()]
    assert shown(folded(*readings)) == shown(folded(*reversed(readings)))


def test_of_nothing_there_is_an_empty_series():
    found = folded(reading("a", LOUD))
    assert (found.days, found.open, found.undated, found.unplaced) == ((), (), (), ())


def test_figures_leave_out_what_has_no_score():
    assert (tally([None, 2.0, -1.0]).scored, tally([None, 2.0, -1.0]).mean) == (2, 0.5)
    assert (tally([None]).number, tally([None]).sum, tally([]).mean) == (1, None, None)
