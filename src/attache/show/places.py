"""Places on a terminal: report by report, each with what it was taken for and why, its line, and its point.

── Two hurt as crowds clash ─────────────────────────────────────
Ridge Tribune · 11 March 2023 · wire Reuters · inbox/ridge.html

Tripoli → Tripoli, North, LBN (city): Lebanon stands beside it
  … clashes broke out in Tripoli in northern Lebanon …
  ridge.html:120-127 · 34.4367, 35.8497 · GeoNames 266826 · out of Tripoli, LBN; Tripoli, LBY
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Console
from rich.text import Text

from attache.show.reports import basis, head, line, set_in
from attache.show.terminal import words
from attache.tell.places import Placing


def terminal_places(placings: Iterable[Placing], console: Console) -> None:
    """Print the places as they come, those of each report under its head."""
    for reading, group in groupby(placings, key=lambda placing: placing.reading):
        head(reading, console)
        for placing in group:
            console.print(_resolution(placing))
            set_in(line(placing.excerpt), console)
            set_in(basis(reading.article, placing.place.span, _known(placing)), console)
            console.print()


def _resolution(placing: Placing) -> Text:
    answer = words(placing.answer, "cyan") if placing.answer else Text("not settled", style="yellow")
    return Text.assemble(words(placing.excerpt.words, "bold"), " → ", answer, ": ", words(placing.place.why))


def _known(placing: Placing) -> Iterator[str]:
    place, point = placing.place, placing.point
    yield f"{point[0]:.4f}, {point[1]:.4f}" if point else ""
    yield f"GeoNames {place.geonames}" if place.geonames else ""
    yield f"out of {'; '.join(place.candidates)}" if len(place.candidates) > 1 else ""
