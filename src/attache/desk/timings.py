"""The times of many reports, without the language model: a hundred times as quick as reading all that they say.

    gazette.txt    2023-03-11    “yesterday” is 10 March, counted from publication
    review.txt     undated       “yesterday” is 10 March, counted from the day borrowed from its story

A report without a day takes that of its story, as in a brief, if the other reports of the story are there.
"""

from collections.abc import Iterable
from datetime import date
from functools import partial

from attache.desk.attempts import attempt
from attache.lexicon.lexicons import Lexicon
from attache.read.readings import timed
from attache.records import Article, Failure, Reading
from attache.relate.stories import lent, stories


def timings(articles: Iterable[Article], lexicon: Lexicon, given: date | None = None) -> list[Reading | Failure]:
    """Each article's page and times, in their order, or why it could not be read; `given` dates the undated.

    All are held at once; where one stays undated, each is compared with the stories so far, as for a brief.
    """
    found = [attempt(article, partial(timed, article, lexicon, given=given)) for article in articles]
    readings = [one for one in found if isinstance(one, Reading)]
    if all(reading.dating.day for reading in readings):
        return found
    days = lent(stories(readings, lexicon.resemblances), readings)
    return [_redated(one, days, lexicon) if isinstance(one, Reading) else one for one in found]


def _redated(reading: Reading, days: dict[str, date], lexicon: Lexicon) -> Reading | Failure:
    article = reading.article
    if article.id not in days:
        return reading
    return attempt(article, partial(timed, article, lexicon, borrowed=days[article.id]))
