"""What it costs to group reports into stories, and how it grows: one command, a table and a drawing, peers beside it.

    python benchmarks/clustering.py [--sizes 1000 5000 20000 40000] [--set FILE.jsonl] [--ours]

Each row is a process of its own, bound to one core: reports a second of processor time, end to end from the words of
each report to its story (reading the page is not counted), without and with the copies; the microseconds that a report
takes in the last tenth against the first; peak memory; B-cubed and pair F1; and the share of prints tied to what they
print. The press is made up: two thousand reports a day, in stories of one to twelve reports over three days, each
report of the words of its subject, of its story, and of the language at large; three in ten of those that are not the
first of their story print another of it, cut by up to a half. `--set` takes labelled reports from a file instead
({"id", "date", "title", "text", "story"} a line).

The peers, where they are installed: scikit-learn's TfidfVectorizer, fitted on all texts beforehand, and the story of
the nearest report of the last three days at a cosine of .3; for the copies datasketch's MinHash LSH, as in reprints.py.
"""

import argparse
import importlib.util
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from reprints import minhash

from attache.lexicon.commonness import Commonness
from attache.lexicon.resemblances import Resemblances
from attache.records import Article, Basis, Block, BlockKind, Dating, Reading, Span
from attache.relate.copies import CopyIndex
from attache.relate.gists import gist
from attache.relate.streams import stream

A_DAY = 2000
WORDS = 330  # to a report
NAMES = {
    "ours": "attache stories",
    "both": "attache stories + copies",
    "sklearn": "scikit-learn TF-IDF",
    "datasketch": "datasketch MinHash LSH",
}
PRINTED = 0.3  # of the reports that are not the first of their story
BAR = 50  # characters of the longest bar that is drawn
PEERS_COSINE, PEERS_DAYS = 0.3, 3
SYLLABLES = "ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo za".split()

Row = dict[str, Any]
Measured = tuple[list[float], dict[str, float]]
"""Seconds a report, and scores by their names."""
Coming = tuple[int, int, str, list[str], list[str]]
"""A report to come: two numbers to sort it by, its story, and the words of its story and of its subject."""


def main() -> None:
    """Measure each size by each means in a process of its own; or, as such a process, measure one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 5000, 20000, 40000])
    parser.add_argument("--set", type=Path, help="labelled reports, in place of the made-up press")
    parser.add_argument("--ours", action="store_true", help="leave the peer out")
    parser.add_argument("--by", choices=list(NAMES), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.by:
        sys.stdout.write(json.dumps(measured(options.by, options.sizes[0], options.set)))
        return
    names = [by for by in NAMES if by in ("ours", "both") or (not options.ours and importlib.util.find_spec(by))]
    rows = []
    for size in [10**9] if options.set else options.sizes:
        for by in names:
            rows.append(_row(by, size, options.set))
            sys.stdout.write(told(rows[-1]) + "\n")
            sys.stdout.flush()
    sys.stdout.writelines(f"{line}\n" for line in drawn(rows))


def told(row: Row) -> str:
    """A row of the table."""
    scores = "  ".join(f"{name} {row[name]:.3f}" for name in ("B-cubed", "pairs", "tied") if row.get(name) is not None)
    return (
        f"{NAMES[row['by']]:26} {row['reports']:6} {row['rate']:7.0f} reports/s  {row['first']:5.0f} → "
        f"{row['last']:5.0f} µs  {row['peak']:5.0f} MB  {scores}"
    )


def drawn(rows: Sequence[Row]) -> Iterator[str]:
    """What a report costs at the end of each row, as bars: they keep their length where cost does not grow."""
    most = max(row["last"] for row in rows)
    for row in sorted(rows, key=lambda row: (list(NAMES).index(row["by"]), row["reports"])):
        bar = "█" * max(1, round(BAR * row["last"] / most))
        yield f"{NAMES[row['by']]:26} {row['reports']:6} {bar} {row['last']:.0f} µs"


def measured(by: str, size: int, path: Path | None) -> Row:
    """One row: what it cost, and how well the reports were grouped and tied."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    rows = _read(path) if path else made(size)
    if by == "datasketch":
        spent, scores = tied_by_minhash(rows)
    elif by == "sklearn":
        spent, scores = nearest(list(rows))
    else:
        spent, scores = ours(rows, with_copies=by == "both")
    tenth = max(1, len(spent) // 10)
    return {
        "by": by,
        "reports": len(spent),
        "rate": len(spent) / sum(spent),
        "first": 1e6 * sum(spent[:tenth]) / tenth,
        "last": 1e6 * sum(spent[-tenth:]) / tenth,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        **scores,
    }


def ours(rows: Iterator[Row], *, with_copies: bool) -> Measured:
    """Seconds a report, and the scores; the reports come one by one."""
    running, index = stream(Resemblances.load()), CopyIndex()
    spent, labels, names, ties = [], [], [], list[bool]()
    for row in rows:
        reading = _reading(row)
        start = time.process_time()
        edges = index.add(reading) if with_copies else ()
        running.add(gist(reading))
        spent.append(time.process_time() - start)
        labels.append(row["story"])
        names.append(row["id"])
        if row.get("of"):
            ties.append(row["of"] in {name for edge in edges for name in (edge.of, edge.by)})
    start = time.process_time()
    running.settle()
    spent[-1] += time.process_time() - start
    where = {entry.article: story.id for story in running.stories() for entry in story.roster}
    scores = figures(labels, [where[name] for name in names])
    return spent, scores | ({"tied": sum(ties) / len(ties)} if with_copies and ties else {})


def tied_by_minhash(rows: Iterator[Row]) -> Measured:
    """The copies alone, by datasketch."""
    add = minhash()
    spent, ties = [], list[bool]()
    for row in rows:
        reading = _reading(row)
        start = time.process_time()
        found = add(reading)
        spent.append(time.process_time() - start)
        if row.get("of"):
            ties.append(row["of"] in found)
    return spent, {"tied": sum(ties) / len(ties)} if ties else {}


def nearest(rows: Sequence[Row]) -> Measured:
    """The stories by scikit-learn; what the fit costs is spread over all reports."""
    module = importlib.import_module("sklearn.feature_extraction.text")
    start = time.process_time()
    vectorizer = module.TfidfVectorizer(sublinear_tf=True, stop_words="english")
    vectors = vectorizer.fit_transform(f"{row['title']}\n{row['text']}" for row in rows)
    each = (time.process_time() - start) / len(rows)
    days = [date.fromisoformat(row["date"][:10]) for row in rows]
    spent, said, first = [], list[int](), 0
    for number, day in enumerate(days):
        start = time.process_time()
        while (day - days[first]).days > PEERS_DAYS:
            first += 1
        story = number
        if first < number:
            cosines = vectors[first:number] @ vectors[number].toarray().ravel()
            best = int(cosines.argmax())
            story = said[first + best] if cosines[best] >= PEERS_COSINE else number
        said.append(story)
        spent.append(each + time.process_time() - start)
    return spent, figures([row["story"] for row in rows], said)


def made(size: int) -> Iterator[Row]:
    """A press of that many reports, two thousand a day: the same every time."""
    chance = random.Random(7)  # noqa: S311  # a made-up press is no secret
    common = Commonness.load().shares
    language, weights = list(common), list(common.values())
    subjects = [[_name(chance) for _ in range(40)] for _ in range(60)]
    waiting: list[Coming] = []
    earlier: dict[str, list[Row]] = {}
    for number in range(size):
        day = number // A_DAY
        if not waiting:
            waiting, earlier = _stories(chance, day, subjects), {}
        _, _, story, own, subject = waiting.pop()
        printed = earlier.setdefault(story, [])
        of = chance.choice(printed) if printed and chance.random() < PRINTED else None
        words = chance.choices(language, weights, k=WORDS)
        for pool, share in ((own, 0.12), (subject, 0.08)):
            part = chance.sample(pool, len(pool) * 2 // 3)
            for at in chance.sample(range(WORDS), int(WORDS * share)):
                words[at] = chance.choice(part)
        if of:
            words = of["text"].split()[: chance.randint(WORDS // 2, WORDS)]
        title = " ".join([*chance.sample(own, 4), *chance.choices(language, weights, k=4)])
        published = date(2024, 1, 1) + timedelta(days=day)
        row = {"id": f"r{number:06}", "date": f"{published}", "title": title, "text": " ".join(words), "story": story}
        if not of:
            printed.append(row)
        yield row | {"of": of and of["id"]}


def figures(gold: Sequence[str], said: Sequence[object]) -> dict[str, float]:
    """B-cubed F1 and pair F1."""
    both, ours_, theirs = Counter(zip(gold, said, strict=True)), Counter(said), Counter(gold)
    precision = sum(n * n / ours_[s] for (_, s), n in both.items()) / len(gold)
    recall = sum(n * n / theirs[g] for (g, _), n in both.items()) / len(gold)
    right, found, true = (sum(n * (n - 1) for n in counts.values()) for counts in (both, ours_, theirs))
    return {"B-cubed": 2 * precision * recall / (precision + recall), "pairs": 2 * right / max(1, found + true)}


def _stories(chance: random.Random, day: int, subjects: Sequence[list[str]]) -> list[Coming]:
    """A batch of reports to come, in the order in which they will: some of it spills into the next days."""
    batch = list[Coming]()
    for number in range(300):
        own, subject = [_name(chance) for _ in range(24)], chance.choice(subjects)
        count = min(12, int(chance.paretovariate(1.2)))
        batch += [
            (chance.randrange(1000), report, f"s{day}-{number}-{own[0]}", own, subject) for report in range(count)
        ]
    return sorted(batch, key=lambda one: one[:3])


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()


def _reading(row: Row) -> Reading:
    """The report as reading its page would give it: a title and one block of prose."""
    day, text = date.fromisoformat(row["date"][:10]), row["text"]
    article = Article(id=row["id"], text=text, title=row["title"], outlet=row.get("source"), published=day)
    kinds = ("times", "mentions", "places", "references", "statements", "events", "plans", "forecasts", "figures")
    return Reading(
        article=article,
        dating=Dating(day=day, basis=Basis.FIELD, why="given"),
        blocks=(Block(kind=BlockKind.PROSE, span=Span(0, len(text))),),
        wire=None,
        wire_why="",
        sentences=(),
        **dict.fromkeys(kinds, ()),
    )


def _read(path: Path) -> Iterator[Row]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    kept = [row | {"title": row["title"] or ""} for row in rows if row.get("date") and row["text"].strip()]
    return iter(sorted(kept, key=lambda row: (row["date"][:10], row["id"])))


def _row(by: str, size: int, path: Path | None) -> Row:
    again = [sys.executable, __file__, "--sizes", str(size), "--by", by, *(["--set", str(path)] if path else [])]
    row: Row = json.loads(subprocess.run(again, check=True, capture_output=True, text=True).stdout)
    return row


if __name__ == "__main__":
    main()
