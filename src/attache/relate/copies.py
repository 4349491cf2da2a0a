"""Who printed whose text.

Forty papers that print one dispatch have not found out forty things. So the prose of every report, without its
furniture, is cut into runs of three words, and a report that has a good share of its runs outside quote marks in common
with another took them from it (two papers that quote one speech have not copied each other).

    sketches     a report as numbers, and a few marks among them
    postings     which reports have a mark: only those that share one are set beside each other
    prints       the reports that came before
    overlaps     what two of them share
    directions   who of the two took from whom, or that nothing tells
    covers       from which texts a report was taken, when several have some of it

Containment of the smaller in the larger, not likeness of the whole, since a trimmed copy is a copy (Broder 1997). An
edge runs from the text that was taken from to the one that took; no groups are merged, since a piece may be joined
of two.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from attache.records import Copy, Reading
from attache.relate.covers import edges
from attache.relate.overlaps import Overlap
from attache.relate.prints import Prints
from attache.relate.sketches import Sketch, sketch


@dataclass(slots=True, kw_only=True)
class CopyIndex:
    """The reports of some time, to say of each that comes from which of them it was taken, or which from it.

    Of reports older than `prints.days` days, counted from the latest that came, nothing is kept.
    """

    prints: Prints = field(default_factory=Prints)

    def add(self, reading: Reading) -> tuple[Copy, ...]:
        """The edges between this report and those that came before, by the ids of the takers.

        Reports should come in the order of their days. What only a later report shows (that an earlier two both took
        from it) is not said of the earlier: `copies` over all of them says it. Spans are told of this report alone.
        """
        return tuple(edges(self.prints.add(sketch(reading))))


def copies(readings: Iterable[Reading]) -> tuple[Copy, ...]:
    """Each pair of reports that share prose one of them took, as an edge, by the ids of the takers.

    The answer does not depend on the order of the readings, of which none is kept.
    """
    prints = Prints(days=None, whole=True)
    coming = sorted(map(sketch, readings), key=_order, reverse=True)
    met: list[Overlap] = []
    while coming:
        met += prints.add(coming.pop())  # of those that met none before, less is kept
    return tuple(edges(tuple(prints.settled(met))))


def _order(one: Sketch) -> tuple[bool, date, int, str]:
    # The longer of a day first: it is cut from, not cut.
    return one.day is None, one.day or date.min, -one.size, one.id
