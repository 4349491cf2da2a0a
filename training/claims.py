"""Learn `src/attache/lexicon/tables/propositions.csv`: which signs of two propositions speak for their being one claim.

    python training/claims.py --shared PATH

Reads the annotated reports in PATH/eval and the stories in PATH/bench/stories (their pairs judged by hand are in
claims/pairs.csv, as offsets), the stories with gold claims in PATH/eval/cross, and our own in claims/*.txt. Writes the
weights and prints how well pairs are ranked when the weights are learnt on other stories (average precision), and what
share of the pairs above a bar is right.
"""

import argparse
import csv
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from attache.desk.desks import Desk
from attache.gather.files import articles
from attache.records import Article, Reading, Span
from attache.relate.likenesses import likenesses
from attache.relate.links import candidates
from attache.relate.units import Unit, units

HERE = Path(__file__).with_name("claims")
RIDGE = 8.0
FOLDS = 10
BARS = (0.3, 0.4, 0.5, 0.6)
UNUSED = {"scope"}  # signs that denials are found by, and nothing else
TABLE = Path("src/attache/lexicon/tables/propositions.csv")
JUDGED, GOLD, OWN = "judged", "gold", "own"
REAL = 2  # times that pairs of real reports are learnt from, and pairs of our own once
EASY = 10  # pairs a story that are taken for two claims unseen, from the less alike part
MARK = re.compile(r"\{(\d+)(?:=[^|{}]*)?\||\}|[^{}]+")

Row = Mapping[str, float]
Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Pairs of a story with their signs and whether each is one claim; `kind` says who said so."""

    name: str
    kind: str
    rows: tuple[Row, ...]
    labels: tuple[bool, ...]


def main() -> None:
    """Learn, cross-validate, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    desk = Desk.opened()
    stories = [*_real(options.shared, desk), *_own(desk)]
    names = [name for name in stories[0].rows[0] if name not in UNUSED]
    _report(stories, names)
    with options.out.open("w", encoding="utf-8", newline="") as out:
        out.write("# What each sign of two propositions adds to the log odds of one claim; training/claims.py\n")
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["sign", "weight"])
        table.writerows((name, f"{weight:.2f}") for name, weight in zip(names, learn(stories, names), strict=True))


def _report(stories: Sequence[Story], names: Sequence[str]) -> None:
    """Cross-validate: no story is judged by weights that saw a pair of it."""
    found: defaultdict[str, list[tuple[npt.NDArray[np.bool_], npt.NDArray[np.float64]]]] = defaultdict(list)
    for fold in range(FOLDS):
        groups = sorted({story.name for story in stories})[fold::FOLDS]
        weights = learn([story for story in stories if story.name not in groups], names)
        for story in (story for story in stories if story.name in groups):
            found[story.kind].append((np.array(story.labels), matrix(story.rows, names) @ weights))
    for kind, told in found.items():
        labels, scores = (np.concatenate(column) for column in zip(*told, strict=True))
        right = (f"{bar:g}: {labels[scores >= np.log(bar / (1 - bar))].mean():.2f}" for bar in BARS)
        score = precision(labels, scores)
        sys.stdout.write(
            f"{kind:8}{len(labels):6} pairs, average precision {score:.3f}, right from {', '.join(right)}\n"
        )


def learn(stories: Iterable[Story], names: Sequence[str]) -> npt.NDArray[np.float64]:
    """Logistic regression with a ridge, by Newton's method."""
    told = list(stories)
    x = np.concatenate([matrix(story.rows, names) for story in told])
    y = np.array([label for story in told for label in story.labels], dtype=float)
    times = np.array([1 if story.kind == OWN else REAL for story in told for _ in story.labels], dtype=float)
    ridge = np.eye(len(names)) * RIDGE
    ridge[0, 0] = 0.01
    w = np.zeros(len(names))
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x * (p * (1 - p) * times)[:, None]).T @ x + ridge, x.T @ ((y - p) * times) - ridge @ w)
    return w


def matrix(rows: Iterable[Row], names: Sequence[str]) -> npt.NDArray[np.float64]:
    """The signs as numbers, a row a pair."""
    return np.array([[row[name] for name in names] for row in rows])


def precision(labels: npt.NDArray[np.bool_], scores: npt.NDArray[np.float64]) -> float:
    """Average precision of the ranking."""
    ranked = labels[np.argsort(-scores, kind="stable")]
    return float((np.cumsum(ranked) / np.arange(1, len(ranked) + 1) * ranked).sum() / max(1, ranked.sum()))


def _real(shared: Path, desk: Desk) -> Iterator[Story]:
    paths = [shared / "eval" / "articles.jsonl", *sorted((shared / "bench" / "stories").glob("*.jsonl"))]
    judged = [row for row in _table() if row["one_claim"] in {"0", "1"}]
    wanted = {row[end] for row in judged for end in ("one", "other")}
    crosses = [json.loads(path.read_text("utf-8")) for path in sorted((shared / "eval" / "cross").glob("*.json"))]
    wanted |= {report for gold in crosses for report in gold["reports"]}
    found = [a for a in articles(map(str, paths), None) if isinstance(a, Article) and a.id in wanted]
    readings = {r.article.id: r for r in desk.readings(found) if isinstance(r, Reading)}
    yield from _judged(judged, readings, desk)
    for gold in crosses:
        yield _gold(gold, readings, desk)


def _table() -> Iterator[Mapping[str, str]]:
    with (HERE / "pairs.csv").open(encoding="utf-8") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def _judged(table: Iterable[Mapping[str, str]], readings: Mapping[str, Reading], desk: Desk) -> Iterator[Story]:
    """The pairs that were judged by hand, and some of the less alike, which are taken for two claims."""
    by_story: defaultdict[str, dict[frozenset[Place], bool]] = defaultdict(dict)
    for row in table:
        ends = ((row[end], int(row[f"{end}_start"]), int(row[f"{end}_end"])) for end in ("one", "other"))
        by_story[row["story"]][frozenset(ends)] = row["one_claim"] == "1"
    for name, judged in by_story.items():
        members = [
            u
            for article in sorted({p[0] for pair in judged for p in pair})
            for u in units(readings[article], desk.lexicon.resemblances.propositions)
        ]
        signs = _signs(members, desk)
        known = {pair: judged[places] for pair in signs if (places := _ends(members, pair)) in judged}
        rest = sorted((p for p in signs if p not in known), key=lambda p: signs[p]["plain"] + signs[p]["whole"])
        easy = random.Random(3).sample(rest[: len(rest) * 3 // 5], min(EASY, len(rest) * 3 // 5))
        pairs = [*known, *easy]
        labels = tuple(known.get(pair, False) for pair in pairs)
        yield Story(name=name, kind=JUDGED, rows=tuple(signs[pair] for pair in pairs), labels=labels)


def _gold(gold: Mapping[str, Any], readings: Mapping[str, Reading], desk: Desk) -> Story:
    carriers = [
        (claim["id"], carrier["report"], Span(span["start"], span["end"]))
        for claim in gold["claims"]
        for carrier in claim["carriers"]
        for span in carrier["spans"]
    ]
    return _story(gold["story"], GOLD, [readings[a] for a in gold["reports"] if a in readings], carriers, desk)


def _own(desk: Desk) -> Iterator[Story]:
    for path in sorted(HERE.glob("*.txt")):
        carriers: list[tuple[str, str, Span]] = []
        reports = []
        for number, block in enumerate(path.read_text("utf-8").partition("\n== claims\n")[0].split("\n== ")[1:]):
            head, _, body = block.partition("\n")
            outlet, _, day = head.partition(" | ")
            name = f"{path.stem}-{number}"
            text, marked = _unmarked(body)
            carriers += [(claim, name, span) for claim, span in marked]
            reports.append(Article(id=name, text=text, outlet=outlet, published=date.fromisoformat(day.strip())))
        yield _story(path.stem, OWN, [r for r in desk.readings(reports) if isinstance(r, Reading)], carriers, desk)


def _unmarked(body: str) -> tuple[str, list[tuple[str, Span]]]:
    """The text without its marks, and what they marked."""
    text, open_, found = "", [], []
    for mark in MARK.finditer(body):
        if mark[1]:
            open_.append((mark[1], len(text)))
        elif mark[0] == "}":
            claim, start = open_.pop()
            found.append((claim, Span(start, len(text))))
        else:
            text += mark[0]
    return text, found


def _story(
    name: str, kind: str, readings: Sequence[Reading], carriers: Sequence[tuple[str, str, Span]], desk: Desk
) -> Story:
    """Every pair with an end on a carrier: one claim where both lie on carriers of one."""
    members = [u for reading in readings for u in units(reading, desk.lexicon.resemblances.propositions)]
    under = [
        {c for c, article, span in carriers if article == u.reading.article.id and _lies(u, span)} for u in members
    ]
    signs = {pair: row for pair, row in _signs(members, desk).items() if under[pair[0]] or under[pair[1]]}
    labels = tuple(bool(under[a] & under[b]) for a, b in signs)
    return Story(name=name, kind=kind, rows=tuple(signs.values()), labels=labels)


def _signs(members: Sequence[Unit], desk: Desk) -> dict[tuple[int, int], Row]:
    return dict(candidates(members, likenesses(members, desk.encoder, desk.lexicon.resemblances.propositions.common)))


def _ends(members: Sequence[Unit], pair: tuple[int, int]) -> frozenset[Place]:
    return frozenset((u.reading.article.id, u.span.start, u.span.end) for u in (members[i] for i in pair))


def _lies(unit: Unit, span: Span) -> bool:
    shared = min(unit.span.end, span.end) - max(unit.span.start, span.start)
    return shared >= 0.5 * min(len(unit.span), len(span))


if __name__ == "__main__":
    main()
