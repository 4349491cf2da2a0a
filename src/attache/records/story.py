"""Reports of one happening, and all that follows from setting them side by side."""

from dataclasses import dataclass

from attache.records.claim import Claim
from attache.records.copy import Copy
from attache.records.membership import Membership
from attache.records.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports (article ids) that tell of one happening; a report alone is a story of one.

    `central` is the report most like all the others, whose `title` stands for the story; `memberships` tell of each
    report why it is in it.
    """

    id: str
    title: str
    central: str
    articles: tuple[str, ...]
    why: str
    memberships: tuple[Membership, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a set of readings gives when they are related: a fold over them, nothing stored."""

    readings: tuple[Reading, ...]
    stories: tuple[Story, ...]
    copies: tuple[Copy, ...]
    claims: tuple[Claim, ...]

    def reading(self, article: str) -> Reading:
        """The reading of that article; KeyError if it is not in the picture."""
        for reading in self.readings:
            if reading.article.id == article:
                return reading
        raise KeyError(article)
