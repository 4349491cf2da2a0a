"""Bounds: on which side of a time the thing lies that the text hangs on it.

since 2006          by year-end          from Tuesday  to  Friday           between 2018  and  2020
──┬──               ─┬                        since       until                     since      until
since                by

after Monday's vote          two days after Friday          footage from Monday
the vote is the limit        the distance is told           comes from there: none
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from attache.lexicon.timewords import TimeWordKind, TimeWords
from attache.read.time.ranges import POINTS, is_compared, is_range, ordered
from attache.records import Bound, Time

NEAR = 60
"""How many characters before a time its limiting words lie in."""
WORDS = re.compile(r"(?:^|(?<=[\s(“\"‘—–-]))[\w’'.-]+,?")
FILLERS = frozenset("at least very about around roughly approximately some sometime in on late early as latest".split())
VERBS = frozenset("become becomes became becoming take takes took taking not".split())
MOST = 4
"""How many words a limit has at most, and how many may stand between it and the time."""
OWNED = re.compile(r"['’]s?\b")
ONWARD = re.compile(
    r",?\s(?:on(?=\s*(?:$|[,.;:)]|\b(?:the|it|he|she|they|we|all)\b))|onwards?|forward|and (?:after|later|beyond))\b"
)
PRESENT = re.compile(r"\s?[-–—]\s?(?:the )?present\b|\s(?:to|through) (?:date|the present|this day)\b")
LATEST = re.compile(r",?\s(?:at the (?:very )?latest|or (?:earlier|before|sooner))\b")
EARLIEST = re.compile(r",?\s(?:at the (?:very )?earliest|or (?:later|after|beyond))\b")


def bounded(times: Sequence[Time], text: str, day: date | None, words: TimeWords) -> Iterator[Time]:
    """The times of one passage, each with the limit that the words around it make of it; `day` is the report's."""
    closing: Time | None = None  # the end of the range that the time before began
    for n, read in enumerate(times):
        time = closing or read
        lead = _lead(time, text, words) if time.kind in POINTS else ""
        following = times[n + 1] if n + 1 < len(times) else None
        both = following and is_range(time, following, lead, text) and ordered(time, following, text, words)
        if both:
            yield replace(both[0], bound=Bound.SINCE)
        else:
            bound = Bound.UNTIL if closing else _bound(lead, time, text, day)
            yield replace(time, bound=bound) if bound else time
        closing = both[1] if both else None


def _lead(time: Time, text: str, words: TimeWords) -> str:
    """What the lexicon says of the words that lead up to the time, or "" where they do not limit it."""
    table = words.worth[TimeWordKind.BOUND]
    own = re.match(r"(pre|post)-", time.span.of(text), re.IGNORECASE)
    if own:
        return str(table[own[1].lower()])
    left = text[max(0, time.span.start - NEAR) : time.span.start]
    if left.rstrip()[-1:] in ",.;:":
        return ""
    before = [match[0].lower() for match in WORDS.finditer(left)][-2 * MOST :]
    for end in range(len(before), max(0, len(before) - MOST), -1):
        for start in range(max(0, end - MOST), end):
            if value := table.get(" ".join(before[start:end])):
                return _known(str(value), before[:start], words)
        if before[end - 1] not in FILLERS:
            break
    return ""


def _known(value: str, before: Sequence[str], words: TimeWords) -> str:
    """The limit, or "" where the word before says that it is none: "two days after Friday" lies just there.

    "The 12 months to June" end then, and "to" is a limit nowhere else.
    """
    last = before[-1] if before else ""
    if last in words.worth[TimeWordKind.UNIT] and value != Bound.BY:
        return Bound.UNTIL.value if value in ("to", Bound.UNTIL) else ""
    return "" if value == "to" or (value == "onset" and last in VERBS) else value


def _bound(lead: str, time: Time, text: str, day: date | None) -> Bound | None:
    if time.kind not in POINTS or OWNED.match(text, time.span.end):
        return None
    if LATEST.match(text, time.span.end):
        return Bound.BY
    if EARLIEST.match(text, time.span.end) or PRESENT.match(text, time.span.end):
        return Bound.SINCE
    if lead == "from":
        return Bound.SINCE if _is_onward(time, text, day) else None
    if lead == "as of":
        return Bound.SINCE if _is_ahead(time, day) else Bound.BY
    if lead == "onset":
        return Bound.SINCE
    return Bound(lead) if lead and lead != "between" else None


def _is_onward(time: Time, text: str, day: date | None) -> bool:
    """Whether what is told to be "from" the time goes on from it, and does not come from there."""
    return ONWARD.match(text, time.span.end) is not None or (_is_ahead(time, day) and not is_compared(time, text))


def _is_ahead(time: Time, day: date | None) -> bool:
    return bool(day and time.when and time.when.first > day)
