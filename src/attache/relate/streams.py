"""Reports as they come: each joins the story it fits best, or begins one.

    r8 comes ─► the few pages that share its weightiest words ─► their stories ─► the one it fits best, if well enough

An editor's decision goes before all that. When a day of the press is over, what it touched is gone over again
(mendings), since the first reports of a day are placed before the others are known.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from attache.lexicon.resemblances import Resemblances
from attache.records import Continuation, Membership
from attache.relate.boards import JOINS, Board, Entry
from attache.relate.comparisons import Comparison, probability
from attache.relate.gists import Gist
from attache.relate.mendings import mend
from attache.relate.pages import Shares, shares
from attache.relate.pins import Pins
from attache.relate.sagas import continuations
from attache.relate.wordings import alike

NEWEST = 24  # reports of a story that one which may join it is compared with, beside those it was found by
ABOUT = 0.01  # by how much the fit of two reports may differ that are as central
LEAST = 0.1  # likelihood of one story, were both of one day, below which no link is kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A story as it stands: each report's membership, and the report most like all the others."""

    id: str
    title: str
    central: str
    roster: tuple[Membership, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What is over: stories that get no more reports, what they continued, and every step since the last time."""

    stories: tuple[Settled, ...]
    continuations: tuple[Continuation, ...]
    log: tuple[Entry, ...]


@dataclass(slots=True, kw_only=True)
class Stream:
    """The stories of late, open to what comes. Of what is over nothing is held but what `taken` hands out.

    `continuations` are by the names of the stories that continue others.
    """

    board: Board
    shares: Shares
    closed: list[Settled] = field(default_factory=list)
    ended: list[Continuation] = field(default_factory=list)
    continuations: dict[str, Continuation] = field(default_factory=dict)

    def add(self, gist: Gist) -> str:
        """Place a report, which should be no older than those before; the story it stands in for now."""
        day, latest = gist.day, self.board.shelf.latest
        if day and (latest is None or day > latest):
            self.settle()
        page = self.shares.weighed(gist)
        near = self.board.shelf.near(page)
        number = self.board.shelf.put(page)
        self.board.kin.open(number)
        self._compare(number, near)
        self._compare(number, self._fellows(number, near))
        self._place(number)
        return self.board.story_of[number]

    def settle(self) -> None:
        """Go over what was touched since the last time, and let go of what is over."""
        touched = mend(self.board)
        known = self.continuations | {found.by: found for found in continuations(self.board, touched)}
        self.continuations = {by: found for by, found in known.items() if by in self.board.members}
        for number in self.board.shelf.stale():
            self._forget(number)

    def stories(self) -> list[Settled]:
        """Every story that was not taken, those that are over first; `settle` before."""
        return [*self.closed, *map(self._settled, self.board.rosters)]

    def taken(self) -> Taken:
        """What is over, which is not held from then on: a stream that never ends is emptied now and then."""
        over = Taken(stories=tuple(self.closed), continuations=tuple(self.ended), log=tuple(self.board.log))
        for held in (self.closed, self.ended, self.board.log):
            held.clear()
        return over

    def _compare(self, number: int, others: Sequence[int]) -> None:
        """Link the report with those of the others that it may be of one story with."""
        if not others:
            return
        board = self.board
        odds, timeless = board.comparison.odds(board.page(number), [board.page(other) for other in others])
        for other, now, ever in zip(others, odds.tolist(), timeless.tolist(), strict=True):
            if probability(ever) >= LEAST:
                board.kin.tie(number, other, probability(now), probability(ever))

    def _fellows(self, number: int, near: Sequence[int]) -> list[int]:
        """The late reports of the stories it has links to, that it was not compared with yet."""
        board = self.board
        met = frozenset(near)
        late = (other for story in board.linked([number]) for other in board.members[story][-NEWEST:])
        return [other for other in late if other not in met]

    def _place(self, number: int) -> None:
        board = self.board
        article = board.article(number)
        if story := self._decided(article):
            board.put(number, story, "an editor put it here", 1.0)
            self._clear(number, story)
            return
        fits = board.fits([number], board.linked([number]))
        allowed = [(fit, story) for story, fit in fits.items() if fit >= JOINS and board.may_join([article], story)]
        if not allowed:
            board.put(number, board.fresh(number), "it began the story: it fitted none there was", 1.0)
            return
        score, story = max(allowed)
        board.put(number, story, alike(board, number, story), score)

    def _decided(self, article: str) -> str | None:
        """Where an editor put it: into a story, or with a report that stands somewhere."""
        pins = self.board.pins
        homes = (self.board.homes[other] for other in sorted(pins.bundle(article)) if other in self.board.homes)
        return pins.story(article) or next(homes, None)

    def _clear(self, number: int, story: str) -> None:
        """Take those out of the story that the report must be apart from."""
        board = self.board
        article = board.article(number)
        for other in [one for one in board.members[story] if board.pins.parts(article, [board.article(one)])]:
            board.move(other, board.fresh(other), f"an editor keeps it apart from {article}", 1.0)

    def _forget(self, number: int) -> None:
        board = self.board
        story = board.story_of.pop(number)
        if board.members[story] == [number]:
            self.closed.append(self._settled(story))
            self.ended += filter(None, [self.continuations.pop(story, None)])
            del board.rosters[story], board.members[story]
            board.touched.discard(story)
        else:
            board.members[story].remove(number)
        board.kin.drop(number)
        board.begun.pop(board.article(number), None)
        board.shelf.drop(number)

    def _settled(self, story: str) -> Settled:
        board = self.board
        central = board.page(self._central(story))
        return Settled(id=story, title=central.title, central=central.id, roster=tuple(board.rosters[story].values()))

    def _central(self, story: str) -> int:
        """Of the reports about as like the others as any, the one that tells most, if one is dated a dated one."""
        board = self.board
        fits = {number: board.fit([number], story) for number in board.members[story]}
        about = (number for number, fit in fits.items() if fit >= max(fits.values()) - ABOUT)
        return max(about, key=lambda one: (board.page(one).day is not None, board.page(one).sizes[0], -one))


def stream(resemblances: Resemblances, pins: Pins | None = None, texts: Mapping[str, str] | None = None) -> Stream:
    """A stream with nothing in it yet. `texts` says of each copy (an article's id) which report's text it prints."""
    return Stream(
        board=Board(pins=pins or Pins(), texts=texts or {}, comparison=Comparison(weights=resemblances.weights)),
        shares=shares(resemblances.common),
    )
