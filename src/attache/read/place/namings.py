"""Namings: which names of a text are used for the ground, and which only look like it.

    in Talvik · from Talvik to Karsund · Talvik, Norway        the ground
    Norway condemned the attack                                a state, wherever it is named
    Oslo condemned the attack · talks with Oslo                a capital for its government: no place
    the Talvik accord · Talvik Bridge · the ferry Talvik       named after a place: none
    Ann Talvik … Talvik said                                   somebody

Most of it the names themselves have decided; what is left is decided by the word the name hangs on.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attache.lexicon.placewords import Part, PlaceWords
from attache.lexicon.seats import Use
from attache.lexicon.world import Sense, World
from attache.read.place.known import Known
from attache.records import Mention, MentionKind, Precision, Span, Time
from attache.text.tokens import Sentence, Token

GROUND = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})
GOVERNING = frozenset({Sense.CAPITAL, Sense.SEAT})
CASES = frozenset({"from", "to", "toward", "towards", "between", "on", "off", "of", "around", "along", "past"})
"""Prepositions of place besides those that the lexicon of seats has."""
CALLED = re.compile(r"([a-z]+) of $")
FAR = 40
"""So many characters before a name are looked at."""
LONGEST = 4
"""How many words a name that nobody saw has at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One name used for the ground: its words, the mention it is, its sentence and where that stands.

    `number` counts the sentences, `paragraph` the paragraphs; both are -1 in a dateline that opens the report.
    `is_located` says that a preposition of place brings it.
    """

    span: Span
    words: str
    mention: Mention | None
    sentence: Sentence | None
    number: int
    paragraph: int
    is_located: bool

    @property
    def is_state(self) -> bool:
        """Whether the lexicon takes it for a state."""
        return self.mention is not None and self.mention.kind is MentionKind.COUNTRY


class Namings:
    """The sentences and mentions of one report, asked for the names that are used for the ground."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        times: Sequence[Time],
        words: PlaceWords,
        world: World,
        gazetteer: Known,
    ) -> None:
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self._mentions = mentions
        self._times = times
        self._words = words
        self._world = world
        self._gazetteer = gazetteer
        persons = [m.span.of(text).split() for m in mentions if m.kind is MentionKind.PERSON]
        self._surnames = {parts[-1] for parts in persons if len(parts) > 1}
        self._forenames = {parts[0] for parts in persons if len(parts) > 1}

    def found(self) -> Iterator[Naming]:
        """Each of them, in text order."""
        known = [naming for mention in self._mentions if (naming := self._naming(mention))]
        return iter(sorted([*known, *self._unseen()], key=lambda naming: naming.span))

    def _naming(self, mention: Mention) -> Naming | None:
        at = bisect_right(self._starts, mention.span.start) - 1
        sentence = self._sentences[at] if at >= 0 else None
        if sentence is not None and mention.span.end > sentence.span.end:
            sentence = None  # a dateline stands before the sentences, or between them
        noun = _noun(mention.span, sentence)
        located = noun is None or self._is_located(noun)
        naming = Naming(
            span=mention.span,
            words=mention.span.of(self._text),
            mention=mention,
            sentence=sentence,
            number=at if sentence else -1,
            paragraph=sentence.paragraph if sentence else -1,
            is_located=located,
        )
        return naming if self._is_ground(naming, mention, noun) else None

    def _is_ground(self, naming: Naming, mention: Mention, noun: Token | None) -> bool:
        if mention.kind not in GROUND:
            return self._is_rescued(naming, mention, noun)
        if noun is None:
            return True
        if self._is_thing(naming, noun):
            return False
        known = self._world.names.get(naming.words)
        if mention.kind is MentionKind.COUNTRY:
            is_government = known is not None and known.sense in GOVERNING
            return not is_government and not self._is_person(naming, self._surnames)
        if known is not None and known.sense is Sense.SEAT:
            return False  # "near the Kremlin": a house
        return not self._is_person(naming, self._surnames | self._forenames) and not self._is_actor(noun, naming)

    def _is_thing(self, naming: Naming, noun: Token) -> bool:
        """Whether it is named after the place, or only ends like one: an accord, a bridge, a ship."""
        last = naming.words.rsplit(" ", 1)[-1].lower()
        if " " in naming.words and self._words.has(Part.BUILDING, last) and not self._gazetteer.named(naming.words):
            return True
        head = noun.head
        named_after = noun.dep in {"compound", "amod", "nmod:desc"} and head.index > noun.index
        if named_after and self._words.has(Part.TREATY, head.lower, head.lemma.lower()):
            return True
        before = self._text[max(0, naming.span.start - FAR) : naming.span.start].rsplit(maxsplit=1)
        return bool(before) and self._words.has(Part.VESSEL, before[-1].lower())

    def _is_person(self, naming: Naming, names: set[str]) -> bool:
        return naming.words in names and not naming.is_located and not self._goes_on(naming)

    def _goes_on(self, naming: Naming) -> bool:
        """Whether a larger place stands behind it: "Austin, Texas"."""
        rest = self._text[naming.span.end : naming.span.end + 3]
        return rest[:2] == ", " and rest[2:].isupper()

    def _is_actor(self, noun: Token, naming: Naming) -> bool:
        """Whether a city speaks or plays: those who govern from there, a club, somebody of that name."""
        if not noun.dep.startswith("nsubj") and noun.dep != "obj":
            return False
        spots = self._gazetteer.named(naming.words)
        if not spots or spots[0].precision is not Precision.CITY:
            return False
        verb = noun.head
        if self._words.has(Part.CLUB, verb.lemma):
            sides = [*verb.having("nsubj"), *verb.having("obj")]
            return len(sides) > 1 and all(side.pos == "PROPN" for side in sides)
        return noun.dep == "nsubj" and self._words.has(Part.SAYING, verb.lemma)

    def _is_rescued(self, naming: Naming, mention: Mention, noun: Token | None) -> bool:
        """Whether the model took a place for somebody: "in Tulkarm", which no other name in the report explains."""
        if mention.kind not in {MentionKind.PERSON, MentionKind.ORGANIZATION} or noun is None or mention.role:
            return False
        world = self._world
        if world.names.get(naming.words) or world.person(naming.words) or world.surnamed(naming.words):
            return False
        same = [m for m in self._mentions if naming.words in m.span.of(self._text)]
        called = CALLED.search(self._text, max(0, naming.span.start - FAR), naming.span.start)
        is_town = called is not None and self._words.has(Part.CITY, called[1])
        placed = (is_town or self._is_within(noun)) and not noun.having("nmod:poss") and len(same) == 1
        return placed and not mention.country and bool(self._gazetteer.named(naming.words))

    def _unseen(self) -> Iterator[Naming]:
        """Names that no mention covers, brought by "in", "near" and the like, and known to the gazetteer."""
        spans = [*(mention.span for mention in self._mentions), *(time.span for time in self._times)]
        taken = {place for span in spans for place in range(span.start, span.end)}
        for number, sentence in enumerate(self._sentences):
            for token in sentence.tokens:
                if token.pos != "PROPN" or token.start in taken or not self._is_within(token):
                    continue
                if span := self._name(token, sentence, taken):
                    yield Naming(
                        span=span,
                        words=span.of(self._text),
                        mention=None,
                        sentence=sentence,
                        number=number,
                        paragraph=sentence.paragraph,
                        is_located=True,
                    )

    def _name(self, token: Token, sentence: Sentence, taken: set[int]) -> Span | None:
        """The large words in a row around a word, if the gazetteer has them."""
        first = last = token.index
        tokens = sentence.tokens
        while first and last - first < LONGEST and _is_large(tokens[first - 1], taken):
            first -= 1
        while last + 1 < len(tokens) and last - first < LONGEST and _is_large(tokens[last + 1], taken):
            last += 1
        span = Span(tokens[first].start, tokens[last].end)
        return span if self._gazetteer.named(span.of(self._text)) else None

    def _is_located(self, noun: Token) -> bool:
        return self._is_within(noun) or not CASES.isdisjoint(_cases(noun))

    def _is_within(self, noun: Token) -> bool:
        return any(self._world.seats.has(Use.WHERE, case) for case in _cases(noun))


def _noun(span: Span, sentence: Sentence | None) -> Token | None:
    """The word of the name by which it hangs in the sentence: of names in a row, the first's."""
    if sentence is None:
        return None
    inside = sentence.within(span)
    noun = next((t for t in inside if t.head not in inside), inside[0] if inside else None)
    while noun is not None and noun.dep == "conj" and noun.head is not noun and noun.head.pos == "PROPN":
        noun = noun.head
    return noun


def _cases(noun: Token) -> list[str]:
    return [child.lower for child in noun.children if child.dep == "case"]


def _is_large(token: Token, taken: set[int]) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper() and token.start not in taken
