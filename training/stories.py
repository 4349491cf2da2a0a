"""Learn the weights of `relate/stories.py` from reports with editors' story labels.

    python training/stories.py --bench PATH_TO_BENCH

Prints the weights (they are entered in the module by hand) and, with them, the scores of online clustering in
five folds by story and on the sets not trained on. The features are likenesses and days: they hold no words.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from zlib import crc32

import numpy as np

from attache.lexicon.commonness import Commonness
from attache.relate import stories as module
from attache.relate.stories import OPENING, Page, features, weighed

FOLDS = 5


def pages(path: Path, common: Commonness) -> list[tuple[Page, str]]:
    """Each labelled report of a set, with its story."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        r = json.loads(line)
        title, text = r["title"] or "", r["text"]
        one = Page(
            id=r["id"],
            day=date.fromisoformat(r["date"][:10]) if r.get("date") else None,
            title=title,
            text_words=weighed(text, common),
            title_words=weighed(title, common),
            opening_words=weighed(f"{title} {text[:OPENING]}", common),
        )
        found.append((one, str(r["story"])))
    return sorted(found, key=lambda p: (p[0].day or date.max, p[0].id))


def pairs(labelled: Sequence[tuple[Page, str]]) -> tuple[np.ndarray, np.ndarray]:
    """Features and labels of pairs at most 30 days apart that share anything worth a look."""
    rows, labels = [], []
    for i, (one, story) in enumerate(labelled):
        for other, its in labelled[i + 1 :]:
            if one.day and other.day and abs((one.day - other.day).days) > 30:
                continue
            f = features(one, other)
            if f["text"] > 0.06 or its == story:
                rows.append(list(f.values()))
                labels.append(its == story)
    return np.array(rows), np.array(labels, dtype=float)


def learn(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method with a little ridge."""
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.eye(x.shape[1])
        w += np.linalg.solve(hessian, x.T @ (y - p) - w)
    return w


def cluster(labelled: Sequence[tuple[Page, str]], weights: dict[str, float]) -> list[int]:
    """Online clustering as the module does it, with a window of 30 days for speed."""
    module.WEIGHTS.update(weights)
    groups: list[list[Page]] = []
    where = []
    for one, _ in labelled:
        best, score = None, 0.0
        for number, group in enumerate(groups):
            if one.day and group[-1].day and (one.day - group[-1].day).days > 30:
                continue
            s = module.nearness(one, group)
            if s > score:
                best, score = number, s
        if best is None or score < module.JOINS:
            groups.append([])
            best = len(groups) - 1
        groups[best].append(one)
        where.append(best)
    return where


def scores(gold: Sequence[str], pred: Sequence[int]) -> str:
    """B-cubed and pair F1."""
    by_gold, by_pred = defaultdict(set), defaultdict(set)
    for i, (g, p) in enumerate(zip(gold, pred, strict=True)):
        by_gold[g].add(i)
        by_pred[p].add(i)
    both = [len(by_gold[g] & by_pred[p]) for g, p in zip(gold, pred, strict=True)]
    precision = sum(n / len(by_pred[p]) for n, p in zip(both, pred, strict=True)) / len(gold)
    recall = sum(n / len(by_gold[g]) for n, g in zip(both, gold, strict=True)) / len(gold)
    right = sum(n - 1 for n in both)
    said, true = (sum(len(s) * (len(s) - 1) for s in d.values()) for d in (by_pred, by_gold))
    return f"B-cubed {2 * precision * recall / (precision + recall):.3f}  pairs {2 * right / max(1, said + true):.3f}"


def main() -> None:
    """Learn, print, score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True)
    bench = parser.parse_args().bench / "stories"
    common = Commonness.load()
    labelled = pages(bench / "allsides_ft_dev.jsonl", common)
    names = list(features(labelled[0][0], labelled[1][0]))
    weights = dict(zip(names, learn(*pairs(labelled)).round(2).tolist(), strict=True))
    sys.stdout.write(f"{weights}\n")
    for fold in range(FOLDS):
        train = [p for p in labelled if crc32(p[1].encode()) % FOLDS != fold]
        test = [p for p in labelled if crc32(p[1].encode()) % FOLDS == fold]
        held = dict(zip(names, learn(*pairs(train)).tolist(), strict=True))
        sys.stdout.write(f"fold {fold}: {scores([s for _, s in test], cluster(test, held))}\n")
    for name in ("g5news", "basil"):
        other = pages(bench / f"{name}.jsonl", common)
        sys.stdout.write(f"{name}: {scores([s for _, s in other], cluster(other, weights))}\n")


if __name__ == "__main__":
    main()
