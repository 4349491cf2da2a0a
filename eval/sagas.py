"""How well stories are linked into sagas: on reports of our own (eval/sagas), two reports of one saga being a pair.

A pair counts as found if its reports are of two stories that stand in one saga: what is merged into one story is not
linked, nor are two reports of one story a pair. `precision` and `recall` are over all such pairs.
"""

import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from attache.desk.pagings import pagings
from attache.gather.files import articles
from attache.lexicon.lexicons import Lexicon
from attache.records import Article, Reading
from attache.relate.copies import copies
from attache.relate.gists import gist
from attache.relate.stories import Grouping, grouping

REPORTS = Path(__file__).parent / "sagas" / "reports.jsonl"

Pairs = set[tuple[str, str]]


def saga_figures(lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """F1, precision and recall of linked pairs, and the share of reports in a story with just its fellows."""
    rows = [json.loads(line) for line in REPORTS.read_text("utf-8").splitlines()]
    story, saga = ({row["id"]: row[key] for row in rows} for key in ("story", "saga"))
    found = grouped(lexicon)
    its = {article: one.id for one in found.stories for article in one.articles}
    where = {name: one.id for one in found.sagas for name in one.stories}
    gold, said = _pairs(story, saga), _pairs(its, {article: where.get(name) for article, name in its.items()})
    right = len(gold & said)
    yield "own sagas", 2 * right / (len(gold) + len(said))
    yield "own sagas, precision", right / len(said) if said else 1.0
    yield "own sagas, recall", right / len(gold)
    yield "own sagas, stories", sum(_fellows(its, one) == _fellows(story, one) for one in its) / len(its)


def grouped(lexicon: Lexicon) -> Grouping:
    """The stories and sagas of our reports, as the command finds them."""
    found = (one for one in articles([str(REPORTS)]) if isinstance(one, Article))
    readings = [one for one in pagings(found, lexicon) if isinstance(one, Reading)]
    return grouping(map(gist, readings), lexicon.resemblances, copies(readings))


def _pairs(story: dict[str, str], saga: dict[str, str | None]) -> Pairs:
    """The reports of one saga and of two stories, two by two."""
    return {
        (a, b) for a, b in combinations(sorted(story), 2) if saga[a] == saga[b] is not None and story[a] != story[b]
    }


def _fellows(story: dict[str, str], one: str) -> set[str]:
    return {other for other in story if story[other] == story[one]}
