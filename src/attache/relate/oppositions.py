"""Which two propositions speak against each other: a denial, and what it denies.

    Russia denied any role in the attack    ·   Russia is responsible for the attack          it names who denies
    Russia denied any role in the attack    ·   The attack injured two people                 so it may be
    The ministry rejected the claim         ·   the claim is what its report told last as one
    The army denied shelling it on Monday   ·   The army shelled it on Friday                 another day

What one denies he denies of himself as a rule, so what is denied tells of him; else it must be told in much the same
words. What is supposed, planned or promised is not told, so no denial speaks against it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from attache.records import MentionKind, Stance
from attache.relate.chains import key
from attache.relate.polarities import is_negative, own_words
from attache.relate.signs import is_one_number
from attache.relate.units import Unit
from attache.text.likeness import content_words

Pair = tuple[int, int]

OPPOSED = 0.45
"""How likely a denial and what it denies would be one claim, were it no denial, where that tells of who denies,"""
SURE = 0.9  # where it does not,
NEGATED = 0.65  # and where it is told as not so, rather than denied, and the words that it takes back are in the other
SCOPE = 0.7  # how near those words come to the other's, as vectors
LEAST = 0.5  # of the likeliest that a denial denies: what is far less likely is another thing
BEFORE = 600  # characters before "rejected the claim" in which the claim stands
TOLD = frozenset({Stance.NEUTRAL, Stance.ASSERTING, Stance.ACCUSING})
SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|would|could|might|may|will|potential|possible)\b|['’]ll\b", re.IGNORECASE
)
POINTING = frozenset(
    """accusation accusations allegation allegations any assertion assertions charge charges claim claims involvement
    report reports responsibility role suggestion suggestions wrongdoing all such these those""".split()
)


def oppositions(
    members: Sequence[Unit], rows: Mapping[Pair, Mapping[str, float]], chance: Mapping[Pair, float]
) -> list[Pair]:
    """The pairs of units of which one denies what the other tells, in order.

    `rows` are the signs of the pairs of which one denies, `chance` how likely each were one claim, were it no denial.
    """
    found = {p: chance[p] for p, row in rows.items() if _may_deny(members[p[0]], members[p[1]], row, chance[p])}
    best: dict[int, float] = {}
    for pair, likely in found.items():
        denial = pair[0] if takes_back(members[pair[0]], members[pair[1]]) else pair[1]
        best[denial] = max(likely, best.get(denial, 0.0))
    near = {p for p, likely in found.items() if likely >= LEAST * max(best.get(i, 0.0) for i in p)}
    return sorted(near | set(_pointed_at(members)))


def _may_deny(one: Unit, other: Unit, row: Mapping[str, float], likely: float) -> bool:
    if one.denies and other.denies:
        return False
    denial, told = (one, other) if takes_back(one, other) else (other, one)
    if row["other day"] or not _is_told(told) or _count_apart(denial, told):
        return False
    if not denial.denies:
        return likely >= NEGATED and row["scope"] >= SCOPE
    return likely >= (OPPOSED if _tells_of_denier(denial, told) else SURE)


def takes_back(one: Unit, other: Unit) -> bool:
    """Whether of the two it is the first that says it is not so."""
    return one.denies or (is_negative(one) and not other.denies)


def _is_told(unit: Unit) -> bool:
    """Whether it is told as a thing that is so, and neither supposed nor done with words."""
    stance = unit.statement.stance if unit.statement else Stance.NEUTRAL
    return stance in TOLD and not unit.is_open and not SUPPOSED.search(unit.text)


def _count_apart(one: Unit, other: Unit) -> bool:
    """Whether they give numbers of one unit, and none that may be one."""
    pairs = [(a, b) for a, b in product(one.figures, other.figures) if a.unit == b.unit]
    return bool(pairs) and not any(is_one_number(a, b) for a, b in pairs)


def _tells_of_denier(denial: Unit, told: Unit) -> bool:
    """Whether it names him who denies, or his country."""
    who = denial.statement.speaker if denial.statement else None
    if who is None:
        return False
    named = [m for m in told.reading.mentions if told.span.covers(m.span)]
    acting = (p.country for e in told.events for p in e.actors)
    countries = {*acting, *(m.country for m in named if m.kind is not MentionKind.PERSON)}
    return any(m.name == who.name for m in named) or (who.country is not None and who.country in countries)


def _pointed_at(members: Sequence[Unit]) -> Iterator[Pair]:
    """Each denial that says what it denies only by pointing back, with what its report accused last of."""
    for n, denial in enumerate(members):
        if not denial.denies or not denial.statement or not set(content_words(own_words(denial))) <= POINTING:
            continue
        if found := [m for m in range(n) if _is_what_was_told(members[m], denial)]:
            yield found[-1], n


def _is_what_was_told(unit: Unit, denial: Unit) -> bool:
    if unit.reading is not denial.reading or not 0 < denial.span.start - unit.span.start < BEFORE:
        return False
    accusing = unit.statement is not None and unit.statement.stance is Stance.ACCUSING
    speakers = {key(u.statement.speaker) for u in (unit, denial) if u.statement and u.statement.speaker}
    return accusing and len(speakers) > 1
