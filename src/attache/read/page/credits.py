"""Whose wire a report is: the agency that its page credits.

    SEOUL (AP) — ...                                   credited in the dateline
    Envoy leaves talks (AFP)                           behind the headline
    By Ada Roe, Reuters        ... he said. (dpa)      in the byline, or signed at the end
    byline: Ada Roe, AFP                               in the field for it
    © AFP        Source: Xinhua                        beside the prose
    outlet: Reuters     url: .../wires/ap/...          the outlet is the agency, or files the report under it
    The Associated Press contributed to this report.   part of it is: better one wire too many,
                                                       since what is unknown never counts as independent
    Photo: AFP / KCNA VIA KNS                          a photo's credit is none of the report's
    Yonhap reported on Friday ...                      nor is a sentence: there the agency is a source

The clearest credit holds, in that order, and the reason names the other agencies.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from attache.lexicon.agencies import Agencies, Agency
from attache.lexicon.tables import phrases
from attache.read.page.datelines import SIGNED
from attache.records import Article, Block, BlockKind, Purpose, Source, SourceKind, Span

NOT_FOUND = "no credit found"
UNNAMED = f"{NOT_FOUND}: agencies are credited, none by name"

# What names an agency beside the prose because the text is its own.
_OWNING = (Purpose.SOURCE, Purpose.LEGAL, Purpose.DAY)
_NOTING = (Purpose.CONTRIBUTORS, Purpose.SOURCE)
# Words that make a copyright the text's: "© AFP" by itself may be a picture's, unless it stands below the report.
_OF_TEXT = re.compile(r"(?i)\d{4}|copyright|rights|reproduc|republish")
_BRACKETED = re.compile(r"\([^()\n]{2,40}\)$")
_AGENCIES = re.compile(r"(?i)\b(?:agency|agencies|wires?)\b")

# What may stand before and after a tag in a credit: of "By Petra Novak" and "Scranton, PA" neither has an agency.
_BEFORE = re.compile(r"(?i)(?:^|[^\w\s.’']|_|\b(?:an?|by|and|with|via|for|of|from|the|\d{4}))\s*$")
_AFTER = re.compile(
    r"(?i)\s*(?:$|[^\w\s’']|(?:and|with|via|in|at|contributed|news|staff)\b"
    r"|(?:\w+ ){0,2}(?:writers?|reporters?|correspondents?|editors?|bureau|inputs?|feed)\b)"
)
_POSTAL = re.compile(r"[a-zA-Z], PA\b")
# Characters: what is looked at on either side of a tag.
_BESIDE = 40

Found: TypeAlias = tuple[Span | None, Agency, str]


def wire_credit(article: Article, blocks: Sequence[Block], agencies: Agencies) -> tuple[Source | None, str]:
    """The agency whose copy the report is, or None, and the reason in words."""
    own = _own(article, agencies)
    found = [
        (span, _meant(article.text, span, agency, own), why)
        for span, agency, why in _credits(article, blocks, agencies, own)
    ]
    if not found:
        return None, _why_none(article.text, blocks, agencies)
    span, agency, why = found[0]
    others = dict.fromkeys(other.name for _, other, _ in found if other != agency)
    why = f"{why}, beside {' and '.join(others)}" if others else why
    return Source(kind=SourceKind.WIRE, name=agency.name, span=span, country=agency.country), why


def _credits(article: Article, blocks: Sequence[Block], agencies: Agencies, own: Agency | None) -> Iterator[Found]:
    """Every credit on the page, the clearest first."""
    text = article.text
    for block in _of_kind(blocks, BlockKind.DATELINE):
        yield from _in_block(text, block, agencies, "credited in the dateline")
    for block in _of_kind(blocks, BlockKind.HEADLINE):
        yield from _behind(text, block, agencies)
    for block in _of_kind(blocks, BlockKind.BYLINE):
        yield from _in_block(text, block, agencies, block.why if block.why == SIGNED else "credited in the byline")
    for _, agency in _credited(article.byline or "", agencies):
        yield None, agency, "credited in the field for the byline"
    for block in _owning(text, blocks):
        yield from _in_block(text, block, agencies, "credited on the page")
    if own:
        yield None, own, "the outlet is the agency"
    elif filing := agencies.filed_at(article.url or ""):
        yield None, filing, "its web address files it under the agency"
    for block in _of_purpose(blocks, Purpose.CONTRIBUTORS):
        yield from _in_block(text, block, agencies, "credited with a contribution")


def _of_kind(blocks: Sequence[Block], kind: BlockKind) -> Iterator[Block]:
    """The blocks of this kind; what tells of an author is no byline, since an author may have worked for an agency."""
    return (block for block in blocks if block.kind is kind and block.purpose is not Purpose.BIO)


def _of_purpose(blocks: Sequence[Block], *purposes: Purpose) -> Iterator[Block]:
    return (block for block in blocks if block.purpose in purposes)


def _owning(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks that say whose the text is."""
    below = max((block.span.end for block in blocks if block.kind is BlockKind.PROSE), default=0)
    for block in _of_purpose(blocks, *_OWNING):
        is_mark = block.purpose is Purpose.LEGAL and not _OF_TEXT.search(block.span.of(text))
        if block.span.start >= below or not is_mark:
            yield block


def _behind(text: str, headline: Block, agencies: Agencies) -> Iterator[Found]:
    """An agency in brackets at the end of a headline."""
    if match := _BRACKETED.search(text, headline.span.start, headline.span.end):
        block = replace(headline, span=Span(*match.span()))
        yield from _in_block(text, block, agencies, "credited behind the headline")


def _in_block(text: str, block: Block, agencies: Agencies, why: str) -> Iterator[Found]:
    for span, agency in _credited(block.span.of(text), agencies):
        yield Span(block.span.start + span.start, block.span.start + span.end), agency, why


def _credited(words: str, agencies: Agencies) -> Iterator[tuple[Span, Agency]]:
    """The agencies that the words of a credit name: by an unmistakable name, or by a tag that stands for itself."""
    sure = {span for span, _ in agencies.find(words, tags=False)}
    for span, agency in agencies.find(words):
        if span in sure or _stands_alone(words, span):
            yield span, agency


def _stands_alone(words: str, tag: Span) -> bool:
    before = words[max(0, tag.start - _BESIDE) : tag.start]
    after = words[tag.end : tag.end + _BESIDE]
    if _POSTAL.fullmatch(words, max(0, tag.start - 3), tag.end):
        return False
    return bool(_BEFORE.search(before) and _AFTER.match(after))


def _own(article: Article, agencies: Agencies) -> Agency | None:
    """The agency that the outlet is, if it is one."""
    outlet = article.outlet or ""
    return agencies.published_by(outlet) or agencies.at(outlet) or agencies.at(article.url or "")


def _meant(text: str, span: Span | None, agency: Agency, own: Agency | None) -> Agency:
    """The outlet itself where the tag is also its own: CNA is not Taiwan's on the site of the Catholic News Agency."""
    return own if own and span and span.of(text) in phrases(own.tags) else agency


def _why_none(text: str, blocks: Sequence[Block], agencies: Agencies) -> str:
    """Why no agency counts as credited: none is named, or only for a picture."""
    notes = [*_of_purpose(blocks, *_NOTING), *_of_kind(blocks, BlockKind.BYLINE)]
    if any(_AGENCIES.search(block.span.of(text)) for block in notes):
        return UNNAMED
    pictures = [b for b in blocks if b.kind is BlockKind.CAPTION or b.purpose is Purpose.PHOTO]
    named = dict.fromkeys(a.name for b in pictures for _, a in agencies.find(text, b.span.start, b.span.end))
    return f"{NOT_FOUND}: a picture alone is credited, to {' and '.join(named)}" if named else NOT_FOUND
