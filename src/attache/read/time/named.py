"""Times that say all of themselves: 17 June 2020, May 2019, the third quarter of 2019, the 1990s."""

from attache.read.time import calendar
from attache.read.time.slots import Found, Slots

NAMED = "named in full"
OPEN = "open:"
"""What begins the rule of a holiday that no day is told for."""


def day_named(slots: Slots) -> Found:
    """June 17, 2020; 9/11."""
    if "september" in slots:
        return "2001-09-11", "known by that name"
    month = slots.rank("month") if "month" in slots else slots.digits("mm")
    day = next(slots.digits(slot) for slot in ("day", "day2", "dd", "overtwelve") if slot in slots)
    return calendar.day_value(slots.year(), month, day), NAMED


def days_named(slots: Slots) -> Found:
    """June 10-12, 2018; December 30-January 2, 2019."""
    month, month2, year = slots.rank("month"), slots.rank("month2" if "month2" in slots else "month"), slots.year()
    first = calendar.day_value(year - (month2 < month), month, slots.digits("day"))
    last = calendar.day_value(year, month2, slots.digits("day2"))
    return (f"{first}/{last}", NAMED) if first < last else None


def month_named(slots: Slots) -> Found:
    """The end of April 2018."""
    return calendar.month_value(slots.year(), slots.rank("month")), NAMED


def months_named(slots: Slots) -> Found:
    """July-August 2019; November-January 2020; June 2018-July 2019."""
    first, last, year = slots.rank("month"), slots.rank("month2"), slots.year()
    end = slots.year("year2") if "year2" in slots else year
    begin = year if "year2" in slots else year - (last < first)
    if (begin, first) >= (end, last):
        return None
    return f"{calendar.month_value(begin, first)}/{calendar.month_value(end, last)}", NAMED


def quarter_named(slots: Slots) -> Found:
    """The third quarter of 2019."""
    nth = quarter_number(slots)
    return (f"{slots.year()}-Q{nth}", NAMED) if nth <= 4 else None


def quarter_number(slots: Slots) -> int:
    """Which quarter or half the words tell."""
    return slots.rank("ordinal") if "ordinal" in slots else slots.digits("quarter")


def half_named(slots: Slots) -> Found:
    """The second half of 2020; H1 2021."""
    nth = slots.rank("ordinal") if "ordinal" in slots else int(slots.text("half") or 2)
    return (f"{slots.year()}-H{nth}", NAMED) if nth <= 2 else None


def season_named(slots: Slots) -> Found:
    """The summer of 2019."""
    return f"{slots.year()}-{slots.worth('season')}", NAMED


def holiday_named(slots: Slots) -> Found:
    """Easter 2019."""
    rule = slots.worth("holiday")
    if rule.startswith(OPEN):
        return "", rule.removeprefix(OPEN)
    return calendar.holiday(rule, slots.year()).isoformat(), "its day in the year named"


def year_named(slots: Slots) -> Found:
    """Early 2019."""
    return str(slots.year()), "named"


def years_named(slots: Slots) -> Found:
    """2008-2009, 1950-53."""
    first = str(slots.year())
    last = str(slots.year("year2")) if "year2" in slots else first[:2] + slots.text("short")
    return (f"{first}/{last}", "named") if first < last else None


def decade_named(slots: Slots) -> Found:
    """The late 1970s, the '80s, the nineties."""
    if "decade" in slots:
        return slots.text("decade"), "named"
    tens = slots.worth("tens") if "tens" in slots else slots.text("tenth")
    return f"19{tens}", "taken as the twentieth century's"


def reference(slots: Slots) -> Found:
    """Now, recently, soon."""
    return slots.worth("reference"), "no more than that is told"


def century_named(slots: Slots) -> Found:
    """The 19th century, which TIMEX3 calls 18; the late 19th and early 20th centuries."""
    first = _nth(slots, "nth", "ordinal")
    last = _nth(slots, "nth2", "ordinal2") if "nth2" in slots or "ordinal2" in slots else first
    if not 1 <= first <= last <= 22:
        return None
    return f"{first - 1:02d}" if first == last else f"{first - 1:02d}/{last - 1:02d}", "named"


def _nth(slots: Slots, figures: str, word: str) -> int:
    return slots.digits(figures) if slots.text(figures)[:1].isdigit() else slots.rank(word)
