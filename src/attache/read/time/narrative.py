"""Times that are counted from the time told before: the next day, two years later, at 10 p.m."""

from datetime import timedelta

from attache.read.time import calendar
from attache.read.time.lengths import measured
from attache.read.time.slots import Found, Here, Slots
from attache.read.time.steps import DAYS, SIDES, UNITS, stepped
from attache.records import When

YEAR_BACK = ("a year earlier", "one year earlier")


def later(slots: Slots, here: Here) -> Found:
    """Two days later, a year earlier, counted from the time told before; else no more than a length."""
    count = slots.count() if "count" in slots else None
    back = slots.whole.endswith(("earlier", "previously", "before"))
    if here.before and count is not None and _is_exact(here.before, slots.unit()):
        start = here.before.first
        return stepped(start, -count if back else count, slots, f"{SIDES[-1 if back else 1]} {start}")
    if slots.whole in YEAR_BACK:  # as often beside figures, see year_earlier
        return None
    return measured(
        count, slots.unit("units" if "units" in slots else "unit"), f"a length: {_why_open(here.before, count)}"
    )


def _why_open(before: When | None, count: float | None) -> str:
    if before is None:
        return "no time is told near by from which it could be counted"
    if count is None:
        return f"how many from {before.first} on or back is not told"
    return f"the time told before, {before.first} to {before.last}, is too long to count from"


def beside(slots: Slots, here: Here) -> Found:
    """The next day, the following year, that morning, the day before."""
    unit = "D" if "part" in slots else slots.unit()
    if "event" in slots:
        return "", "counted from something that the text tells, not from a day"
    if here.before is None or unit not in UNITS or not _is_exact(here.before, unit):
        return None
    step = slots.rank("beside") if "beside" in slots else 1 if slots.whole.endswith("after") else -1
    value = calendar.moved(here.before.first, unit, step) + slots.part()
    return value, f"the {UNITS[unit]} {SIDES[step]} {here.before.first}"


def weekday_told(slots: Slots, here: Here) -> Found:
    """The following Monday, that Friday: from the time told before, "that" in its week."""
    if here.before is None or here.before.days > 7:
        return None
    start, number = here.before.first, slots.rank("weekday")
    step = slots.rank("beside") if "beside" in slots else 1
    if step:
        day = calendar.weekday_from(start + timedelta(days=step), number, step)
    else:
        day = start + timedelta(days=number - start.isoweekday())
    return day.isoformat() + slots.part(), f"{DAYS[number - 1]} {SIDES[step] if step else 'in the week of'} {start}"


def period(_: Slots, here: Here) -> Found:
    """The latest period: the quarter told last."""
    return (here.quarter, f"the quarter told before, {here.quarter}") if here.quarter else None


def period_before(slots: Slots, here: Here) -> Found:
    """A year earlier, the year-ago quarter, beside figures of a quarter: the same quarter of the year before."""
    is_open = "quarter" not in slots.whole
    if not here.quarter or (is_open and here.longer) or ("unit" in slots and slots.unit() != "Y"):
        return None
    year, part = here.quarter.split("-")
    return f"{int(year) - 1:04d}-{part}", f"the year before {here.quarter}"


def period_of_year(slots: Slots, here: Here) -> Found:
    """The 1988 period: the quarter told before, in that year."""
    if not here.quarter:
        return None
    return f"{slots.year():04d}-{here.quarter.split('-')[1]}", f"the same part of the year as {here.quarter}"


def _is_exact(when: When, unit: str) -> bool:
    """Whether a run of days is short enough to count such units from."""
    return when.days <= {"D": 1, "W": 7, "2W": 7, "M": 31}.get(unit, 366)
