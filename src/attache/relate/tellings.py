"""A plan in the report that tells it: what was announced, by whom and for which days."""

from dataclasses import dataclass
from datetime import date

from attache.records import Bound, Event, EventStatus, Party, Place, Plan, Reading, Source, Statement, When
from attache.relate.chains import chain


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Telling:
    """A plan in the report that tells it."""

    reading: Reading
    plan: Plan

    @property
    def when(self) -> When | None:
        """The days it is set for; those it had where it has none any more."""
        return self.plan.when or self.plan.was

    @property
    def is_off(self) -> bool:
        """Whether it says that nothing will be on these days: called off, or put off to no day that is told."""
        return self.plan.cancelled or ((self.plan.moved or self.plan.was is not None) and self.plan.when is None)

    @property
    def words(self) -> str:
        """Its clause as it is written."""
        return self.plan.span.of(self.reading.article.text)

    @property
    def event(self) -> Event | None:
        """The act that is planned, None where it is no act of one party towards another."""
        return next((e for e in self.reading.events if e.id == self.plan.event), None)

    @property
    def statement(self) -> Statement | None:
        """Where somebody announces it, the statement; None where the report itself does."""
        return next((s for s in self.reading.statements if s.id == self.plan.said_in), None)

    @property
    def chain(self) -> tuple[Source, ...]:
        """Who told whom, from the outlet inwards to the one who announced it."""
        return chain(self.reading, self.statement)

    @property
    def parties(self) -> tuple[Party, ...]:
        """Those who take part: of an act, actors before recipients."""
        event = self.event
        return self.plan.participants or ((*event.actors, *event.recipients) if event else ())

    @property
    def place(self) -> Place | None:
        """Where it is to be, None where that is not told."""
        return self.plan.place or (self.event.place if self.event and not self._is_between else None)

    @property
    def _is_between(self) -> bool:
        """Whether the words of the act's place only name who takes part: "talks between Mali and Niger"."""
        place = self.event.place if self.event else None
        spans = [party.span for party in self.parties if party.span]
        return place is not None and sum(place.span.covers(span) for span in spans) > 1

    @property
    def limit(self) -> Bound | None:
        """The side of its days that is meant, where the words name them as a limit: "by 10 May"."""
        return self.plan.bound

    @property
    def is_sure(self) -> bool:
        """Whether it sets one day, and has neither a limit nor a hedge."""
        when, event, said = self.plan.when, self.event, self.statement
        is_hedged = (event and event.status is EventStatus.HYPOTHETICAL) or (said and said.hedge)
        return when is not None and when.days == 1 and not (self.limit or self.is_off or is_hedged)


def published(telling: Telling) -> tuple[object, ...]:
    """Where it comes among tellings: by the day of its report, the undated last, then by report and place in it."""
    article = telling.reading.article
    return (telling.reading.dating.day or date.max, article.id, article.path, telling.plan.span)
