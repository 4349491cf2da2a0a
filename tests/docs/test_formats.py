"""The page on formats names every key and every value that the schemas know."""

from pathlib import Path

import pytest

from attache.records.wire import schema

PAGE = (Path(__file__).parents[2] / "docs/formats.md").read_text("utf-8")
READING, BRIEF = PAGE[PAGE.index("## Out: a reading") :].split("## Out: a brief")


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


@pytest.mark.parametrize(("name", "page"), [("reading", READING), ("brief", READING + BRIEF)])
def test_the_page_names_all_that_the_schema_knows(name, page):
    found = set(names(schema(name)))
    assert len(found) > 40
    assert not {word for word in found if f"`{word}`" not in page}
