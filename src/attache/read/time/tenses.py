"""Whether a time still lies ahead, as far as the words near it tell.

Kim is to visit Seoul on Thursday          the nearest cue before it decides: ahead
will meet on Monday, he said Wednesday     "said" stands between: behind
On Thursday, the two will meet             none before it, so the first one after
agreed a plan to admit them in March       an infinitive is nearer than "agreed", and leaves it open
have until 9 a.m. Tuesday to leave         a time that somebody is given lies ahead
"""

import re

from attache.lexicon.timewords import TimeWordKind, TimeWords
from attache.records import Span

POINTS = {"future": 1, "past": -1, "open": 0}
NEAR = 160
"""How many characters on either side are looked at: about a long clause."""

# A full stop ends a sentence unless it follows a short form: "a.m.", "U.S.", "Gen.", "Oct.".
BREAK = re.compile(r"(?<!\.\w)(?<!\b[A-Z]\w)(?<!\b[A-Z]\w\w)[.;!?][”\"’']*\s+(?=[“\"‘'A-Z])|[“”\n]|;\s")
OPENED = re.compile(
    r"(?:^|[,:–—]|\b(?:that|and|but|while|as|where|when))\s*(?:on|in|by|for|from|at)?\s*(?:the|a|an|its|their|this)?\s*$",
    re.IGNORECASE,
)
LAST = re.compile(
    r"(?:(?:([\w’']+)\s+)?([\w’']+)\s+)?([\w’']+)(?:\s+(?:the|early|late|mid|next|this|at\s+least|about|around))?\s*$"
)


CLOCK = re.compile(r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?|noon|midnight),?\s+(?:on\s+)?$", re.IGNORECASE)
GIVEN = re.compile(
    r"\b(?:have|has|had|give[sn]?|gave|giving|extend\w*|postpone\w*|delay\w*|adjourn\w*|suspend\w*|put off|defer\w*)\b"
    r"[^.;]*\b(?:until|till|through)\s+(?:early |late |mid-?)?$",
    re.IGNORECASE,
)


def direction(text: str, span: Span, words: TimeWords) -> int:
    """1 where the words near `span` look ahead, -1 where they look back, 0 where they do not say."""
    left = CLOCK.sub("", BREAK.split(text[max(0, span.start - NEAR) : span.start])[-1])
    right = BREAK.split(text[span.end : span.end + NEAR])[0]
    if _ends_in(left, TimeWordKind.AHEAD, words) or GIVEN.search(left):
        return 1
    if OPENED.search(left) and (after := _cues(right, words)):
        return after[0]
    if before := _cues(left, words):
        return before[-1]
    return int(_ends_in(left, TimeWordKind.TOWARDS, words))


def _cues(clause: str, words: TimeWords) -> list[int]:
    points: list[int] = []
    for cue in words.cue.finditer(clause):
        if cue.lastgroup and not (cue["open"] and points[-1:] == [1]):  # "is scheduled to land": one cue
            points.append(POINTS[cue.lastgroup])
    return points


def _ends_in(clause: str, kind: TimeWordKind, words: TimeWords) -> bool:
    last = LAST.search(clause)
    ends = [part.lower() for part in last.groups() if part] if last else []
    return any(" ".join(ends[n:]) in words.worth[kind] for n in range(len(ends)))
