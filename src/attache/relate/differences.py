"""In what the tellings of one claim differ, as far as the texts show.

A number against a number of the same thing, a day against another day, a denial against an assertion, one
quote in two wordings or in two mouths. Rounded and approximate numbers, and times that may be the same, are no
difference. World knowledge plays no part.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product

from attache.records import (
    Anchor,
    Difference,
    DifferenceKind,
    Figure,
    Reading,
    Span,
    StatementKind,
    Time,
    TimeKind,
    When,
)
from attache.relate.chains import key
from attache.relate.units import Unit
from attache.text.likeness import content_words

SAME_WORDS = 0.8  # share of the content words of both, from which two speakers are given one utterance

LENGTH = re.compile(r"P(\d+(?:\.\d+)?)([DWMY])")
LENGTHS = {"D": "day", "W": "week", "M": "month", "Y": "year"}

Found = Iterator[tuple[Span, Span, str]]


def differences(members: Sequence[Unit]) -> Iterator[Difference]:
    """Each difference between two reports' tellings of one claim, in text order."""
    for one, other in combinations(members, 2):
        if one.reading is other.reading:
            continue
        for kind, finder in FINDERS:
            for left, right, why in finder(one, other):
                yield Difference(
                    kind=kind, one=(one.reading.article.id, left), other=(other.reading.article.id, right), why=why
                )


def _numbers(one: Unit, other: Unit) -> Found:
    for a, b in product(_figures(one), _figures(other)):
        if a.unit == b.unit and not (_agree(a, b) or _is_given(a, other.reading) or _is_given(b, one.reading)):
            yield a.span, b.span, _against(a.span.of(one.reading.article.text), b.span.of(other.reading.article.text))


def _against(one: str, other: str) -> str:
    return f"“{one}” against “{other}”"


def _figures(told: Unit | Reading) -> list[Figure]:
    """The figures of a unit or a report, and its lengths of time as figures: "two months" is P2M is 2 of a month."""
    lengths = ((t, LENGTH.fullmatch(t.value)) for t in told.times if t.kind is TimeKind.DURATION and t.value)
    timed = [Figure(id="", span=t.span, value=float(m[1]), unit=LENGTHS[m[2]]) for t, m in lengths if m]
    return [*told.figures, *timed]


def _agree(a: Figure, b: Figure) -> bool:
    """Whether two figures may be one number: equal, or within a tenth where either is approximate or rounded."""
    if a.value == b.value:
        return True
    near = abs(a.value - b.value) <= 0.1 * max(abs(a.value), abs(b.value))
    return near and (a.approximate or b.approximate or a.value % 10 == 0 or b.value % 10 == 0)


def _is_given(figure: Figure, reading: Reading) -> bool:
    """Whether a report gives that number too, be it elsewhere: then it is a part, a sum or another thing's number."""
    return any(f.unit == figure.unit and f.value == figure.value for f in _figures(reading))


def _dates(one: Unit, other: Unit) -> Found:
    # Only where each names one time, and both as exactly: which of several belongs to what is not settled here.
    mine, theirs = _days(one), _days(other)
    if len(mine) == len(theirs) == 1:
        (a, first), (b, second) = mine[0], theirs[0]
        # A follow-up of the next day tells of its own day: only days counted from one day can contradict each other.
        counted = one.reading.dating.day == other.reading.dating.day or a.anchor is b.anchor is Anchor.NONE
        if counted and first.days == second.days and not first.may_be(second):
            yield a.span, b.span, _against(str(a.value), str(b.value))


def _days(unit: Unit) -> list[tuple[Time, When]]:
    return [(t, t.when) for t in unit.times if t.when is not None]


def _denials(one: Unit, other: Unit) -> Found:
    # One speaker's denial, told here as "denied that" and there as "said that … not", contradicts nobody.
    is_one_voice = _speaker(one) is not None and _speaker(one) == _speaker(other)
    if one.denies != other.denies and not (one.is_open or other.is_open or is_one_voice):
        yield one.span, other.span, "one tells it as denied, the other does not"


def _wordings(one: Unit, other: Unit) -> Found:
    # Indirect speech is never word for word; only where both quote does another word say something.
    if not (_speaker(one) and _speaker(one) == _speaker(other) and _quotes(one) and _quotes(other)):
        return
    mine, theirs = content_words(one.text), content_words(other.text)
    added = [w for w in dict.fromkeys(mine) if w not in theirs]
    dropped = [w for w in dict.fromkeys(theirs) if w not in mine]
    if added or dropped:
        yield one.span, other.span, f"only the one has: {_listed(added)}; only the other: {_listed(dropped)}"


def _attributions(one: Unit, other: Unit) -> Found:
    mine, theirs = set(content_words(one.text)), set(content_words(other.text))
    speakers = {_speaker(one), _speaker(other)}
    if (
        one.denies == other.denies
        and None not in speakers
        and len(speakers) == 2
        and len(mine & theirs) >= SAME_WORDS * len(mine | theirs)
    ):
        yield one.span, other.span, f"ascribed to {_named(one)} by the one and to {_named(other)} by the other"


def _speaker(unit: Unit) -> str | None:
    return key(unit.statement.speaker) if unit.statement and unit.statement.speaker else None


def _named(unit: Unit) -> str:
    return unit.statement.speaker.name if unit.statement and unit.statement.speaker else "nobody"


def _quotes(unit: Unit) -> bool:
    return unit.statement is not None and unit.statement.kind is not StatementKind.INDIRECT


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words) or "nothing"


FINDERS: tuple[tuple[DifferenceKind, Callable[[Unit, Unit], Found]], ...] = (
    (DifferenceKind.NUMBER, _numbers),
    (DifferenceKind.DATE, _dates),
    (DifferenceKind.DENIAL, _denials),
    (DifferenceKind.WORDING, _wordings),
    (DifferenceKind.ATTRIBUTION, _attributions),
)
