"""Briefs, readings, and what they list, as JSON text: UTF-8 that people can read, the same bytes for the same input."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, TypeVar

from attache.records import Brief, Reading
from attache.records.wire import brief_json, plan_json, record_json, text_digest, time_json
from attache.relate.tellings import Telling
from attache.tell.calendars import Entry
from attache.tell.places import Placing
from attache.tell.quotes import Quote
from attache.tell.times import Timing

Item = TypeVar("Item", Quote, Timing, Placing)


def json_text(value: Any, *, indent: int | None = None) -> str:
    """The value as JSON, without a line end; on one line unless `indent` gives blanks a level."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # A lone surrogate has no UTF-8: it goes out escaped, and comes back as it was.
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def briefs_json(briefs: Sequence[Brief], *, texts: bool = False) -> str:
    """The briefs as one JSON list, with the reports' texts if `texts` asks for them."""
    return json_text([brief_json(brief, texts=texts) for brief in briefs], indent=1) + "\n"


def quotes_json(quotes: Iterable[Quote]) -> Iterator[str]:
    """The statements as one JSON list, a line each, as they come; each says which report it is of."""
    return listed(report | _quote(quote) for report, quote in _reported(quotes))


def times_json(timings: Iterable[Timing]) -> Iterator[str]:
    """The times as one JSON list, a line each, as they come; each says which report it is of."""
    return listed(report | _time(timing) for report, timing in _reported(timings))


def places_json(placings: Iterable[Placing]) -> Iterator[str]:
    """The places as one JSON list, a line each, as they come; each says which report it is of."""
    return listed(report | _place(placing) for report, placing in _reported(placings))


def places_geojson(placings: Iterable[Placing]) -> Iterator[str]:
    """The places as one GeoJSON collection (RFC 7946), a line each: a point, or null where it is not settled."""
    features = (_feature(report | _place(placing), placing.point) for report, placing in _reported(placings))
    yield '{"type": "FeatureCollection", "features": '
    yield from listed(features)
    yield "}\n"


def calendar_json(entries: Iterable[Entry]) -> Iterator[str]:
    """What lies ahead as one JSON list, a line an entry, as they come; each with all that is told of it."""
    return listed(map(_entry, entries))


def report_json(reading: Reading) -> dict[str, Any]:
    """What tells which report something is of: article, outlet, title, address, file, day, wire and its digest."""
    article = reading.article
    return {
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "path": article.path,
        "published": reading.dating.day and reading.dating.day.isoformat(),
        "wire": record_json(reading.wire),
        "sha256": text_digest(article),
    }


def listed(items: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The items as one JSON list, a line each, as they come."""
    opening = "["
    for item in items:
        yield f"{opening}\n{json_text(item)}"
        opening = ","
    yield "\n]\n" if opening == "," else "[]\n"


def _feature(known: dict[str, Any], point: tuple[float, float] | None) -> dict[str, Any]:
    """A feature that says all that is known; its point has the longitude first, as GeoJSON wants it."""
    geometry = {"type": "Point", "coordinates": [point[1], point[0]]} if point else None
    return {"type": "Feature", "geometry": geometry, "properties": known}


def _reported(items: Iterable[Item]) -> Iterator[tuple[dict[str, Any], Item]]:
    """Each with what tells where it comes from, made once a report: the digest is over all of the text."""
    for reading, group in groupby(items, key=lambda item: item.reading):
        report = report_json(reading)
        yield from ((report, item) for item in group)


def _quote(quote: Quote) -> dict[str, Any]:
    """A statement as it stands in a reading, and its words."""
    statement = quote.statement
    return {
        **record_json(statement),
        "chain": record_json(quote.chain),
        "words": {
            "content": quote.content,
            "cue": quote.words(statement.cue),
            "hedge": statement.hedge and quote.words(statement.hedge),
        },
    }


def _time(timing: Timing) -> dict[str, Any]:
    """A time as it stands in a reading, how the day it may be counted from is known, its words and their line."""
    basis, excerpt = timing.reading.dating.basis.value, timing.excerpt
    return {"basis": basis, **time_json(timing.time), "words": excerpt.words, "line": excerpt.line}


def _place(placing: Placing) -> dict[str, Any]:
    """A place as it stands in a reading, its words and their line."""
    return {**record_json(placing.place), "words": placing.excerpt.words, "line": placing.excerpt.line}


def _entry(entry: Entry) -> dict[str, Any]:
    """An entry with its days, what is known of it over all reports, and each report's telling."""
    event, when = entry.event, entry.when
    return {
        "id": entry.id,
        "standing": entry.standing.value,
        "first": when and when.first.isoformat(),
        "last": when and when.last.isoformat(),
        "was": record_json(entry.was),
        "moved_to": list(entry.moved_to),
        "limit": entry.limit and entry.limit.value,
        "type": event and event.type.value,
        "mode": event.mode if event else "",
        "participants": list(entry.participants),
        "place": record_json(entry.place),
        "tellings": [_telling(telling) for telling in entry.tellings],
    }


def _telling(telling: Telling) -> dict[str, Any]:
    """A plan as it stands in a reading, the report that tells it, its parties and its words."""
    event = telling.event
    return {
        **report_json(telling.reading),
        "basis": telling.reading.dating.basis.value,
        **plan_json(telling.plan),
        "limit": telling.limit and telling.limit.value,
        "actors": record_json(event.actors if event else ()),
        "recipients": record_json(event.recipients if event else ()),
        "chain": record_json(telling.chain),
        "words": telling.words,
    }
