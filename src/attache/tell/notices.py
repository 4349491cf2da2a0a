"""What editors say of their own report: that it is corrected, or withdrawn."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from attache.records import Cite, Line, Purpose, Reading
from attache.tell.renderings import outlet

# How a notice says that something was wrong; "updated" or "developing" does not. A closed class, so it is code.
CORRECTS = re.compile(
    r"(?i)\b(?:correct(?:s|ed|ion|ions)?|clarif(?:y|ies|ied|ication|ications)|amended|retract(?:s|ed|ion)?"
    r"|withdr[ae]wn?|withdraws|removes|(?:earlier|previous|prior|former) version|misstated|erroneously)\b"
)


def notices(readings: Sequence[Reading], known: Collection[str]) -> Iterator[Line]:
    """A line for each notice of a correction or a withdrawal, however many reports print it, in their order.

    One that a report has whose article is among the `known` ids is none.
    """
    printed: defaultdict[str, list[tuple[Reading, Cite]]] = defaultdict(list)
    for reading, cite in _found(readings):
        printed[" ".join(cite.span.of(reading.article.text).split())].append((reading, cite))
    for words, places in printed.items():
        if not any(reading.article.id in known for reading, _ in places):
            yield Line(text=words, label=outlet(places[0][0]), cites=tuple(cite for _, cite in places))


def _found(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Cite]]:
    for reading in readings:
        for block in reading.blocks:
            if block.purpose is Purpose.NOTE and CORRECTS.search(block.span.of(reading.article.text)):
                yield reading, Cite(reading.article.id, block.span)
