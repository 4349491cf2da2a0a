"""How well a claim stands.

Ten papers that print one agency's wire are one origin. So a claim is weighed not by the outlets that carry it
but by the independent hands that it comes from in the end; where the texts contradict each other it is
contested, whoever has the greater number. Nothing here is a score of truth.
"""

from collections.abc import Sequence

from attache.records import Carrier, Copy, Difference, DifferenceKind, Support, Verdict
from attache.text.wording import counted

CONTRADICTIONS = {DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.DENIAL}


def support(carriers: Sequence[Carrier], differ: Sequence[Difference], copies: Sequence[Copy]) -> Support:
    """The verdict on a claim, the origins behind it in order of appearance, and the reason in words."""
    origins = tuple(dict.fromkeys(c.origin for c in carriers if c.origin))
    verdict = _verdict(origins, differ)
    return Support(verdict=verdict, origins=origins, why=_why(carriers, origins, differ, copies))


def _verdict(origins: Sequence[str], differ: Sequence[Difference]) -> Verdict:
    if any(d.kind in CONTRADICTIONS for d in differ):
        return Verdict.CONTESTED
    if len(origins) > 1:
        return Verdict.CORROBORATED
    return Verdict.SINGLE_ORIGIN if origins else Verdict.UNKNOWN_ORIGIN


def _why(
    carriers: Sequence[Carrier], origins: Sequence[str], differ: Sequence[Difference], copies: Sequence[Copy]
) -> str:
    reports = list(dict.fromkeys(c.article for c in carriers))
    parts = [f"{counted(len(reports), 'report')}, {counted(len(origins), 'known origin')}"]
    if origins:
        parts.append(
            f"all of it comes from {origins[0]}" if len(origins) == 1 else "independent: " + "; ".join(origins)
        )
    unknown = {c.article for c in carriers if not c.origin}
    if unknown:
        parts.append(f"not named whence in {counted(len(unknown), 'report')}: that is not independent")
    if any(copy.of in reports and copy.by in reports for copy in copies):
        parts.append("some of these reports print one text")
    contradictions = [d.why for d in differ if d.kind in CONTRADICTIONS]
    return "; ".join(parts + contradictions)
