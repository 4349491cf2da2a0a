"""How each claim stands, with all that is needed to show it: who tells it where, who first, and who does not.

A grade is proposed, never imposed: the credibility of the Admiralty scale (MISP taxonomy `admiralty-scale`), where 1 is
kept for what two independent origins or more tell.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from attache.records import Carrier, Picture, Reading, Story, Verdict
from attache.tell.claims import Told, told
from attache.tell.firsts import earliest

CREDIBILITY = {
    Verdict.CORROBORATED: (1, "confirmed by independent origins"),
    Verdict.SINGLE_ORIGIN: (3, "possibly true: one origin that counts, and nothing against it"),
    Verdict.CONTESTED: (6, "cannot be judged: the reports contradict each other"),
    Verdict.UNKNOWN_ORIGIN: (6, "cannot be judged: no report says whence it is"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """A claim of a story, told by its carriers; `absent` are the articles of the story that do not tell it."""

    told: Told
    story: Story
    absent: tuple[str, ...]

    @property
    def credibility(self) -> tuple[int, str]:
        """The credibility that its verdict proposes, 1 to 6, and what that means."""
        return CREDIBILITY[self.told.claim.support.verdict]

    @property
    def first(self) -> Carrier | None:
        """Its earliest telling in these reports; None where none bears a day, or several of one day tell it."""
        carriers = self.told.claim.carriers
        reports = earliest(map(self.reading, carriers))
        return min((c for c in carriers if {c.article} == reports), key=lambda c: c.span, default=None)

    def reading(self, carrier: Carrier) -> Reading:
        """The reading in which a carrier stands."""
        return self.told.picture.reading(carrier.article)

    def words(self, carrier: Carrier) -> str:
        """What the report says there."""
        return carrier.span.of(self.reading(carrier).article.text)


def find_weighings(picture: Picture) -> Iterator[Weighing]:
    """Each claim, story by story, the story with most reports first, in it the heaviest claim first."""
    for story in sorted(picture.stories, key=lambda one: -len(one.articles)):
        for one in told(picture, story.id):
            carry = {carrier.article for carrier in one.claim.carriers}
            yield Weighing(told=one, story=story, absent=tuple(a for a in story.articles if a not in carry))
