"""What is announced for later."""

from dataclasses import dataclass

from attache.records.span import Span
from attache.records.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A happening that the report says is set to come: its clause, its days if given, and the event behind it.

    Kept beside events because much that is scheduled (an election, a deadline) is no act of one party
    towards another; where it is one, `event` is the id of that event. What was moved has in `was` the days it had
    before; what was called off is `cancelled`, with the days it was set for in `when`.
    """

    id: str
    span: Span
    when: When | None = None
    was: When | None = None
    cancelled: bool = False
    event: str | None = None
    said_in: str | None = None
