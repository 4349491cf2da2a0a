"""Claims that reports tell in one breath, as one: a passage that several print is no list of its sentences.

    Harbour Post   "The boats were ours. │ We want them back."      one line, not two
    Radio Watch    "The boats were ours. │ We want them back."

Only where the same reports tell both in the same statements, the one right behind the other, and both stand alike.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from attache.records import Carrier, Claim, Verdict
from attache.tell.claims import Told

LONGEST = 300  # characters of a telling, beyond which a passage is too long for a line

Place = tuple[str, str | None]


def passages(claims: Sequence[Told]) -> list[Told]:
    """The claims in their order, those that go on where another ends put into that."""
    inside: defaultdict[Place, list[Told]] = defaultdict(list)
    for one in claims:
        for place in {_place(carrier) for carrier in one.claim.carriers}:
            inside[place].append(one)
    behind = {one.claim.id: after for one in claims if (after := _behind(one, inside))}
    later = {after.claim.id for after in behind.values()}
    return [whole for one in claims if one.claim.id not in later for whole in _joined(one, behind)]


def _place(carrier: Carrier) -> Place:
    return carrier.article, carrier.record


def _behind(one: Told, inside: Mapping[Place, Sequence[Told]]) -> Told | None:
    """The claim that goes on where this one ends, wherever it is told; None where there is none."""
    if one.claim.support.verdict is Verdict.CONTESTED or not all(carrier.record for carrier in one.claim.carriers):
        return None
    near = inside[_place(one.claim.carriers[0])]
    return next((other for other in near if other is not one and _goes_on(one, other)), None)


def _goes_on(one: Told, other: Told) -> bool:
    mine, theirs = one.claim.carriers, other.claim.carriers
    if one.claim.support.verdict is not other.claim.support.verdict or len(mine) != len(theirs):
        return False
    return all(any(_touch(carrier, after, one) for after in theirs) for carrier in mine)


def _touch(carrier: Carrier, after: Carrier, told: Told) -> bool:
    """Whether in one statement the one telling ends where the other begins."""
    if _place(carrier) != _place(after) or carrier.is_firm != after.is_firm or carrier.span.end > after.span.start:
        return False
    between = told.picture.reading(carrier.article).article.text[carrier.span.end : after.span.start]
    return re.search(r"\w", between) is None


def _joined(first: Told, behind: Mapping[str, Told]) -> Iterator[Told]:
    """A claim with all that follow it, in passages that are not too long."""
    whole, last = first, first
    while after := behind.get(last.claim.id):
        longer = _together(whole, after.claim)
        if max(len(carrier.span) for carrier in longer.carriers) > LONGEST:
            yield whole
            whole = after
        else:
            whole = replace(whole, claim=longer)
        last = after
    yield whole


def _together(one: Told, other: Claim) -> Claim:
    def longer(carrier: Carrier) -> Carrier:
        after = next(after for after in other.carriers if _touch(carrier, after, one))
        return replace(carrier, span=carrier.span.to(after.span))

    carriers = tuple(map(longer, one.claim.carriers))
    return replace(one.claim, carriers=carriers, differences=(*one.claim.differences, *other.differences))
