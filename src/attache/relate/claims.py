"""What reports agree on: every claim of a story, and each place where a report makes it.

Propositions of different reports are linked where they are likely one (`links`), the links gathered into groups that
hang together (`groups`), and sentences put together again where they make but one claim (`wholes`). What denies a claim
is another claim, and speaks against it.
"""

from collections.abc import Iterator, Mapping, Sequence

from attache.lexicon.disputes import Disputes
from attache.lexicon.propositions import Propositions
from attache.records import Carrier, Claim, Copy, Difference, Reading, Story
from attache.relate.differences import denials, differences, once, revisions
from attache.relate.fates import fate
from attache.relate.groups import groups
from attache.relate.hands import hands
from attache.relate.independences import Joins, weigh
from attache.relate.links import links
from attache.relate.origins import origins
from attache.relate.recounts import contested_counts
from attache.relate.supports import support
from attache.relate.sureness import of_whole, sureness
from attache.relate.units import Unit, units
from attache.relate.utterances import utterances
from attache.relate.wholes import Telling, tellings
from attache.text.likeness import content_words, stem
from attache.text.meanings import Encoder

FEWEST = 3  # content words, below which what one report alone tells is no claim


def claims(
    story: Story,
    readings: Sequence[Reading],
    copies: Sequence[Copy],
    encoder: Encoder,
    known: Propositions,
    disputes: Disputes,
) -> tuple[Claim, ...]:
    """Each claim of the story, in the order of the reports and of their texts."""
    members = [u for r in readings if r.article.id in story.articles for u in units(r, known)]
    found = links(members, encoder, known, disputes)
    told = [t for t in tellings(members, groups(len(members), found.alike)) if _claims(t.wholes)]
    chances = {frozenset((members[a].id, members[b].id)): chance for (a, b), chance in found.alike.items()}
    counting = [unit for unit in members if any(fate(figure, unit) for figure in unit.figures)]
    against = [(members[a], members[b]) for a, b in found.opposed]
    texts = {reading.article.id: reading.article.text for reading in readings}
    differ = [
        once(
            (
                *differences(one.parts, chances),
                *contested_counts(one.parts, readings),
                *_revised(one.parts, counting, chances),
                *denials(one.parts, against),
            ),
            texts,
        )
        for one in told
    ]
    return tuple(
        _claim(story, n, one, its, copies, Joins(chances=chances, opinions=known.opinions))
        for n, (one, its) in enumerate(zip(told, differ, strict=True), 1)
    )


def _revised(
    parts: Sequence[Unit], counting: Sequence[Unit], chances: Mapping[frozenset[str], float]
) -> Iterator[Difference]:
    """What brings a claim up to date that is about a number: one that each of its tellings gives."""
    if all(unit in counting for unit in parts):
        yield from revisions(parts, counting, chances)


def _claims(told: Sequence[Unit]) -> bool:
    """Whether it is worth a claim: told by several, or by one in a sentence or statement of some length."""
    if len({unit.reading.article.id for unit in told}) > 1:
        return True
    return any(not unit.is_scrap and len(content_words(unit.text)) >= FEWEST for unit in told)


def _claim(
    story: Story,
    number: int,
    telling: Telling,
    differ: tuple[Difference, ...],
    copies: Sequence[Copy],
    joins: Joins,
) -> Claim:
    members = telling.wholes
    found = origins(hands(members, copies), utterances(members))
    told = [u for u in members if u.statement]
    is_told = 2 * len(told) >= len(members)
    gist = _gist(told if is_told else [u for u in members if not u.statement])
    sure = sureness(gist, telling.parts, joins.chances)
    carriers = tuple(_carrier(unit, found.names[unit.id], of_whole(unit, telling.parts, sure)) for unit in members)
    firm = [unit for unit, carrier in zip(members, carriers, strict=True) if carrier.is_firm]
    weighed = weigh(telling.parts, firm, found.names, joins)
    return Claim(
        id=f"{story.id}-c{number}",
        story=story.id,
        kind="statement" if is_told else "fact",
        gist=gist.text,
        carriers=carriers,
        differences=differ,
        support=support(carriers, differ, copies, (*found.why, *weighed.why), weighed.origins),
    )


def _gist(members: Sequence[Unit]) -> Unit:
    """The telling that stands for the claim: that which shares most words with the others, none still to come first.

    Where two do alike, the one nearer the top of its report.
    """
    stems = {u.id: {stem(word) for word in content_words(u.text)} for u in members}

    def shared(unit: Unit) -> float:
        own = stems[unit.id]
        return round(sum(len(own & other) / max(1, len(own | other)) for other in stems.values()), 3)

    return min(members, key=lambda u: (u.is_open, u.is_scrap, -shared(u), u.number, u.id))


def _carrier(unit: Unit, origin: str | None, likely: float) -> Carrier:
    return Carrier(
        article=unit.reading.article.id,
        span=unit.span,
        chain=unit.chain,
        origin=origin,
        record=unit.statement.id if unit.statement else None,
        likely=likely,
    )
