"""How many have found a thing out: the carriers of a claim by who stands behind each in the end, and why.

    Harbour Post  ←  AP  ←  KCNA  ←  Kim Jong Un      ┐ one origin: both end at Kim Jong Un
    Valley Echo   ←  Yonhap      ←  Kim Jong-un       ┘
    Daily Sail    ←  (nobody named)                     unknown, and unknown never counts

What may be one is one: a relay stands for whoever it relays where that is left open, a spokesman for his house, the
bodies of a state for the state, a name written in two ways for one person, and people without a name for one another.
A report that names nobody here but tells the same elsewhere with a name has it from that name; one that printed
another's text has what the other has.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from attache.records import Copy, MentionKind, Reading, Source, SourceKind
from attache.relate.chains import OUTER, inner, key
from attache.relate.units import Unit, hangs_on_denial

NAMED = frozenset({SourceKind.PERSON, SourceKind.BODY, SourceKind.DOCUMENT})
VOICES = ("spokes", "press secretary", "press officer")
OFFICES = (
    *VOICES,
    "minister",
    "president",
    "premier",
    "chancellor",
    "secretary",
    "ambassador",
    "envoy",
    "official",
    "adviser",
)
WALKS = {
    "crowd": """resident villager witness survivor neighbo passenger inhabitant refugee local driver worker shopkeeper
        fisherm farmer student relative parent""".split(),
    "office": """official diplomat source authorit minister aide adviser government command officer police military
        security intelligence army soldier""".split(),
    "learning": "analyst expert economist scientist engineer observer researcher scholar doctor medic".split(),
}
"""By what people without a name are called, what they do: of two walks of life they are not the same people."""
ORGANS = frozenset("army command department government military ministry navy police presidency prosecutors".split())
ON_THE_SPOT = ("reporter", "correspondent", "photographer", "journalist", "cameraman", "crew")
SEEING = "saw|seen|counted|heard|watched|witnessed|photographed|filmed|visited"
PAPER = r"(?P<paper>(?:[A-Z][\w.&-]{1,20}\s){0,3})"
WITNESS = re.compile(
    rf"(?:\b(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Tt]his|[Tt]he|[’']s)\s|^){PAPER}(?:{'|'.join(ON_THE_SPOT)})s?\b"
    rf"(?:\s(?:for|of|from|at|in|on|with|who)\b[^.,;]{{0,40}})?,?\s(?:{SEEING})\b"
)
"""A reporter as the one who saw: “a Harbour Post reporter at the gate counted”, never “told reporters he saw”."""
NOBODY = frozenset(
    {"media", "reports", "report", "news", "press", "newspapers", "television", "local media", "state media"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who stands behind a carrier in the end, and whoever passed it on; the words they are compared by.

    `is_heard` says that he told it to the report's own outlet or wire, as the report says; `is_supposed`, that he is
    whom the relay that is named here passes on elsewhere in the report.
    """

    end: Source
    relays: tuple[Source, ...]
    houses: frozenset[str]
    is_heard: bool = False
    is_supposed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The name of each unit's origin by the unit's id, None where unknown; and why some count as one, in words."""

    names: Mapping[str, str | None]
    why: tuple[str, ...]


def origins(members: Sequence[Unit], copies: Iterable[Copy] = ()) -> Origins:
    """Who stands behind each unit in the end: one name for all that may be one."""
    hands = _lent({u.id: hand(u) for u in members}, members, copies)
    known = {name: found for name, found in hands.items() if found}
    named: dict[str, str | None] = dict.fromkeys(hands)
    why: dict[str, None] = {}
    for group in _groups(known):
        inside = [known[name] for name in group]
        named.update(dict.fromkeys(group, _label(inside)))
        why.update(dict.fromkeys(_reasons(inside)))
    return Origins(names=named, why=tuple(why))


def _reasons(hands: Sequence[Hand]) -> Iterator[str]:
    """Each reason why ends that are called otherwise count as one, once, with all whom it joins."""
    joined: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for n, one in enumerate(hands):
        for other in hands[:n]:
            if key(one.end) != key(other.end) and (why := may_be_one(one, other)):
                joined[why].update({key(h.end): h.end.name for h in (other, one)})
                break
    for why, names in joined.items():
        yield f"counted as one, since {why}: {', '.join(names.values())}"


def hand(unit: Unit) -> Hand | None:
    """Who stands behind a unit; None where its report names nobody beyond itself, its wire and the press."""
    links = [link for link in inner(unit.chain) if key(link) not in NOBODY]
    if hangs_on_denial(unit.statement, unit.span, unit.reading.article.text):
        return None
    if not links:
        return None if unit.statement else witness(unit)
    end, relays = links[-1], tuple(links[:-1])
    speaker = _relayed(end, unit.reading)
    if speaker:
        end, relays = speaker, (*relays, end)
    return Hand(
        end=end,
        relays=relays,
        houses=frozenset(_houses(end, unit.reading)),
        is_heard=_is_heard(unit),
        is_supposed=speaker is not None,
    )


def _is_heard(unit: Unit) -> bool:
    to = unit.statement.addressee if unit.statement else None
    return to is not None and key(to) in {key(link) for link in unit.chain if link.kind in OUTER}


def witness(unit: Unit) -> Hand | None:
    """The reporter who saw it himself, as the sentence says; None where it says so of none."""
    found = WITNESS.search(unit.whole.of(unit.reading.article.text))
    if not found:
        return None
    paper = found["paper"].strip() or unit.reading.article.outlet or unit.reading.article.id
    end = Source(kind=SourceKind.PERSON, name=f"{paper} {ON_THE_SPOT[0]}", named=False)
    return Hand(end=end, relays=(), houses=frozenset(_houses(end, unit.reading)))


def _relayed(end: Source, reading: Reading) -> Source | None:
    """The one person whom it passes on elsewhere in the report; None where it passes on nobody, or several."""
    statements = (s for s in reading.statements if any(key(relay) == key(end) for relay in s.relays))
    found = {key(s.speaker): s.speaker for s in statements if s.speaker and s.speaker.kind is SourceKind.PERSON}
    return next(iter(found.values())) if len(found) == 1 else None


def may_be_one(one: Hand, other: Hand) -> str | None:
    """Why two hands may be one, in words; None where they surely are two."""
    if why := _one_end(one, other):
        return why
    ends = {key(one.end), key(other.end)}
    for relay in (*one.relays, *other.relays):
        if key(relay) in ends:
            return f"{relay.name} passed it on"
    shared = {key(r): r for r in one.relays} if not (_is_named(one.end) and _is_named(other.end)) else {}
    return next((f"both have it through {r.name}" for r in other.relays if key(r) in shared), None)


def _one_end(one: Hand, other: Hand) -> str | None:
    a, b = one.end, other.end
    if key(a) == key(b) or _one_person(a, b):
        return f"both end at {a.name}"
    if shared := one.houses & other.houses:
        return f"both speak for {min(shared)}"
    if any(_is_some_state_s(x) and y.kind is SourceKind.BODY for x, y in ((a, b), (b, a))):
        return "one is not told whose it is: they may be of one state"
    if _is_named(a) and _is_named(b):
        return None
    walks = [walk for walk in (_walk(a), _walk(b)) if walk]
    if len(set(walks)) > 1 or (walks == ["crowd"] and (_is_named(a) or _is_named(b))):
        return None
    if _is_on_the_spot(a) or _is_on_the_spot(b) or _is_heard_apart(one, other) or _is_heard_apart(other, one):
        return None
    if a.country and b.country and a.country != b.country:
        return None
    return "one at least is unnamed"


def _is_heard_apart(one: Hand, other: Hand) -> bool:
    """Whether the one told it to the report's own outlet, and the other is a person whom others passed on."""
    return one.is_heard and not other.is_heard and bool(other.relays) and other.end.kind is SourceKind.PERSON


def _is_some_state_s(source: Source) -> bool:
    """Whether it is the ministry, army or police of a state, and the text does not settle of which."""
    words = key(source).split()
    return source.kind is SourceKind.BODY and source.country is None and bool(words) and words[-1] in ORGANS


def _walk(source: Source) -> str | None:
    """What people without a name do, as far as they are called by it."""
    called = "" if _is_named(source) else source.name.lower()
    return next((walk for walk, words in WALKS.items() if any(word in called for word in words)), None)


def _is_on_the_spot(source: Source) -> bool:
    return not _is_named(source) and any(word in source.name.lower() for word in ON_THE_SPOT)


def _one_person(one: Source, other: Source) -> bool:
    """Whether two names of persons may be one: all words of the one in the other, or one surname and one initial."""
    if not one.kind is other.kind is SourceKind.PERSON:
        return False
    a, b = key(one).split(), key(other).split()
    if not a or not b:
        return False
    return set(a) <= set(b) or set(b) <= set(a) or (a[-1] == b[-1] and a[0][0] == b[0][0])


def _is_named(source: Source) -> bool:
    return source.kind in NAMED and source.named and source.name != source.name.lower()


def _houses(end: Source, reading: Reading) -> Iterator[str]:
    """Whom one speaks for: a body and its state, the house of a spokesman."""
    if end.kind is SourceKind.BODY and _is_named(end):
        yield end.country or key(end)
        yield key(end)
    if _is_on_the_spot(end):
        # A reporter who saw it is his paper's, or the agency's whose name stands beside him.
        names = " ".join(word for word in end.name.split() if word[:1].isupper())
        yield f"on the spot: {names or reading.article.outlet or reading.article.id}"
    text = reading.article.text
    for mention in reading.mentions:
        role = mention.role.of(text).lower() if mention.role and mention.kind is MentionKind.PERSON else ""
        if mention.name == end.name and any(office in role for office in OFFICES):
            yield from (country for country in (mention.country, end.country) if country)
            if mention.affiliation:
                whose = [m for m in reading.mentions if m.span.overlaps(mention.affiliation)]
                yield from (key(Source(kind=SourceKind.BODY, name=m.name)) for m in whose)
                yield from (m.country for m in whose if m.country)


def _lent(hands: Mapping[str, Hand | None], members: Sequence[Unit], copies: Iterable[Copy]) -> dict[str, Hand | None]:
    """The hands, with those of a report's other tellings, and of the report it printed, where a unit has none."""
    by_report: defaultdict[str, list[Hand | None]] = defaultdict(list)
    for unit in members:
        if found := hands[unit.id]:
            by_report[unit.reading.article.id].append(found)
    taken = {copy.by: copy.of for copy in copies if copy.directed}

    def borrowed(unit: Unit) -> Hand | None:
        report = unit.reading.article.id
        found = by_report.get(report) or by_report.get(taken.get(report, "")) or [None]
        return found[0]

    return {unit.id: hands[unit.id] or borrowed(unit) for unit in members}


def _groups(known: Mapping[str, Hand]) -> list[list[str]]:
    """The ids in groups that may be one: the named joined among themselves, then each unnamed with the first it may be.

    An unnamed one joins no two named ones: it may be either, not both.
    """
    groups: list[list[str]] = []
    for name in (name for name in known if _is_named(known[name].end)):
        meeting = [g for g in groups if any(may_be_one(known[name], known[member]) for member in g)]
        groups = [g for g in groups if g not in meeting]
        groups.append([*(member for g in meeting for member in g), name])
    for name in (name for name in known if not _is_named(known[name].end)):
        meeting = [g for g in groups if any(may_be_one(known[name], known[member]) for member in g)]
        if meeting:
            meeting[0].append(name)
        else:
            groups.append([name])
    return groups


def _label(hands: Sequence[Hand]) -> str:
    """The name of an origin: whom most tell it from, and of those whoever is named most fully; and who passed it on."""
    times = Counter(key(h.end) for h in hands if not h.is_supposed)

    def weight(one: Hand) -> tuple[int, bool, int]:
        return times[key(one.end)], _is_named(one.end), len(one.end.name)

    ends = {key(h.end): h.end for h in sorted(hands, key=weight)}
    end = list(ends.values())[-1]
    relays = list({key(r): r for h in hands for r in h.relays if key(r) not in ends}.values())
    via = f" (via {', '.join(r.name for r in relays)})" if relays else ""
    return f"{end.name}{via}"
