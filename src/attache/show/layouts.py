"""Events in the layouts of the field: tables parted by tabs, and the values of each row for every other form.

    Event ID    Event Date    Event Type    …        one line a row, whatever the words of a report hold
    5f0c…_3     2023-03-10    ACCUSE        …

Such files are read by many programs, most of them without a word on quotes. So a cell holds no tab, line end or
straight quotation mark: the first two become a blank, the mark becomes a curly one. Then R's read.delim and readr,
pandas and Python's csv read the same with their defaults, and with quotes switched off too.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from attache.lexicon.codebooks import Codebook
from attache.lexicon.layouts import Column, Layout, columns
from attache.lexicon.schemes import CAMEO, PLOVER
from attache.show.codedevents import EVENT_VALUES
from attache.show.codedparties import party_values
from attache.show.codedplaces import PLACE_VALUES
from attache.show.codedreports import REPORT_VALUES
from attache.show.inert import one_line
from attache.show.tables import FORMULAS
from attache.tell.codings import Coding, Unit

ANOTHER = "; "
"""Between several values of one cell, as in POLECAT."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a layout is, beside its columns.

    `unit` is what a row tells of; `single`: it has room for one actor and one recipient. `tells_status`: it has a place
    for what did not come to pass, and for history. `heading`: its files begin with one. `scheme` is whose types it has
    for what is only announced. `nothing` is what stands for no value.
    """

    unit: Unit = Unit.RECORD
    single: bool = False
    tells_status: bool = False
    heading: bool = True
    scheme: str = PLOVER
    nothing: str = ""


SHAPES: Mapping[Layout, Shape] = {
    Layout.POLECAT: Shape(nothing="None"),
    Layout.PLOVER: Shape(tells_status=True),
    Layout.ICEWS: Shape(single=True, scheme=CAMEO),
    Layout.GDELT_EVENTS: Shape(unit=Unit.EVENT, single=True, heading=False, scheme=CAMEO),
    Layout.GDELT_MENTIONS: Shape(unit=Unit.TELLING, single=True, heading=False, scheme=CAMEO),
    Layout.PARQUET: Shape(tells_status=True),
}


def tabbed(codings: Iterable[Coding], layout: Layout, codebook: Codebook) -> Iterator[str]:
    """The table of a layout, line by line, each ending in a line end; UTF-8 is meant, without a byte order mark."""
    shape = SHAPES[layout]
    if shape.heading:
        yield "\t".join(column.column for column in columns(layout)) + "\n"
    for row in rows(codings, layout, codebook):
        yield "\t".join(_cell(value, shape.nothing) for _, value in row) + "\n"


def rows(codings: Iterable[Coding], layout: Layout, codebook: Codebook) -> Iterator[tuple[tuple[Column, object], ...]]:
    """For each row its columns with their values: text, numbers, days, truth values, tuples of text, or None."""
    listed = columns(layout)
    values = {**EVENT_VALUES, **PLACE_VALUES, **REPORT_VALUES, **party_values(codebook)}
    for coding in codings:
        yield tuple((column, values[column.value](coding) if column.value else None) for column in listed)


def _cell(value: object, nothing: str) -> str:
    if isinstance(value, tuple):
        several = [_cell(one, nothing) for one in value]
        return ANOTHER.join(several) if any(one is not None for one in value) else nothing
    if value is None or value == "":
        return nothing
    if isinstance(value, int | float | date):
        return str(value)
    words = one_line(str(value)).replace('"', "”")
    return f"'{words}" if words.startswith(FORMULAS) else words
