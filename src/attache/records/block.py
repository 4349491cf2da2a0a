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


class Purpose(StrEnum):
    """What a part beside the report is there for, where its kind alone does not say it."""

    SITE = "site"  # names the site, its slogan, its menu
    LINK = "link"  # leads to another report, or lists several
    NEWSLETTER = "newsletter"  # asks to sign up, to subscribe, to log in
    SHARE = "share"  # share, print and follow buttons
    APPEAL = "appeal"  # asks to click, to write in, to comment, to give
    LEGAL = "legal"  # copyright, cookies, terms
    ADVERTISEMENT = "advertisement"
    TAGS = "tags"  # topics that the report is filed under
    LABEL = "label"  # a word of the page's own: a section, a button, a mark of its end
    NOTE = "note"  # what the editors say of the report: corrections, updates, warnings
    DAY = "day"  # when the page was printed or changed
    SOURCE = "source"  # whose text it is
    RULE = "rule"  # a line of dashes or stars
    BIO = "bio"  # who the author is
    CONTRIBUTORS = "contributors"  # who helped to write it
    PHOTO = "photo"  # who took the picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One part of the page and the reason it was taken for that kind."""

    kind: BlockKind
    span: Span
    purpose: Purpose | None = None
    why: str = ""
