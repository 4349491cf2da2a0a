"""A wire is right where it is one of the gold's, or where neither names one."""

import json

import pytest
from making import reading

from attache.lexicon.agencies import shipped_agencies
from wires import wire_figures

TEXT = "SEOUL (AP) - Envoys met."


@pytest.mark.parametrize(
    ("gold", "read", "share"),
    [
        (["AP"], "Associated Press", 1),
        (["AFP", "AP"], "Associated Press", 1),
        (["AP"], None, 0),
        (None, "Associated Press", 0),
        (None, None, 1),
    ],
)
def test_a_wire_is_one_of_the_golds(tmp_path, gold, read, share):
    (tmp_path / "articles.jsonl").write_text(json.dumps({"id": "roe", "agency": gold}), "utf-8")
    made = reading("roe", TEXT, wire=read)
    assert dict(wire_figures(tmp_path, [made], shipped_agencies())) == {"wire credit": share}
