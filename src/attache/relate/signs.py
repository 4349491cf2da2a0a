"""What speaks for and against two units being one claim, as numbers.

Likenesses of meaning and words, numbers of one value, days that can be the same, acts of one kind and day, who speaks;
and where one tells what the other cannot mean: another number of the same thing, another day, a thing to come.
None of it is a word of a text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise, product

from attache.records import Event, Figure, StatementKind, When
from attache.relate.alignments import aligned
from attache.relate.chains import inner, key
from attache.relate.clauses import MEASURES
from attache.relate.fates import fate
from attache.relate.hands import hand
from attache.relate.likenesses import Likenesses
from attache.relate.polarities import is_negative
from attache.relate.surroundings import Surroundings
from attache.relate.units import Unit
from attache.text.likeness import WORD

NEAR = timedelta(days=1)
SHORT = 3  # days of a time that may slip by one: what is "Monday" here is "Tuesday" there
DAYS = 31  # a time that covers more days places nothing
ROUNDED = 0.06  # two measures may lie this share apart: nine feet are 2.74 metres, and 2.7 to the other paper
RUN = 10  # words in a row, from which two units quote one text
HISTORY = timedelta(days=60)  # before the report: what lies further back is no news
MODAL = re.compile(r"\b(?:will|would|could|may|might|should|can|shall|plans?|to\sbe)\b|[’']ll\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What of a unit is compared, looked up once."""

    words: tuple[str, ...]
    couples: frozenset[tuple[str, str]]
    actors: frozenset[str]
    figures: tuple[Figure, ...]
    days: tuple[When, ...]
    acts: tuple[Event, ...]
    speaker: str | None
    hands: frozenset[str]
    houses: frozenset[str]
    fates: frozenset[str]
    negative: bool
    is_history: bool
    is_modal: bool
    is_direct: bool
    is_part: bool
    is_first: bool


def face(unit: Unit) -> Face:
    """That of a unit."""
    statement = unit.statement
    words = tuple(w.lower() for w in WORD.findall(unit.text))
    return Face(
        words=words,
        couples=frozenset(pairwise(words)),
        actors=frozenset(p.country or p.name for e in unit.events for p in e.actors),
        figures=tuple(f for f in unit.figures if f.value != 1),
        days=tuple(dict.fromkeys(when for when in _whens(unit) if when.days <= DAYS)),
        acts=unit.events,
        speaker=key(statement.speaker) if statement and statement.speaker else None,
        hands=frozenset(key(link) for link in inner(unit.chain)),
        houses=found.houses if (found := hand(unit)) else frozenset(),
        fates=frozenset(told for f in unit.figures if (told := fate(f, unit))),
        negative=is_negative(unit),
        is_history=_is_history(unit),
        is_modal=MODAL.search(unit.text) is not None,
        is_direct=statement is not None and statement.kind is StatementKind.DIRECT,
        is_part=unit.span != unit.whole,
        is_first=unit.span.start == unit.whole.start,
    )


def _whens(unit: Unit) -> Iterator[When]:
    yield from (t.when for t in unit.times if t.when)
    yield from (e.when for e in unit.events if e.when)


def _is_history(unit: Unit) -> bool:
    """Whether a time stands in it that lies far before the report."""
    day = unit.reading.dating.day
    told: list[date] = [t.when.last for t in unit.times if t.when]
    return day is not None and any(day - last > HISTORY for last in told)


def signs(
    pair: tuple[int, int],
    members: Sequence[Unit],
    faces: Sequence[Face],
    alike: Likenesses,
    around: Surroundings,
) -> dict[str, float]:
    """All signs of a pair by name, most of them between 0 and 1."""
    one, other = faces[pair[0]], faces[pair[1]]
    return {
        "bias": 1.0,
        "whole": float(alike.whole[pair]),
        "letters": float(alike.letters[pair]),
        **aligned(alike.told[pair[0]], alike.told[pair[1]]),
        **around.signs(pair),
        "run": min(RUN, _run(one, other)) / RUN,
        **_who(one, other),
        **_figures(one, other),
        **_times(one, other),
        "same act": float(_tell_one_act(one, other)),
        "same report": float(members[pair[0]].reading is members[pair[1]].reading),
        **_build(one, other),
        **_polarity(members[pair[0]], members[pair[1]], one, other),
    }


def _run(one: Face, other: Face) -> int:
    """The most words in a row that both have."""
    if one.couples.isdisjoint(other.couples):
        return int(not set(one.words).isdisjoint(other.words))
    best, before = 0, [0] * (len(other.words) + 1)
    for word in one.words:
        now = [0] * (len(other.words) + 1)
        for at, its in enumerate(other.words, 1):
            if its == word:
                now[at] = before[at - 1] + 1
                best = max(best, now[at])
        before = now
    return best


def _build(one: Face, other: Face) -> dict[str, float]:
    """How the two are told: as words between quote marks, as parts of a sentence, as history, as what may come."""
    return {
        "two quotes": float(one.is_direct and other.is_direct),
        "two parts": float(one.is_part and other.is_part),
        "one inside": float(one.is_first != other.is_first),
        "one history": float(one.is_history != other.is_history),
        "one modal": float(one.is_modal != other.is_modal),
        "actors": _shared(one.actors, other.actors),
    }


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of either that both have; 0 where there is none."""
    return len(one & other) / max(1, len(one | other))


def _who(one: Face, other: Face) -> dict[str, float]:
    both = bool(one.speaker and other.speaker)
    same = both and one.speaker == other.speaker
    housed = bool(one.houses & other.houses) and not same
    shared = bool(one.hands & other.hands)
    return {
        "same speaker": float(same),
        "other speaker": float(both and not shared and not housed),
    }


def _figures(one: Face, other: Face) -> dict[str, float]:
    pairs = [(a, b) for a, b in product(one.figures, other.figures) if a.unit.split()[-1] == b.unit.split()[-1]]
    equal = [(a, b) for a, b in pairs if is_one_number(a, b)]
    measured = any(a.unit in MEASURES or a.unit.isupper() for a, _ in equal)
    same = max((_telling(a, b) for a, b in equal), default=0.0)
    tolls = bool(one.fates & other.fates)
    return {
        "same measure": float(measured),
        "same count": 0.0 if measured else same,
        "same fate": float(tolls),
        "other number": float(bool(pairs) and not equal and not tolls),
    }


def _telling(one: Figure, other: Figure) -> float:
    """How much it tells that two counts are one: "37" tells more than "2" or "100"."""
    digits = max(len(f"{f.value:.6g}".replace(".", "").strip("0")) for f in (one, other))
    return min(1.0, 0.25 + 0.25 * digits)


def is_one_number(one: Figure, other: Figure) -> bool:
    """Whether two figures of one unit may be one number, rounded or converted."""
    return abs(one.value - other.value) <= ROUNDED * max(abs(one.value), abs(other.value))


def _times(one: Face, other: Face) -> dict[str, float]:
    same = any(may_be_one(a, b) for a, b in product(one.days, other.days))
    both = bool(one.days and other.days)
    return {
        "same day": float(same),
        "other day": float(both and not same),
    }


def may_be_one(one: When, other: When) -> bool:
    """Whether two runs of days may be one, a day's slip allowed."""
    slip = NEAR if one.days <= SHORT and other.days <= SHORT else timedelta()
    return one.first - slip <= other.last and other.first - slip <= one.last


def _tell_one_act(one: Face, other: Face) -> bool:
    """Whether each tells an act of one type, by one actor as far as they say, and on one day."""
    return any(_is_one_act(a, b) for a, b in product(one.acts, other.acts))


def _is_one_act(one: Event, other: Event) -> bool:
    same_day = one.when is None or other.when is None or may_be_one(one.when, other.when)
    mine, theirs = ({p.country or p.name for p in e.actors} for e in (one, other))
    return one.type is other.type and same_day and (not mine or not theirs or bool(mine & theirs))


def _polarity(one: Unit, other: Unit, its: Face, others: Face) -> dict[str, float]:
    """To deny that it was so and to say that it was not are one; to deny it and to say it are two."""
    differ = its.negative != others.negative
    denied = one.denies or other.denies
    return {
        "denied": float(denied and differ),
        "negated": float(differ and not denied),
    }
