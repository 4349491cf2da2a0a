"""Whose wire a report is: the agency that its page credits.

    SEOUL (AP) — ...                                   credited in the dateline
    By Ada Roe, Reuters        ... he said. (dpa)      in the byline, or signed at the end
    © AFP        Source: Xinhua                        beside the prose
    outlet: Reuters                                    the outlet is the agency
    The Associated Press contributed to this report.   part of it is: better one wire too many,
                                                       since what is unknown never counts as independent
    Photo: AFP / KCNA VIA KNS                          a photo's credit is none of the report's
    Yonhap reported on Friday ...                      nor is a sentence: there the agency is a source

The clearest credit holds, in that order.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from attache.lexicon.agencies import Agencies, Agency
from attache.read.page.datelines import SIGNED
from attache.records import Article, Block, BlockKind, Purpose, Source, SourceKind, Span

NOT_FOUND = "no credit found"

_COPYRIGHT = re.compile(r"(?i)copyright|©|\([cC]\)|source|courtesy|\bvia\b|distributed|republished|provided by|[|]")
Found: TypeAlias = tuple[Span | None, Agency, str]


def wire_credit(article: Article, blocks: Sequence[Block], agencies: Agencies) -> tuple[Source | None, str]:
    """The agency whose copy the report is, or None, and the reason in words."""
    for span, agency, why in _credits(article, blocks, agencies):
        return Source(kind=SourceKind.WIRE, name=agency.name, span=span, country=agency.country), why
    return None, NOT_FOUND


def _credits(article: Article, blocks: Sequence[Block], agencies: Agencies) -> Iterator[Found]:
    """Every credit on the page, the clearest first."""
    text = article.text
    yield from _named_in(text, blocks, agencies, BlockKind.DATELINE, "credited in the dateline")
    yield from _named_in(text, blocks, agencies, BlockKind.BYLINE, "credited in the byline")
    yield from _beside(text, blocks, agencies)
    yield from _outlet(article, agencies)
    yield from _contributed(text, blocks, agencies)


def _named_in(text: str, blocks: Sequence[Block], agencies: Agencies, kind: BlockKind, why: str) -> Iterator[Found]:
    for block in blocks:
        if block.kind is kind:
            reason = block.why if block.why == SIGNED else why
            yield from (
                (span, agency, reason) for span, agency in agencies.find(text, block.span.start, block.span.end)
            )


def _beside(text: str, blocks: Sequence[Block], agencies: Agencies) -> Iterator[Found]:
    """Agencies in furniture that says whose the text is, or that is nothing but their name."""
    for block in blocks:
        if block.kind is BlockKind.FURNITURE and _COPYRIGHT.search(block.span.of(text)):
            for span, agency in agencies.find(text, block.span.start, block.span.end):
                yield span, agency, "credited on the page"


def _outlet(article: Article, agencies: Agencies) -> Iterator[Found]:
    agency = agencies.named(article.outlet or "") or agencies.at(article.outlet or "") or agencies.at(article.url or "")
    if agency:
        yield None, agency, "the outlet is the agency"


def _contributed(text: str, blocks: Sequence[Block], agencies: Agencies) -> Iterator[Found]:
    for block in blocks:
        if block.purpose is Purpose.CONTRIBUTORS:
            for span, agency in agencies.find(text, block.span.start, block.span.end):
                yield span, agency, "credited with a contribution"
