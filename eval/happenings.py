"""Passages whose acts, plans and forecasts are marked in the words themselves, and how they are read.

    == sochi-lunch ; 2022-03-09
    [Turkey's president will {travel|AGREE scheduled: TUR > RUS} to Sochi on Friday|plan 2022-03-11 ; at: Sochi].
    Analysts say [the talks <may> fail|forecast Analysts] [if the grain does not move|if].

Braces mark the word for an act, brackets a clause, angles a hedge; marks may lie in one another, and what they mean
stands behind the bar. events/README.md says what is marked and how.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from attache.read.time.calendar import covered
from attache.records import EventStatus, EventType, Span, When
from passages import Opened, PassageError, openings

ANY = "*"
NONE = "-"
NO_ACT = "no act"
CONDITION = "if"
OR = " or "

_SIGN = re.compile(r"(?P<open>[\[{<])|(?P<hedged>>)|\|(?P<label>[^][{}|]*)(?P<close>[]}])")
_STRAY = re.compile(r".{0,20}[][{}<>|].{0,20}")
_CODING = re.compile(
    r"(?P<types>[A-Z/]+) (?P<statuses>[a-z/]+)(?P<background> background)?: (?P<who>.+) > (?P<whom>.+)"
)
_CLOSING = {"[": "]", "{": "}"}
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """One right answer for an act: its types and statuses, each of which will do, and its parties.

    A party is a state's code or a name, or several with a slash of which either will do. None: whoever is answered
    will do; none at all is an empty tuple.
    """

    types: frozenset[EventType]
    statuses: frozenset[EventStatus]
    background: bool
    actors: tuple[str, ...] | None
    recipients: tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAct:
    """A marked word for an act and the answers that will do; without answers, it only sounds like one."""

    span: Span
    codings: tuple[Coding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPlan:
    """A marked clause that announces: the days that will do (None: none), who, where, and from which days it moved.

    One that is `optional` may be found or not, as one that is cancelled, which is found to tell the calendar so.
    """

    span: Span
    days: tuple[When | None, ...]
    who: tuple[str, ...]
    place: str
    was: When | None
    is_cancelled: bool
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldForecast:
    """A marked clause that foresees: by whom (None: the report itself), and by when, in days one of which will do."""

    span: Span
    forecaster: str | None
    horizons: tuple[When | None, ...]
    hedges: tuple[Span, ...]
    condition: Span | None
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """A passage without its marks, and what they mark in text order; `trap` is "" where it is a plain one."""

    id: str
    published: date
    trap: str
    text: str
    acts: tuple[ToldAct, ...]
    plans: tuple[ToldPlan, ...]
    forecasts: tuple[ToldForecast, ...]


@dataclass(slots=True)
class _Marks:
    """What stands between the marks, and the marked stretches by kind, with their labels."""

    pieces: list[str] = field(default_factory=list)
    acts: list[tuple[Span, str]] = field(default_factory=list)
    clauses: list[tuple[Span, str]] = field(default_factory=list)
    hedges: list[Span] = field(default_factory=list)


def read_happenings(folder: Path) -> dict[str, tuple[Happenings, ...]]:
    """The passages of each file of a folder, by the file's name; raises `PassageError` where one breaks the form."""
    return {path.stem: tuple(happenings(path.read_text("utf-8"))) for path in sorted(folder.glob("*.txt"))}


def happenings(file: str) -> Iterator[Happenings]:
    """The passages of one file in its order."""
    return map(_happenings, openings(file))


def _happenings(opened: Opened) -> Happenings:
    marks = _marks(opened)
    foreseen = [span for span, label in marks.clauses if label.startswith("forecast")]
    hedges = _by_nearest(opened, foreseen, marks.hedges)
    conditions = _by_nearest(opened, foreseen, [span for span, label in marks.clauses if label == CONDITION])

    def forecast(span: Span, label: str) -> ToldForecast:
        return _forecast(span, label, hedges.get(span, []), conditions.get(span, []))

    return Happenings(
        id=opened.id,
        published=opened.published,
        trap=opened.trap,
        text="".join(marks.pieces),
        acts=tuple(_checked(opened, _act, *told) for told in sorted(marks.acts)),
        plans=tuple(_checked(opened, _plan, *told) for told in _other(marks.clauses, foreseen)),
        forecasts=tuple(_checked(opened, forecast, *told) for told in sorted(marks.clauses) if told[0] in foreseen),
    )


def _other(clauses: Sequence[tuple[Span, str]], foreseen: Sequence[Span]) -> list[tuple[Span, str]]:
    """The clauses that are neither forecast nor condition, which leaves the plans, in text order."""
    return sorted((span, label) for span, label in clauses if label != CONDITION and span not in foreseen)


def _marks(opened: Opened) -> _Marks:
    """The text in pieces, and its marks; raises where a mark is not closed by its like."""
    marks, begun, end, length = _Marks(), [], 0, 0
    for sign in _SIGN.finditer(opened.marked):
        marks.pieces.append(opened.marked[end : sign.start()])
        length, end = length + len(marks.pieces[-1]), sign.end()
        if sign["open"]:
            begun.append((sign["open"], length))
            continue
        mark, start = begun.pop() if begun else ("", 0)
        if (sign["hedged"] and mark == "<") and start < length:
            marks.hedges.append(Span(start, length))
        elif sign["close"] and _CLOSING.get(mark) == sign["close"] and start < length:
            (marks.acts if mark == "{" else marks.clauses).append((Span(start, length), sign["label"]))
        else:
            raise PassageError(f"{opened.id}: a mark is not closed as it was opened, at {sign.group()!r}")
    marks.pieces.append(opened.marked[end:])
    if stray := _STRAY.search("".join(marks.pieces)) or begun:
        raise PassageError(f"{opened.id}: a sign that marks nothing: {stray}")
    return marks


def _checked(opened: Opened, make: Callable[[Span, str], T], span: Span, label: str) -> T:
    """What is made of a label; raises with the name of the passage where the label cannot be read."""
    try:
        return make(span, label)
    except ValueError as fault:
        raise PassageError(f"{opened.id}: {label!r} cannot be read: {fault}") from fault


def _by_nearest(opened: Opened, heads: Sequence[Span], spans: Sequence[Span]) -> dict[Span, list[Span]]:
    """The spans by the forecast that holds each or stands nearest to it, the later of two that stand alike."""
    found: dict[Span, list[Span]] = {}
    for span in spans:
        if not heads:
            raise PassageError(f"{opened.id}: a hedge or a condition without a forecast")
        best = min(heads, key=lambda head: (max(head.start - span.end, span.start - head.end, 0), -head.start))
        found.setdefault(best, []).append(span)
    return found


def _act(span: Span, label: str) -> ToldAct:
    return ToldAct(span=span, codings=() if label == NO_ACT else tuple(map(_coding, label.split(OR))))


def _coding(told: str) -> Coding:
    read = _CODING.fullmatch(told)
    if not read:
        raise ValueError("an act is 'TYPE status: who > whom'")
    return Coding(
        types=frozenset(map(EventType, read["types"].split("/"))),
        statuses=frozenset(map(EventStatus, read["statuses"].split("/"))),
        background=bool(read["background"]),
        actors=_parties(read["who"]),
        recipients=_parties(read["whom"]),
    )


def _parties(told: str) -> tuple[str, ...] | None:
    return None if told == ANY else () if told == NONE else tuple(told.split(", "))


def _plan(span: Span, label: str) -> ToldPlan:
    head, keys = _keys(label, {"who", "at", "was", "cancelled"})
    kind, _, told = head.partition(" ")
    if kind not in {"plan", "plan?"}:
        raise ValueError("a clause is a forecast, a condition or a plan, which is 'plan days'")
    return ToldPlan(
        span=span,
        days=_days(told),
        who=tuple(keys["who"].split(", ")) if "who" in keys else (),
        place=keys.get("at", ""),
        was=_day(keys["was"]) if "was" in keys else None,
        is_cancelled="cancelled" in keys,
        optional=kind.endswith("?"),
    )


def _forecast(span: Span, label: str, hedges: Sequence[Span], conditions: Sequence[Span]) -> ToldForecast:
    head, keys = _keys(label, {"by"})
    kind, _, who = head.partition(" ")
    if kind not in {"forecast", "forecast?"} or not who:
        raise ValueError("a forecast is 'forecast who' or 'forecast? who'")
    return ToldForecast(
        span=span,
        forecaster=None if who == NONE else who,
        horizons=_days(keys.get("by", NONE)),
        hedges=tuple(sorted(hedges)),
        condition=conditions[0] if conditions else None,
        optional=kind.endswith("?"),
    )


def _keys(label: str, known: set[str]) -> tuple[str, dict[str, str]]:
    """What a label begins with, and its further parts by their keys."""
    head, *parts = label.split(" ; ")
    keys = {key: value for key, _, value in (part.partition(": ") for part in parts)}
    if unknown := keys.keys() - known:
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
    return head, keys


def _days(told: str) -> tuple[When | None, ...]:
    return tuple(None if one == NONE else _day(one) for one in told.split(OR))


def _day(told: str) -> When:
    """The run of days of "2022-03-11", "2022-03", "2022" or "2022-03-11/2022-04"."""
    first, _, last = told.partition("/")
    begins, ends = covered(first), covered(last or first)
    if not begins or not ends:
        raise ValueError(f"no day: {told!r}")
    return When(begins.first, ends.last)
