"""What part of a page a run of characters is."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.span import Span


class BlockKind(StrEnum):
    """Parts of a page. Only PROSE is the report's own telling; the rest is marked, never cut."""

    PROSE = "prose"
    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    CREDIT = "credit"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One part of the page and the reason it was taken for that kind."""

    kind: BlockKind
    span: Span
    why: str = ""
