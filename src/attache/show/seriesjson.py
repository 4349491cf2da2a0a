"""A series as JSON: figures and coverage of each day, and every act and statement with all that tells it."""

from typing import Any

from attache.records import Event, Statement
from attache.records.wire import record_json, text_digest
from attache.show.json import json_text
from attache.tell.dyads import Direction, Side
from attache.tell.series import Coverage, Day, Series, Tally, coverage
from attache.tell.tellings import Act, Saying, Telling


def series_json(series: Series) -> str:
    """The series as one JSON object; its schema is `records/schema/dyad.schema.json`."""
    plain = {
        "one": _side(series.dyad.one),
        "other": _side(series.dyad.other),
        "reports": series.reports,
        "days": [_day(day) for day in series.days],
        "open": [_act(act) for act in series.open],
        "undated": [_act(act) for act in series.undated],
        "unplaced": [_saying(saying) for saying in series.unplaced],
        "history": series.history,
    }
    return json_text(plain, indent=1) + "\n"


def _side(side: Side) -> dict[str, Any]:
    return {"name": side.name, "country": side.country}


def _day(day: Day) -> dict[str, Any]:
    return {
        "day": day.day.isoformat(),
        "done": {way.value: _tally(day.done(way)) for way in Direction},
        "said": {way.value: _tally(day.said(way)) for way in Direction if way is not Direction.TOGETHER},
        "coverage": _coverage(day.coverage),
        "acts": [_act(act) for act in day.acts],
        "statements": [_saying(saying) for saying in day.sayings],
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {"number": tally.number, "scored": tally.scored, "sum": tally.sum, "mean": tally.mean}


def _coverage(told: Coverage) -> dict[str, Any]:
    return {**record_json(told.counts), "unknown": told.unknown}


def _act(act: Act) -> dict[str, Any]:
    kind = {"type": act.type.value, "mode": act.mode, "status": act.status.value, "background": act.background}
    return {"direction": act.direction.value, **kind, **_told(act)}


def _saying(saying: Saying) -> dict[str, Any]:
    kind = {"speaker": saying.speaker, "stance": saying.stance.value}
    return {"direction": saying.direction.value, **kind, **_told(saying)}


def _told(turn: Act | Saying) -> dict[str, Any]:
    return {
        "score": turn.score,
        "when": record_json(turn.when),
        "coverage": _coverage(coverage(turn.tellings)),
        "tellings": [_telling(telling) for telling in turn.tellings],
    }


def _telling(telling: Telling[Event] | Telling[Statement]) -> dict[str, Any]:
    article, record, span = telling.reading.article, telling.record, telling.evidence
    return {
        "article": article.id,
        "outlet": article.outlet,
        "path": article.path,
        "sha256": text_digest(article),
        "record": record.id,
        "start": span.start,
        "end": span.end,
        "words": telling.words,
        "trigger": record_json(record.trigger if isinstance(record, Event) else record.cue),
        "when": record_json(telling.when),
        "chain": record_json(telling.chain),
    }
