"""What lies ahead: what is announced for later, and what somebody expects."""

from collections.abc import Iterator, Sequence

from attache.records import Cite, Line, Reading, Section
from attache.relate.forecasts import Foretelling, foretold
from attache.relate.tellings import Telling
from attache.tell.calendars import Entry, Standing, find_entries
from attache.tell.ledgers import ledger
from attache.tell.renderings import outlet


def ahead(readings: Sequence[Reading]) -> Section:
    """What is announced, as the calendar has it: by day, and what has no day last."""
    return Section(key="ahead", heading="Ahead", lines=tuple(_entry(entry) for entry in find_entries(readings)))


def forecasts(readings: Sequence[Reading]) -> Section:
    """Who expects what, by when, and how firmly, in the words used, as the ledger has it."""
    lines = (_folded([_forecast(telling) for telling in entry.tellings]) for entry in ledger(foretold(readings)))
    return Section(key="forecasts", heading="Forecasts", lines=tuple(lines))


def _entry(entry: Entry) -> Line:
    """An entry of the calendar, its closest telling first: its days are the entry's."""
    tellings = (entry.best, *(telling for telling in entry.tellings if telling is not entry.best), *entry.moves)
    return _folded([_plan(telling, tuple(_standing(entry)) if telling is entry.best else ()) for telling in tellings])


def _plan(telling: Telling, badges: tuple[str, ...]) -> Line:
    return Line(
        text=telling.words,
        label=outlet(telling.reading),
        cites=(Cite(telling.reading.article.id, telling.plan.span),),
        when=telling.when,
        badges=badges,
    )


def _standing(entry: Entry) -> Iterator[str]:
    if entry.when is None:
        yield "no day given"
    if entry.standing in {Standing.MOVED, Standing.CANCELLED}:
        yield entry.standing.value


def _forecast(telling: Foretelling) -> Line:
    forecast, article = telling.forecast, telling.reading.article
    parts = (forecast.span, *forecast.hedges, *((forecast.condition,) if forecast.condition else ()))
    return Line(
        text=telling.words,
        label=telling.forecaster.name if telling.forecaster else "the report itself",
        cites=tuple(Cite(article.id, span) for span in parts),
        when=forecast.horizon,
        chain=telling.chain,
        badges=tuple(dict.fromkeys(f"“{hedge.lower()}”" for hedge in telling.hedges)),
        note=f"on the condition: {telling.condition}" if telling.condition else "",
    )


def _folded(lines: Sequence[Line]) -> Line:
    """The first of them, with the others under it."""
    head, *others = lines
    if not others:
        return head
    return Line(
        text=head.text,
        label=head.label,
        cites=tuple(cite for line in lines for cite in line.cites),
        when=next((line.when for line in lines if line.when), None),
        chain=head.chain,
        badges=head.badges,
        note=head.note,
        under=tuple(others),
    )
