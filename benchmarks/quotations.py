"""What reading statements costs, and a peer's rules over the very same parses: one command, one table.

    python benchmarks/quotations.py [--reports 200] [--bench PATH]

Bound to one core, in one process: reports are parsed, then statements are read from the parses, ours and by the rules
of gendergap.py, each several times, of which the quickest counts. A row tells seconds of processor time, its share
of the parse, and words a second. Reports are those of examples/, again and again. Where `--bench` names the public
sets, PolNeAR's dev part is read instead, and scored: the joint F1 of who said what.
"""

import argparse
import json
import os
import runpy
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from gendergap import find_quotes

from attache.desk.desks import BATCH
from attache.gather.files import articles
from attache.lexicon.lexicons import Lexicon
from attache.lexicon.speech import Frame, Speech
from attache.read.readings import Draft, marked, mentions, parsed, statements, times
from attache.records import Article, Span
from attache.text.language import Language

EXAMPLES = Path(__file__).parent.parent / "examples" / "rapprochement"
ROUNDS = 5  # of which the quickest counts: a machine is never quite ours

Spans = Iterable[Span]
Rules = Callable[[Draft], list[dict[str, Any]]]
"""Reads a parsed draft; each quote as the scorer has it."""


def main() -> None:
    """Parse, read by either's rules, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--bench", type=Path, help="folder of the public sets")
    options = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    lexicon, language = Lexicon.load(), Language.load()
    rows = _rows(options.bench / "quotes" / "polnear_dev.jsonl") if options.bench else _examples(options.reports)
    drafts = [marked(Article(id=row["id"], text=row["text"]), lexicon) for row in rows]
    batches = [drafts[start : start + BATCH] for start in range(0, len(drafts), BATCH)]
    parse, trees = quickest(lambda: [draft for batch in batches for draft in parsed(batch, language)], 2)
    known = [mentions(times(draft, lexicon), lexicon) for draft in trees]
    words = sum(len(sentence.tokens) for draft in known for sentence in draft.sentences)
    show("parse", parse, parse, words)
    spent = {}
    for name, rules in {"statements": ours(lexicon), "peer's rules": peers(lexicon.speech)}.items():
        spent[name], found = quickest(lambda rules=rules: [rules(draft) for draft in known], ROUNDS)
        show(name, spent[name], parse, words, _joint(options.bench, rows, found))
    ratio = spent["statements"] / spent["peer's rules"]
    sys.stdout.write(f"statements / peer's rules {ratio:.2f} of the time\n")


def ours(lexicon: Lexicon) -> Rules:
    """Our reader of statements."""

    def read(draft: Draft) -> list[dict[str, Any]]:
        found = statements(draft, lexicon).statements
        return [_quote(s.content, (s.source,) if s.source else (), (s.cue,)) for s in found]

    return read


def peers(speech: Speech) -> Rules:
    """The peer's rules with our verbs: those that take a clause or quoted words."""
    plain = {Frame.CLAUSE, Frame.QUOTE}
    verbs = frozenset(s.verb for s in speech.sayings if s.verb and not s.particle and plain.intersection(s.takes))

    def read(draft: Draft) -> list[dict[str, Any]]:
        found = find_quotes(draft.text, draft.sentences, verbs)
        return [_quote(f.content, (f.source,) if f.source else (), (f.cue,) if f.cue else ()) for f in found]

    return read


def quickest(work: Callable[[], list[Any]], rounds: int) -> tuple[float, list[Any]]:
    """The least seconds of processor time that the work took, and what it gave."""
    least = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        given = work()
        least = min(least, time.process_time() - start)
    return least, given


def show(what: str, seconds: float, parse: float, words: int, joint: str = "") -> None:
    """One row of the table."""
    sys.stdout.write(
        f"{what:14} {seconds:7.2f} s {seconds / parse:6.3f} of the parse {words / seconds:9.0f} words/s{joint}\n"
    )


def _examples(count: int) -> list[dict[str, Any]]:
    found = [a for a in articles([str(EXAMPLES)], None) if isinstance(a, Article)]
    return [{"id": f"{n}", "text": found[n % len(found)].text} for n in range(count)]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _joint(bench: Path | None, rows: Sequence[dict[str, Any]], found: Sequence[list[dict[str, Any]]]) -> str:
    """The joint F1 as the scorer of the sets gives it, in per cent; nothing without the sets."""
    if bench is None:
        return ""
    score = runpy.run_path(str(bench / "score_quotes.py"))["score"]
    told = [{"id": row["id"], "quotes": quotes} for row, quotes in zip(rows, found, strict=True)]
    return f"   joint F1 {score(rows, told)['joint'][2]:.1f}"


def _quote(content: Spans, source: Spans, cue: Spans) -> dict[str, Any]:
    parts = {"content": content, "source": source, "cue": cue}
    return {name: [(span.start, span.end) for span in spans] for name, spans in parts.items()}


if __name__ == "__main__":
    main()
