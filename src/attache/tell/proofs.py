"""Where a line about a report as a whole finds its proof."""

from attache.records import BlockKind, Cite, Reading, Span

LEAD = 160  # characters of a report's first line that stand for it where it has no headline


def headline(reading: Reading) -> tuple[str, Cite]:
    """A report's headline and the characters that prove it: its headline block, else its first line of prose."""
    text = reading.article.text
    for kind in (BlockKind.HEADLINE, BlockKind.PROSE, None):
        for block in reading.blocks:
            if kind in (block.kind, None):
                span = Span(block.span.start, min(block.span.end, block.span.start + LEAD))
                title = block.span.of(text) if kind is BlockKind.HEADLINE else reading.article.title
                return title or _shortened(block.span.of(text)), Cite(reading.article.id, span)
    return reading.article.title or reading.article.id, Cite(reading.article.id, Span(0, min(LEAD, len(text))))


def _shortened(text: str) -> str:
    return text if len(text) <= LEAD else f"{text[:LEAD].rsplit(' ', 1)[0]} …"
