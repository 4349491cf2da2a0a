"""The pages of many reports, without the language model: what each part is, the day, the wire, and nothing more."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from attache.desk.attempts import attempt
from attache.lexicon.lexicons import Lexicon
from attache.read.readings import paged
from attache.records import Article, Failure, Reading


def pagings(articles: Iterable[Article], lexicon: Lexicon, given: date | None = None) -> Iterator[Reading | Failure]:
    """Each article's page as it comes, or why it could not be read; `given` dates the undated."""
    return (attempt(article, partial(paged, article, lexicon, given=given)) for article in articles)
