"""The page on formats names every key and every value that the schemas know."""

import re
from pathlib import Path

import pytest

from attache.records.wire import schema
from attache.show import timelinejs
from attache.show.ledgerscsv import FORECAST_COLUMNS
from attache.show.seriescsv import DYAD_COLUMNS
from attache.show.tables import CALENDAR_COLUMNS, PLACE_COLUMNS, QUOTE_COLUMNS, TIME_COLUMNS

PAGE = (Path(__file__).parents[2] / "docs/formats.md").read_text("utf-8")
WHOLE, BRIEF = PAGE[PAGE.index("## Out: a reading") :].split("## Out: a brief")
READING, REST = WHOLE.split("## Out: quotes")
QUOTES, REST = REST.split("## Out: times")
TIMES, REST = REST.split("## Out: places")
PLACES, REST = REST.split("## Out: a dyad")
DYAD, REST = REST.split("## Out: calendar")
CALENDAR, REST = REST.split("## Out: forecasts")
FORECASTS, REST = REST.split("## Out: explanations")
EXPLANATIONS, CHANGES = REST.split("## Out: changes")


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


SCHEMAS = {
    "reading": READING,
    "quotes": QUOTES,
    "times": READING + TIMES,
    "places": READING + PLACES,
    "calendar": READING + TIMES + CALENDAR,
    "dyad": READING + DYAD,
    "forecasts": READING + TIMES + FORECASTS,
    "explanations": EXPLANATIONS,
    "changes": READING + CHANGES + BRIEF,
    "brief": READING + BRIEF,
}


@pytest.mark.parametrize(("name", "page"), SCHEMAS.items())
def test_the_page_names_all_that_the_schema_knows(name, page):
    found = set(names(schema(name)))
    assert len(found) > 15
    assert not {word for word in found if f"`{word}`" not in page}


TABLES = [
    (QUOTE_COLUMNS, QUOTES),
    (TIME_COLUMNS, TIMES),
    (PLACE_COLUMNS, PLACES),
    (DYAD_COLUMNS, DYAD),
    (CALENDAR_COLUMNS, CALENDAR),
    (FORECAST_COLUMNS, FORECASTS),
]


@pytest.mark.parametrize(("columns", "page"), TABLES)
def test_the_page_names_every_column_of_a_table_in_its_order(columns, page):
    table = [row for row in page.split("### JSON")[0].splitlines() if row.startswith("| `")]
    assert [name for row in table for name in re.findall(r"`(\w+)`", row.split("|")[1])] == list(columns)


def test_the_page_names_every_column_that_timelinejs_is_given():
    assert not {column for column in timelinejs.COLUMNS if column not in TIMES.split("### TimelineJS")[1]}
