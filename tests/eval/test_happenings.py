"""Marked acts, plans and forecasts are read with what the marks say; what breaks the form is refused with a word."""

from collections import Counter
from datetime import date

import pytest

from attache.records import EventStatus, EventType, When
from events import own_happenings
from happenings import happenings
from passages import PassageError

FILE = """\
# comment

== lunch ; 2022-03-09 ; trap: nested
[Turkey's president will {go|AGREE/CONSULT scheduled: TUR > RUS} to Sochi on Friday|plan 2022-03-11 or - ; at: Sochi].

Analysts find it <likely> that [the talks <may> fail|forecast Analysts ; by: 2022-03] [if no ship sails|if].
[The strike is off|plan? - ; who: A, B ; was: 2022-04-01/2022-04-03 ; cancelled], and [rain is near|forecast? -].

== next ; 2022-03-10
They {fought|ASSAULT happened background: A/KOS, B > - or COERCE ongoing: * > *}.
"""
[LUNCH, NEXT] = happenings(FILE)


def test_a_passage_is_its_words_without_the_marks():
    assert LUNCH.text.startswith("Turkey's president will go to Sochi on Friday.\n\nAnalysts find it likely that")
    assert (LUNCH.id, LUNCH.published, LUNCH.trap) == ("lunch", date(2022, 3, 9), "nested")
    assert NEXT.text == "They fought."


def test_an_act_has_answers_of_which_each_will_do():
    [act] = NEXT.acts
    fought, seized = act.codings
    assert act.span.of(NEXT.text) == "fought"
    assert (fought.types, fought.statuses) == ({EventType.ASSAULT}, {EventStatus.HAPPENED})
    assert (fought.actors, fought.recipients, fought.background) == (("A/KOS", "B"), (), True)
    assert (seized.actors, seized.recipients, seized.background) == (None, None, False)


def test_marks_may_lie_in_one_another():
    [act], [visit, strike] = LUNCH.acts, LUNCH.plans
    assert visit.span.covers(act.span)
    assert visit.span.of(LUNCH.text) == "Turkey's president will go to Sochi on Friday"
    assert (visit.days, visit.place) == ((When(date(2022, 3, 11), date(2022, 3, 11)), None), "Sochi")
    assert not visit.optional
    assert (strike.days, strike.who, strike.was) == ((None,), ("A", "B"), When(date(2022, 4, 1), date(2022, 4, 3)))
    assert strike.is_cancelled
    assert strike.optional


def test_hedges_and_conditions_belong_to_the_nearest_forecast():
    fail, rain = LUNCH.forecasts
    assert fail.span.of(LUNCH.text) == "the talks may fail"
    assert (fail.forecaster, fail.horizons) == ("Analysts", (When(date(2022, 3, 1), date(2022, 3, 31)),))
    assert [word.of(LUNCH.text) for word in fail.hedges] == ["likely", "may"]
    assert fail.condition
    assert fail.condition.of(LUNCH.text) == "if no ship sails"
    assert (rain.forecaster, rain.hedges, rain.condition, rain.optional) == (None, (), None, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("{fought|ASSAULT: A > B}", "an act is"),
        ("{fought|FIGHT happened: A > B}", "FIGHT"),
        ("{fought|ASSAULT over: A > B}", "over"),
        ("{fought|ASSAULT happened: A > B]", "not closed"),
        ("fought|ASSAULT happened: A > B}", "not closed"),
        ("[the vote|vote 2022-03-11]", "a clause is"),
        ("[the vote|plan Friday]", "Friday"),
        ("[the vote|plan - ; when: now]", "when"),
        ("[the vote|forecast]", "a forecast is"),
        ("they <may> vote", "without a forecast"),
        ("[if it rains|if]", "without a forecast"),
        ("[the vote", "marks nothing"),
        ("the vote]", "marks nothing"),
    ],
)
def test_what_breaks_the_form_is_refused(words, told):
    with pytest.raises(PassageError, match=told):
        list(happenings(f"== vote ; 2022-03-09\n{words}\n"))


def test_our_own_passages_are_many_and_mostly_hard():
    read = own_happenings()
    assert len({one.id for one in read}) == len(read) >= 150
    assert 3 * sum(not one.trap for one in read) <= len(read)


def test_our_own_acts_are_of_all_types_and_mostly_of_one_that_is_sure():
    codings = [act.codings[0] for one in own_happenings() for act in one.acts if act.codings]
    types = Counter(kind for coding in codings for kind in coding.types)
    assert all(types[kind] >= 10 for kind in EventType)
    assert sum(EventStatus.HAPPENED not in coding.statuses for coding in codings) >= 70
    assert {status for coding in codings for status in coding.statuses} == set(EventStatus)


def test_our_own_plans_lie_ahead_on_the_weekday_that_they_name():
    weekdays = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    for one in own_happenings():
        for plan in one.plans:
            named = [day for day in weekdays if day in plan.span.of(one.text)]
            first = plan.days[0]
            assert first is None or first.last >= one.published, one.id
            if first and first.days == 1 and len(named) == 1 and not plan.was:
                assert named == [weekdays[first.first.weekday()]], one.id
