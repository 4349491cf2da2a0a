"""The statements of many reports, by who makes them and whom they are about.

    --by Biden      Joe Biden  said  “We have no illusions.”             who passes words on is not their speaker
    --about Biden   Kim Jong Un  called on  the US president to yield    named, or meant by a word that points back

Reports are taken one by one and nothing of them is kept but the names met on the way, so there may be any number
of them. Those names say, in the end, why nothing was found.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from attache.lexicon.world import World
from attache.records import Reading, Source, Span, Statement
from attache.relate.chains import chain
from attache.tell.names import Names, names_within, nearest, speaker_names

UNSETTLED = "speaker not settled"
MOST = 5  # names that a remark lists


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Quote:
    """A statement in its report, as a reader is shown it."""

    reading: Reading
    statement: Statement

    @property
    def speaker(self) -> str:
        """The canonical name of who said it, or that it is not settled."""
        return self.statement.speaker.name if self.statement.speaker else UNSETTLED

    @property
    def chain(self) -> tuple[Source, ...]:
        """Who told whom, from the outlet inwards."""
        return chain(self.reading, self.statement)

    @property
    def content(self) -> str:
        """The words reported; where the cue interrupts them, "…" stands in its place."""
        return " … ".join(self.words(part) for part in self.statement.content)

    def words(self, span: Span) -> str:
        """The report's characters that a span covers."""
        return span.of(self.reading.article.text)


@dataclass(slots=True, kw_only=True)
class Search:
    """What is asked for, each part empty where all will do; and the names met while looking for it.

    `found` counts the statements given out.
    """

    world: World
    by: str = ""
    about: str = ""
    found: int = 0
    _reports: int = 0
    _speaking: Counter[str] = field(default_factory=Counter)
    _named: Counter[str] = field(default_factory=Counter)
    _meant: Counter[str] = field(default_factory=Counter)
    _known: set[str] = field(default_factory=set)

    def quotes(self, readings: Iterable[Reading]) -> Iterator[Quote]:
        """The statements asked for, in the order of the reports and of their texts."""
        for reading in readings:
            self._note(reading)
            for statement in self._statements(reading):
                self.found += 1
                yield Quote(reading=reading, statement=statement)

    def remark(self) -> str:
        """What there is to say once all is read: why nothing was found, or that a name means several; else ""."""
        if not self.found:
            return self._why_nothing()
        if len(self._meant) > 1:
            return f"“{self.by}” is {_listed(self._meant)}: give more of a name to have fewer"
        return ""

    def _statements(self, reading: Reading) -> Iterator[Statement]:
        names = Names(reading)
        by, about = (names.meant(asked, self.world) if asked else frozenset() for asked in (self.by, self.about))
        self._known.update(asked for asked, meant in ((self.by, by), (self.about, about)) if meant)
        for statement in reading.statements:
            speaking = by.intersection(speaker_names(statement))
            spoken_of = self.about and about & names_within(statement, reading)
            if (speaking or not self.by) and (spoken_of or not self.about):
                self._meant.update(speaking)
                yield statement

    def _note(self, reading: Reading) -> None:
        self._reports += 1
        self._named.update(mention.name for mention in reading.mentions)
        self._speaking.update(s.speaker.name for s in reading.statements if s.speaker)

    def _why_nothing(self) -> str:
        if not (self.by or self.about):
            return f"no statement was found in {self._reports} report{'s' * (self._reports != 1)}"
        if self.by and self.by not in self._known:
            return f"nobody is called “{self.by}” here; {self._offered(self.by, self._speaking, 'most is said by:')}"
        if self.about and self.about not in self._known:
            return f"nothing is called “{self.about}” here; {self._offered(self.about, self._named, 'most named:')}"
        if not self.about:
            return f"“{self.by}” is named, but says nothing here; most is said by: {_listed(self._speaking)}"
        if not self.by:
            return f"“{self.about}” is named, but in no statement"
        return f"“{self.by}” and “{self.about}” are named, but no statement by the one is about the other"

    def _offered(self, asked: str, known: Counter[str], otherwise: str) -> str:
        """The names nearest to one that is not known, else those met most often."""
        near = nearest(asked, known | self._named)[:MOST]
        return f"nearest: {', '.join(near)}" if near else f"{otherwise} {_listed(known)}"


def _listed(names: Counter[str]) -> str:
    """The names met most, each with how often."""
    ordered = sorted(names.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]
    return ", ".join(f"{name} ({count})" for name, count in ordered) or "nobody"
