"""Joins: a clock time and the day beside it are one time.

at  10:30 p.m.  on  Thursday          Friday  at  6 a.m.
    ─────────┬─────────────           ────────┬────────
      2021-06-17T22:30                 2021-06-18T06:00
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from attache.records import Anchor, Time, TimeKind

CLOCK = re.compile(r"(?:\d{4}-\d\d-\d\d)?(T\d\d:\d\d)")
BETWEEN = re.compile(
    r",?[^\S\n]{0,2}\n?(?:(?:late|early)\s)?(?:(?:on|of|at|about|around|by|at about)\s)?(?:the night of\s)?"
)
DAY_END = "T24:00"


def joined(times: Iterable[Time], text: str) -> Iterator[Time]:
    """The times, with "10 p.m." and "Wednesday" made one where they stand together."""
    waiting: Time | None = None
    for time in times:
        both = _both(waiting, time, text) if waiting else None
        if waiting:
            yield both or waiting
        waiting = None if both else time
    if waiting:
        yield waiting


def _both(left: Time, right: Time, text: str) -> Time | None:
    clock, day = (left, right) if CLOCK.fullmatch(left.value or "") else (right, left)
    hour = CLOCK.fullmatch(clock.value or "")
    if not hour or clock.anchor is Anchor.NONE or not BETWEEN.fullmatch(text, left.span.end, right.span.start):
        return None
    if not day.value or CLOCK.fullmatch(day.value) or not day.when or day.when.days > 1:
        return None
    span, value = left.span.to(right.span), f"{day.when.first}{hour[1]}"
    why = f"{day.why}; midnight is taken as its end" if hour[1] == DAY_END else day.why
    return replace(day, span=span, kind=TimeKind.TIME, value=value, mod=clock.mod, why=why)
