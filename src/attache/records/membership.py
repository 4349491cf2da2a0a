"""How reports came into their stories: a log to which is only added, and what an editor decided."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """That a report (its id) was put into a story on a day, and why; or, with `undone`, that it was taken out again.

    `decided` and `undone` are days of the press, those of the latest report then known, None before any dated one.
    `score` is how well it fits (0 to 1), 1 for a report that began the story or that an editor put there.
    """

    article: str
    story: str
    decided: date | None
    why: str
    score: float
    undone: date | None = None
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Forwarding:
    """That a story is no more since all its reports went into another, where who asks for it is sent; and why."""

    story: str
    into: str
    decided: date | None
    why: str


class Ruling(StrEnum):
    """What an editor may decide of reports."""

    TOGETHER = "together"  # these are of one story
    APART = "apart"  # no two of these are of one story
    IN = "in"  # these are of the story named


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an editor decided of some reports (ids); `story` is named where they were put into one."""

    ruling: Ruling
    articles: tuple[str, ...]
    story: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuation:
    """That story `by` goes on where story `of` stood, `days` days after it began; how surely (0 to 1), and why."""

    of: str
    by: str
    days: int
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Saga:
    """Stories (ids) that continue one another, the earliest first; each stays a story of its own."""

    id: str
    title: str
    stories: tuple[str, ...]
    links: tuple[Continuation, ...]
