"""In what the tellings of one claim differ, as far as the texts show.

A number against a number of the same thing, a day against another day, a denial against what it denies, one utterance
in two wordings, in two senses or in two mouths, a condition left out. World knowledge plays no part. They are sought
between the propositions that were found to be one, not in all that the sentences around them tell.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from attache.records import Anchor, Bound, Difference, DifferenceKind, EventStatus, Span, Time, When
from attache.relate.counts import numbers
from attache.relate.hands import hand
from attache.relate.origins import may_be_one
from attache.relate.phrasings import details, meanings, wordings
from attache.relate.units import Unit
from attache.text.likeness import WORD, content_words, stem

SAME_WORDS = 0.8  # share of the content words of both, from which two speakers are given one utterance

DENIES, DENIED = "this one denies what the other tells", "the other denies it"

LIKELY, SURE = 0.3, 0.7  # how likely two units are one claim, from which a number, a day of one contradicts the other's
REVISED = 0.2  # the same, from which a number told elsewhere brings the claim's own up to date

DAY = re.compile(
    r"""\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester)day|\d{4}
    |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d
    |\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))""",
    re.VERBOSE | re.IGNORECASE,
)
"""What names a day or a year: “2 a.m.” is of one day here and of another there."""
OFF = re.compile(
    r"\b(?:hour|minute|day|week|month|year)s?\s+(?:before|after|from|ahead\sof|to|into)\s+$", re.IGNORECASE
)
BESIDE = 30  # characters around a time in which stands what it is the time of
SHORTLY = 30  # characters before a time in which it says that it lies off it: an hour before midnight

SIGNED = re.compile(r"\(@\w+\)")  # the line under a message, of which a day is when it was sent

COUNTED = frozenset({DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.SUPERSEDED, DifferenceKind.DENIAL})
"""Of what it counts who told it when."""

Found = Iterator[tuple[DifferenceKind, Span, Span, str]]


def differences(members: Sequence[Unit], chances: Mapping[frozenset[str], float]) -> Iterator[Difference]:
    """Each difference between two reports' tellings of one claim, in text order.

    `chances` gives by their ids how likely two units are one claim: of two that only a third holds together no number
    and no day contradicts the other.
    """
    for one, other in combinations(members, 2):
        if one.reading is other.reading:
            continue
        chance = chances.get(frozenset((one.id, other.id)), 0.0)
        finders = (*(finder for bar, finder in EXACT if chance >= bar), *FINDERS)
        for kind, left, right, why in (found for finder in finders for found in finder(one, other)):
            yield _difference(one, other, kind, left, right, why)


def once(found: Iterable[Difference], texts: Mapping[str, str]) -> tuple[Difference, ...]:
    """The differences, where two tell the same words against the same the first; `texts` by article.

    A number, a day or a denial is kept with every report, since it counts which of them came to it when.
    """
    firsts: dict[tuple[object, frozenset[object]], Difference] = {}
    for one in found:
        sides = [(article, _bare(span.of(texts[article]))) for article, span in (one.one, one.other)]
        words: frozenset[object] = frozenset(sides if one.kind in COUNTED else (told for _, told in sides))
        if one.kind is DifferenceKind.DETAIL:
            words = frozenset({one.why.partition("“")[2]})  # the condition, whoever leaves it out
        firsts.setdefault((one.kind, words), one)
    return tuple(firsts.values())


def _bare(words: str) -> str:
    """Without marks, case and line ends."""
    return " ".join(WORD.findall(words.casefold()))


def denials(members: Sequence[Unit], against: Iterable[tuple[Unit, Unit]]) -> Iterator[Difference]:
    """What speaks against the claim of `members`: of each pair in `against` the second takes back the first."""
    mine = {id(unit) for unit in members}
    for told, denial in against:
        for one, other, why in ((told, denial, DENIED), (denial, told, DENIES)):
            if id(one) in mine:
                yield _difference(one, other, DifferenceKind.DENIAL, one.span, other.span, why)


def revisions(
    members: Sequence[Unit], others: Iterable[Unit], chances: Mapping[frozenset[str], float]
) -> Iterator[Difference]:
    """Where one of the `others`, told of much the same, brings a number of `members` up to date or is brought by it."""
    mine = {unit.id for unit in members}
    for one, other in product(members, (unit for unit in others if unit.id not in mine)):
        if one.reading is not other.reading and chances.get(frozenset((one.id, other.id)), 0.0) >= REVISED:
            for kind, left, right, why in numbers(one, other):
                if kind is DifferenceKind.SUPERSEDED:
                    yield _difference(one, other, kind, left, right, why)


def _difference(one: Unit, other: Unit, kind: DifferenceKind, left: Span, right: Span, why: str) -> Difference:
    return Difference(kind=kind, one=(one.reading.article.id, left), other=(other.reading.article.id, right), why=why)


def _dates(one: Unit, other: Unit) -> Found:
    if SIGNED.search(one.text) or SIGNED.search(other.text) or not _tell_one_act(one, other):
        return
    # Only where each names one time, and both as exactly: which of several belongs to what is not settled here.
    mine, theirs = _days(one), _days(other)
    if len(mine) == len(theirs) == 1 and _says_day(mine[0][0], one) and _says_day(theirs[0][0], other):
        (a, first), (b, second) = mine[0], theirs[0]
        # A follow-up of the next day tells of its own day: only days counted from one day can contradict each other.
        counted = one.reading.dating.day == other.reading.dating.day or a.anchor is b.anchor is Anchor.NONE
        exact = counted and first.days == second.days and not first.may_be(second)
        if exact and not _beside(a, one).isdisjoint(_beside(b, other)):
            yield DifferenceKind.DATE, a.span, b.span, f"“{a.value}” against “{b.value}”"


def _days(unit: Unit) -> list[tuple[Time, When]]:
    return [(t, t.when) for t in unit.times if t.when is not None and t.bound is not Bound.SINCE]


def _beside(time: Time, unit: Unit) -> set[str]:
    """The stems of the words around a time: where two share none, it is of two acts."""
    text, span = unit.text, unit.span
    start, end = time.span.start - span.start, time.span.end - span.start
    return {stem(word) for word in content_words(f"{text[max(0, start - BESIDE) : start]} {text[end : end + BESIDE]}")}


def _says_day(time: Time, unit: Unit) -> bool:
    """Whether it names its day, and lies not some time before or behind it."""
    text, start = unit.reading.article.text, time.span.start
    return DAY.search(time.span.of(text)) is not None and not OFF.search(text[max(0, start - SHORTLY) : start])


def _tell_one_act(one: Unit, other: Unit) -> bool:
    """Whether a day can be that of one act: each tells one of a type, or neither any, and none that goes on."""
    if any(e.status is EventStatus.ONGOING for u in (one, other) for e in u.events):
        return False
    mine, theirs = ({e.type for e in u.events if e.when} for u in (one, other))
    return bool(mine & theirs) or not (one.events or other.events)


def _attributions(one: Unit, other: Unit) -> Found:
    mine, theirs = hand(one), hand(other)
    if not (mine and theirs) or one.denies != other.denies or may_be_one(mine, theirs):
        return
    words, others = set(content_words(one.text)), set(content_words(other.text))
    if len(words & others) >= SAME_WORDS * len(words | others):
        why = f"ascribed to {mine.end.name} by the one and to {theirs.end.name} by the other"
        yield DifferenceKind.ATTRIBUTION, one.span, other.span, why


Finder = Callable[[Unit, Unit], Found]
EXACT: tuple[tuple[float, Finder], ...] = ((LIKELY, numbers), (SURE, _dates))
"""Each with how likely two units must be one claim for it."""
FINDERS: tuple[Finder, ...] = (wordings, meanings, _attributions, details)
