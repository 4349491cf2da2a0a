"""Years that are not counted the common way: fiscal 2019, 300 BC, the third millennium, '21, 17/6/21."""

from datetime import date, timedelta

from attache.read.time import calendar
from attache.read.time.named import NAMED, quarter_number
from attache.read.time.slots import Found, Here, Slots

FISCAL = "a fiscal year, and the text does not tell in which month it begins"
BEFORE_CHRIST = "named; no days, as the calendar begins with the year 1"
AHEAD = 20
"""How many years ahead of the report a year of two figures lies at most."""
CENTURY = 100


def fiscal(slots: Slots) -> Found:
    """Fiscal 2019, FY20, the third quarter of fiscal 2021: no days, as whose year it is is not told."""
    year = slots.year() if "year" in slots else 2000 + slots.digits("short")
    if "quarter" not in slots and "ordinal" not in slots:
        return f"FY{year}", FISCAL
    nth = quarter_number(slots)
    return (f"FY{year}-Q{nth}", FISCAL) if nth <= 4 else None


def fiscal_run_named(slots: Slots) -> Found:
    """The fiscal year ending March 31, 2021."""
    return _year_around(slots, date(slots.year(), slots.rank("month"), slots.digits("day"))), NAMED


def fiscal_run(slots: Slots, here: Here) -> Found:
    """The fiscal year that began on April 1: the one that is nearest to the report."""
    years = range(max(here.day.year - 1, date.min.year), min(here.day.year + 1, date.max.year) + 1)
    days = [date(year, slots.rank("month"), slots.digits("day")) for year in years]
    day = min(days, key=lambda d: abs(d - here.day))
    return _year_around(slots, day), f"the fiscal year with the nearest such day to {here.name}"


def _year_around(slots: Slots, day: date) -> str:
    """The twelve months that begin with the day or end with it."""
    if "begins" in slots:
        return f"{day}/{_moved(day, 1) - timedelta(days=1)}"
    return f"{_moved(day + timedelta(days=1), -1)}/{day}"


def _moved(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def era(slots: Slots) -> Found:
    """300 BC, which no calendar of ours holds; A.D. 79."""
    if "bc" in slots:
        return f"BC{slots.digits('eral'):04d}", BEFORE_CHRIST
    return f"{slots.digits('eral2' if 'eral2' in slots else 'eral'):04d}", "named"


def ages(slots: Slots) -> Found:
    """The third century BC, which TIMEX3 calls BC02; the third millennium, which it calls 2."""
    nth = slots.digits("nth") if slots.text("nth")[:1].isdigit() else slots.rank("ordinal")
    if "bc" in slots:
        return (
            f"BC{nth - 1:0{1 if 'millennium' in slots else 2}d}",
            "named; no days, as the calendar begins with the year 1",
        )
    return (str(nth - 1), "named") if nth <= 3 and "millennium" in slots else None


def year_short(slots: Slots, here: Here) -> Found:
    """'21, June '98: the year with these figures that lies nearest, and not far ahead."""
    year = _short(slots, here)
    value = calendar.month_value(year, slots.rank("month")) if "month" in slots else f"{year:04d}"
    return value, f"the year of these figures that is nearest to {here.name}"


def day_short(slots: Slots, here: Here) -> Found:
    """17/6/21, 6/17/21."""
    day = calendar.day_value(_short(slots, here), slots.digits("mm"), slots.digits("overtwelve"))
    return day, f"the year of these figures that is nearest to {here.name}"


def _short(slots: Slots, here: Here) -> int:
    last = here.day.year + AHEAD
    return last - (last - slots.digits("short")) % CENTURY


def day_unsure(slots: Slots) -> Found:
    """6/7/2020: open, as half of the world reads the day first, and the other the month."""
    one, other, year = slots.digits("mm"), slots.digits("mm2"), slots.year()
    if one == other:
        return calendar.day_value(year, one, one), NAMED
    either, or_else = calendar.day_value(year, one, other), calendar.day_value(year, other, one)
    return "", f"two candidates: {either} and {or_else}, as day or month may stand first"
