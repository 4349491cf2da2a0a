"""A name in a text."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.span import Span


class MentionKind(StrEnum):
    """What is named.

    A GROUP is people of one origin, faith or following ("Kurds", "Republicans"); what acts as one, armed or not, is an
    ORGANIZATION.
    """

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    PLACE = "place"
    NATIONALITY = "nationality"
    OFFICE = "office"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One naming of somebody or something: `span` is the name alone, without title or role.

    `name` is the canonical name, the same for every mention of one bearer inside a report;
    `country` its ISO 3166 alpha-3 code where the text or the lexicon gives it, else None; `code` is PLOVER's
    for a body that belongs to no state (IGO, UNO, EUR, NGO, ISM), or what the user's own files say. `role` are the
    words beside a person's name that tell what they are ("spokesman"), `affiliation` the name of the state or body
    that they are it of.
    """

    id: str
    kind: MentionKind
    span: Span
    name: str
    country: str | None = None
    code: str | None = None
    role: Span | None = None
    affiliation: Span | None = None
