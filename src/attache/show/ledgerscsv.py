"""The ledger of forecasts as a table: a row a telling, beside what is known of its forecast."""

from collections.abc import Iterable, Iterator

from attache.relate.forecasts import Foretelling
from attache.show.tables import row
from attache.tell.ledgers import Entry

FORECAST_COLUMNS = (
    "entry",
    "forecaster",
    "forecaster_kind",
    "forecaster_country",
    "first",
    "last",
    "odds_low",
    "odds_high",
    "odds_scale",
    "condition",
    "outcome",
    "outcome_recorded",
    "outcome_by",
    "outcome_path",
    "outcome_words",
    "id",
    "article",
    "outlet",
    "published",
    "wire",
    "words",
    "hedges",
    "odds_words",
    "told_first",
    "told_last",
    "counted",
    "chain",
    "start",
    "end",
    "title",
    "url",
    "path",
)
"""The columns in their order; docs/formats.md says what each holds. None will be renamed or moved; more may follow."""


def ledger_csv(entries: Iterable[Entry]) -> Iterator[str]:
    """The heading, then for each forecast a line for each of its tellings, as they come."""
    yield row(FORECAST_COLUMNS)
    for entry in entries:
        own = _entry(entry)
        yield from (row((*own, *_telling(telling))) for telling in entry.tellings)


def _entry(entry: Entry) -> tuple[object, ...]:
    seer, odds, outcome, horizon = entry.forecaster, entry.odds, entry.outcome, entry.horizon
    return (
        entry.id,
        seer and seer.name,
        seer and seer.kind,
        seer and seer.country,
        horizon and horizon.first,
        horizon and horizon.last,
        odds and odds.low,
        odds and odds.high,
        odds and odds.scale,
        entry.condition,
        outcome and outcome.outcome,
        outcome and outcome.recorded,
        outcome and outcome.by,
        outcome and (outcome.path or outcome.article),
        outcome and outcome.words,
    )


def _telling(telling: Foretelling) -> tuple[object, ...]:
    article, forecast, wire = telling.reading.article, telling.forecast, telling.reading.wire
    return (
        telling.id,
        article.id,
        article.outlet,
        telling.reading.dating.day,
        wire and wire.name,
        telling.words,
        "; ".join(telling.hedges),
        forecast.odds and forecast.odds.span.of(article.text),
        forecast.horizon and forecast.horizon.first,
        forecast.horizon and forecast.horizon.last,
        forecast.horizon_why,
        " ← ".join(link.name for link in telling.chain),
        forecast.span.start,
        forecast.span.end,
        article.title,
        article.url,
        article.path,
    )
