"""Two parties, and what of a report lies between them, by who acts and who is acted upon.

Seoul condemned Pyongyang for the launch.          forth     for KOR and PRK
Pyongyang dismissed Seoul's offer.                 back
Envoys of the two met at the border.               together
Seoul and Washington condemned the launch.         not between KOR and USA: they act together on a third
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from attache.lexicon.tables import phrases
from attache.lexicon.world import State, World
from attache.records import Event, EventType, MentionKind, Party, Reading, Source, SourceKind, Statement

MUTUAL = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
"""What two do to each other where they are told of as doing it together; who condemns together condemns a third."""
PASSING_ON = frozenset({SourceKind.OUTLET, SourceKind.WIRE, SourceKind.RELAY})


class Direction(StrEnum):
    """From the first to the second, from the second to the first, or both at one thing."""

    FORTH = "forth"
    BACK = "back"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two: a state, with all who bear its `country` (ISO 3166 alpha-3), or the bearer of a name alone.

    `words` are the canonical names by which a report means the state as a whole, such as its capital.
    """

    name: str
    country: str | None = None
    words: frozenset[str] = frozenset()

    @property
    def label(self) -> str:
        """The short name: the code of a state, else the name."""
        return self.country or self.name

    def holds(self, name: str, country: str | None) -> bool:
        """Whether who is called so, and is of that country, is of this side."""
        return country == self.country if self.country else name == self.name

    def among(self, parties: Sequence[Party]) -> frozenset[str]:
        """The names of the parties that are of this side."""
        return frozenset(party.name for party in parties if self.holds(party.name, party.country))


def side(asked: str, world: World) -> Side | None:
    """Whom a code or a name means: a state before a body before a person; None where the lexicon knows none."""
    for spelling in dict.fromkeys((asked, asked.title(), asked.upper())):
        if state := world.state(spelling):
            return Side(name=state.name, country=state.code, words=_words(state))
        if body := world.body(spelling):
            return Side(name=body.name)
    person = world.person(asked)
    return Side(name=person.name) if person else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyad:
    """Two sides, in the order asked for."""

    one: Side
    other: Side

    def of_event(self, event: Event) -> Direction | None:
        """Which way an act goes between the two; None where it does not."""
        forth = bool(self.one.among(event.actors) and self.other.among(event.recipients))
        back = bool(self.other.among(event.actors) and self.one.among(event.recipients))
        if forth != back:
            return Direction.FORTH if forth else Direction.BACK
        side_by_side = self.one.among(event.actors) and self.other.among(event.actors) and not event.recipients
        return Direction.TOGETHER if forth or (side_by_side and event.type in MUTUAL) else None

    def of_statement(self, statement: Statement, reading: Reading) -> Direction | None:
        """Whether the one says something to or of the other; None where not, or where it was not said at all.

        The other is told by the addressee, or by a name or a word that points back inside the words reported; a town
        of theirs is only where something is. Agencies and papers pass on; their words are no side's.
        """
        speaker = statement.speaker
        if speaker is None or speaker.kind in PASSING_ON or not statement.is_made or statement.is_inscription:
            return None
        for direction, own, other in ((Direction.FORTH, self.one, self.other), (Direction.BACK, self.other, self.one)):
            if own.holds(speaker.name, speaker.country) and _is_about(statement, other, reading):
                return direction
        return None

    def title(self, direction: Direction) -> str:
        """The direction by the labels of the two: "PRK → USA", "PRK + USA"."""
        one, other = self.one.label, self.other.label
        arrows = {Direction.FORTH: f"{one} → {other}", Direction.BACK: f"{other} → {one}"}
        return arrows.get(direction, f"{one} + {other}")


def _is_about(statement: Statement, other: Side, reading: Reading) -> bool:
    return _is_told(statement.addressee, other) or any(
        any(part.covers(span) for part in statement.content) and other.holds(name, country)
        for span, name, country in (
            *((m.span, m.name, m.country) for m in reading.mentions if m.kind is not MentionKind.PLACE),
            *((r.span, r.name, r.country) for r in reading.references if r.name),
        )
    )


def _is_told(addressee: Source | None, other: Side) -> bool:
    return addressee is not None and other.holds(addressee.name, addressee.country)


def _words(state: State) -> frozenset[str]:
    listed = (state.aliases, state.capital, state.seats, state.adjectives)
    return frozenset((state.name, *(word for words in listed for word in phrases(words))))
