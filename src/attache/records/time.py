"""A time that a text names."""

from dataclasses import dataclass
from enum import StrEnum

from attache.records.span import Span
from attache.records.when import When


class TimeKind(StrEnum):
    """TimeML's four types of temporal expression."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class Anchor(StrEnum):
    """What a time was counted from."""

    NONE = "none"  # it says all of itself: 19 June 2021
    PUBLISHED = "published"  # the day of the report: yesterday
    BORROWED = "borrowed"  # the day of the report's story, since the report gives none
    NARRATIVE = "narrative"  # another time in the text: the day before
    UNKNOWN = "unknown"  # it needs one, and none is known: the value stays open


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A temporal expression: its TIMEX3 `value`, the days it covers, and how that was counted, in words.

    `value` and `when` are None where the expression needs an anchor and none is known.
    """

    span: Span
    kind: TimeKind
    value: str | None
    when: When | None
    anchor: Anchor
    why: str
