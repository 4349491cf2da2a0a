"""What kind of actor a party is: PLOVER's sector, by the tables first and then by the report's own words.

Sergei Lavrov                   GOV    held the office of foreign minister on the day
General Yoon                    MIL    by the words beside the name
Russian intelligence officers   SPY    by the last word of a role in the name
United States                   ·      a state as a whole is of no sector; its White House is GOV
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from attache.lexicon.codebooks import Codebook
from attache.lexicon.world import Sense, World
from attache.records import Mention, MentionKind, Party, Reading

TRIPLE = re.compile(r"[A-Z]{3}")
"""One of the codes that a longer one is made of: GOVMIL is GOV and MIL."""


def sectors(party: Party, reading: Reading, world: World, codebook: Codebook) -> tuple[str, ...]:
    """PLOVER's sectors of a party, the foremost first; empty where neither tables nor words tell it."""
    named = _named(party, reading)
    ways = (
        _by_code(party, codebook),
        _by_name(party.name, world),
        _by_office(party.name, reading.dating.day, world, codebook),
        _by_words(party, named, reading, codebook),
    )
    return next((found for way in ways if (found := tuple(dict.fromkeys(way)))), ())


def title(party: Party, reading: Reading) -> str | None:
    """The words beside a name of the party that tell what it is: those of the naming meant, else of the first."""
    text = reading.article.text
    return next((mention.role.of(text) for mention in _named(party, reading) if mention.role), None)


def _named(party: Party, reading: Reading) -> Sequence[Mention]:
    """The mentions of the party, the one that is meant first."""
    named = [mention for mention in reading.mentions if mention.name == party.name]
    return sorted(named, key=lambda mention: mention.span != party.span)


def _by_code(party: Party, codebook: Codebook) -> Iterator[str]:
    yield from (code for code in TRIPLE.findall(party.code or "") if code in codebook.sectors)


def _by_name(name: str, world: World) -> Iterator[str]:
    if body := world.body(name):
        yield body.sector
    naming = world.names.get(name)
    if naming and naming.sense is Sense.SEAT:
        yield "GOV"


def _by_office(name: str, day: date | None, world: World, codebook: Codebook) -> Iterator[str]:
    """By the offices that somebody surely held on that day; one of a state of which no more is known is GOV."""
    for office in world.offices(name):
        if day and office.may_cover(day):
            body = world.body(office.of)
            yield body.sector if body else codebook.role(office.office.partition("|")[0]) or "GOV"


def _by_words(party: Party, named: Sequence[Mention], reading: Reading, codebook: Codebook) -> Iterator[str]:
    """By the words beside a person's name; by those of the name itself for who is no person."""
    is_person = any(mention.kind is MentionKind.PERSON for mention in named)
    told = (title(party, reading), None if is_person else party.name)
    yield from (role for words in told if words and (role := codebook.role(words)))
