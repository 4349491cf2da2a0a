"""The page on formats names every key and every value that the schemas know."""

import re
from pathlib import Path

import pytest

from attache.records.wire import schema
from attache.show.tables import COLUMNS

PAGE = (Path(__file__).parents[2] / "docs/formats.md").read_text("utf-8")
WHOLE, BRIEF = PAGE[PAGE.index("## Out: a reading") :].split("## Out: a brief")
READING, QUOTES = WHOLE.split("## Out: quotes")


def names(part):
    """Every key and every allowed word in a part of a schema, but PLOVER's types (in capitals)."""
    if isinstance(part, dict):
        yield from part.get("properties", {})
        yield from (word for word in part.get("enum", ()) if isinstance(word, str) and not word.isupper())
        for below in part.values():
            yield from names(below)
    if isinstance(part, list):
        for below in part:
            yield from names(below)


@pytest.mark.parametrize(("name", "page"), [("reading", READING), ("quotes", QUOTES), ("brief", READING + BRIEF)])
def test_the_page_names_all_that_the_schema_knows(name, page):
    found = set(names(schema(name)))
    assert len(found) > 20
    assert not {word for word in found if f"`{word}`" not in page}


def test_the_page_names_every_column_of_the_table_in_its_order():
    table = [row for row in QUOTES.split("### JSON")[0].splitlines() if row.startswith("| `")]
    assert [name for row in table for name in re.findall(r"`(\w+)`", row.split("|")[1])] == list(COLUMNS)
