"""Stories that continue one another: a summit announced, called off, back on, held.

    3 May  announced ─► 24 May  called off ─► 1 June  back on ─► 12 June  held          one saga, four stories

Two stories continue one another if they would be one, were they of one day. They are linked, not merged: each keeps
its reports, and a claim of the one is not weighed by those of the other.
"""

from collections.abc import Iterable, Iterator, Mapping

from attache.records import Continuation, Saga
from attache.relate.boards import CLOSEST, Board
from attache.relate.wordings import likely, shared_words

CONTINUES = 0.8  # mean likelihood of one story, were they of one day, from which a story continues another
LATEST = 24


def continuations(board: Board, stories: Iterable[str]) -> Iterator[Continuation]:
    """Which earlier story each of the stories continues, if any: the one that would fit it best."""
    for story in sorted(stories):
        found = [one for near in _near(board, story) if (one := _continuation(board, near, story))]
        if found:
            yield max(found, key=lambda one: (one.score, one.of))


def sagas(titles: Mapping[str, str], links: Iterable[Continuation]) -> Iterator[Saga]:
    """The sagas of the stories in `titles`, by what continues what; the first story gives a saga its name."""
    before = {link.by: link for link in links if link.of in titles and link.by in titles}
    followers: dict[str, list[Continuation]] = {}
    for link in sorted(before.values(), key=lambda link: (link.days, link.by)):
        followers.setdefault(link.of, []).append(link)
    for root in titles:
        if root not in before and root in followers:
            chain = _chain(root, followers)
            yield Saga(
                id=root.replace("story-", "saga-", 1),
                title=titles[root],
                stories=(root, *(link.by for link in chain)),
                links=tuple(chain),
            )


def _chain(root: str, followers: Mapping[str, list[Continuation]]) -> list[Continuation]:
    """What follows from the root, by the days since its beginning."""
    days, waiting, found = {root: 0}, [root], list[Continuation]()
    while waiting:
        links = followers.get(waiting.pop(), [])
        days |= {link.by: days[link.of] + link.days for link in links}
        waiting += [link.by for link in links]
        found += links
    return sorted(found, key=lambda link: (days[link.by], link.by))


def _near(board: Board, story: str) -> list[str]:
    """The other stories with a report that would be of one story with one of these, were they of one day."""
    found = (kin for number in board.members[story] for kin in board.kin.of(number))
    return sorted({board.story_of[other] for other, _, timeless in found if timeless >= CONTINUES} - {story})


def _continuation(board: Board, near: str, story: str) -> Continuation | None:
    ours, theirs = board.members[story][-LATEST:], board.members[near][-LATEST:]
    days = _days(board, theirs, ours)
    if days is None or days < 1:
        return None
    fellows = frozenset(theirs)
    found = (timeless for number in ours for other, _, timeless in board.kin.of(number) if other in fellows)
    best = sorted(found, reverse=True)
    count = min(len(ours) * len(theirs), CLOSEST * max(len(ours), len(theirs)))
    score = sum(best[:count]) / count
    if score < CONTINUES:
        return None
    words = shared_words([board.page(theirs[0]), board.page(ours[0])])
    why = f"{words}; {likely(score)} one happening if they were of one day"
    return Continuation(of=near, by=story, days=days, score=round(score, 3), why=why)


def _days(board: Board, first: Iterable[int], then: Iterable[int]) -> int | None:
    """The days between the beginnings of two stories, None where one bears no day."""
    starts = [
        min((day for number in numbers if (day := board.page(number).day)), default=None) for numbers in (first, then)
    ]
    return (starts[1] - starts[0]).days if starts[0] and starts[1] else None
