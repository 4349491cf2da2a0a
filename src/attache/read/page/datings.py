"""What day a report is of.

Four things can tell it, and the first that does, holds:

    1. a field that came with the report, or the day in its web address
    2. the page itself, above or below the prose: "date 2021-06-19", "Updated: 19 June 2021 05:12 GMT"
    3. the day that the user gave for the run, meant for reports that bear none of their own
    4. nothing: then the report is undated, and what it calls "yesterday" stays open

A day that is given for a whole run is not about any one report, so what a report bears goes before it.
Prose is never asked: the days it names are those of what it tells.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from attache.records import Article, Basis, Block, BlockKind, Dating, Purpose, Span
from attache.text.days import find_days

_ASKED = (BlockKind.FURNITURE, BlockKind.DATELINE, BlockKind.BYLINE)
# What is on a page for something else: the day in the headline of another report is none of this one's.
_BESIDE = (
    Purpose.LINK,
    Purpose.NEWSLETTER,
    Purpose.ADVERTISEMENT,
    Purpose.APPEAL,
    Purpose.TAGS,
    Purpose.BIO,
    Purpose.LEGAL,
)
# What says that a day is the page's own; the later change of a page counts for less than its first printing.
_FIRST = re.compile(r"(?i)\b(?:publi\w+|posted|date|issued|released)\b")
_LATER = re.compile(r"(?i)\b(?:updat\w+|modified|edited|changed|amended|corrected|correction)\b")
_COPYRIGHT = re.compile(r"(?i)copyright|©|\(c\)")
_IN_URL = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})(?=[/_.-]|$)|[/_-](\d{4})-(\d{2})-(\d{2})(?=[/_.-]|$)")


def dating(article: Article, blocks: Sequence[Block], given: date | None = None) -> Dating:
    """The day of the report, how it is known and why; `given` is the user's day for reports that bear none."""
    if article.published:
        return Dating(day=article.published, basis=Basis.FIELD, why="a field that came with the report")
    if day := _url_day(article.url or ""):
        return Dating(day=day, basis=Basis.FIELD, why="the day in its web address")
    if best := min(_page_days(article.text, blocks), default=None):
        _, span, day, why = best
        conflict = f"; {given} was given for reports without a day" if given and given != day else ""
        return Dating(day=day, basis=Basis.TEXT, span=span, why=why + conflict)
    if given:
        return Dating(day=given, basis=Basis.GIVEN, why="given by the user, as the report bears none")
    return Dating(day=None, basis=Basis.NONE, why="no field, and no day on the page outside the prose")


def _url_day(url: str) -> date | None:
    """The day that news sites file a report under, if the address has one."""
    match = _IN_URL.search(url)
    if not match:
        return None
    written = "-".join(part for part in match.groups() if part)
    return next((day for _, day in find_days(written)), None)


def _page_days(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, Span, date, str]]:
    """Each day on the page outside the prose, with its rank: the least is the likeliest to be the report's own."""
    prose = [block.span.start for block in blocks if block.kind is BlockKind.PROSE]
    begin, end = (prose[0], prose[-1]) if prose else (len(text), 0)
    for block in blocks:
        if block.kind in _ASKED and block.purpose not in _BESIDE and not _COPYRIGHT.search(block.span.of(text)):
            outside = block.span.start < begin or block.span.start > end
            for span, day in find_days(text, block.span.start, block.span.end):
                yield _ranked(text, block, span, day, outside=outside)


def _ranked(text: str, block: Block, span: Span, day: date, *, outside: bool) -> tuple[int, Span, date, str]:
    before = text[block.span.start : span.start]
    if block.kind is BlockKind.DATELINE:
        return 1, span, day, "its dateline bears the day"
    if _LATER.search(before):
        return 2, span, day, "the page says that it was updated then"
    if _FIRST.search(before):
        return 0, span, day, "the page gives it as its day"
    return (3 if outside else 4), span, day, "a day stands on the page beside the prose"
