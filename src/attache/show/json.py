"""Briefs, readings and quotes as JSON text: UTF-8 that people can read, the same bytes for the same input."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attache.records import Brief
from attache.records.wire import brief_json, record_json, text_digest
from attache.tell.quotes import Quote


def json_text(value: Any, *, indent: int | None = None) -> str:
    """The value as JSON, without a line end; on one line unless `indent` gives blanks a level."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # A lone surrogate has no UTF-8: it goes out escaped, and comes back as it was.
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def briefs_json(briefs: Sequence[Brief], *, texts: bool = False) -> str:
    """The briefs as one JSON list, with the reports' texts if `texts` asks for them."""
    return json_text([brief_json(brief, texts=texts) for brief in briefs], indent=1) + "\n"


def quotes_json(quotes: Iterable[Quote]) -> Iterator[str]:
    """The statements as one JSON list, a line each, as they come; each says which report it is of."""
    opening = "["
    for quote in quotes:
        yield f"{opening}\n{json_text(_quote(quote))}"
        opening = ","
    yield "\n]\n" if opening == "," else "[]\n"


def _quote(quote: Quote) -> dict[str, Any]:
    """A statement as it stands in a reading, its words beside it, and of its report what tells where it comes from."""
    article, statement = quote.reading.article, quote.statement
    return {
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "path": article.path,
        "published": quote.reading.dating.day and quote.reading.dating.day.isoformat(),
        "wire": record_json(quote.reading.wire),
        "sha256": text_digest(article),
        **record_json(statement),
        "chain": record_json(quote.chain),
        "words": {
            "content": quote.content,
            "cue": quote.words(statement.cue),
            "hedge": statement.hedge and quote.words(statement.hedge),
        },
    }
