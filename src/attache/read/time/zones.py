"""Zones: how far the clock that a time was read off stands from UTC.

9 a.m. Seoul time          9 a.m. (0000 GMT)          noon ET on July 4, 2021          5 p.m. IST
       ────┬────                   ────┬────               ─┬                                  ─┬─
        +09:00           nine hours later: +09:00      summer time: -04:00          three zones: open
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attache.lexicon.timewords import TimeWords
from attache.lexicon.zones import LOCAL
from attache.records import Bound, Time, TimeKind

CLOCK = re.compile(r"(?:(\d{4}-\d\d-\d\d))?T(\d\d):(\d\d)")
OFFSET = re.compile(r"(?:GMT|UTC)?\s?([+−–-])(\d{1,2}):?([0-5]\d)?", re.IGNORECASE)
FIXED = re.compile(r"([+-])(\d\d):(\d\d)")
DOUBLE = re.compile(r"\((\d{1,2}?)(?:[:.]?(\d\d))?\s?(?:([ap])\.?m\.?)?\s", re.IGNORECASE)
TIME = re.compile(r"(?:\s+local)?\s+time$")
BRACKET = re.compile(r"\s?\(")
UNTOLD = "; which zone is local the text does not tell"
PLACE = re.compile(r"[^\W\d_]+(?:[ .'’-]{1,2}[^\W\d_]+){0,3}")
DAY = timedelta(hours=24)
EAST = timedelta(hours=14)
"""No clock is farther ahead of UTC, so a double that says more is of the day before."""


def zoned(times: Iterable[Time], text: str, words: TimeWords, local: str | None) -> Iterator[Time]:
    """The times, clocks with their offset where the text tells it, or with the reason why a zone it names tells none.

    `local` is the IANA zone of the place of writing, None where none is known. "From 9:00 to 17:00 GMT" names the zone
    of both, and a second clock in brackets that of the first.
    """
    before: Time | None = None
    for time in times:
        now = _zoned(time, text, words, local)
        if before:
            yield _lent(before, now, text)
        before = now
    if before:
        yield before


def _lent(time: Time, following: Time, text: str) -> Time:
    """A clock time with the zone that the clock behind it tells, where it belongs to both."""
    here, there = _clock(time), _clock(following)
    if time.zone or not here or not there or not following.zone:
        return time
    if time.bound is Bound.SINCE and following.bound is Bound.UNTIL:
        return replace(time, zone=following.zone)
    away = _length(following.zone)
    if away is None or not BRACKET.fullmatch(text, time.span.end, following.span.start):
        return time
    return replace(time, zone=_written(_between(_hours(here), _hours(there) - away)), why=time.why.split(UNTOLD)[0])


def zone_of(dateline: str, words: TimeWords) -> str | None:
    """The IANA zone of the place that a dateline opens with, None where the table of zones does not know it.

    "SEOUL, South Korea (AP) —" is Asia/Seoul.
    """
    place = PLACE.match(dateline)
    zones = words.zones.get(" ".join(place[0].lower().split()), ()) if place else ()
    return zones[0] if len(zones) == 1 and "/" in zones[0] else None


def _clock(time: Time) -> re.Match[str] | None:
    return CLOCK.fullmatch(time.value or "") if time.kind is TimeKind.TIME else None


def _zoned(time: Time, text: str, words: TimeWords, local: str | None) -> Time:
    match = _clock(time)
    if match is None:
        return time
    head, bracket, tail = time.span.of(text).partition("(")
    names = _names(head, words)
    zone, why = _offset(names[0], match, words, local) if names else (None, "")
    if zone is None and bracket and (other := _double(f"({tail}", match, words)) is not None:
        zone = _written(other)
    elif not names and (inside := _names(tail, words)):
        zone, why = _offset(inside[0], match, words, local)
    return replace(time, zone=zone, why=time.why if zone or not why else f"{time.why}; {why}")


def _names(text: str, words: TimeWords) -> list[str]:
    return [match[0] for match in words.zone.finditer(text)]


def _double(text: str, match: re.Match[str], words: TimeWords) -> timedelta | None:
    """The offset that the same moment by a second clock gives: nine here and midnight in Greenwich are nine hours."""
    second, names = DOUBLE.match(text), _names(text, words)
    if second is None or not names:
        return None
    other, _ = _offset(names[0], match, words, None)
    base = _length(other) if other else None
    if base is None:
        return None
    hour = int(second[1]) % 12 + 12 * (second[3].lower() == "p") if second[3] else int(second[1])
    return _between(_hours(match), timedelta(hours=hour, minutes=int(second[2] or 0)) - base)


def _hours(clock: re.Match[str]) -> timedelta:
    return timedelta(hours=int(clock[2]), minutes=int(clock[3]))


def _between(here: timedelta, utc: timedelta) -> timedelta:
    """How far a clock stands from UTC when it shows `here`."""
    away = (here - utc) % DAY
    return away if away <= EAST else away - DAY


def _offset(name: str, match: re.Match[str], words: TimeWords, local: str | None) -> tuple[str | None, str]:
    """An offset, or None and the reason."""
    if told := OFFSET.fullmatch(name):
        sign = "+" if told[1] == "+" else "-"
        return f"{sign}{int(told[2]):02d}:{told[3] or '00'}", ""
    plain = TIME.sub("", " ".join(name.lower().split()))
    if plain not in words.zones:
        return None, f"whose clock {name} is the table of zones does not know"
    zones = (local,) if plain == LOCAL and local else words.zones[plain]
    if not zones:
        return None, UNTOLD.removeprefix("; ")
    if len(zones) > 1:
        return None, f"{len(zones)} zones are called {name}"
    if FIXED.fullmatch(zones[0]):
        return zones[0], ""
    if not match[1]:
        return None, "whether it is summer time the missing day would tell"
    return _on(zones[0], match), f"what {zones[0]} then was is not known"


def _on(zone: str, match: re.Match[str]) -> str | None:
    """The offset of an IANA zone on the day and at the hour, None where its database does not tell."""
    moment = datetime.combine(date.fromisoformat(match[1]), clock_time(min(int(match[2]), 23), int(match[3])))
    try:
        away = moment.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        return None
    return _written(away) if away is not None and not away.seconds % 60 else None


def _length(offset: str) -> timedelta | None:
    told = FIXED.fullmatch(offset)
    if told is None:
        return None
    away = timedelta(hours=int(told[2]), minutes=int(told[3]))
    return away if told[1] == "+" else -away


def _written(away: timedelta) -> str:
    minutes = round(away.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
