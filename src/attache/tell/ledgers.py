"""The ledger of forecasts: who foresees what, by when, with what odds, and how it came out.

    by June 2023    the bank: prices will fall     likely 55–80 %     Harbour Post, Ridge Tribune     came to pass

One forecast that several reports tell is one entry. A forecast is never edited: what is recorded of it later stands
beside it, the latest line first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from attache.lexicon.spellings import plain_words
from attache.lexicon.world import World
from attache.records import Odds, Outcome, Result, Source, When
from attache.relate.forecasts import Foretelling, Foretold, told
from attache.tell.calendars import may_lie
from attache.tell.names import Names

ITSELF = "the report itself"
DECIDED = frozenset({Result.TRUE, Result.FALSE})
"""What a score can be made of."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entry:
    """One forecast, every telling of it, the earliest report first, and what was recorded of it, the latest last."""

    tellings: tuple[Foretelling, ...]
    outcomes: tuple[Outcome, ...] = ()

    @property
    def id(self) -> str:
        """The id of its first telling; an outcome recorded for any of the tellings is one of the entry."""
        return self.tellings[0].id

    @property
    def forecaster(self) -> Source | None:
        """Who foresees, as the first report calls them; None where the report itself does."""
        return self.tellings[0].forecaster

    @property
    def who(self) -> str:
        """The forecaster's name, or that the report itself foresees."""
        return self.forecaster.name if self.forecaster else ITSELF

    @property
    def best(self) -> Foretelling:
        """The telling that gives its horizon most closely, the earliest of such; else the first with words for it."""
        dated = [telling for telling in self.tellings if telling.forecast.horizon]
        told = next((telling for telling in self.tellings if telling.forecast.horizon_words), self.tellings[0])
        return min(dated, key=lambda telling: _days(telling.forecast.horizon), default=told)

    @property
    def horizon(self) -> When | None:
        """The days in which it is to come, None where no report gives any."""
        return self.best.forecast.horizon

    @property
    def odds(self) -> Odds | None:
        """The odds that its source gives it, as the first report has them that has any."""
        return next((telling.forecast.odds for telling in self.tellings if telling.forecast.odds), None)

    @property
    def condition(self) -> str:
        """Its "if", as the first report has it that tells one; "" for none."""
        return next((telling.condition for telling in self.tellings if telling.condition), "")

    @property
    def outcome(self) -> Outcome | None:
        """What was recorded last; None where nothing was."""
        return self.outcomes[-1] if self.outcomes else None

    def is_open(self, on: date) -> bool:
        """Whether it may still come on that day: no outcome is recorded, and its days, if told, are not over."""
        return self.outcome is None and (self.horizon is None or self.horizon.last >= on)


def ledger(found: Iterable[Foretold], outcomes: Sequence[Outcome] = ()) -> tuple[Entry, ...]:
    """The forecasts with their outcomes, by the last day of their horizon; what has none comes last."""
    recorded: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        recorded[outcome.forecast].append(outcome)
    order = {id(outcome): number for number, outcome in enumerate(outcomes)}
    entries = (_entry(one, recorded, order) for one in found)
    return tuple(sorted(entries, key=_time))


def strays(entries: Iterable[Entry], outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """The outcomes of forecasts that none of these are."""
    known = {telling.id for entry in entries for telling in entry.tellings}
    return tuple(outcome for outcome in outcomes if outcome.forecast not in known)


def by(entries: Iterable[Entry], asked: str, world: World) -> Iterator[Entry]:
    """Those whose forecaster goes by that name in one of the reports, or by one of which it is a part."""
    names: dict[str, Names] = {}
    for entry in entries:
        if any(_is_by(telling, asked, world, names) for telling in entry.tellings):
            yield entry


def between(entries: Iterable[Entry], first: date | None, last: date | None) -> Iterator[Entry]:
    """Those that may come on one of these days, both included, None for no limit; without a limit all of them."""
    return (entry for entry in entries if may_lie(entry.horizon, first, last))


def _entry(one: Foretold, recorded: Mapping[str, list[Outcome]], order: Mapping[int, int]) -> Entry:
    own = {id(outcome): outcome for telling in one.tellings for outcome in recorded.get(telling.id, ())}
    return Entry(tellings=one.tellings, outcomes=tuple(sorted(own.values(), key=lambda it: order[id(it)])))


def _is_by(telling: Foretelling, asked: str, world: World, names: dict[str, Names]) -> bool:
    if telling.forecaster is None:
        return False
    known = names.setdefault(telling.reading.article.id, Names(telling.reading))
    own, words = plain_words(telling.forecaster.name), plain_words(asked)
    is_part = any(own[at : at + len(words)] == words for at in range(len(own) - len(words) + 1)) if words else False
    return is_part or telling.forecaster.name in known.meant(asked, world)


def _days(when: When | None) -> int:
    return when.days if when else 0


def _time(entry: Entry) -> tuple[object, ...]:
    when = entry.horizon
    return (when is None, when.last if when else date.max, when.first if when else date.max, told(entry.tellings[0]))
