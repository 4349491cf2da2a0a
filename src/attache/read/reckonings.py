"""How each kind of expression is counted out, once its words are known.

A function here takes what stands in the slots of a phrase and where the reader is, and gives the
TIMEX3 value and, in words that can be checked, how it came about. It gives None, or raises what the
calendar raises, where the words turn out to be no time after all: the 31st of June.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from attache.lexicon.timewords import Meaning, TimeWordKind, TimeWords
from attache.read import calendar
from attache.records import When
from attache.text.numbers import number

Found = tuple[str, str] | None
"""A value, and how it was counted."""

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNIT_NAMES = {"D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter"}
UNIT_NAMES |= {"Y": "year", "DE": "decade", "CE": "century"}


@dataclass(frozen=True, slots=True)
class Slots:
    """What stands in the slots of a phrase that matched."""

    match: re.Match[str]
    words: TimeWords

    def text(self, slot: str) -> str:
        """The words in a slot, in small letters with single blanks, or "" where it is absent or empty."""
        return " ".join((self.match.groupdict().get(slot) or "").lower().split())

    def __contains__(self, slot: str) -> bool:
        """Whether anything stands in it."""
        return bool(self.text(slot))

    def digits(self, slot: str) -> int:
        """The number that its digits make: "17th" is 17."""
        return int(re.sub(r"\D", "", self.text(slot)))

    def worth(self, slot: str) -> str:
        """What the lexicon says its word is worth."""
        return str(self.words.worth[TimeWordKind(slot.rstrip("0123456789"))][self.text(slot)])

    def count(self, slot: str = "count") -> float | None:
        """How many: None for "a few"."""
        known = self.words.worth[TimeWordKind.COUNT].get(self.text(slot))
        if known is not None:
            return None if known == "X" else float(known)
        return number(self.text(slot), self.words.numbers)

    def unit(self, slot: str = "unit") -> str:
        """TIMEX3's letters for its unit."""
        return str(self.words.worth[TimeWordKind.UNIT][self.text(slot)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Where the reader is: the day times are counted from and its name, the way the words point, the time before."""

    day: date
    name: str
    points: int
    before: When | None


Count = Callable[[Slots, Here], Found]


def reckoned(means: Meaning, slots: Slots, here: Here) -> Found:
    """The value and its reason; None, ValueError or OverflowError where the words are no time."""
    return RECKONINGS[means](slots, here)


def _date(slots: Slots, here: Here) -> Found:
    month = int(slots.worth("month")) if "month" in slots else slots.digits("mm")
    day = next(slots.digits(slot) for slot in ("day", "dd", "overtwelve") if slot in slots)
    return calendar.day_value(slots.digits("year"), month, day), "named in full"


def _days(slots: Slots, here: Here) -> Found:
    month = int(slots.worth("month"))
    if "year" in slots:
        year, why = slots.digits("year"), "named in full"
    else:
        year, why = _nearest(month, slots.digits("day"), here)
    first = calendar.day_value(year, month, slots.digits("day"))
    last = calendar.day_value(year, month, slots.digits("day2"))
    return (f"{first}/{last}", why) if first < last else None


def _month_of_year(slots: Slots, here: Here) -> Found:
    return calendar.month_value(slots.digits("year"), int(slots.worth("month"))), "named with its year"


def _month_day(slots: Slots, here: Here) -> Found:
    month, day = int(slots.worth("month")), slots.digits("day")
    year, why = _nearest(month, day, here)
    return calendar.day_value(year, month, day), why


def _nearest(month: int, day: int, here: Here) -> tuple[int, str]:
    """The year of the month's day that lies nearest `here`, on the side the words point to."""
    near = [date(year, month, day) for year in _years_about(here.day) if _exists(year, month, day)]
    ahead, behind = [d for d in near if d >= here.day], [d for d in near if d <= here.day]
    if here.points > 0 and ahead:
        return ahead[0].year, f"the next after {here.name}, as its words look ahead"
    if here.points < 0 and behind:
        return behind[-1].year, f"the last before {here.name}"
    return min(near, key=lambda d: abs(d - here.day)).year, f"the nearest to {here.name}"


def _years_about(day: date) -> range:
    return range(max(day.year - 4, date.min.year), min(day.year + 4, date.max.year) + 1)


def _exists(year: int, month: int, day: int) -> bool:
    return day <= calendar.month_length(year, month)


def _month(slots: Slots, here: Here) -> Found:
    month = int(slots.worth("month"))
    if here.points > 0:
        year = here.day.year + (month < here.day.month)
        return calendar.month_value(year, month), f"the next such month from {here.name} on, as its words look ahead"
    year = here.day.year - (month > here.day.month)
    return calendar.month_value(year, month), f"the last such month up to {here.name}"


def _month_beside(slots: Slots, here: Here) -> Found:
    which, month = int(slots.worth("which")), int(slots.worth("month"))
    named_year = slots.match[0].lower().find("year") >= 0
    year = here.day.year + which
    if which and not named_year:
        year = here.day.year + (month <= here.day.month if which > 0 else -(month >= here.day.month))
    return calendar.month_value(year, month), f"the {_ORDER[which]} such month, seen from {here.name}"


_ORDER = {-1: "last", 0: "present", 1: "next"}


def _weekday(slots: Slots, here: Here) -> Found:
    number = int(slots.worth("weekday"))
    step = 1 if here.points > 0 else -1
    day = calendar.weekday_from(here.day, number, step)
    if day == here.day:
        return _at_part(day, slots), f"{here.name} is a {DAY_NAMES[number - 1]}"
    side = "after" if step > 0 else "before"
    return _at_part(day, slots), f"{DAY_NAMES[number - 1]} {side} {here.name}"


def _at_part(day: date, slots: Slots) -> str:
    return day.isoformat() + (f"T{slots.worth('part')}" if "part" in slots else "")


def _weekday_beside(slots: Slots, here: Here) -> Found:
    number, which = int(slots.worth("weekday")), int(slots.worth("which"))
    monday = here.day - timedelta(days=here.day.isoweekday() - 1)
    if slots.text("which") in slots.match[0].lower().split()[:2] and "week" not in slots.match[0].lower().split():
        start = here.day + timedelta(days=which)
        day = calendar.weekday_from(start, number, which) if which else monday + timedelta(days=number - 1)
    else:
        day = monday + timedelta(days=7 * which + number - 1)
    return _at_part(day, slots), f"{_ORDER[which]} {DAY_NAMES[number - 1]}, seen from {here.name}"


def _day_of_month(slots: Slots, here: Here) -> Found:
    wanted = slots.digits("dayth")
    step = 1 if here.points > 0 else -1
    late = wanted > here.day.day if step < 0 else wanted < here.day.day
    month = calendar.moved(here.day, "M", step if late else 0)
    return calendar.day_value(*map(int, month.split("-")), wanted), f"the nearest such day to {here.name}"


def _year(slots: Slots, here: Here) -> Found:
    return f"{slots.digits('year'):04d}", "named"


def _years(slots: Slots, here: Here) -> Found:
    first, last = slots.digits("year"), slots.digits("year2")
    return (f"{first}/{last}", "named") if first < last else None


def _decade(slots: Slots, here: Here) -> Found:
    if "decade" in slots:
        return slots.text("decade"), "named"
    tens = slots.worth("tens") if "tens" in slots else slots.text("tenth")
    return f"19{tens}", "taken as the twentieth century's"


def _century(slots: Slots, here: Here) -> Found:
    text = slots.text("nth")
    nth = slots.digits("nth") if text[0].isdigit() else int(slots.words.worth[TimeWordKind.ORDINAL][text])
    return (f"{nth - 1:02d}", "named") if 1 <= nth <= 22 else None


def _quarter(slots: Slots, here: Here) -> Found:
    nth = int(slots.worth("ordinal")) if "ordinal" in slots else slots.digits("quarter")
    if nth not in range(1, 5):
        return None
    if "year" in slots:
        return f"{slots.digits('year'):04d}-Q{nth}", "named with its year"
    if "which" in slots:
        which = int(slots.worth("which"))
        return f"{calendar.moved(here.day, 'Y', which)}-Q{nth}", f"of the {_ORDER[which]} year, seen from {here.name}"
    now = (here.day.month + 2) // 3
    past = here.points <= 0
    year = here.day.year + (-(nth >= now) if past else nth < now)
    return f"{year:04d}-Q{nth}", f"the {'last such' if past else 'next such'}, seen from {here.name}"


def _half(slots: Slots, here: Here) -> Found:
    nth = int(slots.worth("ordinal"))
    year = (
        f"{slots.digits('year'):04d}" if "year" in slots else calendar.moved(here.day, "Y", int(slots.worth("which")))
    )
    return (f"{year}-H{nth}", "named with its year") if nth in (1, 2) else None


def _season(slots: Slots, here: Here) -> Found:
    season = slots.worth("season")
    if "year" in slots:
        return f"{slots.digits('year'):04d}-{season}", "named with its year"
    which = int(slots.worth("which")) if "which" in slots else here.points
    if slots.match[0].lower().endswith("year"):
        return f"{calendar.moved(here.day, 'Y', which)}-{season}", f"of the {_ORDER[which]} year, seen from {here.name}"
    year = here.day.year
    start = calendar.SEASONS[season]
    if which < 0 or (which == 0 and "which" not in slots):
        year -= here.day.month < start + (3 if which < 0 and "which" in slots else 0)
    elif which > 0:
        year += here.day.month >= start
    return f"{year:04d}-{season}", f"the {_ORDER[which]} {slots.text('season')}, seen from {here.name}"


def _deictic(slots: Slots, here: Here) -> Found:
    if "tonight" in slots:
        return f"{here.day.isoformat()}TNI", f"the night of {here.name}"
    away = int(slots.worth("deictic"))
    day = here.day + timedelta(days=away)
    return _at_part(day, slots), f"{_AWAY[away]} {here.name}"


_AWAY = {-2: "two days before", -1: "the day before", 0: "the day of", 1: "the day after", 2: "two days after"}


def _part(slots: Slots, here: Here) -> Found:
    last = slots.match[0].lower().startswith("last")
    day = here.day - timedelta(days=1) if last else here.day
    return _at_part(day, slots), f"{_AWAY[-1 if last else 0]} {here.name}"


def _relative(slots: Slots, here: Here) -> Found:
    unit = slots.unit()
    which = int(slots.worth("which")) if "which" in slots else 0
    if unit not in UNIT_NAMES or unit == "D":
        return None
    if unit == "WE":
        return _weekend(slots, here, which)
    if unit in ("DE", "CE") and which:
        return calendar.length(1, unit), "a length of time"
    return calendar.moved(here.day, unit, which), f"the {UNIT_NAMES[unit]} {_SIDE[which]} {here.name}"


_SIDE = {-1: "before", 0: "of", 1: "after"}


def _weekend(slots: Slots, here: Here, which: int = 0) -> Found:
    in_week = here.day.isoweekday() < 6
    back = which < 0 or ("which" not in slots and here.points <= 0 and in_week)
    return calendar.moved(here.day, "WE", -1 if back else which), f"the weekend seen from {here.name}"


def _year_end(slots: Slots, here: Here) -> Found:
    return calendar.day_value(here.day.year, 12, 31), f"the end of the year of {here.name}"


def _ago(slots: Slots, here: Here) -> Found:
    if "units" in slots:
        return "PAST_REF", f"some time before {here.name}"
    count, unit = slots.count(), slots.unit()
    if count is None:
        return "PAST_REF", f"some time before {here.name}"
    return _stepped(here.day, unit, -count, f"{slots.text('count')} {slots.text('unit')} before {here.name}")


def _stepped(day: date, unit: str, count: float, why: str) -> Found:
    if unit == "2W":
        unit, count = "W", 2 * count
    if unit not in UNIT_NAMES or unit == "WE" or count != int(count):
        return None
    if unit == "DE":
        return calendar.moved(day, "Y", 10 * int(count))[:3], why
    return calendar.moved_exactly(day, unit, int(count)), why


def _beside(slots: Slots, here: Here) -> Found:
    if here.before is None:
        return None
    if "beside" not in slots:
        step = 1 if slots.match[0].lower().endswith("after") else -1
        return _stepped(here.before.first, "D", step, f"the day {_SIDE[step]} {here.before.first}")
    step = int(slots.worth("beside"))
    if "weekday" in slots:
        return None
    if not _fine_enough(here.before, slots.unit()):
        return None
    return _stepped(
        here.before.first, slots.unit(), step, f"the {slots.text('unit')} {_SIDE[step]} {here.before.first}"
    )


def _fine_enough(when: When, unit: str) -> bool:
    """Whether a run of days is short enough to count such units from."""
    return when.days <= {"D": 1, "W": 7, "M": 31}.get(unit, 366)


def _later(slots: Slots, here: Here) -> Found:
    count, unit = slots.count(), slots.unit()
    if here.before is None or count is None or not _fine_enough(here.before, unit):
        return None
    back = slots.match[0].lower().endswith(("earlier", "previously", "before"))
    why = f"{slots.text('count')} {slots.text('unit')} {'before' if back else 'after'} {here.before.first}"
    return _stepped(here.before.first, unit, -count if back else count, why)


def _duration(slots: Slots, here: Here) -> Found:
    value = _length(slots)
    return (value, "a length of time") if value else None


def _length(slots: Slots) -> str | None:
    whole = slots.match[0].lower()
    plural = next((slot for slot in ("units", "units2") if slot in slots), None)
    if plural:
        return _of_unit(None, slots.unit(plural), slots)
    if "one" in slots:
        return None if slots.unit("one") == "D" else _of_unit(1, slots.unit("one"), slots)
    if "count2" in slots:
        return _of_unit(None, slots.unit(), slots)
    if slots.text("count") in ("a", "an") and slots.text("unit").endswith("s"):
        return None
    count = slots.count() if "count" in slots else 1.0
    if re.search(r"\bhalf an?\b", whole):
        count = 0.5
    elif re.search(r"\band a half\b", whole) and count is not None:
        count += 0.5
    return _of_unit(count, slots.unit(), slots)


def _of_unit(count: float | None, unit: str, slots: Slots) -> str | None:
    if unit == "2W":
        return calendar.length(None if count is None else 2 * count, "W")
    if count is not None and unit == "TS" and count == 1:
        return None
    return calendar.length(count, unit)


def _set(slots: Slots, here: Here) -> Found:
    return slots.worth("set"), "again and again"


def _every(slots: Slots, here: Here) -> Found:
    count = 2.0 if "other" in slots.match[0].lower() else slots.count() if "count" in slots else 1.0
    value = _of_unit(count, slots.unit(), slots)
    return (value, "again and again") if value else None


def _every_named(slots: Slots, here: Here) -> Found:
    part = f"T{slots.worth('part')}" if "part" in slots else ""
    if "weekday" in slots:
        return f"XXXX-WXX-{slots.worth('weekday')}{part}", "again and again"
    if "month" in slots:
        return f"XXXX-{int(slots.worth('month')):02d}", "again and again"
    return f"XXXX-XX-XX{part}", "again and again"


def _clock(slots: Slots, here: Here) -> Found:
    hour, minute = _hour(slots), slots.digits("minute") if "minute" in slots else 0
    if hour is None or hour > 24:
        return None
    return f"T{hour:02d}:{minute:02d}", "the text gives no day for it"


def _hour(slots: Slots) -> int | None:
    if "fixed" in slots:
        return 12 if slots.text("fixed") == "noon" else 24
    hour = slots.digits("hour" if "hour" in slots else "hour2")
    if "ampm" in slots:
        if not 1 <= hour <= 12:
            return None
        return hour % 12 + (12 if slots.text("ampm").startswith("p") else 0)
    return hour + 12 if "part" in slots and slots.worth("part") in ("AF", "EV") and hour < 12 else hour


def _holiday(slots: Slots, here: Here) -> Found:
    rule = slots.worth("holiday")
    if "year" in slots:
        return calendar.holiday(rule, slots.digits("year")).isoformat(), "its day in the year named"
    near = [calendar.holiday(rule, year) for year in _years_about(here.day)]
    points = int(slots.worth("which")) if "which" in slots else here.points
    if points > 0:
        return min(d for d in near if d >= here.day).isoformat(), f"the next after {here.name}"
    return max(d for d in near if d <= here.day).isoformat(), f"the last before {here.name}"


def _nothing(slots: Slots, here: Here) -> Found:
    return None


RECKONINGS: Mapping[Meaning, Count] = {
    Meaning.DATE: _date,
    Meaning.DAYS: _days,
    Meaning.MONTH_OF_YEAR: _month_of_year,
    Meaning.MONTH_DAY: _month_day,
    Meaning.MONTH: _month,
    Meaning.MONTH_BESIDE: _month_beside,
    Meaning.WEEKDAY: _weekday,
    Meaning.WEEKDAY_BESIDE: _weekday_beside,
    Meaning.DAY_OF_MONTH: _day_of_month,
    Meaning.YEAR: _year,
    Meaning.YEARS: _years,
    Meaning.DECADE: _decade,
    Meaning.CENTURY: _century,
    Meaning.QUARTER: _quarter,
    Meaning.HALF: _half,
    Meaning.SEASON: _season,
    Meaning.DEICTIC: _deictic,
    Meaning.PART: _part,
    Meaning.RELATIVE: _relative,
    Meaning.YEAR_END: _year_end,
    Meaning.WEEKEND: _weekend,
    Meaning.AGO: _ago,
    Meaning.BESIDE: _beside,
    Meaning.LATER: _later,
    Meaning.DURATION: _duration,
    Meaning.SET: _set,
    Meaning.EVERY: _every,
    Meaning.EVERY_NAMED: _every_named,
    Meaning.CLOCK: _clock,
    Meaning.HOLIDAY: _holiday,
    Meaning.NOTHING: _nothing,
}
