"""Lists: what times that stand together lend each other.

May 3, 4 and 5          10 and 12 June          between March and May 2018          every Monday and Thursday
    ───┬─────           ──┬───                          ──┬──                                    ───┬────
of May as well          of June as well            of 2018 as well                        every one as well
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from attache.lexicon.timewords import TimeWordKind, TimeWords
from attache.read.time.calendar import covered, narrowed
from attache.records import Anchor, Span, Time, TimeKind

TH = r"(?:st|nd|rd|th)?"
DAY = re.compile(r"\d{4}-\d\d-\d\d")
YEARLESS = re.compile(r"(\d{4})(-\d\d(?:-\d\d)?)")
ENDS_IN_DAY = re.compile(rf"[A-Z][A-Za-z]+\.?\s\d{{1,2}}{TH}$|[Tt]he\s\d{{1,2}}(?:st|nd|rd|th)$")
OPENS_WITH_DAY = re.compile(r"(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\s", re.IGNORECASE)
NUMBER = re.compile(rf"(?:the\s)?\b(\d{{1,2}}){TH}\b(?!\d)", re.IGNORECASE)
NAME, FULL = re.compile(r"[A-Z][a-z]"), re.compile(r"\d{4}|['’]\d\d")
# What follows must not be something that the number counts: "on May 3 and 20 people died".
MORE = re.compile(
    rf"(?:,\s\d{{1,2}}{TH}){{0,6}},?\s(?:and|or|&)\s(?:the\s)?\d{{1,2}}(?:,\s(?P<year>\d{{4}})\b|(?:st|nd|rd|th)\b|"
    r"(?=\s?(?:$|[.,;:)”\"\n](?!\d)|[-–—]\s)|\s(?:in|at|to|for|when|while|but|and|by|with|after|before|during|of this|"
    r"was|were|is|are|will|had|as)\b)(?!\d))"
)
LESS = re.compile(
    rf"(?<![\w.,:/$€£-])(?:the\s)?\d{{1,2}}{TH}(?:,\s\d{{1,2}}{TH}){{0,6}}\s(?:and|or|&|to)\s$", re.IGNORECASE
)
BACK = 40
"""How many characters before a day the days of the same month begin at most."""
JOINING = re.compile(r",?\s(?:and|or|to|until|through|,)\s|,\s|\s?[-–—]\s?")
COUNTED = frozenset({Anchor.PUBLISHED, Anchor.BORROWED, Anchor.UNKNOWN})


def listed(times: Sequence[Time], text: str, words: TimeWords) -> list[Time]:
    """The times with the bare days beside them, those without a year in the year of the next, and rhythms in full."""
    found: list[Time] = []
    for time in times:
        if found and time.span.start < found[-1].span.end:  # the year that a day of the list has taken
            continue
        own = _again(found[-1], time, text, words) if found else time
        found.extend(_with_days(own, text, found[-1].span.end if found else 0))
    for n in range(len(found) - 2, -1, -1):
        found[n] = _of_its_year(found[n], found[n + 1], text)
    return found


def _with_days(time: Time, text: str, since: int) -> Iterator[Time]:
    """The day, before it and behind it those that only give their number."""
    own = time.span.of(text)
    if time.kind is not TimeKind.DATE or not time.value or not DAY.fullmatch(time.value):
        yield time
    elif OPENS_WITH_DAY.match(own) and (less := LESS.search(text, max(since, time.span.start - BACK), time.span.start)):
        yield from _days(time, text, Span(*less.span()), "")
        yield time
    elif ENDS_IN_DAY.search(own) and (more := MORE.match(text, time.span.end)):
        year = more["year"] or ""
        yield _in_year(time, year)
        yield from _days(time, text, Span(time.span.end, more.end()), year)
    else:
        yield time


def _days(time: Time, text: str, span: Span, year: str) -> Iterator[Time]:
    """The days whose numbers stand in the span; the year that ends it belongs to the last of them."""
    numbers = list(NUMBER.finditer(text, span.start, span.end - len(year)))
    for match in numbers:
        known = _day(time.value or "", int(match[1]))
        if known:
            end = span.end if year and match is numbers[-1] else match.end()
            day = replace(time, span=Span(match.start(), end), value=known, when=covered(known))
            yield _in_year(replace(day, why=f"{time.why}; the month stands beside it"), year)


def _day(value: str, number: int) -> str | None:
    try:
        return date(int(value[:4]), int(value[5:7]), number).isoformat()
    except ValueError:  # a day that the month has not
        return None


def _in_year(time: Time, year: str) -> Time:
    return _revalued(time, f"{year}{(time.value or '')[4:]}", "named in full") if year else time


def _of_its_year(left: Time, right: Time, text: str) -> Time:
    """A month or day without its year, in the year of the one that it is listed with."""
    bare, full = YEARLESS.fullmatch(left.value or ""), YEARLESS.fullmatch((right.value or "")[:10])
    if not bare or not full or left.anchor not in COUNTED or right.anchor is not Anchor.NONE:
        return left
    own = left.span.of(text)
    if not NAME.search(own) or FULL.search(own) or not JOINING.fullmatch(text, left.span.end, right.span.start):
        return left
    year = int(full[1]) - (bare[2] > full[2])
    return _revalued(left, f"{year:04d}{bare[2]}", "named in full, with its year beside the next")


def _again(before: Time, time: Time, text: str, words: TimeWords) -> Time:
    """A bare weekday behind one that comes again and again, as one that does so too."""
    number = words.worth[TimeWordKind.WEEKDAY].get(time.span.of(text).lower())
    is_rhythm = before.kind is TimeKind.SET and (before.value or "").startswith("XXXX-WXX-")
    if not number or not is_rhythm or not JOINING.fullmatch(text, before.span.end, time.span.start):
        return time
    return replace(time, kind=TimeKind.SET, value=f"XXXX-WXX-{number}", when=None, anchor=Anchor.NONE, why=before.why)


def _revalued(time: Time, value: str, why: str) -> Time:
    try:
        when = covered(value)
        return replace(time, value=value, when=when and narrowed(when, time.mod), anchor=Anchor.NONE, why=why)
    except (ValueError, OverflowError):  # the 29th of February of a common year
        return time
