"""Quotations that no verb of saying introduces: they go on with whoever was quoted last.

“We have no illusions,” he said. “None at all.”

“It is a hard goal.”
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from attache.read.speech.drafts import Draft, Quotes
from attache.text.quotes import Quote
from attache.text.tokens import Sentence


def with_continued(drafts: Iterable[Draft], sentences: Sequence[Sentence], quotes: Quotes) -> list[Draft]:
    """The drafts, each with the quotations that follow on it as further content."""
    found = list(drafts)
    lines = [s.span.start for s in sentences]
    spoken = sorted((span, number) for number, draft in enumerate(found) for span in draft.content)
    starts = [span.start for span, _ in spoken]
    for quote in quotes.all:
        at = bisect_left(starts, quote.span.start)
        if any(span.overlaps(quote.span) for span, _ in spoken[max(0, at - 1) : at + 1]):
            continue
        first = bisect_right(lines, quote.span.start) - 1
        inside = sentences[max(0, first) : bisect_left(lines, quote.span.end)]
        if not at or not inside or not _stands_alone(quote, inside):
            continue
        before, number = spoken[at - 1]
        near = sentences[bisect_right(lines, before.end - 1) - 1].paragraph
        goes_on = quotes.quoted([before]) and inside[0].paragraph - near <= 1
        if goes_on and found[number].cue_span.end <= quote.span.start:
            found[number].content.append(quote.span)
            spoken.insert(at, (quote.span, number))
            starts.insert(at, quote.span.start)
    return found


def _stands_alone(quote: Quote, inside: Sequence[Sentence]) -> bool:
    """Whether nothing but the quotation stands in its sentences."""
    first, last = inside[0].span, inside[-1].span
    whole = first.start >= quote.span.start - 1 and last.end <= quote.span.end + 1
    if not whole or _is_heading(quote, inside):
        return False
    return all(quote.span.covers(t.span) for s in inside for t in s.tokens if t.text[0].isalnum())


def _is_heading(quote: Quote, inside: Sequence[Sentence]) -> bool:
    """Whether the words are all in capitals, as a line between paragraphs is."""
    words = [t.text for s in inside for t in s.within(quote.span) if t.text.isalpha()]
    return len(words) < 6 and all(word.isupper() for word in words)
