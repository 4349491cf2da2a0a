"""One report as one outlet published it, and how its day is known."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from attache.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A report as it came in. Every offset of every record indexes `text`, which nothing ever changes.

    `published` is the day that came with the file (a field, a header), None where none came; what the
    text itself says of its day is found by reading. `byline` is who wrote it, as a field says; `path` says
    which file it was read from.
    """

    id: str
    text: str
    outlet: str | None = None
    byline: str | None = None
    title: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    path: str = ""


class Basis(StrEnum):
    """How the day of a report is known."""

    GIVEN = "given"  # by the user, for the whole run
    FIELD = "field"  # a field or header that came with the report
    TEXT = "text"  # read in the report's own text
    BORROWED = "borrowed"  # taken from the other reports of its story
    NONE = "none"  # not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """The day of a report, how it is known, the characters that say it (if any do) and the reason in words."""

    day: date | None
    basis: Basis
    why: str
    span: Span | None = None
