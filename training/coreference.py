"""Learn the weights by which `read/who` finds whom a pronoun means, from GUM's open documents.

    python training/coreference.py --bench PATH_TO_BENCH

Writes them into `lexicon/tables/antecedents.csv` and prints how the whole of `read/who` fares in three folds by
document. The signs are distances, roles, kinds and counts: they hold no words.
"""

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "eval"))

from attache.desk.desks import Desk
from attache.lexicon.antecedents import Antecedents
from attache.lexicon.beings import Beings
from attache.read.who.chains import find_links
from attache.read.who.choices import Choice
from attache.read.who.entities import Entity
from attache.read.who.signs import pronoun_class, signs, signs_of_none
from attache.read.who.things import Thing, find_things
from attache.text.quotes import find_quotes
from coreference import Parsed, annotated, parsed, table, tally

FOLDS = 3
RIDGE = 14.0
OF = "|"
"""Between a class of pronouns and a sign, where the sign has a weight of its own for it."""
SMALLEST = 0.02
"""A weight nearer to nothing than this is left out."""
TABLE = Path(__file__).parent.parent / "src" / "attache" / "lexicon" / "tables" / "antecedents.csv"
HEAD = """# What speaks for an antecedent of a pronoun: person (he, she), many (they), thing (it).
# The signs are those of read/who/signs.py.
# Learnt from the open documents of GUM (train part) by training/coreference.py; do not edit.
"""

Weights = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Case:
    """A pronoun: the signs of each entity that it may mean and, last, those of none; and which of them are right."""

    signs: list[list[str]]
    right: list[int]


def main() -> None:
    """Learn, score in folds, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True)
    desk, beings = Desk.opened(), Beings.load()
    documents = [parsed(document, desk) for document in annotated(parser.parse_args().bench, "train")]
    found = []
    for fold in range(FOLDS):
        weights = Antecedents(learn([d for d in documents if _fold(d) != fold], beings))
        found += [(d, d.references(beings, weights)) for d in documents if _fold(d) == fold]
    sys.stdout.write(f"{table(tally(found))}\n")
    write(learn(documents, beings))


def learn(documents: Sequence[Parsed], beings: Beings) -> Weights:
    """The weights of each sign, by class of pronoun: one that all classes share, and what the class adds to it."""
    cases = [found for document in documents for found in _cases(document, beings)]
    weights = fitted(
        [Case([[*row, *(heading + OF + s for s in row)] for row in c.signs], c.right) for heading, c in cases]
    )
    signs_of: defaultdict[str, set[str]] = defaultdict(set)
    for heading, case in cases:
        signs_of[heading].update(*case.signs)
    return {heading: _summed(weights, heading, sorted(of_it)) for heading, of_it in sorted(signs_of.items())}


def _summed(weights: dict[str, float], heading: str, of_it: Sequence[str]) -> dict[str, float]:
    found = {sign: round(weights.get(sign, 0.0) + weights.get(heading + OF + sign, 0.0), 2) for sign in of_it}
    return {sign: weight for sign, weight in found.items() if abs(weight) >= SMALLEST}


def fitted(cases: Sequence[Case]) -> dict[str, float]:
    """Maximum likelihood with a ridge, by the conjugate direction of limited memory (L-BFGS, Nocedal 1980)."""
    names: dict[str, int] = {}
    rows = [[names.setdefault(s, len(names)) for s in choice] for case in cases for choice in case.signs]
    signs_of = np.array([sign for row in rows for sign in row])
    row_of = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    case_of = np.repeat(np.arange(len(cases)), [len(case.signs) for case in cases])
    is_right = np.array([n in case.right for case in cases for n in range(len(case.signs))])
    first = np.flatnonzero(np.r_[True, case_of[1:] != case_of[:-1]])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = np.bincount(row_of, weights[signs_of], len(rows))
        parts = np.exp(scores - np.maximum.reduceat(scores, first)[case_of])
        whole, right = np.add.reduceat(parts, first), np.add.reduceat(parts * is_right, first)
        slope = parts / whole[case_of] - parts * is_right / right[case_of]
        ridge = RIDGE / 2 * float(weights @ weights)
        return float(-np.log(right / whole).sum()) + ridge, np.bincount(
            signs_of, slope[row_of], len(names)
        ) + RIDGE * weights

    weights = _least(loss, np.zeros(len(names)))
    return {name: float(weights[n]) for name, n in names.items()}


Loss = Callable[[np.ndarray], tuple[float, np.ndarray]]


def _least(loss: Loss, weights: np.ndarray, *, rounds: int = 80, memory: int = 8) -> np.ndarray:
    """Where a convex function is least, by L-BFGS with halved steps."""
    value, slope = loss(weights)
    past: list[tuple[np.ndarray, np.ndarray]] = []
    for _ in range(rounds):
        way = _direction(slope, past)
        length = 1.0
        while (step := loss(weights - length * way))[0] > value - 1e-4 * length * float(slope @ way) and length > 1e-6:
            length /= 2
        if float((step[1] - slope) @ way) < 0:
            past = [*past, (-length * way, step[1] - slope)][-memory:]
        weights, settled = weights - length * way, abs(value - step[0]) < 1e-5 * abs(value)
        value, slope = step
        if settled:
            break
    return weights


def _direction(slope: np.ndarray, past: Sequence[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """The slope times the curvature that the past steps tell of."""
    way = slope.copy()
    parts = []
    for step, change in reversed(past):
        parts.append(float(step @ way) / float(change @ step))
        way -= parts[-1] * change
    step, change = past[-1] if past else (way, way * max(1.0, float(np.linalg.norm(way))))
    way *= float(step @ change) / max(1e-12, float(change @ change))
    for (step, change), part in zip(past, reversed(parts), strict=True):
        way += step * (part - float(change @ way) / float(change @ step))
    return way


def _cases(document: Parsed, beings: Beings) -> Iterator[tuple[str, Case]]:
    """Each pronoun of a document, the ones before it put to the entities that GUM puts them to."""
    one = document.document
    quotes = [quote.span for quote in find_quotes(one.text, document.prose)]
    things = list(find_things(one.text, document.sentences, document.mentions, quotes, beings))
    meant = {id(thing): gold.entity for thing in things if (gold := one.meant(thing.span))}
    follows = {g.span: g.entity for g in one.gold if g.follows}
    cases: list[tuple[str, Case]] = []

    def choose(pronoun: Thing, found: Sequence[Choice]) -> tuple[Entity, str] | None:
        gold = follows.get(pronoun.span)
        right = [n for n, c in enumerate(found) if gold and meant.get(id(c.entity.last)) == gold]
        known = [list(signs(pronoun, c.entity, c.rank, c.order)) for c in found]
        known.append(list(signs_of_none(pronoun, len(found))))
        cases.append((pronoun_class(pronoun), Case(known, right or [len(found)])))
        return (found[right[0]].entity, "") if right else None

    for _ in find_links(things, choose, one.text):
        pass
    yield from cases


def _fold(document: Parsed) -> int:
    return crc32(document.document.id.encode()) % FOLDS


def write(weights: Weights) -> None:
    """Put the weights in the table that ships."""
    with TABLE.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEAD)
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("pronouns", "sign", "weight"))
        for heading, of_it in weights.items():
            table.writerows((heading, sign, weight) for sign, weight in sorted(of_it.items()))


if __name__ == "__main__":
    main()
