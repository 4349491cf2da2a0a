"""Two voices of one report that count one thing and come to two numbers.

    Some 200,000 people marched on Monday, the organisers said. Police put the crowd at 35,000.
         ───┬─────────                                                                 ──┬───
            └────────────────────────── two numbers for one thing ───────────────────────┘

A later count by the same voice, or one that the report calls earlier, brings a number up to date and contradicts none.
"""

import re
from collections.abc import Iterator, Sequence

from attache.records import Difference, DifferenceKind, Figure, Reading
from attache.relate.chains import key
from attache.relate.counts import agree, is_old
from attache.relate.units import Unit

FAR = 300  # characters between the two counts
PART = re.compile(r"\s+of\s+(?:the|them|those|these|whom)\b", re.IGNORECASE)
"""What follows a number of some of those counted before: five | of the dead."""


def recounts(reading: Reading) -> Iterator[tuple[Figure, Figure]]:
    """Each number that another voice gives for what was counted before, behind the number that was counted first."""
    before: list[Figure] = []
    for figure in reading.figures:
        near = [f for f in before if f.unit == figure.unit and figure.span.start - f.span.end < FAR]
        first = next((f for f in reversed(near) if not f.again), None)
        if figure.again and first and _are_two_counts(first, figure, reading):
            yield first, figure
        before.append(figure)


def _are_two_counts(first: Figure, again: Figure, reading: Reading) -> bool:
    if agree(first, again) or is_old(first, reading) or is_old(again, reading):
        return False
    if PART.match(reading.article.text, again.span.end):
        return False
    voices = [_voice(figure, reading) for figure in (first, again)]
    return voices[0] is not None and voices[0] != voices[1]


def _voice(figure: Figure, reading: Reading) -> str | None:
    """Who gives a number, if the report names him."""
    told = [s for s in reading.statements if s.speaker and any(part.covers(figure.span) for part in s.content)]
    speaker = min(told, key=lambda s: len(s.span)).speaker if told else None
    return key(speaker) if speaker else None


def contested_counts(members: Sequence[Unit], readings: Sequence[Reading]) -> Iterator[Difference]:
    """The two numbers of each thing that two voices of one report count, if a claim of `members` holds either."""
    for reading in readings:
        mine = [unit for unit in members if unit.reading is reading]
        for first, again in recounts(reading) if mine else ():
            if any(unit.span.covers(f.span) for unit in mine for f in (first, again)):
                text, article = reading.article.text, reading.article.id
                yield Difference(
                    kind=DifferenceKind.NUMBER,
                    one=(article, first.span),
                    other=(article, again.span),
                    why=f"“{first.span.of(text)}” against “{again.span.of(text)}”",
                )
