"""Which forecasts of several reports are one."""

from datetime import date

import pytest
from making import at, reading

from attache.records import Forecast, Source, SourceKind, When
from attache.relate.forecasts import Foretelling, foretold

YEAR = When(date(2024, 1, 1), date(2024, 12, 31))
JUNE = When(date(2024, 6, 1), date(2024, 6, 30))
BANK = "Hallam Bank"


def foresees(id, words, horizon=None, *, who=BANK, named=True, day="2024-03-04", **more):
    """A report of one forecast, its words the whole text; `who` None where the report itself foresees."""
    seer = Source(kind=SourceKind.BODY, name=who, named=named) if who else None
    return reading(
        id,
        words,
        day=day,
        forecasts=(Forecast(id="f1", span=at(words, words), forecaster=seer, horizon=horizon, **more),),
    )


def things(*readings):
    return [[telling.reading.article.id for telling in one.tellings] for one in foretold(readings)]


SLOW = "growth in the islands will slow"
SLOWING = "the growth of the islands is expected to slow"


def test_one_voice_and_like_words_are_one_forecast_the_earliest_first():
    later, earlier = foresees("a", SLOW, day="2024-03-06"), foresees("b", SLOWING, day="2024-03-05")
    assert things(later, earlier) == things(earlier, later) == [["b", "a"]]


@pytest.mark.parametrize(
    "other",
    [
        foresees("b", SLOWING, who="Ridge Institute"),
        foresees("b", SLOWING, who=None),
        foresees("b", "growth in the islands will not slow"),
        foresees("b", "growth in the islands will rise"),
        foresees("b", "the ferries will stop sailing"),
    ],
)
def test_another_voice_a_denial_another_direction_and_other_words_are_another(other):
    assert things(foresees("a", SLOW), other) == [["a"], ["b"]]


def test_other_figures_are_another_and_none_is_no_objection():
    three, four = "growth will slow to 3 percent", "growth will slow to 4 percent"
    assert things(foresees("a", three), foresees("b", four)) == [["a"], ["b"]]
    assert things(foresees("a", three), foresees("b", "growth will slow")) == [["a", "b"]]


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [(YEAR, JUNE, True), (JUNE, None, True), (JUNE, When(date(2024, 7, 1), date(2024, 7, 9)), False)],
)
def test_the_days_of_one_lie_within_those_of_the_other_where_both_tell_any(one, other, is_one):
    assert (len(things(foresees("a", SLOW, one), foresees("b", SLOW, other))) == 1) is is_one


def test_whom_common_words_call_is_one_only_in_copies():
    crowd = {"who": "analysts", "named": False}
    told = "the growth of the islands is bound to slow sharply"
    assert things(foresees("a", SLOW, **crowd), foresees("b", told, **crowd)) == [["a"], ["b"]]
    assert things(foresees("a", SLOW), foresees("b", told)) == [["a", "b"]]
    assert things(foresees("a", SLOW, **crowd), foresees("b", SLOW, who=None)) == [["a", "b"]]


def test_an_id_hangs_on_text_and_place_alone():
    def of(text, report):
        return Foretelling(reading=report, forecast=report.forecasts[0]).id

    one = of(SLOW, foresees("a", SLOW))
    assert one == of(SLOW, foresees("elsewhere", SLOW, YEAR, who=None, day=None))
    assert one != of(SLOWING, foresees("a", SLOWING))
    assert len(one) == 16


def test_of_no_report_nothing_is_foreseen():
    assert list(foretold([])) == []
