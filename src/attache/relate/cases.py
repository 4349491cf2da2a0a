"""What may be denied beside its denial: how near the words that say what is denied come to what is told.

no plane bombed the market    ·    a plane bombed the market at dawn
   ─┬───                             head
    └────┬───────────────            scope, and here all words too
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from attache.lexicon.disputes import Disputes
from attache.records import Span
from attache.relate.alignments import Truths, covered
from attache.relate.denials import Denial, DenialKind
from attache.relate.likenesses import Likenesses
from attache.relate.units import Unit
from attache.text.likeness import WORD

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What may be denied, and its denial; how likely they were one claim, were it none, and how near in meaning.

    How near to what is told come the words that say what is denied (`words`), those of them in no name (`plain`), those
    behind a "no" (`scope`) and the first of these that is no name (`head`): mean cosines, 0 where there are none;
    `said` counts the first of these.
    `narrow` says that the "no" takes back that it is the only one, `run` how many words in a row both have, up to ten.
    """

    told: Unit
    denying: Unit
    kind: DenialKind
    likely: float
    meant: float
    words: float
    plain: float
    scope: float
    head: float
    said: int
    narrow: bool
    run: float

    @property
    def behind(self) -> int:
        """How many units the denial stands behind what it denies in one report; 0 between two reports."""
        return self.denying.number - self.told.number if self.told.reading is self.denying.reading else 0

    @property
    def is_voiced(self) -> bool:
        """Whether it is known who denies."""
        return self.denying.statement is not None and self.denying.statement.speaker is not None

    @property
    def is_answer(self) -> bool:
        """Whether it is one of two voices of a report, and known who both are."""
        heard = self.told.statement is not None and self.told.statement.speaker is not None
        return self.behind != 0 and heard and self.is_voiced


def case(
    pair: Pair, members: Sequence[Unit], what: Denial, likely: float, run: float, alike: Likenesses, disputes: Disputes
) -> Case:
    """That of what is told and its denial, in this order; `run` is the share of ten words in a row that both have."""
    told, denying = members[pair[0]], members[pair[1]]
    its, others = alike.told[pair[1]], alike.told[pair[0]]
    text, starts = denying.reading.article.text, [denying.whole.start + n for n in its.starts]
    names = [found[0].lower() if (found := WORD.match(text, n)) else "" for n in starts]

    def among(stretch: Span, idle: frozenset[str]) -> Truths:
        inside = (stretch.start <= n < stretch.end and name not in idle for n, name in zip(starts, names, strict=True))
        return np.fromiter(inside, dtype=bool, count=len(starts))

    words = among(what.words, disputes.empty)
    scopes = [among(stretch, disputes.light) for stretch in what.scopes]
    heads = [_first(scope & its.plain) for scope in scopes]
    return Case(
        told=told,
        denying=denying,
        kind=what.kind,
        likely=likely,
        meant=float(alike.part[pair]),
        words=covered(its, others, words),
        plain=covered(its, others, words & its.plain),
        scope=covered(its, others, np.logical_or.reduce(scopes)) if scopes else 0.0,
        head=max((covered(its, others, head) for head in heads), default=0.0),
        said=int(words.sum()),
        narrow=what.narrow,
        run=run,
    )


def _first(among: Truths) -> Truths:
    """The first of them alone."""
    first: Truths = among & (among.cumsum() == 1)
    return first
