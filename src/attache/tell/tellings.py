"""Acts and statements between two sides, each with all the reports that tell it.

    Ridge Tribune    Seoul condemned Pyongyang on Friday    ┐
    Harbour Post     South Korea condemned the North        ├  one ACCUSE, KOR → PRK, 10 March, in three reports
    Gulf Ledger      Lee Jae-sol condemned Pyongyang        ┘

Ten reports of one act are one act. Two tellings are one where nothing speaks against it: they go one way, are of one
type, of modes that do not differ and of one standing (come to pass, or else of the same status); on either side they
name the same, or one names the state as a whole; and their days may be the same: they share a day and neither is longer
than a week, or they are the same run. What has no day joins only what its own story tells. A telling joins an act only
if it may be one with all tellings of it. So two volleys on one day are one act: the figures err towards the fewer.

Statements are one where the picture takes them for one claim of one speaker, said on days that may be the same.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from math import inf
from typing import Generic, TypeVar

from attache.lexicon.ontology import Ontology
from attache.records import Event, EventStatus, EventType, Picture, Reading, Source, Span, Stance, Statement, When
from attache.relate.chains import chain, key
from attache.relate.scores import statement_score
from attache.tell.dyads import Direction, Dyad, Side

DONE = frozenset({EventStatus.HAPPENED, EventStatus.ONGOING})
WEEK = 7  # days; a run longer than this lies on no day

Record = TypeVar("Record", Event, Statement)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Telling(Generic[Record]):
    """One place where one report tells it; `group` is what tellings without a day must share, `score` its place.

    `said` is the statement that tells it, None where the report itself does.
    """

    reading: Reading
    record: Record
    direction: Direction
    said: Statement | None
    when: When | None
    score: float | None
    group: str
    evidence: Span

    @property
    def chain(self) -> tuple[Source, ...]:
        """Who told whom, from the outlet inwards."""
        return chain(self.reading, self.said)

    @property
    def words(self) -> str:
        """The characters that prove it."""
        return self.evidence.of(self.reading.article.text)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Turn(Generic[Record]):
    """What one side did to the other, or said of it, and its tellings in the order of the picture."""

    tellings: tuple[Telling[Record], ...]

    @property
    def direction(self) -> Direction:
        """Which way it goes."""
        return self.tellings[0].direction

    @property
    def when(self) -> When | None:
        """The fewest days within which a telling places it, None where none does."""
        known = (telling.when for telling in self.tellings if telling.when)
        return min(known, key=lambda when: (when.days, when), default=None)

    @property
    def proofs(self) -> tuple[Telling[Record], ...]:
        """The tellings without those that stand on the same words of the same report."""
        return tuple({(one.reading.article.id, one.evidence): one for one in reversed(self.tellings)}.values())[::-1]

    @property
    def has_day(self) -> bool:
        """Whether it lies on a day or within a week."""
        return self.when is not None and self.when.days <= WEEK

    @property
    def score(self) -> float | None:
        """Its place between conflict (-10) and cooperation (10), by the first telling that has one."""
        return next((telling.score for telling in self.tellings if telling.score is not None), None)


class Act(Turn[Event]):
    """An act between the two."""

    __slots__ = ()

    @property
    def type(self) -> EventType:
        """PLOVER's type, the same in all tellings."""
        return self.tellings[0].record.type

    @property
    def mode(self) -> str:
        """The finer kind, by the first telling that has one."""
        return next((telling.record.mode for telling in self.tellings if telling.record.mode), "")

    @property
    def score(self) -> float | None:
        """The score of its type and mode: of the first telling that tells the mode."""
        fitting = [telling.score for telling in self.tellings if telling.record.mode == self.mode]
        return next((score for score in fitting if score is not None), None)

    @property
    def status(self) -> EventStatus:
        """Whether it came to pass, as the first telling has it."""
        return self.tellings[0].record.status

    @property
    def background(self) -> bool:
        """Whether every report tells it as history."""
        return all(telling.record.background for telling in self.tellings)


class Saying(Turn[Statement]):
    """A statement of one about the other."""

    __slots__ = ()

    @property
    def speaker(self) -> str:
        """Who says it; of no statement here is that unsettled."""
        speaker = self.tellings[0].record.speaker
        return speaker.name if speaker else ""

    @property
    def stance(self) -> Stance:
        """What the verb does with its content, by the first telling whose verb does anything."""
        stances = (telling.record.stance for telling in self.tellings)
        return next((stance for stance in stances if stance is not Stance.NEUTRAL), Stance.NEUTRAL)


def find_acts(picture: Picture, dyad: Dyad) -> list[Act]:
    """Each act between the two once, in the order of its first telling: of every status, history too."""
    sides = (dyad.one, dyad.other)
    return acts(picture, dyad.of_event, lambda one, other: all(_may_be_the_same(one, other, side) for side in sides))


def acts(
    picture: Picture,
    way: Callable[[Event], Direction | None],
    may_be_of_the_same: Callable[[Telling[Event], Telling[Event]], bool],
) -> list[Act]:
    """Each act that has a `way` once, in the order of its first telling.

    Of two that go one way, at one time and are of one kind, `may_be_of_the_same` says whether the parties may be too.
    """
    stories = {article: story.id for story in picture.stories for article in story.articles}
    tellings = (telling for reading in picture.readings for telling in _events(reading, way, stories))
    joined = _joined(tellings, _kind_of_act, lambda a, b: _may_be_one_act(a, b) and may_be_of_the_same(a, b))
    return [Act(tellings=group) for group in joined]


def find_sayings(picture: Picture, dyad: Dyad, ontology: Ontology, *, background: bool = False) -> list[Saying]:
    """Each statement of one about the other once; one whose cue tells an act between the two is that act, and left out.

    So is, unless `background`, one whose cue is told as history.
    """
    claims = {(c.article, c.record): claim.id for claim in picture.claims for c in claim.carriers if c.record}
    tellings = (
        _saying(reading, statement, direction, claims, ontology)
        for reading in picture.readings
        for statement in reading.statements
        if (direction := dyad.of_statement(statement, reading))
        and not _is_counted(_told_by_cue(statement, reading), dyad, background=background)
    )
    return [Saying(tellings=group) for group in _joined(tellings, _kind_of_saying, _may_be_one_day)]


def _events(
    reading: Reading, way: Callable[[Event], Direction | None], stories: Mapping[str, str]
) -> Iterator[Telling[Event]]:
    for event in reading.events:
        if direction := way(event):
            yield Telling(
                reading=reading,
                record=event,
                direction=direction,
                said=_behind(event, reading),
                when=event.when,
                score=event.score,
                group=stories.get(reading.article.id, reading.article.id),
                evidence=event.evidence,
            )


def _behind(event: Event, reading: Reading) -> Statement | None:
    """The statement whose content tells the act or, where saying is the act, which it is; None if the report does."""
    return next((s for s in reading.statements if s.id == event.said_in or s.cue.covers(event.trigger)), None)


def _saying(
    reading: Reading,
    statement: Statement,
    direction: Direction,
    claims: Mapping[tuple[str, str], str],
    ontology: Ontology,
) -> Telling[Statement]:
    article = reading.article.id
    return Telling(
        reading=reading,
        record=statement,
        direction=direction,
        said=statement,
        when=statement.said,
        score=statement_score(statement, reading.events, ontology),
        group=claims.get((article, statement.id), f"{article}#{statement.id}"),
        evidence=statement.span,
    )


def _told_by_cue(statement: Statement, reading: Reading) -> Event | None:
    return next((event for event in reading.events if statement.cue.covers(event.trigger)), None)


def _is_counted(event: Event | None, dyad: Dyad, *, background: bool) -> bool:
    """Whether what the cue tells stands among the acts, or is history that nobody asked for."""
    return event is not None and (dyad.of_event(event) is not None or (event.background and not background))


def _joined(
    tellings: Iterable[Telling[Record]],
    kind: Callable[[Telling[Record]], Hashable],
    may_be_one: Callable[[Telling[Record], Telling[Record]], bool],
) -> list[tuple[Telling[Record], ...]]:
    """The tellings in groups of one kind of which any two may be one, in the order in which they came.

    Those of fewest days choose first: what has no day cannot keep two days apart. Only groups with whose first member a
    telling shares a mark are looked at: ten thousand acts would else be compared each with each.
    """
    groups: list[list[tuple[int, Telling[Record]]]] = []
    marked: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, telling in sorted(enumerate(tellings), key=lambda pair: _width(pair[1])):
        marks = [(kind(telling), mark) for mark in _marks(telling)]
        near = sorted({number for mark in marks for number in marked[mark]})
        fitting = (n for n in near if all(may_be_one(telling, member) for _, member in groups[n]))
        if (number := next(fitting, None)) is None:
            for mark in marks:
                marked[mark].append(len(groups))
            groups.append([(place, telling)])
        else:
            groups[number].append((place, telling))
    ordered = sorted((sorted(group, key=_number) for group in groups), key=lambda group: group[0][0])
    return [tuple(telling for _, telling in group) for group in ordered]


def _marks(telling: Telling[Record]) -> Iterator[Hashable]:
    """Of two that `_may_be_one_day` each has one of the other's: its group, its days, or its long run."""
    yield telling.group
    when = telling.when
    if when and when.days <= WEEK:
        yield from (when.first + timedelta(days) for days in range(when.days))
    elif when:
        yield when


def _number(numbered: tuple[int, object]) -> int:
    return numbered[0]


def _width(telling: Telling[Record]) -> float:
    return telling.when.days if telling.when else inf


def _kind_of_act(telling: Telling[Event]) -> Hashable:
    event = telling.record
    return telling.direction, event.type, "done" if event.status in DONE else event.status


def _kind_of_saying(telling: Telling[Statement]) -> Hashable:
    speaker = telling.record.speaker
    return telling.direction, telling.group, speaker and key(speaker)


def _may_be_one_act(one: Telling[Event], other: Telling[Event]) -> bool:
    a, b = one.record.mode, other.record.mode
    return (a == b or not (a and b)) and _may_be_one_day(one, other)


def _may_be_the_same(one: Telling[Event], other: Telling[Event], side: Side) -> bool:
    """Whether the two acts may have one party of that side: a name in common, or the state as a whole in either."""
    a, b = (side.among((*told.record.actors, *told.record.recipients)) for told in (one, other))
    return bool(a & b or a & side.words or b & side.words)


def _may_be_one_day(one: Telling[Record], other: Telling[Record]) -> bool:
    if one.when is None or other.when is None:
        return one.group == other.group
    short = max(one.when.days, other.when.days) <= WEEK
    return one.when == other.when or (short and one.when.may_be(other.when))
