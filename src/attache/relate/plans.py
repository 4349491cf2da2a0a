"""Which plans of several reports are one.

    The ministers are to meet in Doha on 5 May.      Harbour Post  ─┐
    Their ministers will meet in Qatar in May.       Ridge Tribune ─┘  one thing, on 5 May

Two tellings are taken for one thing only where nothing speaks against it. The days of one must lie within those of the
other, or both have none; what limits them ("by", "until"), the type of the act, those who take part and those who are
named must agree as far as they are told. Then their words must be alike, the less so where type, parties and days are
all told and are the same.

Two appointments of one kind (two meetings, two votes) are one in whatever words, where two parties of theirs are the
same and nobody's is another's; or, where only one is, where their days are few or a vote is told, one report tells
both, or their words are a little alike. So are those of one kind that one voice announces for the same days. One that
bears no day is the one of its kind and parties that does, if only one can be meant.

Nothing in a group may speak against any telling of it. What was called off, or put off to no day, goes with what was
set for the days it had; where it does not tell these, with the one thing that it can mean of those announced before.
What got another day is entered there; what announced it before on the old day is linked, and where the old day is not
told, the one thing that can be meant is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from attache.records import (
    Bound,
    Event,
    EventStatus,
    MentionKind,
    Party,
    Place,
    Plan,
    Reading,
    Source,
    Span,
    Statement,
    When,
)
from attache.relate.chains import chain
from attache.text.likeness import Vector, likeness, vectors

ALIKE = 0.45  # likeness of words from which two tellings may be of one thing: that of what lies ahead in a brief
SURE = 0.2  # the same where type, parties and days are told by both and are the same
CHANGED = 0.3  # the same where one calls off or moves what was set for the days of the other: it has other verbs
SEASON = 92  # days: what bears no day and was told longer before is another
VOTE = "vote"  # a state has one on a day
WEEK = 7  # days: a longer run is too wide to hold two tellings together
ACTING = frozenset({MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.COUNTRY, MentionKind.NATIONALITY})


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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Announced:
    """One thing and every telling of it, the earliest report first; `moves` are those by which it got another day."""

    tellings: tuple[Telling, ...]
    moves: tuple[Telling, ...] = ()


def announced(readings: Iterable[Reading]) -> Iterator[Announced]:
    """What the reports set for later, each thing once. The answer does not depend on the order of `readings`."""
    found = sorted((Telling(reading=r, plan=p) for r in readings for p in r.plans), key=published)
    compared = list(map(_Compared, found, vectors([" ".join(_timeless(telling)) for telling in found])))
    groups: list[list[_Compared]] = []
    for one in sorted(compared, key=_width):
        _home(one, groups).append(one)
    _date(groups)
    _call_off(groups)
    movers = [one for one in compared if (one.telling.plan.was or one.telling.plan.moved) and one.telling.plan.when]
    goals = {id(mover): _moved(mover, groups) for mover in movers}
    for group in groups:
        moves = (mover.telling for mover in movers if any(group is goal for goal in goals[id(mover)]))
        yield Announced(tellings=tuple(sorted((one.telling for one in group), key=published)), moves=tuple(moves))


def published(telling: Telling) -> tuple[object, ...]:
    """Where it comes among tellings: by the day of its report, the undated last, then by report and place in it."""
    article = telling.reading.article
    return (telling.reading.dating.day or date.max, article.id, article.path, telling.plan.span)


def _width(one: "_Compared") -> int:
    return one.when.days if one.when else 0


def _date(groups: list[list["_Compared"]]) -> None:
    """Put an appointment without a day to the one with days that it can mean, if there is but one."""
    dated = [group for group in groups if group[0].when]
    for group in [group for group in groups if group[0].when is None and group[0].kind]:
        meant = [other for other in dated if all(_may_mean(one, it) for one in group for it in other)]
        if len(meant) == 1:
            groups.remove(group)
            meant[0].extend(group)


def _may_mean(one: "_Compared", other: "_Compared") -> bool:
    """Whether an appointment that bears no day can be another that does, and was ahead when it was told."""
    day = one.telling.reading.dating.day
    if one.telling.is_off or one.telling.plan.moved or one.limit != other.limit or not other.when:
        return False
    is_ahead = day is not None and day <= other.when.last and (other.when.last - day).days <= SEASON
    return is_ahead and one.kind == other.kind and len(one.who & other.who) > 1 and _agree(one.parties, other.parties)


def _home(one: "_Compared", groups: list[list["_Compared"]]) -> list["_Compared"]:
    """The group that it belongs to, a new one where it fits none; the first member of each has the closest days.

    What may be on the days of two different things is neither of them.
    """
    fitting = [
        group
        for group in groups
        if all(_may_be_one(one, other) for other in group) and any(_is_one(one, other) for other in group)
    ]
    same = [group for group in fitting if group[0].when == one.when]
    if same or len({group[0].when for group in fitting}) == 1:
        return (same or fitting)[0]
    groups.append([])
    return groups[-1]


def _call_off(groups: list[list["_Compared"]]) -> None:
    """Put what is off without a day to the one thing that it can mean; it stays apart where there are several."""
    for group in [group for group in groups if group[0].when is None and all(one.telling.is_off for one in group)]:
        standing = {id(other): [it for it in other if not it.telling.is_off] for other in groups if other is not group}
        meant = [other for other in groups if all(_undoes_one_of(one, standing.get(id(other), [])) for one in group)]
        if len(meant) == 1:
            groups.remove(group)
            meant[0].extend(group)


def _moved(mover: "_Compared", groups: list[list["_Compared"]]) -> list[list["_Compared"]]:
    """What got another day by `mover`: all that was set for the old one, else the one thing that can be meant."""
    if mover.telling.plan.was:
        return [group for group in groups if all(_moves(mover, one) for one in group)]
    meant = [group for group in groups if mover not in group and all(_undoes(mover, one) for one in group)]
    return meant if len(meant) == 1 else []


class _Compared:
    """A telling with all by which it is compared, looked up once."""

    __slots__ = (
        "bag",
        "event",
        "kind",
        "limit",
        "names",
        "parties",
        "spots",
        "telling",
        "voice",
        "when",
        "who",
        "words",
    )

    def __init__(self, telling: Telling, bag: Vector) -> None:
        self.telling, self.bag = telling, bag
        self.event, self.limit, self.when = telling.event, telling.limit, telling.when
        self.words = " ".join(telling.words.casefold().split())
        self.parties = frozenset(_parties(telling))
        self.names = frozenset(_names(telling))
        self.kind = telling.plan.kind
        self.spots = frozenset(_spots(telling))
        said = telling.plan.announcer
        self.voice = said.name if said and said.named else ""
        near = self.names or (frozenset() if self.parties else frozenset(_names(telling, _sentence(telling))))
        self.who = self.parties | frozenset(name for name in near if name.isupper() or not self.parties)


def _timeless(telling: Telling) -> Iterator[str]:
    """Its words without those of time: whatever is on one day would be alike by them."""
    text, start = telling.reading.article.text, telling.plan.span.start
    for time in telling.reading.times:
        if telling.plan.span.covers(time.span) and time.span.start >= start:
            yield text[start : time.span.start]
            start = time.span.end
    yield text[start : telling.plan.span.end]


def _parties(telling: Telling) -> Iterator[str]:
    """Who takes part, by country where one is known; whom common words alone name ("two ministers") may be anybody."""
    for party in telling.parties:
        if party.country or not party.name.islower():
            yield party.country or party.name.casefold()


def _spots(telling: Telling) -> Iterator[str]:
    """The places named in its words, and the one where it is to be."""
    for mention in telling.reading.mentions:
        if mention.kind is MentionKind.PLACE and telling.plan.span.covers(mention.span):
            yield mention.name.casefold()
    if telling.place:
        yield telling.place.name.casefold()


def _sentence(telling: Telling) -> Span:
    """The sentence in which it is told; its own words where they stand in none, as in a headline."""
    own = telling.plan.span
    return next((span for span in telling.reading.sentences if span.covers(own)), own)


def _names(telling: Telling, inside: Span | None = None) -> Iterator[str]:
    """Who is named in its words, or in those `inside` a stretch, by country where one is known."""
    within = inside or telling.plan.span
    for mention in telling.reading.mentions:
        if mention.kind in ACTING and within.covers(mention.span):
            yield mention.country or mention.name.casefold()


def _may_be_one(one: _Compared, other: _Compared) -> bool:
    """Whether nothing speaks against it that two tellings are of one thing."""
    if not _fit(one.when, other.when):
        return False
    if one.telling.is_off or other.telling.is_off:
        return _is_of_kind(one, other) or (_agree(one.parties, other.parties) and _agree(one.names, other.names))
    if one.limit != other.limit:
        return False
    if _is_of_kind(one, other):
        return True
    alike = _are_of_one_act(one.event, other.event) and _agree(one.names, other.names)
    return alike and _agree(one.parties, other.parties)


def _is_of_kind(one: _Compared, other: _Compared) -> bool:
    """Whether both are appointments of one kind, and no party of the one is set against those of the other."""
    return bool(one.kind) and one.kind == other.kind and _agree(one.parties, other.parties)


def _is_appointment(one: _Compared, other: _Compared) -> bool:
    """Whether the two are one appointment by its kind, its parties and its days, in whatever words."""
    if not _is_of_kind(one, other) or one.when is None or other.when is None:
        return False
    shared = one.who & other.who
    is_near = max(one.when.days, other.when.days) <= WEEK or one.kind == VOTE
    is_same_report = one.telling.reading is other.telling.reading
    if one.voice and one.voice == other.voice and one.when == other.when:
        return True
    is_alike = likeness(one.bag, other.bag) >= SURE
    return len(shared) > 1 or (bool(shared) and (is_near or is_same_report or is_alike))


def _is_one(one: _Compared, other: _Compared) -> bool:
    """Whether two tellings are taken to be of one thing."""
    if not _fit(one.when, other.when):
        return False
    if one.limit == other.limit and _is_appointment(one, other):
        return True
    if one.telling.is_off or other.telling.is_off:
        return _are_alike(one, other, CHANGED)
    if one.limit != other.limit or not _are_of_one_act(one.event, other.event):
        return False
    return _are_alike(one, other, SURE if _is_plain(one, other) else ALIKE)


def _moves(mover: _Compared, one: _Compared) -> bool:
    """Whether `mover` gives another day to what `one` announced."""
    is_before = published(one.telling) <= published(mover.telling) and not one.telling.is_off
    is_same = _is_of_kind(mover, one) and bool(mover.who & one.who)
    is_set = one is not mover and _fit(mover.telling.plan.was, one.when)
    return is_before and is_set and (is_same or _are_alike(mover, one, CHANGED))


def _undoes(off: _Compared, one: _Compared) -> bool:
    """Whether what moves or calls off something without its day can mean what `one` announced: that is still ahead."""
    day, when = off.telling.reading.dating.day, one.when
    if day is None or when is None or when.last < day or when == off.telling.plan.when or one.telling.is_off:
        return False
    is_before = published(one.telling) < published(off.telling) and one.telling.reading is not off.telling.reading
    is_same = _is_of_kind(off, one) and bool((off.who & one.who) or (off.spots & one.spots))
    return is_before and (is_same or _are_alike(off, one, CHANGED))


def _undoes_one_of(off: _Compared, others: list[_Compared]) -> bool:
    """Whether it can mean what these tellings announced: one of them, and nobody in the rest speaks against it."""
    return any(_undoes(off, one) for one in others) and all(_agree(off.parties, one.parties) for one in others)


def _are_alike(one: _Compared, other: _Compared, least: float) -> bool:
    """Whether nobody who is named speaks against it that the two tell of one thing, and their words speak for it."""
    if not _agree(one.parties, other.parties) or not _agree(one.names, other.names):
        return False
    return one.words == other.words or likeness(one.bag, other.bag) >= least


def _fit(one: When | None, other: When | None) -> bool:
    """Whether the days of one lie within those of the other, or both have none."""
    if one is None or other is None:
        return one is other
    return one.first <= other.first <= other.last <= one.last or other.first <= one.first <= one.last <= other.last


def _are_of_one_act(one: Event | None, other: Event | None) -> bool:
    if one is None or other is None:
        return True
    return one.type is other.type and (one.mode == other.mode or not (one.mode and other.mode))


def _agree(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one has nobody that the other lacks."""
    return some <= others or others <= some


def _is_plain(one: _Compared, other: _Compared) -> bool:
    """Whether type, parties and days are told by both and are the same."""
    is_typed = one.event is not None and other.event is not None
    is_near = one.when is not None and one.when == other.when and one.when.days <= WEEK
    return is_typed and is_near and bool(one.parties) and one.parties == other.parties
