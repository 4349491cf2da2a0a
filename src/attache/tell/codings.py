"""Codings: events as the rows of a table, by record or by occurrence, with the codes that others write for them.

    12 records in 9 reports tell of 7 events      →   12 rows by record, 7 by occurrence
    Seoul and Tokyo condemned Pyongyang           →   1 row, or 2 where it has room for one actor and pairs are wanted

What did not come to pass, and what is history, is left out unless it is asked for, and counted.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import permutations

from attache.lexicon.codebooks import Codebook, StateCode
from attache.lexicon.lexicons import Lexicon
from attache.lexicon.ontology import CameoCode
from attache.lexicon.schemes import PLOVER
from attache.records import Event, EventStatus, EventType, Party, Picture, Reading, When
from attache.records.wire import digest, text_digest
from attache.tell.dyads import MUTUAL
from attache.tell.occurrences import find_occurrences
from attache.tell.sectors import sectors, title
from attache.tell.tellings import DONE, WEEK, Act, Telling

ID = 32  # hex digits: 128 bits, as a UUID has

Sides = tuple[Sequence[Party | None], Sequence[Party | None]]
"""Actors and recipients of a row; None where there is nobody."""


class Unit(StrEnum):
    """What a row is: an event in one report, an event, or one of its tellings under the number of the event."""

    RECORD = "record"
    EVENT = "event"
    TELLING = "telling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which events become rows, and how.

    `single`: a row has room for one actor and one recipient; then `pairs` asks for a row for each two. `report_days`:
    what is told as news and bears no day gets that of its report. `scheme` is whose types an act gets that is only
    announced, as schemes.csv has them.
    """

    unit: Unit = Unit.RECORD
    statuses: frozenset[EventStatus] = DONE
    background: bool = False
    single: bool = False
    pairs: bool = False
    report_days: bool = True
    scheme: str = PLOVER


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Role:
    """A party with its codes; `words` are the report's own for it, None where the sentence does not name it.

    `state` is whose it is: the codes of that state, and its name.
    """

    party: Party
    words: str | None
    title: str | None
    sectors: tuple[str, ...]
    state: tuple[StateCode, str] | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Coding:
    """One row: the act, the telling it is taken from, its parties, and its codes.

    `number` counts the rows from 1 (tellings of one event share it), `report` and `ordinal` the reports and the events
    in each. `type`, `mode` and `score` are as the scheme has what is only announced; `days` within which it lies, None
    where no text tells; `day` is the one to write. `place` is the state where it took place: its codes and its name.
    """

    number: int
    report: int
    ordinal: int
    act: Act
    telling: Telling[Event]
    actors: tuple[Role, ...]
    recipients: tuple[Role, ...]
    type: EventType
    mode: str
    score: float | None
    cameo: CameoCode
    quad: int
    days: When | None
    day: date | None
    place: tuple[StateCode, str] | None

    @property
    def reading(self) -> Reading:
        """The report."""
        return self.telling.reading

    @property
    def event(self) -> Event:
        """The event as the report tells it."""
        return self.telling.record

    @property
    def is_dated_by_report(self) -> bool:
        """Whether `day` is the report's own, for the text tells none."""
        return self.day is not None and self.days is None

    @property
    def id(self) -> str:
        """Stays the same as long as the report's id, its text and what is read in it do."""
        return f"{report_id(self.reading)}_{self.ordinal}"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Coded:
    """The rows, and what they leave out.

    `records` in `reports` tell of `events`, before anything is left out. `left_out` counts by status, or "background".
    `more_parties` is how many rows name the first of several.
    """

    rows: tuple[Coding, ...]
    reports: int
    records: int
    events: int
    left_out: Mapping[str, int]
    more_parties: int


def find_codings(picture: Picture, lexicon: Lexicon, codebook: Codebook, choice: Choice) -> Coded:
    """The events of a picture as rows, in the order of the reports and of their texts; of events, of their first."""
    acts = find_occurrences(picture, lexicon.world)
    every = _records(acts, picture) if choice.unit is Unit.RECORD else [(act, _lead(act)) for act in acts]
    kept = [(act, telling) for act, telling in every if not _why_not(act, telling, choice)]
    sides = [_sides(telling.record, choice) for _, telling in kept]
    lines = [(*pair, side) for pair, several in zip(kept, sides, strict=True) for side in several]
    places = {reading.article.id: place for place, reading in enumerate(picture.readings, 1)}
    coder = Coder(lexicon=lexicon, codebook=codebook, choice=choice, places=places)
    return Coded(
        rows=tuple(row for number, line in enumerate(lines, 1) for row in coder.rows(number, *line)),
        reports=len(picture.readings),
        records=sum(len(act.tellings) for act in acts),
        events=len(acts),
        left_out=Counter(why for act, telling in every if (why := _why_not(act, telling, choice))),
        more_parties=0 if choice.pairs else sum(_is_of_several(telling.record, choice) for _, telling in kept),
    )


def report_id(reading: Reading) -> str:
    """Hex digits that stay the same as long as the report's id and text do."""
    return digest(f"{reading.article.id} {text_digest(reading.article)}")[:ID]


def occurrence_id(act: Act) -> str:
    """Hex digits that stay the same as long as the first of its tellings does."""
    first = act.tellings[0]
    return digest(f"{report_id(first.reading)} {first.record.id}")[:ID]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Coder:
    """Makes rows of tellings; `places` are the numbers of the reports, by their ids."""

    lexicon: Lexicon
    codebook: Codebook
    choice: Choice
    places: Mapping[str, int]

    def rows(self, number: int, act: Act, telling: Telling[Event], sides: Sides) -> Iterator[Coding]:
        """The row of that number, or one for each telling of the act."""
        for told in act.tellings if self.choice.unit is Unit.TELLING else (telling,):
            yield self._row(number, act, told, sides)

    def _row(self, number: int, act: Act, telling: Telling[Event], sides: Sides) -> Coding:
        event, reading, ontology = telling.record, telling.reading, self.lexicon.ontology
        kind = self.codebook.schemes.type_as(event.type, event.mode, event.status, self.choice.scheme)
        mode, score = (event.mode, event.score) if kind is event.type else ("", ontology.score(kind))
        days = act.when if self.choice.unit is Unit.EVENT else telling.when
        actors, recipients = (
            tuple(self._role(_named_in(event, party), reading) for party in side if party) for side in sides
        )
        return Coding(
            number=number,
            report=self.places[reading.article.id],
            ordinal=reading.events.index(event) + 1,
            act=act,
            telling=telling,
            actors=actors,
            recipients=recipients,
            type=kind,
            mode=mode,
            score=score,
            cameo=self.codebook.cameo(ontology, kind, mode),
            quad=ontology.quad(kind),
            days=days,
            day=_day(telling, days, self.choice),
            place=self._state(event.place.country if event.place else None),
        )

    def _role(self, party: Party, reading: Reading) -> Role:
        return Role(
            party=party,
            words=party.span.of(reading.article.text) if party.span else None,
            title=title(party, reading),
            sectors=sectors(party, reading, self.lexicon.world, self.codebook),
            state=self._state(party.country),
        )

    def _state(self, country: str | None) -> tuple[StateCode, str] | None:
        known = country and self.lexicon.world.state(country)
        return (self.codebook.states[known.code], known.name) if known else None


def _records(acts: Iterable[Act], picture: Picture) -> list[tuple[Act, Telling[Event]]]:
    """Every telling with its act, in the order of the reports and of their texts."""
    told = ((reading.article.id, event.id) for reading in picture.readings for event in reading.events)
    order = {names: place for place, names in enumerate(told)}
    found = ((act, telling) for act in acts for telling in act.tellings)
    return sorted(found, key=lambda pair: order[pair[1].reading.article.id, pair[1].record.id])


def _lead(act: Act) -> Telling[Event]:
    """The telling that stands for the act: the first that has its mode and is no history, if any."""
    fitting = [telling for telling in act.tellings if telling.record.mode == act.mode]
    return next((telling for telling in fitting if not telling.record.background), fitting[0])


def _why_not(act: Act, telling: Telling[Event], choice: Choice) -> str:
    """The status for which a row is left out, or "background"; "" where it is not."""
    if telling.record.status not in choice.statuses:
        return telling.record.status
    is_history = telling.record.background if choice.unit is Unit.RECORD else act.background
    return "background" if is_history and not choice.background else ""


def _sides(event: Event, choice: Choice) -> Sequence[Sides]:
    """Who stands on either side of the rows of an event: all on theirs, or where a row has room for two, two."""
    if not choice.single:
        return ((event.actors, event.recipients),)
    pairs = _pairs(event)
    return pairs if choice.pairs else pairs[:1]


def _pairs(event: Event) -> Sequence[Sides]:
    """Each actor with each recipient; who do together what two do to each other, each with each, both ways."""
    if not event.recipients and event.type in MUTUAL and len(event.actors) > 1:
        return [((one,), (other,)) for one, other in permutations(event.actors, 2)]
    nobody: tuple[Party | None, ...] = (None,)
    return [((one,), (other,)) for one in event.actors or nobody for other in event.recipients or nobody]


def _is_of_several(event: Event, choice: Choice) -> bool:
    """Whether a row names fewer of its parties than there are."""
    named = {id(party) for side in _sides(event, choice)[0] for party in side if party}
    return len(named) < len(event.actors) + len(event.recipients)


def _named_in(event: Event, party: Party) -> Party:
    """The party as this telling names it: by the same name, else somebody of the same state, else without words."""
    told = (*event.actors, *event.recipients)
    same = next((one for one in told if one is party or one.name == party.name), None)
    of_state = (one for one in told if one.country and one.country == party.country)
    return same or next(of_state, None) or replace(party, span=None)


def _day(telling: Telling[Event], days: When | None, choice: Choice) -> date | None:
    """The day to write: the first of no more than a week; where no text tells any, the report's for its news."""
    if days is not None:
        return days.first if days.days <= WEEK else None
    is_news = telling.record.status in DONE and not telling.record.background
    return telling.reading.dating.day if is_news and choice.report_days else None
