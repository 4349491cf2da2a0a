"""Names and pronouns as attache reads them, rules and all, against texts whose names are known.

    python eval/names.py [--bench PATH]

A name counts where a mention has exactly its characters and its kind: person, organization, or place, which takes in
countries. Each text is read as an article without a page around it, and counts as a whole, headline and dateline too.
Figures only: what was missed in our own reports stays unseen, or they would judge nothing.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attache.desk.desks import Desk
from attache.records import Article, BlockKind, Reading
from golds import LABELS, Gold, gum, in_house_style, own, re3d
from markup import Annotated, read_annotated
from pronouns import Links, links
from sets import module
from treebanks import Name, Tree, read_trees

OWN = Path(__file__).with_name("names")
KINDS = ("PERSON", "ORG", "LOC")
TAGS = {"PERSON": "PER", "ORG": "ORG", "LOC": "LOC"}

Read = Iterable[tuple[Gold, Reading]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many names are in the gold, how many were found, and how many of those are right."""

    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """The share of the found that is right, 0 to 1; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found, 0 to 1."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0


def main() -> None:
    """Print precision, recall and F1 of each set by kind, what re3d's filter dropped, and how pronouns fare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=Path(__file__).parents[2] / "shared" / "bench")
    ner = parser.parse_args().bench / "ner"
    desk = Desk.opened()
    reports = list(read_annotated(OWN))
    readings = [read(desk, report.id, report.text) for report in reports]
    _table("own reports", by_kind(zip(own(reports), readings, strict=True)))
    _table("own reports, their prose", by_kind(in_prose(zip(own(reports), readings, strict=True))))
    _pronouns(reports, readings)
    if (ner / "conllu" / "gum_open_dev.conllu").exists():
        _gum(ner, desk)
        _re3d(ner, desk)
    else:
        sys.stdout.write(f"skipped: no open sets at {ner}\n")


def own_figures(desk: Desk) -> Iterator[tuple[str, float]]:
    """F1 of the names of our own reports, and the share of their pronouns that is right, by name."""
    reports = list(read_annotated(OWN))
    readings = [read(desk, report.id, report.text) for report in reports]
    yield "names, own reports", by_kind(zip(own(reports), readings, strict=True))["together"].f1
    yield "pronouns, own reports", links(reports, readings).accuracy


def name_figures(bench: Path, desk: Desk) -> Iterator[tuple[str, float]]:
    """F1 of the names of GUM's and re3d's dev parts, by name."""
    trees = read_trees(bench / "ner" / "conllu" / "gum_open_dev.conllu")
    yield "names, gum dev", by_kind(read_all(desk, gum(trees)))["together"].f1
    documents = list(read_all(desk, re3d(bench / "ner" / "re3d_dev.jsonl", Counter())))
    yield "names, re3d dev", by_kind(documents)["together"].f1
    styled = ((in_house_style(gold, desk.lexicon.world), reading) for gold, reading in documents)
    yield "names, re3d dev in house style", by_kind(styled)["together"].f1


def read(desk: Desk, id: str, text: str) -> Reading:  # noqa: A002  # as in the records
    """The reading of a text by itself; raises `ValueError` where it could not be read."""
    reading = next(iter(desk.readings([Article(id=id, text=text)])))
    if not isinstance(reading, Reading):
        raise ValueError(f"{id}: {reading.error}")  # noqa: TRY004  # the type is right, the report was not read
    return reading


def read_all(desk: Desk, golds: Iterable[Gold]) -> Iterator[tuple[Gold, Reading]]:
    """Each document with its reading."""
    return ((gold, read(desk, gold.id, gold.text)) for gold in golds)


def by_kind(documents: Read) -> dict[str, Score]:
    """The score of each kind and of all together."""
    pairs = [(set(gold.names), read_names(reading)) for gold, reading in documents]
    return {kind: _score(pairs, kind) for kind in KINDS} | {"together": _score(pairs, *KINDS)}


def in_prose(documents: Read) -> Iterator[tuple[Gold, Reading]]:
    """The same documents with those of their names alone that stand in what the reading takes for prose."""
    for gold, reading in documents:
        prose = [block.span for block in reading.blocks if block.kind is BlockKind.PROSE]
        kept = (name for name in gold.names if any(span.covers(name.span) for span in prose))
        yield Gold(id=gold.id, text=gold.text, names=tuple(kept)), reading


def read_names(reading: Reading) -> set[Name]:
    """The names among a reading's mentions."""
    return {Name(kind=LABELS[m.kind], span=m.span) for m in reading.mentions if m.kind in LABELS}


def tags(tree: Tree, reading: Reading, first: int, count: int) -> list[str]:
    """The tag of each of `count` words from the word numbered `first`: "B-PER" where a name begins, "I-PER", "O"."""
    found = sorted(read_names(reading), key=lambda name: name.span.start)
    told = []
    for word in tree.words[first : first + count]:
        name = next((n for n in found if n.span.overlaps(word.span)), None)
        begins = name and name.span.start >= word.span.start
        told.append(f"{'B' if begins else 'I'}-{TAGS[name.kind]}" if name else "O")
    return told


def _score(pairs: Sequence[tuple[set[Name], set[Name]]], *kinds: str) -> Score:
    gold = sum(name.kind in kinds for names, _ in pairs for name in names)
    found = sum(name.kind in kinds for _, names in pairs for name in names)
    right = sum(name.kind in kinds for names, read in pairs for name in names & read)
    return Score(gold=gold, found=found, right=right)


def _gum(ner: Path, desk: Desk) -> None:
    trees = list(read_trees(ner / "conllu" / "gum_open_dev.conllu"))
    documents = list(read_all(desk, gum(trees)))
    _table("gum dev", by_kind(documents))
    read = {tree.id: (tree, reading) for tree, (_, reading) in zip(trees, documents, strict=True)}
    rows = [json.loads(line) for line in (ner / "gum_ner_open_dev.jsonl").read_text("utf-8").splitlines()]
    told = [{"id": row["id"], "tags": _row_tags(row, read)} for row in rows]
    scored = module(ner.parent / "score_ner.py").score(rows, told, set(TAGS.values()))
    sys.stdout.write("gum dev, names as the bench cuts them\n")
    for kind in (*TAGS.values(), "micro"):
        _row("together" if kind == "micro" else kind, *(percent / 100 for percent in scored[kind]))


def _row_tags(row: dict[str, Any], read: dict[str, tuple[Tree, Reading]]) -> list[str]:
    document, _, first = row["id"].rpartition("_")
    return tags(*read[document], int(first), len(row["tags"]))


def _re3d(ner: Path, desk: Desk) -> None:
    dropped: Counter[str] = Counter()
    documents = list(read_all(desk, re3d(ner / "re3d_dev.jsonl", dropped)))
    _table("re3d dev", by_kind(documents))
    sys.stdout.write("".join(f"    {why:26} {number:5}\n" for why, number in dropped.most_common()))
    styled = [(in_house_style(gold, desk.lexicon.world), reading) for gold, reading in documents]
    _table("re3d dev, in house style", by_kind(styled))


def _pronouns(reports: Sequence[Annotated], readings: Sequence[Reading]) -> None:
    found: Links = links(reports, readings)
    told = f"{found.right} right, {found.wrong} wrong, {found.open} open, {found.beside} more linked that mean no name"
    sys.stdout.write(f"own reports, {found.total} pronouns: {told}; accuracy {found.accuracy:.3f}\n")


def _table(title: str, scores: dict[str, Score]) -> None:
    sys.stdout.write(f"{title}\n")
    for kind, score in scores.items():
        _row(kind, score.precision, score.recall, score.f1, f"   {score.right} of {score.gold}, {score.found} found")


def _row(name: str, precision: float, recall: float, f1: float, more: str = "") -> None:
    sys.stdout.write(f"    {name:10} precision {precision:.3f}   recall {recall:.3f}   f1 {f1:.3f}{more}\n")


if __name__ == "__main__":
    main()
