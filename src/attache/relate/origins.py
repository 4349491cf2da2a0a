"""How many have found a thing out: the hands behind a claim in groups that may be one, each group an origin, and why.

    Harbour Post  ←  AP  ←  KCNA  ←  Kim Jong Un      ┐ one origin: both end at Kim Jong Un
    Valley Echo   ←  Yonhap      ←  Kim Jong-un       ┘
    Daily Sail    ←  (nobody named)                     unknown, and unknown never counts

What may be one is one: a relay stands for whoever it relays where that is left open, a spokesman for his house, the
bodies of a state for the state, a name written in two ways for one bearer, people without a name for one another and
for whoever has a name, and all to whom one utterance is given. Not for anybody: residents are no officials, analysts no
army, officials of one state not those of another.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from difflib import SequenceMatcher

from attache.records import Source, SourceKind, Walk
from attache.relate.chains import key
from attache.relate.hands import Hand, is_named, is_on_the_spot
from attache.text.likeness import FUNCTION

SPOKEN = "both are given the same words"
LAST = 9  # beyond the weakest of the reasons
BEHIND = re.compile(r"\s(?:of|for|on|in|at|and)\s")
SHORT = re.compile(r"[A-Z]{2,8}")
SPELT = 6  # letters of a surname that alone stands for who is written a little otherwise
LIKE, ALIKE = 0.6, 0.9
"""How alike two spellings of a surname are, of which the first names are one, and where one of them has none."""
APART = frozenset({Walk.LEARNING, Walk.CROWD, Walk.FIGHT, Walk.CAUSE, Walk.CARE})
"""Those who tell a reporter what they think or saw, whatever a medium has of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """The name of each telling's origin by its id, None where unknown; and why some count as one, in words."""

    names: Mapping[str, str | None]
    why: tuple[str, ...]


def origins(hands: Mapping[str, Hand | None], alike: Iterable[tuple[str, str]] = ()) -> Origins:
    """Who stands behind each telling in the end: one name for all that may be one.

    `alike` are the pairs of tellings, by their ids, that are one utterance, whoever is named for each.
    """
    told: defaultdict[Hand, list[str]] = defaultdict(list)
    for name, found in hands.items():
        if found:
            told[found].append(name)
    named: dict[str, str | None] = dict.fromkeys(hands)
    why: dict[str, None] = {}
    groups, spoken = _united(_groups(list(told)), [(hands[one], hands[other]) for one, other in alike])
    for group in groups:
        label = _label([hand for hand in group for _ in told[hand]])
        named.update({name: label for hand in group for name in told[hand]})
        why.update(dict.fromkeys(_reasons(group)))
    return Origins(names=named, why=(*why, *spoken))


def may_be_one(one: Hand, other: Hand) -> str | None:
    """Why two hands may be one, in words; None where they surely are two."""
    tie = _tie(one, other)
    return tie[1] if tie else None


def _tie(one: Hand, other: Hand) -> tuple[int, str] | None:
    """Why two hands may be one, and how weak a reason that is: the surest is 0."""
    reasons = (_one_end, _one_name, _passed_on, _one_channel, _one_house, _one_walk, _unnamed)
    return next(((weak, why) for weak, reason in enumerate(reasons) if (why := reason(one, other))), None)


def _one_end(one: Hand, other: Hand) -> str | None:
    a, b = one.end, other.end
    is_same = _letters(key(a)) == _letters(key(b)) and (is_named(a) or not _are_apart(one, other))
    return f"both end at {a.name}" if is_same or _one_person(a, b) or _one_body(a, b) else None


def _one_name(one: Hand, other: Hand) -> str | None:
    """Whether a person's name is in a body's, or the other way round: he owns it, or one of the two was misread."""
    a, b = one.end, other.end
    if {a.kind, b.kind} != {SourceKind.PERSON, SourceKind.BODY} or not (a.named and b.named):
        return None
    mine, theirs = set(key(a).split()), set(key(b).split())
    return "the one bears the other's name" if mine and theirs and (mine <= theirs or theirs <= mine) else None


def _passed_on(one: Hand, other: Hand) -> str | None:
    """A relay of the one is the end of either, by name, or as the voice of one state."""
    ends = {key(one.end), key(other.end)}
    for hand, end in ((one, other.end), (other, one.end)):
        for relay in hand.relays:
            if key(relay) in ends or (_is_states(relay) and _is_states(end) and relay.country == end.country):
                return f"{relay.name} passed it on"
    return None


def _is_states(source: Source) -> bool:
    return source.kind in {SourceKind.BODY, SourceKind.PERSON} and source.walk is Walk.OFFICE and bool(source.country)


def _one_channel(one: Hand, other: Hand) -> str | None:
    if is_named(one.end) and is_named(other.end):
        return None
    shared = {key(relay) for relay in one.relays}
    return next((f"both have it through {r.name}" for r in other.relays if key(r) in shared), None)


def _one_house(one: Hand, other: Hand) -> str | None:
    if shared := one.houses & other.houses:
        return "both speak for one state" if any(house.isupper() for house in shared) else "both speak for one body"
    a, b = one.end, other.end
    in_full = _is_states(a) or _is_states(b)
    if _is_among(key(a), other.houses, in_full=in_full) or _is_among(key(b), one.houses, in_full=in_full):
        return "the one speaks for the other"
    if any(_is_some_states(x) and is_named(y) and y.walk is Walk.OFFICE for x, y in ((a, b), (b, a))):
        return "one is not told whose it is: they may be of one state"
    return None


def _is_among(name: str, houses: Set[str], *, in_full: bool) -> bool:
    """Whether it is one of these, in full or for short: Brenn Lines and Brenn Lines Ltd."""
    alike = (house.startswith(f"{name} ") or name.startswith(f"{house} ") for house in houses)
    return name in houses or (not in_full and any(alike))


def _one_walk(one: Hand, other: Hand) -> str | None:
    a, b = one.end, other.end
    is_alike = a.walk is not None and a.walk is b.walk and (bool(one.ties & other.ties) or a.walk is not Walk.OFFICE)
    return _unnamed(one, other) if is_alike else None


def _unnamed(one: Hand, other: Hand) -> str | None:
    """Who has no name may be anybody whom nothing tells apart from him."""
    a, b = one.end, other.end
    if (is_named(a) and is_named(b)) or is_on_the_spot(a) or is_on_the_spot(b):
        return None
    if _are_apart(one, other) or _is_heard_apart(one, other) or _is_heard_apart(other, one):
        return None
    return "one at least is unnamed"


def _are_apart(one: Hand, other: Hand) -> bool:
    """Whether they are of two states, bodies or walks of life, or one is a medium and the other speaks for himself."""
    a, b = one.end, other.end
    walks = {a.walk, b.walk}
    if len(walks - {None}) > 1 or _are_of_two(one.ties, other.ties):
        return True
    if any(_is_crowd(x) and is_named(y) and y.walk is None for x, y in ((a, b), (b, a))):
        return True
    return any(x.kind is SourceKind.RELAY and y.walk in APART for x, y in ((a, b), (b, a)))


def _is_crowd(end: Source) -> bool:
    """Whether it is people who were there: residents; a resident may be whoever has a name elsewhere."""
    return end.walk is Walk.CROWD and end.kind is SourceKind.GROUP


def _are_of_two(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether they are of two states, or of two bodies; which state a body is of may not be told."""
    (codes, bodies), (others, rest) = (_codes_and_bodies(ties) for ties in (one, other))
    if one & other or any(a <= b or b <= a for a in bodies for b in rest):
        return False
    return bool((codes and others) or (bodies and rest))


def _codes_and_bodies(ties: frozenset[str]) -> tuple[list[str], list[set[str]]]:
    """The codes of states, and the words of each name of a body."""
    return [tie for tie in ties if tie.isupper()], [set(tie.split()) for tie in ties if not tie.isupper()]


def _is_heard_apart(one: Hand, other: Hand) -> bool:
    """Whether the one told it to the report's own outlet, and the other is a person whom others passed on."""
    return one.is_heard and not other.is_heard and bool(other.relays) and other.end.kind is SourceKind.PERSON


def _is_some_states(source: Source) -> bool:
    """Whether it is the ministry, army or police of a state, and the text does not settle of which."""
    return source.kind is SourceKind.BODY and source.walk is Walk.OFFICE and source.country is None


def _one_person(one: Source, other: Source) -> bool:
    """Whether two names of persons may be one: all words of the one in the other, one surname and one initial.

    Or one name in two spellings: Otto Goedeker and Godeker, Noor Fayez and Noor Faiz.
    """
    if not one.kind is other.kind is SourceKind.PERSON:
        return False
    a, b = key(one).split(), key(other).split()
    if not a or not b:
        return False
    if set(a) <= set(b) or set(b) <= set(a) or (a[-1] == b[-1] and a[0][0] == b[0][0]):
        return True
    is_first = a[:-1] == b[:-1] and len(a) > 1
    is_either = 1 in (len(a), len(b)) and min(len(a[-1]), len(b[-1])) >= SPELT
    return a[-1][0] == b[-1][0] and (is_first or is_either) and _likeness(a[-1], b[-1]) >= (LIKE if is_first else ALIKE)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _one_body(one: Source, other: Source) -> bool:
    """Whether two names of bodies may be one: the Observatory, the Harbour Observatory for Human Rights, the HOHR."""
    if not one.kind is other.kind is SourceKind.BODY or not (one.named and other.named):
        return False
    if one.country and other.country and one.country != other.country:
        return False
    short, long = sorted((one, other), key=lambda source: len(source.name))
    if SHORT.fullmatch(short.name):
        return short.name == _initials(long.name)
    a, b = key(short), key(long)
    is_state = short.walk is Walk.OFFICE and short.country is not None
    is_part = set(a.split()) - FUNCTION <= set(b.split())
    return is_part and (_noun(a) == _noun(b) or (b.startswith(f"{a} ") and not is_state))


def _letters(name: str) -> str:
    return name.replace(" ", "")


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def _noun(name: str) -> str:
    """What a body calls itself, before whatever hangs on it: the observatory | for human rights."""
    return BEHIND.split(name, maxsplit=1)[0].split()[-1]


def _groups(hands: Sequence[Hand]) -> list[list[Hand]]:
    """The hands in groups that may be one: the named joined among themselves, then each of the others with the surest.

    Who has no name, and a ministry whose state is not told, join no two that have one: they may be either, not both.
    """
    sure = [is_named(hand.end) and not _is_some_states(hand.end) for hand in hands]
    groups = _joined([hand for hand, is_sure in zip(hands, sure, strict=True) if is_sure])
    others = [hand for hand, is_sure in zip(hands, sure, strict=True) if not is_sure]
    for hand in sorted(others, key=lambda one: min(_ties(one, groups), default=(LAST, 0))[0]):
        if ties := _ties(hand, groups):
            groups[min(ties)[1]].append(hand)
        else:
            groups.append([hand])
    return groups


def _united(
    groups: Sequence[list[Hand]], pairs: Iterable[tuple[Hand | None, Hand | None]]
) -> tuple[list[list[Hand]], list[str]]:
    """The groups, those put together of whom two are given one utterance; and why, with the names of these."""
    holding = {hand: group for group in groups for hand in group}
    given: dict[int, dict[str, str]] = {}
    for one, other in pairs:
        if one and other and holding[one] is not holding[other]:
            into, rest = holding[one], holding[other]
            into.extend(rest)
            holding.update(dict.fromkeys(rest, into))
            names = given.setdefault(id(into), {})
            names.update(given.pop(id(rest), {}))
            names.update({key(hand.end): hand.end.name for hand in (one, other)})
    united = list({id(group): group for group in holding.values()}.values())
    return united, [f"counted as one, since {SPOKEN}: {', '.join(names.values())}" for names in given.values()]


def _joined(hands: Sequence[Hand]) -> list[list[Hand]]:
    """Hands that have a name in groups; only those that share a mark are compared, since there may be thousands."""
    groups: dict[Hand, list[Hand]] = {}
    marked: defaultdict[str, list[Hand]] = defaultdict(list)
    for hand in hands:
        marks = set(_marks(hand))
        near = dict.fromkeys(other for mark in sorted(marks) for other in marked[mark])
        meeting = {id(groups[other]): groups[other] for other in near if may_be_one(hand, other)}
        group = [*(member for found in meeting.values() for member in found), hand]
        groups.update(dict.fromkeys(group, group))
        for mark in marks:
            marked[mark].append(hand)
    return list({id(group): group for group in groups.values()}.values())


def _marks(hand: Hand) -> Iterator[str]:
    """Of two hands with names that may be one each has a mark of the other's: a word, a letter, a house, a state."""
    for house in hand.houses:
        yield from (house, house.split()[0])
    for link in (hand.end, *hand.relays):
        words = key(link).split()
        yield from words
        yield from (f"{word[0]}…" for word in {*words[:1], *words[-1:]})
        if link.kind is SourceKind.BODY:
            yield _initials(link.name).lower()
        if link.country:
            yield link.country


def _ties(one: Hand, groups: Sequence[Sequence[Hand]]) -> list[tuple[int, int]]:
    """The groups of which a hand may be one, each by its number behind the weakness of the reason."""
    found = ((_weakness(one, group), number) for number, group in enumerate(groups))
    return [(weak, number) for weak, number in found if weak is not None]


def _weakness(one: Hand, group: Sequence[Hand]) -> int | None:
    """How weak the surest reason is why a hand may be one of a group; None where it surely is not one with each.

    Who but passed on what another of the group said is not asked.
    """
    passing = {key(relay) for member in group for relay in member.relays}
    ties = [_tie(one, member) for member in group if key(member.end) not in passing]
    found = [tie[0] for tie in ties if tie]
    return min(found) if found and len(found) == len(ties) else None


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


def _label(hands: Sequence[Hand]) -> str:
    """The name of an origin: the fullest of whom most tell it from, the first of those; and who passed it on.

    Only what every telling has passed through is told: the others' chains tell theirs.
    """
    times = Counter(hand for hand in hands if not hand.is_supposed) or Counter(hands)

    def weight(one: Hand) -> tuple[int, bool]:
        return sum(times[other] for other in times if _one_end(one, other)), is_named(one.end)

    most = max(times, key=weight)
    end = max((other.end for other in times if _one_end(most, other)), key=lambda end: (is_named(end), len(end.name)))
    ends = {key(hand.end) for hand in hands}
    shared = set.intersection(*({key(relay) for relay in hand.relays} for hand in hands)) - ends
    relays = {key(relay): relay.name for relay in hands[0].relays if key(relay) in shared}
    via = f" (via {', '.join(relays.values())})" if relays else ""
    return f"{end.name}{via}"
