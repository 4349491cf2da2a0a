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
from attache.read.act.whens import days
from attache.records import Bound, Mod, Span, Time, TimeKind, When
from attache.text.tokens import Sentence

DATED = frozenset({TimeKind.DATE, TimeKind.TIME})
LENGTH = re.compile(r"P(\d{1,3})(D|W|M|Y|DE)\Z")
HOURS = re.compile(r"PT(\d{1,3})H\Z")
AHEAD = re.compile(r"\b(?:within|inside)\s+(?:(?:about|around|roughly|just|only)\s+)?\Z", re.IGNORECASE)
NEXT = re.compile(r"(?:the\s+)?(?:next|coming|following)\b", re.IGNORECASE)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTH_NAMES = frozenset(name.lower() for name in month_name if name)
OCCASION = re.compile(
    r"\b(?:before|until|ahead of|by)\s+((?:the|this|next|an?|any)\s+(?:[\w’'-]{1,20}\s+){0,2}?"
    r"(?:elections?|vote|referendum|polls?|summit|runoff|run-off|recess|harvest|rains|rainy season|monsoon|hearing"
    r"|inauguration|trial|talks|deadline))\b",
    re.IGNORECASE,
)
SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
OPENING = 12
"""How many characters may stand before a time that opens its sentence: "By the end of" and the like."""
BEFORE_WORDS = 24
"""How many characters before a time are looked at for what makes it a limit."""
MONTHS = {"M": 1, "Y": 12, "DE": 120}
DAYS = {"D": 1, "W": 7}


@dataclass(frozen=True, slots=True)
class Horizon:
    """The days in which a thing is to come, the words that say so, and how they were counted.

    The days are None where the words are too vague to count any: "in the coming weeks", "before the election".
    """

    when: When | None
    words: Span
    why: str


def horizon(span: Span, sentence: Sentence, times: Sequence[Time], text: str, day: date | None) -> Horizon | None:
    """The days in which what `span` foretells is to come, None where the text does not say.

    The first of its own times that lies ahead of `day` counts, then one that opens the sentence, then one of its
    condition.
    """
    hung = condition(span, sentence)
    runs = dict(days(text, times, day))
    own = [(time, found) for time in inside(times, span) if (found := _ahead(time, text, day, runs.get(time)))]
    free = [found for time, found in own if not (hung and hung.covers(time.span))]
    led = [time for time in inside(times, sentence.span)[:1] if time.span.end <= span.start]
    near = [time for time in led if time.span.start <= sentence.span.start + OPENING and day]
    opening = [found for time in near if (found := _ahead(time, text, day, runs.get(time)))]
    every = (*free, *opening, *(found for _, found in own))
    counted = next((found for found in every if found.when and (not day or found.when.last >= day)), None)
    return counted or next((found for found in every if not found.when), None) or _occasion(span, text)


def is_ahead(time: Time, text: str, day: date | None) -> bool:
    """Whether a time names days that are not over on `day`, or a length that is counted on from it."""
    found = _ahead(time, text, day, None)
    return found is not None and (found.when is None or day is None or found.when.last >= day)


def _occasion(span: Span, text: str) -> Horizon | None:
    """The thing before which it is to come, whose day nobody tells beside it: "before the election"."""
    found = OCCASION.search(span.of(text))
    if not found:
        return None
    return Horizon(None, Span(span.start + found.start(), span.start + found.end()), "its day is not told here")


def _ahead(time: Time, text: str, day: date | None, run: When | None) -> Horizon | None:
    if time.bound is Bound.SINCE and run and time.when and run.last > time.when.last and (not day or run.last > day):
        return Horizon(run, time.span, f"{time.why}, and on to the day named behind it")
    if time.bound is Bound.SINCE and not (time.when and day and time.when.first > day):
        return None
    if time.kind is TimeKind.DURATION and day is not None:
        within = _within(time, text, day)
        return Horizon(within, time.span, f"counted on from {day}") if within else _vague(time, text)
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
    if name.removeprefix("the ") in SEASONS and when.last.year + 1 < date.max.year:
        years = 1 + (day.year - when.last.year - (day.timetuple().tm_yday <= when.last.timetuple().tm_yday))
        return When(_years_on(when.first, years), _years_on(when.last, years))
    if name in MONTH_NAMES and when.first.year < date.max.year:
        year = when.first.year + 1
        return When(date(year, when.first.month, 1), date(year, when.last.month, monthrange(year, when.last.month)[1]))
    return when


def _vague(time: Time, text: str) -> Horizon | None:
    """A length that no number tells: "within days", "over the coming months"."""
    if not (time.value or "").startswith("PX") or not _leads_on(time, text):
        return None
    return Horizon(None, time.span, "no number of days is told")


def _leads_on(time: Time, text: str) -> bool:
    """Whether a length is counted from the day of writing on: "within six months", "the next decade"."""
    before = text[max(0, time.span.start - BEFORE_WORDS) : time.span.start]
    return bool(AHEAD.search(before) or NEXT.match(time.span.of(text)))


def _years_on(day: date, years: int) -> date:
    year = day.year + years
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _within(time: Time, text: str, day: date) -> When | None:
    """The days of "within six months" and "over the next decade"; None of a length that says nothing of when."""
    if not _leads_on(time, text):
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
