"""What is not known, and what the house refused to guess."""

from collections.abc import Iterable, Iterator, Sequence

from attache.records import Anchor, Basis, Cite, Line, Precision, Reading, Section, Span
from attache.tell.proofs import headline
from attache.tell.renderings import outlet
from attache.text.wording import counted

MOST = 5  # cites shown for one kind of gap in one report


def gaps(readings: Sequence[Reading]) -> Section:
    """Each kind of gap, then report by report, opening on the words concerned."""
    lines = (*_undated(readings), *_unwired(readings), *(line for reading in readings for line in _open(reading)))
    return Section(key="gaps", heading="Gaps and refusals", lines=lines, folded=True)


def _undated(readings: Sequence[Reading]) -> Iterator[Line]:
    for reading in readings:
        if reading.dating.basis in (Basis.NONE, Basis.BORROWED):
            yield _line([reading], f"No date stands in it: {reading.dating.why}.", [headline(reading)[1]])


def _unwired(readings: Sequence[Reading]) -> Iterator[Line]:
    """Those that credit no wire, on one line a reason."""
    unwired = [reading for reading in readings if reading.wire is None]
    for why in dict.fromkeys(reading.wire_why for reading in unwired):
        these = [reading for reading in unwired if reading.wire_why == why]
        cites = [headline(reading)[1] for reading in these]
        yield _line(these, f"Wire: {why}. Nothing is concluded from that.", cites)


def _open(reading: Reading) -> Iterator[Line]:
    """What the text of one report leaves open."""
    times = [t.span for t in reading.times if t.anchor is Anchor.UNKNOWN]
    if times:
        yield _words(reading, f"No day to count from for {counted(len(times), 'time')}", times)
    places = [p.span for p in reading.places if p.precision is Precision.UNRESOLVED]
    if places:
        yield _words(reading, f"Not settled which place is meant by {counted(len(places), 'name')}", places)
    said = [s.content[0] for s in reading.statements if s.speaker is None]
    if said:
        yield _line([reading], f"Not settled who speaks in {counted(len(said), 'statement')}.", _cites(reading, said))


def _words(reading: Reading, text: str, spans: Sequence[Span]) -> Line:
    """A gap that a few words of the report make, with these words."""
    named = dict.fromkeys(" ".join(span.of(reading.article.text).split()) for span in spans[:MOST])
    more = ", …" if len(spans) > MOST else ""
    return _line([reading], f"{text}: {', '.join(f'“{name}”' for name in named)}{more}.", _cites(reading, spans))


def _cites(reading: Reading, spans: Iterable[Span]) -> list[Cite]:
    return [Cite(reading.article.id, span) for span in spans]


def _line(readings: Sequence[Reading], text: str, cites: Sequence[Cite]) -> Line:
    most = MOST if len(readings) == 1 else len(cites)
    return Line(text=text, label=", ".join(map(outlet, readings)), cites=tuple(cites[:most]))
