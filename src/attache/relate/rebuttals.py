"""What a denial denies that stands in its own report, right before it, and that it does not tell itself.

    Sarn accused Norland of shelling Kesh.  Norland rejected the accusation.      it points back
    Norland left the talks, envoys say.  Not so, said its ministry.               likewise
    Envoys say Norland is behind it.  Norland denied any wrongdoing.              of what he is blamed

Nobody denies what nobody told, so what another voice told last is what such a denial is about; of what is denied in
words of its own these must be told (oppositions).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from attache.lexicon.disputes import Disputes
from attache.records import Source
from attache.relate.accusations import accuses, speaks_for, tells_of_denier
from attache.relate.denials import DenialKind, denial, leads_in, sentence
from attache.relate.polarities import is_negative, is_told, own_words
from attache.relate.units import Unit
from attache.text.likeness import content_words

Pair = tuple[int, int]

BEFORE = 600  # characters before a denial in which stands what it denies
BACK = 4  # units before it in which stands of what he who denies is blamed
FEWEST = 3  # content words before a "but", from which what is denied behind it is what they tell
AGAINST = re.compile(r"\b(?:though|although|but|while|yet)\b[^,.;]{0,80}$", re.IGNORECASE)


def rebuttals(members: Sequence[Unit], disputes: Disputes) -> Iterator[Pair]:
    """Each pair of what is told and its denial in one report, the denials in order."""
    for _, run in groupby(enumerate(members), key=lambda one: one[1].reading.article.id):
        inside = [n for n, _ in run]
        denials = {n: what.kind for n in inside if (what := denial(members[n], disputes))}
        for n, kind in denials.items():
            before = [m for m in inside if m < n and denials.get(m) is not DenialKind.BACK][-BACK:]
            found = _denied(n, kind, before, members, disputes)
            if found is not None:
                yield found, n


def _denied(n: int, kind: DenialKind, before: Sequence[int], members: Sequence[Unit], disputes: Disputes) -> int | None:
    """Of what stands `before` a denial that which it denies, if it is any of it."""
    if kind is DenialKind.BACK:
        return _pointed_at(n, before, members, disputes)
    if kind is not DenialKind.PART:
        return None
    near = [m for m in before if _may_be_meant(members[m], members[n], disputes)]
    named = [m for m in near if tells_of_denier(members[m], members[n])]
    blaming = [m for m in named if accuses(members[m], disputes) or _is_said_with(members[m], members[n])]
    return blaming[-1] if blaming else None


def _is_said_with(told: Unit, denying: Unit) -> bool:
    """Whether another voice tells it in the sentence of the denial."""
    inside = (s for s in denying.reading.sentences if s.overlaps(denying.span))
    return _speaker(told) is not None and any(s.overlaps(told.span) for s in inside)


def _pointed_at(n: int, before: Sequence[int], members: Sequence[Unit], disputes: Disputes) -> int | None:
    """What was told last before the denial: as an accusation first, where the denial speaks of one."""
    denying, words = members[n], set(content_words(members[n].text))
    if not before or _is_of_its_own_sentence(n, members, disputes):
        return None
    if disputes.passed.match(denying.text):
        return n - 1 if members[n - 1].whole.overlaps(denying.whole) else None
    near = [m for m in before if _may_be_meant(members[m], denying, disputes)]
    accused = [m for m in near if accuses(members[m], disputes)]
    if accused and words & (disputes.pointing | disputes.guilt):
        return accused[-1]
    last = _first_part(before[-1], members)
    refuses = disputes.refuse.search(denying.text) is not None and not members[last].statement
    is_claim = not (words & (disputes.guilt | disputes.charges) or refuses or members[last].is_scrap)
    return last if is_claim and _may_be_meant(members[last], denying, disputes, told_as=True) else None


def _is_of_its_own_sentence(n: int, members: Sequence[Unit], disputes: Disputes) -> bool:
    """Whether it denies what its sentence told before it, or goes on behind a sentence's “not so”."""
    denying = members[n]
    opened = n and members[n - 1].whole == denying.whole and members[n - 1].reading is denying.reading
    if opened and disputes.opener.match(sentence(denying)):
        return True
    own = own_words(denying)
    brushed = disputes.brushed.search(own)
    against = AGAINST.search(own, 0, brushed.start()) if brushed else None
    return against is not None and len(content_words(own[: against.start()])) >= FEWEST


def _first_part(n: int, members: Sequence[Unit]) -> int:
    """The first part of the statement or sentence that the unit is a part of."""
    own = members[n]
    while n and members[n - 1].whole == own.whole and members[n - 1].reading is own.reading:
        n -= 1
    return n


def _may_be_meant(told: Unit, denying: Unit, disputes: Disputes, *, told_as: bool = False) -> bool:
    """Whether it stands near, is told as so, and is no word of him who denies."""
    if told.span.overlaps(denying.span) or denying.span.start - told.span.start > BEFORE:
        return False
    if told.asks or told.denies or disputes.deny.search(told.text):
        return False
    mine, theirs = _speaker(told), _speaker(denying)
    if (mine and theirs and speaks_for(mine, theirs)) or leads_in(told):
        return False
    return told_as or (is_told(told) and not is_negative(told))


def _speaker(unit: Unit) -> Source | None:
    return unit.statement.speaker if unit.statement else None
