"""Which two propositions speak against each other: a denial, and what it denies.

    Russia denied any role in the attack    ·   Russia is responsible for the attack          it blames who denies
    Russia denied any role in the attack    ·   The attack injured two people                 nobody denied that
    no plane bombed the market              ·   a plane bombed the market                     “plane” is taken back
    none of the crew was hurt               ·   all of the crew were unharmed                 two ways to say it
    it was not the first raid               ·   planes raided the market                      not the first, but a raid
    The army denied shelling it on Monday   ·   The army shelled it on Friday                 another day

So what is denied must itself be told: most of the words that tell it, and not only its names. Who denies a part in
something denies no more than that he is to blame. What is supposed, planned or made up is not told; and nobody denies
what he, or who speaks for him, has told. Of two voices in one report the second is likely to speak of what the first
told, so that fewer words are enough.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from attache.lexicon.disputes import Disputes
from attache.relate.accusations import accuses, speaks_for, tells_of_denier
from attache.relate.cases import Case, case
from attache.relate.denials import Denial, DenialKind, denial, leads_in
from attache.relate.hands import hand
from attache.relate.likenesses import Likenesses
from attache.relate.polarities import NOT, is_negative, is_told
from attache.relate.signs import is_one_number
from attache.relate.units import Unit

Pair = tuple[int, int]

BACK, AHEAD = 4, 2  # units before and behind a denial in which its report may tell what it denies
BLAMED = 0.45  # how near come the words of what one denies a part in, where he is blamed
TOLD, PLAIN, MEANT = 0.58, 0.5, 0.25  # those of what a verb denies, those of them in no name, and its meaning
ANSWERED, NEAR = 0.4, 0.3  # both, or those of what a "no" takes back, and the meaning, where another voice tells it
HALF, NEARER = 0.5, 0.4  # those behind a "no", and its meaning, wherever it is told
SHORT, NEXT = 0.35, 0.45  # all words, and those behind a "no", where it is told right before the denial
NEGATED, SCOPE, HEAD = 0.5, 0.6, 0.7  # all words, those behind a "no", the first of these, wherever it is told
WHOLLY = 0.85  # or nearly all behind the "no"
LIKELY = 0.35  # and how likely the two were one claim if there were no "no"
SAME, ALMOST, REACHED = 0.5, 0.8, 0.7  # how near in meaning, how likely, how near behind the "no" is enough by itself
CUT = 0.5  # of ten words in a row that both have, from which they may be one utterance, cut at two places
LEAST = 0.75  # of what comes nearest in a report: what comes far less near is another thing


def oppositions(
    members: Sequence[Unit],
    rows: Mapping[Pair, Mapping[str, float]],
    chance: Mapping[Pair, float],
    alike: Likenesses,
    disputes: Disputes,
) -> list[Pair]:
    """The pairs of units of which the second denies what the first tells, in order.

    `rows` are the signs of pairs of which one denies, `chance` how likely each were one claim, were it no denial.
    """
    denials = {n: what for n, unit in enumerate(members) if (what := _denial(unit, disputes))}
    tells = {n for n, unit in enumerate(members) if _tells(unit, disputes)}
    negative = [is_negative(unit) for unit in members]
    found: dict[Pair, float] = {}
    for t, d in sorted(_pairs(members, rows, denials)):
        if t in tells and negative[t] != negative[d] and not _count_apart(members[t], members[d]):
            pair = min(t, d), max(t, d)
            likely, run = chance.get(pair, 0.0), rows.get(pair, {}).get("run", 0.0)
            one = case((t, d), members, denials[d], likely, run, alike, disputes)
            if _denies(one, disputes) and not _are_of_one_side(one):
                found[t, d] = max(one.words, one.plain)
    return list(_nearest(found, members))


def _pairs(members: Sequence[Unit], rows: Mapping[Pair, Mapping[str, float]], denials: Iterable[int]) -> set[Pair]:
    """Each denial with what may be denied: of all that is worth a look, and of what stands around it."""
    looked = [p for p, row in rows.items() if not row["other day"]]
    pairs = {(t, d) for d in denials for t in range(max(0, d - BACK), min(len(members), d + AHEAD + 1)) if t != d}
    around = {(t, d) for t, d in pairs if members[t].reading is members[d].reading}
    denying = set(denials)
    return around | {(t, d) for p in looked for t, d in (p, p[::-1]) if d in denying}


def _nearest(found: Mapping[Pair, float], members: Sequence[Unit]) -> Iterator[Pair]:
    """The pairs, of each denial those that come nearest in each report."""
    best: dict[tuple[str, int], float] = {}
    for (t, d), near in found.items():
        place = members[t].reading.article.id, d
        best[place] = max(near, best.get(place, 0.0))
    yield from (p for p, near in found.items() if near >= LEAST * best[members[p[0]].reading.article.id, p[1]])


def _denial(unit: Unit, disputes: Disputes) -> Denial | None:
    """How it denies what it tells, if it does so outright."""
    what = None if disputes.partly.search(unit.text) else denial(unit, disputes)
    return what if what and what.kind is not DenialKind.BACK else None


def _tells(unit: Unit, disputes: Disputes) -> bool:
    """Whether it tells something as so that could be denied."""
    if unit.denies or unit.asks or not is_told(unit) or leads_in(unit):
        return False
    return not any(words.search(unit.text) for words in (disputes.deny, disputes.fake, disputes.norm))


def _count_apart(one: Unit, other: Unit) -> bool:
    """Whether they give numbers of one unit, and none that may be one."""
    pairs = [(a, b) for a, b in product(one.figures, other.figures) if a.unit == b.unit]
    return bool(pairs) and not any(is_one_number(a, b) for a, b in pairs)


def _are_of_one_side(case: Case) -> bool:
    """Whether one voice tells both, or two that speak for one; two of one state may well deny each other's words."""
    mine, theirs = hand(case.told), hand(case.denying)
    by_no = case.kind is DenialKind.NOT
    if mine is None or theirs is None:
        return mine is theirs and case.behind != 0 and by_no
    shared = {house for house in mine.houses & theirs.houses if by_no or not house.isupper()}
    return bool(shared) or speaks_for(mine.end, theirs.end)


def _denies(case: Case, disputes: Disputes) -> bool:
    """Whether what is told is what is denied."""
    if case.kind is DenialKind.PART:
        blamed = tells_of_denier(case.told, case.denying) and accuses(case.told, disputes)
        return blamed and case.words >= BLAMED
    if case.kind is DenialKind.THING:
        answered = case.is_answer and -AHEAD <= case.behind <= BACK and case.meant >= NEAR
        near = case.words >= TOLD and case.plain >= PLAIN and case.meant >= MEANT
        return (near and case.said > 1) or (answered and min(case.words, case.plain) >= ANSWERED)
    if disputes.lacking.search(case.told.text) or (case.behind and case.told.span.overlaps(case.denying.span)):
        return False
    if case.run >= CUT and _is_cut_from_a_denial(case.told):
        return False
    return _is_answered(case) or (not _narrow_apart(case, disputes) and _is_taken_back(case))


def _is_answered(case: Case) -> bool:
    """Whether a "no" speaks of what another voice told shortly before."""
    if not (case.is_answer and -AHEAD <= case.behind <= BACK):
        return False
    is_near = case.meant >= NEARER and case.words >= ANSWERED and case.scope >= HALF
    return is_near or (case.behind == 1 and case.head >= HEAD and case.words >= SHORT and case.scope >= NEXT)


def _is_taken_back(case: Case) -> bool:
    """Whether the words that a "no" takes back are those that are told."""
    if case.meant >= SAME and case.likely >= ALMOST and case.scope >= REACHED:
        return True
    most = case.words >= NEGATED and case.scope >= SCOPE
    wholly = max(case.words, case.plain) >= SHORT and case.scope >= WHOLLY
    is_likely = (case.likely >= LIKELY and case.meant >= NEARER) or (
        case.behind == 1 and case.is_voiced and not tells_of_denier(case.told, case.denying)
    )
    return case.head >= HEAD and (most or wholly) and is_likely


def _is_cut_from_a_denial(told: Unit) -> bool:
    """Whether its sentence has a "no" that stands beyond it."""
    text, inside = told.reading.article.text, (s for s in told.reading.sentences if s.overlaps(told.span))
    return any(NOT.search(text, s.start, told.span.start) or NOT.search(text, told.span.end, s.end) for s in inside)


def _narrow_apart(case: Case, disputes: Disputes) -> bool:
    """Whether but one of the two speaks of the only or the first of a kind."""
    if disputes.exclusive.search(case.told.text):
        return disputes.exclusive.search(case.denying.text) is None
    return case.narrow
