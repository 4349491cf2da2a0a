"""Which plans of several reports are one.

    The ministers are to meet in Doha on 5 May.      Harbour Post  ─┐
    Their ministers will meet in Qatar in May.       Ridge Tribune ─┘  one thing, on 5 May

Two tellings are taken for one thing only where nothing speaks against it (identities).

Nothing in a group may speak against any telling of it. What was called off, or put off to no day, goes with what was
set for the days it had; where it does not tell these, with the one thing that it can mean of those announced before.
What got another day is entered there; what announced it before on the old day is linked, and where the old day is not
told, the one thing that can be meant is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from attache.records import Reading
from attache.relate.comparables import Comparable, timeless
from attache.relate.identities import is_one, may_be_one, may_mean, moves, undoes, undoes_one_of
from attache.relate.tellings import Telling, published
from attache.text.likeness import vectors


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Announced:
    """One thing and every telling of it, the earliest report first; `moves` are those by which it got another day."""

    tellings: tuple[Telling, ...]
    moves: tuple[Telling, ...] = ()


def announced(readings: Iterable[Reading]) -> Iterator[Announced]:
    """What the reports set for later, each thing once. The answer does not depend on the order of `readings`."""
    found = sorted((Telling(reading=r, plan=p) for r in readings for p in r.plans), key=published)
    compared = list(map(Comparable, found, vectors([" ".join(timeless(telling)) for telling in found])))
    groups: list[list[Comparable]] = []
    for one in sorted(compared, key=_width):
        _home(one, groups).append(one)
    _date(groups)
    _call_off(groups)
    movers = [one for one in compared if (one.telling.plan.was or one.telling.plan.moved) and one.telling.plan.when]
    goals = {id(mover): _moved(mover, groups) for mover in movers}
    for group in groups:
        moves = (mover.telling for mover in movers if any(group is goal for goal in goals[id(mover)]))
        yield Announced(tellings=tuple(sorted((one.telling for one in group), key=published)), moves=tuple(moves))


def _width(one: Comparable) -> int:
    return one.when.days if one.when else 0


def _date(groups: list[list[Comparable]]) -> None:
    """Put an appointment without a day to the one with days that it can mean, if there is but one."""
    dated = [group for group in groups if group[0].when]
    for group in [group for group in groups if group[0].when is None and group[0].kind]:
        meant = [other for other in dated if all(may_mean(one, it) for one in group for it in other)]
        if len(meant) == 1:
            groups.remove(group)
            meant[0].extend(group)


def _home(one: Comparable, groups: list[list[Comparable]]) -> list[Comparable]:
    """The group that it belongs to, a new one where it fits none; the first member of each has the closest days.

    What may be on the days of two different things is neither of them.
    """
    fitting = [
        group
        for group in groups
        if all(may_be_one(one, other) for other in group) and any(is_one(one, other) for other in group)
    ]
    same = [group for group in fitting if group[0].when == one.when]
    if same or len({group[0].when for group in fitting}) == 1:
        return (same or fitting)[0]
    groups.append([])
    return groups[-1]


def _call_off(groups: list[list[Comparable]]) -> None:
    """Put what is off without a day to the one thing that it can mean; it stays apart where there are several."""
    for group in [group for group in groups if group[0].when is None and all(one.telling.is_off for one in group)]:
        standing = {id(other): [it for it in other if not it.telling.is_off] for other in groups if other is not group}
        meant = [other for other in groups if all(undoes_one_of(one, standing.get(id(other), [])) for one in group)]
        if len(meant) == 1:
            groups.remove(group)
            meant[0].extend(group)


def _moved(mover: Comparable, groups: list[list[Comparable]]) -> list[list[Comparable]]:
    """What got another day by `mover`: all that was set for the old one, else the one thing that can be meant."""
    if mover.telling.plan.was:
        return [group for group in groups if all(moves(mover, one) for one in group)]
    meant = [group for group in groups if mover not in group and all(undoes(mover, one) for one in group)]
    return meant if len(meant) == 1 else []
