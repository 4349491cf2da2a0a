"""A number and what it counts."""

from dataclasses import dataclass

from attache.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A counted or measured quantity: "six missile tests" is 6 of unit "missile test".

    `value` is in `unit`; `approximate` is true under "about", "some", "more than" and their like. `again` is true
    of a number that another voice gives for what was counted before: "police put the crowd at 35,000".
    """

    id: str
    span: Span
    value: float
    unit: str
    approximate: bool = False
    again: bool = False
