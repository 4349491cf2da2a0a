"""Events as PLOVER's JSON: a line an event, as its manual suggests, with the fields of its tables; none that is empty.

{"id": "5f0c…_3", "date": "2023-03-10", "actor": [{"code": "KOR", …}], "recipient": […], "event": ["ACCUSE"], …}
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attache.lexicon.codebooks import Codebook
from attache.lexicon.layouts import Column, Layout
from attache.show.json import json_text
from attache.show.layouts import rows
from attache.tell.codings import Coding


def plover(codings: Iterable[Coding], codebook: Codebook) -> Iterator[str]:
    """A line of JSON for each, ending in a line end."""
    for row in rows(codings, Layout.PLOVER, codebook):
        yield json_text(_record(row), indent=None) + "\n"


def _record(row: Iterable[tuple[Column, object]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for column, value in row:
        if value is not None and value not in ("", ()):
            _put(found, column.column.split("."), value)
    return found


def _put(into: dict[str, Any], path: list[str], value: Any) -> None:
    """Set what the path leads to; a list of objects takes one value for each of them."""
    name, rest = path[0].removesuffix("[]"), path[1:]
    if not rest:
        into[name] = (
            list(value) if isinstance(value, tuple) else value.isoformat() if isinstance(value, date) else value
        )
    elif path[0].endswith("[]"):
        for item, one in zip(into.setdefault(name, [{} for _ in value]), value, strict=True):
            if one is not None:
                _put(item, rest, one)
    else:
        _put(into.setdefault(name, {}), rest, value)
