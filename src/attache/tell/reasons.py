"""In what the tellings of a claim differ, in words that name the reports: not "the one" and "the other"."""

import re
from collections.abc import Iterator

from attache.records import Claim, Difference, DifferenceKind, Picture
from attache.relate.supports import CONTRADICTIONS
from attache.tell.renderings import outlet

MOST = 3  # differences told in a line
ONE, OTHER = re.compile(r"\bthe one\b"), re.compile(r"\bthe other\b")


def reason(difference: Difference, picture: Picture) -> str:
    """In what the two differ: "wording: the telling in Harbour Post weighs both alike, that in Ridge Tribune …"."""
    return f"{difference.kind.value}: {_named(difference, picture)}"


def reasons(claim: Claim, picture: Picture, *, marked: bool = False) -> Iterator[str]:
    """The first few differences that contradict nothing, each that is said alike once.

    Where the words that only one has are `marked`, they are not listed again.
    """
    found = {
        d.why: d for d in reversed(claim.differences) if d.kind not in CONTRADICTIONS and not _lists(d, marked=marked)
    }
    for difference in list(reversed(found.values()))[:MOST]:
        yield reason(difference, picture)


def standing(claim: Claim, picture: Picture) -> str:
    """Why the claim stands as it does, its contradictions with the names of the reports."""
    why = claim.support.why
    for difference in claim.differences:
        if difference.kind in CONTRADICTIONS:
            why = why.replace(difference.why, _named(difference, picture))
    return why


def _lists(difference: Difference, *, marked: bool) -> bool:
    return marked and difference.kind is DifferenceKind.WORDING and difference.why.startswith("only ")


def _named(difference: Difference, picture: Picture) -> str:
    """The reason with the outlets' names in place of "the one" and "the other"."""
    one, other = (outlet(picture.reading(article)) for article, _ in (difference.one, difference.other))
    both = f"that in {other}" if ONE.search(difference.why) else f"the telling in {other}"
    return OTHER.sub(lambda _: both, ONE.sub(lambda _: f"the telling in {one}", difference.why))
