"""Why a forecast, a plan or a statement is read as it is."""

from collections.abc import Iterator

from attache.lexicon.lexicons import Lexicon
from attache.records import Forecast, OddsScale, Plan, Reading, Statement
from attache.relate.forecasts import Foretelling
from attache.tell.facts import Fact, chain_facts, date_facts, days_told, said_facts, source_told


def forecast_facts(forecast: Forecast, reading: Reading, lexicon: Lexicon) -> Iterator[Fact]:
    """Who foresees what, with what odds by which table, by when and how that was counted, and through whom."""
    text = reading.article.text
    yield Fact(label="foreseen", told=forecast.span.of(text), span=forecast.span)
    seer = forecast.forecaster
    why = "" if seer else "no statement and no verb gives its words to anybody"
    told = source_told(seer) if seer else "the report itself"
    yield Fact(label="forecaster", told=told, why=why, span=seer.span if seer else None)
    yield from (Fact(label="hedge", told=hedge.of(text), span=hedge) for hedge in forecast.hedges)
    yield _odds(forecast, lexicon)
    if condition := forecast.condition:
        yield Fact(label="condition", told=condition.of(text), span=condition)
    horizon = forecast.horizon_why or ("" if forecast.horizon else "no day or time of its own lies ahead")
    yield Fact(label="horizon", told=days_told(forecast.horizon), why=horizon, span=forecast.horizon_words)
    yield from said_facts(next((s for s in reading.statements if s.id == forecast.said_in), None), reading)
    lasting = Foretelling(reading=reading, forecast=forecast).id
    yield Fact(label="lasting id", told=lasting, why="by which the ledger of forecasts knows it")


def plan_facts(plan: Plan, reading: Reading) -> Iterator[Fact]:
    """What is announced, for when and how that was counted, what became of it, and who announces it."""
    yield Fact(label="announced", told=plan.span.of(reading.article.text), span=plan.span)
    times = [time for time in reading.times if plan.span.covers(time.span)]
    yield from date_facts(plan.when, times, reading)
    if plan.bound:
        yield Fact(label="limit", told=plan.bound, why="its words name the days as a limit")
    if plan.moved:
        yield Fact(label="moved", told="yes", why="its verb moves it")
    if plan.was:
        yield from date_facts(plan.was, times, reading, label="moved from")
    if plan.cancelled:
        yield Fact(label="cancelled", told="yes", why="its verb calls it off")
    yield from _taking_part(plan, reading)
    if plan.kind:
        yield Fact(label="kind", told=plan.kind, why="occasions.yaml, by the first of its words that is listed there")
    if plan.place:
        yield Fact(label="place", told=plan.place.name, why=plan.place.why, span=plan.place.span)
    if plan.event:
        yield Fact(label="act", told=plan.event, why="the event whose word stands in the clause")
    yield from said_facts(next((s for s in reading.statements if s.id == plan.said_in), None), reading)


def _taking_part(plan: Plan, reading: Reading) -> Iterator[Fact]:
    acts = [event for event in reading.events if event.id == plan.event]
    sides = [party for act in acts for party in (*act.actors, *act.recipients)]
    for party in plan.participants:
        why = "a party of the act" if party in sides else "named as its subject, or as whom it is with"
        yield Fact(label="participant", told=party.name, why=why, span=party.span)


def statement_facts(statement: Statement, reading: Reading) -> Iterator[Fact]:
    """Who says what to whom, by which word, when, and through whom it came."""
    text = reading.article.text
    yield from (Fact(label="said", told=part.of(text), span=part) for part in statement.content)
    yield Fact(label="kind", told=f"{statement.kind}, {statement.stance}{', negated' if statement.negated else ''}")
    speaker = statement.speaker
    named = f"named by “{statement.source.of(text)}”" if statement.source else ""
    yield Fact(label="speaker", told=source_told(speaker), why=named, span=speaker.span if speaker else None)
    if statement.addressee:
        yield Fact(label="to", told=source_told(statement.addressee), span=statement.addressee.span)
    if statement.said:
        yield from date_facts(statement.said, reading.times, reading, label="said on")
    if statement.hedge:
        yield Fact(label="hedge", told=statement.hedge.of(text), span=statement.hedge)
    yield from chain_facts(statement, reading)


def _odds(forecast: Forecast, lexicon: Lexicon) -> Fact:
    odds = forecast.odds
    if odds is None:
        return Fact(label="odds", told="none", why="the source uses no word of ICD 203, and gives no figure")
    told = f"{odds.low:g}–{odds.high:g} %"
    if odds.scale is OddsScale.STATED:
        return Fact(label="odds", told=told, why="the source's own figure", span=odds.span)
    row = next(row for row in lexicon.likelihoods.entries if row.low == odds.low)
    return Fact(label="odds", told=told, why=f"likelihoods.yaml (ICD 203), row {', '.join(row.words)}", span=odds.span)
