"""Events as rows: which become rows, how they are counted, on what day they lie, who stands in them."""

from dataclasses import replace
from datetime import date

import pytest
from making import event, reading
from quarrel import CHILE, FRIDAY, LOUD, NORWAY, late, loud, quarrel

from attache.lexicon.codebooks import Codebook
from attache.lexicon.lexicons import Lexicon
from attache.records import EventStatus, EventType, Party, When
from attache.tell.codings import Choice, Unit, find_codings
from attache.tell.tellings import DONE

LEXICON, CODEBOOK = Lexicon.load(), Codebook.load()
PERU = Party(name="Peru", country="PER")
EVERY = frozenset(EventStatus)


def coded(*readings, **choice):
    return find_codings(quarrel(*readings), LEXICON, CODEBOOK, Choice(**choice))


def told(id="a", **more):
    known = {"actors": (NORWAY,), "recipients": (CHILE,)} | more
    return reading(id, LOUD, events=(event(LOUD, "condemned", EventType.ACCUSE, **known),))


def test_rows_by_record_and_by_event_and_what_they_leave_out():
    records, events = coded(), coded(unit=Unit.EVENT)
    assert (records.reports, records.records, records.events) == (6, 12, 9)
    assert (len(records.rows), len(events.rows)) == (9, 6)
    assert records.left_out == {"scheduled": 1, "background": 1, "denied": 1} == events.left_out
    assert len(coded(statuses=EVERY, background=True).rows) == 12
    assert [row.event.status for row in coded(statuses=frozenset({EventStatus.DENIED})).rows] == ["denied"]


def test_records_stand_in_the_order_of_reports_and_texts_and_events_by_their_first():
    places = [(row.report, row.event.trigger) for row in coded().rows]
    assert places == sorted(places)
    assert [row.number for row in coded().rows] == [*range(1, 10)]
    assert [row.type for row in coded(unit=Unit.EVENT).rows][:2] == ["ACCUSE", "COERCE"]


def test_tellings_have_the_number_of_their_event():
    rows = coded(unit=Unit.TELLING).rows
    assert [row.number for row in rows] == [1, 1, 1, 1, 2, 3, 4, 5, 6]
    assert [row.reading.article.id for row in rows][:4] == ["a", "b", "c", "d"]


def test_an_id_is_that_of_the_report_and_the_place_in_it_and_no_two_are_the_same():
    rows = coded(statuses=EVERY, background=True).rows
    assert len({row.id for row in rows}) == len(rows)
    assert rows[0].id == coded(loud("a")).rows[0].id
    assert rows[0].id.endswith("_1")
    assert len(rows[0].id) == 34


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (FRIDAY, date(2023, 3, 10)),
        (When(date(2023, 3, 4), date(2023, 3, 10)), date(2023, 3, 4)),
        (When(date(2023, 3, 3), date(2023, 3, 10)), None),
        (None, date(2023, 3, 11)),
    ],
)
def test_the_day_is_the_first_of_a_week_and_the_reports_only_where_none_is_told(when, day):
    (row,) = coded(told(when=when)).rows
    assert row.day == day
    assert row.is_dated_by_report == (when is None)
    (row,) = coded(told(when=when), report_days=False).rows
    assert row.day == (None if when is None else day)


@pytest.mark.parametrize("more", [{"status": EventStatus.DENIED}, {"background": True}])
def test_what_is_no_news_never_has_the_day_of_the_report(more):
    (row,) = coded(told(**more), statuses=EVERY, background=True).rows
    assert row.day is None


def test_an_event_has_the_fewest_days_and_the_mode_that_any_report_tells():
    week = When(date(2023, 3, 6), date(2023, 3, 12))
    first, second = told("a", when=week), told("b", when=FRIDAY, mode="disapprove")
    (row,) = coded(first, second, unit=Unit.EVENT).rows
    assert (row.day, row.mode, row.reading.article.id) == (FRIDAY.first, "disapprove", "b")
    assert [(row.day, row.mode) for row in coded(first, second).rows] == [
        (week.first, ""),
        (FRIDAY.first, "disapprove"),
    ]


def test_an_event_that_one_report_tells_as_news_is_no_history():
    first, second = told("a", when=FRIDAY, background=True), told("b", when=FRIDAY)
    assert [row.reading.article.id for row in coded(first, second, unit=Unit.EVENT).rows] == ["b"]
    assert [row.reading.article.id for row in coded(first, second).rows] == ["b"]


def test_what_is_scheduled_is_coded_as_the_promise_of_it():
    meeting = reading(
        "a",
        LOUD,
        events=(
            event(LOUD, "condemned", EventType.CONSULT, mode="visit", actors=(NORWAY,), status=EventStatus.SCHEDULED),
        ),
    )
    (row,) = coded(meeting, statuses=EVERY).rows
    assert (row.type, row.mode, row.cameo.code, row.quad) == ("AGREE", "", "030", 1)
    assert row.event.type is EventType.CONSULT


def test_what_is_hostile_and_scheduled_is_coded_as_a_threat_with_the_score_of_one():
    strike = event(
        LOUD, "condemned", EventType.ASSAULT, mode="aerial", score=-9.0, actors=(NORWAY,), status=EventStatus.SCHEDULED
    )
    (row,) = coded(reading("a", LOUD, events=(strike,)), statuses=EVERY).rows
    assert (row.type, row.mode, row.score, row.quad) == ("THREATEN", "", -3.5, 3)
    assert (row.event.type, row.event.score) == (EventType.ASSAULT, -9.0)


def names(rows):
    return [([r.party.name for r in row.actors], [r.party.name for r in row.recipients]) for row in rows]


def test_a_row_names_all_or_the_first_of_each_side_or_each_two():
    allies = told(actors=(NORWAY, PERU), when=FRIDAY)
    assert names(coded(allies).rows) == [(["Norway", "Peru"], ["Chile"])]
    assert names(coded(allies, single=True).rows) == [(["Norway"], ["Chile"])]
    assert names(coded(allies, single=True, pairs=True).rows) == [(["Norway"], ["Chile"]), (["Peru"], ["Chile"])]
    assert [coded(allies, single=s, pairs=p).more_parties for s, p in ((0, 0), (1, 0), (1, 1))] == [0, 1, 0]


def test_what_two_do_together_has_the_other_in_the_place_of_the_recipient():
    (row,) = coded(late(), single=True).rows
    assert names([row]) == [(["Norway"], ["Chile"])]
    both = coded(late(), single=True, pairs=True).rows
    assert names(both) == [(["Norway"], ["Chile"]), (["Chile"], ["Norway"])]
    assert coded(late(), single=True).more_parties == 0


def test_an_act_of_nobody_named_has_a_row_too():
    (row,) = coded(told(actors=(), recipients=()), single=True).rows
    assert names([row]) == [([], [])]


def test_a_telling_names_its_own_parties():
    oslo = Party(name="Oslo", country="NOR", span=loud("a").events[0].trigger)
    rows = coded(loud("a"), told("b", actors=(oslo,), when=FRIDAY), unit=Unit.TELLING, single=True).rows
    assert [row.actors[0].party.name for row in rows] == ["Norway", "Oslo"]
    assert rows[1].actors[0].words == "condemned"


def test_who_is_known_has_the_codes_of_the_state():
    (row,) = coded(told(actors=(NORWAY, replace(PERU, country="XXX")))).rows
    norway, nobody = row.actors
    assert (norway.state[0].cow, norway.state[1], nobody.state) == ("385", "Norway", None)


def test_the_default_is_what_came_to_pass():
    assert Choice().statuses == DONE
    assert not Choice().background
