"""What is announced for later."""

from dataclasses import dataclass

from attache.records.event import Party
from attache.records.place import Place
from attache.records.source import Source
from attache.records.span import Span
from attache.records.time import Bound
from attache.records.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A happening that the report says is set to come: its clause, its days if given, and the event behind it.

    Kept beside events because much that is scheduled (an election, a deadline) is no act of one party
    towards another; where it is one, `event` is the id of that event. `bound` is the side of its days that is meant:
    "by 10 May". What is `moved` has in `was` the days it had before, if they are told, and in `when` the new ones, if
    it has any; what was called off is `cancelled`, with the days it was set for in `when`.

    `kind` is of what kind it is ("meeting", "vote", as occasions.yaml has them), "" where none is known.
    `participants` are those who are to take part, `place` where it is to be, None where its words do not say.
    `announcer` is who says so, None where the report itself does; `said_in` is the id of that statement.
    """

    id: str
    span: Span
    when: When | None = None
    bound: Bound | None = None
    was: When | None = None
    moved: bool = False
    cancelled: bool = False
    kind: str = ""
    participants: tuple[Party, ...] = ()
    place: Place | None = None
    announcer: Source | None = None
    event: str | None = None
    said_in: str | None = None
