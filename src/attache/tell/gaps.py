"""What is not known, and what the house refused to guess."""

from collections.abc import Iterator, Sequence

from attache.records import Anchor, Basis, Cite, Line, Precision, Reading, Section
from attache.tell.proofs import headline
from attache.tell.renderings import outlet
from attache.text.wording import counted

MOST = 5  # cites shown for one kind of gap in one report


def gaps(readings: Sequence[Reading]) -> Section:
    """Each gap, report by report, opening on the words concerned."""
    lines = tuple(line for reading in readings for line in _gaps(reading))
    return Section(key="gaps", heading="Gaps and refusals", lines=lines, folded=True)


def _gaps(reading: Reading) -> Iterator[Line]:
    _, top = headline(reading)
    if reading.dating.basis in (Basis.NONE, Basis.BORROWED):
        yield _line(reading, f"No date stands in it: {reading.dating.why}.", [top])
    if reading.wire is None:
        yield _line(reading, f"Wire: {reading.wire_why}. Nothing is concluded from that.", [top])
    times = [Cite(reading.article.id, t.span) for t in reading.times if t.anchor is Anchor.UNKNOWN]
    if times:
        yield _line(reading, f"{counted(len(times), 'time')} could not be counted out: no day to count from.", times)
    places = [Cite(reading.article.id, p.span) for p in reading.places if p.precision is Precision.UNRESOLVED]
    if places:
        yield _line(reading, f"{counted(len(places), 'name')} of places that the text does not tell apart.", places)
    open_ = [Cite(reading.article.id, s.content[0]) for s in reading.statements if s.speaker is None]
    if open_:
        yield _line(reading, f"{counted(len(open_), 'statement')} whose speaker the text does not settle.", open_)


def _line(reading: Reading, text: str, cites: Sequence[Cite]) -> Line:
    return Line(text=text, label=outlet(reading), cites=tuple(cites[:MOST]))
