"""Names that the user's own files know: they go before whatever else a span may be taken for.

    an entry says what it is      person, organization, …
    an entry does not             what the house's own tables take the words for, else the model, else a body

Of a country in a dictionary only what the house does not know itself is taken: that Kabul is a capital, and acts for
its state only as a subject, is more than "KABUL [AFG]" says.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attache.lexicon.actors import Actor, Standing
from attache.lexicon.world import Sense, World
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

LABELS = {"PERSON": MentionKind.PERSON, "LOC": MentionKind.PLACE, "NORP": MentionKind.GROUP}
SENSES = {
    Sense.NAME: MentionKind.COUNTRY,
    Sense.PEOPLE: MentionKind.NATIONALITY,
    Sense.CAPITAL: MentionKind.PLACE,
    Sense.GROUP: MentionKind.GROUP,
    Sense.PLACE: MentionKind.PLACE,
}


def find_actors(text: str, sentences: Sequence[Sentence], world: World, day: date | None) -> Iterator[Spot]:
    """Each of the user's own actors that the sentences name, with its country on `day`."""
    for number, sentence in enumerate(sentences if world.own.actors else ()):
        for span, actor in world.own.find(text, sentence.span):
            if actor.shouted and actor.kind is MentionKind.PLACE and _is_known(span.of(text), actor, world):
                continue
            kind = actor.kind or _kind(span, text, sentence, actor, world)
            code, bare, name = _country(span.of(text), actor, world, day), span, _name(span.of(text), actor, world)
            if kind is MentionKind.PERSON:
                bare, name = _untitled(span, text, world), _plainest(actor, world)
            yield Spot(span=bare, kind=kind, sentence=number, found=Found.OWN, name=name, code=code)


def _is_known(words: str, actor: Actor, world: World) -> bool:
    """Whether the house's own tables say the same country of these words."""
    naming = world.names.get(words)
    return naming is not None and naming.code in {standing.country for standing in actor.standings}


def _kind(span: Span, text: str, sentence: Sentence, actor: Actor, world: World) -> MentionKind:
    words = span.of(text)
    if world.person(words):
        return MentionKind.PERSON
    if naming := world.names.get(words):
        return SENSES.get(naming.sense, MentionKind.ORGANIZATION)
    labels = [token.ent for token in sentence.within(span) if token.ent]
    if labels:
        return LABELS.get(labels[-1], MentionKind.ORGANIZATION)
    # What changes its standing from day to day and has two words is mostly somebody with a career.
    is_career = any(standing.is_dated for standing in actor.standings) and " " in words
    return MentionKind.PERSON if is_career else MentionKind.ORGANIZATION


def _untitled(span: Span, text: str, world: World) -> Span:
    """A person's name without the title that an entry may have before it: "PRESIDENT_OLLENBERG_"."""
    title = next((title for title, _ in world.titles.find(text, span) if title.start == span.start), None)
    after = title.end + 1 if title else span.start
    return Span(after, span.end) if after < span.end and text[after].isupper() else span


def _plainest(actor: Actor, world: World) -> str:
    """A person's name: of a dictionary, the first of the names that begins with no title."""
    names = (actor.name, *actor.aliases) if actor.shouted else ()
    plain = (n for n in names if _untitled(Span(0, len(n)), n, world) == Span(0, len(n)))
    return next(plain, actor.name)


def _name(words: str, actor: Actor, world: World) -> str:
    """The user's name for it; of a dictionary in capitals, the house's own where the house knows the words."""
    naming = world.names.get(words) if actor.shouted else None
    return naming.name if naming else actor.name


def _country(words: str, actor: Actor, world: World, day: date | None) -> str | None:
    """The user's country on that day; where the entry gives neither country nor code, what the house knows."""
    standing = actor.standing(day) or Standing()
    naming = world.names.get(words) if standing.code is None else None
    return standing.country or (naming.code if naming else None)
