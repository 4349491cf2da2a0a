"""What a teller needs to know of a claim: who carries it, when it lies, whether it is history, and how heavy it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from attache.records import BlockKind, Carrier, Claim, Event, EventStatus, Picture, Reading, Span, Statement, When

NEWS = timedelta(days=45)  # what lies further back than this before a report is history to it
FRESH = timedelta(days=14)  # and what lies further back than this is not its news


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with the readings that carry it at hand."""

    claim: Claim
    picture: Picture

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that carry it, in the order of the picture."""
        return tuple(dict.fromkeys(c.article for c in self.claim.carriers))

    @property
    def places(self) -> Iterator[tuple[Reading, Span]]:
        """Each place where a report makes it."""
        return ((self.picture.reading(c.article), c.span) for c in self.claim.carriers)

    @property
    def events(self) -> list[Event]:
        """The events that its carriers tell, in their order."""
        return [e for reading, span in self.places for e in reading.events if span.covers(e.trigger)]

    @property
    def is_background(self) -> bool:
        """Whether a report tells it as history, and none opens with it or gives it a day of now."""
        if self.leads:
            return False
        tellings = [_is_history(reading, span) for reading, span in self.places]
        return any(tellings) and not any(_is_of_now(reading, span) for reading, span in self.places)

    @property
    def happened(self) -> bool:
        """Whether a carrier tells a thing done or being done, not planned, feared, denied or past history."""
        done = {EventStatus.HAPPENED, EventStatus.ONGOING}
        return any(e.status in done and not e.background for e in self.events)

    @property
    def leads(self) -> bool:
        """Whether it stands in the first paragraph of a report: that is what the report is about."""
        return any(_first_paragraph(reading).covers(span) for reading, span in self.places)

    @property
    def is_fragment(self) -> bool:
        """Whether no report tells it in words that can be read by themselves: only as a part of something else."""
        if self.claim.kind == "statement":
            return False
        plain = (c for c in self.claim.carriers if c.record is None)
        return not any(stands_alone(c, self.picture.reading(c.article)) for c in plain)

    @property
    def is_stale(self) -> bool:
        """Whether it lies so far before the reports that carry it that it is none of their news."""
        days = [day for reading, _ in self.places if (day := reading.dating.day)]
        return bool(days) and self.when is not None and self.when.last < min(days) - FRESH

    @property
    def is_open(self) -> bool:
        """Whether all that it tells is planned, feared or foreseen."""
        later = {EventStatus.SCHEDULED, EventStatus.HYPOTHETICAL}
        return bool(self.events) and all(e.status in later for e in self.events)

    @property
    def when(self) -> When | None:
        """The days of the first event in it that has any, else of the first time its carriers name."""
        events = (e.when for e in self.events if e.when)
        times = (t.when for reading, span in self.places for t in reading.times if span.covers(t.span) and t.when)
        return next(events, None) or next(times, None)

    @property
    def said(self) -> When | None:
        """The day on which it was said, by the first report that gives one."""
        statements = (statement(c, self.picture.reading(c.article)) for c in self.claim.carriers)
        return next((s.said for s in statements if s and s.said), None)

    @property
    def weight(self) -> tuple[int, int, float]:
        """Its place in the order of telling: more reports, then more origins, then nearer the top of a report."""
        depth = min(span.start / len(reading.article.text) for reading, span in self.places)
        return (-len(self.articles), -len(self.claim.support.origins), depth)


def told(picture: Picture, story: str) -> list[Told]:
    """Each claim of a story, the heaviest first."""
    return sorted((Told(claim=c, picture=picture) for c in picture.claims if c.story == story), key=lambda t: t.weight)


def statement(carrier: Carrier, reading: Reading) -> Statement | None:
    """The statement of `reading` that the carrier came from; None if it is a plain sentence."""
    return next((s for s in reading.statements if s.id == carrier.record), None)


def stands_alone(carrier: Carrier, reading: Reading) -> bool:
    """Whether its words can be read by themselves: what somebody says, or words that begin a sentence."""
    return carrier.record is not None or any(carrier.span.start == s.start for s in reading.sentences)


def _first_paragraph(reading: Reading) -> Span:
    prose = (block.span for block in reading.blocks if block.kind is BlockKind.PROSE)
    return next(prose, Span(0, 1))


def _is_history(reading: Reading, span: Span) -> bool:
    events = [e for e in reading.events if span.covers(e.trigger)]
    of_old = bool(_days(reading, span)) and reading.dating.day is not None and not _is_of_now(reading, span)
    return of_old or (bool(events) and all(e.background for e in events))


def _is_of_now(reading: Reading, span: Span) -> bool:
    """Whether any of the days it names is near the report's own."""
    day = reading.dating.day
    return day is not None and any(when.last >= day - NEWS for when in _days(reading, span))


def _days(reading: Reading, span: Span) -> list[When]:
    return [t.when for t in reading.times if span.covers(t.span) and t.when]
