"""The scorer of events tells found from missed and right from wrong, on predictions made by hand; it can fail."""

from dataclasses import dataclass
from datetime import date

import pytest

from attache.records import Event, EventStatus, EventType, Forecast, Party, Plan, Source, SourceKind, Span, When
from events import figures, own_happenings, tally
from happenings import happenings

[TALKS] = happenings(
    """\
== talks ; 2022-03-09
[Turkey will {host|AGREE scheduled: TUR > RUS} Russia on Friday|plan 2022-03-11]. [The fair is off|plan? -].
Kyiv {denied|REJECT happened: UKR > -} that it {fired|ASSAULT denied: UKR > RUS or MOBILIZE denied: * > *}.
Years ago they had {met|CONSULT happened background: * > *}.
The bank expects [prices <may> fall this year|forecast Bank of Kyiv ; by: 2022] [if it rains|if].
[Dusk|forecast? -] {strikes|no act}.
"""
)
DAY = When(date(2022, 3, 11), date(2022, 3, 11))
YEAR = When(date(2022, 1, 1), date(2022, 12, 31))


@dataclass(frozen=True)
class Found:
    """What a reader yields, as the scorer sees it."""

    events: tuple[Event, ...] = ()
    plans: tuple[Plan, ...] = ()
    forecasts: tuple[Forecast, ...] = ()


def at(words):
    start = TALKS.text.index(words)
    return Span(start, start + len(words))


def plan(words, when=None):
    return Plan(id=words, span=at(words), when=when)


def forecast(words="prices may fall this year", who="Bank of Kyiv", **more):
    source = Source(kind=SourceKind.BODY, name=who) if who else None
    return Forecast(id=words, span=at(words), forecaster=source, **more)


def event(words, kind, status="happened", *, who=(), whom=(), background=False):
    return Event(
        id=words,
        type=EventType(kind),
        trigger=at(words),
        evidence=at(words),
        actors=tuple(Party(name=code, country=code) for code in who),
        recipients=tuple(Party(name=code, country=code) for code in whom),
        status=EventStatus(status),
        background=background,
    )


def score(*records):
    found = Found(
        events=tuple(one for one in records if isinstance(one, Event)),
        plans=tuple(one for one in records if isinstance(one, Plan)),
        forecasts=tuple(one for one in records if isinstance(one, Forecast)),
    )
    return {name.removeprefix("own "): value for name, value in figures(tally([TALKS], [found]))}


def test_who_reads_nothing_gets_nothing():
    assert {name for name, value in score().items() if value} == {"acts refused"}


def test_a_plan_is_found_by_a_shared_character_and_right_on_its_day():
    assert score(plan("on Friday", DAY))["scheduled"] == 1
    assert score(plan("on Friday", DAY))["scheduled dates"] == 1
    assert score(plan("on Friday", YEAR))["scheduled dates"] == 0
    assert score(plan("on Friday"))["scheduled dates"] == 0


def test_a_plan_beside_the_marks_is_wrong_and_an_optional_one_neither():
    assert score(plan("host"), plan("Years ago"))["scheduled"] == pytest.approx(2 / 3)
    assert score(plan("host"), plan("The fair"))["scheduled"] == 1


def test_of_two_plans_on_a_mark_the_closer_one_tells_the_day():
    assert score(plan("Turkey", YEAR), plan("host Russia on Friday", DAY))["scheduled dates"] == 1


def test_a_forecast_is_found_where_enough_is_shared():
    assert score(forecast())["forecasts"] == 1
    assert score(forecast("prices may fall"))["forecasts"] == 1
    assert score(forecast("prices"))["forecasts"] == 0
    assert score(forecast(), forecast("Years ago"))["forecasts"] == pytest.approx(2 / 3)
    assert score(forecast(), forecast("Dusk"))["forecasts"] == 1


def test_a_forecaster_is_right_by_name():
    assert score(forecast())["forecaster"] == 1
    assert score(forecast(who="Kremlin"))["forecaster"] == 0
    assert score(forecast(who=None))["forecaster"] == 0


def test_a_horizon_is_compared_by_its_last_day():
    assert score(forecast(horizon=YEAR))["horizon"] == 1
    assert score(forecast(horizon=When(date(2022, 3, 9), date(2022, 12, 31))))["horizon"] == 1
    assert score(forecast(horizon=DAY))["horizon"] == 0
    assert score(forecast())["horizon"] == 0


def test_conditions_and_hedges_are_found_by_their_words():
    full = score(forecast(condition=at("if it rains"), hedges=(at("may"),)))
    assert (full["condition"], full["hedges"]) == (1, 1)
    assert (score(forecast())["condition"], score(forecast())["hedges"]) == (0, 0)


def test_types_are_counted_over_all_acts_and_status_over_those_read():
    found = score(event("denied", "REJECT"), event("fired", "ACCUSE", "happened"))
    assert (found["acts read"], found["event types"]) == (0.5, 0.25)
    assert (found["event status"], found["event status, not happened"]) == (0.5, 0)


def test_a_status_is_that_of_the_answer_with_the_type():
    assert score(event("fired", "MOBILIZE", "denied"))["event status, not happened"] == 1
    assert score(event("fired", "MOBILIZE", "scheduled"))["event status, not happened"] == 0
    assert score(event("denied", "REJECT", "denied"))["event status, not happened"] == 0


def test_an_act_near_its_mark_needs_the_right_type():
    assert score(event("Friday", "AGREE"))["event types"] == 0.25
    assert score(event("Friday", "CONSULT"))["acts read"] == 0
    assert score(event("rains", "AGREE"))["acts read"] == 0


def test_a_word_that_only_sounds_like_an_act_must_be_passed_over():
    assert score(event("strikes", "ASSAULT"))["acts refused"] == 0
    assert score(event("strikes", "ASSAULT"))["acts read"] == 0
    assert score(event("denied", "REJECT"))["acts refused"] == 1


def test_one_event_stands_for_one_act():
    assert score(event("denied that it fired", "REJECT"))["acts read"] == 0.25


def test_parties_are_right_on_their_sides_or_together_in_what_is_mutual():
    assert score(event("host", "AGREE", who=["TUR"], whom=["RUS"]))["event parties"] == 1
    assert score(event("host", "AGREE", who=["RUS", "TUR"]))["event parties"] == 1
    assert score(event("host", "AGREE", who=["TUR"]))["event parties"] == 0
    assert score(event("host", "AGREE", who=["TUR"], whom=["RUS", "CHN"]))["event parties"] == 0
    assert score(event("fired", "ASSAULT", who=["RUS"], whom=["UKR"]))["event parties"] == 0
    assert score(event("denied", "REJECT", who=["UKR"], whom=["RUS"]))["event parties"] == 0


def test_whoever_will_do_asks_for_no_party():
    assert score(event("met", "CONSULT", who=["FRA"]), event("denied", "REJECT", who=["UKR"]))["event parties"] == 1


def test_background_counts_where_either_side_says_so():
    assert score(event("met", "CONSULT", background=True))["background"] == 1
    assert score(event("met", "CONSULT"))["background"] == 0
    assert score(event("met", "CONSULT", background=True), event("host", "AGREE", background=True))["background"] == 0.5


def test_a_reader_that_knows_the_gold_is_right_throughout():
    passages = own_happenings()
    total = dict(figures(tally(passages, [_known(one) for one in passages])))
    assert set(total.values()) == {1.0}


def test_a_reader_that_takes_everything_for_happened_fails_where_it_did_not():
    passages = own_happenings()
    total = dict(figures(tally(passages, [_known(one, flat=True) for one in passages])))
    assert total["own event status, not happened"] < 0.1
    assert total["own background"] == 0
    assert total["own event types"] == 1


def _known(passage, *, flat=False):
    return Found(
        events=tuple(_event(act, flat=flat) for act in passage.acts if act.codings),
        plans=tuple(Plan(id="", span=one.span, when=one.days[0]) for one in passage.plans),
        forecasts=tuple(_forecast(one) for one in passage.forecasts),
    )


def _event(act, *, flat):
    coding = act.codings[0]
    return Event(
        id="",
        type=min(coding.types),
        trigger=act.span,
        evidence=act.span,
        actors=tuple(Party(name=name.split("/")[0]) for name in coding.actors or ()),
        recipients=tuple(Party(name=name.split("/")[0]) for name in coding.recipients or ()),
        status=EventStatus.HAPPENED if flat else min(coding.statuses),
        background=coding.background and not flat,
    )


def _forecast(one):
    return Forecast(
        id="",
        span=one.span,
        forecaster=Source(kind=SourceKind.BODY, name=one.forecaster.split(" / ")[0]) if one.forecaster else None,
        hedges=one.hedges,
        condition=one.condition,
        horizon=one.horizons[0],
    )
