"""Propositions put together again where nothing is won by keeping them apart.

A sentence whose parts all make one claim, or of which only one part is told elsewhere, is told whole; it is parted only
where its parts belong to claims of several reports, and then what belongs to none stays with the part before it.

    The ferry left on Monday │ and that it carried 40 lorries, │ which the mayor calls a record
    └───────── c1 ─────────┘   └──────────── c4 ────────────┘   └──────────── c5 ────────────┘
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attache.records import Span
from attache.relate.units import Unit, put_together


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
        for group, run in _runs(inside, shared):
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


def _runs(inside: Sequence[int], shared: Mapping[int, int]) -> Iterator[tuple[int | None, list[int]]]:
    """The parts of one whole by the claim that they make: all of them at once, unless they make several."""
    found = {shared[i] for i in inside if i in shared}
    if len(found) < 2:
        yield next(iter(found), None), list(inside)
        return
    runs: list[tuple[int | None, list[int]]] = []
    for i in inside:
        group = shared.get(i)
        if runs and (group is None or runs[-1][0] in (group, None)):
            runs[-1] = (runs[-1][0] if group is None else group, [*runs[-1][1], i])
        else:
            runs.append((group, [i]))
    yield from runs
