"""How well a claim stands.

Ten papers that print one agency's wire are one origin. So a claim is weighed not by the outlets that carry it
but by the independent hands that it comes from in the end; where the texts contradict each other it is
contested, whoever has the greater number. Nothing here is a score of truth.
"""

from collections.abc import Iterator, Sequence

from attache.records import Carrier, Copy, Difference, DifferenceKind, Support, Verdict
from attache.text.wording import counted, spelled

CONTRADICTIONS = frozenset({DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.DENIAL, DifferenceKind.MEANING})

AGAINST = " against "  # between the two sides of a contradiction: told one way round, it need not be told the other


def support(
    carriers: Sequence[Carrier],
    differ: Sequence[Difference],
    copies: Sequence[Copy],
    joined: Sequence[str] = (),
    independent: Sequence[str] | None = None,
) -> Support:
    """The verdict on a claim, the origins behind it in order of appearance, and the reason in words.

    What is not firmly of the claim counts for nothing. `joined` says why some hands count as one origin, or some
    origins do not count; `independent` are those that do, where these are not all.
    """
    firm = [c for c in carriers if c.is_firm]
    known = tuple(dict.fromkeys(c.origin for c in firm if c.origin))
    origins = known if independent is None else tuple(independent)
    contradictions: dict[frozenset[str], str] = {}
    for why in (d.why for d in differ if d.kind in CONTRADICTIONS):
        contradictions.setdefault(frozenset(why.split(AGAINST)), why)
    verdict = _verdict(len(origins), differ)
    return Support(
        verdict=verdict,
        origins=origins,
        why="; ".join([*_why(firm, known, origins, copies), *joined, *contradictions.values()]),
    )


def _verdict(independent: int, differ: Sequence[Difference]) -> Verdict:
    if any(d.kind in CONTRADICTIONS for d in differ):
        return Verdict.CONTESTED
    if independent > 1:
        return Verdict.CORROBORATED
    return Verdict.SINGLE_ORIGIN if independent else Verdict.UNKNOWN_ORIGIN


def _why(
    carriers: Sequence[Carrier], origins: Sequence[str], independent: Sequence[str], copies: Sequence[Copy]
) -> Iterator[str]:
    reports = list(dict.fromkeys(c.article for c in carriers))
    naming = {c.article for c in carriers if c.origin}
    known = f"{counted(len(reports), 'report')}, {counted(len(origins), 'known origin')}"
    if not origins:
        yield f"{counted(len(reports), 'report')}, no known origin"
        yield "no report says whence: that is not independent"
    elif len(naming) < len(reports):
        yield from [known] if len(origins) > 1 else []
        yield f"known in {spelled(len(naming))} of {spelled(len(reports))} reports: {'; '.join(origins)}"
        yield "the others name nobody" if len(reports) - len(naming) > 1 else "the other names nobody"
    else:
        yield known
        if len(origins) == 1:
            yield f"all of it comes from {origins[0]}"
        elif len(independent) > 1:
            yield f"independent: {'; '.join(independent)}"
    if any(copy.of in reports and copy.by in reports for copy in copies):
        yield "some of these reports print one text"
