"""Acts, plans and forecasts as attache reads them, against our own passages that have them marked.

    python eval/events.py

prints what is in the passages and the figures of the desk's readers. Figures only: what was missed stays unseen, or
it would judge nothing.

A plan is found where a read one shares a character with it, a forecast where 0.4 of the characters of both are shared,
one to one. An act is read where an event's word lies on the mark or, if the type is right, within 30 characters of it.
Types are counted over all marked acts, the rest over those found; refused are the words that only sound like an act and
were passed over. Optional marks, and what is read on them, count neither way; nor do events beside the marks, since
not every act is marked.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar

from attache.desk.desks import Desk
from attache.records import Article, Event, EventStatus, EventType, Forecast, Party, Plan, Reading, Span, When
from happenings import Coding, Happenings, ToldAct, ToldForecast, ToldPlan, read_happenings
from statements import is_same

OWN = Path(__file__).with_name("events")
ENOUGH = 0.4
"""The share of the characters of two forecasts that must lie in both."""
NEAR = 30
"""How many characters off a mark an event's word may stand: "hold ... talks" is marked at one of the two."""
MUTUAL = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
"""What two do together: who of them is called the actor does not matter."""
A = TypeVar("A")
B = TypeVar("B")


class Read(Protocol):
    """What a reader yields of a passage, as far as it is looked at here; a `Reading` does."""

    @property
    def events(self) -> Sequence[Event]: ...  # noqa: D102

    @property
    def plans(self) -> Sequence[Plan]: ...  # noqa: D102

    @property
    def forecasts(self) -> Sequence[Forecast]: ...  # noqa: D102


@dataclass(slots=True)
class Tally:
    """What was counted: on each side, how many stand and how many of these were hit; and the checks on the found."""

    told: Counter[str] = field(default_factory=Counter)
    told_hit: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    read_hit: Counter[str] = field(default_factory=Counter)
    checked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    def check(self, what: str, is_right: bool) -> None:
        """Count one more that was looked at, and whether it was right."""
        self.checked[what] += 1
        self.right[what] += is_right

    def share(self, what: str) -> float:
        """The share of the looked at that is right, 0 to 1; 0 where nothing was looked at."""
        return self.right[what] / self.checked[what] if self.checked[what] else 0.0

    def f1(self, what: str) -> float:
        """The harmonic mean of the shares hit on both sides, 0 to 1."""
        if not self.told_hit[what] or not self.read_hit[what]:
            return 0.0
        recall, precision = self.told_hit[what] / self.told[what], self.read_hit[what] / self.read[what]
        return 2 * precision * recall / (precision + recall)


CHECKS = (
    "scheduled dates",
    "forecaster",
    "horizon",
    "condition",
    "hedges",
    "acts read",
    "acts refused",
    "event types",
    "event parties",
    "event status",
    "event status, not happened",
    "background",
)


def main() -> None:
    """Print how much each file marks, and the figures."""
    for file, read in read_happenings(OWN).items():
        traps, acts = sum(bool(one.trap) for one in read), sum(len(one.acts) for one in read)
        plans, foreseen = sum(len(one.plans) for one in read), sum(len(one.forecasts) for one in read)
        told = f"{len(read):4} passages, {traps:4} with a trap, {acts:4} acts, {plans:4} plans, {foreseen:4} forecasts"
        sys.stdout.write(f"{file:16}{told}\n")
    sys.stdout.writelines(f"{name:36} {value:.3f}\n" for name, value in event_figures(Desk.opened()))


def own_happenings() -> tuple[Happenings, ...]:
    """All passages of our own, file by file."""
    return tuple(one for read in read_happenings(OWN).values() for one in read)


def event_figures(desk: Desk) -> Iterator[tuple[str, float]]:
    """How the desk reads the acts, plans and forecasts of our own passages: figures from 0 to 1, by name."""
    passages = own_happenings()
    articles = [Article(id=one.id, text=one.text, published=one.published) for one in passages]
    read = {r.article.id: r for r in desk.readings(articles) if isinstance(r, Reading)}
    yield from figures(tally(passages, [read[one.id] for one in passages]))


def figures(total: Tally) -> Iterator[tuple[str, float]]:
    """Each figure, 0 to 1, by name."""
    yield "own scheduled", total.f1("scheduled")
    yield "own forecasts", total.f1("forecasts")
    for what in CHECKS:
        yield f"own {what}", total.share(what)


def tally(passages: Iterable[Happenings], readings: Iterable[Read]) -> Tally:
    """The count over all passages and what was read in each."""
    total = Tally()
    for passage, reading in zip(passages, readings, strict=True):
        _count_plans(total, passage.plans, reading.plans)
        _count_forecasts(total, passage.forecasts, reading.forecasts)
        _count_acts(total, passage.acts, reading.events)
    return total


def _count_plans(total: Tally, told: Sequence[ToldPlan], read: Sequence[Plan]) -> None:
    for plan in read:
        over = [one for one in told if one.span.overlaps(plan.span)]
        if not over or any(not one.optional for one in over):
            total.read["scheduled"] += 1
            total.read_hit["scheduled"] += bool(over)
    for one in [plan for plan in told if not plan.optional]:
        over_it = [plan for plan in read if plan.span.overlaps(one.span)]
        total.told["scheduled"] += 1
        total.told_hit["scheduled"] += bool(over_it)
        if over_it:
            best = max(over_it, key=lambda plan: _alike(plan.span, one.span))
            _check_days(total, "scheduled dates", one.days, best.when)


def _count_forecasts(total: Tally, told: Sequence[ToldForecast], read: Sequence[Forecast]) -> None:
    pairs = list(_pairs(told, read, _forecasts_alike))
    spared = [forecast for one, forecast in pairs if one.optional]
    found = [(one, forecast) for one, forecast in pairs if not one.optional]
    total.told["forecasts"] += sum(not one.optional for one in told)
    total.read["forecasts"] += len(read) - len(spared)
    total.told_hit["forecasts"] += len(found)
    total.read_hit["forecasts"] += len(found)
    for one, forecast in found:
        _compare(total, one, forecast)


def _compare(total: Tally, told: ToldForecast, read: Forecast) -> None:
    """Check a forecast that was found: by whom, by when, if what, and by which words it is weighed."""
    total.check("forecaster", is_same(told.forecaster, read.forecaster.name if read.forecaster else None))
    ends = tuple(When(day.last, day.last) if day else None for day in told.horizons)
    _check_days(total, "horizon", ends, When(read.horizon.last, read.horizon.last) if read.horizon else None)
    if told.condition or read.condition:
        both = told.condition and read.condition and told.condition.overlaps(read.condition)
        total.check("condition", bool(both))
    for hedge in told.hedges:
        total.check("hedges", any(hedge.overlaps(word) for word in read.hedges))


def _check_days(total: Tally, what: str, told: Sequence[When | None], read: When | None) -> None:
    """Count days where either side has some."""
    if read or any(told):
        total.check(what, read in told)


def _count_acts(total: Tally, told: Sequence[ToldAct], read: Sequence[Event]) -> None:
    for act in told:
        if not act.codings:
            total.check("acts refused", not any(act.span.overlaps(event.trigger) for event in read))
    real = [act for act in told if act.codings]
    pairs = {act.span: event for act, event in _pairs(real, read, _acts_alike)}
    for act in real:
        event = pairs.get(act.span)
        total.check("acts read", event is not None)
        total.check("event types", event is not None and _is_typed(act, event))
        if event:
            _compare_act(total, act, event)


def _compare_act(total: Tally, act: ToldAct, event: Event) -> None:
    """Check an act that was read. The answers are those of its type; where it has the wrong one, all will do."""
    codings = [coding for coding in act.codings if event.type in coding.types] or act.codings
    is_right = any(event.status in coding.statuses for coding in codings)
    total.check("event status", is_right)
    if event.status is not EventStatus.HAPPENED or not any(EventStatus.HAPPENED in c.statuses for c in codings):
        total.check("event status, not happened", is_right)
    if event.background or any(coding.background for coding in codings):
        total.check("background", any(coding.background == event.background for coding in codings))
    if any(coding.actors is not None or coding.recipients is not None for coding in codings):
        total.check("event parties", any(_is_between(coding, event) for coding in codings))


def _is_typed(act: ToldAct, event: Event) -> bool:
    return any(event.type in coding.types for coding in act.codings)


def _is_between(coding: Coding, event: Event) -> bool:
    """Whether the parties are right, each on its side, or in what two do together all of them on either."""
    if _are(coding.actors, event.actors) and _are(coding.recipients, event.recipients):
        return True
    if not coding.types & MUTUAL or coding.actors is None or coding.recipients is None:
        return False
    return _are(coding.actors + coding.recipients, (*event.actors, *event.recipients))


def _are(told: Sequence[str] | None, read: Sequence[Party]) -> bool:
    """Whether each party told was read, and no other."""
    if told is None:
        return True
    return all(any(_is_party(name, party) for party in read) for name in told) and all(
        any(_is_party(name, party) for name in told) for party in read
    )


def _is_party(told: str, read: Party) -> bool:
    return any(name in {read.country, read.code} or is_same(name, read.name) for name in told.split("/"))


def _pairs(told: Sequence[A], read: Sequence[B], alike: Callable[[A, B], float]) -> Iterator[tuple[A, B]]:
    """Those that are one, one to one: the most alike first, in text order where two are as much so."""
    weighed = ((alike(one, other), i, j) for i, one in enumerate(told) for j, other in enumerate(read))
    ours, theirs = set(range(len(told))), set(range(len(read)))
    for weight, i, j in sorted(weighed, key=lambda pair: (-pair[0], *pair[1:])):
        if weight > 0 and i in ours and j in theirs:
            ours.remove(i)
            theirs.remove(j)
            yield told[i], read[j]


def _forecasts_alike(told: ToldForecast, read: Forecast) -> float:
    share = _alike(told.span, read.span)
    return share if share >= ENOUGH else 0.0


def _acts_alike(told: ToldAct, read: Event) -> float:
    """On the mark with the right type, then on it with another, then near it with the right type."""
    off = max(told.span.start - read.trigger.end, read.trigger.start - told.span.end)
    is_on, is_typed = told.span.overlaps(read.trigger), _is_typed(told, read)
    if is_on:
        return 3.0 if is_typed else 2.0
    return 1 / (1 + off) if is_typed and off <= NEAR else 0.0


def _alike(one: Span, other: Span) -> float:
    """The characters in both over those in either, 0 to 1."""
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / (len(one) + len(other) - shared)


if __name__ == "__main__":
    main()
