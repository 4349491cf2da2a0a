"""Where a line about a report as a whole finds its proof."""

from attache.records import BlockKind, Cite, Reading, Span

LEAD = 160  # characters of a report's first sentence that stand for it where it has no headline


def headline(reading: Reading) -> tuple[str, Cite]:
    """A report's headline and the characters that prove it: its headline block, else its first sentence."""
    text = reading.article.text
    headed = next((block.span for block in reading.blocks if block.kind is BlockKind.HEADLINE), None)
    span = headed or _first(reading)
    title = headed.of(text) if headed else reading.article.title or _shortened(span.of(text))
    return title or reading.article.id, Cite(reading.article.id, span)


def _first(reading: Reading) -> Span:
    """The first sentence; where none was read, the beginning of the text."""
    return next(iter(reading.sentences), Span(0, min(LEAD, len(reading.article.text))))


def _shortened(text: str) -> str:
    return text if len(text) <= LEAD else f"{text[:LEAD].rsplit(' ', 1)[0]} …"
