"""Which reports tell of one happening.

Reports are taken in order of their day. Each joins the story whose reports it resembles most, on average, or
starts one. How likely two reports tell of one happening is a logistic function of a few features that hold no
words: how alike their texts, titles and openings are, and how many days lie between them. Time is part of the
likeness, not a window around it: two pages alike but weeks apart are two stories (Miranda et al. 2018).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import exp, log, log1p, sqrt

from attache.lexicon.commonness import Commonness
from attache.records import BlockKind, Reading, Story
from attache.text.likeness import Vector, content_words, likeness

OPENING = 600  # characters of prose that count as a report's opening
JOINS = 0.35  # mean probability from which a report joins a story; chosen on the tuning sets, as is the weight of days

# Learnt by training/stories.py on pairs of reports; the features are numbers, never words. An undated report
# is taken to stand at some distance (no set has undated reports to learn it from).
WEIGHTS = {"bias": -3.96, "text": 8.57, "title": 3.81, "opening": 4.44, "days": -2.2, "undated": -1.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What of a report is compared: its day and the words of its text, title and opening as unit vectors."""

    id: str
    day: date | None
    title: str
    text_words: Vector
    title_words: Vector
    opening_words: Vector


def stories(readings: Sequence[Reading], common: Commonness) -> tuple[Story, ...]:
    """Each story among the reports, oldest first; a report that resembles no other is a story of one.

    The answer does not depend on the order of `readings`.
    """
    pages = sorted((page(reading, common) for reading in readings), key=lambda p: (p.day or date.max, p.id))
    found: list[list[Page]] = []
    for one in pages:
        best = max(found, key=lambda story: nearness(one, story), default=None)
        if best is not None and nearness(one, best) >= JOINS:
            best.append(one)
        else:
            found.append([one])
    return tuple(_story(members) for members in found)


def lent(found: Iterable[Story], readings: Iterable[Reading]) -> dict[str, date]:
    """By their ids, the day that undated reports may borrow: the earliest of their story's dated reports."""
    days = {reading.article.id: reading.dating.day for reading in readings}
    borrowed: dict[str, date] = {}
    for story in found:
        known = [day for member in story.articles if (day := days[member])]
        if known:
            borrowed |= {member: min(known) for member in story.articles if days[member] is None}
    return borrowed


def page(reading: Reading, common: Commonness) -> Page:
    """What of a reading is compared with others."""
    text = reading.article.text
    prose = [b.span.of(text) for b in reading.blocks if b.kind is BlockKind.PROSE]
    title = reading.article.title or next((b.span.of(text) for b in reading.blocks if b.kind is BlockKind.HEADLINE), "")
    return Page(
        id=reading.article.id,
        day=reading.dating.day,
        title=title or (prose[0][:80] if prose else reading.article.id),
        text_words=weighed(" ".join(prose), common),
        title_words=weighed(title, common),
        opening_words=weighed(f"{title} {' '.join(prose)[:OPENING]}", common),
    )


def weighed(text: str, common: Commonness) -> Vector:
    """The content words of `text` as a unit vector, the rarer and the more frequent weighing more."""
    weights = {w: log1p(n) * -log(common.share(w)) for w, n in Counter(content_words(text)).items()}
    length = sqrt(sum(v * v for v in weights.values()))
    return {w: v / length for w, v in weights.items()} if length else {}


def features(one: Page, other: Page) -> Mapping[str, float]:
    """What is known of a pair of reports, as numbers."""
    apart = abs((one.day - other.day).days) if one.day and other.day else None
    return {
        "bias": 1.0,
        "text": likeness(one.text_words, other.text_words),
        "title": likeness(one.title_words, other.title_words),
        "opening": likeness(one.opening_words, other.opening_words),
        "days": log1p(apart or 0),
        "undated": float(apart is None),
    }


def probability(one: Page, other: Page) -> float:
    """How likely the two tell of one happening, 0 to 1."""
    return 1 / (1 + exp(-sum(WEIGHTS[name] * value for name, value in features(one, other).items())))


def nearness(one: Page, members: Sequence[Page]) -> float:
    """The mean probability over the reports of a story."""
    return sum(probability(one, member) for member in members) / len(members)


def _story(members: Sequence[Page]) -> Story:
    central = max(members, key=lambda one: nearness(one, members))
    return Story(
        id=f"story-{members[0].id}",
        title=central.title,
        central=central.id,
        articles=tuple(m.id for m in members),
        why=_why(members),
    )


def _why(members: Sequence[Page]) -> str:
    if len(members) == 1:
        return "it resembles no other report enough"
    least = min(probability(a, b) for a, b in _pairs(members))
    shared = set.intersection(*(set(m.text_words) for m in members))
    telling = sorted(shared, key=lambda w: (-sum(m.text_words[w] for m in members), w))[:6]
    return f"all speak of {', '.join(telling)}; the least alike pair: {least:.0%} likely one happening"


def _pairs(members: Sequence[Page]) -> Iterator[tuple[Page, Page]]:
    return ((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
