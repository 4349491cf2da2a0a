"""What became different between two days in what the reports tell, story by story.

    as of 4 March      claims, plans and forecasts of 6 reports
    as of 8 March      the same, of 10 reports          one brief a story of what the four brought

Nothing is kept between the two: both pictures are folds over the readings, the earlier over fewer. A story is known
again by its articles. What a new report merely prints again is no change: it is counted, a line a claim.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from attache.records import Brief, Failure, Line, Picture, Reading, Run, Section, Story, When
from attache.tell.announcements import Fate, announcements
from attache.tell.briefs import framed
from attache.tell.claims import Told, told
from attache.tell.futures import forecasts
from attache.tell.headings import tells, wholes
from attache.tell.lengths import Length
from attache.tell.notices import notices
from attache.tell.proofs import headline
from attache.tell.renderings import outlet
from attache.tell.shiftlines import shift_line
from attache.tell.shifts import Past, ShiftKind, shifts
from attache.text.wording import counted

HEADINGS = {
    "merged": "Told as one story now",
    "split": "Told as several stories now",
    ShiftKind.CONTESTED.value: "Became contested",
    ShiftKind.CORROBORATED.value: "Became corroborated",
    ShiftKind.UNCORROBORATED.value: "No longer corroborated",
    ShiftKind.SUPERSEDED.value: "Superseded",
    ShiftKind.ORIGIN.value: "One origin more",
    ShiftKind.NUMBER.value: "Told with another number or day",
    ShiftKind.QUOTE.value: "Told in other words",
    ShiftKind.NEW.value: "Newly told",
    Fate.SCHEDULED.value: "Announced",
    Fate.MOVED.value: "Moved",
    Fate.CANCELLED.value: "Called off",
    "foreseen": "Newly foreseen",
    "corrected": "Corrected or withdrawn",
    ShiftKind.CARRIED.value: "Carried by more reports, no new origin",
}
"""The parts of a brief of changes, in their order; after them come the new reports."""
FOLDED = frozenset({ShiftKind.CARRIED.value})
LONG = frozenset({ShiftKind.QUOTE.value, ShiftKind.CARRIED.value, "foreseen"})  # not told at short length

Found = defaultdict[str, list[Line]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What reports published from `since` on, and until `until`, made different; `unchanged` counts the other stories.

    Each brief tells one story; its sections are kinds of change.
    """

    since: date
    until: date | None
    briefs: tuple[Brief, ...]
    unchanged: int


def changes(
    earlier: Picture,
    later: Picture,
    run: Run,
    *,
    since: date,
    until: date | None = None,
    length: Length = Length.NORMAL,
    left_out: Sequence[Failure] = (),
) -> Changes:
    """What is different in `later`, a fold over more of the same readings; the story with most new reports first."""
    asked = _Asked.of(earlier, later, since, length)
    changed = [(story, sections) for story in later.stories if (sections := asked.sections(story))]
    changed.sort(key=lambda pair: (-len(asked.new(pair[0])), -len(pair[0].articles)))
    briefs = (
        replace(
            framed(later, story, run, sections, asked.others(story)),
            as_of=until,
            left_out=tuple(left_out),
        )
        for story, sections in changed
    )
    return Changes(since=since, until=until, briefs=tuple(briefs), unchanged=len(later.stories) - len(changed))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """The later picture and its past, and how much is to be told; by the ids of articles, readings and stories."""

    past: Past
    later: Picture
    since: date
    length: Length
    readings: Mapping[str, Reading]
    was: Mapping[str, Story]
    now: Mapping[str, Story]

    @classmethod
    def of(cls, earlier: Picture, later: Picture, since: date, length: Length) -> "_Asked":
        """The two pictures, looked through once."""
        readings = {reading.article.id: reading for reading in later.readings}
        was, now = ({one: story for story in picture.stories for one in story.articles} for picture in (earlier, later))
        return cls(past=Past.of(earlier), later=later, since=since, length=length, readings=readings, was=was, now=now)

    def members(self, story: Story) -> list[Reading]:
        """The reports of the story."""
        return [self.readings[article] for article in story.articles]

    def new(self, story: Story) -> list[Reading]:
        """The reports of the story that the earlier picture does not have."""
        return [reading for reading in self.members(story) if reading.article.id not in self.past.articles]

    def parts(self, story: Story) -> dict[str, str]:
        """By their ids the stories of the earlier picture that the story has reports of, the first such of each."""
        return _firsts(story.articles, self.was)

    def others(self, story: Story) -> list[Reading]:
        """Of each other story of the later picture that was one with it, a report that stood in the one."""
        parts = (self.was[first] for first in self.parts(story).values())
        firsts = _firsts([article for part in parts for article in part.articles], self.now)
        return [self.readings[first] for key, first in firsts.items() if key != story.id]

    def sections(self, story: Story) -> tuple[Section, ...]:
        """The kinds of change of the story, each with its lines; none where nothing changed."""
        new = self.new(story)
        found = self.regrouped(story) | (self.brought(story) if new else {})
        passed = LONG if self.length is Length.SHORT else frozenset()
        kinds = [self.section(key, found[key]) for key in HEADINGS if key not in passed and found.get(key)]
        brings = any(found.get(key) for key in HEADINGS if key not in FOLDED)
        return (*kinds, *([self.reports(story, new, brings=brings)] if new else []))

    def section(self, key: str, lines: Sequence[Line]) -> Section:
        """The heaviest of the lines under their heading, and how many more there are."""
        shown, note = tuple(lines[: self.length.lines]), self.length.rest(len(lines))
        return Section(key=key, heading=HEADINGS[key], lines=shown, note=note, folded=key in FOLDED)

    def reports(self, story: Story, new: Sequence[Reading], *, brings: bool) -> Section:
        """The new reports by their headlines, how many older ones the story has, and whether they bring nothing."""
        older = f"{counted(len(story.articles) - len(new), 'older report')} in this story"
        nothing = "" if brings else "; nothing in them is new"
        return Section(
            key="new_reports",
            heading=f"New reports since {self.since}",
            lines=tuple(_heading(reading) for reading in new),
            note=f"{counted(len(new), 'new report')}, {older}{nothing}",
            folded=True,
        )

    def regrouped(self, story: Story) -> Found:
        """The stories it was made of, if they were several; those it was one with, if they are several now."""
        parts = [self.readings[first] for first in self.parts(story).values()]
        merged = [_heading(part, "was a story of its own") for part in parts] if len(parts) > 1 else []
        split = [_heading(other, "is a story of its own now") for other in self.others(story)]
        return Found(list, merged=merged, split=split)

    def brought(self, story: Story) -> Found:
        """What new reports brought, the lines of each kind the heaviest first."""
        shifted = list(shifts(self.past, told(self.later, story.id)))
        found = self.ahead(story, [shift.told for shift in shifted if shift.old])
        futures = wholes(line for lines in found.values() for line in lines)
        found["corrected"] = list(notices(self.members(story), self.past.articles))
        for shift in sorted(shifted, key=lambda shift: shift.told.is_background):
            if not (shift.kind in {ShiftKind.NEW, ShiftKind.CARRIED} and tells(shift.told, futures)):
                found[shift.kind.value].append(shift_line(shift))
        return found

    def ahead(self, story: Story, old: Sequence[Told]) -> Found:
        """What new reports foresee and announce; not what the `old` claims told already, unless it has a day now."""
        readings, known = self.members(story), self.past.articles
        lines = (line for line in forecasts(readings).lines if not known & _articles(line))
        foreseen = [line for line in lines if not _is_told(line, old)]
        found = Found(list, foreseen=foreseen)
        for fate, line in announcements(readings, known):
            is_known = line.when is None and _is_told(line, old)
            if fate is not Fate.SCHEDULED or not (is_known or any(_meet(line, other) for other in foreseen)):
                found[fate.value].append(line)
        return found


def _is_told(line: Line, claims: Iterable[Told]) -> bool:
    cites = wholes([line])
    return any(tells(claim, cites) for claim in claims)


def _meet(one: Line, other: Line) -> bool:
    """Whether the words of the two share characters."""
    return any(a.article == b.article and a.span.overlaps(b.span) for a in wholes([one]) for b in wholes([other]))


def _firsts(articles: Iterable[str], stories: Mapping[str, Story]) -> dict[str, str]:
    """By the id of each story that the articles are of, the first article of it."""
    firsts: dict[str, str] = {}
    for article in articles:
        if article in stories:
            firsts.setdefault(stories[article].id, article)
    return firsts


def _articles(line: Line) -> frozenset[str]:
    return frozenset(cite.article for one in (line, *line.under) for cite in one.cites)


def _heading(reading: Reading, note: str = "") -> Line:
    """A report by its headline and its day."""
    title, cite = headline(reading)
    day = reading.dating.day
    return Line(text=title, label=outlet(reading), cites=(cite,), when=When(day, day) if day else None, note=note)
