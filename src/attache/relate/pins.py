"""What an editor decided, made ready to be asked.

    together  a, b      b goes where a is; they move as one, or not at all
    apart     a, c      c is never put where a is
    in        d → s     d is in story s, which is begun with it if there is none

A decision outranks the machine. Two that contradict each other are refused, since either would be broken.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from attache.errors import DecisionError
from attache.records import Decision, Ruling


@dataclass(frozen=True, slots=True, kw_only=True)
class Pins:
    """By a report's id: the reports bound to it (itself among them), those it is kept from, and its story."""

    bundles: dict[str, frozenset[str]] = field(default_factory=dict)
    barred: dict[str, set[str]] = field(default_factory=dict)
    stories: dict[str, str] = field(default_factory=dict)

    def bundle(self, article: str) -> frozenset[str]:
        """The reports that an editor put together with this one, and itself."""
        return self.bundles.get(article, frozenset([article]))

    def story(self, article: str) -> str | None:
        """The story that an editor chose for it: by name, or since the story named is the one that it began."""
        own = f"story-{article}"
        return self.stories.get(article) or (own if own in self.stories.values() else None)

    def parts(self, article: str, others: Iterable[str]) -> bool:
        """Whether an editor keeps it, or one that is bound to it, from one of the others."""
        barred = set[str]().union(*(self.barred.get(one, ()) for one in self.bundle(article)))
        return bool(barred) and any(barred & self.bundle(other) for other in others)


def pins(decisions: Sequence[Decision]) -> Pins:
    """The decisions, later ones with those before; DecisionError where two of them cannot both be kept."""
    found = Pins()
    for decision in decisions:
        if decision.ruling is Ruling.TOGETHER:
            _bind(found, decision.articles)
    for decision in decisions:
        if decision.ruling is Ruling.APART:
            for one, other in combinations(decision.articles, 2):
                found.barred.setdefault(one, set()).add(other)
                found.barred.setdefault(other, set()).add(one)
        elif decision.ruling is Ruling.IN and decision.story:
            for article in sorted(frozenset[str]().union(*map(found.bundle, decision.articles))):
                _put(found, article, decision.story)
    _check(found)
    return found


def _bind(found: Pins, articles: Iterable[str]) -> None:
    whole = frozenset[str]().union(*map(found.bundle, articles))
    found.bundles.update(dict.fromkeys(whole, whole))


def _put(found: Pins, article: str, story: str) -> None:
    if found.stories.setdefault(article, story) != story:
        raise DecisionError(f"{article} is put into {found.stories[article]} and into {story}: keep one of the two")


def _check(found: Pins) -> None:
    for article in sorted(found.barred):
        if found.parts(article, found.bundle(article)):
            raise DecisionError(
                f"{article} is kept apart from a report that it is put together with: keep one of the two"
            )
        for other in sorted(found.barred[article]):
            if found.stories.get(article) == found.stories.get(other) is not None:
                raise DecisionError(f"{article} and {other} are kept apart and put into one story: keep one of the two")
