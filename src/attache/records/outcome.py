"""Whether what was foreseen came to pass, as somebody recorded it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from attache.records.span import Span


class Result(StrEnum):
    """How a forecast came out: of what its words weigh, whatever odds they give it."""

    TRUE = "true"  # it came to pass
    FALSE = "false"  # it did not, and by its horizon can no more
    PARTLY = "partly"  # some of it did
    UNDECIDABLE = "undecidable"  # nobody can tell, or its condition was not met


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A line of an outcomes file: the forecast's id, how it came out, and the report that shows it.

    `words` stand at `span` of the report's text, whose SHA-256 is `sha256`; where a person wrote the line these two may
    be missing. `recorded` is the day on which `by` wrote it down. A later line for the same forecast goes before it.
    """

    forecast: str
    outcome: Result
    recorded: date
    by: str
    article: str = ""
    path: str = ""
    sha256: str = ""
    span: Span | None = None
    words: str = ""
