"""Which two propositions speak against each other: a denial, and what it denies.

    Russia denied any role in the attack    ·   Russia is responsible for the attack          it names who denies
    Russia denied any role in the attack    ·   The attack injured two people                 so it may be
    The ministry rejected the claim         ·   the claim is what its report told last as one
    The army denied shelling it on Monday   ·   The army shelled it on Friday                 another day

What one denies he denies of himself as a rule, so what is denied tells of him; else it must be told in much the same
words. What is supposed, planned or promised is not told, so no denial speaks against it.
"""

from collections.abc import Mapping, Sequence
from itertools import product

from attache.lexicon.disputes import Disputes
from attache.relate.polarities import is_negative, is_told
from attache.relate.rebuttals import may_be_denied, points_back, tells_of_denier
from attache.relate.signs import is_one_number
from attache.relate.units import Unit

Pair = tuple[int, int]

OPPOSED = 0.45
"""How likely a denial and what it denies would be one claim, were it no denial, where that tells of who denies,"""
SURE = 0.9  # where it does not,
NEGATED, SCOPE = 0.65, 0.7  # where it is told as not so, rather than denied: and how near come the words taken back,
NEAR, CLOSE, HELD = 0.38, 0.85, 0.5  # or how near if it is less likely, where most words of one are in the other
LEAST = 0.5  # of the likeliest that a denial denies: what is far less likely is another thing


def oppositions(
    members: Sequence[Unit],
    rows: Mapping[Pair, Mapping[str, float]],
    chance: Mapping[Pair, float],
    disputes: Disputes,
) -> list[Pair]:
    """The pairs of units of two texts of which the second denies what the first tells, in order.

    `rows` are the signs of the pairs of which one denies, `chance` how likely each were one claim, were it no denial.
    """
    turned = ((p if takes_back(members[p[1]], members[p[0]]) else p[::-1], p) for p in rows)
    found = {
        (told, denial): chance[p]
        for (told, denial), p in turned
        if _may_deny(members[told], members[denial], rows[p], chance[p], disputes)
    }
    best: dict[int, float] = {}
    for (_, denial), likely in found.items():
        best[denial] = max(likely, best.get(denial, 0.0))
    return sorted(p for p, likely in found.items() if likely >= LEAST * max(best.get(i, 0.0) for i in p))


def _may_deny(told: Unit, denial: Unit, row: Mapping[str, float], likely: float, disputes: Disputes) -> bool:
    if told.denies or points_back(denial, disputes):
        return False
    if row["other day"] or not is_told(told) or _count_apart(denial, told):
        return False
    if not may_be_denied(told, denial, disputes):
        return False
    if not denial.denies:
        is_near = likely >= NEAR and row["held"] >= HELD
        sure = (likely >= NEGATED and row["scope"] >= SCOPE) or (is_near and row["scope"] >= CLOSE)
        narrowed = disputes.partly.search(denial.text) or disputes.lacking.search(told.text)
        return sure and not narrowed
    return likely >= (OPPOSED if tells_of_denier(told, denial) else SURE)


def takes_back(one: Unit, other: Unit) -> bool:
    """Whether of the two it is the first that says it is not so."""
    return one.denies or (is_negative(one) and not other.denies)


def _count_apart(one: Unit, other: Unit) -> bool:
    """Whether they give numbers of one unit, and none that may be one."""
    pairs = [(a, b) for a, b in product(one.figures, other.figures) if a.unit == b.unit]
    return bool(pairs) and not any(is_one_number(a, b) for a, b in pairs)
