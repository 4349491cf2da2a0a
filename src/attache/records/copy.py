"""Who printed whose text."""

from dataclasses import dataclass

from attache.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A directed edge between articles (ids): `by` took `share` (0 to 1) of its prose from `of`.

    Never a merged group: a piece may be made of two. `directed` is false where nothing tells who came
    first; `spans` are the runs of `by` that stand in `of` too.
    """

    of: str
    by: str
    share: float
    directed: bool
    why: str
    spans: tuple[Span, ...] = ()
