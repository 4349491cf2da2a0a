"""Which propositions blame somebody, and whether it is he who denies it."""

from attache.lexicon.disputes import Disputes
from attache.records import MentionKind, Source, Stance
from attache.relate.chains import key
from attache.relate.units import Unit


def accuses(unit: Unit, disputes: Disputes) -> bool:
    """Whether it blames somebody for something, or tells that he is blamed."""
    by_stance = unit.statement is not None and unit.statement.stance is Stance.ACCUSING
    return by_stance or disputes.accusing.search(unit.text) is not None


def tells_of_denier(told: Unit, denying: Unit) -> bool:
    """Whether it names him who denies, or his country."""
    who = denying.statement.speaker if denying.statement else None
    if who is None:
        return False
    named = [m for m in told.reading.mentions if told.span.covers(m.span)]
    acting = (p.country for e in told.events for p in e.actors)
    countries = {*acting, *(m.country for m in named if m.kind is not MentionKind.PERSON)}
    return any(m.name == who.name for m in named) or (who.country is not None and who.country in countries)


def speaks_for(one: Source, other: Source) -> bool:
    """Whether the two are one by their names, or one is called by the other's: “Baker”, “Baker's lawyer”."""
    mine, theirs = key(one), key(other)
    return mine == theirs or f" {mine}'s " in f" {theirs} " or f" {theirs}'s " in f" {mine} "
