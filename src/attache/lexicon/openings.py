"""Many phrases as one regular expression, in which those that begin alike share their beginning.

    {edge}{month}   {edge}{weekday}   {edge}{weekday} {part}      →      {edge}(?:{month}|{weekday}(?: {part})?)

The engine then reads a beginning once and not once for each phrase, and has half as much to compile.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

Pieces = tuple[str, ...]

# A slot, an escaped or plain character or a set of them; brackets are counted out by hand, since they nest.
PIECE = re.compile(r"\{[a-z]+\d?\}|\\.|\[[^\]]+\]|.", re.DOTALL)
TIMES = re.compile(r"[?*+]|\{\d[^}]*\}")
NUMBERED = re.compile(r"(?<=[a-z])\d(?=\})")


def shared(phrases: Iterable[str]) -> str:
    """One phrase that takes what any of them takes; it has no named groups, and its slots are not told apart."""
    plain = (NUMBERED.sub("", re.sub(r"\(\?P<\w+>", "(?:", phrase)) for phrase in phrases)
    return _branches(sorted({choice for phrase in plain for choice in _choices(phrase)}), 0)


def _choices(phrase: str) -> Iterator[Pieces]:
    """The phrases that bars part, each in its pieces."""
    for is_bar, run in groupby(_pieces(phrase), key=lambda piece: piece == "|"):
        if not is_bar:
            yield tuple(run)


def _pieces(phrase: str) -> Iterator[str]:
    """Its slots, characters, sets and brackets, each with the sign behind it of how often it may stand."""
    start = 0
    while start < len(phrase):
        end = _end(phrase, start)
        often = TIMES.match(phrase, end)
        end = often.end() if often else end
        yield phrase[start:end]
        start = end


def _end(phrase: str, start: int) -> int:
    depth, end = 0, start
    while end < len(phrase):
        piece = PIECE.match(phrase, end)
        if piece is None:
            break
        depth += {"(": 1, ")": -1}.get(piece[0], 0)
        end = piece.end()
        if depth == 0:
            break
    return end


def _branches(phrases: Sequence[Pieces], depth: int) -> str:
    """What may follow the `depth` pieces that the phrases, in order, have in common."""
    longer = [phrase for phrase in phrases if len(phrase) > depth]
    if not longer:
        return ""
    groups = [list(group) for _, group in groupby(longer, key=lambda phrase: phrase[depth])]
    tails = "|".join(group[0][depth] + _branches(group, depth + 1) for group in groups)
    is_done = len(longer) < len(phrases)
    return f"(?:{tails}){'?' if is_done else ''}" if is_done or len(groups) > 1 else tails
