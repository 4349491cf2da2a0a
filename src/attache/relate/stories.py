"""Which reports tell of one happening.

Reports are taken in order of their day. Each joins the story that it fits best, or starts one (`streams`); at the end
of a day what was placed is gone over again (`mendings`). How likely two reports tell of one happening is learnt from
editors' own groups of reports, and holds no words (`comparisons`). What an editor decides goes before all of it
(`pins`), each step is written down (`boards`), and stories that continue one another are linked (`sagas`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from attache.lexicon.resemblances import Resemblances
from attache.records import Copy, Decision, Forwarding, Membership, Reading, Saga, Story
from attache.relate.boards import Entry
from attache.relate.gists import Gist, gist
from attache.relate.pins import pins
from attache.relate.sagas import sagas
from attache.relate.streams import Settled, Stream, stream

SAME = 0.5  # of a report's prose, from which it is counted as the text that it was taken from


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The stories of some reports, the sagas they make up, and the log of how the reports came into them."""

    stories: tuple[Story, ...]
    sagas: tuple[Saga, ...]
    log: tuple[Entry, ...]


def stories(
    readings: Sequence[Reading],
    resemblances: Resemblances,
    copies: Iterable[Copy] = (),
    decisions: Sequence[Decision] = (),
) -> tuple[Story, ...]:
    """Each story among the reports, oldest first; a report that resembles no other is a story of one.

    The answer does not depend on the order of `readings`.
    """
    return grouping(map(gist, readings), resemblances, copies, decisions).stories


def grouping(
    gists: Iterable[Gist], resemblances: Resemblances, copies: Iterable[Copy] = (), decisions: Sequence[Decision] = ()
) -> Grouping:
    """The same of gists, with all that is known of how it came about.

    `copies` count once in a story's evidence; `decisions` are kept whatever the reports say, and DecisionError is
    raised where they contradict each other. The undated come first: they may stand beside any report.
    """
    ordered = sorted(gists, key=lambda one: (one.day or date.min, one.id))
    running = stream(resemblances, pins(decisions), printed(copies))
    days = {one.id: one.day for one in ordered}
    ordered.reverse()
    while ordered:
        running.add(ordered.pop())  # a gist is not needed once it is a page
    running.settle()
    found = sorted(_stories(running, days), key=lambda story: (_first(story, days), story.id))
    return Grouping(stories=tuple(found), sagas=tuple(_sagas(running, found)), log=tuple(running.board.log))


def lent(found: Iterable[Story], readings: Iterable[Reading]) -> dict[str, date]:
    """By their ids, the day that undated reports may borrow: the earliest of their story's dated reports."""
    days = {reading.article.id: reading.dating.day for reading in readings}
    borrowed: dict[str, date] = {}
    for story in found:
        known = [day for member in story.articles if (day := days[member])]
        if known:
            borrowed |= {member: min(known) for member in story.articles if days[member] is None}
    return borrowed


def printed(copies: Iterable[Copy]) -> dict[str, str]:
    """Of each report that is half or more another's text, by its id, the report whose text it prints in the end."""
    nearest: dict[str, Copy] = {}
    for edge in sorted(copies, key=lambda edge: (edge.by, -edge.share, edge.of)):
        if edge.share >= SAME:
            nearest.setdefault(edge.by, edge)
    return {article: _source(article, nearest) for article in nearest}


def _source(article: str, nearest: Mapping[str, Copy]) -> str:
    passed = [article]
    while (edge := nearest.get(passed[-1])) and edge.of not in passed:
        passed.append(edge.of)
    # Where edges run in a ring, the least name of it stands for all.
    return passed[-1] if edge is None else min(passed[passed.index(edge.of) :])


def _stories(running: Stream, days: Mapping[str, date | None]) -> Iterable[Story]:
    """The stories, one that an editor opened again with what it held before."""
    whole: dict[str, Settled] = {}
    rosters: dict[str, list[Membership]] = {}
    for one in running.stories():
        whole[one.id] = one
        rosters.setdefault(one.id, []).extend(one.roster)
    for name, one in whole.items():
        roster = sorted(rosters[name], key=lambda entry: (days[entry.article] or date.max, entry.article))
        yield Story(
            id=name,
            title=one.title,
            central=one.central,
            articles=tuple(entry.article for entry in roster),
            why=_why(roster),
            memberships=tuple(roster),
        )


def _why(roster: Sequence[Membership]) -> str:
    if len(roster) == 1:
        return "it resembles no other report enough"
    joined = min((entry for entry in roster if entry.score < 1), key=lambda entry: entry.score, default=roster[-1])
    sure = f"{joined.article} ({joined.score:.0%} on the mean of those most like it)"
    return f"{len(roster)} reports; the least sure of them, {sure}, goes {joined.why}"


def _first(story: Story, days: Mapping[str, date | None]) -> date:
    return min((day for article in story.articles if (day := days[article])), default=date.max)


def _sagas(running: Stream, found: Sequence[Story]) -> Iterable[Saga]:
    """The sagas, what was linked to a story that went into another being linked to that."""
    into = {entry.story: entry.into for entry in running.board.log if isinstance(entry, Forwarding)}
    links = (
        replace(link, of=_sent(link.of, into), by=_sent(link.by, into))
        for link in (*running.ended, *running.continuations.values())
    )
    return sagas({story.id: story.title for story in found}, [link for link in links if link.of != link.by])


def _sent(story: str, into: Mapping[str, str]) -> str:
    while story in into:
        story = into[story]
    return story
