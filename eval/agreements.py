"""Claims as attache aligns them, against our own stories in which every claim is written out.

    python eval/agreements.py [--json FOLDER]

prints what is in the stories and the figures of the desk's claims; `--json` writes the answers, one file a story, in
the layout in which they are exchanged. Figures only: what was missed stays unseen, or it would judge nothing. "own"
are the stories that were scored while the code was tuned, "fresh" the one that was not.

    one read claim               gold: c03 in A and B, c07 in B
    A [..c03..]   B [..c03..]    right: a pair of tellings of one claim lies under it
    A [..c03..]   B [..c07..]    wrong: both ends lie on tellings, of two claims
    A [..c03..]   B [       ]    counts neither way: one end lies on none

A read span lies on a telling where half of the shorter of the two is in both; one of more than 450 characters is not
looked at. Recall is over the pairs of tellings in two reports. Pairs of a number and its revision (two values of a
superseded claim) count neither way, since a reader may keep them apart or show them together. Contested, differing,
one origin or more are judged on the read claim that joins most reports of the gold's.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from attache.desk.desks import Desk
from attache.records import Carrier, Claim, Copy, Reading, Span, Verdict
from retold import SUPERSEDED, Agreed, Retold, Telling, cross_json, read_retold

STORIES = {"own": Path(__file__).with_name("claims"), "fresh": Path(__file__).with_name("fresh")}
"""Where the stories lie, by the word that their figures begin with; each folder is scored by itself."""
LONGEST = 450
"""Characters: a carrier is a sentence or less."""
COUNTS = ("claim links", "differs", "contested", "copies")


@dataclass(slots=True)
class Tally:
    """What was counted, by name: on each side, how many stand and how many of these were hit; and the origins."""

    gold: Counter[str] = field(default_factory=Counter)
    gold_hit: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    read_hit: Counter[str] = field(default_factory=Counter)
    origins: int = 0
    origins_right: int = 0

    def judge(self, what: str, *, gold: bool, read: bool) -> None:
        """Count one more that the gold has or not and the reading has or not."""
        self.gold[what] += gold
        self.read[what] += read
        self.gold_hit[what] += gold and read
        self.read_hit[what] += gold and read

    def precision(self, what: str) -> float:
        """The share of what was read that is right, 0 to 1; 0 where nothing was read."""
        return self.read_hit[what] / self.read[what] if self.read[what] else 0.0

    def recall(self, what: str) -> float:
        """The share of the gold that was read, 0 to 1; 0 where there is none."""
        return self.gold_hit[what] / self.gold[what] if self.gold[what] else 0.0

    def f1(self, what: str) -> float:
        """The harmonic mean of both."""
        precision, recall = self.precision(what), self.recall(what)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The tellings of a story, each with its claim, and which pairs of them are one claim's or count neither way."""

    tellings: tuple[Telling, ...]
    linked: frozenset[tuple[int, int]]
    neutral: frozenset[tuple[int, int]]


def main() -> None:
    """Print how much each story holds, and the figures; with `--json` write the answers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, help="the folder to write the answers to")
    options = parser.parse_args()
    for story in own_stories():
        several = sum(len(claim.reports) > 1 for claim in story.claims)
        told = f"{len(story.reports)} reports, {len(story.claims)} claims, {several} of them in several reports"
        sys.stdout.write(f"{story.id:16}{told}\n")
        if options.json:
            text = json.dumps(cross_json(story), indent=1, ensure_ascii=False)
            Path(options.json, f"{story.id}.json").write_text(text + "\n", "utf-8")
    sys.stdout.writelines(f"{name:40} {value:.3f}\n" for name, value in own_claim_figures(Desk.opened()))


def own_stories() -> tuple[Retold, ...]:
    """Our own stories, folder by folder and by name."""
    return tuple(story for folder in STORIES.values() for story in read_retold(folder))


def own_claim_figures(desk: Desk) -> Iterator[tuple[str, float]]:
    """How the desk aligns the claims of our own stories, and finds who copied whom: figures from 0 to 1, by name."""
    for called, folder in STORIES.items():
        yield from figures(_met(desk, tuple(read_retold(folder))), called)


def _met(desk: Desk, stories: Sequence[Retold]) -> Tally:
    """The count over stories that the desk reads side by side."""
    articles = [report for story in stories for report in story.reports]
    picture = desk.picture([r for r in desk.readings(articles) if isinstance(r, Reading)])
    total = tally(stories, picture.claims)
    count_copies(total, stories, picture.copies)
    return total


def figures(total: Tally, called: str) -> Iterator[tuple[str, float]]:
    """Each figure, 0 to 1, by a name that begins with `called`."""
    for what in COUNTS:
        yield f"{called} {what}", total.f1(what)
        yield f"{called} {what}, precision", total.precision(what)
        yield f"{called} {what}, recall", total.recall(what)
    yield f"{called} one origin or more", total.origins_right / total.origins if total.origins else 0.0


def tally(stories: Iterable[Retold], claims: Iterable[Claim]) -> Tally:
    """The count over all stories of how the read claims meet the gold ones."""
    read = [(claim, [c for c in claim.carriers if len(c.span) <= LONGEST]) for claim in claims]
    total = Tally()
    for story in stories:
        _count_links(total, _links(story.claims), [carriers for _, carriers in read])
        for agreed in story.claims:
            if len(agreed.reports) > 1:
                _judge(total, agreed, read)
    return total


def count_copies(total: Tally, stories: Iterable[Retold], copies: Iterable[Copy]) -> None:
    """Add how the read copies meet the gold ones: the pair alone, whichever of the two is called the first."""
    gold = {frozenset(pair) for story in stories for pair in story.took}
    read = {frozenset((copy.of, copy.by)) for copy in copies}
    for pair in gold | read:
        total.judge("copies", gold=pair in gold, read=pair in read)


def _links(claims: Sequence[Agreed]) -> Links:
    tellings = [(claim, telling) for claim in claims for telling in claim.tellings]
    linked: set[tuple[int, int]] = set()
    neutral: set[tuple[int, int]] = set()
    for (i, (claim, one)), (j, (of, other)) in combinations(enumerate(tellings), 2):
        if claim is of and one.report != other.report:
            is_revision = claim.conflict == SUPERSEDED and one.value != other.value
            (neutral if is_revision else linked).add((i, j))
    return Links(
        tellings=tuple(telling for _, telling in tellings), linked=frozenset(linked), neutral=frozenset(neutral)
    )


def _count_links(total: Tally, links: Links, read: Iterable[Sequence[Carrier]]) -> None:
    found: set[tuple[int, int]] = set()
    for carriers in read:
        under = [(c.article, [i for i, t in enumerate(links.tellings) if lies_on(c, t)]) for c in carriers]
        for (report, ours), (other, theirs) in combinations(under, 2):
            if report == other or not ours or not theirs:
                continue
            pairs = {(min(i, j), max(i, j)) for i in ours for j in theirs}
            found |= pairs & links.linked
            if pairs & links.linked or not pairs & links.neutral:
                total.read["claim links"] += 1
                total.read_hit["claim links"] += bool(pairs & links.linked)
    total.gold["claim links"] += len(links.linked)
    total.gold_hit["claim links"] += len(found)


def lies_on(carrier: Carrier, telling: Telling) -> bool:
    """Whether a read carrier lies on a telling: half of the shorter of the two, with any of its stretches."""
    return carrier.article == telling.report and any(_is_half(carrier.span, span) for span in telling.spans)


def _is_half(one: Span, other: Span) -> bool:
    return min(one.end, other.end) - max(one.start, other.start) >= 0.5 * min(len(one), len(other))


def _judge(total: Tally, agreed: Agreed, read: Sequence[tuple[Claim, Sequence[Carrier]]]) -> None:
    """Judge the read claim that joins most reports of the gold's, of those the one with the fewest carriers."""

    def joined(carriers: Sequence[Carrier]) -> int:
        return len({t.report for t in agreed.tellings for c in carriers if lies_on(c, t)})

    claim, carriers = max(read, key=lambda one: (joined(one[1]), -len(one[1])), default=(None, ()))
    differs = agreed.conflict != "none"
    if claim is None or joined(carriers) < 2:
        total.gold["contested"] += agreed.contested
        total.gold["differs"] += differs
        return
    contested = claim.support.verdict is Verdict.CONTESTED
    total.judge("contested", gold=agreed.contested, read=contested)
    total.judge("differs", gold=differs, read=contested or bool(claim.differences))
    origins = {carrier.origin for carrier in carriers} - {None}
    total.origins += 1
    total.origins_right += (len(origins) > 1) == (agreed.independent > 1)


if __name__ == "__main__":
    main()
