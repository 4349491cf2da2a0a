"""The text gone through once, each naming put to the entity it means.

    Kim Jong Un arrived.  The North Korean leader said he …
    entity 1 ──────────   entity 1 ──────────────      entity 1

Names were joined before and are taken as they are; a phrase in apposition means what it stands beside.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from attache.lexicon.beings import Being
from attache.read.who.choices import WINDOW, Chooser, choices
from attache.read.who.descriptions import Described
from attache.read.who.entities import Entity
from attache.read.who.shortened import Shortened
from attache.read.who.things import Kind, Thing
from attache.records import ReferenceKind, Span

OPEN = "none of those it can mean is likely enough"
SAME = "the same words as before"
SPEAKER = "the speaker that the statement has"
SHORTER = "short for the longer name before"
BESIDE = "it stands beside the name"
ARTICLES = frozenset({"the", "a", "an", "this", "that"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One naming that points back: `before` is the latest naming of what it means, None where it is open."""

    kind: ReferenceKind
    thing: Thing
    entity: Entity
    before: Thing | None
    why: str


def find_links(
    things: Iterable[Thing], choose: Chooser, text: str, known: Mapping[Span, str] | None = None
) -> Iterator[Link]:
    """Each pronoun, description and repeated phrase with what it means, in text order.

    `known` gives the canonical name of whom some pronouns mean, by their spans: they are not chosen for.
    """
    return _Pass(choose, text, known or {}).links(things)


class _Pass:
    """The entities so far, the one named last at the end, and the tables that find them."""

    def __init__(self, choose: Chooser, text: str, known: Mapping[Span, str]) -> None:
        self._choose, self._text, self._known = choose, text, known
        self._entities: list[Entity] = []
        self._names: dict[str, Entity] = {}
        self._words: dict[str, Entity] = {}
        self._of: dict[int, Entity] = {}
        self._at: dict[int, Thing] = {}
        self._described = Described(text)
        self._shortened = Shortened()

    def links(self, things: Iterable[Thing]) -> Iterator[Link]:
        for thing in things:
            if thing.kind is Kind.PRONOUN and thing.token.dep == "expl":
                continue
            beside = self._beside(thing)
            if thing.mention:
                entity = self._names.get(thing.mention.name) or (self._of[id(beside.token)] if beside else None)
                if entity is None and (entity := self._shortened.meant(thing.mention)):
                    yield Link(kind=ReferenceKind.NAME, thing=thing, entity=entity, before=entity.last, why=SHORTER)
                entity = entity or Entity()
                self._take(thing, entity)
                if beside and beside.kind is Kind.PHRASE:
                    yield Link(kind=ReferenceKind.DESCRIPTION, thing=beside, entity=entity, before=thing, why=BESIDE)
            else:
                entity, kind, why = self._meant(thing, beside)
                if kind:
                    before = entity.last if entity.things else None
                    yield Link(kind=kind, thing=thing, entity=entity, before=before, why=why)
                self._take(thing, entity)

    def _beside(self, thing: Thing) -> Thing | None:
        """What a naming stands in apposition to, one of its own kind; None if to nothing."""
        head = None if thing.parts or thing.token.dep != "appos" else self._at.get(id(thing.token.head))
        if head is None or head.being is None or head.being is not thing.being:
            return None
        return None if head.plural or thing.plural else head

    def _meant(self, thing: Thing, beside: Thing | None) -> tuple[Entity, ReferenceKind | None, str]:
        """What a naming points back to, as what, and how that is known; a new entity, and None, if it does not."""
        if thing.kind is Kind.PRONOUN:
            entity, why = self._told(thing)
            return entity or Entity(), ReferenceKind.PRONOUN, why
        if beside:
            return self._of[id(beside.token)], ReferenceKind.DESCRIPTION if beside.mention else None, BESIDE
        if entity := self._words.get(self._proper(thing)):
            return entity, ReferenceKind.NAME, SAME
        described, why = self._described.meant(thing, self._entities[-WINDOW:])
        return described or Entity(), ReferenceKind.DESCRIPTION if why else None, why

    def _told(self, pronoun: Thing) -> tuple[Entity | None, str]:
        """What a pronoun means: whom a statement has for it, else the likeliest; never another name than the former."""
        name = self._known.get(pronoun.span)
        if entity := self._names.get(name) if name else None:
            return entity, SPEAKER
        chosen = self._choose(pronoun, choices(pronoun, self._entities))
        return (None, OPEN) if chosen is None or (name and chosen[0].named) else chosen

    def _proper(self, thing: Thing) -> str:
        """The words of a phrase that is a name, without its article; "" of any other, and of a single word."""
        if thing.parts or thing.being is Being.TIME or not thing.token.tag.startswith("NNP"):
            return ""
        words = thing.span.of(self._text).lower().split()
        bare = words[1:] if words[0] in ARTICLES else words
        return " ".join(bare) if len(words) > 1 else ""

    def _take(self, thing: Thing, entity: Entity) -> None:
        # Only the end of the list is looked at: a text of a hundred thousand phrases must not cost their square.
        last = range(len(self._entities) - 1, max(-1, len(self._entities) - WINDOW - 1), -1)
        if (at := next((n for n in last if self._entities[n] is entity), None)) is not None:
            del self._entities[at]
        entity.add(thing)
        self._entities.append(entity)
        self._described.note(thing, entity)
        if thing.mention:
            self._names.setdefault(thing.mention.name, entity)
            self._shortened.note(thing.mention, entity)
        if entity.named is None and (words := self._proper(thing)):
            self._words.setdefault(words, entity)
        if not thing.parts:
            self._of[id(thing.token)] = entity
            self._at[id(thing.token)] = thing
