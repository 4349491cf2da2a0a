"""How fast and how large: one command, one table.

    python benchmarks/speed.py [--reports 40]

Each figure comes from a process of its own, started cold: `attache --version` (start-up), `attache brief` on two
reports and on many, `attache read` on many, and, as the peer in the same run, the bare parse of the same
paragraphs by the same spaCy pipeline without any reading. Peak memory is the largest single process.
Reports are those of examples/, repeated under other names until there are enough.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from attache.gather.files import articles
from attache.records import Article

EXAMPLES = Path(__file__).parent.parent / "examples" / "rapprochement"

BARE = """
import json, sys
from attache.text.language import Language
language = Language.load()
for line in open(sys.argv[1], encoding="utf-8"):
    text = json.loads(line)["text"]
    language.parse((0, paragraph) for paragraph in text.split("\\n") if paragraph.strip())
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one process took: wall seconds, processor seconds, peak memory in MB."""

    wall: float
    cpu: float
    peak: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=40)
    wanted = parser.parse_args().reports
    found = [a for a in articles([str(EXAMPLES)], None) if isinstance(a, Article)]
    with tempfile.TemporaryDirectory() as folder:
        many, two = Path(folder, "many.jsonl"), Path(folder, "two.jsonl")
        words = written(many, found, wanted)
        written(two, found, 2)
        attache = [sys.executable, "-m", "attache"]
        bare = cost([sys.executable, "-c", BARE, str(many)])
        show("start-up (--version)", cost([*attache, "--version"]), 0, 0)
        show("brief, 2 reports, cold", cost([*attache, "brief", str(two), "-o", str(Path(folder, "two.html"))]), 2, 0)
        show(f"bare parse, {wanted} reports", bare, wanted, words)
        reading = cost([*attache, "read", str(many), "--format", "jsonl", "-o", str(Path(folder, "r.jsonl"))])
        show(f"read, {wanted} reports", reading, wanted, words)
        whole = cost([*attache, "brief", str(many), "-o", str(Path(folder, "many.html"))])
        show(f"brief, {wanted} reports", whole, wanted, words)
        sys.stdout.write(
            f"read / bare parse {reading.cpu / bare.cpu:.2f}   brief / read {whole.cpu / reading.cpu:.2f}\n"
        )


def written(path: Path, found: Sequence[Article], wanted: int) -> int:
    """Write that many reports to `path` as JSONL; the number of words in them."""
    words = 0
    with path.open("w", encoding="utf-8") as out:
        for n in range(wanted):
            a = found[n % len(found)]
            day = a.published.isoformat() if a.published else None
            row = {"id": f"{a.id}-{n}", "outlet": f"{a.outlet} {n}", "title": a.title, "text": a.text, "published": day}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            words += len(a.text.split())
    return words


def cost(command: Sequence[str]) -> Cost:
    """What one run of a command took; CalledProcessError if it failed."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    if status:
        raise subprocess.CalledProcessError(os.waitstatus_to_exitcode(status), command)
    return Cost(wall=wall, cpu=usage.ru_utime + usage.ru_stime, peak=usage.ru_maxrss / 1024)


def show(what: str, took: Cost, reports: int, words: int) -> None:
    """One row of the table; the rates include start-up."""
    rates = f"{reports / took.wall:8.1f} reports/s {words / took.wall:9.0f} words/s" if words else ""
    sys.stdout.write(f"{what:28} {took.wall:6.2f} s wall {took.cpu:6.2f} s cpu {took.peak:6.0f} MB {rates}\n")


if __name__ == "__main__":
    main()
