"""The words of a report that point back, and what each means.

    Kim Jong Un arrived in Hanoi. The North Korean leader said it was his first visit.
                                  ──── description ─────             ─── pronoun
                                       Kim Jong Un                   Kim Jong Un

A speaker that a statement has already found is not questioned: a pronoun inside it means that speaker.
"""

from collections.abc import Iterable, Iterator, Sequence

from attache.lexicon.antecedents import Antecedents
from attache.lexicon.beings import Beings
from attache.lexicon.phrasebooks import Phrasebook
from attache.lexicon.world import Naming
from attache.read.who.chains import Link, find_links
from attache.read.who.choices import likeliest
from attache.read.who.inside import names_inside
from attache.read.who.things import PRONOUNS, find_things
from attache.read.who.titles import words_beside
from attache.records import Mention, Reference, Span, Statement
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
    world: Phrasebook[Naming],
) -> Iterator[Reference]:
    """Each pronoun of the third person, description and repeated name in the sentences, in text order."""
    quotes = [quote.span for quote in find_quotes(text, prose)]
    things = find_things(text, sentences, mentions, quotes, beings)
    links = find_links(things, likeliest(weights), text, dict(_speakers(statements)))
    found = [*(_reference(link) for link in links), *names_inside(text, sentences, mentions, world)]
    ends = {reference.span.end for reference in found}
    found += [r for r in words_beside(sentences, mentions, beings) if r.span.end not in ends]
    yield from sorted(found, key=lambda reference: reference.span)


def _speakers(statements: Iterable[Statement]) -> Iterator[tuple[Span, str]]:
    """Where the speakers of statements stand, and who they are, unless that is but the word that stands there."""
    for statement in statements:
        speaker = statement.speaker
        if speaker and speaker.span and speaker.name.lower() not in PRONOUNS:
            yield speaker.span, speaker.name


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
