"""One question, one call: what a text says of when and where, without a desk and without a file.

    >>> [(t.span.of(text), t.value) for t in attache.times(text := "It rained yesterday.", "2021-06-19")]
    [('yesterday', '2021-06-18')]
    >>> [(p.name, p.country) for p in attache.places("A storm hit Paris, Texas.")]
    [('Paris', 'USA'), ('Texas', 'USA')]

What they need is read at the first call and kept: for times less than a second, for places, whose names the
language model finds, some three seconds.
"""

from datetime import date, datetime
from functools import cache

from attache.errors import InputError
from attache.lexicon.lexicons import Lexicon
from attache.lexicon.timewords import TimeWords
from attache.read.readings import placed
from attache.read.time.times import find_times
from attache.records import Article, Place, Span, Time
from attache.text.language import Language


def times(text: str, published: date | str | None = None, *, references: bool = True) -> tuple[Time, ...]:
    """Every temporal expression of an English text, in its order: TIMEX3 value, days covered, and how it was counted.

    `published` is the day that "yesterday" and "Thursday" are counted from: a date, or ISO 8601 words for one,
    "2021-06-19" or "2021-06-19T08:30:00Z" (the day as written there). Without it what needs a day stays open: its
    value is None and `why` says so. All of the text is read as prose; `attache times` also knows the parts of a
    page. `references` keeps what says no more than past, present or to come ("now", "recently"), as TIMEX3 does; a
    reading drops it. Offsets are Python string indices. `InputError` if `published` is no day.
    """
    whole = [Span(0, len(text))] if text else []
    return tuple(find_times(text, whole, _day(published), _time_words(), references=references))


def places(text: str, published: date | str | None = None) -> tuple[Place, ...]:
    """Every naming of a place in an English text, in its order: resolved, or refused with the reason.

    A state is a place wherever it is named; a city is none where it stands for its government. `published`, as for
    `times`, tells who held an office, and so whose official is meant. Offsets are Python string indices. `InputError`
    if `published` is no day.
    """
    return placed(Article(id="", text=text, published=_day(published)), _lexicon(), _language())


@cache
def _lexicon() -> Lexicon:
    return Lexicon.load()


@cache
def _language() -> Language:
    return Language.load()


@cache
def _time_words() -> TimeWords:
    return TimeWords.load()


def _day(published: date | str | None) -> date | None:
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    try:
        return datetime.fromisoformat(published).date()
    except (TypeError, ValueError) as error:
        raise InputError(f"published: {published!r} is no day; write it as 2021-06-19") from error
