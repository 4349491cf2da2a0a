"""Who told whom: the chain from the outlet to the one who spoke first.

    Harbour Post  ←  AP  ←  KCNA  ←  Kim Jong Un
       outlet       wire    relay      speaker

A chain that ends at the outlet or its wire has an unknown origin, and unknown never counts as independent.
"""

from collections.abc import Sequence
from unicodedata import normalize

from attache.records import Reading, Source, SourceKind, Statement

UNNAMED = "outlet not named"
OUTER = {SourceKind.OUTLET, SourceKind.WIRE}


def chain(reading: Reading, statement: Statement | None) -> tuple[Source, ...]:
    """From the outlet inwards: outlet, wire if credited, relays from the outermost, speaker."""
    outlet = Source(kind=SourceKind.OUTLET, name=reading.article.outlet or UNNAMED)
    wire = (reading.wire,) if reading.wire and key(reading.wire) != key(outlet) else ()
    if statement is None:
        return (outlet, *wire)
    relays = tuple(r for r in reversed(statement.relays) if not (reading.wire and key(r) == key(reading.wire)))
    speaker = (statement.speaker,) if statement.speaker else ()
    return (outlet, *wire, *relays, *speaker)


def inner(links: Sequence[Source]) -> tuple[Source, ...]:
    """The hands beyond the outlet and its wire, from the outermost relay to the speaker."""
    return tuple(link for link in links if link.kind not in OUTER)


def key(source: Source) -> str:
    """A name by which two reports' links are compared: no case, no accents, no hyphens, no article."""
    plain = source.name
    if not plain.isascii():
        plain = normalize("NFKD", plain).encode("ascii", "ignore").decode() or plain
    words = plain.casefold().replace("-", " ").replace(".", "").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)
