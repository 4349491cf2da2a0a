"""Besides: what stands right beside a name and settles it.

    Paris, Texas · Tripoli in northern Lebanon · Hyderabad, in the Pakistani province of Sindh     where it lies
    the Lebanese city of Tripoli · Syria's Idlib province · Indian Kashmir                          whose it is
    the village of Talvik · Talvik province · northern Talvik                                       what kind it is
    the capital, Talvik · Talvik, the capital of Norway                                             the capital

What lies elsewhere, or is of another kind, is no candidate.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from attache.lexicon.gazetteer import Spot
from attache.lexicon.placewords import KINDS, Part, PlaceWords
from attache.read.place.known import Known
from attache.read.place.namings import Naming
from attache.records import Mention, MentionKind, Precision, Span

NEAR = 60
"""How many characters there are at most between two names that settle each other."""
CONTAINERS = frozenset({Precision.COUNTRY, Precision.PROVINCE, Precision.DISTRICT, Precision.AREA})
INNER = frozenset({Precision.CITY, Precision.DISTRICT})
REACH = 250.0
"""Kilometres from the middle of a region without bounds to what may lie in it."""
RADIUS = 6371.0
"""Of the earth, in kilometres."""
BINDING = frozenset({MentionKind.COUNTRY, MentionKind.PLACE, MentionKind.NATIONALITY})
WORD = r"[a-zé-]+"
CHAIN = re.compile(r"\s?(?:, |\()")
ENDING = re.compile(r"[.;:)—–]|,(?! [A-Z])|$")
JOINED = re.compile(r"(?:, | and )[A-Z]")
SHORT = re.compile(r", ((?:[A-Z]\.){2}|[A-Z][a-z]{1,4}\.|[A-Z]{2}\b)")
"""A province cut short: "Athens, Ga.", "Austin, TX"."""
LISTED = re.compile(r",? (?:and|or) |, |/")
PARTING = "and|or|but|in|at|on|to|from|near|with|by|for|of"
"""Words between two names of which neither owns the other: "in Taiz and in the port of Mocha"."""
CAPITAL_BEFORE = re.compile(r"(?<!provincial )(?<!regional )(?<!state )(?<!former )\bcapital(?: city)?(?:,| of)? $")
CAPITAL_BEHIND = re.compile(r", (?:the|its) (?:\w+ )?capital(?: city)? of ")
DESCRIBED = re.compile(rf" (?:{WORD} ){{0,3}}{WORD},? ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """Places of which one holds the name in question: `words` as they stand, `where` "behind" or "before" it.

    `is_plain` says that the words leave no other reading: "Paris, Texas", but not "Russia's Kherson".
    """

    span: Span
    words: str
    where: str
    spots: tuple[Spot, ...]
    is_plain: bool = True

    @property
    def is_state_or_province(self) -> bool:
        """Whether its bounds are known: a district's and a region's are not, but for how far they may reach."""
        return all(outer.precision in {Precision.COUNTRY, Precision.PROVINCE} for outer in self.spots)

    def holds(self, spot: Spot) -> bool:
        """Whether a candidate lies in one of them."""
        return any(is_within(spot, outer) for outer in self.spots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """All that stands beside one name.

    `inner` is the name before a comma, which it may hold, and its places; `kind` the kind that a word gives it, None
    where none does; `is_among` says that provinces stand in one list with it.
    """

    bindings: tuple[Binding, ...] = ()
    inner: tuple[str, tuple[Spot, ...]] = ("", ())
    kind: Part | None = None
    kind_word: str = ""
    is_capital: bool = False
    is_part: bool = False
    is_among: bool = False


class Besides:
    """The names of one report that may settle others, and the words between them."""

    def __init__(self, text: str, mentions: Sequence[Mention], words: PlaceWords, gazetteer: Known) -> None:
        self._text = text
        self._words = words
        self._gazetteer = gazetteer
        self._binding = [m for m in mentions if m.kind in BINDING]
        self._starts = [m.span.start for m in self._binding]
        every = "|".join(sorted(words.of(*KINDS), key=len, reverse=True))
        directions = "|".join(words.of(Part.DIRECTION))
        self._kind_of = {word: kind for kind in reversed(KINDS) for word in words.of(kind)}
        self._before = re.compile(rf"\b({every})(?: of(?: the)?|,)? $")
        self._after = re.compile(rf" ({every})\b(?! of\b)")
        owner = r"(?:[A-Z][\w.-]+(?: [A-Z][\w.-]+)?['’]s?|an?|the|its|one of)"
        self._apposed = re.compile(rf", {owner} (?:{WORD} ){{0,4}}({every})\b(?! of\b)")
        self._kinds = re.compile(rf" (?:{WORD} ){{0,2}}(?:{every})\b")
        self._directed = re.compile(rf"(?:^|[ -])(?:{directions}) $")
        quality = rf"(?:(?:{directions}|{every}|of|the|a|an|city|in)[ -])*"
        called = rf"(?:a|the) (?:{WORD} ){{0,3}}(?:{every}) (?:in|of)"
        self._inside = re.compile(rf",? (?:in|{called}) {quality}")
        self._owned = re.compile(rf"(?:(?!(?:{PARTING}) ){WORD} ){{0,4}}(?:{every}|capital)(?: of|,)? $")

    def of(self, naming: Naming) -> Beside:
        """What stands beside that name."""
        before = self._text[max(0, naming.span.start - NEAR) : naming.span.start]
        after = self._text[naming.span.end : naming.span.end + NEAR]
        kind, word = self._kind(naming, before, after)
        return Beside(
            bindings=tuple(self._bindings(naming)),
            inner=self._inner(naming),
            kind=kind,
            kind_word=word,
            is_capital=bool(CAPITAL_BEFORE.search(before) or CAPITAL_BEHIND.match(after)),
            is_part=bool(self._directed.search(before.lower())),
            is_among=self._is_among(naming),
        )

    def _kind(self, naming: Naming, before: str, after: str) -> tuple[Part | None, str]:
        last = self._last(naming)
        if last in self._kind_of:
            return self._kind_of[last], last
        behind = self._after.match(after)
        if behind and behind[1].endswith("s") and not before.endswith(" and "):
            return None, ""  # "the Gulf states", but "Kharkiv and Lviv oblasts"
        ahead = self._before.search(before)
        if ahead and ahead[1].endswith("s") and not JOINED.match(after):
            ahead = None  # "the ports of Crimea", but "the towns of Sake and Minova"
        found = behind or ahead or self._apposed.match(after)
        return (self._kind_of[found[1]], found[1]) if found else (None, "")

    def _last(self, naming: Naming) -> str:
        """The last word of a name that the gazetteer does not have whole: "Balkh Province", not "New York City"."""
        first, _, last = naming.words.rpartition(" ")
        if not first or naming.is_state or last.lower() not in self._kind_of:
            return ""
        whole = naming.words.casefold()
        return (
            "" if any(spot.name.casefold() == whole for spot in self._gazetteer.named(naming.words)) else last.lower()
        )

    def _bindings(self, naming: Naming) -> Iterator[Binding]:
        at = bisect_left(self._starts, naming.span.start)
        if at and (before := self._before_it(naming, self._binding[at - 1])):
            yield before
        if (short := SHORT.match(self._text, naming.span.end)) and (spots := self._provinces(short[1])):
            span = Span(*short.span(1))
            yield Binding(span=span, words=short[1], where="behind", spots=spots)
            return
        behind = at + (at < len(self._starts) and self._starts[at] < naming.span.end)
        if behind < len(self._binding) and (found := self._behind_it(naming, self._binding[behind])):
            yield found

    def _inner(self, naming: Naming) -> tuple[str, tuple[Spot, ...]]:
        """What "Washington" holds in "Seattle, Washington", whichever that is."""
        at = bisect_left(self._starts, naming.span.start)
        before = self._binding[at - 1] if at else None
        if before is None or before.kind is MentionKind.NATIONALITY:
            return "", ()
        words = before.span.of(self._text)
        is_chain = self._text[before.span.end : naming.span.start] == ", "
        return (words, self._gazetteer.named(words)) if is_chain else ("", ())

    def _is_among(self, naming: Naming) -> bool:
        """Whether a province is listed right before or behind it: "Oregon and Washington"."""
        at = bisect_left(self._starts, naming.span.start)
        behind = at + (at < len(self._starts) and self._starts[at] < naming.span.end)
        before = self._binding[at - 1 : at] if at else []
        gaps = [
            *((m, self._text[m.span.end : naming.span.start]) for m in before),
            *((m, self._text[naming.span.end : m.span.start]) for m in self._binding[behind : behind + 1]),
        ]
        return any(LISTED.fullmatch(gap) and self._is_province(m) for m, gap in gaps)

    def _is_province(self, mention: Mention) -> bool:
        spots = self._gazetteer.named(mention.span.of(self._text))
        return bool(spots) and spots[0].precision is Precision.PROVINCE

    def _provinces(self, name: str) -> tuple[Spot, ...]:
        return tuple(spot for spot in self._gazetteer.named(name) if spot.precision is Precision.PROVINCE)

    def _behind_it(self, naming: Naming, other: Mention) -> Binding | None:
        if other.span.start > naming.span.end + NEAR:
            return None
        gap = self._text[naming.span.end : other.span.start]
        is_chain = CHAIN.fullmatch(gap) is not None and other.kind is not MentionKind.NATIONALITY
        is_part = (
            gap == " of " and naming.words.rpartition(" ")[2].lower() in self._kind_of
        )  # "Northern District of Texas"
        if not (is_chain or is_part or self._inside.fullmatch(gap) or CAPITAL_BEHIND.fullmatch(gap)):
            return None
        if other.kind is MentionKind.NATIONALITY and not self._kinds.match(self._text, other.span.end):
            return None  # "in Afghan hands"
        ends = ENDING.match(self._text, other.span.end) is not None
        if is_chain and not ends and not self._is_container(naming, other):
            return None  # "in Beirut, Syria's envoy", "in Damascus, Lebanon and Jordan"
        return self._binding_by(other, "behind", is_plain=True)

    def _is_container(self, naming: Naming, other: Mention) -> bool:
        """Whether what stands behind a comma holds the name, though a list may go on: "in Paris, Texas, and ..."."""
        outer = self._spots(other)
        return any(is_within(spot, o) for spot in self._gazetteer.named(naming.words) for o in outer)

    def _before_it(self, naming: Naming, other: Mention) -> Binding | None:
        if other.span.end < naming.span.start - NEAR or other.span.end > naming.span.start:
            return None
        gap = self._text[other.span.end : naming.span.start]
        adjective = other.kind is MentionKind.NATIONALITY
        owner = gap[:2] in {"'s", "’s"}
        rest = gap[2:] if owner else gap
        plain = rest == " " and (owner or adjective)
        kind = rest[:1] == " " and self._owned.fullmatch(rest[1:])
        described = owner and DESCRIBED.fullmatch(rest)
        is_plain = bool(kind) and not owner
        return self._binding_by(other, "before", is_plain=is_plain) if plain or kind or described else None

    def _binding_by(self, other: Mention, where: str, *, is_plain: bool) -> Binding | None:
        spots = self._spots(other)
        words = other.span.of(self._text)
        return Binding(span=other.span, words=words, where=where, spots=spots, is_plain=is_plain) if spots else None

    def _spots(self, other: Mention) -> tuple[Spot, ...]:
        if other.kind is MentionKind.NATIONALITY:
            state = self._gazetteer.country(other.country)
            return (state,) if state else ()
        named = self._gazetteer.named(other.span.of(self._text)) or self._gazetteer.named(other.name)
        return tuple(spot for spot in named if spot.precision in CONTAINERS)


def is_within(spot: Spot, outer: Spot) -> bool:
    """Whether one place lies in another by its state and province, or near the middle of a region without bounds."""
    if outer.precision is Precision.CITY or spot.precision is Precision.COUNTRY:
        return False
    same = spot.country == outer.country
    if outer.precision is Precision.COUNTRY:
        return same
    if spot.precision not in INNER:
        return False
    if outer.precision is Precision.PROVINCE:
        return same and spot.province == outer.name
    if outer.province is not None or spot == outer:
        return False
    return (same or outer.country is None) and distance(spot, outer) < REACH


def distance(one: Spot, other: Spot) -> float:
    """Kilometres between two places, over a sphere (the haversine formula)."""
    a, b = radians(one.latitude), radians(other.latitude)
    east = radians(other.longitude - one.longitude)
    chord = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(east / 2) ** 2
    return 2 * RADIUS * asin(sqrt(min(1.0, chord)))
