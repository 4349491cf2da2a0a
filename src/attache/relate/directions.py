"""Who took from whom, of two reports that share prose.

    credit     the one credits an agency, and the other is the agency's own     it was taken from the agency
    trimming   nearly all of the one stands in the other, but not vice versa    the shorter was cut from the longer
    joining    nearly all of the one stands in the other and a third text       the one was joined from the two
    days       the one came a day or more before the other                      the later took from the earlier
    agency     the one is an agency itself, and the other is none               it was taken from the agency

A credit decides. One to an agency that is neither of them says that both may have it from there (but not where that
agency only contributed): then the direction is unknown, as it is where nothing tells, and where the signs contradict
each other. An early short text may have been cut from a longer one that our reports have only of a later day, or been
told at greater length later.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TypeAlias

from attache.relate.overlaps import Overlap, Side
from attache.relate.wires import credited, is_agency

WHOLE = 0.8  # the share of a report from which the other has nearly all of it
MORE = 0.15  # by which that share must be greater than the other way round

CONTRADICT = "contradict each other: who took from whom is unknown"

Pair: TypeAlias = tuple[Side, Side]
"""Of a text, and of the report that took from it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Link:
    """`by` took from `of`, if `directed`; else the longer text is called `of`. `why` gives the reason in words."""

    of: Side
    by: Side
    directed: bool
    why: str


def link(met: Overlap, joined: Collection[str] = ()) -> Link:
    """Who of the two took from whom; `joined` are the ids of the reports that are joined from several."""
    if found := credited(met):
        of, by = found
        return Link(of=of, by=by, directed=True, why=f"the one credits {by.sketch.wire}, which is the other")
    signs = (
        ("nearly all of it stands in the other", _by_trimming(met, joined)),
        ("it is joined from several", _by_joining(met, joined)),
        ("the other is of an earlier day", _by_days(met)),
        ("the other is an agency", _by_agency(met)),
    )
    told = {why: pair for why, pair in signs if pair}
    of, by = next(iter(told.values()), None) or _by_length(met)
    if wires := _third_hands(met):
        why = f"{' and '.join(wires)} is credited: both may have it from there, and who had it first is unknown"
        return Link(of=of, by=by, directed=False, why=why)
    if any(pair[0] is not of for pair in told.values()):
        return Link(of=of, by=by, directed=False, why=f"the signs ({', '.join(told)}) {CONTRADICT}")
    return Link(of=of, by=by, directed=bool(told), why=" and ".join(told) or "who took from whom is unknown")


def _third_hands(met: Overlap) -> list[str]:
    """The agencies whose text either says it is, and neither's own."""
    sketches = (met.one.sketch, met.other.sketch)
    wires = dict.fromkeys(one.wire for one in sketches if one.wire and not one.helped)
    return [wire for wire in wires if not any(is_agency(one.outlet, wire) for one in sketches)]


def _by_agency(met: Overlap) -> Pair | None:
    """From the one that is an agency itself, where the other is none."""
    one, other = (is_agency(side.sketch.outlet, side.sketch.wire or "") for side in (met.one, met.other))
    if one == other:
        return None
    return (met.one, met.other) if one else (met.other, met.one)


def _by_days(met: Overlap) -> Pair | None:
    one, other = met.one.sketch.day, met.other.sketch.day
    if one is None or other is None or one == other:
        return None
    return (met.one, met.other) if one < other else (met.other, met.one)


def _by_trimming(met: Overlap, joined: Collection[str]) -> Pair | None:
    """From the one in which nearly all of the other stands, unless it was joined from others."""
    for of, by in ((met.one, met.other), (met.other, met.one)):
        if _is_cut(by, of):
            return None if of.sketch.id in joined else (of, by)
    return None


def _by_joining(met: Overlap, joined: Collection[str]) -> Pair | None:
    """To the one that was joined from several, unless nearly all of the other stands in it."""
    for of, by in ((met.one, met.other), (met.other, met.one)):
        if by.sketch.id in joined and of.sketch.id not in joined:
            return None if _is_cut(of, by) else (of, by)
    return None


def _is_cut(side: Side, other: Side) -> bool:
    """Whether nearly all of a text stands in the other, and clearly more of it than the other way round."""
    return side.share_outside_quotes >= max(WHOLE, other.share_outside_quotes + MORE)


def _by_length(met: Overlap) -> Pair:
    sides = (met.one, met.other)
    of, by = sorted(sides, key=lambda side: (-side.sketch.size, side.sketch.id))
    return of, by
