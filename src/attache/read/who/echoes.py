"""Signs that the same is said again: what is said of a pronoun, and what was said of an entity.

    The bill passed the lower house.  …  It will pass the upper house in May.
        ── passed, house ──              ── pass, house ──         same-verb · over2

The words are compared, and are no part of the signs.
"""

from collections.abc import Iterator

from attache.read.who.entities import Entity
from attache.read.who.things import PLAIN, Thing

VERBS = 6
"""In so many of an entity's last namings the verb is compared."""
CLAUSES = 4
"""In so many the other words beside it."""


def echoes(pronoun: Thing, entity: Entity) -> Iterator[str]:
    """What is said of both: their verb, and other words beside them."""
    yield from _verb(pronoun, entity)
    mine = pronoun.said
    lately = entity.things[-CLAUSES:]
    if shared := max(len(mine & thing.said) for thing in lately) if mine else 0:
        yield f"over{min(2, shared)}"
    if any(thing.token.lemma.lower() in mine for thing in lately):
        yield "self-word"


def _verb(pronoun: Thing, entity: Entity) -> Iterator[str]:
    verb = pronoun.token.head
    alike = [t for t in entity.things[-VERBS:] if t.token.head.lemma == verb.lemma and t.token is not pronoun.token]
    if any(thing.role is pronoun.role for thing in entity.things[-2:]):
        yield "same-role"
    if not alike:
        return
    is_same = any(thing.role is pronoun.role for thing in alike)
    how = "plain" if verb.lemma in PLAIN else "verb" if verb.pos == "VERB" else "word"
    yield "same-deed" if is_same else "other-deed"
    yield f"{'same' if is_same else 'other'}-{how}"
    yield f"deed{min(3, pronoun.sentence - alike[-1].sentence)}"
