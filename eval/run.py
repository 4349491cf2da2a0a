"""Score the readers on the tuning sets, print a table, and hold it against the floors.

    python eval/run.py [--shared PATH] [--raise] [--errors] [--sets]

Sets that are absent are skipped with a word. `--sets` adds the public sets of sets.py and names.py, which take
minutes. Exit code 1 when a figure lies under its floor in floors.json; `--raise` lifts the floors to today's figures
(they are never lowered by this command).
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from agreements import own_claim_figures
from attache.desk.desks import Desk
from attache.gather.files import articles
from attache.records import Article, Claim, Picture, Reading
from attache.records.wire import reading_json
from clusters import story_figures
from copying import copy_figures
from deeds import deed_figures
from events import event_figures
from names import name_figures, own_figures
from places import own_place_figures
from sagas import saga_figures
from sets import module, set_figures
from statements import statement_figures
from syntax import syntax_figures
from times import time_figures
from wires import wire_figures

FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.005  # a figure may lie this far under its floor before it counts as fallen

Figures = dict[str, float]


def main() -> None:
    """Score, print, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parent.parent.parent / "shared")
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--sets", action="store_true")
    options = parser.parse_args()
    if not (options.shared / "eval" / "score.py").exists():
        sys.stdout.write(f"skipped: no tuning sets at {options.shared}\n")
        return
    desk = Desk.opened()
    found = figures(options.shared, desk, errors=options.errors)
    if options.sets:
        found.update(name_figures(options.shared / "bench", desk))
        found.update(syntax_figures(options.shared / "bench", desk.language))
        found.update(set_figures(options.shared / "bench", desk))
        found.update(deed_figures(options.shared / "bench"))
        found.update(copy_figures(options.shared / "bench", desk.lexicon))
        found.update(story_figures(options.shared / "bench", desk.lexicon))
    floors: Figures = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    for name, value in found.items():
        sys.stdout.write(f"{name:40} {value:.3f}   floor {floors.get(name, 0):.3f}\n")
    fallen = [name for name, value in found.items() if value < floors.get(name, 0.0) - SLACK]
    if options.lift:
        lifted = {name: max(round(value, 3), floors.get(name, 0.0)) for name, value in found.items()}
        FLOORS.write_text(json.dumps({**floors, **lifted}, indent=1) + "\n", "utf-8")
    sys.exit(f"under the floor: {', '.join(fallen)}" if fallen else 0)


def figures(shared: Path, desk: Desk, *, errors: bool = False) -> Figures:
    """Every figure of the annotated reports, there and of our own, by name."""
    readings = read_all(desk, shared / "eval")
    picture = desk.picture(readings)
    return {
        **dict(eval_figures(shared / "eval", readings, picture, errors=errors)),
        **dict(wire_figures(shared / "eval", readings, desk.lexicon.agencies, errors=errors)),
        **dict(own_figures(desk)),
        **dict(time_figures(shared / "bench", desk.lexicon.times)),
        **dict(statement_figures(desk)),
        **dict(own_place_figures(desk)),
        **dict(event_figures(desk)),
        **dict(own_claim_figures(desk)),
        **dict(saga_figures(desk.lexicon)),
    }


def read_all(desk: Desk, folder: Path) -> list[Reading]:
    """The readings of the annotated reports and of their neighbours; the undated seed is given its gold day."""
    found = []
    for article in articles([str(folder / "articles.jsonl")], None):
        if isinstance(article, Article):
            gold = folder / "gold" / f"{article.id}.json"
            day = json.loads(gold.read_text("utf-8")).get("dct") if gold.exists() else None
            given = None if article.published or not day else _date(day)
            found.extend(r for r in desk.readings([article], given) if isinstance(r, Reading))
    return found


def eval_figures(
    folder: Path, readings: Sequence[Reading], picture: Picture, *, errors: bool
) -> Iterator[tuple[str, float]]:
    """The scorer's own figures for readings, stories and claims."""
    score = module(folder / "score.py")
    with tempfile.TemporaryDirectory() as out:
        pred = Path(out, "readings.jsonl")
        pred.write_text("".join(json.dumps(reading_json(r)) + "\n" for r in readings), "utf-8")
        rows, missed = score.readings(SimpleNamespace(gold=folder / "gold", pred=pred))
        yield from _flat("", rows)
        told = Path(out, "stories.json")
        told.write_text(json.dumps([{"id": s.id, "articles": s.articles} for s in picture.stories]), "utf-8")
        args = SimpleNamespace(articles=folder / "articles.jsonl", pred=told, role="core")
        yield from _flat("stories ", score.stories(args)[0])
        made = Path(out, "claims.json")
        made.write_text(json.dumps([_claim(c) for c in picture.claims]), "utf-8")
        rows, more = score.claims(SimpleNamespace(gold=folder / "cross", pred=made))
        yield from _flat("", rows)
    if errors:
        sys.stdout.writelines("  ".join(map(str, e)) + "\n" for e in [*missed, *more])


def _claim(claim: Claim) -> dict[str, Any]:
    reports = [
        {"article": c.article, "start": c.span.start, "end": c.span.end, "origin": c.origin} for c in claim.carriers
    ]
    differences = [{"kind": d.kind.value} for d in claim.differences]
    return {"id": claim.id, "verdict": claim.support.verdict.value, "differences": differences, "reports": reports}


def _flat(prefix: str, rows: dict[str, Any]) -> Iterator[tuple[str, float]]:
    for name, row in rows.items():
        value = row.get("f1", row.get("accuracy"))
        if value is not None:
            yield f"{prefix}{name}", float(value)


def _date(text: str) -> date:
    return date.fromisoformat(text)


if __name__ == "__main__":
    main()
