"""Names in a dateline: where the report was filed, and whose wire it is.

    KUNDUZ, Afghanistan, Oct 3 (Reuters) —       Kunduz, a place in Afghanistan; Afghanistan; Reuters

There is no sentence to parse, and none is needed: what stands before the agency and the dash is a place.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attache.lexicon.agencies import Agencies
from attache.lexicon.world import Sense, World
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

PLACES = re.compile(r"[^(|—–:]+?(?=\s*(?:[(|—–:]|-{1,2}\s*$|$))")
PART = re.compile(r"[^,/\s](?:[^,/]*[^,/\s])?")
DAY = re.compile(r".*\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?$")
KINDS = {Sense.NAME: MentionKind.COUNTRY, Sense.BODY: MentionKind.ORGANIZATION}


def find_datelines(
    text: str, datelines: Sequence[Span], sentences: Sequence[Sentence], world: World, agencies: Agencies | None
) -> Iterator[Spot]:
    """Each place, state and agency that the datelines name."""
    starts = [sentence.span.start for sentence in sentences]
    for line in datelines:
        number = min(bisect_left(starts, line.start), max(0, len(starts) - 1))
        wires = list(agencies.find(text, line.start, line.end)) if agencies else []
        for span, agency in wires:
            organization = MentionKind.ORGANIZATION
            yield Spot(
                span=span, kind=organization, sentence=number, found=Found.RULE, name=agency.name, code=agency.country
            )
        taken = [span for span, _ in wires]
        yield from _places(
            text, [part for part in _parts(text, line) if not any(map(part.overlaps, taken))], number, world
        )


def _parts(text: str, line: Span) -> list[Span]:
    before = PLACES.match(text, line.start, line.end)
    found = PART.finditer(text, *before.span()) if before else ()
    return [Span(*part.span()) for part in found if not DAY.match(part[0])]


def _places(text: str, parts: Sequence[Span], number: int, world: World) -> Iterator[Spot]:
    """The parts as places: known ones, and one unknown before a known ("KUNDUZ, Afghanistan")."""
    known = [world.names.get(part.of(text)) or world.names.get(part.of(text).title()) for part in parts]
    for part, naming, after in zip(parts, known, [*known, None][1:], strict=True):
        words = part.of(text)
        if naming and naming.sense is not Sense.PEOPLE:
            kind, name, code = KINDS.get(naming.sense, MentionKind.PLACE), naming.name, naming.code
        elif after or (len(parts) > 1 and words.isupper()):
            kind, name, code = (
                MentionKind.PLACE,
                words.title() if words.isupper() else words,
                after.code if after else None,
            )
        else:
            continue
        yield Spot(span=part, kind=kind, sentence=number, found=Found.RULE, name=name, code=code)
