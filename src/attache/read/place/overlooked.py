"""Overlooked: places that were taken for somebody, and names of places that nobody saw.

    in Tulkarm · the village of Kafr Zita · Jackson, Mississippi · flew to Austin        taken for a person or body
    in Oslo and Talvik · Enga province · a ferry from Mallaig                            not seen

Each stands where only a place can, and the gazetteer knows it; behind "the village of" it need not.
"""

import calendar
import re
from collections import Counter
from collections.abc import Iterator, Set

from attache.lexicon.placewords import KINDS, Part
from attache.lexicon.seats import Use
from attache.read.place.namings import GROUND, PEOPLE, Naming, Page, cases, is_within
from attache.records import Mention, MentionKind, Span
from attache.text.tokens import Sentence, Token

DAYS = frozenset({*calendar.month_name, *calendar.day_name})
"""Names of months and days, which stand behind "in" too."""
CALLED = re.compile(r"([a-z]+) of $")
FOLLOWED = re.compile(r" ([a-z]+)\b")
WAYS = frozenset({"to", "from"})
FAR = 40
"""So many characters before a name are looked at."""
LONGEST = 4
"""How many words a name that nobody saw has at most."""


class Overlooked:
    """The names of one report, asked for those that are places all the same."""

    def __init__(self, page: Page) -> None:
        self._page = page
        spans = [*(mention.span for mention in page.mentions), *(time.span for time in page.times)]
        self._taken = {place for span in spans for place in range(span.start, span.end)}
        self._people = {m.span.start for m in page.mentions if m.kind is MentionKind.NATIONALITY}  # "Lao Cai" is a town
        grounds = [m for m in page.mentions if m.kind in GROUND]
        self._at = {m.span.start: m for m in grounds}
        people = [m.span.of(page.text) for m in page.mentions if m.kind in PEOPLE]
        self._bearers = Counter(word for words in people for word in {words, *words.split()})
        self._chained = {m.span.of(page.text) for m in page.mentions if m.kind in PEOPLE and self._is_chained(m)}

    def has(self, naming: Naming) -> bool:
        """Whether a name that was taken for a person or a body is a place."""
        mention, noun, world = naming.mention, naming.noun, self._page.world
        if mention is None or mention.kind not in PEOPLE or noun is None or mention.role:
            return False
        if naming.words in self._chained:
            return True
        is_way = self._is_way(noun)
        joined = naming.last is not None and self._is_joined(naming.last)
        if noun.having("nmod:poss") or not (is_way or joined or self._is_placed(noun)):
            return False
        if not self._page.known.named(naming.words):
            return False
        if is_way:
            return True
        if mention.country or self._bearers[naming.words] > 1:
            return False
        return not (world.names.get(naming.words) or world.person(naming.words) or world.surnamed(naming.words))

    def unseen(self) -> Iterator[Naming]:
        """Names that no mention covers and that stand as places, in text order."""
        for number, sentence in enumerate(self._page.sentences):
            for token in sentence.tokens:
                if not self._is_large(token) or not self._is_placed(token, named=False):
                    continue
                if span := self._name(token, sentence):
                    words = span.of(self._page.text)
                    yield Naming(
                        span=span,
                        words=words,
                        mention=None,
                        sentence=sentence,
                        number=number,
                        noun=token,
                        last=token,
                    )

    def _is_chained(self, mention: Mention) -> bool:
        """Whether what holds a place of that name stands behind it: "Jackson, Mississippi"."""
        text, known = self._page.text, self._page.known
        outer = self._at.get(mention.span.end + 2)
        if outer is None or text[mention.span.end : outer.span.start] != ", ":
            return False
        holders = known.named(outer.span.of(text))
        spots = known.named(mention.span.of(text)) if holders else ()
        return any(s.country == o.country and s.province == o.name for s in spots for o in holders)

    def _is_placed(self, token: Token, *, named: bool = True) -> bool:
        """Whether it stands as a place: "in Talvik", "the isle of Talvik", "Talvik province", "in Oslo and Talvik"."""
        if is_within(token, self._page) or self._is_called(token.start):
            return True
        joined = token.dep == "conj" and token.head.start in self._at
        return joined or (
            not named and (self._is_way(token) or self._is_reached(token) or self._is_followed(token.end))
        )

    def _is_joined(self, token: Token) -> bool:
        return token.dep == "conj" and token.head.start in self._at

    def _is_way(self, token: Token) -> bool:
        """Whether one travels to or from it: "flew to Austin", "a ferry from Mallaig"."""
        brought = not WAYS.isdisjoint(cases(token))
        return brought and self._page.world.seats.has(Use.TRAVEL, token.head.lemma)

    def _is_reached(self, token: Token) -> bool:
        """Whether it is what one reaches, takes or shells: "took Lipetsk"."""
        return token.dep in {"obj", "nsubj:pass"} and self._page.world.seats.has(Use.TRAVEL, token.head.lemma)

    def _is_called(self, start: int) -> bool:
        """Whether a word for a kind of place comes before it: "the village of"."""
        called = CALLED.search(self._page.text, max(0, start - FAR), start)
        return called is not None and any(self._page.words.has(part, called[1]) for part in (*KINDS, Part.LAND))

    def _is_followed(self, end: int) -> bool:
        """Whether a word for a kind of place comes behind it: "Enga province"."""
        kind = FOLLOWED.match(self._page.text, end)
        return kind is not None and any(self._page.words.has(part, kind[1]) for part in KINDS)

    def _name(self, token: Token, sentence: Sentence) -> Span | None:
        """The large words in a row around a word, if the gazetteer has them, or the text calls them a place."""
        first = last = token.index
        tokens = sentence.tokens
        while first and last - first < LONGEST and self._is_large(tokens[first - 1], self._people):
            first -= 1
        while last + 1 < len(tokens) and last - first < LONGEST and self._is_large(tokens[last + 1]):
            last += 1
        if any(
            t.pos == "PROPN" and t.start in self._taken
            for t in (*tokens[max(0, first - 1) : first], *tokens[last + 1 : last + 2])
        ):
            return None  # the rest of a longer name: "the Kentucky Derby"
        span = Span(tokens[first].start, tokens[last].end)
        return span if self._is_called(span.start) or self._page.known.named(span.of(self._page.text)) else None

    def _is_large(self, token: Token, also: Set[int] = frozenset()) -> bool:
        is_name = token.pos == "PROPN" and token.text[:1].isupper() and token.text not in DAYS
        return is_name and (token.start not in self._taken or token.start in also)
