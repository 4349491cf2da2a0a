"""Lookups: which times stand in a sentence, and which statement tells a word, without looking at all of them.

s1 [North Korea said it would ... s2 [“talk to Washington”] ... ]      a word in both is told in s2
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attache.records import Span, Statement, Time

DEEP = 16
"""How many contents before a word are looked at: none nest deeper."""


def inside(times: Sequence[Time], span: Span) -> list[Time]:
    """The times that lie inside `span`; `times` are in text order."""
    first = bisect_left(times, span.start, key=lambda time: time.span.start)
    last = bisect_left(times, span.end, key=lambda time: time.span.start)
    return [time for time in times[first:last] if time.span.end <= span.end]


class Contents:
    """What statements contain, looked up by a stretch of text."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._contents = sorted(((c, s) for s in statements for c in s.content), key=lambda pair: pair[0])

    def around(self, span: Span) -> Statement | None:
        """The innermost statement whose content covers `span`, None where none does."""
        stop = bisect_right(self._contents, span.start, key=lambda pair: pair[0].start)
        covering = [(c, s) for c, s in self._contents[max(0, stop - DEEP) : stop] if c.covers(span)]
        return min(covering, key=lambda pair: len(pair[0]))[1] if covering else None
