"""The text gone through once, each naming put to the entity it means.

    Kim Jong Un arrived.  The North Korean leader said he …
    entity 1 ──────────   entity 1 ──────────────      entity 1

Names were joined before and are taken as they are; a phrase in apposition means what it stands beside.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from attache.read.who.choices import WINDOW, Chooser, choices
from attache.read.who.descriptions import Described
from attache.read.who.entities import Entity
from attache.read.who.things import Kind, Thing
from attache.records import ReferenceKind

LIKELY = "the likeliest of those it can mean"
OPEN = "none of those it can mean is likely enough"
SAME = "the same words as before"
NO_NAME = frozenset({"the", "a", "an", "this", "that"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One naming that points back: `before` is the latest naming of what it means, None where it is open."""

    kind: ReferenceKind
    thing: Thing
    entity: Entity
    before: Thing | None
    why: str


def find_links(things: Iterable[Thing], choose: Chooser, text: str) -> Iterator[Link]:
    """Each pronoun, description and repeated phrase with what it means, in text order."""
    return _Pass(choose, text).links(things)


class _Pass:
    """The entities so far, the one named last at the end, and the tables that find them."""

    def __init__(self, choose: Chooser, text: str) -> None:
        self._choose, self._text = choose, text
        self._entities: list[Entity] = []
        self._names: dict[str, Entity] = {}
        self._words: dict[str, Entity] = {}
        self._of: dict[int, Entity] = {}
        self._described = Described(text)

    def links(self, things: Iterable[Thing]) -> Iterator[Link]:
        for thing in things:
            if thing.kind is Kind.PRONOUN and thing.token.dep == "expl":
                continue
            entity = self._known(thing)
            if entity is None:
                entity, kind, why = self._meant(thing)
                if kind:
                    before = entity.last if entity.things else None
                    yield Link(kind=kind, thing=thing, entity=entity, before=before, why=why)
            self._take(thing, entity)

    def _known(self, thing: Thing) -> Entity | None:
        """The entity of a naming that does not point back: of a name, or of what it stands beside."""
        named = self._names.get(thing.mention.name) if thing.mention else None
        beside = None if thing.parts or thing.token.dep != "appos" else self._of.get(id(thing.token.head))
        return named or beside or (Entity() if thing.mention else None)

    def _meant(self, thing: Thing) -> tuple[Entity, ReferenceKind | None, str]:
        """What a naming points back to, as what, and how that is known; a new entity, and None, if it does not."""
        if thing.kind is Kind.PRONOUN:
            entity = self._choose(thing, choices(thing, self._entities))
            return entity or Entity(), ReferenceKind.PRONOUN, LIKELY if entity else OPEN
        if entity := self._words.get(self._proper(thing)):
            return entity, ReferenceKind.NAME, SAME
        found = self._described.meant(thing, self._entities[-WINDOW:])
        return (found[0], ReferenceKind.DESCRIPTION, found[1]) if found else (Entity(), None, "")

    def _proper(self, thing: Thing) -> str:
        """The words of a phrase that is a name, without its article; "" of any other."""
        if thing.parts or not thing.token.tag.startswith("NNP"):
            return ""
        words = thing.span.of(self._text).lower().split()
        return " ".join(words[1:] if words[0] in NO_NAME else words)

    def _take(self, thing: Thing, entity: Entity) -> None:
        if entity.things and entity in self._entities[-WINDOW:]:
            self._entities.remove(entity)
        entity.add(thing)
        self._entities.append(entity)
        self._described.note(thing, entity)
        if thing.mention:
            self._names.setdefault(thing.mention.name, entity)
        if words := self._proper(thing):
            self._words.setdefault(words, entity)
        if not thing.parts:
            self._of[id(thing.token)] = entity
