"""Who took from whom, of two reports that share prose.

    credit     the one credits an agency, and the other is the agency's own     it was taken from the agency
    days       the one came a day or more before the other                      the later took from the earlier
    trimming   nearly all of the one stands in the other, but not vice versa    the shorter was cut from the longer
    joining    nearly all of the one stands in the other and a third text       the one was joined from the two

A credit decides. One to an agency that is neither of them says that both may have it from there (but not where that
agency only contributed): then the direction is unknown, as it is where nothing tells. Else the days and the trimming
must not contradict each other: an early short text may have been cut from a longer one that our reports have only of a
later day, or been told at greater length later.
"""

from collections.abc import Collection
from dataclasses import dataclass

from attache.relate.overlaps import Overlap, Side
from attache.relate.wires import credited, is_agency

WHOLE = 0.8  # the share of a report from which the other has nearly all of it
MORE = 0.15  # by which that share must be greater than the other way round


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
    days, form = _by_days(met), _by_form(met, joined)
    of, by = form or days or _by_length(met)
    if wires := _third_hands(met):
        why = f"{' and '.join(wires)} is credited: both may have it from there, and who had it first is unknown"
        return Link(of=of, by=by, directed=False, why=why)
    if days and form and days != form:
        why = "the shorter is cut from the longer but older: who took from whom is unknown"
        return Link(of=of, by=by, directed=False, why=why)
    return Link(of=of, by=by, directed=bool(days or form), why=_why(bool(days), bool(form), by, joined))


def _third_hands(met: Overlap) -> list[str]:
    """The agencies whose text either says it is, and neither's own."""
    sketches = (met.one.sketch, met.other.sketch)
    wires = dict.fromkeys(one.wire for one in sketches if one.wire and not one.helped)
    return [wire for wire in wires if not any(is_agency(one.outlet, wire) for one in sketches)]


def _by_days(met: Overlap) -> tuple[Side, Side] | None:
    one, other = met.one.sketch.day, met.other.sketch.day
    if one is None or other is None or one == other:
        return None
    return (met.one, met.other) if one < other else (met.other, met.one)


def _by_form(met: Overlap, joined: Collection[str]) -> tuple[Side, Side] | None:
    """By trimming, else by joining; a text that was joined from others is not what one of them was cut from."""
    for of, by in ((met.one, met.other), (met.other, met.one)):
        if by.share_outside_quotes >= max(WHOLE, of.share_outside_quotes + MORE):
            return None if of.sketch.id in joined else (of, by)
    one, other = (side.sketch.id in joined for side in (met.one, met.other))
    if one == other:
        return None
    return (met.other, met.one) if one else (met.one, met.other)


def _by_length(met: Overlap) -> tuple[Side, Side]:
    sides = (met.one, met.other)
    of, by = sorted(sides, key=lambda side: (-side.sketch.size, side.sketch.id))
    return of, by


def _why(days: bool, form: bool, by: Side, joined: Collection[str]) -> str:
    parts = ["the other is of an earlier day"] * days
    if form:
        is_joined = by.share_outside_quotes < WHOLE and by.sketch.id in joined
        parts.append("it is joined from several" if is_joined else "nearly all of it stands in the other")
    return " and ".join(parts) or "who took from whom is unknown"
