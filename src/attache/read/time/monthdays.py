"""Days of a month and holidays, counted from the day of the report: June 17, the week of March 6, on the 14th."""

from datetime import date, timedelta

from attache.read.time import calendar
from attache.read.time.named import OPEN
from attache.read.time.slots import Found, Here, Slots
from attache.read.time.steps import AHEAD, SIDES, WHICH

FAR = timedelta(days=240)
"""A day without its year is not meant to lie farther off than this: papers then give the year."""


def month_day(slots: Slots, here: Here) -> Found:
    """June 17; Thursday, June 17; last Oct. 23; the night of June 17."""
    day, why = _nearest(slots, here, slots.digits("day" if "day" in slots else "day2"))
    return day.isoformat() + slots.part(), why


def days(slots: Slots, here: Here) -> Found:
    """June 10-12; June 28-July 2."""
    first, why = _nearest(slots, here, slots.digits("day"))
    month = slots.rank("month2") if "month2" in slots else first.month
    last = date(first.year + (month < first.month), month, slots.digits("day2"))
    return (f"{first}/{last}", why) if first < last else None


def week_of(slots: Slots, here: Here) -> Found:
    """The week of March 6."""
    day, why = _nearest(slots, here, slots.digits("day"))
    return calendar.moved(day, "W", 0), why


def weekend_of(slots: Slots, here: Here) -> Found:
    """The weekend of June 5."""
    day, why = _nearest(slots, here, slots.digits("day"))
    return calendar.moved(day, "WE", 0), why


def _nearest(slots: Slots, here: Here, number: int) -> tuple[date, str]:
    month = slots.rank("month")
    years = _years(here.day)
    near = [date(year, month, number) for year in years if number <= calendar.month_length(year, month)]
    if "weekday" in slots and (fit := [d for d in near if d.isoweekday() == slots.rank("weekday")]):
        near = fit
    points = slots.rank("which") if "which" in slots else here.points
    on_side = [d for d in near if points and (d - here.day) * points >= timedelta(0) and abs(d - here.day) <= FAR]
    if "which" in slots or on_side:
        day = min(on_side or near, key=lambda d: abs(d - here.day))
        return day, f"the {WHICH[points]} such day, seen from {here.name}"
    return min(near, key=lambda d: (abs(d - here.day), d)), f"the nearest such day to {here.name}"


def _years(day: date) -> range:
    return range(max(day.year - 4, date.min.year), min(day.year + 4, date.max.year) + 1)


def day_of_month(slots: Slots, here: Here) -> Found:
    """On the 14th; the 14th of last month; Tuesday the 14th."""
    if "which" in slots:
        which = slots.rank("which")
        value = f"{calendar.moved(here.day, 'M', which)}-{slots.digits('dayth'):02d}"
        return date.fromisoformat(value).isoformat(), f"in the month {SIDES[which]} {here.name}"
    if "weekday" in slots:
        return _weekday_of_month(slots, here)
    wanted, step = slots.digits("dayth"), 1 if here.points > 0 else -1
    months = (calendar.moved(here.day, "M", step * n) for n in range(3))  # no two months on end lack a 31st
    fit = (date.fromisoformat(f"{value}-{wanted:02d}") for value in months if wanted <= _length(value))
    day = next((d for d in fit if (d - here.day) * step >= timedelta(0)), None)
    why = f"the next from {here.name} on{AHEAD}" if step > 0 else f"the last up to {here.name}"
    return (day.isoformat() + slots.part(), why) if day else None


def _length(month: str) -> int:
    return calendar.month_length(int(month[:4]), int(month[5:]))


def _weekday_of_month(slots: Slots, here: Here) -> Found:
    """The day of that number and weekday that is nearest, within three months."""
    months = (date.fromisoformat(calendar.moved(here.day, "M", n) + "-01") for n in range(-3, 4))
    number, weekday = slots.digits("dayth"), slots.rank("weekday")
    days = (d.replace(day=number) for d in months if number <= calendar.month_length(d.year, d.month))
    fit = [d for d in days if d.isoweekday() == weekday]
    day = min(fit, key=lambda d: (abs(d - here.day), d), default=None)
    return (day.isoformat(), f"the nearest such day to {here.name}") if day else None


def holiday(slots: Slots, here: Here) -> Found:
    """Christmas Day, next Easter."""
    rule = slots.worth("holiday")
    if rule.startswith(OPEN):
        return "", rule.removeprefix(OPEN)
    near = [calendar.holiday(rule, year) for year in _years(here.day)]
    points = slots.rank("which") if "which" in slots else here.points
    if points > 0:
        return min(d for d in near if d >= here.day).isoformat(), f"the next from {here.name} on"
    if points < 0:
        return max(d for d in near if d <= here.day).isoformat(), f"the last up to {here.name}"
    return min(near, key=lambda d: abs(d - here.day)).isoformat(), f"the nearest to {here.name}"
