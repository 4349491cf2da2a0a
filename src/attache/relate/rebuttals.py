"""What a denial denies that stands in its own report: told shortly before it, or right behind it, by another voice.

    Sarn accused Norland of shelling Kesh.  Norland rejected the accusation.      it says so by pointing back
    Norland left the talks, envoys say.  Not so, said its ministry.               likewise
    Shells hit the hospital.  The army denied that it had fired at Kesh.          in other words, but what else is near?

Nobody denies what nobody told, so the nearest that is meant alike is what a denial is about; that makes a match of
words enough which between two reports would be too little.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attache.lexicon.disputes import Disputes
from attache.records import MentionKind, Stance
from attache.relate.alignments import aligned
from attache.relate.chains import key
from attache.relate.likenesses import Likenesses
from attache.relate.polarities import is_negative, is_told, own_words
from attache.relate.units import Unit
from attache.text.likeness import WORD, content_words

Pair = tuple[int, int]

BEFORE = 600  # characters before a denial in which stands what it denies
BACK, AHEAD = 4, 2  # units before and behind it
NEXT, ALIKE = 0.15, 0.25  # cosine of meanings from which what stands next to a denial, or near it, is what it denies
SCOPE = 0.7  # how near the words that a "no" takes back must come to the other's, where no such verb stands
STEP = 0.02  # of likeness that each unit between the two costs


def rebuttals(members: Sequence[Unit], alike: Likenesses, disputes: Disputes) -> Iterator[Pair]:
    """Each pair of what is told and its denial in one report, the denials in order."""
    for _, run in groupby(enumerate(members), key=lambda one: one[1].reading.article.id):
        inside = [n for n, _ in run]
        pointing = {n for n in inside if points_back(members[n], disputes)}
        for n in inside:
            around = [m for m in inside if m == n or m not in pointing]
            found = None
            if n in pointing:
                found = _told_before(n, around, members, disputes)
            elif _is_denied_by_verb(members[n]) or _says_no(members[n]):
                found = _nearest(n, around, members, alike, disputes)
            if found is not None:
                yield found, n


def points_back(unit: Unit, disputes: Disputes) -> bool:
    """Whether it denies something and says of it nothing but that it was told."""
    own = own_words(unit)
    if disputes.opener.match(_sentence(unit)) or disputes.passed.match(unit.text):
        return True
    if not (unit.statement and unit.statement.stance is Stance.DENYING) and disputes.brushed.search(own):
        return True
    words = content_words(own)
    is_false = _is_denied_by_verb(unit) or not disputes.false.isdisjoint(words)
    is_untrue = is_negative(unit) and not disputes.saying.isdisjoint(WORD.findall(own.lower()))
    return (is_false or is_untrue) and unit.statement is not None and disputes.empty.issuperset(words)


def _sentence(unit: Unit) -> str:
    """The sentence in which it begins."""
    reading = unit.reading
    inside = (s for s in reading.sentences if s.start <= unit.span.start < s.end)
    return next(inside, unit.span).of(reading.article.text)


def _is_denied_by_verb(unit: Unit) -> bool:
    return unit.denies and unit.statement is not None and unit.statement.stance is Stance.DENYING


def _says_no(unit: Unit) -> bool:
    """Whether somebody who is known says in it that something is not so."""
    return _speaker(unit) is not None and not unit.is_open and is_negative(unit)


def _speaker(unit: Unit) -> str | None:
    return key(unit.statement.speaker) if unit.statement and unit.statement.speaker else None


def _told_before(n: int, inside: Sequence[int], members: Sequence[Unit], disputes: Disputes) -> int | None:
    """What was told last before the denial: as an accusation first, where the denial speaks of one."""
    denial, at = members[n], inside.index(n)
    if disputes.passed.match(denial.text):
        return n - 1 if at and members[n - 1].whole.overlaps(denial.whole) else None
    near = [m for m in inside[max(0, at - BACK) : at] if _may_be_meant(members[m], denial)]
    near = [m for m in near if not disputes.deny.search(members[m].text)]
    words = set(content_words(denial.text))
    accused = [m for m in near if _accuses(members[m], disputes)]
    if words & disputes.guilt:
        return accused[-1] if accused else None
    said = [m for m in near if members[m].statement or m == inside[at - 1]]
    told = (accused or said) if words & disputes.pointing else near
    return _first_part(told[-1], members) if told else None


def _accuses(unit: Unit, disputes: Disputes) -> bool:
    by_stance = unit.statement is not None and unit.statement.stance is Stance.ACCUSING
    return by_stance or disputes.accusing.search(unit.text) is not None


def _first_part(n: int, members: Sequence[Unit]) -> int:
    """The first part of the statement or sentence that the unit is a part of."""
    own = members[n]
    while n and members[n - 1].whole == own.whole and members[n - 1].reading is own.reading and is_told(members[n - 1]):
        n -= 1
    return n


def _nearest(
    n: int, inside: Sequence[int], members: Sequence[Unit], alike: Likenesses, disputes: Disputes
) -> int | None:
    """Of what stands around a denial that which is most like it, if it is like it at all."""
    denial, at = members[n], inside.index(n)
    around = [m for m in inside[max(0, at - BACK) : at + AHEAD + 1] if _may_be_meant(members[m], denial)]
    told = [m for m in around if not is_negative(members[m]) and may_be_denied(members[m], denial, disputes)]
    near = [m for m in told if alike.part[m, n] >= (NEXT if n - m == 1 else ALIKE)]
    heard = [m for m in near if abs(n - m) == 1 or _speaker(members[m])]
    fit = [m for m in heard if _is_denied_by_verb(denial) or aligned(alike.told[m], alike.told[n])["scope"] >= SCOPE]
    return max(fit, key=lambda m: alike.part[m, n] - STEP * abs(m - n), default=None)


def may_be_denied(told: Unit, denial: Unit, disputes: Disputes) -> bool:
    """Whether it can be what is denied: no denial itself, and where a part in something is denied, one that blames."""
    if disputes.deny.search(told.text):
        return False
    denies_part = not disputes.guilt.isdisjoint(content_words(denial.text))
    return not denies_part or _accuses(told, disputes) or tells_of_denier(told, denial)


def tells_of_denier(told: Unit, denial: Unit) -> bool:
    """Whether it names him who denies, or his country."""
    who = denial.statement.speaker if denial.statement else None
    if who is None:
        return False
    named = [m for m in told.reading.mentions if told.span.covers(m.span)]
    acting = (p.country for e in told.events for p in e.actors)
    countries = {*acting, *(m.country for m in named if m.kind is not MentionKind.PERSON)}
    return any(m.name == who.name for m in named) or (who.country is not None and who.country in countries)


def _may_be_meant(told: Unit, denial: Unit) -> bool:
    """Whether it stands near, is told as so, and is no word of him who denies."""
    if told.span.overlaps(denial.span) or abs(told.span.start - denial.span.start) > BEFORE:
        return False
    speakers = [speaker for speaker in (_speaker(told), _speaker(denial)) if speaker]
    return is_told(told) and not told.asks and not told.denies and len(speakers) == len(set(speakers))
