"""The one codec: a reading or a brief as plain JSON values, and a reading back again.

A record's own span is written flat, as most tools expect it; any other span keeps its name:

    Block(kind=BYLINE, span=Span(0, 12))   ⇄   {"start": 0, "end": 12, "kind": "byline", "why": ""}
    Statement(cue=Span(4, 8), ...)         ⇄   {"cue": {"start": 4, "end": 8}, ...}

Days are ISO 8601 dates. The text itself stays out unless it is asked for; `sha256` says which text the
offsets index. The formats are written down in `schema/reading.schema.json`, `schema/brief.schema.json` and,
for what is listed of many reports, `schema/quotes.schema.json`, `times.schema.json`, `places.schema.json`,
`calendar.schema.json`, `claims.schema.json`, `copies.schema.json`, `dyad.schema.json`, `forecasts.schema.json`,
`explanations.schema.json`, `stories.schema.json`, `trace.schema.json` and `changes.schema.json`.
"""

import hashlib
from importlib.resources import files
from typing import Any

import msgspec

from attache.errors import InputError
from attache.records.article import Article
from attache.records.brief import Brief
from attache.records.event import Event, EventType
from attache.records.forecast import Forecast
from attache.records.place import Place, Precision
from attache.records.plan import Plan
from attache.records.reading import Reading
from attache.records.span import Span
from attache.records.time import Time

FRIENDLY = frozenset(
    {
        EventType.AGREE,
        EventType.CONSULT,
        EventType.SUPPORT,
        EventType.CONCEDE,
        EventType.COOPERATE,
        EventType.AID,
        EventType.RETREAT,
    }
)

ARTICLE_KEYS = ("outlet", "byline", "title", "url", "language", "path")


def reading_json(reading: Reading, *, text: bool = False) -> dict[str, Any]:
    """The reading as JSON values, each list in text order; with the article's text if `text` asks for it."""
    plain = _flat(msgspec.to_builtins(reading))
    article, dating, plans = (plain.pop(key) for key in ("article", "dating", "plans"))
    return {
        "article": article["id"],
        **{key: article[key] for key in ARTICLE_KEYS},
        "given": article["published"],
        "published": dating,
        "sha256": text_digest(reading.article),
        **({"text": reading.article.text} if text else {}),
        **plain,
        "times": [_with_days(time) for time in plain["times"]],
        "events": [_event(*pair) for pair in zip(plain["events"], reading.events, strict=True)],
        "scheduled": [_with_days(plan) for plan in plans],
        "forecasts": [_forecast(forecast) for forecast in plain["forecasts"]],
    }


def reading_from(values: dict[str, Any], article: Article) -> Reading:
    """The reading that `reading_json` wrote of that article.

    InputError if the article's text is not the one that was read, or the values are not of their form.
    """
    if values.get("sha256") != text_digest(article):
        raise InputError(f"{article.id}: the text differs from the one that was read; read it again")
    try:
        return msgspec.convert(_as_record(values, article), Reading)
    except (msgspec.ValidationError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{article.id}: not a reading as it is written: {error}; read the report again") from error


def brief_json(brief: Brief, *, texts: bool = False) -> dict[str, Any]:
    """The brief as JSON values: every cite with the words it proves by, and the texts if `texts` asks for them."""
    words = {article.id: article.text for article in brief.articles}
    plain: dict[str, Any] = _quoted(_flat(msgspec.to_builtins(brief)), words)
    plain["articles"] = [
        {key: value for key, value in listed.items() if texts or key != "text"} | {"sha256": text_digest(article)}
        for listed, article in zip(plain["articles"], brief.articles, strict=True)
    ]
    return plain


def record_json(record: object) -> Any:
    """A record, or a tuple of records, as it stands in a reading; None as null."""
    return _flat(msgspec.to_builtins(record))


def time_json(time: Time) -> dict[str, Any]:
    """A time as it stands in a reading: its days as `first` and `last`."""
    return _with_days(_flat(msgspec.to_builtins(time)))


def plan_json(plan: Plan) -> dict[str, Any]:
    """A plan as it stands in a reading: its days as `first` and `last`."""
    return _with_days(_flat(msgspec.to_builtins(plan)))


def forecast_json(forecast: Forecast) -> dict[str, Any]:
    """A forecast as it stands in a reading: its forecaster by name, and beside it as a source."""
    return _forecast(_flat(msgspec.to_builtins(forecast)))


def text_digest(article: Article) -> str:
    """The digest of the article's text, by which a reading knows the text that it was read from."""
    return digest(article.text)


def digest(words: str) -> str:
    """The SHA-256 of words in UTF-8, in hex; a lone surrogate counts as its three bytes."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def polarity(event: Event) -> int:
    """+1 for an act towards the other side, -1 for one against it, 0 for a request, which may be either."""
    if event.type is EventType.REQUEST:
        return 0
    return 1 if event.type in FRIENDLY else -1


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of that name: "reading", "brief", or what is listed of many reports, as "quotes"."""
    file = files("attache.records") / "schema" / f"{name}.schema.json"
    found: dict[str, Any] = msgspec.json.decode(file.read_bytes())
    return found


_READING_KEYS = (
    "published",
    "blocks",
    "wire",
    "wire_why",
    "sentences",
    "times",
    "mentions",
    "places",
    "references",
    "statements",
    "events",
    "scheduled",
    "forecasts",
    "figures",
    "faults",
)


def _as_record(values: dict[str, Any], article: Article) -> dict[str, Any]:
    """The values under the names, and in the shape, of the record; KeyError or TypeError where they have another."""
    nested: dict[str, Any] = _nested({key: values[key] for key in _READING_KEYS})
    nested["dating"] = nested.pop("published")
    nested["times"] = [_with_when(time) for time in nested["times"]]
    nested["plans"] = [_with_when(plan) for plan in nested.pop("scheduled")]
    nested["events"] = [event | {"when": event["date"], "place": event["where"]} for event in nested["events"]]
    nested["forecasts"] = [forecast | {"forecaster": forecast["source"]} for forecast in nested["forecasts"]]
    return nested | {"article": msgspec.to_builtins(article)}


def _flat(value: Any) -> Any:
    """Lists for tuples, and each record's own span spread into `start` and `end`."""
    if isinstance(value, list | tuple):
        return [_flat(item) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: _flat(item) for key, item in value.items() if key != "span"}
    if "span" not in value:
        return found
    span = value["span"] or {"start": None, "end": None}
    return {"start": span["start"], "end": span["end"], **found}


def _nested(value: Any) -> Any:
    """What `_flat` spread, put together again: `start` and `end` beside other keys are a record's own span."""
    if isinstance(value, list):
        return [_nested(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "start" not in value or len(value) == len(("start", "end")):
        return {key: _nested(item) for key, item in value.items()}
    span = None if value["start"] is None else {"start": value["start"], "end": value["end"]}
    return {key: _nested(item) for key, item in value.items() if key not in {"start", "end"}} | {"span": span}


def _with_days(record: dict[str, Any]) -> dict[str, Any]:
    when = record.pop("when") or {"first": None, "last": None}
    return record | when


def _with_when(record: dict[str, Any]) -> dict[str, Any]:
    when = {"first": record.pop("first"), "last": record.pop("last")}
    return record | {"when": when if when["first"] else None}


def _event(plain: dict[str, Any], event: Event) -> dict[str, Any]:
    plain["date"] = plain.pop("when")
    plain["where"] = plain["place"]
    plain["place"] = event.place.name if event.place and _is_at(event.place, event) else None
    return plain | {"polarity": polarity(event)}


def _is_at(place: Place, event: Event) -> bool:
    """Whether the act is told to be there: not where a place that stands apart from it was merely looked at."""
    return place.precision is not Precision.UNRESOLVED or event.evidence.covers(place.span)


def _forecast(plain: dict[str, Any]) -> dict[str, Any]:
    source = plain["forecaster"]
    return plain | {"forecaster": source and source["name"], "source": source}


def _quoted(value: Any, words: dict[str, str]) -> Any:
    """The same values, with `words` added to each cite: an article's id with `start` and `end`, nothing else."""
    if isinstance(value, list):
        return [_quoted(item, words) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"article", "start", "end"}:
        return value | {"words": Span(value["start"], value["end"]).of(words[value["article"]])}
    return {key: _quoted(item, words) for key, item in value.items()}
