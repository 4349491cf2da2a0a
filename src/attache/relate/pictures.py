"""The fold over readings: which reports tell one story, who copied whom, and what they claim."""

from collections.abc import Sequence

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.records import Picture, Reading
from attache.relate.claims import claims
from attache.relate.copies import copies
from attache.relate.stories import stories
from attache.text.meanings import Encoder


def relate(readings: Sequence[Reading], resemblances: Resemblances, disputes: Disputes, encoder: Encoder) -> Picture:
    """All that follows from setting the readings side by side; the same whatever their order."""
    ordered = tuple(sorted(readings, key=lambda r: (r.dating.day is None, r.dating.day, r.article.id)))
    edges = copies(ordered)
    found = stories(ordered, resemblances, edges)
    known = resemblances.propositions
    return Picture(
        readings=ordered,
        stories=found,
        copies=edges,
        claims=tuple(claim for story in found for claim in claims(story, ordered, edges, encoder, known, disputes)),
    )
