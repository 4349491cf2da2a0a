"""Gatherings: who is to take part in what is announced, and where it is to be.

    Kenya  will hold elections  in Nakuru  on 9 August.
    ──┬──                          ──┬───
 participant                       place

Where the plan is an act, its parties take part, at its place. Of other plans the subject does, where a name stands in
it, and those that a thing is between ("talks between Mali and Niger"); a place that "in" or the like brings in is
where.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from attache.read.act.relations import coordinates, prepositions, subjects
from attache.records import Event, Mention, MentionKind, Party, Place, Precision, Span
from attache.text.tokens import Token

ACTING = frozenset({MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.COUNTRY, MentionKind.GROUP})
LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|off)\s+(?:the\s+)?(?:(?:northern|southern|eastern|western|central)\s+)?"
    r"(?:(?:city|town|port|village|capital)\s+(?:of\s+)?)?\Z",
    re.IGNORECASE,
)
SIDES = frozenset({"between", "with", "of", "by", "among"})
BEFORE = 40
"""How many characters before a place are looked at for what brings it in."""


def participants(token: Token, event: Event | None, mentions: Sequence[Mention]) -> tuple[Party, ...]:
    """Those who take part in the plan that `token` tells, in text order; empty where nobody is named."""
    if event:
        return (*event.actors, *event.recipients)
    return _named(_subjects(token, mentions))


def beside(token: Token, told: Sequence[Party], mentions: Sequence[Mention]) -> tuple[Party, ...]:
    """Those a thing that `token` moves or calls off is with or between, and who are not `told` yet."""
    known = {party.country or party.name for party in told}
    things = [thing for thing in token.having("obj", "nsubj", "xcomp") if thing.tag in {"NN", "NNS"}]
    heads = [part for thing in things for side in _sides(thing) for part in coordinates(side)]
    named = (m for m in mentions if m.kind in ACTING and any(m.span.covers(head.span) for head in heads))
    return _named(mention for mention in named if (mention.country or mention.name) not in known)


def _named(mentions: Iterable[Mention]) -> tuple[Party, ...]:
    found = {mention.name: mention for mention in mentions}
    return tuple(Party(name=m.name, country=m.country, code=m.code, span=m.span) for m in found.values())


def venue(span: Span, event: Event | None, places: Sequence[Place], text: str) -> Place | None:
    """Where what the clause at `span` announces is to be, None where it names no place that is settled."""
    if (
        event
        and event.place
        and event.place.precision is not Precision.UNRESOLVED
        and not _is_party(event.place, event)
    ):
        return event.place
    inside = (p for p in places if span.covers(p.span) and p.precision is not Precision.UNRESOLVED)
    return next(
        (p for p in inside if LOCATIVE.search(text[max(span.start, p.span.start - BEFORE) : p.span.start])), None
    )


def _is_party(place: Place, event: Event) -> bool:
    """Whether its words only name who takes part: "talks between Mali and Niger"."""
    spans = [party.span for party in (*event.actors, *event.recipients) if party.span]
    return sum(place.span.covers(span) for span in spans) > 1


def _sides(thing: Token) -> list[Token]:
    """Whom a thing is between, of, with or by: "talks between Mali and Niger", "the minister's visit"."""
    return [part for part in thing.having("nmod") if part.dep == "nmod:poss" or set(prepositions(part)) & SIDES]


def _subjects(token: Token, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions that name a subject of the word, or of the verb that governs it."""
    words = (token, *((token.head,) if token.dep == "xcomp" else ()))
    named = [subject for word in words for subject in subjects(word)]
    things = [thing for thing in (token, *named, *token.having("obj", "nsubj")) if thing.tag in {"NN", "NNS"}]
    named += [party for thing in things for party in _sides(thing)]
    heads = [part for subject in named for part in coordinates(subject)]
    for mention in mentions:
        if mention.kind in ACTING and any(mention.span.covers(head.span) for head in heads):
            yield mention
