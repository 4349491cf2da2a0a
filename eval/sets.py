"""The public sets that take minutes: who said what on PolNeAR, who is who on GUM."""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from attache.desk.desks import Desk
from attache.records import Article, Reading, Span, Statement
from coreference import coreference_figures


def module(path: Path) -> ModuleType:
    """The scorer at `path`, which belongs to the sets and not to the project."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def set_figures(bench: Path, desk: Desk) -> Iterator[tuple[str, float]]:
    """Each figure, 0 to 1, by name: dev parts of PolNeAR and GUM."""
    yield from _quotes(bench, desk)
    yield from coreference_figures(bench, desk)


def _quotes(bench: Path, desk: Desk) -> Iterator[tuple[str, float]]:
    rows = _rows(bench / "quotes" / "polnear_dev.jsonl")
    read = desk.readings(Article(id=row["id"], text=row["text"]) for row in rows)
    found = [{"id": r.article.id, "quotes": [_quote(s) for s in r.statements]} for r in read if isinstance(r, Reading)]
    scored = module(bench / "score_quotes.py").score(rows, found)
    yield "polnear dev, joint", scored["joint"][2] / 100
    yield "polnear dev, content", scored["part"][2] / 100
    yield "polnear dev, speaker", scored["speaker_partial_acc"] / 100
    for form, recall in sorted(scored["recall_by_form"].items()):
        yield f"polnear dev, {form} recall", recall / 100


def _quote(statement: Statement) -> dict[str, Any]:
    return {
        "content": [_ends(span) for span in statement.content],
        "cue": [_ends(statement.cue)],
        "source": [_ends(statement.source)] if statement.source else [],
    }


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
