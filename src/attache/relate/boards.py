"""The state of the press: which report stands in which story, how alike they are, and the log of how it came to be.

    story-a    r1 ─ r4 ─ r7          links: r4–r1 .91, r7–r4 .84, r7–r1 .62, r9–r7 .20
    story-b    r2
    story-c    r9

A report fits a story by the mean of its links to the most alike of the story's independent texts: of a text and its
copies the most alike counts, once. Every step is written to the log before it is taken, and the log is only ever
added to; the name of a story is never given again.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from attache.records import Forwarding, Membership
from attache.relate.comparisons import FEWEST, Comparison
from attache.relate.kinships import Kinships
from attache.relate.pages import Page
from attache.relate.pins import Pins
from attache.relate.shelves import Shelf

JOINS = 0.5  # fit from which a report joins a story, and below which it leaves it; chosen on the tuning sets
SILENCE = 7  # days without a report
NOTE = FEWEST  # different words, below which a report is a note
CLOSEST = 4  # independent texts of a story that a report is measured by: few tell the same part of a long story

Entry = Membership | Forwarding


@dataclass(slots=True, kw_only=True)
class Board:
    """Reports are known by the numbers of their pages on the shelf, stories by their names."""

    pins: Pins
    texts: Mapping[str, str]
    comparison: Comparison
    shelf: Shelf = field(default_factory=Shelf)
    story_of: dict[int, str] = field(default_factory=dict)
    members: dict[str, list[int]] = field(default_factory=dict)
    rosters: dict[str, dict[str, Membership]] = field(default_factory=dict)
    kin: Kinships = field(default_factory=Kinships)
    homes: dict[str, str] = field(default_factory=dict)
    log: list[Entry] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)
    begun: Counter[str] = field(default_factory=Counter)

    def page(self, number: int) -> Page:
        """The page under that number."""
        return self.shelf.pages[number]

    def article(self, number: int) -> str:
        """The id of the report under that number."""
        return self.shelf.pages[number].id

    def text(self, number: int) -> str:
        """The report whose text it prints: itself, unless it is a copy."""
        article = self.article(number)
        return self.texts.get(article, article)

    def linked(self, numbers: Iterable[int]) -> list[str]:
        """The stories that one of these may fit, by name: a mean is no greater than the greatest link."""
        found = (kin for number in numbers for kin in self.kin.of(number))
        return sorted({self.story_of[other] for other, now, _ in found if now >= JOINS})

    def fit(self, unit: Collection[int], story: str) -> float:
        """How well reports that move as one fit a story without them, 0 to 1."""
        return self.fits(unit, [story])[story]

    def fits(self, unit: Collection[int], stories: Iterable[str]) -> dict[str, float]:
        """The same for several stories; nothing fits one that is silent to it."""
        best = self._best(unit)
        found = {}
        for story in stories:
            texts = _count((self.text(one) for one in self.members[story] if one not in unit), CLOSEST)
            links = (sorted(best.get((story, one), {}).values())[-CLOSEST:] for one in unit)
            fit = sum(map(sum, links)) / len(unit) / texts if texts else 0.0
            found[story] = fit if fit < JOINS or not self.silent(unit, story) else 0.0
        return found

    def silent(self, unit: Collection[int], story: str) -> bool:
        """Whether the story has no report for a week before or after these, and the one or the other are brief notes.

        A note repeats who and where, and says in half a sentence that things took another turn: by its words it is
        too like what was before. So it does not open the story again, but begins one that continues it (sagas).
        """
        rest = [number for number in self.members[story] if number not in unit]
        if self._tells(unit) and self._tells(rest):
            return False
        ours, theirs = ([self.page(number).day for number in numbers] for numbers in (unit, rest))
        apart = [abs((one - other).days) for one in ours if one for other in theirs if other]
        return min(apart, default=0) >= SILENCE

    def may_join(self, articles: Iterable[str], story: str) -> bool:
        """Whether no decision keeps one of the reports out of the story, or in another."""
        roster = self.rosters.get(story, {})
        return all(
            self.pins.story(one) in (None, story)
            and not self.pins.parts(one, (other for other in roster if other != one))
            for one in articles
        )

    def put(self, number: int, story: str, why: str, score: float) -> None:
        """Put a report that stands nowhere into a story, which is begun if there is none of the name."""
        entry = Membership(
            article=self.article(number), story=story, decided=self.shelf.latest, why=why, score=round(score, 3)
        )
        self.log.append(entry)
        self.story_of[number] = story
        self.members.setdefault(story, []).append(number)
        self.members[story].sort()
        self.rosters.setdefault(story, {})[entry.article] = entry
        self.touched.add(story)
        if entry.article in self.pins.bundles:
            self.homes[entry.article] = story

    def move(self, number: int, story: str, why: str, score: float) -> None:
        """Take a report out of its story and put it into another, leaving word where the last one of a story leaves."""
        old = self.story_of[number]
        entry = self.rosters[old].pop(self.article(number))
        self.log.append(replace(entry, undone=self.shelf.latest, stands=False, why=why))
        self.members[old].remove(number)
        self.put(number, story, why, score)
        self.touched.add(old)
        self._leave(old, story, why)

    def merge(self, old: str, story: str, why: str, score: float) -> None:
        """Put all reports of a story into another; who asks for it is sent there."""
        for number in list(self.members[old]):
            self.move(number, story, why, score)
        for article, entry in list(self.rosters.get(old, {}).items()):
            self.log.append(replace(entry, undone=self.shelf.latest, stands=False, why=why))
            moved = replace(entry, story=story, decided=self.shelf.latest, why=why)
            self.log.append(moved)
            self.rosters[story][article] = moved
            del self.rosters[old][article]
        self._leave(old, story, why)

    def fresh(self, number: int) -> str:
        """A name for a story that begins with the report: one that no story ever had."""
        article = self.article(number)
        while True:
            self.begun[article] += 1
            times = self.begun[article]
            name = f"story-{article}" if times == 1 else f"story-{article}-{times}"
            if name not in self.rosters and (
                name == self.pins.story(article) or name not in self.pins.stories.values()
            ):
                return name

    def _tells(self, numbers: Iterable[int]) -> bool:
        """Whether one of the reports is no note."""
        return any(self.page(number).sizes[0] >= NOTE for number in numbers)

    def _best(self, unit: Collection[int]) -> dict[tuple[str, int], dict[str, float]]:
        """By story and report of the unit, how likely the report is of one story with each of the story's texts."""
        best: dict[tuple[str, int], dict[str, float]] = {}
        for number in unit:
            for other, now, _ in self.kin.of(number):
                if other not in unit:
                    texts, text = best.setdefault((self.story_of[other], number), {}), self.text(other)
                    texts[text] = max(texts.get(text, 0.0), now)
        return best

    def _leave(self, story: str, into: str, why: str) -> None:
        if story not in self.rosters or self.rosters[story]:
            return
        self.log.append(Forwarding(story=story, into=into, decided=self.shelf.latest, why=why))
        del self.rosters[story], self.members[story]
        self.touched.discard(story)


def _count(names: Iterable[str], most: int) -> int:
    """How many different names there are, counted up to `most`."""
    found = set[str]()
    for name in names:
        found.add(name)
        if len(found) == most:
            break
    return len(found)


def standing(log: Iterable[Entry]) -> dict[str, str]:
    """Which story each report stands in, by the log alone."""
    found: dict[str, str] = {}
    for entry in log:
        if isinstance(entry, Membership):
            if entry.stands:
                found[entry.article] = entry.story
            elif found.get(entry.article) == entry.story:
                del found[entry.article]
    return found
