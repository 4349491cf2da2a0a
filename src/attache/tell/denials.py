"""What denies a claim: another claim, which is told under the one that it denies.

(3) the ministry said: two boats were seized      ≠ contested
    Harbour Post   denied that any boat had been taken
"""

from collections.abc import Iterator

from attache.records import Carrier, Claim, DifferenceKind, Span
from attache.relate.chains import chain
from attache.relate.differences import DENIES
from attache.relate.supports import CONTRADICTIONS
from attache.tell.claims import Told
from attache.tell.renderings import distinct


def denials(told: Told) -> Iterator[Carrier]:
    """What stands against it as a denial: the tellings of the claim that denies, or those words where they are none."""
    claims = list(_opposed(told))
    shown = [carrier for claim in claims for carrier in distinct(claim.carriers, told.picture) if carrier.is_firm]
    every = [carrier for claim in (told.claim, *claims) for carrier in claim.carriers]  # its own are told anyway
    rest = [side for side in sorted(_against(told)) if not any(_meets(carrier, side) for carrier in every)]
    yield from (*shown, *distinct((_carrier(side, told) for side in rest), told.picture))


def is_denial(told: Told) -> bool:
    """Whether it does nothing but deny another claim, under which it is told."""
    found = [d.why for d in told.claim.differences if d.kind in CONTRADICTIONS]
    return bool(found) and all(why == DENIES for why in found) and any(_opposed(told))


def _carrier(side: tuple[str, Span], told: Told) -> Carrier:
    """One side of a difference as a telling, with the statement that it stands in."""
    reading, span = told.picture.reading(side[0]), side[1]
    said = next((s for s in reading.statements if any(part.overlaps(span) for part in s.content)), None)
    return Carrier(
        article=side[0], span=span, chain=chain(reading, said), origin=None, record=said.id if said else None
    )


def _opposed(told: Told) -> Iterator[Claim]:
    """The claims that deny it, or that it denies: those with a telling that is the other side, or most of it."""
    against = _against(told)
    others = [(c, one) for one in told.picture.claims if against and one.id != told.claim.id for c in one.carriers]
    found: dict[str, Claim] = {}
    for side in sorted(against):
        meeting = [(_shared(carrier, side), one) for carrier, one in others if _meets(carrier, side)]
        most = max((share for share, _ in meeting), default=0.0)
        found |= {one.id: one for share, one in meeting if share == most}
    yield from found.values()


def _shared(carrier: Carrier, side: tuple[str, Span]) -> float:
    """The share of the longer of the two that lies in both."""
    both = min(carrier.span.end, side[1].end) - max(carrier.span.start, side[1].start)
    return both / max(len(carrier.span), len(side[1]))


def _against(told: Told) -> set[tuple[str, Span]]:
    """The other sides of its denials."""
    return {found.other for found in told.claim.differences if found.kind is DifferenceKind.DENIAL}


def _meets(carrier: Carrier, side: tuple[str, Span]) -> bool:
    return carrier.article == side[0] and carrier.span.overlaps(side[1])
