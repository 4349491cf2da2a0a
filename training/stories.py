"""Learn the weights of `lexicon/tables/resemblances.csv` from reports with editors' story labels.

    python training/stories.py --bench PATH_TO_BENCH

Prints the table, and the scores of online grouping: of the first set in five folds by story (weights learnt without the
fold, which is then grouped by itself), of the others with the weights of all. Pairs of reports up to a month apart
that share anything worth a look are learnt from, by logistic regression. The features are likenesses, sizes and days:
they hold no words, so nothing of the texts is in the weights.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np

from attache.gather.files import articles
from attache.lexicon.lexicons import Lexicon
from attache.lexicon.resemblances import Resemblances
from attache.read.readings import paged
from attache.records import Article
from attache.relate.comparisons import FEATURES, FLOOR, LONG, Comparison, days_between
from attache.relate.gists import Gist, gist
from attache.relate.pages import shares
from attache.relate.stories import grouping

SETS = {"allsides_ft_dev": 1.0, "g5news": 2.0, "basil": 1.0}
"""What a pair of each set counts: the second has few pairs, of the large stories that the others lack."""
FOLDS = 5
LEAST = 0.05  # cosine of two bodies from which a pair is learnt from
UNDATED = -2.5  # no set of these has undated reports: they are taken to stand at some distance (docs/stories.md)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A report and its story's label."""

    gist: Gist
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """The features of pairs, whether each is of one story, what it counts, and the folds of its two reports."""

    x: np.ndarray
    y: np.ndarray
    weight: np.ndarray
    folds: np.ndarray

    def without(self, fold: int) -> "Pairs":
        """The pairs neither of whose reports is of that fold."""
        kept = (self.folds != fold).all(axis=1)
        return Pairs(x=self.x[kept], y=self.y[kept], weight=self.weight[kept], folds=self.folds[kept])


def labelled(path: Path, lexicon: Lexicon) -> list[Labelled]:
    """The reports of a set that can be read, in the order of their days."""
    rows = {row["id"]: str(row["story"]) for row in map(json.loads, path.read_text("utf-8").splitlines())}
    found = [one for one in articles([str(path)]) if isinstance(one, Article) and one.id in rows]
    read = [Labelled(gist=gist(paged(article, lexicon)), story=rows[article.id]) for article in found]
    return sorted(read, key=lambda one: (str(one.gist.day), one.gist.id))


def fold_of(one: Labelled) -> int:
    """The fold of its story."""
    return crc32(one.story.encode()) % FOLDS


def pairs(reports: Sequence[Labelled], resemblances: Resemblances, counts: float) -> Pairs:
    """Each report with those up to a month before it."""
    known = shares(resemblances.common)
    pages = [known.weighed(one.gist) for one in reports]
    comparison = Comparison(weights=resemblances.weights)
    rows, labels, folds = [], [], []
    for number in range(1, len(pages)):
        near = np.flatnonzero(days_between(pages[number], pages[:number]) <= LONG)
        if not len(near):
            continue
        found = comparison.features(pages[number], [pages[other] for other in near])
        same = np.array([reports[number].story == reports[other].story for other in near])
        kept = (np.exp(found["body"]) - FLOOR > LEAST) | same
        rows.append(np.stack([found[name] for name in FEATURES], axis=1)[kept])
        labels.append(same[kept])
        folds.extend((fold_of(reports[number]), fold_of(reports[other])) for other in near[kept])
    y = np.concatenate(labels).astype(float)
    return Pairs(x=np.concatenate(rows), y=y, weight=np.full(len(y), counts), folds=np.array(folds))


def learn(sets: Sequence[Pairs]) -> dict[str, float]:
    """Logistic regression by Newton's method, with a little ridge on all but the bias."""
    x, y, weight = (np.concatenate([getattr(one, part) for one in sets]) for part in ("x", "y", "weight"))
    ridge = np.eye(x.shape[1])
    ridge[0, 0] = 1e-6
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + ridge
        w += np.linalg.solve(hessian, x.T @ (weight * (y - p)) - ridge @ w)
    return dict(zip(FEATURES, w.round(3).tolist(), strict=True)) | {"undated": UNDATED}


def scores(reports: Sequence[Labelled], resemblances: Resemblances) -> tuple[float, float]:
    """B-cubed F1 and pair F1 of grouping the reports."""
    found = grouping([one.gist for one in reports], resemblances).stories
    where = {article: story.id for story in found for article in story.articles}
    gold, said = [one.story for one in reports], [where[one.gist.id] for one in reports]
    both, ours, theirs = (_sizes(labels) for labels in (list(zip(gold, said, strict=True)), said, gold))
    precision, recall = float(np.mean(both / ours)), float(np.mean(both / theirs))
    pair = 2 * float((both - 1).sum()) / max(1.0, float((ours - 1).sum() + (theirs - 1).sum()))
    return 2 * precision * recall / (precision + recall), pair


def _sizes(labels: Sequence[object]) -> np.ndarray:
    counts: Mapping[object, int] = {label: labels.count(label) for label in set(labels)}
    return np.array([counts[label] for label in labels], dtype=float)


def main() -> None:
    """Learn, print, score."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True)
    bench = parser.parse_args().bench / "stories"
    lexicon = Lexicon.load()
    start = lexicon.resemblances
    sets = {name: labelled(bench / f"{name}.jsonl", lexicon) for name in SETS}
    known = {name: pairs(reports, start, SETS[name]) for name, reports in sets.items()}
    weights = learn(list(known.values()))
    sys.stdout.writelines(f"{name},{weight}\n" for name, weight in weights.items())
    first, folds = next(iter(sets.values())), []
    for fold in range(FOLDS):
        held = replace(start, weights=learn([one.without(fold) for one in known.values()]))
        folds.append(scores([one for one in first if fold_of(one) == fold], held))
    means = (float(np.mean(column)) for column in zip(*folds, strict=True))
    sys.stdout.write("five folds: B-cubed {:.3f}  pairs {:.3f}\n".format(*means))
    for name, reports in sets.items():
        sys.stdout.write(
            "{}: B-cubed {:.3f}  pairs {:.3f}\n".format(name, *scores(reports, replace(start, weights=weights)))
        )


if __name__ == "__main__":
    main()
