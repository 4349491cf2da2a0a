"""Spots: stretches of text taken for names, before it is known whose they are.

    the U.S. State Department            U.S. State Department     the longest wins
        ─┬── ────────┬───────                                      among equals the surer way of finding

Several finders look over one text; what they propose is settled once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from attache.records import MentionKind, Span


class Found(IntEnum):
    """How a spot was found, the surest first."""

    OWN = -1
    RULE = 0
    LEXICON = 1
    REPEAT = 2
    MODEL = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A taken name: what it is, in which sentence (counted from 0), the name for its bearer, its country if known."""

    span: Span
    kind: MentionKind
    sentence: int
    found: Found
    name: str
    code: str | None = None


def settled(candidates: Iterable[Spot]) -> list[Spot]:
    """The candidates that do not overlap, in text order: the longest first, among equals the surest."""
    kept: list[Spot] = []
    taken: set[int] = set()
    for spot in sorted(candidates, key=lambda s: (-len(s.span), s.found, s.span)):
        places = range(spot.span.start, spot.span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(spot)
    return sorted(kept, key=lambda s: s.span)
