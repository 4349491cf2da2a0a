"""Somebody or something the text speaks of, with every naming of it found so far, and whom a pronoun can mean.

    Ada Brenn … the minister … she        one entity: a person, female since "she" was taken to mean her

A pronoun can mean what agrees with it and is not kept apart from it by the tree.
"""

from dataclasses import dataclass, field

from attache.lexicon.beings import Being, Gender
from attache.read.who.things import DEEPEST, FEMALE, MALE, MANY, ONE, Kind, Role, Thing
from attache.text.tokens import Token

HERSELF = frozenset({"himself", "herself", "itself", "themselves"})
BESIDE = ("acl", "amod", "appos", "parataxis", "advcl", "ccomp")
"""Relations below which a pronoun may mean the phrase that it stands in: "a man who left his town"."""


@dataclass(slots=True, eq=False)
class Entity:
    """The namings of one bearer, in text order, and what they show together; `named` is the latest that is a name."""

    things: list[Thing] = field(default_factory=list)
    named: Thing | None = None
    being: Being | None = None
    gender: Gender | None = None
    hint: Gender | None = None
    plural: bool | None = None
    pronouns: set[str] = field(default_factory=set)

    @property
    def last(self) -> Thing:
        """The latest naming."""
        return self.things[-1]

    def add(self, thing: Thing) -> None:
        """Take in one more naming."""
        self.things.append(thing)
        self.gender = self.gender or thing.gender
        self.hint = self.hint or thing.hint
        self.being = self.being or thing.being
        if thing.mention:
            self.named = thing
        if thing.kind is Kind.PRONOUN:
            self.pronouns.add(thing.token.lower)
        elif self.plural is None:
            self.plural = thing.plural


def may_mean(pronoun: Thing, entity: Entity) -> bool:
    """Whether number, gender and kind let the pronoun mean the entity, and its place in the tree does not bar it."""
    return _agrees(pronoun, entity) and not _is_barred(pronoun, entity.last)


def _agrees(pronoun: Thing, entity: Entity) -> bool:
    if pronoun.gender:
        return _is_person(pronoun.gender, entity)
    if pronoun.token.lower in MANY:
        single = entity.plural is False and entity.being in (Being.PLACE, Being.THING, Being.TIME)
        return not single and entity.pronouns.isdisjoint(MALE | FEMALE | ONE)
    is_somebody = entity.gender or entity.being in (Being.PERSON, Being.PEOPLE)
    called_they = entity.plural is None and not entity.pronouns.isdisjoint(MANY)
    return not (is_somebody or entity.plural or called_they)


def _is_person(gender: Gender, entity: Entity) -> bool:
    if entity.being not in (None, Being.PERSON) or (entity.gender or entity.hint) not in (None, gender):
        return False
    if entity.plural and entity.last.kind is not Kind.PRONOUN:
        return False
    return bool(entity.gender) or entity.pronouns.isdisjoint(ONE | MANY)


def _is_barred(pronoun: Thing, thing: Thing) -> bool:
    """Whether the tree keeps the two apart: "Kim saw him", "his brother" (whose is not the brother himself)."""
    if pronoun.token.lower in HERSELF:
        is_own = thing.role is Role.SUBJECT or thing.token is pronoun.token.head
        return pronoun.sentence != thing.sentence or not is_own
    if pronoun.sentence != thing.sentence:
        return False
    if thing.token is pronoun.token:
        return True
    if pronoun.token.dep == "nmod:poss":
        return _holds(thing.token, pronoun.token)
    if thing.span.start <= pronoun.span.start < thing.span.end:
        return True
    return _are_beside(pronoun, thing) or _holds(thing.token, pronoun.token)


def _are_beside(pronoun: Thing, thing: Thing) -> bool:
    """Whether both are subject and object, or two objects, of one verb."""
    if pronoun.clause is not thing.clause or pronoun.role not in (Role.OBJECT, Role.OBLIQUE):
        return False
    if thing.role is Role.SUBJECT:
        return pronoun.token.head is thing.clause
    return pronoun.role is Role.OBJECT and thing.role is Role.OBJECT


def _holds(top: Token, token: Token) -> bool:
    """Whether `token` stands in the phrase of `top`, and not in a clause or an addition below it."""
    for _ in range(DEEPEST):
        if token is top:
            return token.pos != "VERB"
        if token.head is token or token.dep.startswith(BESIDE):
            return False
        token = token.head
    return False
