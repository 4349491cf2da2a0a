"""Clock times: 10:30 p.m., noon, 0900 GMT, half past nine, at dawn; of the day told before or of that beside them."""

import re

from attache.read.time import calendar
from attache.read.time.slots import Found, Here, Slots

NOON, DAY_END = 12, 24
AFTER = re.compile(r"\b(?:after|past|since|from|between)\s$", re.IGNORECASE)
SHARES = {"half": 30, "quarter": 15}
LATE = ("TAF", "TEV", "TNI")


def clock(slots: Slots, here: Here) -> Found:
    """10:30 p.m., noon, 0900 GMT; a midnight is the end of its day, unless something comes after it."""
    hour, minute = _hour(slots), _minute(slots)
    if hour is None:
        return None
    hour, minute = divmod(hour * 60 + minute, 60)
    return _of_day(f"T{hour:02d}:{minute:02d}", here)


def twilight(slots: Slots, here: Here) -> Found:
    """At dawn."""
    return _of_day(slots.part(), here)


def moment(slots: Slots) -> Found:
    """2021-06-17T09:00Z."""
    day = calendar.day_value(slots.year(), slots.digits("mm"), slots.digits("dd"))
    return f"{day}T{slots.digits('hour'):02d}:{slots.digits('minute'):02d}", "named in full"


def _of_day(time: str, here: Here) -> Found:
    if here.before and here.before.days == 1:
        return f"{here.before.first}{time}", f"on {here.before.first}, the day told before"
    return time, "the text gives no day for it"


def _minute(slots: Slots) -> int:
    """The minutes after the hour, before it where they are told "to" it."""
    if "share" in slots:
        minutes = SHARES[slots.text("share").split()[-1]]
        return -minutes if slots.text("side") in ("to", "before") else minutes
    return slots.digits("minute") if "minute" in slots else 0


def _hour(slots: Slots) -> int | None:
    if "fixed" in slots:
        start = slots.match.start()
        is_over = AFTER.search(slots.match.string, max(0, start - 10), start)
        return NOON if slots.text("fixed") == "noon" else 0 if is_over else DAY_END
    hour = _named(slots)
    if "ampm" in slots:
        return _of_half(slots, hour) if 1 <= hour <= NOON else None
    if "part" not in slots or hour > NOON:
        return hour
    if slots.part() == "TNI" and (hour == NOON or hour < 5):  # "at two at night"
        return hour % 12
    return hour % 12 + 12 * (slots.part() in LATE)


def _of_half(slots: Slots, hour: int) -> int:
    """The hour, before or after noon; "from 11 to 2 p.m." begins before it, as a range runs forward."""
    is_late = slots.text("ampm").startswith("p")
    runs_over = is_late and "hour3" in slots and hour % NOON > slots.digits("hour3") % NOON
    return hour % NOON + NOON * (is_late and not runs_over)


def _named(slots: Slots) -> int:
    if "oclock" in slots and not slots.text("oclock").isdigit():
        return int(slots.words.numbers.cardinals[slots.text("oclock")])
    return slots.digits(next(slot for slot in ("hour", "hour2", "oclock") if slot in slots))
