"""A series as a table: CSV (RFC 4180), a row a day, for statistics. What lies on no day is not in it."""

from collections.abc import Iterator

from attache.show.tables import row
from attache.tell.dyads import Direction
from attache.tell.series import Day, Series, Tally

DYAD_COLUMNS = (
    "one",
    "other",
    "day",
    "forth_acts",
    "forth_scored",
    "forth_sum",
    "forth_mean",
    "back_acts",
    "back_scored",
    "back_sum",
    "back_mean",
    "together_acts",
    "together_scored",
    "together_sum",
    "together_mean",
    "forth_statements",
    "forth_statements_scored",
    "forth_statements_sum",
    "forth_statements_mean",
    "back_statements",
    "back_statements_scored",
    "back_statements_sum",
    "back_statements_mean",
    "reports",
    "outlets",
    "wires",
    "origins",
    "unknown_origin",
)
"""The columns in their order; docs/formats.md says what each holds. None will be renamed or moved; more may follow."""


def series_csv(series: Series) -> Iterator[str]:
    """The heading, then a line a day."""
    yield row(DYAD_COLUMNS)
    for day in series.days:
        yield row((series.dyad.one.label, series.dyad.other.label, day.day, *_figures(day)))


def _figures(day: Day) -> Iterator[object]:
    for way in Direction:
        yield from _tally(day.done(way))
    for way in (Direction.FORTH, Direction.BACK):
        yield from _tally(day.said(way))
    of = day.coverage.counts
    yield from (count.number for count in (of.reports, of.outlets, of.wires, of.origins))
    yield day.coverage.unknown


def _tally(tally: Tally) -> tuple[object, ...]:
    return tally.number, tally.scored, tally.sum, tally.mean
