"""The user's own actors: names that a desk brings with it, what they are, and whose they were on which day.

    PETRA_OLLENBERG_  [SWEELI 140901-191231] [SWEGOV >20200101]      a line of an actor dictionary
    Petra Ollenberg,,person,SWE,GOV,2020-01-01,                      a row of a table

They add to what the house knows and go before it. Dictionaries are read in `dictionaries`, tables in `rosters`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from attache.lexicon.phrasebooks import Phrasebook
from attache.lexicon.spellings import key, level
from attache.records import Failure, MentionKind, Span

BEFORE = "'’‘\"“”([.-"
"""Marks before a name that a text may set or leave out: 'Ndrangheta."""
SHORT = 3
"""In a text that is all capitals in its dictionary, a single word of so many letters is a name only in capitals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What an actor was from `first` to `last`, both included; a day that is None sets no bound.

    `country` is ISO 3166 alpha-3; `code` what is left of the actor's code, as the user wrote it: "GOVMIL", "IGOUNO".
    """

    country: str | None = None
    code: str | None = None
    first: date | None = None
    last: date | None = None

    @property
    def is_dated(self) -> bool:
        """Whether it is bounded on either side."""
        return self.first is not None or self.last is not None

    def covers(self, day: date | None) -> bool:
        """Whether it is dated and the day lies in it."""
        if day is None or not self.is_dated:
            return False
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One actor: the name to use, other spellings, what it is (None: as the text shows), and what it was when.

    `shouted`: the source writes all in capitals, so that how a text must write it is not known.
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: MentionKind | None = None
    standings: tuple[Standing, ...] = ()
    shouted: bool = False

    def standing(self, day: date | None) -> Standing | None:
        """The first dated standing that covers the day, else the first that bears no date, else None."""
        dated = (s for s in self.standings if s.covers(day))
        return next(dated, None) or next((s for s in self.standings if not s.is_dated), None)


class Actors:
    """The actors of the user's own files; of two entries for one spelling the first holds."""

    def __init__(
        self,
        actors: Iterable[Actor] = (),
        agents: Mapping[str, str] | None = None,
        *,
        faults: tuple[Failure, ...] = (),
        digest: str = "",
    ) -> None:
        """`agents` are nouns for roles and the code of each, such as "border guard" and "MIL"."""
        self.actors = _merged(actors)
        """Every actor, those of one name made one."""
        self.faults = faults
        """The lines that could not be used: file and line, and why."""
        self.digest = digest
        """16 hex digits of the SHA-256 of the files, "" where there were none."""
        spellings: dict[str, tuple[str, Actor]] = {}
        for actor in self.actors:
            for spelling in (actor.name, *actor.aliases):
                words = spelling.lstrip(BEFORE)
                spellings.setdefault(_joined(words).lower(), (words, actor))
        self._book = Phrasebook(spellings, any_case=True)
        self._agents = Phrasebook(agents or {}, any_case=True)
        self._named = {key(spelling): actor for spelling, actor in reversed(spellings.values())}

    def find(self, text: str, within: Span) -> Iterator[tuple[Span, Actor]]:
        """Each actor named inside `within`, by the longest spelling; hyphens and blanks are as good as each other."""
        part = _joined(text[within.start : within.end])
        for span, (spelling, actor) in self._book.find(part, Span(0, len(part))):
            if _is_written(spelling, span.of(part), shouted=actor.shouted):
                yield Span(within.start + span.start, within.start + span.end), actor

    def named(self, name: str) -> Actor | None:
        """The actor that goes by this name, in whatever case."""
        return self._named.get(key(name))

    def role(self, words: str) -> str | None:
        """The code of the last role that the words name ("Iranian border guards"), None where they name none."""
        found = self._agents.find(words, Span(0, len(words))) if words else ()
        return next((code for _, code in reversed(list(found))), None)


def _merged(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    found: dict[str, Actor] = {}
    for actor in actors:
        first = found.setdefault(key(actor.name), actor)
        if first is not actor:
            found[key(actor.name)] = Actor(
                name=first.name,
                aliases=first.aliases + actor.aliases,
                kind=first.kind or actor.kind,
                standings=first.standings + actor.standings,
                shouted=first.shouted and actor.shouted,
            )
    return tuple(found.values())


def _joined(words: str) -> str:
    return level(words).replace("-", " ")


def _is_written(spelling: str, words: str, *, shouted: bool) -> bool:
    """Whether `words` may be this spelling by their capitals: "us" is not "US", "Who said so" is not the WHO."""
    if shouted:
        short = len(spelling) <= SHORT and spelling.isalpha()
        return words.isupper() if short else any(word[:1].isupper() for word in words.split())
    pairs = zip(_joined(spelling).split(), words.split(), strict=False)
    return all(_has_capitals(wanted, word) for wanted, word in pairs)


def _has_capitals(wanted: str, word: str) -> bool:
    if len(wanted) > 1 and wanted.isupper():
        return word.isupper()
    return word[:1].isupper() or not wanted[:1].isupper()
