"""How well a claim stands.

Ten papers that print one agency's wire are one origin. So a claim is weighed not by the outlets that carry it
but by the independent hands that it comes from in the end; where the texts contradict each other it is
contested, whoever has the greater number. Nothing here is a score of truth.

Unnamed people ("diplomats", "the two countries"), a paper without a name and an agency that does not say whom it
heard may all be one: together they stand for one origin at the most. So do the bodies of one state, which speak for
it, and persons of one surname, who may be one person written in two ways.
"""

from collections.abc import Sequence

from attache.records import Carrier, Copy, Difference, DifferenceKind, Source, SourceKind, Support, Verdict
from attache.relate.chains import key
from attache.text.wording import counted

NAMED = {SourceKind.PERSON, SourceKind.BODY, SourceKind.DOCUMENT}
CONTRADICTIONS = {DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.DENIAL}


def support(carriers: Sequence[Carrier], differ: Sequence[Difference], copies: Sequence[Copy]) -> Support:
    """The verdict on a claim, the origins behind it in order of appearance, and the reason in words."""
    origins = tuple(dict.fromkeys(c.origin for c in carriers if c.origin))
    verdict = _verdict(_independent(carriers), bool(origins), differ)
    return Support(verdict=verdict, origins=origins, why=_why(carriers, origins, differ, copies))


def _independent(carriers: Sequence[Carrier]) -> int:
    """How many origins are surely not one another."""
    return len({_identity(c.chain[-1]) for c in carriers if c.origin})


def _identity(end: Source) -> str:
    """What two origins that may be one have in common: being unnamed, a surname, the state they speak for."""
    if end.kind not in NAMED or not end.named or end.name == end.name.lower():
        return "unnamed"
    if end.kind is SourceKind.PERSON:
        return key(end).split()[-1]
    return end.country or key(end)


def _verdict(independent: int, is_known: bool, differ: Sequence[Difference]) -> Verdict:
    if any(d.kind in CONTRADICTIONS for d in differ):
        return Verdict.CONTESTED
    if independent > 1:
        return Verdict.CORROBORATED
    return Verdict.SINGLE_ORIGIN if is_known else Verdict.UNKNOWN_ORIGIN


def _why(
    carriers: Sequence[Carrier], origins: Sequence[str], differ: Sequence[Difference], copies: Sequence[Copy]
) -> str:
    reports = list(dict.fromkeys(c.article for c in carriers))
    parts = [f"{counted(len(reports), 'report')}, {counted(len(origins), 'known origin')}"]
    if len(origins) == 1:
        parts.append(f"all of it comes from {origins[0]}")
    elif origins:
        independent = "independent" if _independent(carriers) > 1 else "not surely independent"
        parts.append(f"{independent}: {'; '.join(origins)}")
    unknown = {c.article for c in carriers if not c.origin}
    if unknown:
        parts.append(f"not named whence in {counted(len(unknown), 'report')}: that is not independent")
    if any(copy.of in reports and copy.by in reports for copy in copies):
        parts.append("some of these reports print one text")
    contradictions = [d.why for d in differ if d.kind in CONTRADICTIONS]
    return "; ".join(parts + contradictions)
