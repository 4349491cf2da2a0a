"""Grounds: whether a name that may be a place's is used for the ground, or for what only bears or borrows it.

    the Talvik accord · Talvik Bridge · the ferry Talvik       named after a place
    Talvik beat Karsund · she studied at Talvik                a club, a university
    Ann Talvik ... Talvik said                                 somebody
    Talvik rejected the offer                                  who governs there

Most of it the readers of names have decided; what is left is decided by the words beside the name, and by the word that
it hangs on. A state counts wherever it is named, for its name has no other bearer than the ground and who acts on it.
"""

from collections import defaultdict

from attache.lexicon.heads import Part as HeadPart
from attache.lexicon.placewords import KINDS, Part
from attache.read.place.namings import Naming, Page, cases, is_house, is_located
from attache.records import Mention, MentionKind, Precision
from attache.text.tokens import Token

TOWNS = frozenset({Precision.CITY, Precision.DISTRICT})
NAMED_AFTER = frozenset({"compound", "amod", "nmod:desc"})
SIDES = frozenset({"to", "against", "with"})
"""Prepositions of whom a club plays."""
OPENING, CLOSING = frozenset('“"‘'), frozenset('”",.’')
FAR = 40
"""So many characters before a name are looked at."""


class Grounds:
    """The names of one report, asked one by one."""

    def __init__(self, page: Page) -> None:
        self._page = page
        persons = [parts for m in page.mentions if len(parts := m.span.of(page.text).split()) > 1 and self._may_be(m)]
        self._surnames = {parts[-1] for parts in persons}
        self._forenames = {parts[0] for parts in persons}
        self._taken = {place for m in page.mentions for place in range(m.span.start, m.span.end)}
        places = (m.span for m in page.mentions if m.kind is MentionKind.PLACE)
        self._places = {at for span in places for at in range(span.start, span.end)}
        self._telling: defaultdict[str, set[str]] = defaultdict(set)
        for mention in page.mentions:
            self._telling[mention.country or ""].add(mention.span.of(page.text))

    def has(self, naming: Naming) -> bool:
        """Whether a name of a place or state is used for the ground; a state, wherever it is named as one."""
        noun = naming.noun
        if noun is None:
            return True
        if is_house(naming.words, self._page.world):
            return False  # "near the Kremlin"
        if naming.mention and naming.mention.kind is MentionKind.COUNTRY and not naming.is_state:
            return (
                noun.dep == "nmod:poss" and noun.head.start in self._places
            )  # "Moscow said", but "Baghdad's Green Zone"
        if self._is_thing(naming, noun) or self._is_begun(naming) or self._is_direction(naming):
            return False
        if naming.is_state and self._is_told_of(naming):
            return not self._is_person(naming, self._surnames)
        if self._is_person(naming, self._surnames | self._forenames):
            return False
        return naming.is_state or not (self._plays_or_teaches(noun) or self._speaks(naming, noun))

    def _may_be(self, mention: Mention) -> bool:
        """Whether it may be somebody's name: "Jordan Henderson", though the model took it for a place unheard of."""
        if mention.kind is MentionKind.PLACE:
            return not self._page.known.named(mention.span.of(self._page.text))
        return mention.kind is MentionKind.PERSON

    def _is_thing(self, naming: Naming, noun: Token) -> bool:
        """Whether it is named after the place, or only ends like one: an accord, a bridge, a ship, a film, a hat."""
        words = self._page.words
        if self._is_building(naming) or self._is_introduced(naming):
            return True
        head = noun.head
        if noun.dep not in NAMED_AFTER or head.index < noun.index:
            return False
        named_after = any(words.has(part, head.lower, head.lemma.lower()) for part in (Part.TREATY, Part.WARE))
        return named_after or self._is_longer(naming, head)

    def _is_building(self, naming: Naming) -> bool:
        first, _, last = naming.words.rpartition(" ")
        if not first or not self._page.words.has(Part.BUILDING, last.lower()):
            return False
        spots = self._page.known.named(naming.words)
        return not spots or spots[0].precision in {Precision.DISTRICT, Precision.AREA}  # "College Station" is a town

    def _is_introduced(self, naming: Naming) -> bool:
        """Whether what stands before it says what it is: a ship, a duke, Judge Cork; “Chicago” in quotation marks."""
        text, world, words = self._page.text, self._page.world, self._page.words
        before = text[max(0, naming.span.start - FAR) : naming.span.start]
        if before[-1:] in OPENING and text[naming.span.end : naming.span.end + 1] in CLOSING:
            return True
        told = before.split()
        if not told or not before[-1].isspace():
            return False
        if told[-1] == "of":
            return not naming.is_state and len(told) > 1 and words.has(Part.NOBLE, told[-2].lower())
        is_title = told[-1][0].isupper() and world.titles.get(told[-1]) is not None
        of_deed = told[-1][0].isupper() and world.heads.is_a(HeadPart.DEED, naming.words.lower())  # "Kentucky Derby"
        return is_title or of_deed or words.has(Part.VESSEL, told[-1].lower())

    def _is_longer(self, naming: Naming, head: Token) -> bool:
        """Whether it begins a longer name: "the Boston Marathon", "the Prague Spring"; "Kyiv Mayor" is none."""
        world = self._page.world
        if not head.text[:1].isupper() or head.start in self._taken:
            return False
        if world.heads.is_a(HeadPart.DEED, head.lower):
            return True
        is_title = next(world.titles.find(self._page.text, head.span), None) is not None
        return head.pos == "PROPN" and head.start == naming.span.end + 1 and not is_title

    def _is_direction(self, naming: Naming) -> bool:
        """Whether it is only "the North"; "North province" may be one."""
        words, rest = self._page.words, self._page.text[naming.span.end : naming.span.end + FAR].split(maxsplit=1)
        if naming.is_state or not words.has(Part.DIRECTION, naming.words.lower()):
            return False
        return not rest or not any(words.has(kind, rest[0].lower()) for kind in KINDS)

    def _is_begun(self, naming: Naming) -> bool:
        """Whether it is only the first word of somebody's name that nobody saw whole: "Kenya Moore"."""
        last, sentence = naming.last, naming.sentence
        if last is None or sentence is None or last.index + 1 >= len(sentence.tokens):
            return False
        after = sentence.tokens[last.index + 1]
        if after.dep != "flat" or after.start != last.end + 1 or after.start in self._taken:
            return False
        return after.pos == "PROPN" and after.text[:1].isupper() and naming.span.start <= after.head.start <= last.start

    def _is_told_of(self, naming: Naming) -> bool:
        """Whether the report names the state by other words too: Israel Katz is not all that is Israeli in it."""
        country = naming.mention.country if naming.mention else None
        return any(naming.words not in words for words in self._telling[country or ""])

    def _is_person(self, naming: Naming, names: set[str]) -> bool:
        rest = self._page.text[naming.span.end : naming.span.end + 3]
        goes_on = rest[:2] == ", " and rest[2:].isupper()  # "Austin, Texas"
        return naming.words in names and not is_located(naming, self._page) and not goes_on

    def _plays_or_teaches(self, noun: Token) -> bool:
        words, head, brought = self._page.words, noun.head, cases(noun)
        if "at" in brought:
            return words.has(Part.LEARNING, head.lemma, head.lower)
        if not words.has(Part.CLUB, head.lemma) or not (noun.dep in {"nsubj", "obj"} or not SIDES.isdisjoint(brought)):
            return False
        sides = [t for t in head.children if t.dep in {"nsubj", "obj"} or not SIDES.isdisjoint(cases(t))]
        return len(sides) > 1 and all(side.pos == "PROPN" for side in sides)

    def _speaks(self, naming: Naming, noun: Token) -> bool:
        """Whether a town says or wants something: who governs from there, or somebody of that name."""
        if noun.dep != "nsubj" or not self._page.words.has(Part.SAYING, noun.head.lemma):
            return False
        spots = self._page.known.named(naming.words)
        return bool(spots) and spots[0].precision in TOWNS
