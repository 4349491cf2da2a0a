"""How well copies are found on the public set of copied wire reports (ndsyn).

Half of the set, by the hash of each report's origin, was looked at for thresholds ("read"); the other half is scored
apart ("unread"). All of it is set side by side, so that each half stands among the reports of the other.

    pairs         F1 of the pairs of one origin; of a joined piece the set names but one, its other pairs are left aside
    first texts   pair F1 of the reports grouped by the text that each came from in the end (the set's own scorer)
    briefs        the share of them that are tied to their origin
    joined        the share of pieces that have an edge to their origin and one to another text that is no copy
    apart         the share of pairs of independent reports of one story that are not called copies
    direction     of the edges between an origin and its copy that say who took from whom, the share that say it rightly
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha1
from itertools import combinations, groupby
from pathlib import Path
from types import ModuleType
from typing import Any

from attache.desk.pagings import pagings
from attache.lexicon.lexicons import Lexicon
from attache.records import Article, Copy, Reading
from attache.relate.copies import copies
from sets import module

Figures = Iterator[tuple[str, float]]
Pairs = set[frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """The rows of one half, and the edges that touch them."""

    rows: Mapping[str, dict[str, Any]]
    edges: Sequence[Copy]

    def pairs(self, key: str) -> Pairs:
        """The pairs of its reports that have the same `key`."""
        rows = sorted(self.rows.values(), key=lambda row: str(row[key]))
        groups = [[row["id"] for row in group] for _, group in groupby(rows, key=lambda row: row[key])]
        return {frozenset(pair) for group in groups for pair in combinations(group, 2)}

    def made(self, how: str) -> list[str]:
        """The ids of the reports that were made so: "brief", "merge"."""
        return [name for name, row in self.rows.items() if how in row["ops"]]


def copy_figures(bench: Path, lexicon: Lexicon) -> Figures:
    """Each figure, 0 to 1, by name; none where the set is absent."""
    path = bench / "copies" / "ndsyn_dev.jsonl"
    if not path.exists():
        return
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    read = pagings((_article(row) for row in rows), lexicon)
    edges = copies(reading for reading in read if isinstance(reading, Reading))
    for name, half in (("read", 0), ("unread", 1)):
        kept = {row["id"]: row for row in rows if is_in(row["origin"], half)}
        own = Half(rows=kept, edges=[edge for edge in edges if edge.of in kept or edge.by in kept])
        yield from (
            (f"copies {name}, {what}", value) for what, value in figures(own, module(bench / "cluster_score.py"))
        )


def is_in(origin: str, half: int) -> bool:
    """Whether the reports of an origin are in this half, 0 or 1."""
    return int(sha1(origin.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == half


def figures(half: Half, scorer: ModuleType) -> Figures:
    """The figures of a half, by their names."""
    yield "pairs", pairs_f1(half)
    tops = first_texts(half.edges)
    scored = scorer.score([row["origin"] for row in half.rows.values()], [tops.get(name, name) for name in half.rows])
    yield "first texts", scored["pF"]
    yield "briefs", briefs(half)
    yield "joined", joined(half)
    yield "apart", apart(half)
    yield "direction", direction(half)


def pairs_f1(half: Half) -> float:
    """F1 of the pairs; a joined piece's with texts of other origins count neither way."""
    gold = half.pairs("origin")
    merged = set(half.made("merge"))
    found = _found(half)
    right = len(found & gold)
    wrong = sum(not pair & merged for pair in found - gold)
    return 2 * right / (right + wrong + len(gold)) if gold else 0.0


def first_texts(edges: Sequence[Copy]) -> dict[str, str]:
    """By the id of each taker, the text at the end of the edges from which most was taken."""
    most: dict[str, Copy] = {}
    for edge in edges:
        if edge.through is None and (edge.by not in most or edge.share > most[edge.by].share):
            most[edge.by] = edge
    return {name: _end(name, most) for name in most}


def briefs(half: Half) -> float:
    """The share of the briefs that are tied to their origin."""
    found, names = _found(half), half.made("brief")
    return _mean([frozenset((name, half.rows[name]["origin"])) in found for name in names])


def joined(half: Half) -> float:
    """The share of the joined pieces with an edge to their origin and to another text; `~` marks what is a copy."""
    held = {name: {e.of for e in half.edges if e.by == name and e.through is None} for name in half.made("merge")}
    return _mean([half.rows[n]["origin"] in ofs and sum("~" not in of for of in ofs) > 1 for n, ofs in held.items()])


def apart(half: Half) -> float:
    """The share of the pairs of independent reports of one story that are not called copies."""
    merged = set(half.made("merge"))
    independent = {pair for pair in half.pairs("story") - half.pairs("origin") if not pair & merged}
    found = _found(half)
    return _mean([pair not in found for pair in independent])


def direction(half: Half) -> float:
    """Of the directed edges between an origin and its copy, the share that go from the origin."""
    own = [e for e in half.edges if e.directed and e.through is None and e.of in half.rows and e.by in half.rows]
    said = [edge for edge in own if edge.of == half.rows[edge.by]["origin"] or edge.by == half.rows[edge.of]["origin"]]
    return _mean([edge.of == half.rows[edge.by]["origin"] for edge in said])


def _found(half: Half) -> Pairs:
    return {frozenset((edge.of, edge.by)) for edge in half.edges if edge.of in half.rows and edge.by in half.rows}


def _end(name: str, most: Mapping[str, Copy]) -> str:
    seen = {name}
    while name in most and most[name].of not in seen:
        name = most[name].of
        seen.add(name)
    return name


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 0.0


def _article(row: dict[str, Any]) -> Article:
    day = date.fromisoformat(row["date"])
    return Article(id=row["id"], outlet=row["source"], title=row["title"], text=row["text"], published=day)
