"""What each part of a page is.

    Harbour Post                                      furniture
    Envoy leaves talks                                headline
    By Ada Roe, Reuters                               byline
    PORT SAID (Reuters) - The envoy left on Friday.   dateline, prose
    No way out                                        subhead
    Read also: Who pays for the port?                 furniture

Every paragraph becomes a block; what is not the report's own telling is marked, never cut, so that no
offset moves. Where nothing speaks against it a line is prose: to lose a sentence is worse than to read
a stray line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attache.lexicon.agencies import Agencies
from attache.lexicon.page import Page
from attache.read.page.datelines import SIGNED, dateline, dateline_within, is_dateline, is_signature, sign_off
from attache.read.page.paragraphs import find_paragraphs, trimmed
from attache.read.page.pulls import with_pulls
from attache.read.page.subheads import with_subheads
from attache.read.page.tails import AGENCIES_ALONE, with_tail
from attache.read.page.tops import with_top
from attache.records import Article, Block, BlockKind, Purpose, Span

# Characters: a shorter line without a stop may be a heading, and be followed by a name in small letters.
_LONG_ENOUGH = 40


def find_blocks(article: Article, page: Page, agencies: Agencies) -> Iterator[Block]:
    """Each part of the page in text order: every line that shows anything lies in one or more blocks."""
    text = article.text
    lines = [block for line in find_paragraphs(text) for block in _line(text, line, page, agencies)]
    shown = list(with_subheads(text, list(with_pulls(text, with_top(article, _joined(text, lines))))))
    told = list(with_tail(text, shown))
    prose = [n for n, block in enumerate(told) if block.kind is BlockKind.PROSE]
    for n, block in enumerate(told):
        if block.kind is not BlockKind.PROSE:
            yield block
            continue
        for part in _filed(text, block.span, agencies, first=n == prose[0], last=n == prose[-1]):
            yield from _parts(text, part, page) if part.kind is BlockKind.PROSE else [part]


def _line(text: str, line: Span, page: Page, agencies: Agencies) -> Iterator[Block]:
    """What the line is by itself: prose, as long as nothing says otherwise."""
    if is_signature(text, line, agencies):
        yield Block(kind=BlockKind.BYLINE, span=line, why=AGENCIES_ALONE)
    elif is_dateline(text, line, agencies):
        yield Block(kind=BlockKind.DATELINE, span=line, why="names an agency and a place")
    elif cue := page.of_line(text, line):
        yield Block(kind=cue.kind, span=line, purpose=cue.purpose, why=cue.name)
    elif head := page.head(text, line):
        span, cue = head
        yield from _block(text, span.start, span.end, cue.kind, cue.name, cue.purpose)
        yield from _block(text, span.end, line.end, BlockKind.PROSE)
    else:
        yield Block(kind=BlockKind.PROSE, span=line)


def _joined(text: str, lines: Sequence[Block]) -> list[Block]:
    """The lines, each that was broken off in mid-sentence made one with the line that goes on."""
    joined: list[Block] = []
    for line in lines:
        if joined and _goes_on(text, joined[-1], line):
            joined[-1] = replace(line, span=joined[-1].span.to(line.span))
        else:
            joined.append(line)
    return joined


def _goes_on(text: str, line: Block, following: Block) -> bool:
    if not line.kind is following.kind is BlockKind.PROSE or min(len(line.span), len(following.span)) < _LONG_ENOUGH:
        return False
    return text[line.span.end - 1].isalnum() and text[following.span.start].islower()


def _filed(text: str, line: Span, agencies: Agencies, *, first: bool, last: bool) -> Iterator[Block]:
    """The prose of the line, and what says whence it came: a dateline before it, an agency's name after it."""
    opening = dateline(text, line, agencies, first=first)
    if not opening and first and (opening := dateline_within(text, line, agencies)):
        yield from _block(text, line.start, opening.start, BlockKind.HEADLINE, "stands before the dateline")
    if opening:
        yield from _block(text, opening.start, opening.end, BlockKind.DATELINE, "opens the report with place or agency")
    closing = sign_off(text, line, agencies) if last else None
    start, end = opening.end if opening else line.start, closing.start if closing else line.end
    yield from _block(text, start, end, BlockKind.PROSE)
    if closing:
        yield from _block(text, closing.start, closing.end, BlockKind.BYLINE, SIGNED)


def _parts(text: str, prose: Block, page: Page) -> Iterator[Block]:
    """The prose, parted by the words inside it that are none."""
    at = prose.span.start
    for span, cue in page.inside(text, prose.span):
        yield from _block(text, at, span.start, BlockKind.PROSE)
        yield from _block(text, span.start, span.end, cue.kind, cue.name, cue.purpose)
        at = span.end
    yield from _block(text, at, prose.span.end, BlockKind.PROSE)


def _block(
    text: str, start: int, end: int, kind: BlockKind, why: str = "", purpose: Purpose | None = None
) -> Iterator[Block]:
    """The block between `start` and `end`, or none if nothing shows there."""
    if span := trimmed(text, start, end):
        yield Block(kind=kind, span=span, purpose=purpose, why=why)
