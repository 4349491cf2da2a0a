"""What reports agree on, and who stands behind it."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.source import Source
from attache.records.span import Span

FIRM = 0.6
"""How likely a telling must be of a claim to count as one of it: of links above, read by hand, three in four or more
were right, of those below less than half (`docs/claims.md`)."""


class Verdict(StrEnum):
    """How a claim stands, by independent origins: never by outlets, and never as a score of truth."""

    CORROBORATED = "corroborated"
    SINGLE_ORIGIN = "single_origin"
    CONTESTED = "contested"
    UNKNOWN_ORIGIN = "unknown_origin"


class DifferenceKind(StrEnum):
    """In what two tellings of one claim differ.

    WORDING is one utterance in other words, MEANING in words that say another thing; DETAIL is what one has and the
    other leaves out; SUPERSEDED is a number that a later report brings up to date, which contradicts nothing.
    """

    NUMBER = "number"
    DATE = "date"
    WORDING = "wording"
    MEANING = "meaning"
    ATTRIBUTION = "attribution"
    DENIAL = "denial"
    DETAIL = "detail"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """One place where one report makes a claim: its characters, and the chain from the outlet to the origin.

    `record` is the id of the statement or event it came from, None for a plain sentence. `chain` runs
    from the outlet inwards and ends at the origin; `origin` is that end's name, None where unknown. `likely` is how
    likely it tells what the telling tells that stands for the claim, 0 to 1: what is less than `FIRM` proves nothing.
    """

    article: str
    span: Span
    chain: tuple[Source, ...]
    origin: str | None
    record: str | None = None
    likely: float = 1.0

    @property
    def is_firm(self) -> bool:
        """Whether it is likely enough to count as one more telling."""
        return self.likely >= FIRM


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Two tellings that differ: the characters on either side, and in words what the difference is."""

    kind: DifferenceKind
    one: tuple[str, Span]
    other: tuple[str, Span]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """How well a claim stands: the independent origins behind it and the reason in words."""

    verdict: Verdict
    origins: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition and every report that makes it. `support` is computed on each asking, never kept.

    `kind` is "statement" where half its carriers or more are statements, else "fact"; `gist` is one telling's words.
    """

    id: str
    story: str
    kind: str
    gist: str
    carriers: tuple[Carrier, ...]
    differences: tuple[Difference, ...]
    support: Support
