"""Which tellings of a claim are one utterance, whomever each is given to.

    “We left it all behind,” Ada Brenn said           ┐ one: nobody says another's sentence word for word
    “We left it all behind,” said a man from Sarn     ┘
    Otto Vann said │ the mayor called │ it a shame    one: the same characters, read as the words of two

The speaker of one is read wrong, or has no name there, or both of them read from one paper.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from attache.records import StatementKind
from attache.relate.units import Unit
from attache.text.likeness import FUNCTION, WORD

Words = tuple[str, ...]

RUN = 3  # words in a row, from which they count as shared
QUOTED = 5  # words in a row, half of the shorter telling or more, that two quotations share
LONG = 8  # words in a row that a quotation shares with anything
MOST, SHORTEST, RETOLD = 0.75, 7, 10
"""The share of the shorter telling, and how many words that must be at least: of a quotation, or else."""
TELLING = 2  # of the words such as carry content


def utterances(members: Sequence[Unit]) -> Iterator[tuple[str, str]]:
    """Pairs of tellings, by their ids, that are one utterance: of the same characters, or in the same words.

    The bars are set on 45 stories of the press: of the tellings that share four words in a row and are given to two
    speakers, some fifty pairs lie above, all of them one utterance; names and turns ("the point of no return") lie
    below.
    """
    stated = [unit for unit in members if unit.statement]
    yield from ((one.id, other.id) for one, other in _overlapping(stated))
    firsts: dict[tuple[Words, bool], Unit] = {}
    for unit in stated:
        first = firsts.setdefault((_words(unit), _is_quoted(unit)), unit)
        if first is not unit and _are_one(first, unit):
            yield first.id, unit.id
    yield from ((one.id, other.id) for one, other in _sharing(list(firsts.values())) if _are_one(one, other))


def _overlapping(members: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    by_report: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in members:
        by_report[unit.reading.article.id].append(unit)
    for inside in by_report.values():
        yield from (pair for pair in combinations(inside, 2) if pair[0].span.overlaps(pair[1].span))


def _sharing(members: Sequence[Unit]) -> list[tuple[Unit, Unit]]:
    """The pairs that share a run of words but for the shortest, which many share."""
    holding: defaultdict[Words, dict[int, None]] = defaultdict(dict)
    for number, unit in enumerate(members):
        words = _words(unit)
        for start in range(len(words) - RUN):
            holding[words[start : start + RUN + 1]][number] = None
    pairs = dict.fromkeys(pair for inside in holding.values() for pair in combinations(inside, 2))
    return [(members[a], members[b]) for a, b in pairs]


def _are_one(one: Unit, other: Unit) -> bool:
    mine, theirs = _words(one), _words(other)
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    runs = [mine[block.a : block.a + block.size] for block in blocks if block.size >= RUN]
    if sum(word not in FUNCTION for run in runs for word in run) < TELLING:
        return False
    quoted = _is_quoted(one) + _is_quoted(other)
    shorter, longest, shared = min(len(mine), len(theirs)), max(map(len, runs)), sum(map(len, runs))
    if longest >= LONG and quoted:
        return True
    if longest >= QUOTED and 2 * longest >= shorter and quoted == 2:
        return True
    return shared >= MOST * shorter and shared >= (SHORTEST if quoted else RETOLD)


def _is_quoted(unit: Unit) -> bool:
    return unit.statement is not None and unit.statement.kind is not StatementKind.INDIRECT


def _words(unit: Unit) -> Words:
    return tuple(WORD.findall(unit.text.casefold()))
