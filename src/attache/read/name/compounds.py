"""Names that their noun gives away, whole, whatever the model makes of them.

    the  Centre for Strategic and International Studies        Balkh Province        the Gulf of Riga
         ~~~~~~─────────────────────────────────────           ──────~~~~~~~~            ~~~~────────

The name reaches from its noun over the large words before it, and over "of" or "for" and the large words behind.
Where every word is large, as in headlines, no noun shows where its name begins: there nothing is found.
"""

import re
from collections.abc import Iterator, Sequence

from attache.lexicon.heads import Part
from attache.lexicon.world import Sense, World
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence, Token

LARGE = frozenset({"PROPN", "NOUN", "ADJ", "NUM"})
SMALL = frozenset({"VERB", "AUX", "ADV", "PRON", "DET", "ADP", "SCONJ", "PART"})
"""What is written small but in headlines."""
LEADING = frozenset("the a an this that these those former our their his her its my your then".split())
WORD = re.compile(r"[^\W\d_][\w.’'-]*|&")
GLUE = frozenset({"-", "–", "/", "@", "#"})
OWNED = frozenset({"'s", "’s", "'", "’"})
LINKS = frozenset({"of", "for"})
FEWEST = 4
"""From so many long words on a sentence whose words are mostly large is a headline."""
MOST = 20
"""No headline has more tokens."""
FARTHEST = 12
"""No name has more words before its noun."""
LEAD = 4
"""No people's name has more words."""
LONG = 4
MOSTLY = 0.7


def find_compounds(text: str, sentences: Sequence[Sentence], world: World) -> Iterator[Spot]:
    """Each name of two words or more that is read from a noun of the lexicon."""
    for number, sentence in enumerate(sentences):
        if any(t.lower in world.heads.nouns for t in sentence.tokens) and not is_headline(sentence):
            yield from _compounds(text, sentence, number, world)


def is_headline(sentence: Sentence) -> bool:
    """Whether nearly every longer word is written large, verbs and the like among them, and no stop ends them."""
    if len(sentence.tokens) > MOST or any(t.text == "." for t in sentence.tokens[-2:]):
        return False
    long = [t for t in sentence.tokens if len(t.text) >= LONG and t.text.isalpha()]
    large = [t for t in long if t.text[0].isupper()]
    says = any(t.pos in SMALL and t.text[0].isupper() for t in sentence.tokens[1:])
    return says and len(long) >= FEWEST and len(large) > MOSTLY * len(long)


def _compounds(text: str, sentence: Sentence, number: int, world: World) -> Iterator[Spot]:
    titles = {n for span, _ in world.titles.find(text, sentence.span) for n in range(span.start, span.end)}
    stretches = Stretches(sentence.tokens, world, titles)
    done = 0
    for token in sentence.tokens:
        if token.index < done or not token.text[:1].isupper() or token.lower not in world.heads.nouns:
            continue
        name, kind = stretches.around(token.index)
        done = name[-1].index + 1 if name else done
        if kind and len(name) > 1 and not _is_left(name, kind, world):
            span = Span(name[0].start, name[-1].end)
            yield Spot(span=span, kind=kind, sentence=number, found=Found.REPEAT, name=span.of(text))


def _is_left(name: Sequence[Token], kind: MentionKind, world: World) -> bool:
    """Whether the model's view of just these words is kept: a body's building, or a person called Street."""
    labels = {t.ent for t in name}
    same = len(labels) == 1 and name[0].ent_start and not any(t.ent_start for t in name[1:])
    if kind is MentionKind.PLACE:
        return same and "PERSON" in labels
    return same and "LOC" in labels and any(world.heads.is_a(Part.EITHER, t.lower) for t in name)


class Stretches:
    """Large words in a row in one sentence; `titles` are the characters that its titles take."""

    def __init__(self, tokens: Sequence[Token], world: World, titles: set[int]) -> None:
        self._tokens = tokens
        self._world = world
        self._heads = world.heads
        self._titles = titles

    def around(self, at: int) -> tuple[list[Token], MentionKind | None]:
        """The name in whose row of large words a noun stands at `at`, and its kind; None where it has none."""
        first, last = self._first(at), self._last(at)
        end = self._linked(last)
        kind = self._kind(first, last, linked=end > last)
        glued = (
            first and self._tokens[first].start == self._tokens[first - 1].end and self._tokens[first - 1].text in GLUE
        )
        if kind is MentionKind.PLACE and first < last:
            end = last
        return list(self._tokens[first : end + 1]), None if glued else kind

    def _kind(self, first: int, last: int, *, linked: bool) -> MentionKind | None:
        noun = self._tokens[last].lower
        opens = first == last and linked
        if self._heads.is_a(Part.FOUNDING, noun) if opens else first < last and self._heads.is_a(Part.BODY, noun):
            return MentionKind.ORGANIZATION
        if opens:
            return MentionKind.PLACE if self._heads.is_a(Part.OPENING, noun) else None
        return MentionKind.PLACE if first < last and self._is_place(first, last) else None

    def _is_place(self, first: int, last: int) -> bool:
        of_state = self._world.names.get(" ".join(t.text for t in self._tokens[first:last]))
        states = of_state is not None and of_state.sense in (Sense.NAME, Sense.PEOPLE)
        proper = any(t.pos == "PROPN" or t.ent for t in self._tokens[first:last]) and not states
        ends = self._heads.is_a(Part.PLACE, self._tokens[last].lower) and proper
        return (ends and not self._tokens[first].text.isupper()) or self._heads.is_a(
            Part.NAMING, self._tokens[first].lower
        )

    def _first(self, at: int) -> int:
        first = at
        while 0 < first > at - FARTHEST and (step := self._step_back(first)):
            first -= step
        begins = not any(t.text[:1].isalnum() for t in self._tokens[:first])
        if first < at and begins and self._is_plain(first):
            first += 1
        return self._unled(first, at)

    def _step_back(self, first: int) -> int:
        """How many words further back the name goes: over "People's" and "Energy and" two; 0 where it begins."""
        if self._goes_on(first - 1):
            return 1
        return 2 if self._is_owner(first - 1) or (first > 1 and self._joins(first - 2)) else 0

    def _unled(self, first: int, at: int) -> int:
        """Where a name begins behind its people, if the model leaves them out: "South Korean | Unification Council"."""
        for n in range(first, min(at, first + LEAD)):
            naming = self._world.names.get(" ".join(t.text for t in self._tokens[first : n + 1]))
            after = self._tokens[n + 1]
            if naming and naming.sense is Sense.PEOPLE and (not after.ent or after.ent_start):
                return n + 1
        return first

    def _is_plain(self, at: int) -> bool:
        """Whether a word may be large only for beginning its sentence."""
        token = self._tokens[at]
        return token.pos != "PROPN" and not token.ent

    def _goes_on(self, at: int) -> bool:
        token = self._tokens[at]
        is_name = token.pos in LARGE and token.text[0].isupper() and token.lower not in LEADING
        return (
            (is_name or token.text == "&")
            and token.start not in self._titles
            and WORD.fullmatch(token.text) is not None
        )

    def _is_owner(self, at: int) -> bool:
        """Whether the mark of an owner who belongs to a name stands here: "People's"."""
        return (
            at > 0
            and self._tokens[at].text in OWNED
            and self._tokens[at - 1].text[0].isupper()
            and self._heads.is_a(Part.OWNER, self._tokens[at - 1].lower)
        )

    def _last(self, at: int) -> int:
        while at + 1 < len(self._tokens) and self._goes_on(at + 1):
            at += 1
        return at

    def _linked(self, last: int) -> int:
        """The last word behind "of" or "for" and large words, over "and" where both sides are fields of work."""
        at = last + 1
        if at + 1 >= len(self._tokens) or self._tokens[at].lower not in LINKS:
            return last
        at += 1 + (self._tokens[at + 1].lower == "the")
        if at >= len(self._tokens) or not self._goes_on(at) or self._is_person(at):
            return last
        last = self._behind(at)
        while last + 2 < len(self._tokens) and self._joins(last):
            last = self._behind(last + 2)
        return last

    def _behind(self, at: int) -> int:
        while at + 1 < len(self._tokens) and not self._is_person(at + 1):
            if not (self._goes_on(at + 1) or self._is_owner(at + 1)):
                break
            at += 1
        return at

    def _is_person(self, at: int) -> bool:
        return self._tokens[at].ent_start and self._tokens[at].ent == "PERSON"

    def _joins(self, last: int) -> bool:
        before, link, after = self._tokens[last : last + 3]
        fields = all(self._heads.is_a(Part.FIELD, t.lower) for t in (before, after))
        one = bool(after.ent) and before.ent == link.ent == after.ent and not (after.ent_start or link.ent_start)
        return link.lower in ("and", "&") and (fields or one) and self._goes_on(last + 2)
