"""Times: the days, months, years, lengths and rhythms that prose names, each with the days it covers.

    state media reported yesterday        in May            for two years        every Thursday
                         ────┬────           ─┬─                ────┬────        ──────┬───────
             2021-06-18, the day before    2021-05                 P2Y             XXXX-WXX-4
               publication 2021-06-19

The lexicon says what an expression looks like, reckonings.py how each kind is counted out,
company.py which look-alikes to leave alone, tenses.py whether a Thursday is the last or the next.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from attache.lexicon.timewords import Meaning, TimeWords
from attache.read.calendar import covered
from attache.read.company import may_be_time
from attache.read.reckonings import Here, Slots, reckoned
from attache.read.tenses import direction
from attache.records import Anchor, Span, Time, TimeKind

NAMED = frozenset(
    {Meaning.DATE, Meaning.MONTH_OF_YEAR, Meaning.YEAR, Meaning.YEARS, Meaning.DECADE, Meaning.CENTURY}
    | {Meaning.DURATION, Meaning.SET, Meaning.EVERY, Meaning.EVERY_NAMED}
)
"""The meanings that say all of themselves; a phrase of another kind does so where it names its year."""
NARRATIVE = frozenset({Meaning.BESIDE, Meaning.LATER})
SETS = frozenset({Meaning.SET, Meaning.EVERY, Meaning.EVERY_NAMED})
REACH = 400
"""How many characters back a time may stand from which "the next day" is counted."""

ON = re.compile(r"(?:,?[^\S\n]{0,2}\n?(?:(?:late|early)\s)?(?:on\s|of\s|at\s|about\s|around\s|by\s|at about\s)?)")


@dataclass(frozen=True, slots=True)
class _Reader:
    """One text, and what its times are counted from."""

    text: str
    anchor: date | None
    words: TimeWords
    borrowed: bool


def find_times(
    text: str, spans: Iterable[Span], anchor: date | None, words: TimeWords, borrowed: bool = False
) -> Iterator[Time]:
    """Each temporal expression inside the spans, in text order, none over another.

    `anchor` is the day of the report, None where none is known; `borrowed` says that it is its story's and not its own.
    """
    reader = _Reader(text, anchor, words, borrowed)
    before: Time | None = None
    for span in sorted(spans):
        for time in _joined(_found(reader, span, before), text):
            yield time
            before = time if _is_footing(time) else before


def _is_footing(time: Time) -> bool:
    return time.kind in (TimeKind.DATE, TimeKind.TIME) and time.when is not None


def _found(reader: _Reader, span: Span, before: Time | None) -> Iterator[Time]:
    position = span.start
    while opening := reader.words.opening.search(reader.text, position, span.end):
        position = opening.start() + 1
        for means, match in _candidates(reader, opening.start(), span.end):
            if means is Meaning.NOTHING:
                position = match.end()
                break
            if time := _time(reader, means, match, before):
                yield time
                position = match.end()
                before = time if _is_footing(time) else before
                break


def _candidates(reader: _Reader, start: int, end: int) -> list[tuple[Meaning, re.Match[str]]]:
    matches = ((means, phrase.match(reader.text, start, end)) for means, phrase in reader.words.phrases)
    return sorted(((means, m) for means, m in matches if m), key=lambda found: -found[1].end())


def _time(reader: _Reader, means: Meaning, match: re.Match[str], before: Time | None) -> Time | None:
    span, slots = Span(*match.span()), Slots(match, reader.words)
    if not may_be_time(means, reader.text, span, reader.words):
        return None
    anchor = _anchor(reader, means, slots)
    near = before.when if before and span.start - before.span.end < REACH else None
    here = Here(
        day=reader.anchor or date(2000, 1, 1),
        name=_name(reader),
        points=direction(reader.text, span, reader.words),
        before=near,
    )
    try:
        found = reckoned(means, slots, here)
        when = covered(found[0]) if found else None
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    kind = _kind(means, found[0])
    if anchor is Anchor.UNKNOWN and kind is not TimeKind.DURATION and means is not Meaning.CLOCK:
        return Time(span=span, kind=kind, value=None, when=None, anchor=anchor, why="the report gives no date")
    anchor = Anchor.NONE if kind is TimeKind.DURATION else anchor
    return Time(span=span, kind=kind, value=found[0], when=when, anchor=anchor, why=found[1])


def _name(reader: _Reader) -> str:
    return f"{reader.anchor}, borrowed from its story" if reader.borrowed else f"publication {reader.anchor}"


def _anchor(reader: _Reader, means: Meaning, slots: Slots) -> Anchor:
    if means in NAMED or "year" in slots:
        return Anchor.NONE
    if means in NARRATIVE:
        return Anchor.NARRATIVE
    if reader.anchor is None or means is Meaning.CLOCK:
        return Anchor.UNKNOWN
    return Anchor.BORROWED if reader.borrowed else Anchor.PUBLISHED


def _kind(means: Meaning, value: str) -> TimeKind:
    if means in SETS:
        return TimeKind.SET
    if value.startswith("P") and value != "PAST_REF":
        return TimeKind.DURATION
    return TimeKind.TIME if "T" in value and value != "PAST_REF" else TimeKind.DATE


def _joined(times: Iterable[Time], text: str) -> Iterator[Time]:
    """The times, with "10 p.m." and "Wednesday" made one where they stand together."""
    waiting: Time | None = None
    for time in times:
        both = _both(waiting, time, text) if waiting else None
        if waiting and not both:
            yield waiting
        waiting = both or time
    if waiting:
        yield waiting


def _both(left: Time, right: Time, text: str) -> Time | None:
    clock, day = (left, right) if _is_clock(left) else (right, left)
    if not _is_clock(clock) or _is_clock(day) or day.when is None or day.when.days != 1 or not day.value:
        return None
    if not ON.fullmatch(text, left.span.end, right.span.start):
        return None
    value = f"{day.value[:10]}{clock.value}"
    return replace(day, span=left.span.to(right.span), kind=TimeKind.TIME, value=value)


def _is_clock(time: Time) -> bool:
    return time.kind is TimeKind.TIME and (time.value or "").startswith("T")
