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


class Mod(StrEnum):
    """TIMEX3's modifiers of a value (TimeML 1.2.1, section 2.3): which part of it is meant, or that it is a limit."""

    START = "START"  # early 2019
    MID = "MID"  # mid-May
    END = "END"  # the end of the month
    APPROX = "APPROX"  # about two years
    LESS_THAN = "LESS_THAN"  # nearly two years
    MORE_THAN = "MORE_THAN"  # over two years
    EQUAL_OR_LESS = "EQUAL_OR_LESS"  # up to two years
    EQUAL_OR_MORE = "EQUAL_OR_MORE"  # at least two years


class Bound(StrEnum):
    """On which side of a time the thing lies that the text hangs on it."""

    SINCE = "since"  # from it on: since 2006, from Tuesday
    UNTIL = "until"  # up to it: until Friday, to May 9
    BY = "by"  # then at the latest: by the end of the year
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A temporal expression: its TIMEX3 `value`, the days it covers, and how that was counted, in words.

    `value` and `when` are None where the expression needs an anchor and none is known. `when` is the run of days meant:
    with a `mod` only a part of those of the value ("mid-May": the second third of the month). `bound` says that the
    text names a limit. `zone` is the offset of a clock time from UTC, "+09:00", None where the text does not tell it.
    """

    span: Span
    kind: TimeKind
    value: str | None
    when: When | None
    anchor: Anchor
    why: str
    mod: Mod | None = None
    bound: Bound | None = None
    zone: str | None = None
