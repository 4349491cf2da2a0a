"""Whether two tellings of plans are of one thing, and whether one calls off or moves what the other announced.

    The ministers are to meet in Doha on 5 May.  │  Their ministers will meet in Qatar in May.      one thing
    The vote is on 3 June.                       │  The vote of 3 June was put off.                 undone

Nothing may speak against it: the days of one lie within those of the other, or both have none; what limits them
("by", "until"), the type of the act, those who take part and those who are named agree as far as they are told. Then
their words must be alike, the less so where type, parties and days are all told and are the same.

Two appointments of one kind (two meetings, two votes) are one in whatever words, where two parties of theirs are the
same and nobody's is another's; or, where only one is, where their days are few or a vote is told, one report tells
both, or their words are a little alike. So are those of one kind that one voice announces for the same days. One that
bears no day is the one of its kind and parties that does, if only one can be meant.
"""

from attache.records import Event, When
from attache.relate.comparables import Comparable
from attache.relate.tellings import published
from attache.text.likeness import likeness

ALIKE = 0.45  # likeness of words from which two tellings may be of one thing: that of what lies ahead in a brief
SURE = 0.2  # the same where type, parties and days are told by both and are the same
CHANGED = 0.3  # the same where one calls off or moves what was set for the days of the other: it has other verbs
SEASON = 92  # days: what bears no day and was told longer before is another
VOTE = "vote"  # a state has one on a day
WEEK = 7  # days: a longer run is too wide to hold two tellings together


def may_be_one(one: Comparable, other: Comparable) -> bool:
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


def is_one(one: Comparable, other: Comparable) -> bool:
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


def may_mean(one: Comparable, other: Comparable) -> bool:
    """Whether an appointment that bears no day can be another that does, and was ahead when it was told."""
    day = one.telling.reading.dating.day
    if one.telling.is_off or one.telling.plan.moved or one.limit != other.limit or not other.when:
        return False
    is_ahead = day is not None and day <= other.when.last and (other.when.last - day).days <= SEASON
    return is_ahead and one.kind == other.kind and len(one.who & other.who) > 1 and _agree(one.parties, other.parties)


def moves(mover: Comparable, one: Comparable) -> bool:
    """Whether `mover` gives another day to what `one` announced."""
    is_before = published(one.telling) <= published(mover.telling) and not one.telling.is_off
    is_same = _is_of_kind(mover, one) and bool(mover.who & one.who)
    is_set = one is not mover and _fit(mover.telling.plan.was, one.when)
    return is_before and is_set and (is_same or _are_alike(mover, one, CHANGED))


def undoes(off: Comparable, one: Comparable) -> bool:
    """Whether what moves or calls off something without its day can mean what `one` announced: that is still ahead."""
    day, when = off.telling.reading.dating.day, one.when
    if day is None or when is None or when.last < day or when == off.telling.plan.when or one.telling.is_off:
        return False
    is_before = published(one.telling) < published(off.telling) and one.telling.reading is not off.telling.reading
    is_same = _is_of_kind(off, one) and bool((off.who & one.who) or (off.spots & one.spots))
    return is_before and (is_same or _are_alike(off, one, CHANGED))


def undoes_one_of(off: Comparable, others: list[Comparable]) -> bool:
    """Whether it can mean what these tellings announced: one of them, and nobody in the rest speaks against it."""
    return any(undoes(off, one) for one in others) and all(_agree(off.parties, one.parties) for one in others)


def _is_of_kind(one: Comparable, other: Comparable) -> bool:
    """Whether both are appointments of one kind, and no party of the one is set against those of the other."""
    return bool(one.kind) and one.kind == other.kind and _agree(one.parties, other.parties)


def _is_appointment(one: Comparable, other: Comparable) -> bool:
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


def _are_alike(one: Comparable, other: Comparable, least: float) -> bool:
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


def _is_plain(one: Comparable, other: Comparable) -> bool:
    """Whether type, parties and days are told by both and are the same."""
    is_typed = one.event is not None and other.event is not None
    is_near = one.when is not None and one.when == other.when and one.when.days <= WEEK
    return is_typed and is_near and bool(one.parties) and one.parties == other.parties
