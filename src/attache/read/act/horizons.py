"""Horizons: by when a forecast is to come true.

Prices will fall within six months        from the day of writing, six months on
Prices will fall by 2030                  from the day of writing to the last of the year
Debt will reach its highest since 2009    2009 is no horizon: it lies behind
"""

import re
from calendar import month_name, monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from attache.read.act.clauses import condition
from attache.read.act.lookups import inside
from attache.records import Bound, Mod, Span, Time, TimeKind, When
from attache.text.tokens import Sentence

DATED = frozenset({TimeKind.DATE, TimeKind.TIME})
LENGTH = re.compile(r"P(\d{1,3})(D|W|M|Y|DE)\Z")
HOURS = re.compile(r"PT(\d{1,3})H\Z")
AHEAD = re.compile(r"\b(?:within|inside)\s+(?:(?:about|around|roughly|just|only)\s+)?\Z", re.IGNORECASE)
NEXT = re.compile(r"(?:the\s+)?(?:next|coming|following)\b", re.IGNORECASE)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTH_NAMES = frozenset(name.lower() for name in month_name if name)
OPENING = 12
"""How many characters may stand before a time that opens its sentence: "By the end of" and the like."""
BEFORE_WORDS = 24
"""How many characters before a time are looked at for what makes it a limit."""
MONTHS = {"M": 1, "Y": 12, "DE": 120}
DAYS = {"D": 1, "W": 7}


@dataclass(frozen=True, slots=True)
class Horizon:
    """The days in which a thing is to come, the words that say so, and how they were counted."""

    when: When
    words: Span
    why: str


def horizon(span: Span, sentence: Sentence, times: Sequence[Time], text: str, day: date | None) -> Horizon | None:
    """The days in which what `span` foretells is to come, None where the text does not say.

    The first of its own times that lies ahead of `day` counts, then one that opens the sentence, then one of its
    condition.
    """
    hung = condition(span, sentence)
    own = [(time, found) for time in inside(times, span) if (found := _ahead(time, text, day))]
    free = [found for time, found in own if not (hung and hung.covers(time.span))]
    led = [time for time in inside(times, sentence.span)[:1] if time.span.end <= span.start]
    near = [time for time in led if time.span.start <= sentence.span.start + OPENING and day]
    opening = [found for time in near if (found := _ahead(time, text, day))]
    every = (*free, *opening, *(found for _, found in own))
    return next((found for found in every if not day or found.when.last >= day), None)


def _ahead(time: Time, text: str, day: date | None) -> Horizon | None:
    if time.bound is Bound.SINCE and not (time.when and day and time.when.first > day):
        return None
    if time.kind is TimeKind.DURATION and day is not None:
        within = _within(time, text, day)
        return Horizon(within, time.span, f"counted on from {day}") if within else None
    if time.kind not in DATED or time.when is None:
        return None
    if time.bound is Bound.BEFORE and time.mod is not Mod.END and day is not None and day < time.when.first:
        until = When(day, time.when.first - timedelta(days=1))
        return Horizon(until, time.span, f"from {day} to the day before; {time.why}")
    if time.bound is Bound.BY and day and day < time.when.last:
        return Horizon(When(day, time.when.last), time.span, f"from {day} on; {time.why}")
    if day and time.when.last < day and (later := _next(time.span.of(text).lower(), time.when, day)) != time.when:
        return Horizon(later, time.span, f"{time.why}; the next such, since a forecast looks ahead")
    return Horizon(time.when, time.span, time.why)


def _next(name: str, when: When, day: date) -> When:
    """The next Thursday or March where a bare name was read as the last one: a forecast looks ahead."""
    if name in WEEKDAYS:
        ahead = timedelta(days=7 * (1 + (day - when.last).days // 7))
        return When(when.first + ahead, when.last + ahead)
    if name in MONTH_NAMES and when.first.year < date.max.year:
        year = when.first.year + 1
        return When(date(year, when.first.month, 1), date(year, when.last.month, monthrange(year, when.last.month)[1]))
    return when


def _within(time: Time, text: str, day: date) -> When | None:
    """The days of "within six months" and "over the next decade"; None of a length that says nothing of when."""
    before = text[max(0, time.span.start - BEFORE_WORDS) : time.span.start]
    if not (AHEAD.search(before) or NEXT.match(time.span.of(text))):
        return None
    if hours := HOURS.match(time.value or ""):
        return When(day, day + timedelta(hours=int(hours[1])))
    length = LENGTH.match(time.value or "")
    if length is None:
        return None
    count, unit = int(length[1]), length[2]
    last = day + timedelta(days=count * DAYS[unit]) if unit in DAYS else _months_on(day, count * MONTHS[unit])
    return When(day, last) if last else None


def _months_on(day: date, months: int) -> date | None:
    """The same day so many months later, or the last of the month where it has none; None beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
