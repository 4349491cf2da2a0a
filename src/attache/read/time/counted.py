"""Times that are counted from the day of the report: yesterday, Thursday, last May, two weeks ago."""

from datetime import date, timedelta

from attache.read.time import calendar
from attache.read.time.named import OPEN, quarter_number
from attache.read.time.slots import Found, Here, Slots
from attache.read.time.steps import AWAY, SIDES, UNITS, stepped

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WHICH = {-1: "last", 0: "present", 1: "next"}
AHEAD = ", as its words look ahead"

FAR = timedelta(days=240)
"""A day without its year is not meant to lie farther off than this: papers then give the year."""
FAR_MONTHS = 8
"""A bare month is not meant to lie farther back than this: papers then say "last December"."""
LASTING = frozenset({"Y", "DE", "CE"})
"""What will be done "in ten years" mostly takes them."""
PAST = timedelta(days=100)
"""A quarter that ended longer ago than this is no longer the one looked forward to."""
MONDAY_TO_WEDNESDAY = range(1, 4)  # on these "this weekend" is the one just over
MONDAY_TO_FRIDAY = range(1, 6)


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
    """The first half of next year."""
    which, nth = slots.rank("which"), slots.rank("ordinal")
    value = f"{calendar.moved(here.day, 'Y', which)}-H{nth}"
    return (value, f"in the year {SIDES[which]} {here.name}") if nth <= 2 else None


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
