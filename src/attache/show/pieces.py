"""A text cut wherever a span begins or ends, so that spans which overlap can be shown side by side.

    spans   0: ├──────────┤
            1:      ├──────────┤
    pieces   ──0── ──0 1── ──1── ──────

Each piece knows the spans that cover it, and those that begin with it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from attache.records import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text, the indices of the spans that cover it, and of those that begin with it."""

    text: str
    inside: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


def pieces(text: str, spans: Sequence[Span]) -> Iterator[Piece]:
    """The whole of `text` in order, cut at the ends of `spans`; empty pieces are left out."""
    opening, closing = defaultdict(list), defaultdict(set)
    for index, span in enumerate(spans):
        opening[span.start].append(index)
        closing[span.end].add(index)
    inside: list[int] = []
    cuts = sorted({0, len(text), *opening, *closing})
    for start, end in pairwise(cuts):
        begins = opening.get(start, [])
        inside = [index for index in inside if index not in closing.get(start, ())] + begins
        yield Piece(text[start:end], tuple(sorted(inside)), tuple(begins))
