"""What a teller needs to know of a claim: who carries it, when it lies, whether it is history, and how heavy it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from attache.records import (
    BlockKind,
    Bound,
    Carrier,
    Claim,
    Event,
    EventStatus,
    Picture,
    Reading,
    Span,
    Statement,
    StatementKind,
    When,
)
from attache.relate.units import hangs_on_denial

NEWS = timedelta(days=45)  # what lies further back than this before a report is history to it
LONG = timedelta(days=365)  # what has been so since longer ago than this is history too
FRESH = timedelta(days=14)  # and what lies further back than this is not its news
DONE = frozenset({EventStatus.HAPPENED, EventStatus.ONGOING})
POINTING = re.compile(
    r"""[“"‘(]?(?:(?:and|but|or|so|then|yet),?\s+)?
    (?:he|she|it|they|his|hers?|its|theirs?|them|this|that|these|those|which|who)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words by which a telling begins that means somebody or something told before it."""
RELATIVE, REACH = re.compile(r"\b(?:who|which)\s+(?:the\s+)?$", re.IGNORECASE), 12
"""What stands before whoever speaks where his words go on from a noun: a drone which | Brenn said | came from Sarn."""
HEADLESS = re.compile(
    r"(?:are|can|could|did|do|does|had|has|have|is|may|might|should|was|were|will|would)\b(?!.*\?)", re.DOTALL
)
"""A verb by which a telling begins that has lost its subject; not of a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with the readings that carry it at hand."""

    claim: Claim
    picture: Picture

    @property
    def carriers(self) -> tuple[Carrier, ...]:
        """The tellings that are firmly of it: the other ones only may be."""
        return tuple(carrier for carrier in self.claim.carriers if carrier.is_firm)

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that tell it, in the order of the picture."""
        return tuple(dict.fromkeys(carrier.article for carrier in self.carriers))

    @property
    def unsure(self) -> tuple[Carrier, ...]:
        """The tellings that only may be of it, in articles that do not tell it else."""
        firm = set(self.articles)
        return tuple(carrier for carrier in self.claim.carriers if carrier.article not in firm)

    @property
    def places(self) -> Iterator[tuple[Reading, Span]]:
        """Each place where a report makes it."""
        return ((self.picture.reading(c.article), c.span) for c in self.carriers)

    @property
    def events(self) -> list[Event]:
        """The events that its carriers tell, in their order."""
        return [e for reading, span in self.places for e in reading.events if span.covers(e.trigger)]

    @property
    def is_background(self) -> bool:
        """Whether a report tells it as history, and none opens with it or gives it a day of now."""
        if self.leads:
            return False
        tellings = [self._is_history(carrier) for carrier in self.carriers]
        return any(tellings) and not any(_is_of_now(reading, span) for reading, span in self.places)

    def _is_history(self, carrier: Carrier) -> bool:
        """Whether a telling is one of history: what somebody says now of long ago is none."""
        reading = self.picture.reading(carrier.article)
        told, day = statement(carrier, reading), reading.dating.day
        if told is None:
            return _is_history(reading, carrier.span)
        return bool(told.said and day and told.said.last < day - NEWS)

    @property
    def happened(self) -> bool:
        """Whether a carrier tells a thing done or being done, not planned, feared, denied or past history."""
        return any(e.status in DONE and not e.background for e in self.events)

    @property
    def leads(self) -> bool:
        """Whether it stands in the first paragraph of a report: that is what the report is about."""
        return any(_first_paragraph(reading).covers(span) for reading, span in self.places)

    @property
    def openings(self) -> int:
        """How many reports open with it: tell it in their first sentence."""
        return len({carrier.article for carrier in self.carriers if self.opens(carrier)})

    def opens(self, carrier: Carrier) -> bool:
        """Whether a telling stands in the first sentence of its report."""
        reading = self.picture.reading(carrier.article)
        first = _first_paragraph(reading)
        sentence = next((s for s in reading.sentences if s.overlaps(first)), first)
        return sentence.overlaps(carrier.span)

    @property
    def is_fragment(self) -> bool:
        """Whether no report tells it in words that can be read by themselves: only as a part of something else."""
        return all(_is_part(carrier, self.picture.reading(carrier.article)) for carrier in self.carriers)

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

    def when_of(self, carrier: Carrier) -> When | None:
        """Its days as one telling has them, or else, of what is of now, as another dates the act."""
        days = [day for reading, _ in self.places if (day := reading.dating.day)]
        others = (e.when for e in self.events if e.when) if carrier.record is None else ()
        late = (when for when in others if days and when.last >= max(days) - NEWS)
        return self._own_when(carrier) or next(late, None)

    def _own_when(self, carrier: Carrier) -> When | None:
        """The days on which it was said, else those of what is told as done."""
        reading, span = self.picture.reading(carrier.article), carrier.span
        told = statement(carrier, reading)
        if told and told.said:
            return told.said
        events = [e for e in reading.events if span.covers(e.trigger)]
        dated = next((e.when for e in events if e.when), None)
        if told:
            return dated if any(e.status in DONE for e in events) else None
        return dated or next(iter(_days(reading, span)), None)

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


def whole_of(carrier: Carrier, reading: Reading) -> Span:
    """The content of the statement, or the sentence, that it is a part of, or all of."""
    told = statement(carrier, reading)
    if told:
        return told.content[0].to(told.content[-1])
    return next((s for s in reading.sentences if s.covers(carrier.span)), carrier.span)


def begins_amid(carrier: Carrier, reading: Reading) -> bool:
    """Whether words stand before it in its whole, and it begins no sentence of its own."""
    before = reading.article.text[whole_of(carrier, reading).start : carrier.span.start]
    return re.search(r"\w", before) is not None and all(s.start != carrier.span.start for s in reading.sentences)


def is_taken_along(carrier: Carrier, reading: Reading) -> bool:
    """Whether it is but what a denial takes along: he who denies does not tell it."""
    return hangs_on_denial(statement(carrier, reading), carrier.span, reading.article.text)


def lacks_subject(carrier: Carrier, reading: Reading) -> bool:
    """Whether the clause hangs on a noun before it: two men who police say | were behind it."""
    told, text = statement(carrier, reading), reading.article.text
    if told is None or told.kind is not StatementKind.INDIRECT:
        return False
    named = told.speaker.span if told.speaker and told.speaker.span else told.cue
    is_relative = RELATIVE.search(text[: min(named.start, told.cue.start)][-REACH:]) is not None
    return is_relative or HEADLESS.match(carrier.span.of(text)) is not None


def points(words: str) -> bool:
    """Whether the words begin by pointing back to what was told before them."""
    return POINTING.match(words) is not None


def _is_part(carrier: Carrier, reading: Reading) -> bool:
    """Whether its words are but a part of something else, or point back to something: "he was shot there"."""
    if begins_amid(carrier, reading) or is_taken_along(carrier, reading) or lacks_subject(carrier, reading):
        return True
    return carrier.record is None and points(carrier.span.of(reading.article.text))


def _first_paragraph(reading: Reading) -> Span:
    prose = (block.span for block in reading.blocks if block.kind is BlockKind.PROSE)
    return next(prose, Span(0, 1))


def _is_history(reading: Reading, span: Span) -> bool:
    """Whether the days that it names, or the acts, are history."""
    events = [e for e in reading.events if span.covers(e.trigger)]
    of_old = bool(_days(reading, span)) and reading.dating.day is not None and not _is_of_now(reading, span)
    return of_old or (bool(events) and all(e.background for e in events))


def _is_of_now(reading: Reading, span: Span) -> bool:
    """Whether any of the days it names is near the report's own."""
    day = reading.dating.day
    return day is not None and any(when.last >= day - NEWS for when in _days(reading, span))


def _days(reading: Reading, span: Span) -> list[When]:
    """The days that are named in it; not those of late since which something is: they say when it began."""
    named = [(t.when, t.bound) for t in reading.times if span.covers(t.span) and t.when]
    day = reading.dating.day
    return [when for when, bound in named if bound is not Bound.SINCE or (day and when.first < day - LONG)]
