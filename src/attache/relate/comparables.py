"""All by which tellings of plans are compared, looked up once: who takes part, who is named, where and when."""

from collections.abc import Iterator

from attache.records import MentionKind, Span
from attache.relate.tellings import Telling
from attache.text.likeness import Vector

ACTING = frozenset({MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.COUNTRY, MentionKind.NATIONALITY})


class Comparable:
    """A telling with all by which it is compared.

    `who` are its parties and those beside them by whom it can be known; `voice` is who announced it, if he is named.
    """

    __slots__ = (
        "bag",
        "event",
        "kind",
        "limit",
        "names",
        "parties",
        "spots",
        "telling",
        "voice",
        "when",
        "who",
        "words",
    )

    def __init__(self, telling: Telling, bag: Vector) -> None:
        self.telling, self.bag = telling, bag
        self.event, self.limit, self.when = telling.event, telling.limit, telling.when
        self.words = " ".join(telling.words.casefold().split())
        self.parties = frozenset(_parties(telling))
        self.names = frozenset(_names(telling))
        self.kind = telling.plan.kind
        self.spots = frozenset(_spots(telling))
        said = telling.plan.announcer
        self.voice = said.name if said and said.named else ""
        near = self.names or (frozenset() if self.parties else frozenset(_names(telling, _sentence(telling))))
        self.who = self.parties | frozenset(name for name in near if name.isupper() or not self.parties)


def timeless(telling: Telling) -> Iterator[str]:
    """Its words without those of time: whatever is on one day would be alike by them."""
    text, start = telling.reading.article.text, telling.plan.span.start
    for time in telling.reading.times:
        if telling.plan.span.covers(time.span) and time.span.start >= start:
            yield text[start : time.span.start]
            start = time.span.end
    yield text[start : telling.plan.span.end]


def _parties(telling: Telling) -> Iterator[str]:
    """Who takes part, by country where one is known; whom common words alone name ("two ministers") may be anybody."""
    for party in telling.parties:
        if party.country or not party.name.islower():
            yield party.country or party.name.casefold()


def _spots(telling: Telling) -> Iterator[str]:
    """The places named in its words, and the one where it is to be."""
    for mention in telling.reading.mentions:
        if mention.kind is MentionKind.PLACE and telling.plan.span.covers(mention.span):
            yield mention.name.casefold()
    if telling.place:
        yield telling.place.name.casefold()


def _sentence(telling: Telling) -> Span:
    """The sentence in which it is told; its own words where they stand in none, as in a headline."""
    own = telling.plan.span
    return next((span for span in telling.reading.sentences if span.covers(own)), own)


def _names(telling: Telling, inside: Span | None = None) -> Iterator[str]:
    """Who is named in its words, or in those `inside` a stretch, by country where one is known."""
    within = inside or telling.plan.span
    for mention in telling.reading.mentions:
        if mention.kind in ACTING and within.covers(mention.span):
            yield mention.country or mention.name.casefold()
