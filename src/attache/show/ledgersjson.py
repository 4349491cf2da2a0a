"""The ledger of forecasts as JSON: every forecast with its tellings and outcomes, and every forecaster's score."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from attache.records import Outcome
from attache.records.wire import forecast_json, record_json
from attache.relate.forecasts import Foretelling
from attache.show.json import json_text, report_json
from attache.tell.briers import Score
from attache.tell.ledgers import Entry


def ledger_json(entries: Iterable[Entry], scored: Sequence[Score]) -> str:
    """The ledger as one JSON object; its schema is `records/schema/forecasts.schema.json`."""
    plain = {"forecasts": [_entry(entry) for entry in entries], "scores": [asdict(score) for score in scored]}
    return json_text(plain, indent=1) + "\n"


def _entry(entry: Entry) -> dict[str, Any]:
    horizon = entry.horizon
    return {
        "id": entry.id,
        "forecaster": entry.forecaster and entry.forecaster.name,
        "first": horizon and horizon.first.isoformat(),
        "last": horizon and horizon.last.isoformat(),
        "odds": entry.odds and {"low": entry.odds.low, "high": entry.odds.high, "scale": entry.odds.scale.value},
        "condition": entry.condition,
        "outcome": entry.outcome and entry.outcome.outcome.value,
        "outcomes": [_outcome(outcome) for outcome in entry.outcomes],
        "tellings": [_telling(telling) for telling in entry.tellings],
    }


def _telling(telling: Foretelling) -> dict[str, Any]:
    """A forecast as it stands in a reading, the report that tells it, and its words; its id is the lasting one."""
    odds, text = telling.forecast.odds, telling.reading.article.text
    return {
        **report_json(telling.reading),
        "basis": telling.reading.dating.basis.value,
        **forecast_json(telling.forecast),
        "id": telling.id,
        "chain": record_json(telling.chain),
        "words": {
            "forecast": telling.words,
            "hedges": list(telling.hedges),
            "odds": odds and odds.span.of(text),
            "condition": telling.condition or None,
        },
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    span = outcome.span
    return {
        "forecast": outcome.forecast,
        "outcome": outcome.outcome.value,
        "recorded": outcome.recorded.isoformat(),
        "by": outcome.by,
        "article": outcome.article,
        "path": outcome.path,
        "sha256": outcome.sha256,
        "words": outcome.words,
        "start": span and span.start,
        "end": span and span.end,
    }
