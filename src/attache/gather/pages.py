"""A report as a web page: what of the page is the article, trafilatura says.

It is imported only where there is a page: that takes a third of a second, and who reads plain text needs none.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attache.gather.candidates import Candidate
from attache.gather.stages import RefusedError, Stage

if TYPE_CHECKING:
    from trafilatura.settings import Document

# Seconds of trafilatura's time are up with so many; a long report has a few thousand.
MOST_ELEMENTS = 25_000

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)


def page_candidates(text: str, path: str) -> Iterator[Candidate]:
    """The report that the page holds. RefusedError if no article text is found on it."""
    page = _extracted(text)
    if not page or not page.text or not page.text.strip():
        raise RefusedError(Stage.TEXT, "no article text is found on the page: save the report's text as .txt")
    yield Candidate(
        path=path,
        text=page.text,
        title=page.title,
        outlet=page.sitename or page.hostname,
        byline=page.author,
        url=page.url,
        published=page.date,
        language=page.language,
    )


def words_of(text: str) -> str:
    """All words on a page that need not be an article, such as a letter in HTML."""
    from trafilatura import html2txt

    page = _extracted(text)
    return (page and page.text) or str(html2txt(text))


def declared_charset(head: bytes) -> str | None:
    """The encoding that the head of a page declares."""
    match = _CHARSET.search(head)
    return match[1].decode("ascii") if match else None


def _extracted(text: str) -> Document | None:
    if text.count("<") > 2 * MOST_ELEMENTS:
        raise RefusedError(Stage.PARSE, f"the page has more than {MOST_ELEMENTS} elements: save the report alone")
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    # What they would say on stderr, our own failure says.
    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        # Only dates that the page declares: a guess from its words would pass for a field that came with it.
        page = bare_extraction(
            text,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception as error:  # whatever a stranger's page does to the parser costs that page alone
        raise RefusedError(
            Stage.PARSE, f"the page cannot be parsed ({type(error).__name__}): save it as .txt"
        ) from error
    return page if isinstance(page, Document) else None
