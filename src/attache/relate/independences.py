"""Which of the origins behind a claim bear each other out: those that surely tell the same, and tell what can be known.

police: “the ferry sank off Sarn”  ·  a deckhand: “the ferry sank off Sarn's pier”     both count
Ada Brenn: “I hope it is raised”   ·  Otto Vann: “it should be raised”                 each has his own wish: one
police  ·  (nobody named)  ·  a pilot: “the pier at Sarn is closed”                    joined by a third: one
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from attache.lexicon.opinions import Opinions
from attache.records import EventStatus, SourceKind, Stance
from attache.relate.hands import hand
from attache.relate.signs import is_one_number
from attache.relate.units import Unit

SURE = 0.6
"""How likely a telling of the one must be one claim with a telling of the other: of 12 pairs of origins in real reports
that only a third telling joined, one told the same and two perhaps."""

WANTING = frozenset({Stance.DEMANDING, Stance.PROMISING, Stance.THREATENING, Stance.PRAISING})
"""What is done by saying it: whose demand it is, it is his alone."""
CLOSING = " \t\n”\"’'»"
HIMSELF = re.compile(r"[“‘\"']?(?:that\s)?(?:he|she|i|we)\b", re.IGNORECASE)
DONE = frozenset({EventStatus.HAPPENED, EventStatus.ONGOING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Joins:
    """How likely two propositions are one claim, by their ids, and the words of opinions."""

    chances: Mapping[frozenset[str], float]
    opinions: Opinions


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The origins that count, in order of appearance; and why the others do not, in words."""

    origins: tuple[str, ...]
    why: tuple[str, ...]


def weigh(parts: Sequence[Unit], wholes: Sequence[Unit], names: Mapping[str, str | None], joins: Joins) -> Weighed:
    """Which of the origins that `names` gives for the tellings `wholes`, by their ids, count.

    None bears out another by what each but thinks or wants himself, nor where the two are not surely one claim.
    """
    known = tuple(dict.fromkeys(name for unit in wholes if (name := names[unit.id])))
    if len(known) < 2:
        return Weighed(origins=known, why=())
    knowing = tuple(dict.fromkeys(n for u in wholes if (n := names[u.id]) and not is_own(u, joins.opinions)))
    own = tuple(name for name in known if name not in knowing)
    meeting = _meeting(knowing, set(_met(parts, wholes, names, joins.chances))) if len(knowing) > 1 else knowing
    apart = tuple(name for name in knowing if name not in meeting)
    why = [f"what is only thought, wanted or asked bears nobody out: {'; '.join(own)}"] if own else []
    why += [f"not counted, since it is not sure that it is the same: {'; '.join(apart)}"] if apart else []
    return Weighed(origins=meeting or known[:1], why=tuple(why))


def is_own(unit: Unit, opinions: Opinions) -> bool:
    """Whether it tells but what its speaker thinks, wants, asks or demands himself: nobody else can know that."""
    if unit.statement is None:
        return False
    if unit.text.rstrip(CLOSING).endswith("?"):
        return True
    if unit.statement.stance in WANTING or opinions.is_wish(unit.text):
        return True
    is_plain = bool(unit.figures) or any(event.status in DONE for event in unit.events)
    return not is_plain and opinions.is_judgement(unit.text)


def _meeting(known: Sequence[str], met: set[frozenset[str]]) -> tuple[str, ...]:
    """The most that meet, one by way of another; the first alone where none do."""
    groups: list[set[str]] = []
    for name in known:
        near = [group for group in groups if any(frozenset((name, other)) in met for other in group)]
        groups = [group for group in groups if group not in near] + [{name}.union(*near)]
    largest = max(groups, key=lambda group: (len(group), -min(map(known.index, group))))
    return tuple(name for name in known if name in largest)


def _met(
    parts: Sequence[Unit],
    wholes: Sequence[Unit],
    names: Mapping[str, str | None],
    chances: Mapping[frozenset[str], float],
) -> Iterator[frozenset[str]]:
    """The pairs of origins of which two tellings are surely one claim; what is told beside a telling is none of his."""
    placed: defaultdict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in wholes:
        placed[_place(unit)].append(unit)
    told = [(part, name) for part in parts if (name := _name(part, placed[_place(part)], names))]
    for (one, name), (other, its) in combinations(told, 2):
        is_sure = chances.get(frozenset((one.id, other.id)), 0.0) >= SURE
        apart = _count_otherwise(one, other) or (_tells_of_himself(one) and _tells_of_himself(other))
        if name != its and is_sure and not apart:
            yield frozenset((name, its))


def _tells_of_himself(unit: Unit) -> bool:
    """Whether its words begin with him who says them, or with whom he names so: of two such each may mean himself."""
    by_person = unit.statement and unit.statement.speaker and unit.statement.speaker.kind is SourceKind.PERSON
    return bool(by_person) and HIMSELF.match(unit.text) is not None


def _count_otherwise(one: Unit, other: Unit) -> bool:
    """Whether both count, and no number of the one is one of the other's: they count two things, or do not agree."""
    mine, theirs = ([figure for figure in unit.figures if figure.value != 1] for unit in (one, other))
    return bool(mine and theirs) and not any(is_one_number(f, g) for f in mine for g in theirs)


def _place(unit: Unit) -> tuple[str, str]:
    return unit.reading.article.id, unit.statement.id if unit.statement else ""


def _name(part: Unit, wholes: Sequence[Unit], names: Mapping[str, str | None]) -> str | None:
    whole = next((unit for unit in wholes if unit.span.covers(part.span)), None)
    return names[whole.id] if whole and hand(whole) else None
