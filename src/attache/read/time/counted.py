"""Times that are counted from the day of the report: yesterday, last May, the third quarter, two weeks ago."""

from datetime import timedelta

from attache.read.time import calendar
from attache.read.time.named import quarter_number
from attache.read.time.slots import Found, Here, Slots
from attache.read.time.steps import AHEAD, AWAY, SIDES, UNITS, WHICH, stepped
from attache.read.time.weekdays import weekday

FAR_MONTHS = 8
"""A bare month is not meant to lie farther back than this: papers then say "last December"."""
LASTING = frozenset({"Y", "DE", "CE"})
"""What will be done "in ten years" mostly takes them."""
PAST = timedelta(days=100)
"""A quarter that ended longer ago than this is no longer the one looked forward to."""
MONDAY_TO_WEDNESDAY = range(1, 4)  # on these "this weekend" is the one just over
MONDAY_TO_FRIDAY = range(1, 6)


def month(slots: Slots, here: Here) -> Found:
    """In May."""
    wanted = slots.rank("month")
    is_far = (here.day.month - wanted) % 12 > FAR_MONTHS
    if here.points > 0 or (here.points == 0 and is_far):
        value = calendar.month_value(here.day.year + (wanted < here.day.month), wanted)
        ahead = AHEAD if here.points else ", the nearer one"
        return value, f"the next such month from {here.name} on{ahead}"
    value = calendar.month_value(here.day.year - (wanted > here.day.month), wanted)
    return value, f"the last such month up to {here.name}"


def months(slots: Slots, here: Here) -> Found:
    """July-August."""
    found, last = month(slots, here), slots.rank("month2")
    if not found or last == slots.rank("month"):
        return None
    first, why = found
    year = int(first[:4]) + (last < slots.rank("month"))
    return f"{first}/{calendar.month_value(year, last)}", why


def month_beside(slots: Slots, here: Here) -> Found:
    """Last July, next March."""
    which, wanted = slots.rank("which"), slots.rank("month")
    year = here.day.year
    if which > 0:
        year += wanted <= here.day.month
    elif which < 0:
        year -= wanted >= here.day.month
    return calendar.month_value(year, wanted), f"the {WHICH[which]} such month, seen from {here.name}"


def month_of_year(slots: Slots, here: Here) -> Found:
    """October last year."""
    which = slots.rank("which")
    year = calendar.moved(here.day, "Y", which)
    return f"{year}-{slots.rank('month'):02d}", f"in the year {SIDES[which]} {here.name}"


def quarter(slots: Slots, here: Here) -> Found:
    """The third quarter; last year's first quarter."""
    nth = quarter_number(slots)
    if nth > 4:
        return None
    if "which" in slots:
        which = slots.rank("which")
        return f"{calendar.moved(here.day, 'Y', which)}-Q{nth}", f"in the year {SIDES[which]} {here.name}"
    begun = here.day.year - (nth > (here.day.month + 2) // 3)
    when = calendar.covered(f"{begun:04d}-Q{nth}")
    if here.points > 0 and when and here.day - when.last > PAST:
        return f"{begun + 1:04d}-Q{nth}", f"the next such quarter after {here.name}{AHEAD}"
    return f"{begun:04d}-Q{nth}", f"the last such quarter that began by {here.name}"


def half(slots: Slots, here: Here) -> Found:
    """The first half of next year; the second half of the year."""
    nth = slots.rank("ordinal")
    year = calendar.moved(here.day, "Y", slots.rank("which")) if "which" in slots else here.day.year
    side = SIDES[slots.rank("which")] if "which" in slots else "of"
    return (f"{year}-H{nth}", f"in the year {side} {here.name}") if nth <= 2 else None


def season(slots: Slots, here: Here) -> Found:
    """The summer; as far as the words point, the one to come, else the last that began."""
    start = calendar.SEASONS[slots.worth("season")]
    if here.points > 0:
        year = here.day.year + (here.day.month > start + 2)
        return f"{year:04d}-{slots.worth('season')}", f"the next after {here.name}{AHEAD}"
    year = here.day.year - (here.day.month < start)
    return f"{year:04d}-{slots.worth('season')}", f"the last that began by {here.name}"


def season_beside(slots: Slots, here: Here) -> Found:
    """Last fall, this summer, next spring."""
    start, which = calendar.SEASONS[slots.worth("season")], slots.rank("which")
    year = here.day.year
    if which > 0:
        year += here.day.month >= start
    elif which < 0:
        year -= here.day.month < start + 3
    return f"{year:04d}-{slots.worth('season')}", f"the {WHICH[which]} {slots.text('season')}, seen from {here.name}"


def season_of_year(slots: Slots, here: Here) -> Found:
    """The summer of last year."""
    which = slots.rank("which")
    value = f"{calendar.moved(here.day, 'Y', which)}-{slots.worth('season')}"
    return value, f"in the year {SIDES[which]} {here.name}"


def deictic(slots: Slots, here: Here) -> Found:
    """Yesterday, tomorrow, yesterday evening."""
    away = slots.rank("deictic")
    return (here.day + timedelta(days=away)).isoformat() + slots.part(), f"{AWAY[away]} {here.name}"


def tonight(slots: Slots, here: Here) -> Found:
    """Tonight, last night: the night before counts as the day it began on."""
    away = -1 if slots.whole.startswith("last") else 0
    return f"{here.day + timedelta(days=away)}TNI", f"the night of {AWAY[away]} {here.name}"


def overnight(slots: Slots, here: Here) -> Found:
    """Overnight: the night just over, or the one ahead; "overnight Tuesday", the night that began on that day."""
    if "weekday" in slots:
        day, why = weekday(slots, here) or ("", "")
        return f"{day}TNI", why
    away = 0 if here.points > 0 else -1
    return f"{here.day + timedelta(days=away)}TNI", f"the night of {AWAY[away]} {here.name}"


def part_of_day(slots: Slots, here: Here) -> Found:
    """This morning."""
    return here.day.isoformat() + slots.part(), f"{AWAY[0]} {here.name}"


def relative(slots: Slots, here: Here) -> Found:
    """Last month, earlier this week, the end of the year."""
    unit = slots.unit()
    which = slots.rank("which") if "which" in slots else 0
    if unit == "WE":
        which -= not which and here.points <= 0 and here.day.isoweekday() in MONDAY_TO_WEDNESDAY
        return calendar.moved(here.day, unit, which), f"the weekend of the week {SIDES[which]} {here.name}"
    if unit == "D" and "in the" in slots.whole:
        day = here.before.last if here.before and here.before.days == 1 else here.day
        return day.isoformat(), f"the day told before, or {here.name}"
    if unit not in UNITS or unit == "D":
        return None
    if unit in ("DE", "CE") and which:
        return calendar.length(1, unit), "a length of time"
    return calendar.moved(here.day, unit, which), f"the {UNITS[unit]} {SIDES[which]} {here.name}"


def weekend(_: Slots, here: Here) -> Found:
    """The weekend: the last one, unless it is on or the words look ahead."""
    back = here.points <= 0 and here.day.isoweekday() in MONDAY_TO_FRIDAY
    return calendar.moved(here.day, "WE", -int(back)), f"the weekend of the week {SIDES[-int(back)]} {here.name}"


def full_year(_: Slots, here: Here) -> Found:
    """For the full year."""
    return calendar.moved(here.day, "Y", 0), f"the year of {here.name}"


def year_earlier(_: Slots, here: Here) -> Found:
    """A year earlier, beside figures of no other time than that of the report."""
    return calendar.moved(here.day, "Y", -1), f"the year before {here.name}, of which the figures are"


def year_end(_: Slots, here: Here) -> Found:
    """By year-end."""
    return calendar.moved(here.day, "Y", 0), f"the end of the year of {here.name}"


def ago(slots: Slots, here: Here) -> Found:
    """Two weeks ago, years ago."""
    count = slots.count() if "count" in slots else None
    if count is None:
        return "PAST_REF", f"some time before {here.name}"
    return stepped(here.day, -count, slots, f"before {here.name}")


def hence(slots: Slots, here: Here) -> Found:
    """Three weeks from now; in three weeks, where the words look ahead (else that is how long it takes)."""
    count = slots.count()
    is_told = slots.whole.endswith((" now", " today", " time"))
    is_meant = here.points > 0 and slots.unit() not in LASTING
    if count is None or not (is_told or is_meant):
        return None
    return stepped(here.day, count, slots, f"after {here.name}")
