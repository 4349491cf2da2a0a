"""Whom a name that somebody asks for means in one report.

    asked      the report has                       meant
    Kim        Kim Jong-un … Kim … Sung Kim         Kim Jong Un      whom “Kim” alone means there
    biden      Joe Biden                            Joe Biden        a part of the name
    DPRK       North Korea, the North Korean navy   North Korea, North Korean

A spelling goes before a part: where the report itself says who “Kim” is, nobody else of that name is meant. A state
goes by every name that the lexicon knows for it, and its adjective is about it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from attache.lexicon.spellings import plain_words
from attache.lexicon.world import World
from attache.records import MentionKind, Reading, Source, SourceKind, Statement

OF_STATES = frozenset({MentionKind.COUNTRY, MentionKind.NATIONALITY})

ALIKE = 0.75  # likeness of two spellings, 0 to 1, from which one may be a slip for the other

Words = tuple[str, ...]


class Names:
    """The names that stand in one report, and whom each means there."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._mentions = reading.mentions
        self._names = {name: _words(name) for name in _names(reading)}
        self._spellings: defaultdict[Words, set[str]] = defaultdict(set)
        for name, words in self._names.items():
            self._spellings[words].add(name)
        for mention in reading.mentions:
            self._spellings[_words(mention.span.of(self._text))].add(mention.name)

    def meant(self, asked: str, world: World) -> frozenset[str]:
        """The canonical names that `asked` means here; empty where it means nobody who is named."""
        words = _words(asked)
        if not words:
            return frozenset()
        found = self._spellings.get(words) or self._of_state(asked, world) or self._with(words)
        states = {m.country for m in self._mentions if m.kind is MentionKind.COUNTRY and m.name in found}
        return frozenset(found) | self._adjectives({code for code in states if code})

    def _of_state(self, asked: str, world: World) -> set[str]:
        """What names the state that the lexicon knows by that name."""
        found = (world.state(spelling) for spelling in (asked, asked.title(), asked.upper()))
        codes = {state.code for state in found if state}
        return {m.name for m in self._mentions if m.kind in OF_STATES and m.country in codes}

    def _with(self, words: Words) -> set[str]:
        """The names of which these words are a part."""
        size = len(words)
        return {
            name
            for name, own in self._names.items()
            if any(own[at : at + size] == words for at in range(len(own) - size + 1))
        }

    def _adjectives(self, codes: set[str]) -> set[str]:
        return {m.name for m in self._mentions if m.kind is MentionKind.NATIONALITY and m.country in codes}


def speaker_names(statement: Statement) -> tuple[str, ...]:
    """By what names the speaker goes; two who speak together by the name of each, too. None for one not settled."""
    speaker = statement.speaker
    if speaker is None:
        return ()
    return (speaker.name, *_joined(speaker))


def names_within(statement: Statement, reading: Reading) -> frozenset[str]:
    """Who is named in the words reported, or meant there by a word that points back."""
    placed = [(m.span, m.name) for m in reading.mentions] + [(r.span, r.name) for r in reading.references if r.name]
    return frozenset(name for span, name in placed if any(part.covers(span) for part in statement.content))


def nearest(asked: str, names: Iterable[str]) -> list[str]:
    """The names of which a whole or a word is spelled most like `asked`, the likest first; those unlike it left out."""
    likeness = {name: max(_likeness(asked, part) for part in (name, *name.split())) for name in names}
    return sorted((n for n, alike in likeness.items() if alike >= ALIKE), key=lambda n: (-likeness[n], n))


def _likeness(one: str, other: str) -> float:
    """How alike two spellings are, 0 to 1; 0 where a look at their letters shows that they are not."""
    matcher = SequenceMatcher(None, one.casefold(), other.casefold())
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0


def _joined(speaker: Source) -> tuple[str, ...]:
    parts = tuple(speaker.name.split(" and "))
    return parts if speaker.kind is SourceKind.GROUP and len(parts) > 1 else ()


def _names(reading: Reading) -> Iterator[str]:
    """Every canonical name in it, of those who are mentioned and of those who speak."""
    yield from (mention.name for mention in reading.mentions)
    for statement in reading.statements:
        yield from speaker_names(statement)


def _words(name: str) -> Words:
    words = plain_words(name)
    return words[1:] if words[:1] == ("the",) else words
