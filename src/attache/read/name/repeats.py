"""A name once seen is seen again: later in the text, and by its surname alone.

    Ali Abdollahi, the deputy chief of staff ...  Abdollahi declined to say more.

What the model missed or took for something else is mended by what it saw elsewhere in the text, and by the words
beside the name: a body has spokesmen, and what things are in is a place.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attache.lexicon.phrasebooks import Phrasebook
from attache.lexicon.spellings import key
from attache.lexicon.world import World
from attache.read.name.compounds import is_headline
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

SHORTEST = 3
"""A single word must have as many letters: shorter ones are too often something else."""
ONE_NAME = frozenset({"God", "Allah", "Jesus", "Christ", "Muhammad", "Mohammed", "Satan", "Buddha", "Santa"})
DOUBT = 2.5
"""Somebody of one name whom nothing introduces must have been seen so many times as often as a body or a place."""
INSIDE = frozenset({"in", "near", "outside", "inside", "across", "around"})
STAFF = frozenset(
    "spokesman spokeswoman spokesperson official officials executive executives employee employees staff shares unit "
    "subsidiary member members delegate delegates lawmaker lawmakers activist activists fighter fighters militant "
    "militants headquarters website".split()
)
OFTEN = 3
"""A word that stands alone so many times would be taken for a person at least once if it named one."""
NO_SURNAMES = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday north south east west".split()
)


def find_repeats(text: str, sentences: Sequence[Sentence], spots: Sequence[Spot], world: World) -> Iterator[Spot]:
    """Each place where a name that the model saw stands again, with the kind it most likely has in this text."""
    kinds = _kinds(text, sentences, spots, world)
    doubted = _doubted(sentences, spots)
    found_surnames = (surname for surname in _surnames(spots, world) if surname not in doubted)
    surnames = dict.fromkeys(found_surnames, MentionKind.PERSON)
    kinds |= surnames
    book = Phrasebook(kinds)
    seen = {spot.span: spot.kind for spot in spots if spot.kind is MentionKind.PERSON or spot.found is Found.MODEL}
    for number, sentence in enumerate(sentences):
        for span, kind in book.find(text, sentence.span):
            if span in seen or _stands_alone(span, sentence):
                # Where the model too saw a person, "Jordan" is the person and not the kingdom.
                words = span.of(text)
                is_person = seen.get(span) is MentionKind.PERSON
                sure = is_person or (words in surnames and world.names.get(words) is None)
                found = Found.RULE if sure and kind is MentionKind.PERSON else Found.REPEAT
                yield Spot(span=span, kind=kind, sentence=number, found=found, name=span.of(text))


def _kinds(text: str, sentences: Sequence[Sentence], spots: Sequence[Spot], world: World) -> dict[str, MentionKind]:
    """The kind of each name that the model saw, by what it was taken for and, in doubt, by the words beside it."""
    known = {word for spot in spots if spot.kind is MentionKind.PERSON for word in _known(spot)}
    seen: defaultdict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        words = spot.span.of(text)
        if spot.found is Found.MODEL and _is_worth_repeating(words):
            seen[words].append(spot)
    return {words: _likeliest(words, named, sentences, known, world) for words, named in seen.items()}


def _likeliest(
    words: str, named: Sequence[Spot], sentences: Sequence[Sentence], known: set[str], world: World
) -> MentionKind:
    votes = Counter(spot.kind for spot in named)
    stranger = (
        MentionKind.PERSON in votes and " " not in words and key(words) not in known and not world.surnamed(words)
    )
    lone = set(votes) == {MentionKind.GROUP}
    if len(votes) > 1 or stranger or lone:
        shown = Counter(kind for spot in named if (kind := _shown(spot, sentences[spot.sentence])))
        votes.update({kind: n for kind, n in shown.items() if n > 1 or kind in votes or lone})
    doubt = {MentionKind.PERSON: DOUBT if stranger else 1, MentionKind.GROUP: DOUBT if lone else 1}
    return max(votes, key=lambda kind: votes[kind] / doubt.get(kind, 1))


def _known(spot: Spot) -> Iterator[str]:
    """The words by which somebody may be called again: those of a full name, and a name with a title."""
    if " " in spot.name or spot.found is not Found.MODEL:
        yield from (key(word) for word in spot.name.split())


def _shown(spot: Spot, sentence: Sentence) -> MentionKind | None:
    """What the words beside a name show it to be: "in Coron" a place, "the Velm spokesman" a body."""
    inside = sentence.within(spot.span)
    noun = next((t for t in inside if t.head not in inside), None)
    if noun is None:
        return None
    if any(child.dep == "case" and child.lower in INSIDE for child in noun.children):
        return MentionKind.PLACE
    after = sentence.tokens[inside[-1].index + 1 :][:1]
    is_body = spot.kind is not MentionKind.GROUP and bool(after) and after[0].lower in STAFF  # "Hutu officials"
    return MentionKind.ORGANIZATION if is_body else None


def _is_worth_repeating(words: str) -> bool:
    return words[:1].isupper() and (" " in words or "-" in words or (len(words) >= SHORTEST and not words.isupper()))


def _surnames(spots: Sequence[Spot], world: World) -> Iterator[str]:
    for spot in spots:
        alone = spot.found is Found.RULE and world.names.get(spot.name) is None
        if spot.kind is MentionKind.PERSON and (" " in spot.name or alone):
            surname = world.surnames.of(spot.name)
            if len(surname) >= SHORTEST and key(surname) not in NO_SURNAMES and not surname.islower():
                yield surname
                yield surname[0].upper() + surname[1:]


def _doubted(sentences: Sequence[Sentence], spots: Sequence[Spot]) -> set[str]:
    """The last words of persons' names that stand alone time and again, and never for the model as a person.

    "Medicare" is no surname, though "Romney-Ryan Medicare" was taken for somebody.
    """
    persons = [spot for spot in spots if spot.kind is MentionKind.PERSON]
    sure = {spot.name for spot in persons if " " not in spot.name}
    sure |= {spot.name.split()[-1] for spot in persons if spot.found is not Found.MODEL}
    last = Counter(spot.name.split()[-1] for spot in persons if " " in spot.name)
    words = Counter(token.text for sentence in sentences for token in sentence.tokens if token.text in last)
    return {word for word, count in words.items() if word not in sure and count - last[word] >= OFTEN}


def _stands_alone(span: Span, sentence: Sentence) -> bool:
    """Whether the words are a name here, and no part of a longer one that is none of theirs."""
    tokens = sentence.within(span)
    if not tokens or not (tokens[0].pos == "PROPN" or tokens[0].ent):
        return False
    if is_headline(sentence):
        return True
    neighbours = (
        sentence.tokens[max(0, tokens[0].index - 1) : tokens[0].index] + sentence.tokens[tokens[-1].index + 1 :][:1]
    )
    return not any(t.pos == "PROPN" and t.text[:1].isupper() and t.ent for t in neighbours)
