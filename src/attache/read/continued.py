"""Quotations that no verb of saying introduces: they go on with whoever was quoted last.

    “We have no illusions,” he said. “None at all.”

    “It is a hard goal.”
"""

from collections.abc import Iterable, Sequence

from attache.read.drafts import Draft, Quotes
from attache.text.quotes import Quote
from attache.text.tokens import Sentence

ENDS = (".", "!", "?", "…", ",")


def with_continued(drafts: Iterable[Draft], sentences: Sequence[Sentence], quotes: Quotes) -> list[Draft]:
    """The drafts, each with the quotations that follow on it as further content."""
    found = list(drafts)
    for quote in quotes.all:
        if any(span.overlaps(quote.span) for draft in found for span in draft.content):
            continue
        inside = [s for s in sentences if s.span.overlaps(quote.span)]
        if inside and _stands_alone(quote, inside) and (last := _last(found, quote, inside[0], sentences, quotes)):
            last.content.append(quote.span)
    return found


def _stands_alone(quote: Quote, inside: Sequence[Sentence]) -> bool:
    """Whether nothing but the quotation stands in its sentences, and it ends as a sentence does."""
    first, last = inside[0].span, inside[-1].span
    words = [t for s in inside for t in s.tokens if t.text[0].isalnum() and not quote.span.covers(t.span)]
    ends = quote.runs_on or quote.inner.end - quote.inner.start > 1
    return ends and not words and first.start >= quote.span.start - 1 and last.end <= quote.span.end + 1


def _last(
    drafts: Iterable[Draft], quote: Quote, first: Sentence, sentences: Sequence[Sentence], quotes: Quotes
) -> Draft | None:
    """The statement that the quotation continues: one that ends in quoted words in the paragraph or the one before."""
    before = [d for d in drafts if d.content[-1].end <= quote.span.start and d.cue_span.end <= quote.span.start]
    last = max(before, key=lambda d: d.content[-1].end, default=None)
    if last is None or not quotes.quoted(last.content):
        return None
    near = [s for s in sentences if s.span.overlaps(last.content[-1])]
    return last if near and first.paragraph - near[-1].paragraph <= 1 else None
