"""Ranges: two times that are the ends of one run.

from Tuesday  to  Friday          between 2018  and  2020          from 9 a.m.  to  5 p.m. on Monday
     since       until                    since      until             of Monday too

A range runs forward: "from Friday to Tuesday", told on a Saturday, began the week before; where its words look ahead,
it ends the week after.
"""

import re
from dataclasses import replace
from datetime import date

from attache.lexicon.timewords import TimeWordKind, TimeWords
from attache.read.time.calendar import WEEK, covered, narrowed
from attache.read.time.steps import AHEAD
from attache.records import Anchor, Time, TimeKind, When

POINTS = frozenset({TimeKind.DATE, TimeKind.TIME})
NEAR = 60
"""How many characters before a range the verb is looked for that makes it none."""
TO = re.compile(r",?\s(?:to|through|thru|until|till|up to)(?: at least)?(?: the)?\s|\s?[-–—]\s?", re.IGNORECASE)
AND = re.compile(r"\s(?:and|to)(?: the)?\s", re.IGNORECASE)
# "Moved from Tuesday to Friday", "rose from 2019 to 2020": two points and no run between them.
COMPARED = re.compile(
    r"\b(?:moved?|moving|postpon\w+|delay\w*|reschedul\w+|shift\w*|push\w*|brought|compar\w+|up|down|rose|fell|grew|"
    r"ris(?:e|es|en|ing)|drop\w*|declin\w+|increas\w+|percent)\b",
    re.IGNORECASE,
)
BREAK = re.compile(r"[.!?;:\n]\s?")
WORD = re.compile(r"[^\W\d]+\.?")
MIDNIGHT = "T24:00"
COUNTED = frozenset({Anchor.PUBLISHED, Anchor.BORROWED})
CLOCK = re.compile(r"(?:\d{4}-\d\d-\d\d)?(T\d\d:\d\d)")


def is_range(left: Time, right: Time, lead: str, text: str) -> bool:
    """Whether one run begins with `left` and ends with `right`; `lead` is the limiting word before `left`, or ""."""
    if {left.kind, right.kind} - POINTS:
        return False
    between = text[left.span.end : right.span.start]
    if lead == "between":
        return AND.fullmatch(between) is not None
    return TO.fullmatch(between) is not None and not is_compared(left, text)


def is_compared(time: Time, text: str) -> bool:
    """Whether the verb before the time goes from one point to another, and not on: "moved from Tuesday to Friday"."""
    clause = BREAK.split(text[max(0, time.span.start - NEAR) : time.span.start])[-1]
    return COMPARED.search(clause) is not None


def ordered(left: Time, right: Time, text: str, words: TimeWords) -> tuple[Time, Time] | None:
    """The two ends with the first before the second, one of them moved where it needs to be; None where it cannot."""
    left = _of_its_day(left, right)
    if not left.when or not right.when or left.when.first <= right.when.last:
        return left, right
    try:
        if right.anchor in COUNTED and right.why.endswith(AHEAD):
            right = _moved(right, 1, text, words)
        elif left.anchor in COUNTED:
            left = _moved(left, -1, text, words)
    except (ValueError, OverflowError):  # a day that no calendar holds
        return None
    return (left, right) if left.when and right.when and left.when.first <= right.when.last else None


def _of_its_day(left: Time, right: Time) -> Time:
    """The left end, a clock time without a day of its own, on the day that the right one names."""
    clock = CLOCK.fullmatch(left.value or "")
    is_bare = clock and left.anchor in (Anchor.UNKNOWN, Anchor.NARRATIVE)
    if not (clock and is_bare and right.when and right.kind is TimeKind.TIME and right.when.days == 1):
        return left
    hour = "T00:00" if clock[1] == MIDNIGHT else clock[1]  # the midnight that a range begins with opens the day
    value = f"{right.when.first}{hour}"
    return replace(left, value=value, when=right.when, anchor=right.anchor, why=f"{right.why}, as for the range's end")


def _moved(time: Time, step: int, text: str, words: TimeWords) -> Time:
    """The time a week on, where a weekday names its day, else a year on; ValueError where the two forbid each other."""
    known = time.value or ""
    own = [match[0].lower() for match in WORD.finditer(time.span.of(text))]
    has_weekday, has_month = (
        any(word in words.worth[kind] for word in own) for kind in (TimeWordKind.WEEKDAY, TimeWordKind.MONTH)
    )
    if has_weekday and has_month:
        raise ValueError("a weekday of another year would be another")
    if has_weekday:
        value = f"{date.fromisoformat(known[:10]) + step * WEEK}{known[10:]}"
    else:
        value = f"{int(known[:4]) + step:04d}{known[4:]}"
    side = "forward" if step > 0 else "back"
    why = f"{time.why}; moved {side}, as a range runs forward"
    return replace(time, value=value, when=_covered(value, time), why=why)


def _covered(value: str, time: Time) -> When | None:
    when = covered(value)
    return when and narrowed(when, time.mod)
