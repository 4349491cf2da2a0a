"""Weekdays, counted from the day of the report: Thursday, last Friday, Tuesday of last week, two Fridays ago."""

from datetime import date, timedelta

from attache.read.time import calendar
from attache.read.time.slots import Found, Here, Slots
from attache.read.time.steps import AHEAD, DAYS, SIDES


def weekday(slots: Slots, here: Here) -> Found:
    """Thursday; Monday morning."""
    number = slots.rank("weekday")
    step = 1 if here.points > 0 else -1
    day = calendar.weekday_from(here.day, number, step)
    value = day.isoformat() + slots.part()
    if day == here.day:
        return value, f"{here.name} is a {DAYS[number - 1]}"
    return value, f"{DAYS[number - 1]} {SIDES[step]} {here.name}{AHEAD if step > 0 else ''}"


def weekdays(slots: Slots, here: Here) -> Found:
    """Monday-Friday."""
    found, last = weekday(slots, here), slots.rank("weekday2")
    if not found or last == slots.rank("weekday"):
        return None
    first, why = found
    return f"{first}/{calendar.weekday_from(date.fromisoformat(first), last, 1)}", why


def weekday_away(slots: Slots, here: Here) -> Found:
    """Two Fridays ago, the Friday before last, a week from Monday."""
    number, count = slots.rank("weekday"), slots.count() if "count" in slots else 2
    if count is None or count != int(count):
        return None
    step, weeks = (1, int(count)) if "from" in slots.whole else (-1, int(count) - 1)
    first = calendar.weekday_from(here.day + timedelta(days=step), number, step)
    value = calendar.moved(first, "D", step * 7 * weeks)
    return value, f"{weeks + 1} {DAYS[number - 1]}s {SIDES[step]} {here.name}"


def weekday_beside(slots: Slots, here: Here) -> Found:
    """Last Friday, next Sunday, this Thursday."""
    number, which = slots.rank("weekday"), slots.rank("which")
    if not which:
        return weekday_of_week(slots, here)
    day = calendar.weekday_from(here.day + timedelta(days=which), number, which)
    return day.isoformat() + slots.part(), f"{DAYS[number - 1]} {SIDES[which]} {here.name}"


def weekday_of_week(slots: Slots, here: Here) -> Found:
    """Tuesday of last week."""
    number, which = slots.rank("weekday"), slots.rank("which")
    monday = here.day - timedelta(days=here.day.isoweekday() - 1)
    day = monday + which * calendar.WEEK + timedelta(days=number - 1)
    return day.isoformat() + slots.part(), f"{DAYS[number - 1]} in the week {SIDES[which]} {here.name}"
