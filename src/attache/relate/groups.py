"""Units that make one claim, as groups: joined the likeliest first, and only while all hang together.

A group takes another where one pair across the two is likely one claim by itself, and all pairs across them are likely
enough on average (average link), so that one odd pair cannot chain two claims together.
"""

from collections.abc import Mapping, Sequence

Pair = tuple[int, int]

UNSEEN = 0.02  # how likely a pair is one claim that was not worth a look
SURE = 0.35
"""What the likeliest pair across two groups must come to. Of 513 pairs of stories that the model had not seen, judged
by hand, .86 were one claim from .6, .51 from .45 to .6, .33 from .3 to .45 and .20 from .15 to .3."""
LEAST = 0.22
"""The mean over all pairs across two groups from which they are joined: what one pair makes likely, others need only
not speak against."""


def groups(count: int, links: Mapping[Pair, float]) -> list[list[int]]:
    """The units 0 to `count` in groups, each in order, the groups by their first."""
    group = {i: [i] for i in range(count)}
    for (a, b), chance in sorted(links.items(), key=lambda item: (-item[1], item[0])):
        if chance < SURE:
            break
        one, other = group[a], group[b]
        if one is other or _mean(one, other, links) < LEAST:
            continue
        one.extend(other)
        group.update(dict.fromkeys(other, one))
    unique = {id(g): sorted(g) for g in group.values()}
    return sorted(unique.values())


def _mean(one: Sequence[int], other: Sequence[int], links: Mapping[Pair, float]) -> float:
    chances = [links.get((min(a, b), max(a, b)), UNSEEN) for a in one for b in other]
    return sum(chances) / len(chances)
