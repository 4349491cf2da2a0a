"""Propositions put together again where nothing is won by keeping them apart.

A sentence whose parts all make one claim, or of which most is told elsewhere, is told whole. It is parted where its
parts belong to claims of several reports, and then what belongs to none stays with the part before it; and where what
others tell is the lesser part of it, and the rest is a claim of its own.

    The ferry left on Monday │ and that it carried 40 lorries, │ which the mayor calls a record
    └───────── c1 ─────────┘   └──────────── c4 ────────────┘   └──────────── c5 ────────────┘
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attache.records import Span
from attache.relate.units import Unit, put_together

MOST = 0.75
"""The share of a sentence that others must tell too for all of it to be told under their claim: of links between whole
sentences read by hand, .69 were right where the linked parts were more than that of both, .33 where they were less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What makes one claim: the units that were found to be one, and the stretches of text in which they are told."""

    parts: tuple[Unit, ...]
    wholes: tuple[Unit, ...]


def tellings(members: Sequence[Unit], groups: Sequence[Sequence[int]]) -> list[Telling]:
    """The claims that the groups of units make, in the order of their first units."""
    shared = {i: n for n, group in enumerate(groups) if _is_shared(members, group) for i in group}
    whole: defaultdict[tuple[str, Span, str], list[int]] = defaultdict(list)
    for i, unit in enumerate(members):
        whole[unit.reading.article.id, unit.whole, unit.statement.id if unit.statement else ""].append(i)
    runs: defaultdict[int, list[Unit]] = defaultdict(list)
    found = []
    for inside in whole.values():
        for group, run in _runs(inside, members, shared):
            told = put_together([members[i] for i in run], all_of_it=len(run) == len(inside))
            if group is None:
                found.append(Telling(parts=tuple(members[i] for i in run), wholes=(told,)))
            else:
                runs[group].append(told)
    found += [Telling(parts=tuple(members[i] for i in groups[n]), wholes=tuple(told)) for n, told in runs.items()]
    place = {article: n for n, article in enumerate(dict.fromkeys(u.reading.article.id for u in members))}
    return sorted(found, key=lambda t: min((place[u.reading.article.id], u.span) for u in t.wholes))


def _is_shared(members: Sequence[Unit], group: Sequence[int]) -> bool:
    return len({members[i].whole for i in group}) > 1 or len({members[i].reading.article.id for i in group}) > 1


def _runs(
    inside: Sequence[int], members: Sequence[Unit], shared: Mapping[int, int]
) -> Iterator[tuple[int | None, list[int]]]:
    """The parts of one whole by the claim that they make: all of them at once where they make but one, or nearly so."""
    found = {shared[i] for i in inside if i in shared}
    if not found or (len(found) == 1 and _is_most(inside, members, shared)):
        yield next(iter(found), None), list(inside)
        return
    runs: list[tuple[int | None, list[int]]] = []
    for i in inside:
        group = shared.get(i)
        is_one = len(found) > 1 and runs and (group is None or runs[-1][0] is None)
        if runs and (is_one or group == runs[-1][0]):
            runs[-1] = (runs[-1][0] if group is None else group, [*runs[-1][1], i])
        else:
            runs.append((group, [i]))
    yield from runs


def _is_most(inside: Sequence[int], members: Sequence[Unit], shared: Mapping[int, int]) -> bool:
    """Whether what others tell too is most of it."""
    told = sum(len(members[i].span) for i in inside if i in shared)
    return told >= MOST * sum(len(members[i].span) for i in inside)
