"""What it costs to find who printed whose text: one command, one table, a peer on the same texts in the same run.

    python benchmarks/reprints.py [--sizes 1000 5000 40000] [--texts FILE.jsonl] [--ours]

Each row is a process of its own, bound to one core: reports a second of processor time as they come one by one, the
microseconds that a report takes at the end of the row against its beginning, peak memory, and how many of the prints
were tied to what they print. The press is made by presses.py of the reports in examples/, or of the `text` of each
line of FILE. The peer is datasketch's MinHash LSH over the same runs of three words (128 permutations, Jaccard .5), if
it is installed.
"""

import argparse
import importlib.util
import json
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from presses import Made, press

from attache.gather.files import articles
from attache.records import Article, Reading
from attache.relate.copies import CopyIndex
from attache.text.likeness import WORD

EXAMPLES = Path(__file__).parent.parent / "examples" / "rapprochement"
NAMES = {"ours": "attache, 30 days", "minhash": "datasketch MinHash LSH"}
RUN = 3
PERMUTATIONS, JACCARD = 128, 0.5
KINDS = ("whole", "cut", "edited", "brief", "joined")

Adder = Callable[[Reading], set[str]]
"""Takes in a report; gives the ids of those before it that it is tied to."""


def main() -> None:
    """Measure each size by each means in a process of its own; or, as such a process, measure one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 5000, 40000])
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--ours", action="store_true", help="leave the peer out")
    parser.add_argument("--by", choices=list(NAMES), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.by:
        sys.stdout.write(json.dumps(measured(options.by, options.sizes[0], texts(options.texts))))
        return
    peer = not options.ours and importlib.util.find_spec("datasketch") is not None
    for size in options.sizes:
        rows = {by: _row(by, size, options.texts) for by in (["ours", "minhash"] if peer else ["ours"])}
        for by, row in rows.items():
            sys.stdout.write(told(NAMES[by], size, row) + "\n")
        if peer:
            ratio = rows["ours"]["rate"] / rows["minhash"]["rate"]
            sys.stdout.write(f"{'':24} {size:6}  ours / datasketch {ratio:.2f} times as many reports a second\n")


def told(name: str, size: int, row: dict[str, Any]) -> str:
    """A row of the table."""
    kinds = "  ".join(f"{kind} {row['kinds'].get(kind, 0):.2f}" for kind in KINDS)
    return (
        f"{name:24} {size:6} {row['rate']:7.0f} reports/s  {row['first']:5.0f} → {row['last']:5.0f} µs  "
        f"{row['peak']:5.0f} MB  {kinds}  wrong {row['wrong']}"
    )


def measured(by: str, size: int, prose: Sequence[str]) -> dict[str, Any]:
    """Reports a second, microseconds a report in the first and last tenth, peak memory in MB, and what was found."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    add = ours() if by == "ours" else minhash()
    spent: list[float] = []
    held: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    wrong = 0
    roots: dict[str, set[str]] = {}
    for made in press(size, prose):
        reading = made.reading()
        start = time.process_time()
        found = add(reading)
        spent.append(time.process_time() - start)
        wrong += _judged(made, found, roots, asked, held)
    tenth = max(1, size // 10)
    return {
        "rate": size / sum(spent),
        "first": 1e6 * sum(spent[:tenth]) / tenth,
        "last": 1e6 * sum(spent[-tenth:]) / tenth,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "kinds": {kind: held[kind] / asked[kind] for kind in asked},
        "wrong": wrong,
    }


def ours() -> Adder:
    """Our index over a window of thirty days."""
    index = CopyIndex()

    def add(reading: Reading) -> set[str]:
        return {name for edge in index.add(reading) for name in (edge.of, edge.by)} - {reading.article.id}

    return add


def minhash() -> Adder:
    """The recipe of datasketch: the signature of the runs, then a query, then the insertion."""
    module = importlib.import_module("datasketch")
    index = module.MinHashLSH(threshold=JACCARD, num_perm=PERMUTATIONS)

    def add(reading: Reading) -> set[str]:
        words = WORD.findall(reading.article.text.lower())
        signature = module.MinHash(num_perm=PERMUTATIONS)
        signature.update_batch({" ".join(words[i : i + RUN]).encode() for i in range(len(words) - RUN + 1)})
        found = set(index.query(signature))
        index.insert(reading.article.id, signature)
        return found

    return add


def texts(path: Path | None) -> list[str]:
    """The texts of which the press is made."""
    if path:
        return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [article.text for article in articles([str(EXAMPLES)], None) if isinstance(article, Article)]


def _judged(made: Made, found: set[str], roots: dict[str, set[str]], asked: Counter[str], held: Counter[str]) -> int:
    """Count whether each text that the report prints was found; how many were found that it has nothing from."""
    roots[made.id] = set(made.of) or {made.id}
    if made.of:
        asked[made.how] += 1
        held[made.how] += set(made.of) <= found
    return sum(roots[made.id].isdisjoint(roots[one]) for one in found)


def _row(by: str, size: int, path: Path | None) -> dict[str, Any]:
    again = [sys.executable, __file__, "--sizes", str(size), "--by", by, *(["--texts", str(path)] if path else [])]
    row: dict[str, Any] = json.loads(subprocess.run(again, check=True, capture_output=True, text=True).stdout)
    return row


if __name__ == "__main__":
    main()
