"""Times that are counted from a day: yesterday, Thursday, last May, two weeks ago, the next day."""

from dataclasses import dataclass
from datetime import date, timedelta

from attache.read import calendar
from attache.read.named import quarter_number
from attache.read.slots import Found, Slots
from attache.records import When

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNITS = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century"}
WHICH = {-1: "last", 0: "present", 1: "next"}
SIDES = {-1: "before", 0: "of", 1: "after"}
AWAY = {-2: "two days before", -1: "the day before", 0: "the day of", 1: "the day after", 2: "two days after"}
AHEAD = ", as its words look ahead"

FAR = timedelta(days=240)
"""A day without its year is not meant to lie farther off than this: papers then give the year."""
PAST = timedelta(days=100)
"""A quarter that ended longer ago than this is no longer the one looked forward to."""
MONDAY_TO_FRIDAY = range(1, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Where the reader is.

    `day` is the day times are counted from and `name` what to call it; `points` is 1 where the words near by look
    ahead, -1 where they look back, else 0; `before` is the time told last, None where there is none near.
    """

    day: date
    name: str
    points: int
    before: When | None


def month_day(slots: Slots, here: Here) -> Found:
    """June 17; Thursday, June 17; last Oct. 23."""
    day, why = _nearest(slots, here, slots.digits("day"))
    return day.isoformat(), why


def days(slots: Slots, here: Here) -> Found:
    """June 10-12."""
    first, why = _nearest(slots, here, slots.digits("day"))
    last = first.replace(day=slots.digits("day2"))
    return (f"{first}/{last}", why) if first < last else None


def week_of(slots: Slots, here: Here) -> Found:
    """The week of March 6."""
    day, why = _nearest(slots, here, slots.digits("day"))
    return calendar.moved(day, "W", 0), why


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
    return min(near, key=lambda d: (abs(d - here.day), d)), f"the such day nearest to {here.name}"


def _years(day: date) -> range:
    return range(max(day.year - 4, date.min.year), min(day.year + 4, date.max.year) + 1)


def month(slots: Slots, here: Here) -> Found:
    """In May."""
    wanted = slots.rank("month")
    if here.points > 0:
        value = calendar.month_value(here.day.year + (wanted < here.day.month), wanted)
        return value, f"the next such month from {here.name} on{AHEAD}"
    value = calendar.month_value(here.day.year - (wanted > here.day.month), wanted)
    return value, f"the last such month up to {here.name}"


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
    """On the 14th."""
    wanted, now = slots.digits("dayth"), here.day.day
    if here.points > 0:
        value, why = calendar.moved(here.day, "M", int(wanted < now)), f"the next from {here.name} on{AHEAD}"
    else:
        value, why = calendar.moved(here.day, "M", -int(wanted > now)), f"the last up to {here.name}"
    return date.fromisoformat(f"{value}-{wanted:02d}").isoformat(), why


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


def part_of_day(slots: Slots, here: Here) -> Found:
    """This morning."""
    return here.day.isoformat() + slots.part(), f"{AWAY[0]} {here.name}"


def relative(slots: Slots, here: Here) -> Found:
    """Last month, earlier this week, the end of the year."""
    unit = slots.unit()
    which = slots.rank("which") if "which" in slots else 0
    if unit == "WE":
        return calendar.moved(here.day, unit, which), f"the weekend of the week {SIDES[which]} {here.name}"
    if unit not in UNITS or unit == "D":
        return None
    if unit in ("DE", "CE") and which:
        return calendar.length(1, unit), "a length of time"
    return calendar.moved(here.day, unit, which), f"the {UNITS[unit]} {SIDES[which]} {here.name}"


def weekend(slots: Slots, here: Here) -> Found:
    """The weekend: the last one, unless it is on or the words look ahead."""
    back = here.points <= 0 and here.day.isoweekday() in MONDAY_TO_FRIDAY
    return calendar.moved(
        here.day, "WE", -int(back)
    ), f"the {'last' if back else 'next'} weekend, seen from {here.name}"


def year_end(slots: Slots, here: Here) -> Found:
    """By year-end."""
    return date(here.day.year, 12, 31).isoformat(), f"the last day of the year of {here.name}"


def ago(slots: Slots, here: Here) -> Found:
    """Two weeks ago, years ago."""
    count = slots.count() if "count" in slots else None
    if count is None:
        return "PAST_REF", f"some time before {here.name}"
    return _stepped(here.day, -count, slots, f"before {here.name}")


def later(slots: Slots, here: Here) -> Found:
    """Two days later, a year earlier, counted from the time told before."""
    count = slots.count()
    if here.before is None or count is None or not _is_exact(here.before, slots.unit()):
        return None
    back = slots.whole.endswith(("earlier", "previously", "before"))
    return _stepped(
        here.before.first, -count if back else count, slots, f"{SIDES[-1 if back else 1]} {here.before.first}"
    )


def _stepped(day: date, count: float, slots: Slots, side: str) -> Found:
    unit, why = slots.unit(), f"{slots.text('count')} {slots.text('unit')} {side}"
    steps = {"2W": ("W", 2), "DE": ("Y", 10), "CE": ("Y", 100)}
    unit, times = steps.get(unit, (unit, 1))
    if unit not in UNITS or count != int(count):
        return None
    value = calendar.moved_exactly(day, unit, int(count) * times)
    return (value[:3] if times == 10 else value[:2] if times == 100 else value), why


def beside(slots: Slots, here: Here) -> Found:
    """The next day, the following year, that morning."""
    unit = "D" if "part" in slots else slots.unit()
    if here.before is None or not _is_exact(here.before, unit) or unit not in UNITS:
        return None
    step = slots.rank("beside")
    why = f"the {UNITS[unit]} {SIDES[step]} {here.before.first}"
    return calendar.moved(here.before.first, unit, step) + slots.part(), why


def day_beside(slots: Slots, here: Here) -> Found:
    """The day before, the day after."""
    if here.before is None or here.before.days > 1:
        return None
    step = 1 if slots.whole.endswith("after") else -1
    return (here.before.first + timedelta(days=step)).isoformat(), f"{AWAY[step]} {here.before.first}"


def _is_exact(when: When, unit: str) -> bool:
    """Whether a run of days is short enough to count such units from."""
    return when.days <= {"D": 1, "W": 7, "2W": 7, "M": 31}.get(unit, 366)


def clock(slots: Slots, here: Here) -> Found:
    """10:30 p.m., noon, 0900 GMT; of the day told before, unless a day stands beside it."""
    hour, minute = _hour(slots), slots.digits("minute") if "minute" in slots else 0
    if hour is None:
        return None
    time = f"T{hour:02d}:{minute:02d}"
    if here.before and here.before.days == 1:
        return f"{here.before.first}{time}", f"on {here.before.first}, the day told before"
    return time, "the text gives no day for it"


def _hour(slots: Slots) -> int | None:
    if "fixed" in slots:
        return 12 if slots.text("fixed") == "noon" else 24
    hour = slots.digits("hour" if "hour" in slots else "hour2")
    if "ampm" in slots:
        return hour % 12 + 12 * slots.text("ampm").startswith("p") if 1 <= hour <= 12 else None
    return hour % 12 + 12 if slots.part() in ("TAF", "TEV") else hour


def holiday(slots: Slots, here: Here) -> Found:
    """Christmas Day, next Easter."""
    near = [calendar.holiday(slots.worth("holiday"), year) for year in _years(here.day)]
    if (slots.rank("which") if "which" in slots else here.points) > 0:
        return min(d for d in near if d >= here.day).isoformat(), f"the next from {here.name} on"
    return max(d for d in near if d <= here.day).isoformat(), f"the last up to {here.name}"
