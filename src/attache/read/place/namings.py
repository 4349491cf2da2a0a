"""Namings: which names of a text are used for the ground, and where each stands.

    in Talvik · from Talvik to Karsund · Talvik, Norway        the ground
    Norway condemned the attack                                a state, wherever it is named
    Oslo condemned the attack · the Talvik accord              a government, a treaty: no place

The names themselves come from the readers of names; `grounds.py` says which of them are used for the ground,
`overlooked.py` adds those that were taken for somebody or that nobody saw.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attache.lexicon.placewords import PlaceWords
from attache.lexicon.seats import Use
from attache.lexicon.world import Sense, World
from attache.read.place.known import Known
from attache.records import Mention, MentionKind, Span, Time
from attache.text.tokens import Sentence, Token

GROUND = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})
PEOPLE = frozenset({MentionKind.PERSON, MentionKind.ORGANIZATION})
CASES = frozenset({"from", "to", "toward", "towards", "between", "on", "off", "of", "around", "along", "past"})
"""Prepositions of place besides those that the lexicon of seats has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """One name: its words, the mention it is (None of what nobody saw), and its sentence.

    `noun` is the word by which it hangs in that, of names in a row the first's; `last` its last word. `is_state`: the
    lexicon of names takes its words for a state, not for a city that stands for one.
    `number` counts the sentences, `paragraph` the paragraphs; both are -1 in a dateline, which has no sentence.
    """

    span: Span
    words: str
    mention: Mention | None
    sentence: Sentence | None
    number: int
    noun: Token | None
    last: Token | None
    is_state: bool = False

    @property
    def paragraph(self) -> int:
        """Its paragraph, counted from 0."""
        return self.sentence.paragraph if self.sentence else -1


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of one report when its places are looked for; `sentences` and `mentions` are in text order."""

    text: str
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    times: Sequence[Time]
    words: PlaceWords
    world: World
    known: Known


def namings(page: Page) -> Iterator[Naming]:
    """Each mention that may be a place, whatever it is used for, in text order."""
    starts = [sentence.span.start for sentence in page.sentences]
    for mention in page.mentions:
        if mention.kind not in GROUND and mention.kind not in PEOPLE:
            continue
        at = bisect_right(starts, mention.span.start) - 1
        sentence = page.sentences[at] if at >= 0 else None
        if sentence is not None and mention.span.end > sentence.span.end:
            sentence = None  # a dateline stands before the sentences, or between them
        inside = sentence.within(mention.span) if sentence else []
        yield Naming(
            span=mention.span,
            words=mention.span.of(page.text),
            mention=mention,
            sentence=sentence,
            number=at if sentence else -1,
            noun=_noun(inside),
            last=inside[-1] if inside else None,
            is_state=mention.kind is MentionKind.COUNTRY and not is_capital(mention.span.of(page.text), page.world),
        )


def is_capital(words: str, world: World) -> bool:
    """Whether the words name a capital, which may stand for those who govern there."""
    known = world.names.get(words)
    return known is not None and known.sense is Sense.CAPITAL


def is_house(words: str, world: World) -> bool:
    """Whether they name a house that stands for those who govern from it: "the Kremlin"."""
    known = world.names.get(words)
    return known is not None and known.sense is Sense.SEAT


def is_located(naming: Naming, page: Page) -> bool:
    """Whether it stands as a place: in a dateline, behind a preposition of place, or where nothing else can stand."""
    noun = naming.noun
    if noun is None or naming.mention is None:
        return True
    return is_within(noun, page) or not CASES.isdisjoint(cases(noun))


def cases(noun: Token) -> list[str]:
    """The prepositions before a name."""
    return [child.lower for child in noun.children if child.dep == "case"]


def is_within(noun: Token, page: Page) -> bool:
    """Whether "in", "near" or the like brings it."""
    return any(page.world.seats.has(Use.WHERE, case) for case in cases(noun))


def _noun(inside: Sequence[Token]) -> Token | None:
    tops = [t for t in inside if t.head not in inside] or inside
    noun = next((t for t in tops if t.dep != "det"), tops[0] if tops else None)  # "The" of "The Hague" hangs as well
    while noun is not None and noun.dep == "conj" and noun.head is not noun and noun.head.pos == "PROPN":
        noun = noun.head
    return noun
