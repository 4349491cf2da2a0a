"""Times told by their place in a longer one: the first week of May, the last Friday of the month, week 53 of 2020."""

from datetime import date, timedelta

from attache.read.time import calendar, counted
from attache.read.time.slots import Found, Here, Slots
from attache.read.time.steps import SIDES

HALF = 15
"""The last day of the first half of a month."""


def nth_named(slots: Slots) -> Found:
    """The second Monday of March 2019."""
    return _nth(slots, calendar.month_value(slots.year(), slots.rank("month")), "named in full")


def nth(slots: Slots, here: Here) -> Found:
    """The first week of May; the last Friday of the month, of next month."""
    if "month" in slots:
        found = counted.month(slots, here)
        return _nth(slots, *found) if found else None
    which = slots.rank("which") if "which" in slots else 0
    return _nth(slots, calendar.moved(here.day, "M", which), f"in the month {SIDES[which]} {here.name}")


def _nth(slots: Slots, month: str, why: str) -> Found:
    """The nth weekday, weekend or seven days of a month, counted from its end where that is 0 ("the last")."""
    count = 0 if "final" in slots else slots.rank("ordinal")
    whole = calendar.covered(month)
    if whole is None or count > (2 if slots.text("what") == "half" else 5):
        return None
    match slots.text("what"):
        case "half":
            middle = whole.first + timedelta(days=HALF)
            ends = (whole.first, middle - timedelta(days=1)) if count == 1 else (middle, whole.last)
            return f"{ends[0]}/{ends[1]}", why
        case "week":
            first = whole.first + (count - 1) * calendar.WEEK if count else whole.last - timedelta(days=6)
            last = min(first + timedelta(days=6), whole.last)
            return f"{first}/{last}", f"{why}; its {'last' if not count else slots.text('ordinal')} seven days"
        case "weekend":
            return calendar.moved(_weekday(whole.first, whole.last, 6, count), "WE", 0), why
    return _weekday(whole.first, whole.last, slots.rank("weekday"), count).isoformat(), why


def _weekday(first: date, last: date, number: int, count: int) -> date:
    if not count:
        return calendar.weekday_from(last, number, -1)
    day = calendar.weekday_from(first, number, 1) + (count - 1) * calendar.WEEK
    if day > last:
        raise ValueError(f"the month has no {count} such days")
    return day


def week_named(slots: Slots) -> Found:
    """Week 53 of 2020."""
    return _week(slots.year(), slots.digits("weeknr")), "named in full"


def week(slots: Slots, here: Here) -> Found:
    """Calendar week 24: of the year of the report."""
    return _week(here.day.year, slots.digits("weeknr")), f"in the year of {here.name}"


def _week(year: int, number: int) -> str:
    date.fromisocalendar(year, number, 1)  # raises where the year has no such week
    return f"{year:04d}-W{number:02d}"
