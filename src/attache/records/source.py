"""One link in the chain of who told whom."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.span import Span


class SourceKind(StrEnum):
    """What stands at a link: who published, who wired, who passed on, or who spoke first.

    One who speaks is a PERSON, with a name or without ("a senior diplomat"), a BODY that acts as one, such as a state,
    or a DOCUMENT that nobody is known to have issued; several are a GROUP ("US officials", "Merkel and Macron").
    """

    OUTLET = "outlet"
    WIRE = "wire"
    RELAY = "relay"
    PERSON = "person"
    BODY = "body"
    GROUP = "group"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A link of an attribution: canonical name, country (ISO 3166 alpha-3) if known, and where the text says it.

    `span` is None only for what stands outside the text, such as the outlet's name in a field. `named` is False of
    whom the text calls by common words alone, which then are the name: "US officials", "Viktor Sandor's lawyer". Two
    such may be one, or may not.
    """

    kind: SourceKind
    name: str
    span: Span | None = None
    country: str | None = None
    named: bool = True
