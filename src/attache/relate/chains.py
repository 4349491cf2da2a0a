"""Who told whom: the chain from the outlet to the one who spoke first, and which chains meet.

    Harbour Post  ←  AP  ←  KCNA  ←  Kim Jong Un
       outlet       wire    relay      speaker

Two carriers of a claim are one origin when any hand beyond the outlets and their wires is in both chains: the
same speaker, or the same relay. Two agencies that both read KCNA have found out one thing, not two. A chain that
ends at the outlet or its wire has an unknown origin, and unknown never counts as independent.
"""

from collections.abc import Iterable, Mapping, Sequence
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
    plain = normalize("NFKD", source.name).encode("ascii", "ignore").decode() or source.name
    words = plain.casefold().replace("-", " ").replace(".", "").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def origins(chains: Mapping[str, Sequence[Source]]) -> dict[str, str | None]:
    """The origin of each chain, by the chains' own keys; None where it is unknown.

    Chains that share a hand are one origin. It is named by the speaker when all of them have one speaker
    ("Kim Jong Un (via KCNA)"), else by the hand that they share.
    """
    known = {name: inner(links) for name, links in chains.items() if inner(links)}
    named: dict[str, str | None] = dict.fromkeys(chains)
    for group in _meeting(known):
        label = _label([known[name] for name in group])
        named.update(dict.fromkeys(group, label))
    return named


def _meeting(chains: Mapping[str, Sequence[Source]]) -> list[list[str]]:
    """The chains in groups, each group joined by shared hands."""
    groups: list[tuple[set[str], list[str]]] = []
    for name, links in chains.items():
        hands, members = {key(link) for link in links}, [name]
        for group in [g for g in groups if g[0] & hands]:
            hands |= group[0]
            members = group[1] + members
            groups.remove(group)
        groups.append((hands, members))
    return [members for _, members in groups]


def _label(chains: Sequence[Sequence[Source]]) -> str:
    speakers = {key(links[-1]) for links in chains}
    relays = _relays(chains)
    if len(speakers) > 1:
        shared = set.intersection(*({key(link) for link in links} for links in chains))
        return next((r.name for r in relays if key(r) in shared), chains[0][-1].name)
    via = f" (via {', '.join(r.name for r in relays)})" if relays else ""
    return f"{chains[0][-1].name}{via}"


def _relays(chains: Iterable[Sequence[Source]]) -> list[Source]:
    return list({key(link): link for links in chains for link in links[:-1]}.values())
