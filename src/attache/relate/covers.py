"""From which texts a report's prose was taken, when several have some of it.

    the report     ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬
    dispatch A     ▬▬▬▬▬▬▬▬▬▬▬▬▬▬                     explains most: an edge
    A's reprint    ▬▬▬▬▬▬▬▬▬▬▬                        explains nothing that A does not: they share it through A
    dispatch B                    ▬▬▬▬▬▬▬▬▬           explains what A leaves: an edge too

The text that explains most comes first, then whichever explains most of what is left (greedy set cover: Chvátal 1979).
Where two do nearly alike, that from which the other was taken. Where too little is shared with a text to call the
report its copy, it is called so after all if that text and others explain nearly all of the report between them: so
pieces are joined.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TypeAlias

import numpy as np

from attache.records import Copy
from attache.relate.directions import WHOLE, Link, link
from attache.relate.overlaps import Overlap, Side, overlap
from attache.relate.prints import LEAST_RUNS, is_copy
from attache.relate.sketches import Sketch
from attache.text.runs import Truths

NEAR = 0.97  # of the most that any text explains: what explains as much does as well
ADDS = 0.05  # of the report's prose: what adds less explains nothing of its own
KIN = 0.35  # of the smaller: the least that two must share through a third
APART = 0.1  # of the smaller: texts with more in common are no two origins of one piece
LEFT = 0.4  # of what other texts leave: the least that a further one must explain for the report to be joined of it
JOINT = 20  # runs outside quotes that each of the texts must add of which a piece is joined

Sources: TypeAlias = Mapping[str, set[str]]
Pair: TypeAlias = tuple[Side, Side]
"""Of a text, and of the report that may have taken from it."""


def edges(met: Sequence[Overlap]) -> Iterator[Copy]:
    """Each edge among reports that were set beside each other, by the ids of the takers."""
    parts = _joined(met, _sources(link(one) for one in met if is_copy(one)))
    sure = [is_copy(one) or _is_part(one, parts) for one in met]
    links = [link(one, parts.keys()) for one, holds in zip(met, sure, strict=True) if holds]
    sources = _sources(links)
    links += [link(one, parts.keys()) for one, holds in zip(met, sure, strict=True) if not holds and _kin(one, sources)]
    taken: defaultdict[str, list[Link]] = defaultdict(list)
    for one in sorted(links, key=lambda one: (one.by.sketch.id, one.of.sketch.id)):
        taken[one.by.sketch.id].append(one)
    for those in taken.values():
        yield from _taken(those, sources)


def _sources(links: Iterable[Link]) -> Sources:
    """By the ids of the takers, the ids of what they took from."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in links:
        found[one.by.sketch.id].add(one.of.sketch.id)
    return found


def _kin(met: Overlap, sources: Sources) -> bool:
    """Whether the two have a source in common and enough of it: then less will do than by itself makes a copy."""
    one, other = (sources.get(side.sketch.id, set()) for side in (met.one, met.other))
    return not one.isdisjoint(other) and met.smaller.share_outside_quotes >= KIN


def _joined(met: Sequence[Overlap], sources: Sources) -> Sources:
    """Of the reports that are joined from several texts, the ids of these."""
    beside: defaultdict[str, list[Pair]] = defaultdict(list)
    for one in met:
        beside[one.one.sketch.id].append((one.other, one.one))
        beside[one.other.sketch.id].append((one.one, one.other))
    found = {name: _parts(pairs, sources) for name, pairs in beside.items() if len(pairs) > 1}
    return {name: parts for name, parts in found.items() if len(parts) > 1}


def _parts(pairs: Sequence[Pair], sources: Sources) -> set[str]:
    """The ids of the texts that explain nearly all of the report between them; none if it is not joined.

    No two of them may have much in common, nor may all of them stand in the report whole: they were cut from it then.
    """
    parts: list[Side] = []
    left = pairs[0][1].sketch.own
    for _ in pairs:
        of, by = _best(pairs, left, sources)
        added = _added(by, left)
        if added < JOINT or (parts and added < LEFT * left.sum()):
            break
        parts.append(of)
        left = left & ~by.own
    if left.sum() > (1 - WHOLE) * pairs[0][1].sketch.size:
        return set()
    are_cut = all(part.share_outside_quotes >= WHOLE for part in parts)
    are_alike = any(_are_alike(one.sketch, other.sketch) for one, other in combinations(parts, 2))
    return set() if are_cut or are_alike else {part.sketch.id for part in parts}


def _are_alike(one: Sketch, other: Sketch) -> bool:
    """Whether the two have so much in common that no third text can have been joined from them."""
    met = overlap(one, other, common=np.zeros(len(one.marks), np.bool_))
    return met.smaller.share_outside_quotes >= APART


def _is_part(met: Overlap, parts: Sources) -> bool:
    one, other = met.one.sketch.id, met.other.sketch.id
    return other in parts.get(one, ()) or one in parts.get(other, ())


def _taken(links: Sequence[Link], sources: Sources) -> Iterator[Copy]:
    """The edges of one taker: those from which it took, then those with which it shares through them."""
    left = links[0].by.sketch.own
    direct: list[Link] = []
    rest = {one.of.sketch.id: one for one in links}
    while rest:
        of, by = _best([(one.of, one.by) for one in rest.values()], left, sources)
        if direct and _added(by, left) < max(LEAST_RUNS, ADDS * by.sketch.size):
            break
        direct.append(rest.pop(of.sketch.id))
        left = left & ~by.own
    yield from (_copy(one) for one in direct)
    for one in rest.values():
        if Overlap(one=one.of, other=one.by).smaller.share_outside_quotes < KIN:
            continue
        through = max(direct, key=lambda d: (int((d.by.own & one.by.own).sum()), d.of.sketch.id))
        yield _shared(one, through.of.sketch.id, sources)


def _best(pairs: Sequence[Pair], left: Truths, sources: Sources) -> Pair:
    """The pair whose `of` explains most of what is left; of several that do nearly, that from which the others took."""
    added = {of.sketch.id: _added(by, left) for of, by in pairs}
    near = {name for name, many in added.items() if many >= NEAR * max(added.values())}

    def rank(pair: Pair) -> tuple[int, date, int, str]:
        of = pair[0].sketch
        return len(near & sources.get(of.id, set())), of.day or date.max, -added[of.id], of.id

    return min((pair for pair in pairs if pair[0].sketch.id in near), key=rank)


def _added(by: Side, left: Truths) -> int:
    """The runs that the other text explains of what is left of a report."""
    return int((by.own & left).sum())


def _copy(one: Link) -> Copy:
    by = one.by
    return Copy(
        of=one.of.sketch.id,
        by=by.sketch.id,
        share=round(by.share, 3),
        share_outside_quotes=round(by.share_outside_quotes, 3),
        directed=one.directed,
        why=f"{int(by.own.sum())} of its {by.sketch.size} runs of three words outside quotes stand there; {one.why}",
        spans=by.sketch.spans(by.shared),
    )


def _shared(one: Link, through: str, sources: Sources) -> Copy:
    """The edge between two that share their text through a third."""
    is_passed_on = one.of.sketch.id in sources.get(through, ())
    why = f"by way of {through}, which took it from there" if is_passed_on else f"both print {through}"
    directed = one.directed and is_passed_on
    return replace(_copy(one), directed=directed, through=through, why=why, spans=())
