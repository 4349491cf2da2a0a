"""One question, one call: which places a text names, and where they are.

    >>> [(p.name, p.country) for p in places("A tornado hit Paris, Texas.")]
    [('Paris', 'USA'), ('Texas', 'USA')]

The lexicon and the language model are read at the first call and kept: about a second and a half, once.
"""

from datetime import date, datetime
from functools import cache

from attache.desk.desks import Desk
from attache.errors import InputError
from attache.read.readings import placed
from attache.records import Article, Place


def places(text: str, published: date | str | None = None) -> tuple[Place, ...]:
    """Every naming of a place in an English text, in its order: resolved, or refused with the reason.

    A state is a place wherever it is named; a city is none where it stands for its government. `published`, a date
    or ISO 8601 words for one, tells who held an office, and so whose official is meant. Offsets are Python string
    indices. `InputError` if `published` is no day.
    """
    desk = _desk()
    article = Article(id="text", text=text, published=_day(published))
    return placed(article, desk.lexicon, desk.language)


@cache
def _desk() -> Desk:
    return Desk.opened()


def _day(published: date | str | None) -> date | None:
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    try:
        return datetime.fromisoformat(published).date()
    except (TypeError, ValueError) as error:
        raise InputError(f"published: {published!r} is no day; write it as 2021-06-19") from error
