"""Statements in the form of BBC R&D's Citron, so that newsroom tools that read its quotes read ours.

The form is its annotation format (github.com/bbc/citron, docs/data_format.md): a document is an object of `text` and
`quotes`; a quote has `cue`, `sources`, `contents`, `coreferences`, `id`; a span has `start`, `end`, `text`.

    “None at all,” he said.    sources: he    coreferences: Ada Brenn, where the report names her in full

It knows no relays, no wire and no stance: those are in our own JSON.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from attache.records import MentionKind, Span
from attache.show.json import json_text
from attache.tell.quotes import Quote


def quotes_citron(quotes: Iterable[Quote]) -> Iterator[str]:
    """A document of Citron's a line, one for each report, with the whole text and the quotes given."""
    for reading, group in groupby(quotes, key=lambda quote: quote.reading):
        yield json_text({"text": reading.article.text, "quotes": [_quote(quote) for quote in group]}) + "\n"


def _quote(quote: Quote) -> dict[str, Any]:
    statement = quote.statement
    source = [statement.source] if statement.source else []
    return {
        "cue": _span(statement.cue, quote),
        "sources": [_span(span, quote) for span in source],
        "contents": [_span(span, quote) for span in statement.content],
        "coreferences": [_span(span, quote) for span in source and _fuller(quote, source[0])],
        "id": f"{quote.reading.article.id}#{statement.id}",
    }


def _fuller(quote: Quote, source: Span) -> list[Span]:
    """Where the report first names the speaker in full, if the words beside the cue do not."""
    mentions = (m for m in quote.reading.mentions if m.kind is not MentionKind.OFFICE)
    named = [mention.span for mention in mentions if mention.name == quote.speaker]
    fullest = max(named, key=len, default=None)
    return [fullest] if fullest and not any(source.covers(s) and len(s) == len(fullest) for s in named) else []


def _span(span: Span, quote: Quote) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": quote.words(span)}
