"""Times on public sets: TimeBank and AQUAINT by halves, GUM's news by what it marks.

Documents whose identifier has an even SHA-1 were read while the lexicon was written; the others give figures only.
The scorer is TempEval-3's (UzZaman and others, SemEval 2013, task 1), as it lies beside the sets. GUM writes a week or
a decade as a run of days, so there a value counts as right too where it covers the same days; lengths are not marked.
"""

import json
from collections.abc import Iterator
from datetime import date
from hashlib import sha1
from pathlib import Path
from typing import Any

from attache.lexicon.timewords import TimeWords
from attache.read.time.calendar import covered
from attache.read.time.times import find_times
from attache.records import Span, Time, When
from sets import module

MEASURES = ("relaxed", "strict", "value")
HALVES = ("times read", "times unread")


def time_figures(bench: Path, words: TimeWords) -> Iterator[tuple[str, float]]:
    """Each figure, 0 to 1: F1 of each half of TimeBank and AQUAINT, and the share found and valued of GUM's news."""
    score = module(bench / "score_dates.py").score
    rows = [*_rows(bench / "dates" / "te3_timebank.jsonl"), *_rows(bench / "dates" / "te3_aquaint.jsonl")]
    for number, half in enumerate(HALVES):
        own = [
            row for row in rows if int(sha1(row["id"].encode(), usedforsecurity=False).hexdigest(), 16) % 2 == number
        ]
        scored, _ = score(own, [{"id": row["id"], "timex": [_timex(t) for t in _found(row, words)]} for row in own])
        for measure in MEASURES:
            yield f"{half}, {measure}", scored[measure][2] / 100
    yield from _gum(_rows(bench / "dates" / "gum_dates_news.jsonl"), words)


def _gum(rows: list[dict[str, Any]], words: TimeWords) -> Iterator[tuple[str, float]]:
    marked = [
        (gold["value"], [time for time in found if _over(gold, time)])
        for row in rows
        for found in [_found(row, words)]
        for gold in row["timex"]
    ]
    yield "gum news times, found", sum(bool(found) for _, found in marked) / len(marked)
    yield (
        "gum news times, valued",
        sum(any(_same(value, t) for t in found) for value, found in marked) / len(marked),
    )


def _found(row: dict[str, Any], words: TimeWords) -> list[Time]:
    whole = [Span(0, len(row["text"]))]
    return list(find_times(row["text"], whole, date.fromisoformat(row["dct"][:10]), words, references=True))


def _timex(time: Time) -> dict[str, Any]:
    return {"start": time.span.start, "end": time.span.end, "type": time.kind.upper(), "value": time.value}


def _over(gold: dict[str, Any], time: Time) -> bool:
    return time.span.start < gold["end"] and gold["start"] < time.span.end


def _same(value: str, time: Time) -> bool:
    return value == time.value or (time.value is not None and _days(value) == _days(time.value) is not None)


def _days(value: str) -> When | None:
    try:
        return covered(value)
    except (ValueError, IndexError):  # GUM leaves one end of a run open, or writes the clock in full
        return None


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
