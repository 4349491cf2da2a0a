"""Mods: which part of a time is meant, or that a length is rough.

mid-May              late 2019              nearly two years          at about noon
─┬─ ─┬─              ──┬─                   ──┬───                       ──┬──
MID  2021-05         END: September         LESS_THAN                    APPROX
11 to 20 May         to December
"""

import re
from dataclasses import replace

from attache.lexicon.timewords import TimeWordKind, TimeWords
from attache.read.time.calendar import narrowed
from attache.records import Mod, Time, TimeKind

WORD = re.compile(r"[\w’']+")
LONGEST = 5
"""How many words a modifier has at most: "at the very beginning of"."""
OUTSIDE = re.compile(
    r"\b(?:(?P<edge>early|late) (?:on|in|at)|(?P<about>about|around|roughly|approximately|circa)) $", re.IGNORECASE
)
ENDING = re.compile(r"\byear(?:['’]s)?[\s-]end$", re.IGNORECASE)
ROUGH = re.compile(r" or (?:so|thereabouts)$", re.IGNORECASE)


def modified(time: Time, text: str, words: TimeWords) -> Time:
    """The time with its modifier, and its run of days narrowed to the part meant."""
    mod = _mod(time, text, words)
    when = time.when and narrowed(time.when, mod)
    return replace(time, mod=mod, when=when)


def _mod(time: Time, text: str, words: TimeWords) -> Mod | None:
    own = time.span.of(text)
    if "/" in (time.value or ""):  # a run has its own ends: the late 19th and early 20th centuries
        return None
    known = _leading(own, time, words)
    if known or time.kind is TimeKind.SET:
        return known
    if ENDING.search(own):
        return Mod.END
    if ROUGH.search(own):
        return Mod.APPROX
    outside = OUTSIDE.search(text, max(0, time.span.start - 20), time.span.start)
    if outside is None:
        return None
    if outside["about"]:
        return Mod.APPROX
    return Mod.START if outside["edge"].lower() == "early" else Mod.END


def _leading(own: str, time: Time, words: TimeWords) -> Mod | None:
    """The modifier that its own first words make, the longest that the lexicon knows."""
    parts = [match[0].lower() for match in WORD.finditer(own[:48])]
    table = words.worth[TimeWordKind.MOD if time.kind is TimeKind.DURATION else TimeWordKind.VERGE]
    rough = words.worth[TimeWordKind.MOD]
    for count in range(min(LONGEST, len(parts) - 1), 0, -1):
        lead = " ".join(parts[:count])
        if value := table.get(lead) or rough.get(lead):
            return Mod(str(value))
    return None
