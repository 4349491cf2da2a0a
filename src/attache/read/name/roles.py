"""What a person is called beside the name, and the state or body that goes with it.

    South Korean foreign minister Chung Eui-yong       Anna Lenz, a senior fellow at the Harbour Institute
    ──owner───── ──────role─────                                           ─role─        ──────owner──────

A role is read only where it touches its name: before it, or on the other side of a comma. Where no role tells whose
somebody is, a body right behind the name does: "Anna Lenz of the Harbour Institute".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attache.lexicon.titles import TitleForm
from attache.lexicon.world import World
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

REACH = 70
"""How far from a name, in characters, its title may stand."""
BETWEEN = re.compile(
    r"\s+(?:for|of|to|at|in|on)\s+(?:the\s+)?(?:[A-Z][^\s,]*[\s,]+){1,5}"
    r"(?:(?:[a-z-]+\s+){0,2}(?:ministry|department|government|agency|council|party|army|police)[\s,]+)?"
)
APART = re.compile(r"(?:['’]s?)?\s+(?:[a-z][a-z-]*\s+){0,2}")
SMALL = re.compile(r"\s[a-z]")
GOVERNMENT = re.compile(r"\s+(?:administration|government|regime)\b", re.IGNORECASE)
NEXT = re.compile(r",?\s+")
OF = re.compile(r"\s+of\s+(?:the\s+)?")
AT = re.compile(r"(?:,? (?:of|for|on|in) [a-z][a-z -]{1,40}?)?,?\s+(?:of|at|with|for|from)\s+(?:[Tt]he\s+)?")
"""What leads from a role, or from a name, to the body somebody works for: "director of research at the"."""
LEADS = re.compile(r"\b[Aa]t\s+(?:the\s+)?$")
AWAY = re.compile(r"\b(?:at|with|from)\s")
"""Who is at or with a foreign body need not be of its state."""
HOMED = frozenset({MentionKind.ORGANIZATION, MentionKind.PLACE})
WHERE = frozenset({MentionKind.COUNTRY, MentionKind.PLACE})
OWNS = re.compile(r"['’]s?\s+")
BESIDE = re.compile(r"(?:['’]s?)?\s+")
BODIES = frozenset({MentionKind.ORGANIZATION, MentionKind.GROUP})
OPENS = re.compile(r"(?:\b[Tt]he\s+|['’]s?\s+)(?:[A-Z][\w&.-]*\s+){0,3}(?:[a-z][a-z-]*\s+){0,2}$")
CLOSES = re.compile(r"\s*(?:[,.;:!?)—–]|$|and\b|who\b)")
LAST_WORD = re.compile(r"([^\W_]+)[\s-]*$")
OTHERS = frozenset(
    "former then ex late next new future old a an another any every each no some other one first acting interim past "
    "deputy vice assistant".split()
)
"""Words before a title that make it another's than the holder's."""
DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "PART", "PUNCT"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A title beside a name: its words, the ISO 3166 code of the state it belongs to, and whether it is held now.

    `owner` is the name of the state or body that the text gives it to.
    """

    span: Span
    code: str | None
    current: bool
    owner: Span | None = None


class Roles:
    """The titles in a text, asked for the one that belongs to a name; `spots` are the settled names."""

    def __init__(self, text: str, sentences: Sequence[Sentence], spots: Sequence[Spot], world: World) -> None:
        self._text = text
        self._sentences = sentences
        self._world = world
        owners = [spot for spot in spots if spot.code or spot.kind is MentionKind.ORGANIZATION]
        self._ends = {spot.span.end: spot for spot in owners}
        self._starts = {spot.span.start: spot for spot in owners}
        self.titles = [list(world.titles.find(text, sentence.span)) for sentence in sentences]
        """The titles of each sentence, in text order, with the form of each."""

    def of(self, person: Spot) -> Role | None:
        """The title before the name or the one in apposition behind it, whichever tells whose it is; else None."""
        before = self._before(person)
        if before and before.owner:
            return before
        behind = self._behind(person)
        return behind if behind and behind.owner else before or behind

    def affiliation(self, person: Spot, role: Role | None) -> Span | None:
        """The state or body that somebody belongs to by their role, else the body right behind the name."""
        if role and (role.owner or role.span.start > person.span.end):
            return role.owner
        body = self._employer(person.span.end)
        return body.span if body else None

    def home(self, spot: Spot) -> str | None:
        """The code of a name's state: its own, or what the words in, before or behind it tell of a body or place.

        Iran's Press TV       the Italian Republican Party       Helmand Province       Velmor, Afghanistan
        """
        if spot.kind not in HOMED or spot.code or spot.found is Found.LEXICON:
            return spot.code
        inside = next(self._world.names.find(self._text, spot.span), None)
        if inside and inside[0].start == spot.span.start and inside[1].code:
            return inside[1].code
        if spot.kind is MentionKind.ORGANIZATION:
            owner = self.owner(spot.span.start, spot.sentence)
        else:
            near = self._starts.get(spot.span.end + 2)
            owner = near if near and near.kind in WHERE and self._text.startswith(", ", spot.span.end) else None
        return owner.code if owner else None

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
        if spot and (owned := OWNS.match(self._text, spot.span.end)):
            return self._body(self._starts.get(owned.end()))
        hyphened = spot is not None and self._text[spot.span.end : spot.span.end + 1] == "-"
        return spot if spot and spot.kind is not MentionKind.NATIONALITY and not hyphened else None

    def _employer(self, at: int) -> Spot | None:
        """The body for which, or at which, the role or the name that ends at `at` is said to be."""
        gap = AT.match(self._text, at, at + REACH)
        spot = self._starts.get(gap.end()) if gap else None
        after = BESIDE.match(self._text, spot.span.end) if spot else None
        if after and self._starts.get(after.end()):
            spot = self._starts.get(after.end())
        elif spot and after and spot.code and self._is_office(after.end(), spot.sentence):
            return spot  # spokesman for Norwegian | President Ada Brenn
        return self._body(spot)

    def _is_office(self, at: int, number: int) -> bool:
        return any(title.start == at and form is TitleForm.OFFICE for title, form in self.titles[number])

    def _body(self, spot: Spot | None) -> Spot | None:
        return spot if spot and spot.kind in BODIES else None

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
        gap = APART.fullmatch(self._text, start, end)
        if gap is None or (self._text[end].isupper() and SMALL.search(gap[0])):
            return False  # "the Amal Movement back Speaker Berri"
        between = self._sentences[number].within(Span(start, end))
        return all(t.pos in DESCRIBING for t in between)

    def _before(self, person: Spot) -> Role | None:
        start, stop, of = person.span.start, 0, None
        for title, _ in reversed(self.titles[person.sentence]):
            if title.end > start:
                continue
            gap = self._text[title.end : start]
            joins = gap.isspace() or (not stop and (BETWEEN.fullmatch(gap) or self._is_apart(title, person)))
            if len(gap) > REACH or not joins:
                break
            of = of or (None if gap.isspace() else self.possessor(title.end))
            start, stop = title.start, stop or title.end
        if not stop:
            return None
        owner = self.owner(start, person.sentence) or of or self._where(start)
        current = is_current(self._text, start) and is_current(self._text, owner.span.start if owner else start)
        return self._role(Span(start, stop), owner, current=current)

    def _where(self, at: int) -> Spot | None:
        """The body at which a clause opens before the title at `at`: At the Harbour Board, | spokesman Karl Brandt."""
        spot = self._ends.get(at - 2) if self._text.startswith(", ", at - 2) else None
        led = spot is not None and LEADS.search(self._text, max(0, spot.span.start - 10), spot.span.start)
        return self._body(spot) if led else None

    def _is_apart(self, title: Span, person: Spot) -> bool:
        """Whether title and name are one in spite of a comma: "Iran's foreign minister, Ali Navid, said"."""
        definite = OPENS.search(self._text, max(0, title.start - REACH), title.start)
        comma = self._text[title.end : person.span.start] == ", "
        return bool(comma and definite and CLOSES.match(self._text, person.span.end, person.span.end + REACH))

    def _role(self, span: Span, owner: Spot | None, *, current: bool) -> Role:
        employer = owner or self._employer(span.end)
        serves = employer and not AWAY.search(self._text, min(span.end, employer.span.start), employer.span.start)
        code = self.home(employer) if employer and serves else None
        return Role(span=span, code=code, current=current, owner=employer.span if employer else None)

    def _behind(self, person: Spot) -> Role | None:
        comma = NEXT.match(self._text, person.span.end)
        if comma is None or self._text[person.span.end] != ",":
            return None
        behind = [title for title, _ in self.titles[person.sentence] if title.start >= comma.end()]
        found = [role for title in behind if (role := self._apposed(comma.end(), title, person.sentence))]
        return found[-1] if found and found[0].owner is None else next(iter(found), None)

    def _apposed(self, start: int, title: Span, number: int) -> Role | None:
        lead = self._sentences[number].within(Span(start, title.end)) if title.end - start <= REACH else []
        plain = all(t.pos in DESCRIBING | {"DET"} and t.text not in (",", ";", ":", "“", '"') for t in lead)
        if not lead or not plain or self._text[title.end : title.end + 1].isalnum():
            return None
        owner = self.possessor(title.end) or self.owner(title.start, number)
        return self._role(title, owner, current=is_current(self._text, title.start))


def is_current(text: str, start: int) -> bool:
    """Whether the word before `start` leaves a title to its holder of today: not "former", not "a"."""
    before = LAST_WORD.search(text, max(0, start - 20), start)
    return before is None or before[1].lower() not in OTHERS
