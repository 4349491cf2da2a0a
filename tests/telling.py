"""Reports whose likeness is told, not found: for tests of what becomes of stories under links of known strength."""

from collections.abc import Mapping
from datetime import date, timedelta
from math import log

import numpy as np

from attache.relate.boards import Board
from attache.relate.gists import Gist
from attache.relate.pages import PART, Shares
from attache.relate.pins import pins
from attache.relate.streams import Stream

FIRST = date(2031, 3, 3)
WORDS = 200  # different words of a report: it is no note


class Told:
    """In place of a comparison: how likely two reports are of one story, by their ids; one in a thousand by default."""

    def __init__(self, links: Mapping[str, float]) -> None:
        """`links` are by two ids with a blank between, in either order."""
        self.links = {frozenset(pair.split()): value for pair, value in links.items()}

    def odds(self, one, others):
        found = [self.links.get(frozenset((one.id, other.id)), 0.001) for other in others]
        odds = np.array([log(value / (1 - value)) for value in found])
        return odds, odds

    def features(self, _one, others):
        none = np.zeros(len(others))
        return dict.fromkeys(("body", "title", "opening", "outlet"), none)


def told(id: str, day: int | None = 0, words: int = WORDS) -> Gist:
    """A report so many days after the first; all have the same words, so that each is set beside each."""
    counts = np.ones(words, np.uint8)
    return Gist(
        id=id,
        day=None if day is None else FIRST + timedelta(days=day),
        outlet=None,
        title=f"Report {id}",
        terms=np.arange(words, dtype=np.int32),
        body=counts,
        opening=counts,
        headline=counts,
        words="dam spillway",
    )


def running(links: Mapping[str, float], decisions=()) -> Stream:
    """A stream in which reports are as alike as `links` says."""
    rare = Shares(at_large=np.full(PART, 1e-6, np.float32))
    return Stream(board=Board(pins=pins(decisions), texts={}, comparison=Told(links)), shares=rare)


def grouped(stream: Stream) -> set[frozenset[str]]:
    """The reports that stand together."""
    return {frozenset(entry.article for entry in story.roster) for story in stream.stories()}
