"""Units that make one claim, as groups: joined the likeliest first, and only while all hang together.

A group takes another where the pairs across the two are likely enough one claim on average (average link), so that one
odd pair cannot chain two claims together.
"""

from collections.abc import Mapping, Sequence

Pair = tuple[int, int]

UNSEEN = 0.02  # how likely a pair is one claim that was not worth a look
LEAST = 0.22
"""The mean over all pairs across two groups from which they are joined. It is low since the model learnt on pairs that
are hard to tell apart; from here on three links of four are right in stories that it has not seen."""


def groups(count: int, links: Mapping[Pair, float], least: float = LEAST) -> list[list[int]]:
    """The units 0 to `count` in groups, each in order, the groups by their first."""
    group = {i: [i] for i in range(count)}
    for (a, b), chance in sorted(links.items(), key=lambda item: (-item[1], item[0])):
        if chance < least:
            break
        one, other = group[a], group[b]
        if one is other or _mean(one, other, links) < least:
            continue
        one.extend(other)
        group.update(dict.fromkeys(other, one))
    unique = {id(g): sorted(g) for g in group.values()}
    return sorted(unique.values())


def _mean(one: Sequence[int], other: Sequence[int], links: Mapping[Pair, float]) -> float:
    chances = [links.get((min(a, b), max(a, b)), UNSEEN) for a in one for b in other]
    return sum(chances) / len(chances)
