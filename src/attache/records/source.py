"""One link in the chain of who told whom."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.span import Span


class SourceKind(StrEnum):
    """What stands at a link: who published, who wired, who passed on, or who spoke first."""

    OUTLET = "outlet"
    WIRE = "wire"
    RELAY = "relay"
    PERSON = "person"
    BODY = "body"
    GROUP = "group"  # unnamed people, kept as the text has them: "US officials"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A link of an attribution: canonical name, country (ISO 3166 alpha-3) if known, and where the text says it.

    `span` is None only for what stands outside the text, such as the outlet's name in a field.
    """

    kind: SourceKind
    name: str
    span: Span | None = None
    country: str | None = None
