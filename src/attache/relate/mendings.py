"""Going over what was placed, once more is known: the mistakes of those who came first are mended.

    before   a: r1 r2      b: r3      c: r4 r5        r3 and r4 came before the report that links them
    moved    a: r1 r2      c: r3 r4 r5                a report goes where it fits best, or stands alone
    merged   a: r1 r2 r3 r4 r5                        stories whose reports fit one another become one, the older

Only what was touched since the last time, and what has links to it, is looked at. What an editor put together moves
together, what an editor put into a story stays there, and nothing is moved to where an editor does not want it.
"""

from collections.abc import Iterable, Iterator

from attache.relate.boards import CLOSEST, JOINS, Board
from attache.relate.wordings import alike

MERGES = 0.7  # the same of two stories, from which they are one: that many reports are wrong about is worse
BETTER = 0.02  # by how much another story must fit better: what is as good stays where it is
ROUNDS = 3
LATEST = 24  # reports of a story that are looked at when it may be one with another


def mend(board: Board) -> frozenset[str]:
    """Mend the stories touched since the last time; the names of those that stand and were touched, then and now."""
    seen = set[str]()
    for _ in range(ROUNDS):
        seen |= board.touched
        touched = _around(board)
        board.touched.clear()
        for unit in _units(board, touched):
            _settle(board, unit)
        _merge(board, board.touched | (touched & board.members.keys()))
        if not board.touched:
            break
    seen |= board.touched
    board.touched.clear()
    return frozenset(seen & board.members.keys())


def _around(board: Board) -> set[str]:
    """The stories touched, and those that have links to them."""
    touched = {story for story in board.touched if story in board.members}
    return touched | {near for story in sorted(touched) for near in board.linked(board.members[story])}


def _units(board: Board, stories: Iterable[str]) -> Iterator[tuple[int, ...]]:
    """The reports of the stories, as they came, what an editor put together as one, less what he put in a story."""
    numbers = sorted(number for story in stories for number in board.members[story])
    by_article = {board.article(number): number for number in numbers}
    done = set[int]()
    for number in numbers:
        article = board.article(number)
        if number in done or board.pins.story(article) is not None:
            continue
        unit = tuple(sorted(by_article[one] for one in board.pins.bundle(article) if one in by_article))
        done.update(unit)
        yield unit


def _settle(board: Board, unit: tuple[int, ...]) -> None:
    """Put the reports into the story they fit best; to begin one if they fit none."""
    own = board.story_of[unit[0]]
    alone = len(board.members[own]) == len(unit)
    if alone and len(board.rosters[own]) > len(unit):
        return  # the others of the story are long gone: it cannot be left empty
    fits = board.fits(unit, {own, *board.linked(unit)})
    here = fits.pop(own)
    articles = [board.article(number) for number in unit]
    better = [(fit, story) for story, fit in fits.items() if fit >= max(JOINS, here + BETTER)]
    allowed = [one for one in better if board.may_join(articles, one[1])]
    if allowed:
        score, story = max(allowed)
        why = alike(board, unit[0], story)
    elif here < JOINS and not alone:
        score, story, why = 1.0, board.fresh(unit[0]), f"it fits {own} no longer, nor any other story"
    else:
        return
    for number in unit:
        board.move(number, story, why, score)


def _merge(board: Board, stories: set[str]) -> None:
    """Make one of stories that fit, the best fitting first, until there are none."""
    while found := max(_pairs(board, stories), default=None):
        score, old, new = found
        why = f"its reports and those of {old} tell of one happening"
        board.merge(new, old, why, score)
        stories = {story for story in (stories | {old}) if story in board.members}


def _pairs(board: Board, stories: set[str]) -> Iterator[tuple[float, str, str]]:
    """Stories that may be one, with how well they fit: the older first."""
    met = {
        tuple(sorted((story, near)))
        for story in stories
        if story in board.members
        for near in board.linked(board.members[story])
        if near != story
    }
    for one, other in sorted(met):
        score = _nearness(board, one, other)
        if score < MERGES or board.silent(board.members[one], other):
            continue
        if pair := _in_order(board, one, other):
            yield score, *pair


def _nearness(board: Board, old: str, new: str) -> float:
    """The mean link between their most alike reports, as many as the larger has times those a report is measured by."""
    ours, theirs = board.members[old][-LATEST:], frozenset(board.members[new][-LATEST:])
    found = (now for number in ours for other, now, _ in board.kin.of(number) if other in theirs)
    best = sorted(found, reverse=True)
    count = min(len(ours) * len(theirs), CLOSEST * max(len(ours), len(theirs)))
    return sum(best[:count]) / count


def _in_order(board: Board, one: str, other: str) -> tuple[str, str] | None:
    """Which of the two stays and which goes into it; None where an editor keeps them apart."""
    old, new = sorted((one, other), key=lambda story: (board.members[story][0], story))
    for stays, goes in ((old, new), (new, old)):
        if board.may_join(list(board.rosters[goes]), stays):
            return stays, goes
    return None
