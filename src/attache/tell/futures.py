"""What lies ahead: what is announced for later, and what somebody expects."""

from collections.abc import Sequence

from attache.records import Cite, Forecast, Line, Plan, Reading, Section, Span
from attache.relate.chains import chain
from attache.tell.renderings import outlet
from attache.text.likeness import likeness, vectors

SAME = 0.45  # likeness from which two reports announce or foresee one thing


def ahead(readings: Sequence[Reading]) -> Section:
    """What is scheduled, by day; what has no day comes last."""
    plans = [(r, p) for r in readings for p in r.plans]
    lines = _folded([_plan(reading, plan) for reading, plan in plans])
    dated = sorted(lines, key=lambda line: (line.when is None, line.when))
    return Section(key="ahead", heading="Ahead", lines=tuple(dated))


def forecasts(readings: Sequence[Reading]) -> Section:
    """Who expects what, by when, and how firmly, in the words used."""
    lines = [_forecast(reading, forecast) for reading in readings for forecast in reading.forecasts]
    return Section(key="forecasts", heading="Forecasts", lines=tuple(_folded(lines)))


def _plan(reading: Reading, plan: Plan) -> Line:
    return Line(
        text=plan.span.of(reading.article.text),
        label=outlet(reading),
        cites=(Cite(reading.article.id, plan.span),),
        when=plan.when,
        badges=() if plan.when else ("no day given",),
    )


def _forecast(reading: Reading, forecast: Forecast) -> Line:
    text = reading.article.text
    statement = next((s for s in reading.statements if s.id == forecast.said_in), None)
    parts = (*forecast.hedges, *((forecast.condition,) if forecast.condition else ()))
    return Line(
        text=forecast.span.of(text),
        label=forecast.forecaster.name if forecast.forecaster else "the report itself",
        cites=tuple(Cite(reading.article.id, span) for span in (forecast.span, *parts)),
        when=forecast.horizon,
        chain=chain(reading, statement),
        badges=tuple(dict.fromkeys(f"“{hedge.of(text).lower()}”" for hedge in forecast.hedges)),
        note=_condition(forecast.condition, text),
    )


def _condition(span: Span | None, text: str) -> str:
    return f"on the condition: {span.of(text)}" if span else ""


def _folded(lines: Sequence[Line]) -> list[Line]:
    """The lines with those that tell the same, and of the same days, under the first of them."""
    bags = vectors([line.text for line in lines])
    heads: list[tuple[int, list[Line]]] = []
    for i, line in enumerate(lines):
        for head, under in heads:
            if _same(lines[head], line) and likeness(bags[head], bags[i]) >= SAME:
                under.append(line)
                break
        else:
            heads.append((i, []))
    return [_with(lines[head], under) for head, under in heads]


def _same(one: Line, other: Line) -> bool:
    return one.when is None or other.when is None or one.when.may_be(other.when)


def _with(head: Line, under: Sequence[Line]) -> Line:
    if not under:
        return head
    when = next((line.when for line in (head, *under) if line.when), None)
    return Line(
        text=head.text,
        label=head.label,
        cites=head.cites + tuple(c for line in under for c in line.cites),
        when=when,
        chain=head.chain,
        badges=head.badges,
        note=head.note,
        under=(head, *under),
    )
