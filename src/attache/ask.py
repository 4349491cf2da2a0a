"""One question, one call: what a text says of when, without a desk, a file or a language model.

    >>> [(t.span.of(text), t.value) for t in attache.times(text := "It rained yesterday.", "2021-06-19")]
    [('yesterday', '2021-06-18')]

The lexicon is read at the first call and kept: a quarter of a second, once.
"""

from datetime import date, datetime
from functools import cache

from attache.errors import InputError
from attache.lexicon.timewords import TimeWords
from attache.read.time.times import find_times
from attache.records import Span, Time


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
