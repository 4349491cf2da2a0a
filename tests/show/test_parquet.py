"""The Parquet table: typed columns, and a word on what to install where nothing can write it."""

import sys
from datetime import date
from io import BytesIO

import pytest
from quarrel import quarrel
from quay import CODEBOOK, HOSTILE, coded, lexicon, quay

from attache.errors import MissingExtraError
from attache.lexicon.layouts import Layout, columns
from attache.records import EventStatus
from attache.show.layouts import rows
from attache.show.parquet import parquet
from attache.tell.codings import Choice, find_codings


def read_back(codings):
    parquet_files = pytest.importorskip("pyarrow.parquet")
    return parquet_files.read_table(BytesIO(parquet(codings, CODEBOOK)))


def test_what_is_written_is_read_back_equal_and_typed():
    asked = Choice(statuses=frozenset(EventStatus), background=True)
    codings = find_codings(quarrel(quay()), lexicon(), CODEBOOK, asked).rows
    table = read_back(codings)
    assert table.column_names == [column.column for column in columns(Layout.PARQUET)]
    meant = [
        {c.column: list(v) if isinstance(v, tuple) else v for c, v in row}
        for row in rows(codings, Layout.PARQUET, CODEBOOK)
    ]
    assert table.to_pylist() == meant
    types = {name: str(table.schema.field(name).type) for name in ("first", "actors", "background", "score", "records")}
    assert types == {
        "first": "date32[day]",
        "actors": "list<element: string>",
        "background": "bool",
        "score": "double",
        "records": "int64",
    }


def test_it_never_has_the_day_of_the_report_for_that_of_the_event():
    (row,) = read_back(coded(Layout.PARQUET, quay(when=None))).to_pylist()
    assert (row["first"], row["last"], row["published"]) == (None, None, date(2023, 3, 11))


def test_words_without_utf8_do_not_stop_it():
    (row,) = read_back(coded(Layout.PARQUET, quay(HOSTILE))).to_pylist()
    assert row["actors"] == ['the "Quiet"\tFront\n␛[2J\u2028=1+1 \ufffd']


def test_without_pyarrow_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'press-attache\[parquet\]'"):
        parquet((), CODEBOOK)
