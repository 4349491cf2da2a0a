"""The ledger of forecasts on a terminal: in order of time, each with its odds, the words of every report, its outcome.

── Foreseen ─────────────────────────────────────────────────────
by 30 June 2023 · World Bank · likely: 55–80 % by ICD 203 · came to pass
  7d2f867461a59c85 · counted from 11 March 2023
  prices will fall by June if the rains come
  ridge.html:120-162 · Ridge Tribune ← World Bank · told 11 March 2023 · “likely”
  outcome true, recorded 2 July 2023 by Ada Roe: “Prices fell for a third month” tribune.txt:12-41
── No day given ─────────────────────────────────────────────────
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from attache.records import Odds, OddsScale, Outcome, Result
from attache.relate.forecasts import Foretelling
from attache.show.inert import one_line
from attache.show.reports import basis, set_in
from attache.show.terminal import words
from attache.show.words import dated, day, days, hands
from attache.tell.briers import Score
from attache.tell.ledgers import Entry
from attache.text.wording import counted

OUTCOMES = {
    Result.TRUE: ("came to pass", "green"),
    Result.FALSE: ("did not come to pass", "red"),
    Result.PARTLY: ("came to pass in part", "yellow"),
    Result.UNDECIDABLE: ("undecidable", "yellow"),
}


def terminal_ledger(entries: Iterable[Entry], scored: Sequence[Score], console: Console) -> None:
    """Print the entries as they come, first those with days, then those without; then the scores."""
    for is_dated, group in groupby(entries, key=lambda entry: entry.horizon is not None):
        console.print(Rule(Text("Foreseen" if is_dated else "No day given"), align="left", style="dim"))
        for entry in group:
            _print(entry, console)
    if scored:
        console.print(Rule(Text("Brier scores, odds taken by their middle"), align="left", style="dim"))
        for score in scored:
            console.print(Text(" · ").join((words(score.forecaster, "bold"), *map(words, _scored(score)))))


def odds_words(odds: Odds | None) -> str:
    """The odds as people write them: "55–80 % by ICD 203", "60 % as stated"; "" for none."""
    if odds is None:
        return ""
    share = f"{odds.low:g}" if odds.low == odds.high else f"{odds.low:g}–{odds.high:g}"
    return f"{share} % {'by ICD 203' if odds.scale is OddsScale.ICD203 else 'as stated'}"


def _print(entry: Entry, console: Console) -> None:
    console.print(_head(entry))
    why = entry.best.forecast.horizon_why
    set_in(words(" · ".join(part for part in (entry.id, why) if part), "dim"), console)
    for telling in entry.tellings:
        set_in(words(telling.words), console)
        set_in(basis(telling.reading.article, telling.forecast.span, _known(telling, entry)), console)
    for outcome in entry.outcomes:
        set_in(words(_recorded(outcome), "italic"), console)
    console.print()


def _head(entry: Entry) -> Text:
    when = Text(_by(entry.best) or _roughly(entry.best), style="cyan" if entry.horizon else "yellow")
    parts = [when, words(entry.who, "bold")]
    if entry.odds:
        said = next(t for t in entry.tellings if t.forecast.odds)
        quoted = entry.odds.span.of(said.reading.article.text)
        parts.append(words(f"“{quoted}”: {odds_words(entry.odds)}"))
    if entry.outcome:
        parts.append(Text(*OUTCOMES[entry.outcome.outcome]))
    return Text(" · ").join(parts)


def _roughly(telling: Foretelling) -> str:
    """When it is to come in the words of a report that gives no day: "“in the coming weeks”, no day given"."""
    said = telling.forecast.horizon_words
    told = f"“{one_line(said.of(telling.reading.article.text))}”, " if said else ""
    return f"{told}no day given"


def _by(telling: Foretelling) -> str:
    """The days in which it is to come: "17 June 2021", "by 2 June 2023", "in 2030"; "" for none."""
    when, now = telling.forecast.horizon, telling.reading.dating.day
    if when is None or when.days == 1:
        return days(when)
    return f"by {day(when.last)}" if now and when.first <= now else f"in {days(when)}"


def _known(telling: Foretelling, entry: Entry) -> Iterator[str]:
    """Who foresees through whom, when that was told, hedges and condition, and days and odds other than the entry's."""
    yield hands(telling.chain)
    dating = telling.reading.dating
    yield f"told {dated(dating)}" if dating.day else "undated"
    yield ", ".join(f"“{hedge}”" for hedge in telling.hedges)
    yield f"on the condition: {telling.condition}" if telling.condition else ""
    forecast = telling.forecast
    yield _by(telling) if forecast.horizon != entry.horizon else ""
    yield odds_words(forecast.odds) if entry.odds and _range(forecast.odds) != _range(entry.odds) else ""


def _range(odds: Odds | None) -> tuple[float, float] | None:
    return (odds.low, odds.high) if odds else None


def _recorded(outcome: Outcome) -> str:
    ends = f":{outcome.span.start}-{outcome.span.end}" if outcome.span else ""
    quoted = f": “{outcome.words}”" if outcome.words else ""
    who = f" by {outcome.by}" if outcome.by else ""
    where = f" {outcome.path or outcome.article}{ends}"
    return f"outcome {outcome.outcome}, recorded {day(outcome.recorded)}{who}{quoted}{where}".rstrip()


def _scored(score: Score) -> Iterator[str]:
    yield counted(score.forecasts, "forecast")
    yield f"{score.decided} decided, {score.scored} of them with odds, {score.came} of these came to pass"
    if score.brier is None or score.always is None:
        yield f"no score: {score.why}"
    else:
        yield f"Brier {score.brier:.3f} (always the base rate {score.always:.3f}, always one half {score.half:.3f})"
