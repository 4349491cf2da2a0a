"""Outlooks: which days a sentence names that still lie ahead, by the words they hang on.

    Before Sunday's vote, the envoys said they would meet next week.
           ───┬────                                       ────┬────
       hangs on "vote"                               hangs on "meet"

A bare weekday that was counted back ("Sunday's vote") is counted forward where the words around it tell that the thing
is still to come.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from attache.lexicon.hedges import Hedges
from attache.read.act.clauses import hung
from attache.read.act.whens import days
from attache.records import Anchor, Time, TimeKind, When
from attache.text.tokens import Sentence, Token

AHEAD = re.compile(r"\b(?:tomorrow|next|coming|upcoming|later)\b", re.IGNORECASE)
UNTIL = re.compile(r"\b(?:until|till|since|through)\s+(?:the\s+)?\Z", re.IGNORECASE)
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
DATED = re.compile(r"\d{4}|last|past|previous", re.IGNORECASE)
NEXT_TO = re.compile(
    r"(?:,? (?:now |first |originally |to be held |to take place |which is |that is )?"
    r"(?:due|set|scheduled|planned|slated|expected))?"
    r"(?: for| on| in| at| from| of| to (?:start|begin|open) (?:on|in))?(?: the| early| late)? ?",
    re.IGNORECASE,
)
MONTH = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\b",
    re.IGNORECASE,
)
WEEK = timedelta(days=7)
FAR = 60
"""How many characters a noun and the day that follows it lie apart at most."""
LONGEST = 20


@dataclass(frozen=True, slots=True)
class Day:
    """A day ahead: the time that names it, and its days (None where the day of writing is unknown)."""

    time: Time
    when: When | None


class Outlook:
    """The days ahead in one sentence; `day` is the day of writing, None where unknown."""

    def __init__(self, text: str, sentence: Sentence, times: Sequence[Time], hedges: Hedges, day: date | None) -> None:
        self.text, self.sentence, self.hedges, self.day = text, sentence, hedges, day
        self.times = tuple(time for time in times if time.kind in {TimeKind.DATE, TimeKind.TIME})
        self._days = dict(days(text, times, day))
        self._hung = hung(sentence, self.times)

    def on(self, *words: Token, turned: bool = False) -> Day | None:
        """The first day ahead that hangs on one of the words, which is no limit: not "until Friday"."""
        return next(
            (
                found
                for word in words
                for time in self._hung.get(word.index, ())
                if not self.is_limit(time) and (found := self.ahead(time, turned=turned))
            ),
            None,
        )

    def all_on(self, word: Token) -> list[Time]:
        """Every time that hangs on the word, in text order."""
        return self._hung.get(word.index, [])

    def after(self, noun: Token, *, turned: bool = False) -> Day | None:
        """The day that follows a noun, whatever the parse hangs it on: "the summit, due on Friday"."""
        time = next((time for time in self.times if noun.end < time.span.start <= noun.end + FAR), None)
        if not time:
            return None
        link = self.text[noun.end : time.span.start]
        return self.ahead(time, turned=turned) if NEXT_TO.fullmatch(" ".join(link.split(" "))) else None

    def ahead(self, time: Time, *, turned: bool = False) -> Day | None:
        """The time as a day ahead, None where it is past; a bare weekday is `turned` to the coming one."""
        return self._ahead(time, self._days.get(time, time.when), turned=turned)

    def alone(self, time: Time, *, turned: bool = False) -> Day | None:
        """As `ahead`, of a time that is not the first or last of a run: "from March 13 to April 17" of a move."""
        return self._ahead(time, time.when, turned=turned)

    def _ahead(self, time: Time, when: When | None, *, turned: bool) -> Day | None:
        if not when or not self.day:
            return Day(time, when) if AHEAD.search(time.span.of(self.text)) else None
        if when.first > self.day or when == When(self.day, self.day):
            return Day(time, when)
        if when.last > self.day and "later" in time.span.of(self.text).lower():
            return Day(time, when)  # "later this month"
        return Day(time, turned_when) if turned and (turned_when := self._turned(time, when)) else None

    def _turned(self, time: Time, when: When) -> When | None:
        """The days of the next such weekday, or of the next such day of a month, after those that are past."""
        words = time.span.of(self.text)
        if self.day is None or when.last >= self.day or DATED.search(words) or time.anchor is not Anchor.PUBLISHED:
            return None
        if WEEKDAY.search(words):
            later = when.first + WEEK, when.last + WEEK
        elif MONTH.search(words) and (2, 29) not in {(d.month, d.day) for d in (when.first, when.last)}:
            later = when.first.replace(year=when.first.year + 1), when.last.replace(year=when.last.year + 1)
        else:
            return None
        return When(*later) if later[0] > self.day else None

    def is_today(self, found: Day) -> bool:
        """Whether it is the day of writing, of which a bare present or noun tells what has been as well."""
        return self.day is not None and found.when is not None and found.when.first == self.day

    def is_limit(self, time: Time) -> bool:
        """Whether something lasts up to it or since it: "until Friday"."""
        return UNTIL.search(self.before(time)) is not None

    def before(self, time: Time) -> str:
        """The characters before a time."""
        return self.text[max(0, time.span.start - LONGEST) : time.span.start]
