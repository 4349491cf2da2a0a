"""What those do who speak: of two walks of life they are not the same people.

    residents of Kesh                   crowd       by the noun
    Workhorse officials                 nothing     officials, but of a company that no table knows
    Ada Brenn, the mayor of Sarn        office      by the role beside her name
    Vladimir Putin                      office      by the office that he holds on the day
    Syrian Arab News Agency             office      a state directs it

Officials whose state is not told are of the state of the officials before them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from attache.lexicon.agencies import Agencies
from attache.lexicon.walks import BEHIND, Walks
from attache.lexicon.world import Sense, World
from attache.records import Mention, MentionKind, Source, SourceKind, Statement, Walk

FORMER = re.compile(r"\b(?:ex|former|late|onetime|one-time|retired)[\s-]*(?:[\w’'.-]+\s){0,3}$", re.IGNORECASE)
"""What stands before a role that its bearer holds no more: former South Korean | president."""
STATES = frozenset({Sense.NAME, Sense.PEOPLE, Sense.CAPITAL, Sense.SEAT})
OF_STATES = frozenset({MentionKind.NATIONALITY, MentionKind.COUNTRY})
AWAY = 3_000  # characters before a source in which the state of officials is looked for
BEFORE = 50  # characters before a role in which that stands


class Walkers:
    """The walks of life of the sources of one text."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        walks: Walks,
        world: World,
        agencies: Agencies | None = None,
        day: date | None = None,
    ) -> None:
        self._text = text
        self._mentions = sorted(mentions, key=lambda mention: mention.span)
        self._starts = [mention.span.start for mention in self._mentions]
        self._cast: dict[str, list[Mention]] = {}
        for mention in self._mentions:
            if mention.role and mention.kind is MentionKind.PERSON:
                self._cast.setdefault(mention.name, []).append(mention)
        self._walks = walks
        self._world = world
        self._agencies = agencies
        self._day = day
        self._states: dict[str, str] = {}

    def walking(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        """The statements, each source with its walk of life."""
        for statement in statements:
            speaker = self._with_walk(statement.speaker) if statement.speaker else None
            relays = tuple(self._with_walk(relay) for relay in statement.relays)
            yield replace(statement, speaker=speaker, relays=relays)

    def _with_walk(self, source: Source) -> Source:
        walk = self._walk(source)
        if walk is not Walk.OFFICE or source.named:
            return replace(source, walk=walk)
        *_, noun = BEHIND.split(source.name, maxsplit=1)[0].lower().removesuffix("s").split() or [""]
        is_joint = " and " in source.name  # Turkish and American officials are not those named before
        guessed = None if is_joint else self._states.get(noun) or self._state_before(source, noun)
        country = source.country or guessed
        if country:
            self._states[noun] = country
        return replace(source, walk=walk, country=country)

    def _state_before(self, source: Source, noun: str) -> str | None:
        """The state of the last of that noun that the text names before with one: Norwegian | border officials."""
        tail = re.compile(rf"\s(?:[\w-]+\s){{0,2}}{re.escape(noun)}s?\b")
        before = self._within(source.span.start - AWAY, source.span.start) if source.span else ()
        told = (m.country for m in before if m.country and m.kind in OF_STATES and tail.match(self._text, m.span.end))
        return next(reversed(list(told)), None)

    def _within(self, start: int, end: int) -> Sequence[Mention]:
        """The names that lie between two offsets, in text order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mention for mention in self._mentions[first:last] if mention.span.end <= end]

    def _walk(self, source: Source) -> Walk | None:
        if source.kind is SourceKind.RELAY:
            agency = self._agencies.named(source.name) if self._agencies and source.named else None
            is_states = agency.is_state_controlled if agency else self._walks.walk(source.name) is Walk.OFFICE
            return Walk.OFFICE if is_states else None
        if not source.named:
            is_states = source.country is not None and not self._walks.belongs(source.name)  # Norway's envoy to the UN
            span = None if is_states else source.span
            return self._called(source.name, self._within(span.start, span.end) if span else (), source.country)
        if source.kind is SourceKind.PERSON:
            return self._person(source)
        return self._body(source.name) if source.kind is SourceKind.BODY else None

    def _called(self, words: str, whose: Iterable[Mention], country: str | None) -> Walk | None:
        """By the noun; who serves a body is of its walk, and what a state says is said in office."""
        walk, belongs = self._walks.walk(words), self._walks.belongs(words)
        bodies = [mention for mention in whose if mention.kind is MentionKind.ORGANIZATION]
        if bodies and (belongs or walk is Walk.OFFICE):
            return self._body(bodies[-1].name)
        return Walk.OFFICE if walk is None and belongs and country else walk

    def _person(self, source: Source) -> Walk | None:
        """By the offices of the tables where they know the person, else by the roles beside the name."""
        terms, day = self._world.offices(source.name), self._day
        if terms and day:
            bodies = [self._world.body(term.of) for term in terms if term.may_cover(day)]
            found = (self._walks.of_sector(body.sector) if body else Walk.OFFICE for body in bodies)
            return next(found, None)
        return next((walk for mention in self._cast.get(source.name, ()) if (walk := self._role(mention))), None)

    def _role(self, mention: Mention) -> Walk | None:
        """By the role beside one naming; None where it is one of the past."""
        role = mention.role
        if role is None or FORMER.search(self._text[max(0, role.start - BEFORE) : role.start]):
            return None
        home = mention.affiliation
        whose = self._within(home.start, home.end) if home else ()
        return self._called(role.of(self._text), whose, mention.country)

    def _body(self, name: str) -> Walk | None:
        """By what the tables know of a body, else by the nouns of its name; a state is in office."""
        if body := self._world.body(name):
            walk = self._walks.of_sector(body.sector)
            return (self._walks.walk(name) or walk) if walk is Walk.CAUSE else walk
        naming = self._world.names.get(name)
        is_state = naming is not None and naming.sense in STATES
        return Walk.OFFICE if is_state else self._walks.walk(name)
