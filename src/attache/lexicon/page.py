"""What stands on a page beside the report: links to others, appeals to sign up, credits of photos, days.

    Read also: Envoys to meet again in May            a line that opens with a cue
    The envoy at dawn. (Photo: J. Roe/Harbour Post)   a line that ends with one
    ADVERTISEMENT                                     a line that is one
    date 2021-06-19 Envoy leaves talks                words that open a line, which goes on
    ... the envoy said. (Photo: J. Roe) On Friday ... words inside a line, which goes on around them

Each cue is a pattern in Python's notation with lines in which it must be found and lines that it must
pass over. Lines are short by nature: a cue takes a whole line only if that is no longer than `longest`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from attache.lexicon.tables import entries, shipped
from attache.records.block import BlockKind, Purpose
from attache.records.span import Span

# Characters: no cue that ends a line is longer.
LONGEST_END = 250


class Takes(StrEnum):
    """Where a cue stands in its line, and so how much it takes: all of the line, or its own words."""

    WHOLE = "whole"  # it is the line
    START = "start"  # it opens the line, and takes it all
    END = "end"  # it ends the line, and takes it all
    HEAD = "head"  # it opens the line, and takes its own words
    INSIDE = "inside"  # it stands anywhere, and takes its own words, or those of its group `own`


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One habit of pages, in lines of at most `longest` characters: `name` is the reason that a block gives.

    `needs` are characters without which the pattern finds nothing, and which are quicker looked for.
    """

    name: str
    kind: BlockKind
    takes: Takes
    pattern: str
    purpose: Purpose | None = None
    needs: str = ""
    longest: int = 300
    finds: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


class Page:
    """The cues, ready to be looked for."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self.cues = tuple(cues)
        patterns = [(cue, re.compile(cue.pattern)) for cue in self.cues]
        self._line = [(c, p) for c, p in patterns if c.takes in (Takes.WHOLE, Takes.START, Takes.END)]
        self._head = [(c, p) for c, p in patterns if c.takes is Takes.HEAD]
        self._inside = [(c, p) for c, p in patterns if c.takes is Takes.INSIDE]
        self._longest = max((cue.longest for cue, _ in self._line), default=0)

    def of_line(self, text: str, line: Span) -> Cue | None:
        """The first cue that takes the whole line; None if it is to be read on."""
        length = len(line)
        if length > self._longest:
            return None
        return next((c for c, p in self._line if length <= c.longest and _takes(c, p, text, line)), None)

    def head(self, text: str, line: Span) -> tuple[Span, Cue] | None:
        """The words that open the line without being of the report, and their cue."""
        for cue, pattern in self._head:
            match = pattern.match(text, line.start, line.end)
            if match and match.end() > match.start():
                return Span(*match.span()), cue
        return None

    def inside(self, text: str, line: Span) -> Iterator[tuple[Span, Cue]]:
        """Runs of words inside the line that are not of the report, in text order; none overlaps another."""
        likely = [(c, p) for c, p in self._inside if text.find(c.needs, line.start, line.end) >= 0]
        found = [(span, cue) for cue, pattern in likely for span in _all(pattern, text, line)]
        end = line.start
        for span, cue in sorted(found, key=lambda pair: pair[0]):
            if span.start >= end:
                yield span, cue
                end = span.end


def _takes(cue: Cue, pattern: re.Pattern[str], text: str, line: Span) -> bool:
    """Whether the cue takes the line. What ends a line is looked for at its end alone."""
    if cue.takes is Takes.START:
        return bool(pattern.match(text, line.start, line.end))
    if cue.takes is Takes.WHOLE:
        return bool(pattern.fullmatch(text, line.start, line.end))
    return bool(pattern.search(text, max(line.start, line.end - LONGEST_END), line.end))


def _all(pattern: re.Pattern[str], text: str, line: Span) -> Iterator[Span]:
    taken = "own" if "own" in pattern.groupindex else 0
    for match in pattern.finditer(text, line.start, line.end):
        if match.end(taken) > match.start(taken):
            yield Span(*match.span(taken))


def shipped_page() -> Page:
    """The cues that ship with the house."""
    return Page(entries(shipped("page.yaml"), Cue))
