"""Events as a table of typed columns, in Parquet: for pandas, R's arrow and DuckDB, which need no word on types then.

The only file that knows pyarrow, which is an extra: `pip install 'press-attache[parquet]'`.
"""

from collections.abc import Iterable
from io import BytesIO

from attache.errors import MissingExtraError
from attache.lexicon.codebooks import Codebook
from attache.lexicon.layouts import CellType, Layout, columns
from attache.show.inert import inert
from attache.show.layouts import rows
from attache.tell.codings import Coding


def parquet(codings: Iterable[Coding], codebook: Codebook) -> bytes:
    """The file. Raises `MissingExtraError` where pyarrow is not installed."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ModuleNotFoundError as error:
        raise MissingExtraError("parquet is written by pyarrow: pip install 'press-attache[parquet]'") from error
    types = {
        CellType.TEXT: pa.string(),
        CellType.TEXTS: pa.list_(pa.string()),
        CellType.INT: pa.int64(),
        CellType.FLOAT: pa.float64(),
        CellType.DAY: pa.date32(),
        CellType.FLAG: pa.bool_(),
    }
    schema = pa.schema([(column.column, types[column.type]) for column in columns(Layout.PARQUET)])
    listed = [{column.column: _held(value) for column, value in row} for row in rows(codings, Layout.PARQUET, codebook)]
    out = BytesIO()
    pq.write_table(pa.Table.from_pylist(listed, schema=schema), out)
    return out.getvalue()


def _held(value: object) -> object:
    """The value with nothing in its words that has no UTF-8, or steers a screen."""
    if isinstance(value, tuple):
        return [_held(one) for one in value]
    return inert(value) if isinstance(value, str) else value
