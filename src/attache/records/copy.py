"""Who printed whose text."""

from dataclasses import dataclass

from attache.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A directed edge between articles (ids): `by` took `share` (0 to 1) of its prose from `of`.

    Never a merged group: a piece may be made of two. `share_outside_quotes` is the same of the prose outside quote
    marks alone, since two papers that quote one speech have not copied each other. `directed` is false where nothing
    tells who took from whom. `through` names a third report where the two share their text only because of it: both
    print it, or the one took from it what it had from the other. `spans` are the runs of `by` that stand in `of` too.
    """

    of: str
    by: str
    share: float
    directed: bool
    why: str
    share_outside_quotes: float = 0.0
    through: str | None = None
    spans: tuple[Span, ...] = ()
