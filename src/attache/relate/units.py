"""What of a report is set beside other reports: each statement, and each sentence that reports no statement."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attache.lexicon.propositions import Propositions
from attache.records import Event, EventStatus, Figure, Reading, Source, Span, Stance, Statement, StatementKind, Time
from attache.relate.chains import chain
from attache.relate.clauses import parts, says, unjoined
from attache.text.likeness import content_words

WITHIN = 0.5  # share of a sentence told by statements, from which the sentence is no unit of its own
FEWEST = 3  # content words, below which what a statement tells is but a phrase
BESIDE = 25  # characters between a speaker and his verb, within which nothing else is told
ACTING = frozenset({Stance.ACCUSING, Stance.DEMANDING, Stance.PRAISING, Stance.THREATENING, Stance.PROMISING})
NEAR = 200  # characters between a statement and the words that name who is behind it
QUESTIONS = frozenset({"how", "if", "what", "when", "where", "whether", "which", "who", "whom", "whose", "why"})
LONGEST = 450  # characters: a claim is a sentence or less
ADDED = re.compile(r"\b(?:and|or|nor)\s+(?:also\s+)?that\s+$", re.IGNORECASE)
JOINT = re.compile(r",?\s+(?:and|but|or|then|also)\s*$", re.IGNORECASE)
EDGE = " \t\n\u00a0,;:.—–-”’)"

Piece = tuple[Span, Span, Statement | None, bool]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unit:
    """One proposition of a report, with all that is known of it.

    `number` counts the units of the report in text order. `whole` is the statement or the sentence that it is a part
    of, with no other proposition it is the unit's own span. `is_scrap` says that the whole is
    but what a reported statement leaves of its sentence. `events`, `times` and `figures` lie in `span`.
    """

    reading: Reading
    number: int
    span: Span
    whole: Span
    is_scrap: bool
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
        """Whether it tells something as not so: by a verb of denying that nothing takes back, or as an event denied.

        Of all that follows the verb only the first part is denied, and what "or that" adds: "he denied a test │ at a
        range that takes in the capital" denies no range.
        """
        if _is_denial(self.statement):
            return not hangs_on_denial(self.statement, self.span, self.reading.article.text)
        return any(event.status is EventStatus.DENIED for event in self.events)

    @property
    def asks(self) -> bool:
        """Whether it is a reported question: "what the accord will mean" claims nothing."""
        return self.statement is not None and self.text.partition(" ")[0].lower() in QUESTIONS

    @property
    def is_open(self) -> bool:
        """Whether what it tells has not come to pass: planned, feared or foreseen."""
        later = {EventStatus.SCHEDULED, EventStatus.HYPOTHETICAL}
        return bool(self.events) and all(event.status in later for event in self.events)


def units(reading: Reading, known: Propositions) -> Iterator[Unit]:
    """The units of a reading in text order."""
    for number, piece in enumerate(sorted(_pieces(reading, known), key=lambda piece: piece[:2])):
        yield _unit(reading, number, *piece)


def hangs_on_denial(statement: Statement | None, span: Span, text: str) -> bool:
    """Whether a part of a statement is but what a denial takes along: who denies a test at a range tells no range."""
    if statement is None or not _is_denial(statement):
        return False
    before = text[unjoined(text, content_span(statement)).start : span.start]
    return bool(before) and not ADDED.search(before)


def _is_denial(statement: Statement | None) -> bool:
    return statement is not None and statement.stance is Stance.DENYING and not statement.negated


def put_together(parts: Sequence[Unit], *, all_of_it: bool) -> Unit:
    """Parts of one whole as one unit: from the first to the last, or the whole if they are all that it has."""
    first = parts[0]
    span = first.whole if all_of_it else first.span.to(parts[-1].span)
    return _unit(first.reading, first.number, span, first.whole, first.statement, first.is_scrap)


def _unit(reading: Reading, number: int, span: Span, whole: Span, statement: Statement | None, is_scrap: bool) -> Unit:
    return Unit(
        reading=reading,
        number=number,
        span=span,
        whole=whole,
        is_scrap=is_scrap,
        statement=statement,
        events=tuple(e for e in reading.events if span.covers(e.trigger)),
        times=tuple(t for t in reading.times if span.covers(t.span)),
        figures=tuple(f for f in reading.figures if span.covers(f.span)),
    )


def _pieces(reading: Reading, known: Propositions) -> Iterator[Piece]:
    """Each proposition with its whole, the statement that makes it, and whether the whole is a scrap."""
    text, sentences = reading.article.text, reading.sentences
    made = [s for s in reading.statements if s.is_made and not s.is_inscription]
    for statement in made:
        whole = _told(reading, statement)
        yield from ((part, whole, statement, False) for part in parts(text, whole, sentences, reading.figures, known))
    hulls = sorted(_hull(s, text, known) for s in made)
    for sentence in sentences:
        free = [_trimmed(text, stretch) for stretch in _free(sentence, hulls)]
        is_plain = sum(map(len, free)) > WITHIN * len(sentence) and len(sentence) <= LONGEST
        for stretch in (s for s in free if says(s.of(text), known)):
            whole = sentence if is_plain else stretch
            yield from (
                (part, whole, None, not is_plain) for part in parts(text, stretch, sentences, reading.figures, known)
            )


def _free(sentence: Span, hulls: Sequence[Span]) -> Iterator[Span]:
    """What the statements leave of a sentence."""
    start = sentence.start
    for hull in hulls:
        if hull.start > start and hull.start <= sentence.end:
            yield Span(start, hull.start)
        if hull.start < sentence.end:
            start = max(start, hull.end)
    if start < sentence.end:
        yield Span(start, sentence.end)


def _trimmed(text: str, stretch: Span) -> Span:
    """It without the marks and blanks that it begins with, and without the "and" that it ends with."""
    piece = JOINT.sub("", stretch.of(text))
    inner = piece.lstrip(EDGE)
    end = stretch.start + len(piece)
    return Span(end - len(inner), end) if inner else stretch


def _told(reading: Reading, statement: Statement) -> Span:
    """What a statement tells, with its cue and its speaker where it is but a phrase: “denied any role”."""
    text = reading.article.text
    content = unjoined(text, content_span(statement))
    is_phrase = len(content_words(content.of(text))) < FEWEST or _is_object(statement, text)
    if not is_phrase or len(statement.content) > 1:
        return content
    whole = statement.span
    if statement.source and whole.start - statement.source.end in range(BESIDE):
        whole = whole.to(statement.source)
    inside = any(sentence.covers(whole) for sentence in reading.sentences)
    return whole if inside else content


def _is_object(statement: Statement, text: str) -> bool:
    """Whether its content is what somebody is blamed, praised or asked: “blamed | the Guard for the attack”."""
    if statement.stance not in ACTING or statement.kind is StatementKind.DIRECT:
        return False
    between = text[statement.cue.end : statement.content[0].start]
    return statement.content[0].start >= statement.cue.end and not between.strip()


def content_span(statement: Statement) -> Span:
    """From the first to the last character of the content, or its first part where the whole is very long."""
    whole = Span(statement.content[0].start, statement.content[-1].end)
    return whole if len(whole) <= LONGEST else statement.content[0]


def _hull(statement: Statement, text: str, known: Propositions) -> Span:
    """The statement with its cue and all that names its speaker and relays, as far as nothing is told between."""
    whole = statement.span
    links = (*((statement.speaker,) if statement.speaker else ()), *statement.relays)
    for named in (link.span for link in links if link.span):
        between = text[min(named.end, whole.end) : max(named.start, whole.start)]
        if len(between) < NEAR and not says(between, known):
            whole = whole.to(named)
    return whole
