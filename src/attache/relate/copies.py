"""Who printed whose text.

Forty papers that print one dispatch have not found out forty things. So the prose of every report, without its
furniture and without quoted speech (two papers that quote one speech have not copied each other), is cut into
runs of five words; a report that has a good share of its runs in common with another took them from it.

Containment of the smaller in the larger, not likeness of the whole, since a trimmed copy is a copy
(Broder 1997). An edge runs from the text that was taken from to the one that took; no groups are merged,
since a piece may be made of two dispatches.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from attache.records import BlockKind, Copy, Reading, Span
from attache.text.likeness import WORD

RUN = 5  # words to a run
LEAST_SHARE = 0.3  # of the smaller text, from which it is called a copy
LEAST_RUNS = 8  # shared runs, below which two texts may agree by chance
BOILERPLATE = 4  # reports of one outlet with the same run, from which it is boilerplate
QUOTED = re.compile(r"[“\"][^“”\"\n]{0,1200}[”\"]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """The runs of five words of a report's own prose, each with where it first stands."""

    reading: Reading
    runs: Mapping[tuple[str, ...], Span]


def copies(readings: Sequence[Reading]) -> tuple[Copy, ...]:
    """Each pair of reports of which one took prose from the other, as a directed edge, ordered by ids."""
    sketches = [Sketch(reading=r, runs=runs(r)) for r in sorted(readings, key=lambda r: r.article.id)]
    found = (_copy(sketches[a], sketches[b], shared) for (a, b), shared in sorted(_meetings(sketches).items()))
    return tuple(edge for edge in found if edge)


def runs(reading: Reading) -> Mapping[tuple[str, ...], Span]:
    """The runs of five words of the prose outside quote marks, with the span where each first stands."""
    text = reading.article.text
    found: dict[tuple[str, ...], Span] = {}
    for stretch in _unquoted(reading):
        words = [(m[0].lower(), m.span()) for m in WORD.finditer(text, stretch.start, stretch.end)]
        for i in range(len(words) - RUN + 1):
            part = words[i : i + RUN]
            found.setdefault(tuple(w for w, _ in part), Span(part[0][1][0], part[-1][1][1]))
    return found


def _unquoted(reading: Reading) -> Iterator[Span]:
    text = reading.article.text
    for block in reading.blocks:
        if block.kind is not BlockKind.PROSE:
            continue
        start = block.span.start
        for quote in QUOTED.finditer(text, block.span.start, block.span.end):
            if quote.start() > start:
                yield Span(start, quote.start())
            start = quote.end()
        if start < block.span.end:
            yield Span(start, block.span.end)


def _meetings(sketches: Sequence[Sketch]) -> Counter[tuple[int, int]]:
    # An inverted index: only texts that meet in a run are ever compared.
    where: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, sketch in enumerate(sketches):
        for run in sketch.runs:
            where[run].append(number)
    told = (numbers for numbers in where.values() if not _is_boilerplate(sketches[n] for n in numbers))
    return Counter(pair for numbers in told for pair in combinations(numbers, 2))


def _is_boilerplate(sketches: Iterable[Sketch]) -> bool:
    """Whether one outlet prints the run again and again: then it is the outlet's form of words, not news."""
    outlets = Counter(sketch.reading.article.outlet for sketch in sketches)
    return any(outlet is not None and times >= BOILERPLATE for outlet, times in outlets.items())


def _copy(one: Sketch, other: Sketch, shared: int) -> Copy | None:
    share = shared / min(len(one.runs), len(other.runs))
    if share < LEAST_SHARE or shared < LEAST_RUNS:
        return None
    of, by, why = _direction(one, other)
    return Copy(
        of=of.reading.article.id,
        by=by.reading.article.id,
        share=round(shared / len(by.runs), 3),
        directed=bool(why),
        why=f"{shared} runs of five words outside quotes are the same; {why or 'who took from whom is unknown'}",
        spans=_merged(by.runs[run] for run in by.runs if run in of.runs),
    )


def _direction(one: Sketch, other: Sketch) -> tuple[Sketch, Sketch, str]:
    """Who took from whom, and why; the reason is empty where nothing tells."""
    for of, by in ((one, other), (other, one)):
        wire = by.reading.wire
        if wire and of.reading.article.outlet == wire.name and by.reading.article.outlet != wire.name:
            return of, by, f"the later credits {wire.name}"
    longer, shorter = (one, other) if len(one.runs) >= len(other.runs) else (other, one)
    if one.reading.wire and other.reading.wire and one.reading.wire.name == other.reading.wire.name:
        return longer, shorter, ""
    first, second = one.reading.dating.day, other.reading.dating.day
    if first and second and first != second:
        earlier, later = (one, other) if first < second else (other, one)
        return earlier, later, "the other is of an earlier day"
    return longer, shorter, ""


def _merged(spans: Iterator[Span]) -> tuple[Span, ...]:
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and span.start <= whole[-1].end + 1:
            whole[-1] = whole[-1].to(span)
        else:
            whole.append(span)
    return tuple(whole)
