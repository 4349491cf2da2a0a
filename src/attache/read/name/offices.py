"""Offices that stand for their holders.

    the North Korean leader called for ...        North Korean leader = Kim Jong Un, if the text names him with
        ─────────┬─────────                       that role, or by the table of offices and the day of the report

Where neither is sure the title stays as the report words it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from attache.lexicon.titles import TitleForm
from attache.lexicon.world import World
from attache.read.name.roles import Roles, is_current
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

DEFINITE = re.compile(r"\b[Tt]he\s+$")
OF_STATE = frozenset({"GOV", "MIL"})
"""Sectors of bodies whose officers are the state's: "the IDF chief of staff"; no Hamas leader leads Palestine."""
LESSER = frozenset({"vice", "deputy", "crown"})
VAGUE = frozenset("chief head leader chair chairman chairwoman chairperson minister secretary".split())
"""Titles that any word before them makes another's: the UN's "human rights chief" is not its chief."""
POSSESSIVE = re.compile(r"^['’]s?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Somebody whom the text names with a title: the title in lower case, the country if known, the name."""

    title: str
    code: str | None
    name: str

    def holds(self, title: str) -> bool:
        """Whether "the `title`" can be this holder: "the minister" a foreign minister, not "the president" his vice."""
        short, long = sorted((self.title, title), key=len)
        return short == long or (long.endswith(f" {short}") and long.split()[0] not in LESSER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offices:
    """What is needed to name the holder of an office: who is named with a title, and who held what on `day`."""

    holders: Sequence[Holder]
    world: World
    day: date | None

    def holder(self, title: str, whole: str, owner: Spot | None) -> str | None:
        """The name of the holder, by the text, else by the table; None where neither is sure.

        `whole` is the title with the words between its owner and it: "conservative president", "human rights chief".
        """
        code = owner.code if owner else None
        named = {h.name for h in self.holders if h.holds(title) and (owner is None or (code and h.code == code))}
        if len(named) == 1:
            return named.pop()
        if owner is None or named or (owner.kind is MentionKind.PLACE and self.world.state(owner.name) is None):
            return None  # whoever is governor or premier of a region, no officer of its state is meant
        narrowed = title in VAGUE and whole != title
        return self._listed(whole, owner) or (None if narrowed else self._listed(title, owner))

    def _listed(self, title: str, owner: Spot) -> str | None:
        """The holder by the table: a body's own, and only of a government's body else the state's."""
        body = self.world.body(owner.name)
        place = owner.name if body else owner.code or owner.name
        holder = self.world.holder(title, place, self.day)
        if holder is None and body and body.code and body.sector in OF_STATE:
            return self.world.holder(title, body.code, self.day)
        return holder

    def code(self, name: str | None) -> str | None:
        """The country of the named holder, None if unknown."""
        return next((h.code for h in self.holders if h.name == name), None)


def find_offices(
    text: str, sentences: Sequence[Sentence], roles: Roles, offices: Offices, taken: Sequence[Span]
) -> Iterator[Spot]:
    """Each title that stands for its holder, with the holder's name if the text or the table of offices tells it.

    `taken` are names and the roles beside them: a title inside one of them stands for nobody. A bare "the president"
    is found only where the text names one president and no other.
    """
    places = {n for span in taken for n in range(span.start, span.end)}
    for number, sentence in enumerate(sentences):
        for title, form in roles.titles[number]:
            stands = form is TitleForm.OFFICE and title.start not in places and _is_one(title, sentence)
            if stands and (spot := _office(text, title, number, roles, offices)):
                yield spot


def _is_one(title: Span, sentence: Sentence) -> bool:
    """Whether the title is one person's here, neither several people's nor part of another word."""
    tokens = sentence.within(title)
    return bool(tokens) and tokens[-1].tag in ("NN", "NNP") and tokens[-1].dep != "compound"


def _office(text: str, title: Span, number: int, roles: Roles, offices: Offices) -> Spot | None:
    words = " ".join(title.of(text).lower().split())
    owner = roles.owner(title.start, number) or roles.possessor(title.end)
    span = owner.span.to(title) if owner else title
    if not is_current(text, min(title.start, span.start)) or not is_current(text, title.start):
        return None
    name = offices.holder(words, _whole(text, title, owner), owner)
    if owner is None and (name is None or DEFINITE.search(text, max(0, title.start - 5), title.start) is None):
        return None
    kind, code = MentionKind.OFFICE, owner.code if owner else offices.code(name)
    return Spot(span=span, kind=kind, sentence=number, found=Found.RULE, name=name or span.of(text), code=code)


def _whole(text: str, title: Span, owner: Spot | None) -> str:
    between = text[owner.span.end : title.start] if owner else ""
    return " ".join(f"{POSSESSIVE.sub('', between)}{title.of(text)}".lower().split())
