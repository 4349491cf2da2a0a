"""A name once seen is seen again: later in the text, and by its surname alone.

    Ali Abdollahi, the deputy chief of staff ...  Abdollahi declined to say more.

What the model missed or took for something else is mended by what it saw elsewhere in the text.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attache.lexicon.phrasebooks import Phrasebook
from attache.lexicon.spellings import key
from attache.lexicon.world import World
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

SHORTEST = 3
"""A single word must have as many letters: shorter ones are too often something else."""
NO_SURNAMES = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday north south east west".split()
)


def find_repeats(text: str, sentences: Sequence[Sentence], spots: Sequence[Spot], world: World) -> Iterator[Spot]:
    """Each place where a name that the model saw stands again, with the kind it has most often in this text."""
    kinds = _kinds(text, spots)
    surnames = dict.fromkeys(_surnames(spots, world), MentionKind.PERSON)
    kinds |= surnames
    book = Phrasebook(kinds)
    seen = {spot.span for spot in spots if spot.kind is MentionKind.PERSON}
    for number, sentence in enumerate(sentences):
        for span, kind in book.find(text, sentence.span):
            if span in seen or _stands_alone(span, sentence):
                # Where the model too saw a person, "Jordan" is the person and not the kingdom.
                words = span.of(text)
                sure = span in seen or (words in surnames and world.names.get(words) is None)
                found = Found.RULE if sure and kind is MentionKind.PERSON else Found.REPEAT
                yield Spot(span=span, kind=kind, sentence=number, found=found, name=span.of(text))


def _kinds(text: str, spots: Sequence[Spot]) -> dict[str, MentionKind]:
    votes: defaultdict[str, Counter[MentionKind]] = defaultdict(Counter)
    for spot in spots:
        if spot.found is Found.MODEL and _is_worth_repeating(spot.span.of(text)):
            votes[spot.span.of(text)][spot.kind] += 1
    return {words: count.most_common(1)[0][0] for words, count in votes.items()}


def _is_worth_repeating(words: str) -> bool:
    return words[:1].isupper() and (" " in words or "-" in words or (len(words) >= SHORTEST and not words.isupper()))


def _surnames(spots: Sequence[Spot], world: World) -> Iterator[str]:
    for spot in spots:
        if spot.kind is MentionKind.PERSON and " " in spot.name:
            surname = world.surnames.of(spot.name)
            if len(surname) >= SHORTEST and key(surname) not in NO_SURNAMES and not surname.islower():
                yield surname
                yield surname[0].upper() + surname[1:]


def _stands_alone(span: Span, sentence: Sentence) -> bool:
    """Whether the words are a name here, and no part of a longer one that is none of theirs."""
    tokens = sentence.within(span)
    if not tokens or not (tokens[0].pos == "PROPN" or tokens[0].ent):
        return False
    neighbours = (
        sentence.tokens[max(0, tokens[0].index - 1) : tokens[0].index] + sentence.tokens[tokens[-1].index + 1 :][:1]
    )
    return not any(t.pos == "PROPN" and t.text[:1].isupper() and t.ent for t in neighbours)
