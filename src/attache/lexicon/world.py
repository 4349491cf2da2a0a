"""The world as reports name it: states, their people and seats, who held which office when, bodies and places.

    Pyongyang · the North Koreans · DPRK  →  PRK        US president, 2019-03-01  →  Donald Trump

Names are found as they are written, for "US" is a state and "us" is not.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from attache.lexicon.actors import Actors, Standing
from attache.lexicon.heads import Heads
from attache.lexicon.phrasebooks import Phrasebook
from attache.lexicon.seats import Seats
from attache.lexicon.spellings import key, level, unaccented
from attache.lexicon.surnames import Surnames
from attache.lexicon.tables import phrases, rows, shipped
from attache.lexicon.titles import TitleForm, load_titles

CHECKED = date(2025, 5, 6)
"""The day the table of offices was last checked: after it, an office without an end is nobody's for sure."""
SHORTEST_IN_CAPITALS = 5
"""Names from this length are also found in capitals ("IRAN" would take in acronyms, "SYRIA" none)."""


class Sense(StrEnum):
    """In what way a word stands for a state, or that it names a body or a place."""

    NAME = "name"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"
    BODY = "body"
    GROUP = "group"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What a word means: its sense, the name to use for its bearer, and the state's ISO 3166 code if it has one."""

    sense: Sense
    name: str
    code: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One row of states.csv; cells that list several words part them by "|"."""

    code: str
    name: str
    aliases: str = ""
    adjectives: str = ""
    people: str = ""
    capital: str = ""
    seats: str = ""

    @property
    def adjective(self) -> str:
        """Its adjective, as in "the Iranian minister"; its name where it has none."""
        return next(phrases(self.adjectives), self.name)

    def namings(self) -> Iterator[tuple[str, Naming]]:
        """Each word for it and what the word means; the people also in the plural."""
        people = [*phrases(self.adjectives), *phrases(self.people)]
        words = {
            Sense.PLACE: (),
            Sense.SEAT: tuple(phrases(self.seats)),
            Sense.CAPITAL: tuple(phrases(self.capital)),
            Sense.PEOPLE: (*people, *(f"{word}s" for word in people if word[-1] not in "shz")),
            Sense.NAME: (self.name, *phrases(self.aliases)),
        }
        for sense, found in words.items():
            for word in found:
                name = {Sense.PEOPLE: self.adjective, Sense.NAME: self.name}.get(sense, found[0] if found else word)
                yield word, Naming(sense=sense, name=word if sense is Sense.SEAT else name, code=self.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One row of offices.csv: who held it from `first` to `last`, days or months as ISO 8601 has them."""

    office: str
    of: str
    person: str
    first: str
    last: str = ""
    source: str

    def may_cover(self, day: date) -> bool:
        """Whether it was surely held on that day: a month alone is sure only outside itself."""
        return _latest(self.first) <= day < (_earliest(self.last) if self.last else CHECKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """One row of bodies.csv: `kind` is organization or group; `code` its state, None for what belongs to none.

    `seats` are the capitals that stand for it ("Brussels" for the European Union).
    """

    name: str
    aliases: str = ""
    kind: str
    sector: str
    code: str | None = None
    seats: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One row of places.csv: `country` is None where a region spans several states or is in dispute."""

    name: str
    aliases: str = ""
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One row of persons.csv: the spelling to use, others, and the country where no office tells it."""

    name: str
    aliases: str = ""
    country: str | None = None


class World:
    """Everything the tables know, ready to be asked."""

    def __init__(
        self,
        *,
        states: Iterable[State],
        offices: Iterable[Office],
        bodies: Iterable[Body],
        places: Iterable[Place],
        persons: Iterable[Person],
        surnames: Surnames,
        titles: Phrasebook[TitleForm],
        seats: Seats,
        heads: Heads,
        own: Actors | None = None,
    ) -> None:
        self._states = {state.code: state for state in states}
        self._bodies = {body.name: body for body in bodies}
        self.terms = tuple(offices)
        """Every term of office, in the order of the table."""
        self.seats = seats
        """What tells a government from the place where it sits."""
        self.heads = heads
        """The nouns that say what a long name names."""
        self.titles = titles
        """Titles in any case, and the form of each."""
        self.names = Phrasebook(_namings(self._states.values(), self._bodies.values(), places))
        """Every word for a state, its people, seats, a body or a place, and what it means."""
        self.surnames = surnames
        """Which word of a full name is the family name."""
        self._homes: dict[str, str | None] = {name: body.code for name, body in self._bodies.items()}
        self._homes.update((code, code) for code in self._states)
        self._persons = _persons(persons, self.terms, self._homes)
        self.people = Phrasebook(_full_names(self._persons.values()), any_case=True)
        """The full name of everybody in the tables, in each spelling, and who bears it."""
        self._terms: defaultdict[str, list[Office]] = defaultdict(list)
        self._posts: defaultdict[str, list[Office]] = defaultdict(list)
        for office in self.terms:
            self._terms[office.person].append(office)
            self._posts[office.of].append(office)
        self._namesakes: defaultdict[str, list[Person]] = defaultdict(list)
        for known in dict.fromkeys(self._persons.values()):
            bynames = (word for word in phrases(known.aliases) if " " not in word)
            for word in dict.fromkeys(map(key, (self.surnames.of(known.name), *bynames))):
                self._namesakes[word].append(known)
        self.own = own or Actors()
        """The user's own actors, who go before all others."""
        self._own = {person.name: actor for actor in self.own.actors if (person := self.person(actor.name))}

    @classmethod
    def load(cls, own: Actors | None = None) -> "World":
        """The shipped tables and the user's own actors; raises `LexiconError` where a table is not of its form."""
        return cls(
            states=rows(shipped("states.csv"), State),
            offices=rows(shipped("offices.csv"), Office),
            bodies=rows(shipped("bodies.csv"), Body),
            places=rows(shipped("places.csv"), Place),
            persons=rows(shipped("persons.csv"), Person),
            surnames=Surnames.load(),
            titles=load_titles(),
            seats=Seats.load(),
            heads=Heads.load(),
            own=own,
        )

    def state(self, name: str) -> State | None:
        """The state meant by its code, a name, its people, capital or seat; None where `name` is no state's."""
        if name in self._states:
            return self._states[name]
        naming = self.names.get(name)
        known = naming and naming.sense not in (Sense.BODY, Sense.GROUP, Sense.PLACE)
        return self._states[naming.code] if naming and known and naming.code else None

    def body(self, name: str) -> Body | None:
        """The body of that name or alias, else None."""
        naming = self.names.get(name)
        return self._bodies.get(naming.name) if naming and naming.sense in (Sense.BODY, Sense.GROUP) else None

    def seated(self, seat: str) -> Body | None:
        """The body between states that a capital stands for beside its own state, else None."""
        return next((body for body in self._bodies.values() if body.seats and seat in phrases(body.seats)), None)

    def holder(self, office: str, country: str, day: date | None) -> str | None:
        """Who surely held an office of a state (its code) or body (its name) on that day.

        None where the table does not know, names several, or `day` is None.
        """
        if day is None:
            return None
        wanted = level(office).casefold()
        found = {o.person for o in self._posts.get(country, ()) if wanted in _titles(o) and o.may_cover(day)}
        return found.pop() if len(found) == 1 else None

    def person(self, name: str) -> Person | None:
        """Whom a full name means, whatever its spelling, if the tables know them."""
        return self._persons.get(key(name))

    def in_office(self, surname: str, day: date | None) -> tuple[Person, ...]:
        """Those of that family name who surely held an office on `day`, each once."""
        if day is None:
            return ()
        return tuple(p for p in self.surnamed(surname) if any(o.may_cover(day) for o in self.offices(p.name)))

    def surnamed(self, surname: str) -> tuple[Person, ...]:
        """Everybody in the tables of that family name or byname ("Lula"), each once."""
        return tuple(self._namesakes.get(key(surname), ()))

    def standing(self, name: str, day: date | None) -> Standing | None:
        """What the user's own files say that the bearer of a name was on `day`; None where they say nothing."""
        actor = self.own.named(name) or self._own.get(name)
        return actor.standing(day) if actor else None

    def country(self, name: str, day: date | None) -> str | None:
        """Whose person it is, by canonical name; None for who on `day` serves a body between states, or is unknown."""
        if standing := self.standing(name, day):
            return standing.country
        held = {self._homes.get(office.of) for office in self.offices(name) if day and office.may_cover(day)}
        if None in held:
            return None
        person = self.person(name)
        return held.pop() if len(held) == 1 else person.country if person else None

    def titles_of(self, person: str, day: date | None) -> frozenset[str]:
        """The titles, in lower case, of all offices of state that the person of that name surely held on `day`."""
        held = (o for o in self.offices(person) if day and o.may_cover(day) and o.of in self._states)
        return frozenset(title for office in held for title in _titles(office))

    def offices(self, person: str) -> tuple[Office, ...]:
        """All terms of the person of that canonical name."""
        return tuple(self._terms.get(person, ()))


def _namings(states: Iterable[State], bodies: Iterable[Body], places: Iterable[Place]) -> dict[str, Naming]:
    found: dict[str, Naming] = {}
    for place in places:
        naming = Naming(sense=Sense.PLACE, name=place.name, code=place.country)
        found |= dict.fromkeys((place.name, *phrases(place.aliases)), naming)
    for body in bodies:
        naming = Naming(sense=Sense(body.kind.replace("organization", "body")), name=body.name, code=body.code)
        found |= dict.fromkeys((body.name, *phrases(body.aliases)), naming)
    for state in states:
        found |= dict(state.namings())
    return {w.upper(): n for w, n in found.items() if len(w) >= SHORTEST_IN_CAPITALS} | found


def _persons(listed: Iterable[Person], offices: Iterable[Office], homes: Mapping[str, str | None]) -> dict[str, Person]:
    countries: defaultdict[str, set[str]] = defaultdict(set)
    for office in offices:
        countries[office.person] |= {home for home in (homes.get(office.of),) if home}
    others = {person.name: person for person in listed}
    found: dict[str, Person] = {}
    for name in dict.fromkeys([*countries, *others]):
        known = others.get(name, Person(name=name))
        served = countries[name]
        country = known.country or (min(served) if len(served) == 1 else None)
        person = Person(name=name, aliases=known.aliases, country=country)
        found |= {key(spelling): person for spelling in (name, *phrases(known.aliases))}
    return found


def _full_names(persons: Iterable[Person]) -> dict[str, Person]:
    names = ((name, person) for person in persons for name in (person.name, *phrases(person.aliases)) if " " in name)
    return {spelling: person for name, person in names for spelling in (name, unaccented(name))}


def _titles(office: Office) -> list[str]:
    return [title.casefold() for title in phrases(office.office)]


def _earliest(day: str) -> date:
    return date.fromisoformat(day if len(day) > 7 else f"{day}-01")


def _latest(day: str) -> date:
    if len(day) > 7:
        return date.fromisoformat(day)
    year, month = int(day[:4]), int(day[5:7])
    return date(year + month // 12, month % 12 + 1, 1)
