"""The layouts in which event data are passed on: the columns of each, in their order, and what we write there.

    layout    column       type   value
    icews     CAMEO Code   text   cameo.code      ← `value` names what show/coded*.py makes of an event
    icews     Publisher    text   report.outlet

The table is what the writers go by and what docs/layouts.md is made of, so that neither can differ from the other.
"""

from dataclasses import dataclass
from enum import StrEnum

from attache.lexicon.tables import rows, shipped


class Layout(StrEnum):
    """The layouts, by the names that `--layout` knows them by."""

    POLECAT = "polecat"
    PLOVER = "plover"
    ICEWS = "icews"
    GDELT_EVENTS = "gdelt-events"
    GDELT_MENTIONS = "gdelt-mentions"
    PARQUET = "parquet"


class CellType(StrEnum):
    """What a column holds; `texts` are several."""

    TEXT = "text"
    TEXTS = "texts"
    INT = "int"
    FLOAT = "float"
    DAY = "day"
    FLAG = "flag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One row of layouts.csv; `value` is "" where we write nothing, and `about` then says why."""

    layout: Layout
    column: str
    type: CellType
    value: str = ""
    about: str


def columns(layout: Layout) -> tuple[Column, ...]:
    """The columns of a layout, in its order. Raises `LexiconError` where a row of the table is not of its form."""
    return tuple(column for column in rows(shipped("layouts.csv"), Column) if column.layout is layout)
