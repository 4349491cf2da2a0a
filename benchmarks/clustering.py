"""What it costs to group reports into stories, and how it grows: one command, one table, a peer on the same texts.

    python benchmarks/clustering.py [--sizes 1000 5000 20000 40000] [--set FILE.jsonl] [--ours]

Each row is a process of its own, bound to one core: reports a second of processor time, end to end from the words of
each report to its story (reading the page is not counted), without and with the copies; the microseconds that a report
takes in the last tenth against the first; peak memory; and B-cubed and pair F1. The press is made up: two thousand
reports a day, in stories of one to twelve reports over three days, each report of the words of its subject, of its
story, and of the language at large. `--set` takes labelled reports from a file instead ({"id", "date", "title", "text",
"story"} a line). The peer is scikit-learn's TfidfVectorizer, fitted on all texts beforehand, and the nearest mean of
the stories of the last three days at a cosine of .3, if scikit-learn is installed.
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

from attache.lexicon.commonness import Commonness
from attache.lexicon.resemblances import Resemblances
from attache.records import Article, Basis, Block, BlockKind, Dating, Reading, Span
from attache.relate.copies import CopyIndex
from attache.relate.gists import gist
from attache.relate.streams import stream

A_DAY = 2000
WORDS = 330  # to a report
NAMES = {"ours": "attache stories", "both": "attache stories + copies", "peer": "scikit-learn TF-IDF"}
PEERS_COSINE, PEERS_DAYS = 0.3, 3
SYLLABLES = "ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo za".split()

Row = dict[str, Any]
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
    peer = not options.ours and importlib.util.find_spec("sklearn") is not None
    for size in [10**9] if options.set else options.sizes:
        for by in NAMES if peer else ("ours", "both"):
            row = _row(by, size, options.set)
            sys.stdout.write(
                f"{NAMES[by]:26} {row['reports']:6} {row['rate']:7.0f} reports/s  {row['first']:5.0f} → "
                f"{row['last']:5.0f} µs  {row['peak']:5.0f} MB  B-cubed {row['bcubed']:.3f}  pairs {row['pairs']:.3f}\n"
            )


def measured(by: str, size: int, path: Path | None) -> Row:
    """One row: what it cost, and how well the reports were grouped."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    rows = _read(path) if path else made(size)
    spent, labels, said = peers(list(rows)) if by == "peer" else ours(rows, with_copies=by == "both")
    tenth = max(1, len(spent) // 10)
    bcubed, pairs = figures(labels, said)
    return {
        "reports": len(spent),
        "rate": len(spent) / sum(spent),
        "first": 1e6 * sum(spent[:tenth]) / tenth,
        "last": 1e6 * sum(spent[-tenth:]) / tenth,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "bcubed": bcubed,
        "pairs": pairs,
    }


def ours(rows: Iterator[Row], *, with_copies: bool) -> tuple[list[float], list[str], list[str]]:
    """Seconds a report, its label, and its story in the end; the reports come one by one."""
    running, index = stream(Resemblances.load()), CopyIndex()
    spent, labels, names = [], [], []
    for row in rows:
        reading = _reading(row)
        start = time.process_time()
        if with_copies:
            index.add(reading)
        running.add(gist(reading))
        spent.append(time.process_time() - start)
        labels.append(row["story"])
        names.append(row["id"])
    start = time.process_time()
    running.settle()
    spent[-1] += time.process_time() - start
    where = {entry.article: story.id for story in running.stories() for entry in story.roster}
    return spent, labels, [where[name] for name in names]


def peers(rows: Sequence[Row]) -> tuple[list[float], list[str], list[str]]:
    """The same by scikit-learn; what the fit costs is spread over all reports."""
    module = importlib.import_module("sklearn.feature_extraction.text")
    numpy = importlib.import_module("numpy")
    sparse = importlib.import_module("scipy.sparse")
    start = time.process_time()
    vectorizer = module.TfidfVectorizer(sublinear_tf=True, stop_words="english")
    vectors = vectorizer.fit_transform(f"{row['title']}\n{row['text']}" for row in rows)
    each = (time.process_time() - start) / len(rows)
    spent, said, sums, last, alive = [], [], [], [], []
    for number, row in enumerate(rows):
        start = time.process_time()
        day = date.fromisoformat(row["date"][:10])
        alive = [story for story in alive if (day - last[story]).days <= PEERS_DAYS]
        best, score = -1, 0.0
        if alive:
            means = sparse.vstack([sums[story] for story in alive])
            lengths = numpy.sqrt(means.multiply(means).sum(axis=1)).A1
            cosines = (means @ vectors[number].T).toarray().ravel() / numpy.maximum(lengths, 1e-9)
            best, score = alive[int(cosines.argmax())], float(cosines.max())
        if score < PEERS_COSINE:
            best = len(sums)
            sums.append(vectors[number])
            last.append(day)
            alive.append(best)
        else:
            sums[best], last[best] = sums[best] + vectors[number], day
        said.append(str(best))
        spent.append(each + time.process_time() - start)
    return spent, [row["story"] for row in rows], said


def made(size: int) -> Iterator[Row]:
    """A press of that many reports, two thousand a day: the same every time."""
    chance = random.Random(7)  # noqa: S311  # a made-up press is no secret
    common = Commonness.load().shares
    language, weights = list(common), list(common.values())
    subjects = [[_name(chance) for _ in range(40)] for _ in range(60)]
    waiting: list[Coming] = []
    for number in range(size):
        day = number // A_DAY
        if not waiting:
            waiting = _stories(chance, day, subjects)
        _, _, story, own, subject = waiting.pop()
        words = chance.choices(language, weights, k=WORDS)
        for pool, share in ((own, 0.12), (subject, 0.08)):
            part = chance.sample(pool, len(pool) * 2 // 3)
            for at in chance.sample(range(WORDS), int(WORDS * share)):
                words[at] = chance.choice(part)
        title = " ".join([*chance.sample(own, 4), *chance.choices(language, weights, k=4)])
        published = date(2024, 1, 1) + timedelta(days=day)
        yield {"id": f"r{number:06}", "date": f"{published}", "title": title, "text": " ".join(words), "story": story}


def figures(gold: Sequence[str], said: Sequence[str]) -> tuple[float, float]:
    """B-cubed F1 and pair F1."""
    both, ours_, theirs = Counter(zip(gold, said, strict=True)), Counter(said), Counter(gold)
    precision = sum(n * n / ours_[s] for (_, s), n in both.items()) / len(gold)
    recall = sum(n * n / theirs[g] for (g, _), n in both.items()) / len(gold)
    right, told, true = (sum(n * (n - 1) for n in counts.values()) for counts in (both, ours_, theirs))
    return 2 * precision * recall / (precision + recall), 2 * right / max(1, told + true)


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
