"""A changed claim as a line: its words, how it stood and how it stands, and under it what made the difference.

The line's proofs are the characters of its words, then those of the new reports.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from attache.records import Carrier, Cite, Claim, Difference, DifferenceKind, Line
from attache.relate.supports import CONTRADICTIONS
from attache.tell.lines import line, tellings
from attache.tell.reasons import standing
from attache.tell.renderings import contrasted, renderings
from attache.tell.shifts import Shift, ShiftKind
from attache.text.wording import counted

AT_ODDS = frozenset({ShiftKind.CONTESTED, ShiftKind.SUPERSEDED, ShiftKind.NUMBER})
"""Kinds of change that show the tellings that differ; the others show those that each origin has first."""


def shift_line(shift: Shift) -> Line:
    """The claim as the brief tells it, with what is different: the tellings, and the change in words."""
    told, shown = line(shift.told, _first(shift)), _shown(shift)
    cites = (told.cites[0], *(Cite(carrier.article, carrier.span) for carrier in shift.new))
    under = tuple(one for one in shown if told.cites[0] not in one.cites)
    marks = next((one.marks for one in shown if told.cites[0] in one.cites), told.marks)
    return replace(told, cites=tuple(dict.fromkeys(cites)), marks=marks, under=under, note=_note(shift))


def _first(shift: Shift) -> Sequence[Carrier]:
    """The new tellings that may stand for the claim: where a number changed, such as give it."""
    if shift.kind not in AT_ODDS:
        return shift.new
    sides = _sides(_at_odds(shift))
    at_odds = [c for c in shift.new if any(c.article == side.article and c.span.covers(side.span) for side in sides)]
    return at_odds or shift.new


def _shown(shift: Shift) -> tuple[Line, ...]:
    """The tellings that show the change."""
    claim, kind, picture = shift.told.claim, shift.kind, shift.told.picture
    if kind in AT_ODDS:
        return contrasted(claim.carriers, _sides(_at_odds(shift)), picture) or tellings(shift.told)
    if kind is ShiftKind.CARRIED:
        return ()
    if kind is ShiftKind.NEW:
        return tellings(shift.told)
    shown = _firsts(shift)
    return renderings(shown, picture) if len(shown) > 1 else ()


def _at_odds(shift: Shift) -> list[Difference]:
    """The differences that make the change: a later number by itself, else all that contradict each other."""
    wanted = {DifferenceKind.SUPERSEDED} if shift.kind is ShiftKind.SUPERSEDED else CONTRADICTIONS
    return [found for found in shift.differences if found.kind in wanted]


def _sides(found: Iterable[Difference]) -> tuple[Cite, ...]:
    return tuple(dict.fromkeys(Cite(*side) for one in found for side in (one.one, one.other)))


def _firsts(shift: Shift) -> Sequence[Carrier]:
    """The first telling of each origin, then of the new reports where those have no origin of their own."""
    known = _by_origin(shift.old)
    return (*known, *(shift.fresh or _by_origin(shift.new)))


def _by_origin(carriers: Iterable[Carrier]) -> Sequence[Carrier]:
    firsts: dict[str | None, Carrier] = {}
    for carrier in carriers:
        firsts.setdefault(carrier.origin, carrier)
    return tuple(firsts.values())


def _note(shift: Shift) -> str:
    """How it stood and stands; of what is merely carried on, by how many; of what is new, whether it is history."""
    now, kind = standing(shift.told.claim, shift.told.picture), shift.kind
    if kind is ShiftKind.CARRIED:
        more = len({carrier.article for carrier in shift.new})
        return f"{counted(more, 'more report')} carr{'ies' if more == 1 else 'y'} it, no new origin"
    if kind is ShiftKind.NEW:
        return "; ".join(part for part in (line(shift.told).note, _history(shift)) if part)
    differ = [found.why for found in _at_odds(shift)] if kind is ShiftKind.SUPERSEDED else []
    return "; ".join((*dict.fromkeys(differ), f"before: {_before(shift)}", f"now: {now}"))


def _history(shift: Shift) -> str:
    return "told as history" if shift.told.is_background else ""


def _before(shift: Shift) -> str:
    return " and ".join(map(_stood, shift.before)) or "not told"


def _stood(claim: Claim) -> str:
    """Its verdict, in how many reports, and the origins that it had."""
    support, reports = claim.support, len({carrier.article for carrier in claim.carriers if carrier.is_firm})
    origins = f" ({'; '.join(support.origins)})" if support.origins else ""
    return f"{support.verdict.value.replace('_', ' ')} in {counted(reports, 'report')}{origins}"
