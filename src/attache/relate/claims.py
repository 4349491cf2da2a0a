"""What reports agree on: every claim of a story, and each place where a report makes it.

Units of different reports are joined when they are alike enough, the most alike first, and a group grows only
while its members stay alike on average (average link), so that one odd pair cannot chain two claims together.
What must not merge stays apart: two speakers' words, a thing done and a thing planned.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attache.records import Carrier, Claim, Copy, Reading, Stance, Story
from attache.relate.chains import inner, key, origins
from attache.relate.differences import differences
from attache.relate.supports import support
from attache.relate.units import Unit, units
from attache.text.likeness import WORD, content_words, likeness, vectors

ALIKE = 0.28  # cosine from which two sentences of two reports may make one claim
SAME_SPEAKER = 0.20  # the same for two reported statements of one speaker, be it in one report
TWO_SPEAKERS = 0.55  # the same for the statements of two speakers who share no hand
NEVER = 2.0  # no cosine reaches this
FEWEST = 3  # content words that two units must share to be one claim
STEM = 5  # letters by which two words count as one

Pair = tuple[int, int]


def claims(story: Story, readings: Sequence[Reading], copies: Sequence[Copy]) -> tuple[Claim, ...]:
    """Each claim of the story, in the order of the reports and of their texts."""
    members = [u for r in readings if r.article.id in story.articles for u in units(r)]
    members = [u for u in members if len(content_words(u.text)) >= FEWEST]
    groups = _groups(members, _links(members))
    return tuple(_claim(story, n, [members[i] for i in group], copies) for n, group in enumerate(groups, 1))


def _links(members: Sequence[Unit]) -> dict[Pair, float]:
    """How alike each pair is, for the pairs that may be one claim."""
    bags = vectors([u.text for u in members])
    meet: defaultdict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for piece in bag:
            meet[piece].append(number)
    near = {pair for numbers in meet.values() if len(numbers) <= 60 for pair in combinations(numbers, 2)}
    alike = {pair: likeness(bags[pair[0]], bags[pair[1]]) for pair in sorted(near)}
    return {p: v for p, v in alike.items() if v >= _least(members[p[0]], members[p[1]]) and _share(members, p)}


def _share(members: Sequence[Unit], pair: Pair) -> bool:
    """Whether the two have enough words in common, by their first letters, and not names alone."""
    one, other = (members[i].text for i in pair)
    shared = _stems(content_words(one)) & _stems(content_words(other))
    small = _stems(m[0] for m in WORD.finditer(one) if m[0].islower() or m[0].isdigit())
    return len(shared) >= FEWEST and bool(shared & small)


def _stems(words: Iterable[str]) -> set[str]:
    return {word[:STEM] for word in words}


def _least(one: Unit, other: Unit) -> float:
    """How alike two units must be to make one claim."""
    if _differ_in_time(one, other) or one.asks != other.asks:
        return NEVER
    if _speaker(one) and _speaker(one) == _speaker(other):
        return SAME_SPEAKER
    if one.reading is other.reading:
        return NEVER
    if _are_two_voices(one, other):
        return NEVER if _only_perform(one, other) else TWO_SPEAKERS
    return ALIKE


def _differ_in_time(one: Unit, other: Unit) -> bool:
    """Whether one tells a thing done and the other a thing to come."""
    return bool(one.events) and bool(other.events) and one.is_open != other.is_open


def _are_two_voices(one: Unit, other: Unit) -> bool:
    """Whether two speakers speak, and no hand has passed on both; who denies speaks to what the other says."""
    speakers = {_speaker(one), _speaker(other)}
    apart = None not in speakers and len(speakers) == 2 and not _shares_hand(one, other)
    return apart and one.denies == other.denies


def _only_perform(one: Unit, other: Unit) -> bool:
    """Whether either does something with its words (thanks, demands, threatens): two who do so claim no one thing."""
    stances = {u.statement.stance for u in (one, other) if u.statement}
    return not stances <= {Stance.NEUTRAL, Stance.ASSERTING, Stance.DENYING}


def _speaker(unit: Unit) -> str | None:
    return key(unit.statement.speaker) if unit.statement and unit.statement.speaker else None


def _shares_hand(one: Unit, other: Unit) -> bool:
    return bool({key(s) for s in inner(one.chain)} & {key(s) for s in inner(other.chain)})


def _groups(members: Sequence[Unit], links: Mapping[Pair, float]) -> list[list[int]]:
    """The units joined by average link, most alike first; each group in text order."""
    group = {i: [i] for i in range(len(members))}
    for (a, b), _ in sorted(links.items(), key=lambda item: (-item[1], item[0])):
        one, other = group[a], group[b]
        if one is other or not _hang_together(one, other, links) or _kept_apart(members, one, other, links):
            continue
        one.extend(other)
        for i in other:
            group[i] = one
    unique = {id(g): sorted(g) for g in group.values()}
    return sorted(unique.values())


def _hang_together(one: Sequence[int], other: Sequence[int], links: Mapping[Pair, float]) -> bool:
    pairs = [(min(a, b), max(a, b)) for a in one for b in other]
    return sum(pair in links for pair in pairs) * 2 > len(pairs)


def _kept_apart(members: Sequence[Unit], one: Sequence[int], other: Sequence[int], links: Mapping[Pair, float]) -> bool:
    """Whether a pair across the two groups must not be one claim, however alike the rest is."""
    pairs = ((min(a, b), max(a, b)) for a in one for b in other)
    return any(pair not in links and _is_barred(members[pair[0]], members[pair[1]]) for pair in pairs)


def _is_barred(one: Unit, other: Unit) -> bool:
    return _differ_in_time(one, other) or _are_two_voices(one, other)


def _claim(story: Story, number: int, members: Sequence[Unit], copies: Sequence[Copy]) -> Claim:
    found = origins({u.id: u.chain for u in members})
    carriers = tuple(_carriers(members, found))
    differ = tuple(differences(members))
    told = [u for u in members if u.statement]
    is_told = 2 * len(told) >= len(members)
    return Claim(
        id=f"{story.id}-c{number}",
        story=story.id,
        kind="statement" if is_told else "fact",
        gist=_gist(told if is_told else [u for u in members if not u.statement]),
        carriers=carriers,
        differences=differ,
        support=support(carriers, differ, copies),
    )


def _gist(members: Sequence[Unit]) -> str:
    """The telling that stands for the claim: that which shares most words with the others, none still to come first.

    Where two do alike, the one nearer the top of its report.
    """
    stems = {u.id: _stems(content_words(u.text)) for u in members}

    def shared(unit: Unit) -> float:
        own = stems[unit.id]
        return round(sum(len(own & other) / len(own | other) for other in stems.values()), 3)

    return min(members, key=lambda u: (u.is_open, -shared(u), u.number, u.id)).text


def _carriers(members: Sequence[Unit], found: Mapping[str, str | None]) -> Iterator[Carrier]:
    for unit in members:
        yield Carrier(
            article=unit.reading.article.id,
            span=unit.span,
            chain=unit.chain,
            origin=found[unit.id],
            record=unit.statement.id if unit.statement else None,
        )
