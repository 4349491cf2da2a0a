"""What became of those whom a number counts: "37 people are missing", "a toll of 29"."""

import re

from attache.records import Figure
from attache.relate.clauses import MEASURES
from attache.relate.units import Unit

AROUND = 60  # characters around a number in which the fate of those counted stands
FATES = {
    "dead": re.compile(
        r"\b(?:kill|dead|death|die[sd]?\b|dying|toll|bod(?:y|ies)|fatal|perish|slain|lost their lives)", re.IGNORECASE
    ),
    "hurt": re.compile(r"\b(?:injur|wound|hurt|hospitali)", re.IGNORECASE),
    "missing": re.compile(r"\b(?:missing|unaccounted|feared lost)", re.IGNORECASE),
    "held": re.compile(r"\b(?:arrest|detain|captur|kidnap|abduct|taken prisoner|held hostage)", re.IGNORECASE),
    "moved": re.compile(r"\b(?:evacuat|displac|homeless|fled|driven from|moved to)", re.IGNORECASE),
}


def fate(figure: Figure, unit: Unit) -> str | None:
    """What became of the people that it counts, by the nearest word that tells; None where none does."""
    if figure.unit in MEASURES or figure.unit.isupper():
        return None
    text = unit.reading.article.text
    start = max(unit.span.start, figure.span.start - AROUND)
    around = text[start : min(unit.span.end, figure.span.end + AROUND)]
    here = figure.span.start - start
    near = [(abs(m.start() - here), name) for name, words in FATES.items() for m in words.finditer(around)]
    return min(near)[1] if near else None
