"""What a person is called beside the name, and the country that goes with it.

    South Korean foreign minister Chung Eui-yong       Mohammad Javad Zarif, Iran's foreign minister
    ──country─── ──────role─────                                             country ──────role─────

A role is read only where it touches its name: before it, or behind its comma.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attache.lexicon.titles import TitleForm
from attache.lexicon.world import World
from attache.read.name.spots import Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

REACH = 70
"""How far from a name, in characters, its title may stand."""
BETWEEN = re.compile(r"\s+(?:for|of|to|at|in|on)\s+(?:the\s+)?(?:[A-Z][^\s,]*[\s,]+){1,5}")
APART = re.compile(r"(?:['’]s?)?\s+(?:[a-z][a-z-]*\s+){0,2}")
GOVERNMENT = re.compile(r"\s+(?:administration|government|regime)\b", re.IGNORECASE)
NEXT = re.compile(r",?\s+")
OF = re.compile(r"\s+of\s+(?:the\s+)?")
LAST_WORD = re.compile(r"([^\W_]+)[\s-]*$")
OTHERS = frozenset(
    "former then ex late next new future old a an another any every each no some other one first acting interim past "
    "deputy vice assistant".split()
)
"""Words before a title that make it another's than the holder's."""
DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "PART", "PUNCT"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A title beside a name: its words, the ISO 3166 code of the state it belongs to, and whether it is held now."""

    span: Span
    code: str | None
    current: bool


class Roles:
    """The titles in a text, asked for the one that belongs to a name; `spots` are the settled names."""

    def __init__(self, text: str, sentences: Sequence[Sentence], spots: Sequence[Spot], world: World) -> None:
        self._text = text
        self._sentences = sentences
        owners = [spot for spot in spots if spot.code or spot.kind is MentionKind.ORGANIZATION]
        self._ends = {spot.span.end: spot for spot in owners}
        self._starts = {spot.span.start: spot for spot in owners}
        self.titles = [list(world.titles.find(text, sentence.span)) for sentence in sentences]
        """The titles of each sentence, in text order, with the form of each."""

    def of(self, person: Spot) -> Role | None:
        """The title before the name, else the one in apposition behind it, else None."""
        return self._before(person) or self._behind(person)

    def owner(self, at: int, number: int) -> Spot | None:
        """The state or body whose name ends before the title at `at`, with at most two describing words between.

        A job's title after a state's own name may tell what it is about ("the Russia analyst"): that is no owner.
        """
        floor = max(self._sentences[number].span.start, at - REACH)
        for end in range(at - 1, floor, -1):
            if spot := self._ends.get(end):
                return spot if self._describes(end, at, number) and not self._is_topic(spot, at, number) else None
        return None

    def possessor(self, at: int) -> Spot | None:
        """The state or body of which the title that ends at `at` is said to be: "president of Syria"."""
        gap = OF.match(self._text, at, at + REACH)
        spot = self._starts.get(gap.end()) if gap else None
        hyphened = spot is not None and self._text[spot.span.end : spot.span.end + 1] == "-"
        return spot if spot and spot.kind is not MentionKind.NATIONALITY and not hyphened else None

    def government(self, person: Spot) -> re.Match[str] | None:
        """The word for a government right behind the name: "the Biden administration"."""
        return GOVERNMENT.match(self._text, person.span.end, person.span.end + REACH)

    def presents(self, person: Spot, role: Role | None) -> bool:
        """Whether the text puts an office to the name: "President Macron", "the Biden administration"."""
        offices = [title for title, form in self.titles[person.sentence] if form is TitleForm.OFFICE]
        return bool(self.government(person)) or bool(role and any(role.span.covers(title) for title in offices))

    def _is_topic(self, spot: Spot, at: int, number: int) -> bool:
        job = any(title.start == at and form is TitleForm.JOB for title, form in self.titles[number])
        written = self._text[spot.span.start : spot.span.end]
        return job and spot.kind is MentionKind.COUNTRY and not written.isupper() and self._text[spot.span.end] == " "

    def _describes(self, start: int, end: int, number: int) -> bool:
        if APART.fullmatch(self._text, start, end) is None:
            return False
        between = self._sentences[number].within(Span(start, end))
        return all(t.pos in DESCRIBING for t in between)

    def _before(self, person: Spot) -> Role | None:
        start, stop, of = person.span.start, 0, None
        for title, _ in reversed(self.titles[person.sentence]):
            if title.end > start:
                continue
            gap = self._text[title.end : start]
            if len(gap) > REACH or not (gap.isspace() or (not stop and BETWEEN.fullmatch(gap))):
                break
            of = of or (None if gap.isspace() else self.possessor(title.end))
            start, stop = title.start, stop or title.end
        if not stop:
            return None
        owner = self.owner(start, person.sentence) or of
        current = is_current(self._text, start) and is_current(self._text, owner.span.start if owner else start)
        return Role(span=Span(start, stop), code=owner.code if owner else None, current=current)

    def _behind(self, person: Spot) -> Role | None:
        comma = NEXT.match(self._text, person.span.end)
        if comma is None or self._text[person.span.end] != ",":
            return None
        for title, _ in self.titles[person.sentence]:
            if title.start >= comma.end():
                return self._apposed(comma.end(), title, person.sentence)
        return None

    def _apposed(self, start: int, title: Span, number: int) -> Role | None:
        lead = self._sentences[number].within(Span(start, title.end)) if title.end - start <= REACH else []
        plain = all(t.pos in DESCRIBING | {"DET"} and t.text not in (",", ";", ":", "“", '"') for t in lead)
        if not lead or not plain or self._text[title.end : title.end + 1].isalnum():
            return None
        owner = self.possessor(title.end) or self.owner(title.start, number)
        return Role(span=title, code=owner.code if owner else None, current=is_current(self._text, title.start))


def is_current(text: str, start: int) -> bool:
    """Whether the word before `start` leaves a title to its holder of today: not "former", not "a"."""
    before = LAST_WORD.search(text, max(0, start - 20), start)
    return before is None or before[1].lower() not in OTHERS
