"""Whether pronouns are resolved to whom they mean, on reports whose pronouns are marked.

    [Roe|person|Ada Roe] met [Kim|person|Kim Jong Un].  [She|pronoun|Ada Roe] ...      right   she → "Ada Roe"
                                                                                       wrong   she → "Kim Jong Un"
                                                                                       open    she → none

A reading may use another canonical name than the gold: its name stands for whomever most of its mentions with that
name mean in the gold. A pronoun of which nobody can be sure is right where it is left open.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from attache.records import Reading, Span
from markup import OPEN, Annotated

WORDS = frozenset("he she they it him her them his hers their its".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """How many marked pronouns are resolved rightly, wrongly, or left open; `beside` are links of unmarked ones."""

    right: int
    wrong: int
    open: int
    beside: int

    @property
    def total(self) -> int:
        """How many pronouns are marked."""
        return self.right + self.wrong + self.open

    @property
    def accuracy(self) -> float:
        """The share of the marked pronouns that is right, 0 to 1; 0 where none is marked."""
        return self.right / self.total if self.total else 0.0


def links(reports: Iterable[Annotated], readings: Iterable[Reading]) -> Links:
    """How the pronouns of all reports together fare."""
    found: Counter[str] = Counter()
    for report, reading in zip(reports, readings, strict=True):
        found += _fared(report, _named(reading), _meant(report, reading))
    return Links(right=found["right"], wrong=found["wrong"], open=found["open"], beside=found["beside"])


def _fared(report: Annotated, named: dict[Span, str], meant: dict[str, str]) -> Counter[str]:
    marked = {mark.span: mark.name for mark in report.marks if mark.kind == "pronoun"}
    fared: Counter[str] = Counter()
    for span, gold in marked.items():
        name = meant.get(named[span], named[span]) if span in named else OPEN
        fared["right" if name == gold else "open" if name == OPEN else "wrong"] += 1
    fared["beside"] = sum(span not in marked and span.of(report.text).lower() in WORDS for span in named)
    return fared


def _named(reading: Reading) -> dict[Span, str]:
    """The pointing words that are resolved to a name, and the name."""
    return {reference.span: reference.name for reference in getattr(reading, "references", ()) if reference.name}


def _meant(report: Annotated, reading: Reading) -> dict[str, str]:
    """For each canonical name of the reading, that of the gold on which its mentions stand most often."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in reading.mentions:
        for mark in report.marks:
            if mark.kind != "pronoun" and mark.span.overlaps(mention.span):
                votes[mention.name][mark.name] += 1
    return {name: names.most_common(1)[0][0] for name, names in votes.items()}
