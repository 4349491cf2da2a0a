"""How fast times are found, and how fast by two peers in the same run: one command, one table.

    python benchmarks/taggers.py [--rounds 3] [--texts FILE ...]

Bound to one core, in one process: each reads the same texts, one at a time, with the day that they are counted from,
several times, of which the quickest counts. A row tells seconds of processor time, characters a second and how many
expressions were found; the last lines, by how much the peers are slower. Texts are the reports of examples/ and the
prose of the golden files of tests/read, or what `--texts` names, each a plain text of 19 June 2021.

The peers are `pip install -e '.[bench]'`; one that is not installed is left out. They do less: dateparser's search
knows days and clock times alone, Microsoft's recognizers neither limits nor what was told before. How right each is
tells `eval/times.py`.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import attache
from attache.gather.files import articles
from attache.records import Article

try:
    from dateparser.search import search_dates
except ImportError:
    search_dates = None
try:
    from recognizers_date_time import Culture, recognize_datetime
except ImportError:
    recognize_datetime = None

HOUSE = Path(__file__).parent.parent
DAY = datetime(2021, 6, 19)
OURS = "attache.times"

Finder = Callable[[str], int]
"""Finds the times of a text, and says how many."""


def main() -> None:
    """Find them, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--texts", type=Path, nargs="+")
    options = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    texts = [path.read_text("utf-8") for path in options.texts] if options.texts else [*reports(), *golden()]
    letters = sum(map(len, texts))
    sys.stdout.write(f"{len(texts)} texts, {letters} characters\n")
    spent = {}
    for name, finder in finders().items():
        spent[name], found = quickest(finder, texts, options.rounds)
        sys.stdout.write(f"{name:20} {spent[name]:8.3f} s {letters / spent[name]:9.0f} characters/s {found:6} found\n")
    for name in list(spent)[1:]:
        sys.stdout.write(f"{name} takes {spent[name] / spent[OURS]:.1f} times as long\n")


def finders() -> dict[str, Finder]:
    """Ours, and the peers that are installed."""
    found: dict[str, Finder] = {OURS: lambda text: len(attache.times(text, DAY))}
    if search_dates:
        settings = {"RELATIVE_BASE": DAY}
        found["dateparser.search"] = lambda text: len(search_dates(text, languages=["en"], settings=settings) or ())
    if recognize_datetime:
        found["recognizers"] = lambda text: len(recognize_datetime(text, Culture.English, reference=DAY))
    return found


def quickest(finder: Finder, texts: Sequence[str], rounds: int) -> tuple[float, int]:
    """The least seconds of processor time for all texts, and how many times were found in them."""
    finder(texts[0])  # what is loaded at the first call is not counted
    least, found = float("inf"), 0
    for _ in range(rounds):
        start = time.process_time()
        found = sum(map(finder, texts))
        least = min(least, time.process_time() - start)
    return least, found


def reports() -> list[str]:
    """The texts of the example reports."""
    return [a.text for a in articles([str(HOUSE / "examples" / "rapprochement")], None) if isinstance(a, Article)]


def golden() -> list[str]:
    """The prose of the golden files of reading, what stands at their margin, each line a text.

    All at once would not do: some recognizers take minutes for a file that names nothing but times.
    """
    files = sorted((HOUSE / "tests" / "read").glob("*.txt"))
    return [line for path in files for line in prose(path.read_text("utf-8").splitlines())]


def prose(lines: Sequence[str]) -> list[str]:
    """The lines that are text, neither what must be read in it nor a comment or a setting."""
    return [line for line in lines if line and not line.startswith((" ", "#", "=="))]


if __name__ == "__main__":
    main()
