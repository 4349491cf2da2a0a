"""The words of a report that point back, and what each means.

    Kim Jong Un arrived in Hanoi. The North Korean leader said it was his first visit.
                                  ──── description ─────             ─── pronoun
                                       Kim Jong Un                   Kim Jong Un

A speaker that a statement has already found is not questioned: a pronoun inside it means that speaker.
"""

from collections.abc import Iterable, Iterator, Sequence

from attache.lexicon.antecedents import Antecedents
from attache.lexicon.beings import Beings
from attache.read.who.chains import Link, find_links
from attache.read.who.choices import Choice, Chooser, likeliest
from attache.read.who.entities import Entity
from attache.read.who.inside import names_inside
from attache.read.who.things import Thing, find_things
from attache.records import Mention, Reference, Source, Span, Statement
from attache.text.quotes import find_quotes
from attache.text.tokens import Sentence


def find_references(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    statements: Iterable[Statement],
    beings: Beings,
    weights: Antecedents,
    prose: Sequence[Span],
) -> Iterator[Reference]:
    """Each pronoun of the third person, description and repeated name in the sentences, in text order."""
    quotes = [quote.span for quote in find_quotes(text, prose)]
    things = find_things(text, sentences, mentions, quotes, beings)
    speakers = {s.speaker.span: s.speaker for s in statements if s.speaker and s.speaker.span}
    links = find_links(things, _believing(speakers, likeliest(weights)), text)
    found = [*(_reference(link) for link in links), *names_inside(text, mentions)]
    yield from sorted(found, key=lambda reference: reference.span)


def _believing(speakers: dict[Span, Source], chooser: Chooser) -> Chooser:
    """A chooser that takes a statement's word for whom its speaker's pronoun means."""

    def choose(pronoun: Thing, found: Sequence[Choice]) -> Entity | None:
        speaker = speakers.get(pronoun.span)
        if speaker is None or speaker.name.lower() == pronoun.token.lower:
            return chooser(pronoun, found)
        named = (c.entity for c in found if c.entity.named and c.entity.named.mention)
        return next((e for e in named if e.named and e.named.mention and e.named.mention.name == speaker.name), None)

    return choose


def _reference(link: Link) -> Reference:
    mention = link.entity.named.mention if link.before and link.entity.named else None
    return Reference(
        span=link.thing.span,
        kind=link.kind,
        antecedent=link.before.span if link.before else None,
        mention=mention.id if mention else None,
        name=mention.name if mention else None,
        country=mention.country if mention else None,
        why=link.why,
    )
