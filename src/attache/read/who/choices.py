"""Which entity a pronoun means: each that it may mean is weighed, and the likeliest is taken where it is likely enough.

    … Ada Brenn met the envoy.  She …        Ada Brenn .81   the envoy .07   nobody named .12   →   Ada Brenn
    … Ada met Ines.  She …                   Ada .38   Ines .41   nobody named .21              →   open

What remains to one is the likelihood that none of them is meant.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from math import exp

from attache.lexicon.antecedents import Antecedents
from attache.lexicon.beings import Being
from attache.read.who.entities import Entity, may_mean
from attache.read.who.reasons import reasons
from attache.read.who.signs import pronoun_class, signs, signs_of_none
from attache.read.who.things import Thing

LIKELY = "the likeliest of those it can mean"
REACH = 12
"""How many sentences back an entity may have been named last."""
WINDOW = 30
"""Among so many of the entities named last an antecedent is looked for."""
MOST = 12
"""So many of them are weighed."""
SURE = 0.36
"""How likely the best choice must be, 0 to 1: at this, on GUM, fewer than one in ten of all that could be linked is
linked wrongly."""
PLAINLY = 1.3
"""So many times as likely as any other it must be."""
RIVALRY = 4.0
"""So many times as likely where the other is a person who was named beside it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An entity that a pronoun may mean, with its place among the others (see `signs`)."""

    entity: Entity
    rank: int
    order: int


Chooser = Callable[[Thing, Sequence[Choice]], tuple[Entity, str] | None]
"""Whom a pronoun means among its choices, and why; None leaves it open."""


def choices(pronoun: Thing, entities: Sequence[Entity]) -> list[Choice]:
    """The entities that a pronoun may mean, the one named last first; `entities` are in the order of last naming."""
    near = (e for e in reversed(entities[-WINDOW:]) if pronoun.sentence - e.last.sentence <= REACH)
    found = list(islice((e for e in near if may_mean(pronoun, e)), MOST))
    read = sorted(range(len(found)), key=lambda n: (-found[n].last.sentence, found[n].last.token.index))
    order = {n: place for place, n in enumerate(read)}
    return [Choice(entity, rank, order[rank]) for rank, entity in enumerate(found)]


def likeliest(weights: Antecedents) -> Chooser:
    """The chooser that goes by learnt weights, and leaves open what they do not settle."""

    def choose(pronoun: Thing, found: Sequence[Choice]) -> tuple[Entity, str] | None:
        shares = likelihoods(pronoun, found, weights)
        weighed = sorted(zip(shares, range(len(found)), strict=True), reverse=True)
        if not weighed or weighed[0][0] < SURE:
            return None
        share, chosen = weighed[0][0], found[weighed[0][1]]
        beaten = all(
            share >= other * (RIVALRY if _are_rivals(pronoun, chosen.entity, found[n].entity) else PLAINLY)
            for other, n in weighed[1:]
        )
        return (chosen.entity, _why(pronoun, chosen, weights)) if beaten else None

    return choose


def _why(pronoun: Thing, choice: Choice, weights: Antecedents) -> str:
    weight = weights.weights.get(pronoun_class(pronoun), {})
    return reasons(signs(pronoun, choice.entity, choice.rank, choice.order), weight) or LIKELY


def _are_rivals(pronoun: Thing, one: Entity, other: Entity) -> bool:
    """Whether two persons are named together in an earlier sentence: "Ada met Ines. She ..."."""
    are_named = one.last.mention and other.last.mention and one.being is other.being is Being.PERSON
    return bool(are_named) and one.last.sentence == other.last.sentence < pronoun.sentence


def likelihoods(pronoun: Thing, found: Sequence[Choice], weights: Antecedents) -> list[float]:
    """How likely each choice is, 0 to 1; what is left to 1 is the likelihood of none of them."""
    weight = weights.weights.get(pronoun_class(pronoun), {}).get
    scores = [sum(weight(s, 0.0) for s in signs(pronoun, c.entity, c.rank, c.order)) for c in found]
    none = sum(weight(s, 0.0) for s in signs_of_none(pronoun, len(found)))
    most = max([none, *scores])
    parts = [exp(score - most) for score in scores]
    whole = sum(parts) + exp(none - most)
    return [part / whole for part in parts]
