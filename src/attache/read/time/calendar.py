"""The calendar, as arithmetic on TIMEX3 values: "2021-W24" one way, a run of seven days the other.

Values and units are TIMEX3's (TimeML 1.2.1, section 2.3): D, W, WE, M, Q, Y, DE, CE, and TH, TM, TS for
hours, minutes and seconds. Every function raises ValueError or OverflowError for what no calendar holds:
the thirtieth of February, the year ten thousand.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from attache.records import Mod, When

WEEK = timedelta(days=7)
# The months of a season, as weather offices of the north count them; winter belongs to the year it begins in.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
RUNS = {"Q": 3, "H": 6}
MONTHS_OF_YEAR = 12
YEARS_OF = {"DE": 10, "CE": 100}
THIRDS = frozenset({Mod.START, Mod.MID, Mod.END})

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
WEEKS = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
PART = re.compile(r"(\d{4})-([QH])(\d)")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
MONTH = re.compile(r"(\d{4})-(\d\d)")
MOVABLE = re.compile(r"(easter|orthodox)([+-]\d+)")
YEARS = re.compile(r"\d{1,4}")


def covered(value: str) -> When | None:
    """The days a TIMEX3 value covers, or None for a length, a set and a mere "past"."""
    if "/" in value and value[0] != "P":
        first, last = (covered(half) for half in value.split("/", 1))
        return When(first.first, last.last) if first and last else None
    if match := DAY.fullmatch(value):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return When(day, day)
    if match := WEEKS.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return When(monday + timedelta(days=5 if match[3] else 0), monday + timedelta(days=6))
    return _months(value)


def _months(value: str) -> When | None:
    if match := PART.fullmatch(value):
        length = RUNS[match[2]]
        return _run(int(match[1]), (int(match[3]) - 1) * length + 1, length)
    if match := SEASON.fullmatch(value):
        return _run(int(match[1]), SEASONS[match[2]], 3)
    if match := MONTH.fullmatch(value):
        return _run(int(match[1]), int(match[2]), 1)
    if YEARS.fullmatch(value):
        span = 10 ** (4 - len(value))
        first = int(value) * span
        return When(date(max(first, 1), 1, 1), date(first + span - 1, 12, 31))
    return None


def narrowed(when: When, mod: Mod | None) -> When:
    """The first, middle or last third of a run of days; the run itself for another modifier or another run.

    A month is cut after its 10th and its 20th: mid-May is 11 to 20 May. A quarter, season, half or year is cut between
    months: early 2019 is January to April. A decade or century is cut between years. Of a week Monday and Tuesday are
    early, Wednesday is the middle, and late begins on Thursday, since papers mean the five days of work.
    """
    cuts = _cuts(when) if mod in THIRDS else None
    if cuts is None:
        return when
    middle, late = cuts
    begins, ends = {Mod.START: (when.first, middle), Mod.MID: (middle, late)}.get(mod, (late, None))  # type: ignore[arg-type]
    return When(begins, ends - timedelta(days=1) if ends else when.last)


def _cuts(when: When) -> tuple[date, date] | None:
    """The days on which the middle and the last third of a calendar unit begin."""
    first, last = when.first, when.last
    if when.days == WEEK.days and first.isoweekday() == 1:
        return first + timedelta(days=2), first + timedelta(days=3)
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 1:
        return first.replace(day=11), first.replace(day=21)
    unit = 1 if months <= MONTHS_OF_YEAR else MONTHS_OF_YEAR
    steps = [unit * round(months / unit * part / 3) for part in (1, 2)]
    middle, late = (date(*_moved(first.year, first.month, step), 1) for step in steps)
    return (middle, late) if first < middle < late else None


def _run(year: int, month: int, length: int) -> When:
    end_year, end_month = _moved(year, month, length - 1)
    return When(date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]))


def _moved(year: int, month: int, count: int) -> tuple[int, int]:
    whole, rest = divmod(year * 12 + month - 1 + count, 12)
    return whole, rest + 1


def moved(day: date, unit: str, count: int) -> str:
    """The unit that lies `count` units from the one that holds `day`: (2021-06-19, "M", -1) is "2021-05"."""
    match unit:
        case "D":
            return (day + timedelta(days=count)).isoformat()
        case "W" | "WE":
            year, week, _ = (day + count * WEEK).isocalendar()
            return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
        case "M":
            return month_value(*_moved(day.year, day.month, count))
        case "Q":
            year, month = _moved(day.year, day.month, count * 3)
            return f"{_year(year):04d}-Q{(month + 2) // 3}"
        case "Y":
            return f"{_year(day.year + count):04d}"
        case "DE":
            return f"{_year((day.year // 10 + count) * 10) // 10:03d}"
        case "CE":
            return f"{_year((day.year // 100 + count) * 100) // 100:02d}"
    raise ValueError(f"{unit!r} is no unit of the calendar")


def moved_exactly(day: date, unit: str, count: int) -> str:
    """The same, but counted in weeks it is a day: two weeks before a Saturday is a Saturday."""
    return moved(day, "D", 7 * count) if unit == "W" else moved(day, unit, count)


def _year(year: int) -> int:
    if not 0 <= year <= date.max.year:
        raise ValueError(f"no calendar holds the year {year}")
    return year


def month_value(year: int, month: int) -> str:
    """A month as a value."""
    return f"{_year(year):04d}-{month:02d}"


def day_value(year: int, month: int, day: int) -> str:
    """A day as a value."""
    return date(year, month, day).isoformat()


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    return monthrange(year, month)[1]


def length(count: float | None, unit: str) -> str:
    """A length of time as a value: (2, "Y") is "P2Y", (None, "M") is "PXM", (2.5, "Y") is "P2Y6M"."""
    lead, letters = ("PT", unit[1:]) if unit.startswith("T") else ("P", unit)
    if count is None:
        return f"{lead}X{letters}"
    whole, part = divmod(count, 1)
    if part and unit in YEARS_OF:
        return length(count * YEARS_OF[unit], "Y")
    smaller = {"Y": (12, "M"), "TH": (60, "M"), "TM": (60, "S"), "D": (24, "H")}.get(unit)
    if part and smaller:
        middle = "T" if unit == "D" else ""
        return f"{lead}{f'{whole:.0f}{letters}' if whole else ''}{middle}{part * smaller[0]:.0f}{smaller[1]}"
    return f"{lead}{count:.15g}{letters}"


def weekday_from(day: date, number: int, step: int) -> date:
    """The nearest weekday of that number (Monday is 1) up to `day` (step -1) or from it on (1), `day` included."""
    away = (day.isoweekday() - number) % 7 if step < 0 else (number - day.isoweekday()) % 7
    return day + timedelta(days=step * away)


def easter(year: int) -> date:
    """Easter Sunday of the Western churches, by the anonymous Gregorian computus (Nature, 20 April 1876)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, turn = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - shift + 15) % 30
    week = (32 + 2 * turn + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Eastern churches, by Meeus' Julian algorithm (Astronomical Algorithms, 1991, chapter 8)."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def holiday(rule: str, year: int) -> date:
    """The day of a holiday in a year, by a rule of holidays.csv: "12-25", "11-4-4", "5-last-1", "easter-2"."""
    if match := MOVABLE.fullmatch(rule):
        sunday = easter(year) if match[1] == "easter" else orthodox_easter(year)
        return sunday + timedelta(days=int(match[2]))
    fixed, _, later = rule.partition("+")
    return _by_weekday(fixed, year) + timedelta(days=int(later or 0))


def _by_weekday(rule: str, year: int) -> date:
    month, *rest = rule.split("-")
    if len(rest) == 1:
        return date(year, int(month), int(rest[0]))
    if rest[0] == "last":
        return weekday_from(date(year, int(month), monthrange(year, int(month))[1]), int(rest[1]), -1)
    return weekday_from(date(year, int(month), 1), int(rest[1]), 1) + (int(rest[0]) - 1) * WEEK
