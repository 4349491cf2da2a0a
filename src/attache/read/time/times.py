"""Times: the days, months, years, lengths and rhythms that prose names, each with the days it covers.

    state media reported yesterday        in May            for two years        every Thursday
                         ────┬────           ─┬─                ────┬────        ──────┬───────
             2021-06-18, the day before    2021-05                 P2Y             XXXX-WXX-4
               publication 2021-06-19

The lexicon says what an expression looks like, reckonings.py how each kind is counted out,
company.py which look-alikes to leave alone, tenses.py whether a Thursday is the last or the next, told.py what
"the day after" and "a year earlier" are counted from.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from attache.lexicon.timewords import LEAD, Meaning, TimeWords
from attache.read.time.bounds import bounded
from attache.read.time.calendar import covered
from attache.read.time.company import may_be_time, named_months
from attache.read.time.joins import joined
from attache.read.time.lists import listed
from attache.read.time.mods import modified
from attache.read.time.reckonings import COUNTED, NARRATIVE, reckoned
from attache.read.time.slots import Found, Here, Slots
from attache.read.time.tenses import direction
from attache.read.time.told import Told
from attache.read.time.zones import zoned
from attache.records import Anchor, Span, Time, TimeKind

RHYTHMS = frozenset({Meaning.RHYTHM, Meaning.EVERY, Meaning.EVERY_NAMED})
DAYS = frozenset({Meaning.DAY_NAMED, Meaning.DAYS_NAMED, Meaning.MONTH_DAY, Meaning.DAYS, Meaning.WEEK_NAMED})
"""What names a day or a week so plainly that one which no calendar holds is an error of the text: June 31."""
ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text, and what its times are counted from."""

    text: str
    small: str
    anchor: date | None
    words: TimeWords
    borrowed: bool
    passed: frozenset[Meaning]
    named: frozenset[str]


def find_times(
    text: str,
    spans: Iterable[Span],
    anchor: date | None,
    words: TimeWords,
    *,
    borrowed: bool = False,
    references: bool = False,
    local: str | None = None,
) -> Iterator[Time]:
    """Each temporal expression inside the spans, in text order, none over another.

    `anchor` is the day of the report, None where none is known; `borrowed` says that it is its story's and not its own.
    `references` asks for those too that say no more than past, present or to come: "now", "recently".
    `local` is the IANA zone of the place of writing, by which "local time" counts, None where none is known.
    """
    passed = frozenset() if references else frozenset({Meaning.REFERENCE})
    reader = _Reader(text, _small(text), anchor, words, borrowed, passed, named_months(text, words))
    times = listed(list(joined(_found(reader, sorted(spans)), text)), text, words)
    yield from zoned(bounded(times, text, anchor, words), text, words, local)


def _found(reader: _Reader, spans: Iterable[Span]) -> Iterator[Time]:
    told = Told()
    for span in spans:
        position = span.start
        while opening := _opening(reader, position, span.end):
            position = opening.start() + 1
            for means, match in _candidates(reader, opening.start(), span.end):
                time = _time(reader, means, match, told) if means is not Meaning.NOTHING else None
                if time:
                    yield time
                    told = told.and_then(time, means, reader.anchor)
                if time or means is Meaning.NOTHING:
                    position = match.end()
                    break


def _small(text: str) -> str:
    """The text in small letters, every one in its place: of all letters only the dotted I grows when made small."""
    return text.replace("İ", "I").lower()


def _opening(reader: _Reader, start: int, end: int) -> re.Match[str] | None:
    core = reader.words.core.search(reader.small, start, end)
    return core and reader.words.opening.search(reader.small, max(start, core.start() - LEAD), end)


def _candidates(reader: _Reader, start: int, end: int) -> list[tuple[Meaning, re.Match[str]]]:
    """What fits at `start`, the longest first."""
    matches = ((means, phrase.match(reader.text, start, end)) for means, phrase in reader.words.phrases)
    return sorted(((means, m) for means, m in matches if m), key=lambda found: -found[1].end())


def _time(reader: _Reader, means: Meaning, match: re.Match[str], told: Told) -> Time | None:
    span = Span(*match.span())
    if means in reader.passed or not may_be_time(means, reader.text, span, reader.words, reader.named):
        return None
    found: Found
    try:
        found = reckoned(means, Slots(match, reader.words), _here(reader, means, span, told))
        when = covered(found[0]) if found and found[0] else None
    except (ValueError, OverflowError):  # a day that no calendar holds
        found, when = (("", "no calendar holds it") if means in DAYS else None), None
    if found is None:
        return None
    value, why = found
    if not value:
        return Time(span=span, kind=TimeKind.DATE, value=None, when=None, anchor=Anchor.UNKNOWN, why=why)
    time = Time(span=span, kind=_kind(means, value), value=value, when=when, anchor=_anchor(reader, means), why=why)
    return modified(_settled(time), reader.text, reader.words)


def _here(reader: _Reader, means: Meaning, span: Span, told: Told) -> Here:
    name = f"{reader.anchor} (borrowed from its story)" if reader.borrowed else f"publication {reader.anchor}"
    return Here(
        day=reader.anchor or ANY_DAY,
        name=name,
        points=direction(reader.text, span, reader.words) if means in COUNTED else 0,
        before=told.days_near(span),
        quarter=told.quarter_near(span),
        longer=told.longer,
    )


def _anchor(reader: _Reader, means: Meaning) -> Anchor:
    if means in NARRATIVE:
        return Anchor.NARRATIVE
    if means not in COUNTED:
        return Anchor.NONE
    if reader.anchor is None:
        return Anchor.UNKNOWN
    return Anchor.BORROWED if reader.borrowed else Anchor.PUBLISHED


def _kind(means: Meaning, value: str) -> TimeKind:
    if means in RHYTHMS:
        return TimeKind.SET
    if value.endswith("_REF"):
        return TimeKind.DATE
    if value.startswith("P"):
        return TimeKind.DURATION
    return TimeKind.TIME if "T" in value else TimeKind.DATE


def _settled(time: Time) -> Time:
    """The time, with what cannot be known without the day of the report left open."""
    if time.kind is TimeKind.DURATION:
        # "Two days later" after nothing that it can be counted from is no more than its length.
        return replace(time, anchor=Anchor.UNKNOWN if time.anchor is Anchor.NARRATIVE else Anchor.NONE)
    if time.anchor is Anchor.UNKNOWN:
        return replace(time, value=None, when=None, why="the report gives no date")
    return replace(time, anchor=Anchor.UNKNOWN) if time.kind is TimeKind.TIME and not time.when else time
