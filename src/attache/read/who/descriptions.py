"""Whom "the ministry" means: somebody or something that the text named, and that the noun fits.

    a tournament … the tournament                    again     the one phrase with this noun
    envoy Sung Kim … the envoy                       title     the one person with this title
    the Iranian Foreign Ministry … the ministry      name      the one name with this noun in it
    Nortem … the company                             class     the one body lately named

Only what is plainly one is taken: where two fit, nobody is meant.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from attache.lexicon.beings import Being
from attache.read.who.entities import Entity
from attache.read.who.things import Kind, Thing
from attache.records import Mention, MentionKind
from attache.text.tokens import Token

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
LATELY = 3
"""How many sentences back somebody may have been named for a mere class word or title to mean them."""
FAR = 5
"""How many sentences back a phrase may be said again."""
MOST = 30
"""So many entities of one noun, and so many namings of one entity, are looked at: the last."""
AFTER = ("acl", "nmod", "appos", "advcl")
"""What makes a description a new one: "the minister of the neighbouring state", "the group that met"."""
SEVERAL = "several named before fit it"
STATES = frozenset({"country", "nation", "state", "republic", "kingdom"})
SETTLEMENTS = frozenset({"city", "town", "village"})
UNIQUE = frozenset({"world", "earth", "sun", "moon", "sea", "public", "press", "media", "internet", "web"})
"""What needs no name to be the only one: "the press" is not the Associated Press."""
PEOPLES = frozenset({"group", "movement", "party"})
BODIES = frozenset("company firm group organization organisation agency party movement club bank airline".split())


@dataclass(slots=True)
class Described:
    """What was named so far, by the words that can describe it."""

    text: str
    phrases: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    titled: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    named: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    places: list[Entity] = field(default_factory=list)

    def note(self, thing: Thing, entity: Entity) -> None:
        """Remember by which words the entity can be described from here on."""
        if thing.mention:
            self._note_name(thing.mention, entity)
        elif thing.kind is Kind.PHRASE and not thing.parts:
            _put(self.phrases[thing.token.lemma.lower()], entity)

    def _note_name(self, mention: Mention, entity: Entity) -> None:
        if mention.kind in (MentionKind.PERSON, MentionKind.OFFICE):
            for word in self._titles(mention):
                _put(self.titled[word], entity)
        elif mention.kind in (MentionKind.ORGANIZATION, MentionKind.GROUP):
            _put(self.named[_noun(mention.name)], entity)

    def meant(self, thing: Thing, entities: list[Entity]) -> tuple[Entity | None, str]:
        """What a phrase means, and by which of the ways above; None and why where two fit, or "" where nothing does."""
        if thing.kind is not Kind.PHRASE or thing.parts or thing.being is Being.TIME or not _is_definite(thing.token):
            return None, ""
        ways = (
            (self._again(thing), "the one thing so called before"),
            (self._title(thing), "the one person with this title"),
            (self._name(thing), "the one name with this word in it"),
            (self._class(thing, entities), "the one of this kind named lately"),
        )
        fitting = [(list(dict.fromkeys(found)), why) for found, why in ways]
        plain = ((entities[0], why) for entities, why in fitting if len(entities) == 1)
        return next(plain, (None, SEVERAL if any(entities for entities, _ in fitting[1:]) else ""))

    def _again(self, thing: Thing) -> Iterator[Entity]:
        if _goes_on(thing.token):
            return
        wanted = modifiers(thing.token)
        for entity in self.phrases[thing.token.lemma.lower()][-MOST:]:
            is_near = thing.sentence - entity.last.sentence <= FAR
            lately = entity.things[-MOST:] if is_near and entity.plural == thing.plural else ()
            if any(wanted <= modifiers(t.token) for t in lately):
                yield entity

    def _title(self, thing: Thing) -> Iterator[Entity]:
        if thing.being is not Being.PERSON or thing.plural or _goes_on(thing.token):
            return
        wanted = {thing.token.lemma.lower(), *modifiers(thing.token)}
        for entity in self.titled[thing.token.lemma.lower()][-MOST:]:
            if not modifiers(thing.token) and thing.sentence - entity.last.sentence > LATELY:
                continue
            titles = {word for t in entity.things[-MOST:] if t.mention for word in self._titles(t.mention)}
            if wanted <= titles:
                yield entity

    def _titles(self, mention: Mention) -> list[str]:
        words = mention.span if mention.kind is MentionKind.OFFICE else mention.role
        return words.of(self.text).lower().replace("-", " ").split() if words else []

    def _name(self, thing: Thing) -> Iterator[Entity]:
        is_other = thing.being in (Being.PLACE, Being.PERSON) or thing.token.lemma.lower() in UNIQUE
        if thing.plural or is_other or _goes_on(thing.token):
            return
        wanted = {thing.token.lemma.lower(), *modifiers(thing.token)}
        for entity in self.named[thing.token.lemma.lower()][-MOST:]:
            if entity.named and entity.named.mention and wanted <= set(entity.named.mention.name.lower().split()):
                yield entity

    def _class(self, thing: Thing, entities: list[Entity]) -> Iterator[Entity]:
        noun = thing.token.lemma.lower()
        if thing.plural or _goes_on(thing.token) or modifiers(thing.token):
            return
        kinds = _kinds(noun)
        for entity in entities:
            lately = thing.sentence - entity.last.sentence <= LATELY
            if lately and entity.named and entity.named.mention and entity.named.mention.kind in kinds:
                yield entity


def _noun(name: str) -> str:
    """What a body's name says it is, in lower case: the word before "of" or "for", else the last."""
    words = name.lower().split()
    ends = (n for n, word in enumerate(words) if n and word in {"of", "for", "on"})
    return words[next(ends, len(words)) - 1] if words else ""


def modifiers(token: Token) -> set[str]:
    """The words, in lower case, that narrow a noun down before it."""
    before = (c for c in token.children if c.index < token.index)
    return {c.lower for c in before if c.dep.partition(":")[0] in {"amod", "compound", "nummod", "nmod"}}


def _kinds(noun: str) -> Iterable[MentionKind]:
    if noun in STATES:
        return (MentionKind.COUNTRY,)
    if noun in SETTLEMENTS:
        return (MentionKind.PLACE,)
    if noun in BODIES:
        return (MentionKind.ORGANIZATION, MentionKind.GROUP) if noun in PEOPLES else (MentionKind.ORGANIZATION,)
    return ()


def _is_definite(token: Token) -> bool:
    return any(c.dep.startswith("det") and c.lower in DEFINITE for c in token.children)


def _goes_on(token: Token) -> bool:
    return any(c.index > token.index and c.dep.startswith(AFTER) for c in token.children)


def _put(entities: list[Entity], entity: Entity) -> None:
    if entity not in entities[-MOST:]:
        entities.append(entity)
