from datetime import date

import pytest

from attache.read.time import calendar
from attache.records import Mod, When

DAY = date(2021, 6, 19)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-06-19T22:30", DAY, DAY),
        ("2021-W24", date(2021, 6, 14), date(2021, 6, 20)),
        ("2021-W24-WE", date(2021, 6, 19), date(2021, 6, 20)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-Q4", date(2021, 10, 1), date(2021, 12, 31)),
        ("2021-H1", date(2021, 1, 1), date(2021, 6, 30)),
        ("2020-WI", date(2020, 12, 1), date(2021, 2, 28)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("18", date(1800, 1, 1), date(1899, 12, 31)),
        ("2018-06-10/2018-06-12", date(2018, 6, 10), date(2018, 6, 12)),
    ],
)
def test_the_days_of_a_value(value, first, last):
    when = calendar.covered(value)
    assert (when.first, when.last) == (first, last)


@pytest.mark.parametrize("value", ["P2Y", "PXM", "PAST_REF", "XXXX-WXX-4", "T10:30"])
def test_what_covers_no_days(value):
    assert calendar.covered(value) is None


@pytest.mark.parametrize(
    ("unit", "value"),
    [("D", "2021-06-18"), ("W", "2021-W23"), ("M", "2021-05"), ("Q", "2021-Q1"), ("Y", "2020"), ("DE", "201")],
)
def test_one_unit_back(unit, value):
    assert calendar.moved(DAY, unit, -1) == value


def test_the_end_of_the_calendar_is_no_day():
    with pytest.raises(ValueError, match="no calendar"):
        calendar.moved(date(9999, 6, 1), "Y", 1)
    with pytest.raises(OverflowError):
        calendar.moved(date(9999, 12, 31), "D", 1)


@pytest.mark.parametrize(
    ("value", "mod", "first", "last"),
    [
        ("2021-05", Mod.MID, date(2021, 5, 11), date(2021, 5, 20)),
        ("2019-11", Mod.END, date(2019, 11, 21), date(2019, 11, 30)),
        ("2019", Mod.START, date(2019, 1, 1), date(2019, 4, 30)),
        ("2019-Q2", Mod.END, date(2019, 6, 1), date(2019, 6, 30)),
        ("2020-WI", Mod.MID, date(2021, 1, 1), date(2021, 1, 31)),
        ("199", Mod.END, date(1997, 1, 1), date(1999, 12, 31)),
        ("2021-W24", Mod.END, date(2021, 6, 17), date(2021, 6, 20)),
        ("2021-06-19", Mod.START, DAY, DAY),
        ("2021-W24-WE", Mod.END, date(2021, 6, 19), date(2021, 6, 20)),
        ("2019", Mod.APPROX, date(2019, 1, 1), date(2019, 12, 31)),
        ("2019", None, date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_the_part_of_a_run_that_is_meant(value, mod, first, last):
    assert calendar.narrowed(calendar.covered(value), mod) == When(first, last)


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("easter+0", 2019, date(2019, 4, 21)),
        ("easter-2", 2024, date(2024, 3, 29)),
        ("11-4-4", 2019, date(2019, 11, 28)),
        ("5-last-1", 2021, date(2021, 5, 31)),
        ("12-25", 2020, date(2020, 12, 25)),
        ("11-1-1+1", 2020, date(2020, 11, 3)),
        ("orthodox+0", 2016, date(2016, 5, 1)),
        ("orthodox-2", 2021, date(2021, 4, 30)),
        ("easter-46", 2020, date(2020, 2, 26)),
    ],
)
def test_holidays(rule, year, day):
    assert calendar.holiday(rule, year) == day


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [(2, "Y", "P2Y"), (None, "M", "PXM"), (2.5, "Y", "P2Y6M"), (0.5, "TH", "PT30M"), (24, "TH", "PT24H")],
)
def test_lengths(count, unit, value):
    assert calendar.length(count, unit) == value
