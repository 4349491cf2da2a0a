"""What of a report is set beside other reports: each statement, and each sentence that reports no statement."""

from collections.abc import Iterator
from dataclasses import dataclass

from attache.records import Event, EventStatus, Figure, Reading, Source, Span, Stance, Statement, Time
from attache.relate.chains import chain

WITHIN = 0.5  # share of a sentence told by statements, from which the sentence is no unit of its own
NEAR = 200  # characters between a statement and the words that name who is behind it
QUESTIONS = frozenset({"how", "if", "what", "when", "where", "whether", "which", "who", "whom", "whose", "why"})
LONGEST = 450  # characters: a claim is a sentence or less


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unit:
    """One place where a report makes a claim, with all that is known of it.

    `number` counts the units of the report in text order; `events`, `times` and `figures` lie in `span`.
    """

    reading: Reading
    number: int
    span: Span
    statement: Statement | None
    events: tuple[Event, ...]
    times: tuple[Time, ...]
    figures: tuple[Figure, ...]

    @property
    def id(self) -> str:
        """Its name in the picture: the article's id and its number there."""
        return f"{self.reading.article.id}#{self.number}"

    @property
    def text(self) -> str:
        """Its characters."""
        return self.span.of(self.reading.article.text)

    @property
    def chain(self) -> tuple[Source, ...]:
        """Who told whom, from the outlet inwards."""
        return chain(self.reading, self.statement)

    @property
    def background(self) -> bool:
        """Whether all that it tells is history."""
        return bool(self.events) and all(event.background for event in self.events)

    @property
    def denies(self) -> bool:
        """Whether it tells something as not so: by a verb of denying, or as an event denied."""
        stance = self.statement.stance if self.statement else Stance.NEUTRAL
        return stance is Stance.DENYING or any(event.status is EventStatus.DENIED for event in self.events)

    @property
    def asks(self) -> bool:
        """Whether it is a reported question: "what the accord will mean" claims nothing."""
        return self.statement is not None and self.text.partition(" ")[0].lower() in QUESTIONS

    @property
    def is_open(self) -> bool:
        """Whether what it tells has not come to pass: planned, feared or foreseen."""
        later = {EventStatus.SCHEDULED, EventStatus.HYPOTHETICAL}
        return bool(self.events) and all(event.status in later for event in self.events)


def units(reading: Reading) -> Iterator[Unit]:
    """The units of a reading in text order."""
    made = [s for s in reading.statements if s.is_made and not s.is_inscription]
    told = [(content_span(s), s) for s in made]
    hulls = [_hull(s) for s in made]
    plain = [(span, None) for span in reading.sentences if _is_plain(span, hulls)]
    ordered = sorted([*told, *plain], key=lambda part: (part[0], part[1] is None))
    for number, (span, statement) in enumerate(ordered):
        yield Unit(
            reading=reading,
            number=number,
            span=span,
            statement=statement,
            events=tuple(e for e in reading.events if span.covers(e.trigger)),
            times=tuple(t for t in reading.times if span.covers(t.span)),
            figures=tuple(f for f in reading.figures if span.covers(f.span)),
        )


def content_span(statement: Statement) -> Span:
    """From the first to the last character of the content, or its first part where the whole is very long."""
    whole = Span(statement.content[0].start, statement.content[-1].end)
    return whole if len(whole) <= LONGEST else statement.content[0]


def _hull(statement: Statement) -> Span:
    """The statement with its cue and all that names its speaker and relays, as far as they stand near it."""
    whole = statement.span
    links = (*((statement.speaker,) if statement.speaker else ()), *statement.relays)
    for link in links:
        if link.span and link.span.start < whole.end + NEAR and whole.start - NEAR < link.span.end:
            whole = whole.to(link.span)
    return whole


def _is_plain(sentence: Span, told: list[Span]) -> bool:
    within = sum(max(0, min(sentence.end, t.end) - max(sentence.start, t.start)) for t in told)
    return within < WITHIN * len(sentence) and len(sentence) <= LONGEST
