"""Names where they are no mention: inside longer ones, and as words before a noun.

the Hong Kong Legislative Council       Hong Kong, which the text names by itself as well
the US State Department                 the United States, which needs not be named by itself
the Warhol prints                       Andy Warhol, who was called so
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from attache.lexicon.phrasebooks import Phrasebook
from attache.lexicon.world import Naming, Sense
from attache.records import Mention, MentionKind, Reference, ReferenceKind, Span
from attache.text.tokens import Sentence

WORD = re.compile(r"\S+")
HOLDERS = frozenset({MentionKind.ORGANIZATION, MentionKind.PLACE, MentionKind.OFFICE})
HELD = frozenset({MentionKind.ORGANIZATION, MentionKind.PLACE, MentionKind.COUNTRY, MentionKind.PERSON})
LONGEST = 12
"""A name of more words is a list that was taken for one."""
SIDES = frozenset("North South East West New Northern Southern Eastern Western Central Old Upper Lower".split())
"""What makes another place of the place behind it."""
GROUNDS = frozenset("City Island Islands Peninsula River Street St Avenue Road".split())
"""What makes another place of the words before it."""


def names_inside(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], world: Phrasebook[Naming]
) -> Iterator[Reference]:
    """Each name that is no mention, and stands as one elsewhere or in a longer one before, in text order.

    `world` tells of each name of a state whose it is.
    """
    alone: dict[str, Mention] = {}
    for mention in mentions:
        words = mention.span.of(text)
        if mention.kind in HELD and words not in SIDES and (mention.kind is not MentionKind.PERSON or " " in words):
            alone.setdefault(words, mention)
    states = {mention.name: mention for mention in reversed(mentions) if mention.kind is MentionKind.COUNTRY}
    inner = ((span, None) for mention in mentions for span in _inside(text, mention, alone, world))
    outer = ((span, None) for span in _outside(text, sentences, mentions, alone))
    last: dict[str, Span] = {}
    for span, named in sorted([*inner, *outer, *((m.span, m) for m in mentions)], key=lambda found: found[0]):
        if named:
            last[named.name] = span
            continue
        bearer = alone.get(span.of(text))
        state = None if bearer else world.get(span.of(text))
        name = bearer.name if bearer else state.name if state else ""
        bearer = bearer or states.get(name)
        if bearer or name in last:
            yield Reference(
                span=span, kind=ReferenceKind.NAME, antecedent=last.get(name), mention=bearer.id if bearer else None,
                name=name, country=bearer.country if bearer else state.code if state else None,
                why="named by itself as well" if bearer else "named inside another name before",
            )  # fmt: skip
        last[name] = span


def _inside(text: str, mention: Mention, alone: Mapping[str, Mention], world: Phrasebook[Naming]) -> Iterator[Span]:
    """The longest of the names known that stand in the mention, from left to right, none inside another."""
    words = list(WORD.finditer(text, mention.span.start, mention.span.end)) if mention.kind in HOLDERS else []
    reached = 0
    for first in range(len(words) if len(words) <= LONGEST else 0):
        for last in range(len(words) - 1, first - 1, -1):
            span = Span(words[first].start(), words[last].end())
            is_name = span.of(text) in alone or _is_state(span.of(text), world)
            is_own = span.of(text) in alone and alone[span.of(text)].kind is MentionKind.ORGANIZATION
            if is_own and _is_short(words, first, last):
                continue
            if is_name and first >= reached and span != mention.span and not _is_cut(words, first, last):
                yield span
                reached = last + 1
                break


def _is_short(words: Sequence[re.Match[str]], first: int, last: int) -> bool:
    """Whether words are the shorter form of the name: the "Supreme Court" of Tessia, the Boston "Red Sox"."""
    begins = first == 0 and words[min(last + 1, len(words) - 1)].group().islower()
    return begins or (last == len(words) - 1 and not words[first - 1].group().islower())


def _is_cut(words: Sequence[re.Match[str]], first: int, last: int) -> bool:
    """Whether the words around make another place of these: "South" Africa, Mexico "City"."""
    before = words[first - 1].group() if first else ""
    after = words[last + 1].group() if last + 1 < len(words) else ""
    return before in SIDES or after in GROUNDS


def _is_state(words: str, world: Phrasebook[Naming]) -> bool:
    naming = world.get(words)
    return naming is not None and naming.sense is Sense.NAME


def _outside(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], alone: Mapping[str, Mention]
) -> Iterator[Span]:
    """Where names that stand alone elsewhere stand between the mentions."""
    book = Phrasebook(alone)
    taken = sorted(m.span for m in mentions)
    at = 0
    for sentence in sentences:
        for span, _ in book.find(text, sentence.span):
            while at < len(taken) and taken[at].end <= span.start:
                at += 1
            if at == len(taken) or taken[at].start >= span.end:
                yield span
