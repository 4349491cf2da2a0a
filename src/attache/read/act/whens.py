"""Whens: the days that a clause gives its act.

    In 2011 and 2012, they  held  a number of  hearings.        2011-01-01 to 2012-12-31
    ───────┬─────────       ─┬──               ───┬───
          times            carrier             trigger

A time counts for the word it hangs on and for the verb of its clause. A clause without a time of its own takes that of
the clause it hangs on ("issued a statement calling for ..."), or of its "when" clause.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from attache.read.act.clauses import hung
from attache.read.act.lookups import inside
from attache.read.act.relations import clause, prepositions
from attache.read.act.triggers import Trigger
from attache.records import Bound, Time, TimeKind, When
from attache.text.tokens import Sentence, Token

WEEK = timedelta(days=7)
WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
POINTS = frozenset({TimeKind.DATE, TimeKind.TIME})
JOINING = frozenset({"and", "or"})
LINKS = frozenset({"in", "on", "of", "at", "since"})
FAR = 8
"""How many characters a preposition between a word and its time takes at most."""
FRONT = 2
"""A time that opens a sentence begins with one of its first words, counted from 0."""
OPENING = frozenset({"obl", "obl:unmarked", "advmod", "nmod:unmarked"})
TOLD_ON = frozenset({"conj", "advcl", "xcomp", "parataxis", "obj", "obl", "nsubj", "nsubj:pass"})
"""How what a sentence goes on to tell hangs on what it tells first."""
BESIDE = frozenset({"since", "after", "before", "until", "following"})
"""What these bring in is of another time: "the first test since the July accord"."""
STEPS = 3
"""How many clauses up a time is looked for."""


class Whens:
    """The days that a sentence names, by the words they hang on; `day` is the day of writing, None where unknown."""

    def __init__(self, text: str, sentence: Sentence, times: Sequence[Time], day: date | None) -> None:
        dated = [time for time in inside(times, sentence.span) if time.when and time.kind in POINTS]
        self._text = text
        self._day = day
        self._hung = hung(sentence, dated)
        self._days = dict(days(text, dated, day))
        self._opening = next((time for time in dated if _opens(time, sentence)), None)

    def of(self, trigger: Trigger, *, is_ahead: bool = False) -> When | None:
        """When the act took place, None where its clause does not say; a bare weekday is the next if it `is_ahead`."""
        times = (time for word in _places(trigger) for time in self._hung.get(word.index, ()))
        following = (time for time in self._days if self._follows(time, trigger.token))
        time = next((time for time in (*following, *times) if time in self._days), None)
        if time and is_ahead and self._is_weekday_gone(time):
            return When(self._days[time].first + WEEK, self._days[time].last + WEEK)
        return self._days[time] if time else self._opened(trigger.carrier)

    def _is_weekday_gone(self, time: Time) -> bool:
        """Whether a weekday without a date was taken for the one just past."""
        when = self._days[time]
        is_bare = WEEKDAY.fullmatch(time.span.of(self._text)) is not None
        return is_bare and self._day is not None and self._day - WEEK <= when.last < self._day

    def _opened(self, carrier: Token) -> When | None:
        """The time that opens the sentence holds for all that it tells: "In May Oslo left, but Lima stayed"."""
        word = carrier
        while word.dep in TOLD_ON and word.head is not word:
            word = word.head
        return self._days.get(self._opening) if self._opening and word.head is word else None

    def _follows(self, time: Time, token: Token) -> bool:
        """Whether the time comes right after a noun, as in "the launch in November", whatever the parse hangs it on."""
        between = self._text[token.end : time.span.start].strip().lower()
        return token.pos == "NOUN" and token.end < time.span.start <= token.end + FAR and between in {"", *LINKS}


def _opens(time: Time, sentence: Sentence) -> bool:
    """Whether the sentence begins with the time, and its main clause has it."""
    words = sentence.within(time.span)
    first = next((word for word in words if word.head not in words), None)
    if first is None or words[0].index > FRONT:
        return False
    return first.dep in OPENING and first.head.head is first.head


def _places(trigger: Trigger) -> Iterator[Token]:
    """The words whose time is the act's: itself, its verb, and the verbs that share their time with it."""
    yield trigger.token
    if trigger.token.pos == "NOUN":
        yield from _under(trigger.token)
    if trigger.token.pos == "NOUN" and trigger.carrier is trigger.token:
        if trigger.token.dep in {"nsubj", "nsubj:pass"}:
            yield trigger.token.head  # "the talks are due on Friday"
        return
    verb = clause(trigger.carrier)
    yield trigger.carrier
    for _ in range(STEPS):
        yield verb
        yield from (child for child in verb.having("advcl") if "when" in prepositions(child) or _opens_with_when(child))
        if not _shares_time(verb):
            return
        verb = clause(verb.head)


def _under(noun: Token) -> Iterator[Token]:
    """The nouns below a noun that no clause parts from it: "Hanoi" of "the summit in Hanoi in 2019"."""
    for child in noun.having("nmod", "nmod:unmarked"):
        if BESIDE.isdisjoint(prepositions(child)):
            yield child
            yield from _under(child)


def _opens_with_when(verb: Token) -> bool:
    return any(child.lower == "when" and child.dep == "advmod" for child in verb.children)


def _shares_time(verb: Token) -> bool:
    if verb.head is verb:
        return False
    joined = verb.dep in {"xcomp", "conj"} and not verb.having("nsubj")
    joined = joined or (verb.dep == "advcl" and _opens_with_when(verb))
    return joined or (verb.dep in {"acl", "advcl"} and verb.tag == "VBG")


def days(text: str, times: Sequence[Time], day: date | None) -> Iterator[tuple[Time, When]]:
    """Each time with its days: up to the day of writing after "since", and joined with the next by "and" or "to"."""
    for time, following in zip_longest(times, times[1:]):
        when = time.when
        if when is None:
            continue
        if following and following.when and _is_joined(text, time, following):
            yield time, When(min(when.first, following.when.first), max(when.last, following.when.last))
        elif time.bound is Bound.SINCE and day and when.first <= day:
            yield time, When(when.first, day)
        elif time.bound is not Bound.SINCE or day:
            yield time, when


def _is_joined(text: str, time: Time, following: Time) -> bool:
    if time.bound is Bound.SINCE and following.bound is Bound.UNTIL:
        return True
    return text[time.span.end : following.span.start].strip().lower() in JOINING
