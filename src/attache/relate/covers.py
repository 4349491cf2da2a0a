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
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from attache.records import Copy
from attache.relate.directions import WHOLE, Link, link
from attache.relate.overlaps import Overlap, Side
from attache.relate.prints import LEAST_RUNS, LEAST_SHARE, is_copy
from attache.text.runs import Truths

NEAR = 0.97  # of the most that any text explains: what explains as much does as well
ADDS = 0.05  # of the report's prose: what adds less explains nothing of its own
APART = 0.1  # of the smaller: texts with more in common are no two origins of one piece
JOINT = 20  # runs outside quotes that each of the texts must add of which a piece is joined

Sources = Mapping[str, set[str]]


def edges(met: Sequence[Overlap]) -> Iterator[Copy]:
    """Each edge among reports that were set beside each other, by the ids of the takers."""
    parts = _joined(met)
    links = [link(m, parts.keys()) for m in met if is_copy(m) or _is_part(m, parts)]
    taken: defaultdict[str, list[Link]] = defaultdict(list)
    for one in sorted(links, key=lambda one: (one.by.sketch.id, one.of.sketch.id)):
        taken[one.by.sketch.id].append(one)
    sources = {by: {one.of.sketch.id for one in those} for by, those in taken.items()}
    for those in taken.values():
        yield from _taken(those, sources)


def _joined(met: Sequence[Overlap]) -> Sources:
    """Of the reports that are joined from several texts, the ids of these."""
    beside: defaultdict[str, list[tuple[Side, Side]]] = defaultdict(list)
    for one in met:
        beside[one.one.sketch.id].append((one.one, one.other))
        beside[one.other.sketch.id].append((one.other, one.one))
    alike = {frozenset(side.sketch.id for side in (m.one, m.other)) for m in met if _are_alike(m)}
    found = {name: _parts(pairs, alike) for name, pairs in beside.items() if len(pairs) > 1}
    return {name: parts for name, parts in found.items() if parts}


def _are_alike(met: Overlap) -> bool:
    """Whether the two have so much in common that no third text can have been joined from them."""
    return met.smaller.share_outside_quotes >= APART


def _parts(pairs: Sequence[tuple[Side, Side]], alike: Collection[frozenset[str]]) -> set[str]:
    """The ids of the texts that explain nearly all of the report between them.

    None of them is cut from the report itself, and no two have much in common.
    """
    pool = [(own, other) for own, other in pairs if other.share_outside_quotes < WHOLE]
    parts: set[str] = set()
    left = pairs[0][0].sketch.own
    while pool:
        own, other = max(pool, key=lambda pair: (int((pair[0].own & left).sum()), pair[1].sketch.id))
        added = int((own.own & left).sum())
        if added < JOINT or (parts and added < LEAST_SHARE * left.sum()):
            break
        parts.add(other.sketch.id)
        left &= ~own.own
        pool = [pair for pair in pool if pair[1] is not other]
    explained = 1 - left.sum() / max(1, pairs[0][0].sketch.size)
    apart = not any(frozenset(pair) in alike for pair in combinations(parts, 2))
    return parts if len(parts) > 1 and apart and explained >= WHOLE else set()


def _is_part(met: Overlap, parts: Sources) -> bool:
    one, other = met.one.sketch.id, met.other.sketch.id
    return other in parts.get(one, ()) or one in parts.get(other, ())


def _taken(links: Sequence[Link], sources: Sources) -> Iterator[Copy]:
    """The edges of one taker: those from which it took, then those with which it shares through them."""
    left = links[0].by.sketch.own
    direct: list[Link] = []
    rest = list(links)
    while rest:
        best = _best(rest, left, sources)
        added = int((best.by.own & left).sum())
        if direct and added < max(LEAST_RUNS, ADDS * best.by.sketch.size):
            break
        direct.append(best)
        rest.remove(best)
        left &= ~best.by.own
    yield from (_copy(one) for one in direct)
    for one in rest:
        if is_copy(Overlap(one=one.of, other=one.by)):
            through = max(direct, key=lambda d: (int((d.by.own & one.by.own).sum()), d.of.sketch.id))
            yield _shared(one, through.of.sketch.id, sources)


def _best(links: Sequence[Link], left: Truths, sources: Sources) -> Link:
    """The link that explains most of what is left; of several that do nearly, that from which the others took."""
    added = {one.of.sketch.id: int((one.by.own & left).sum()) for one in links}
    near = [one for one in links if added[one.of.sketch.id] >= NEAR * max(added.values())]
    ids = {one.of.sketch.id for one in near}

    def rank(one: Link) -> tuple[object, ...]:
        name, day = one.of.sketch.id, one.of.sketch.day or date.max
        return len(ids & sources.get(name, set())), not one.directed, day, -added[name], name

    return min(near, key=rank)


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
