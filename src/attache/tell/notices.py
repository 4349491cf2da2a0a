"""What editors say of their own report: that it is corrected, or withdrawn."""

import re
from collections.abc import Iterator, Sequence

from attache.records import Cite, Line, Purpose, Reading
from attache.tell.renderings import outlet

# How a notice says that something was wrong; "updated" or "developing" does not. A closed class, so it is code.
CORRECTS = re.compile(
    r"(?i)\b(?:correct(?:s|ed|ion|ions)?|clarif(?:y|ies|ied|ication|ications)|amended|retract(?:s|ed|ion)?"
    r"|withdr[ae]wn?|withdraws|removes|(?:earlier|previous|prior|former) version|misstated|erroneously)\b"
)


def notices(readings: Sequence[Reading]) -> Iterator[Line]:
    """A line for each notice of a correction or a withdrawal, in the order of the reports and of their texts."""
    for reading in readings:
        for block in reading.blocks:
            words = block.span.of(reading.article.text)
            if block.purpose is Purpose.NOTE and CORRECTS.search(words):
                yield Line(text=words, label=outlet(reading), cites=(Cite(reading.article.id, block.span),))
