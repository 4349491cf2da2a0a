"""A word that points back to somebody or something, without naming it."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.span import Span


class ReferenceKind(StrEnum):
    """What points back; a name does where it is no mention (inside a longer one, or of a thing) or is cut short."""

    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One pronoun, description such as "the ministry", or repeated name, and what it means.

    `antecedent` is the nearest words that mean the same: a name, a phrase that names nobody ("two officials"), or
    another word that points back; None where the text does not settle it, and then all else is None too. `mention` is
    the id of a mention of whom is meant, `name` its canonical name and `country` its ISO 3166 alpha-3 code: all three
    are None where nobody is named. `why` says in words how it was settled, or why it was left open.
    """

    span: Span
    kind: ReferenceKind
    antecedent: Span | None = None
    mention: str | None = None
    name: str | None = None
    country: str | None = None
    why: str = ""
