"""The ledger: its order, what is asked of it, and how the outcomes come to their forecasts."""

from datetime import date

import pytest
from making import at, reading

from attache.lexicon.world import World
from attache.records import (
    Forecast,
    Mention,
    MentionKind,
    Odds,
    OddsScale,
    Outcome,
    Result,
    Source,
    SourceKind,
    Span,
    When,
)
from attache.relate.forecasts import foretold
from attache.tell.briers import scores
from attache.tell.ledgers import between, by, ledger, strays

WORLD = World.load()
LIKELY = Odds(span=Span(0, 1), low=55, high=80, scale=OddsScale.ICD203)
UNLIKELY = Odds(span=Span(0, 1), low=20, high=45, scale=OddsScale.ICD203)


def on(month):
    return When(date(2024, month, 1), date(2024, month, 28))


def foresees(id, words, horizon=None, *, who="Hallam Bank", day="2024-03-04", **more):
    seer = Source(kind=SourceKind.BODY, name=who) if who else None
    name = Mention(id="m1", kind=MentionKind.ORGANIZATION, span=Span(0, 3), name=who or "-")
    told = Forecast(id="f1", span=at(words, words), forecaster=seer, horizon=horizon, **more)
    return reading(id, words, day=day, forecasts=(told,), mentions=(name,))


def entries(*readings, outcomes=()):
    return ledger(foretold(readings), outcomes)


def recorded(entry, result, day=1):
    return Outcome(forecast=entry.id, outcome=result, recorded=date(2024, 9, day), by="Ada Roe")


def test_forecasts_come_by_the_last_day_of_their_horizon_and_what_has_none_comes_last():
    found = entries(
        foresees("a", "rates will rise"), foresees("b", "the ferry may sink", on(6)), foresees("c", "snow", on(5))
    )
    assert [entry.horizon for entry in found] == [on(5), on(6), None]


def test_the_horizon_is_that_of_the_closest_telling_the_odds_those_of_the_first_that_has_any():
    wide, close = When(date(2024, 1, 1), date(2024, 12, 31)), on(6)
    [entry] = entries(
        foresees("a", "rates will rise", wide),
        foresees("b", "rates will rise", close, odds=LIKELY, day="2024-03-05"),
        foresees("c", "rates will rise", close, odds=UNLIKELY, day="2024-03-06"),
    )
    assert (entry.horizon, entry.odds) == (close, LIKELY)


def test_an_outcome_of_any_telling_is_one_of_the_forecast_and_the_last_counts():
    [first] = entries(foresees("a", "rates will rise"))
    [again] = entries(foresees("b", "the rates will rise", day="2024-03-05"))
    told = [recorded(again, Result.TRUE, 9), recorded(first, Result.FALSE, 1)]
    [entry] = entries(
        foresees("a", "rates will rise"), foresees("b", "the rates will rise", day="2024-03-05"), outcomes=told
    )
    assert (entry.outcomes, entry.outcome) == (tuple(told), told[1])
    assert strays([entry], [*told, recorded(entries(foresees("z", "snow"))[0], Result.TRUE)])[0].forecast != first.id


def test_what_is_open_has_no_outcome_and_days_that_are_not_over():
    [dated] = entries(foresees("a", "rates will rise", on(6)))
    [undated] = entries(foresees("b", "rates will rise"))
    assert dated.is_open(date(2024, 6, 28))
    assert not dated.is_open(date(2024, 6, 29))
    assert undated.is_open(date(2050, 1, 1))
    [decided] = entries(foresees("a", "rates will rise", on(6)), outcomes=[recorded(dated, Result.PARTLY)])
    assert not decided.is_open(date(2024, 5, 1))


@pytest.mark.parametrize(("asked", "kept"), [("Hallam Bank", 1), ("hallam", 1), ("Bank", 1), ("Hall", 0), ("", 0)])
def test_by_keeps_who_goes_by_that_name_or_by_a_part_of_it(asked, kept):
    found = entries(foresees("a", "rates will rise"), foresees("b", "snow will fall", who=None))
    assert len(list(by(found, asked, WORLD))) == kept


def test_between_keeps_what_may_come_on_the_days():
    found = entries(foresees("a", "rates will rise", on(6)), foresees("b", "snow will fall"))
    assert len(list(between(found, None, None))) == 2
    assert len(list(between(found, date(2024, 6, 28), None))) == 1
    assert not list(between(found, date(2024, 6, 29), None))


def decided(*pairs, who="Hallam Bank"):
    """Forecasts of one bank, each with its odds and how it came out."""
    kinds = "rates ferries strikes floods tariffs harvests wages"
    reports = [
        foresees(kind, f"{kind} will come", odds=odds, who=who)
        for kind, (odds, _) in zip(kinds.split(), pairs, strict=False)
    ]
    ids = {entry.tellings[0].reading.article.id: entry for entry in entries(*reports)}
    told = [
        recorded(ids[report.article.id], result) for report, (_, result) in zip(reports, pairs, strict=True) if result
    ]
    return entries(*reports, outcomes=told)


def test_brier_takes_the_middle_of_the_odds_and_scores_what_came_and_what_did_not():
    [score] = scores(
        decided(*[(LIKELY, Result.TRUE)] * 3, *[(UNLIKELY, Result.FALSE)] * 2, (LIKELY, None), (None, Result.TRUE))
    )
    assert (score.forecasts, score.decided, score.scored, score.came) == (7, 6, 5, 3)
    assert score.brier == pytest.approx((3 * (1 - 0.675) ** 2 + 2 * 0.325**2) / 5)
    assert score.always == pytest.approx(0.6 * 0.4)
    assert score.half == 0.25


def test_below_five_there_is_no_score_but_the_counts():
    [score] = scores(decided(*[(LIKELY, Result.TRUE)] * 4, (LIKELY, Result.PARTLY), (LIKELY, Result.UNDECIDABLE)))
    assert (score.brier, score.always, score.decided, score.scored) == (None, None, 4, 4)
    assert "fewer than 5" in score.why


def test_who_is_not_named_has_no_score():
    assert scores(decided((LIKELY, Result.TRUE), who=None)) == ()
