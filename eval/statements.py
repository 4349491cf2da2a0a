"""Statements as attache reads them, against our own reports whose statements are written out.

    python eval/statements.py [--errors] [REPORT...]

A statement is found where half of the characters of both contents are shared, one to one, and attributed where its
speaker's name is right besides. The rest is accuracy over the found: kind and stance over all, relays, addressee,
said, hedge and negation where either side has one. `--errors` prints each fault, and is for whoever has to find one:
what was looked at does no longer judge.
"""

import argparse
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from annotations import Report, Told, read_reports
from attache.desk.desks import Desk
from attache.records import Article, Reading, Source, Span, Statement

HOME = Path(__file__).parent
ENOUGH = 0.5
"""The share of the characters of two contents that must lie in both."""
OR = " / "
EMPTY = frozenset("a an the of for and s mr mrs ms dr".split())
SAME = {
    "united states": "us",
    "u.s.": "us",
    "american": "us",
    "united nations": "un",
    "u.n.": "un",
    "foreign affairs": "foreign",
    "defence": "defense",
}
ALIKE = 0.88
"""How much of two words must be the same for them to be spellings of one: Esmail, Esmaeil, not Austria, Australia."""


@dataclass(slots=True)
class Tally:
    """What was counted over all reports: statements, the checks on those found, and recall by form."""

    gold: int = 0
    read: int = 0
    found: int = 0
    attributed: int = 0
    right: Counter[str] = field(default_factory=Counter)
    checked: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def check(self, what: str, is_right: bool) -> None:
        """Count one more that was looked at, and whether it was right."""
        self.checked[what] += 1
        self.right[what] += is_right

    def share(self, what: str) -> float:
        """The share of the looked at that is right, 0 to 1; 0 where nothing was looked at."""
        return self.right[what] / self.checked[what] if self.checked[what] else 0.0

    def f1(self, right: int) -> float:
        """Twice the right ones over all that stand on either side."""
        return 2 * right / (self.gold + self.read) if self.gold + self.read else 0.0


CHECKS = ("speaker", "kind", "cue", "relays", "addressee", "said", "hedge", "negated", "stance")


def main() -> None:
    """Print the figures, recall by kind and form, and with `--errors` every fault."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", nargs="*", help="the beginning of a report's name; all, if none is given")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    reports = [r for r in own_reports() if r.id.startswith(tuple(options.report) or "")]
    total = tally(reports, [read(Desk.opened(), report) for report in reports])
    for name, value in figures(total):
        sys.stdout.write(f"{name:40} {value:.3f}\n")
    sys.stdout.write(f"{total.gold} statements, {total.read} read, {total.found} found\n\nrecall by form\n")
    for form in sorted(key for key in total.checked if key not in CHECKS):
        sys.stdout.write(f"{form:40} {total.share(form):.3f}  {total.right[form]} of {total.checked[form]}\n")
    if options.errors:
        sys.stdout.writelines(f"{fault}\n" for fault in ["", *total.faults])


def own_reports() -> list[Report]:
    """Our own reports with what is said in them, by name."""
    return list(read_reports(HOME / "statements", HOME / "names"))


def statement_figures(desk: Desk) -> Iterator[tuple[str, float]]:
    """How the statements of our own reports are read, by name."""
    reports = own_reports()
    yield from figures(tally(reports, [read(desk, report) for report in reports]))


def read(desk: Desk, report: Report) -> Reading:
    """The reading of a report by itself, on its day; raises `ValueError` where it could not be read."""
    reading = next(iter(desk.readings([Article(id=report.id, text=report.text, published=report.published)])))
    if not isinstance(reading, Reading):
        raise ValueError(f"{report.id}: {reading.error}")  # noqa: TRY004  # the type is right, the report was not read
    return reading


def tally(reports: Sequence[Report], readings: Sequence[Reading]) -> Tally:
    """The count over all reports."""
    total = Tally()
    for report, reading in zip(reports, readings, strict=True):
        _count(total, report, reading.statements)
    return total


def figures(total: Tally) -> Iterator[tuple[str, float]]:
    """Each figure, 0 to 1, by name."""
    yield "own statements", total.f1(total.found)
    yield "own statements attributed", total.f1(total.attributed)
    for what in CHECKS:
        if total.checked[what]:
            yield f"own statement {what}", total.share(what)


def is_same(one: str | None, other: str | None) -> bool:
    """Whether two names plainly name one source: one holds the words of the other, however spelt, or its initials."""
    if one is None or other is None:
        return one is other
    if OR in one:
        return any(is_same(name, other) for name in one.split(OR))
    ours, theirs = _words(one), _words(other)
    if not ours or not theirs:
        return ours == theirs
    if _holds(ours, theirs) or _holds(theirs, ours):
        return True
    return "".join(ours) in {"".join(theirs), _initials(theirs)} or "".join(theirs) == _initials(ours)


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    for long, short in SAME.items():
        plain = plain.replace(long, short)
    return [word for word in re.findall(r"[a-z0-9]+", plain) if word not in EMPTY]


def _holds(words: Sequence[str], others: Sequence[str]) -> bool:
    return all(word in words or get_close_matches(word, words, cutoff=ALIKE) for word in others)


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


def _count(total: Tally, report: Report, read: Sequence[Statement]) -> None:
    pairs = dict(_pairs(report.told, read))
    needed = {number for number, told in enumerate(report.told) if not told.optional}
    spared = {other for number, other in pairs.items() if number not in needed}
    total.gold += len(needed)
    total.read += len(read) - len(spared)
    for number in sorted(needed):
        told = report.told[number]
        total.check(told.kind, number in pairs)
        total.check(f"{told.kind}, {told.form}", number in pairs)
        if number in pairs:
            _compare(total, report, told, read[pairs[number]])
        else:
            total.faults.append(f"{report.id}  missed  {_line(report, told)}")
    for other in sorted(set(range(len(read))) - set(pairs.values())):
        total.faults.append(f"{report.id}  extra  {_line(report, read[other])}")


def _pairs(told: Sequence[Told], read: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """The statements that are one, by number: no optional one before others, those first that share most."""
    ours, theirs = [_characters(t.content) for t in told], [_characters(s.content) for s in read]
    shared = (
        (len(one & other) / len(one | other), i, j) for i, one in enumerate(ours) for j, other in enumerate(theirs)
    )
    left, right = set(range(len(told))), set(range(len(read)))
    for share, i, j in sorted(shared, key=lambda pair: (told[pair[1]].optional, -pair[0], *pair[1:])):
        if share >= ENOUGH and i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield i, j


def _characters(spans: Sequence[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _compare(total: Tally, report: Report, told: Told, read: Statement) -> None:
    """Check the two that are one; each fault is kept in words."""
    total.found += 1
    total.attributed += is_same(told.speaker, _name(read.speaker))
    for what, ours, theirs, is_right in _sides(report, told, read):
        total.check(what, is_right)
        if not is_right:
            total.faults.append(f"{report.id}  {what} {theirs} for {ours}  {_line(report, told)}")


def _sides(report: Report, told: Told, read: Statement) -> Iterator[tuple[str, object, object, bool]]:
    """What is compared: its name, what is annotated, what was read, and whether that is right."""
    speaker, relays, addressee = _name(read.speaker), [r.name for r in read.relays], _name(read.addressee)
    yield "speaker", told.speaker, speaker, is_same(told.speaker, speaker)
    yield "kind", told.kind, read.kind, told.kind is read.kind
    if told.cue:
        yield "cue", told.cue.of(report.text), read.cue.of(report.text), told.cue.overlaps(read.cue)
    if told.relays or relays:
        is_right = len(told.relays) == len(relays) and all(map(is_same, told.relays, relays))
        yield "relays", told.relays, relays, is_right
    if told.addressee or addressee:
        yield "addressee", told.addressee, addressee, is_same(told.addressee, addressee)
    if told.said or read.said:
        yield "said", told.said, read.said, told.said == read.said
    if told.hedge or read.hedge:
        is_right = bool(told.hedge and read.hedge and told.hedge.overlaps(read.hedge))
        yield "hedge", told.hedge, read.hedge, is_right
    if told.negated or read.negated:
        yield "negated", told.negated, read.negated, told.negated == read.negated
    yield "stance", "/".join(sorted(told.stances)), read.stance, read.stance in told.stances


def _name(source: Source | None) -> str | None:
    return source.name if source else None


def _line(report: Report, one: Told | Statement) -> str:
    """A statement in a line: who, and the words."""
    speaker = _name(one.speaker) if isinstance(one, Statement) else one.speaker
    return f"{one.kind}, {speaker}: {' … '.join(span.of(report.text) for span in one.content)}"


if __name__ == "__main__":
    main()
