"""How well reports are grouped into stories, on public sets with editors' or annotators' groups.

    allsides, folds    the weights are the shipped ones, learnt on all of it; each fold by story is grouped by itself
    allsides           all of it at once: two years of one country's politics, where one story is much like the next
    g5news             a few large stories, some of whose reports bear the day they were fetched, months late
    basil, ecbplus     three outlets' reports of one event each; reports of like events, most without a day

B-cubed and pair F1 are those of the sets' own scorer. One set of parameters serves all. docs/stories.md has the same
with weights learnt without the fold (training/stories.py).
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from zlib import crc32

from attache.desk.pagings import pagings
from attache.gather.files import articles
from attache.lexicon.lexicons import Lexicon
from attache.records import Article, Reading
from attache.relate.gists import Gist, gist
from attache.relate.stories import grouping
from sets import module

SETS = {"allsides": "allsides_ft_dev", "g5news": "g5news", "basil": "basil", "ecbplus": "ecbplus_docs"}
FOLDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A report and the label of its story."""

    gist: Gist
    story: str


def story_figures(bench: Path, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """B-cubed and pair F1 of each set that is there, 0 to 1, by name."""
    for name, file in SETS.items():
        path = bench / "stories" / f"{file}.jsonl"
        if not path.exists():
            continue
        reports, scorer = labelled(path, lexicon), module(bench / "cluster_score.py")
        yield from _named(f"stories {name}", scored(reports, lexicon, scorer))
        if name == "allsides":
            folds = [[one for one in reports if crc32(one.story.encode()) % FOLDS == fold] for fold in range(FOLDS)]
            found = [scored(fold, lexicon, scorer) for fold in folds]
            means = (sum(column) / FOLDS for column in zip(*found, strict=True))
            yield from _named("stories allsides, folds", tuple(means))


def labelled(path: Path, lexicon: Lexicon) -> list[Labelled]:
    """The reports of a set that can be read and bear an id of their own."""
    rows = {row["id"]: str(row["story"]) for row in map(json.loads, path.read_text("utf-8").splitlines())}
    found = (one for one in articles([str(path)]) if isinstance(one, Article) and one.id in rows)
    readings = (one for one in pagings(found, lexicon) if isinstance(one, Reading))
    return [Labelled(gist=gist(one), story=rows[one.article.id]) for one in readings]


def scored(reports: Sequence[Labelled], lexicon: Lexicon, scorer: ModuleType) -> tuple[float, ...]:
    """B-cubed and pair F1 of grouping the reports."""
    stories = grouping([one.gist for one in reports], lexicon.resemblances).stories
    where = {article: story.id for story in stories for article in story.articles}
    found = scorer.score([one.story for one in reports], [where[one.gist.id] for one in reports])
    return float(found["bF"]), float(found["pF"])


def _named(name: str, figures: Sequence[float]) -> Iterator[tuple[str, float]]:
    yield from zip((f"{name}, b-cubed", f"{name}, pairs"), figures, strict=True)
