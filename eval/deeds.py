"""What one marked party did to another, on the public set of marked pairs: by types, YIELD for two of them, and quads.

    <s>Norway</s> imposed sanctions on <t>Chad</t>.      gold COERCE, told COERCE

Three fifths of the rows, by the SHA-1 of their ids, were read while the words of `bonds.yaml` were written; of the
other two fifths nothing but figures was ever looked at, and so they are told apart.
"""

import json
import re
from collections.abc import Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any

import attache
from sets import module

MARK = re.compile(r"</?([st])>")


def deed_figures(bench: Path) -> Iterator[tuple[str, float]]:
    """Macro-F1 over types and accuracy over quads, 0 to 1, of the part that was read and of the part that was not."""
    rows = [json.loads(line) for line in (bench / "events" / "plv_train.jsonl").read_text("utf-8").splitlines()]
    score = module(bench / "score_events.py").score
    for part, is_read in (("read", True), ("unread", False)):
        golds = [row for row in rows if is_readable(row["id"]) is is_read]
        scored = score(golds, [told(row) for row in golds])
        yield f"deeds, {part} part, types", scored["root_macroF1"] / 100
        yield f"deeds, {part} part, quads", scored["quad_acc"] / 100


def is_readable(name: str) -> bool:
    """Whether a row belongs to the three fifths that may be read."""
    return int(sha1(name.encode()).hexdigest(), 16) % 5 < 3  # noqa: S324


def told(row: dict[str, Any]) -> dict[str, str]:
    """What the scorer asks for: the type that is told of the parties of a row, NONE where there is none."""
    text, spans = unmarked(row["marked"])
    deed = attache.act(text, spans.get("s"), spans.get("t"))
    return {"id": row["id"], "event": str(deed.type) if deed else "NONE"}


def unmarked(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """A text without its marks, and where its parties stand; of a party that is marked twice, the first time."""
    text, ends, done = "", {"s": [], "t": []}, 0
    for mark in MARK.finditer(marked):
        text += marked[done : mark.start()]
        ends[mark[1]].append(len(text))
        done = mark.end()
    return text + marked[done:], {side: (at[0], at[1]) for side, at in ends.items() if at}
