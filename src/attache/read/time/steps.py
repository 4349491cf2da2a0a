"""Steps through the calendar, as expressions of time take them: two weeks before, the day after."""

from collections.abc import Mapping
from datetime import date

from attache.read.time import calendar
from attache.read.time.slots import Found, Slots

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WHICH = {-1: "last", 0: "present", 1: "next"}
AHEAD = ", as its words look ahead"
UNITS = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century"}
SIDES = {-1: "before", 0: "of", 1: "after"}
AWAY = {-2: "two days before", -1: "the day before", 0: "the day of", 1: "the day after", 2: "two days after"}
# Units that are taken in steps of another, and how many digits of the year they then leave.
HOURS = 24
"""Hours in the day: "24 hours ago" is the day before."""
STEPS: Mapping[str, tuple[str, int, int | None]] = {"2W": ("W", 2, None), "DE": ("Y", 10, 3), "CE": ("Y", 100, 2)}


def stepped(day: date, count: float, slots: Slots, side: str) -> Found:
    """`count` of the expression's units from `day`, to the exactness the unit tells; None for no whole number."""
    unit, factor, digits = STEPS.get(slots.unit(), (slots.unit(), 1, None))
    if unit == "TH" and count % HOURS == 0:
        unit, count = "D", count / HOURS
    if unit not in UNITS or count != int(count):
        return None
    value = calendar.moved_exactly(day, unit, int(count) * factor)
    return value[:digits], f"{slots.text('count')} {slots.text('unit')} {side}"
