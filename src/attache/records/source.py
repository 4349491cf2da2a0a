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


class Walk(StrEnum):
    """What those do whom a source is: of two walks of life they are not the same people.

    OFFICE speaks for a state: its servants, its soldiers and police, its own media. CAUSE campaigns or watches, CROWD
    was there, lives there or is of the family.
    """

    OFFICE = "office"
    POLITICS = "politics"
    FIGHT = "fight"
    CAUSE = "cause"
    CARE = "care"
    LEARNING = "learning"
    TRADE = "trade"
    LAW = "law"
    PRESS = "press"
    CROWD = "crowd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A link of an attribution: canonical name, country (ISO 3166 alpha-3) if known, and where the text says it.

    `span` is None only for what stands outside the text, such as the outlet's name in a field. `named` is False of
    whom the text calls by common words alone, which then are the name: "US officials", "Viktor Sandor's lawyer". Two
    such may be one, or may not. `walk` is what they do, by the noun that they are called by or by the role beside the
    name; None where the text does not tell it.
    """

    kind: SourceKind
    name: str
    span: Span | None = None
    country: str | None = None
    named: bool = True
    walk: Walk | None = None
