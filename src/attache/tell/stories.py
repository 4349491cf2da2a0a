"""The stories of some reports, each with what names its reports, whose text they print, and the saga it is part of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from attache.lexicon.resemblances import Resemblances
from attache.records import Continuation, Copy, Decision, Forwarding, Reading, Saga, Story
from attache.relate.boards import Entry
from attache.relate.copies import copies
from attache.relate.gists import Gist, Heading, gist
from attache.relate.stories import grouping, printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A story with all that is told of it.

    `reports` are its reports in their order; `texts` counts those of them that no other of them is the text of.
    `formerly` are the stories that went into it, `continues` says which story it continues, if any.
    """

    story: Story
    reports: tuple[Heading, ...]
    copies: tuple[Copy, ...]
    texts: int
    formerly: tuple[str, ...]
    continues: Continuation | None
    saga: Saga | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """The accounts of all stories, those with the most reports first, and the log of how it came about."""

    accounts: tuple[Account, ...]
    log: tuple[Entry, ...]


def find_accounts(
    readings: Iterable[Reading], resemblances: Resemblances, decisions: Sequence[Decision] = ()
) -> Accounts:
    """Group the readings, of which only what is compared and what names them is kept.

    DecisionError where two of the decisions cannot both be kept.
    """
    gists: dict[str, Gist] = {}
    edges = copies(_kept(readings, gists))
    headings = {article: one.heading for article, one in gists.items()}
    found = grouping(_poured(gists), resemblances, edges, decisions)
    beside = _Beside(headings=headings, texts=printed(edges), sagas=found.sagas, edges=edges, log=found.log)
    ordered = sorted(found.stories, key=lambda story: -len(story.articles))
    return Accounts(accounts=tuple(map(beside.account, ordered)), log=found.log)


def _kept(readings: Iterable[Reading], gists: dict[str, Gist]) -> Iterator[Reading]:
    for reading in readings:
        gists[reading.article.id] = gist(reading)
        yield reading


def _poured(gists: dict[str, Gist]) -> Iterator[Gist]:
    """The gists, of which none is kept: they take the most room."""
    while gists:
        yield gists.popitem()[1]


class _Beside:
    """What is known beside the stories, by what it is asked for by."""

    def __init__(
        self,
        headings: Mapping[str, Heading],
        texts: Mapping[str, str],
        sagas: Iterable[Saga],
        edges: Iterable[Copy],
        log: Iterable[Entry],
    ) -> None:
        self.headings = headings
        self.texts = texts
        self.sagas = {story: saga for saga in sagas for story in saga.stories}
        self.edges: defaultdict[str, list[Copy]] = defaultdict(list)
        self.formerly: defaultdict[str, list[str]] = defaultdict(list)
        for edge in edges:
            self.edges[edge.by].append(edge)
        for entry in log:
            if isinstance(entry, Forwarding):
                self.formerly[entry.into] += [*self.formerly.pop(entry.story, ()), entry.story]

    def account(self, story: Story) -> Account:
        members, saga = frozenset(story.articles), self.sagas.get(story.id)
        return Account(
            story=story,
            reports=tuple(self.headings[article] for article in story.articles),
            copies=tuple(edge for by in story.articles for edge in self.edges.get(by, ()) if edge.of in members),
            texts=len({self.texts.get(article, article) for article in story.articles}),
            formerly=tuple(self.formerly.get(story.id, ())),
            continues=next((link for link in saga.links if link.by == story.id), None) if saga else None,
            saga=saga,
        )
