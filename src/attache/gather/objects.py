"""Reports as JSON: one object, a list of them, or one a line.

Each field goes by our own name or by those of the tools that write such files: news-please (maintext,
date_publish, source_domain), trafilatura (raw_text, sitename, hostname), schema.org (articleBody, headline).
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from attache.gather.candidates import Candidate, place
from attache.gather.decodings import decoded
from attache.gather.stages import RefusedError, Stage
from attache.records import Failure

NAMES = {
    "id": ("id",),
    "text": ("text", "maintext", "raw_text", "articleBody", "body", "content"),
    "outlet": ("outlet", "sitename", "source_domain", "hostname", "source"),
    "byline": ("byline", "author", "authors", "creator"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "published": ("published", "date_publish", "date", "datePublished"),
    "language": ("language", "lang"),
}

# Half of a surrogate pair is no character and cannot be written out again; one mark for one keeps every offset.
_HALVES = re.compile("[\ud800-\udfff]")


def object_candidates(text: str, path: str) -> Iterator[Candidate | Failure]:
    """The reports of a JSON file: one object, a list, or, as some tools name them, one object a line."""
    try:
        values = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and error.lineno > 1:
            yield from line_candidates(numbered(text), path)
            return
        raise RefusedError(Stage.PARSE, _reason(error)) from error
    except (ValueError, RecursionError) as error:
        raise RefusedError(Stage.PARSE, _reason(error)) from error
    if isinstance(values, list):
        yield from (_candidate(value, path, number) for number, value in enumerate(values, 1))
    else:
        yield _candidate(values, path, None)


def line_candidates(lines: Iterable[tuple[int, bytes | None]], path: str) -> Iterator[Candidate | Failure]:
    """The reports of a JSONL file, from its numbered lines; a broken line costs itself and no other."""
    for number, line in lines:
        if line is None:
            why = "the line is longer than a report may be: leave it out"
            yield RefusedError(Stage.TEXT, why).failure(place(path, number))
        elif line.strip():
            yield _line_candidate(line, path, number)


def numbered(text: str) -> Iterator[tuple[int, bytes]]:
    """Each line of `text` and its number, counted from 1, as `line_candidates` takes them."""
    return enumerate((line.encode("utf-8", "surrogatepass") for line in text.split("\n")), 1)


def _line_candidate(line: bytes, path: str, number: int) -> Candidate | Failure:
    try:
        return _candidate(json.loads(decoded(line)), path, number)
    except RefusedError as error:
        return error.failure(place(path, number))
    except (ValueError, RecursionError) as error:
        return RefusedError(Stage.PARSE, _reason(error, one_line=True)).failure(place(path, number))


def _reason(error: Exception, *, one_line: bool = False) -> str:
    mend = "mend it, or write it anew"
    if not isinstance(error, json.JSONDecodeError):
        return f"not JSON that can be read ({type(error).__name__}): {mend}"
    at = f"column {error.colno}" if one_line else f"line {error.lineno}, column {error.colno}"
    cut = " (it breaks off there)" if error.pos >= len(error.doc.rstrip()) or "Unterminated" in error.msg else ""
    return f"not JSON at {at}: {error.msg}{cut}: {mend}"


def _candidate(value: Any, path: str, number: int | None) -> Candidate | Failure:
    if not isinstance(value, dict):
        return RefusedError(Stage.PARSE, "not a report: an object with a text is needed").failure(place(path, number))
    found = {field: _first(value, names) for field, names in NAMES.items()}
    text = found.pop("text")
    if not isinstance(text, str):
        wanted = ", ".join(NAMES["text"])
        why = f"the object has no text: its text is looked for under {wanted}"
        return RefusedError(Stage.TEXT, why).failure(place(path, number))
    name = _words(found.pop("id")) or ""
    fields = {field: _words(value) for field, value in found.items()}
    return Candidate(path=path, number=number, id=name, text=_HALVES.sub("\ufffd", text), **fields)


def _first(value: dict[str, Any], names: tuple[str, ...]) -> Any:
    """The first of the fields that says something."""
    return next((value[name] for name in names if value.get(name) not in (None, "", [], {})), None)


def _words(value: Any) -> str | None:
    """The field as words: of a list its items', of an object, such as an author, its name."""
    if isinstance(value, list):
        return ", ".join(words for item in value if not isinstance(item, list) and (words := _words(item))) or None
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    return _HALVES.sub("\ufffd", str(value)).strip() or None
