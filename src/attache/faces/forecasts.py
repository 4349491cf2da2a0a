"""`attache forecasts`: who foresees what, and how it came out; `attache outcome`: record how a forecast came out."""

import getpass
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from attache.faces.forms import ForecastForm, ending
from attache.faces.inputs import NONE_READ, give_up, name, read_all, remark, standard_input, until_day
from attache.faces.options import (
    FORMAT,
    Actors,
    From,
    Model,
    Output,
    Paths,
    Published,
    To,
    date_option,
    day_of,
    keep,
)
from attache.faces.outputs import console, write, write_on
from attache.gather.files import articles
from attache.gather.outcomes import is_forecast_id, outcome_line, read_outcomes
from attache.records import Article, Failure, Outcome, Result, Span
from attache.records.wire import text_digest
from attache.relate.forecasts import foretold
from attache.show.ledgers import terminal_ledger
from attache.show.ledgerscsv import ledger_csv
from attache.show.ledgersjson import ledger_json
from attache.tell.briers import Score, scores
from attache.tell.ledgers import Entry, between, by, ledger, strays
from attache.text.wording import counted


def forecasts(
    paths: Paths,
    output: Output = None,
    who: Annotated[str, typer.Option("--by", metavar="NAME", help="Only what this person or body foresees.")] = "",
    first: From = None,
    last: To = None,
    open_: Annotated[
        bool, typer.Option("--open", help="Only what may still come on the day of --as-of: no outcome, days not over.")
    ] = False,
    as_of: Annotated[datetime | None, date_option("Leave out what was published or recorded after this day.")] = None,
    outcomes: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A file of outcomes, as `attache outcome` writes it.")
    ] = None,
    form: Annotated[ForecastForm | None, FORMAT] = None,
    actors: Actors = None,
    published: Published = None,
    model: Model = None,
) -> None:
    """List the forecasts in the reports: who foresees what, by when, with what odds, and who passes it on.

    What several reports tell of one forecast is one entry, with the words of each. Odds are only those that the source
    gives: by a word of ICD 203, or by a figure. With outcomes, each named forecaster gets a Brier score.
    """
    if open_ and not as_of:
        raise typer.BadParameter("says nothing without --as-of", param_hint="--open")
    if first and last and last < first:
        raise typer.BadParameter("lies before --from", param_hint="--to")
    keep(outcomes, output)
    day = day_of(as_of)
    desk, readings, _ = read_all(paths, published, model, actors, [outcomes] if outcomes else [])
    known, _ = until_day(readings, day)
    recorded = _recorded(outcomes, day)
    entries = ledger(foretold(desk.dated(known)), recorded)
    if lost := strays(entries, recorded):
        remark(f"{counted(len(lost), 'outcome')} of forecasts that are not in these reports: {_ids(lost)}")
    kept = list(by(entries, who, desk.lexicon.world)) if who else list(entries)
    dated = list(between(kept, day_of(first), day_of(last)))
    shown = [entry for entry in dated if not (open_ and day) or entry.is_open(day)]
    _write(shown, scores(shown) if outcomes else (), form, output)
    _remark(shown, kept, who, asked_days=bool(first or last))


def outcome(
    forecast: Annotated[
        str, typer.Argument(metavar="FORECAST", help="The forecast's id, as `attache forecasts` shows it.")
    ],
    outcomes: Annotated[Path, typer.Option(metavar="FILE", help="The file to which the outcome is added.")],
    came_true: Annotated[bool, typer.Option("--came-true", help="What was weighed came to pass.")] = False,
    came_false: Annotated[bool, typer.Option("--came-false", help="It did not, and in its days can no more.")] = False,
    partly: Annotated[bool, typer.Option("--partly", help="Some of it did.")] = False,
    undecidable: Annotated[
        bool, typer.Option("--undecidable", help="Nobody can tell, or its condition was not met.")
    ] = False,
    report: Annotated[str, typer.Option(metavar="PATH", help="The report that shows it.")] = "",
    words: Annotated[str, typer.Option(metavar="WORDS", help="Words of that report that show it.")] = "",
    recorder: Annotated[
        str, typer.Option("--by", metavar="NAME", help="Who records it; by default the login name.")
    ] = "",
    recorded: Annotated[datetime | None, date_option("The day it is recorded; by default today.")] = None,
) -> None:
    """Record how a forecast came out, with the words of the report that show it.

    A line is added to the file; the forecast is not touched, and earlier lines stay. Of several outcomes of one
    forecast the last counts. The words must stand in the report; only --undecidable may do without any.
    """
    chosen = [
        result for result, is_it in zip(Result, (came_true, came_false, partly, undecidable), strict=True) if is_it
    ]
    if len(chosen) != 1:
        raise typer.BadParameter("give one of --came-true, --came-false, --partly, --undecidable")
    if not is_forecast_id(forecast):
        raise typer.BadParameter("sixteen hex digits, as `attache forecasts` shows them", param_hint="FORECAST")
    if bool(report) != bool(words) or not (words or undecidable):
        raise typer.BadParameter("give --report and --words: what shows it")
    shown, span = _proof(report, words) if report else (None, None)
    _append(
        Outcome(
            forecast=forecast,
            outcome=chosen[0],
            recorded=day_of(recorded) or date.today(),
            by=recorder or _login(),
            article=shown.id if shown else "",
            path=report,
            sha256=text_digest(shown) if shown else "",
            span=span,
            words=span.of(shown.text) if shown and span else "",
        ),
        outcomes,
    )
    remark(f"{forecast}: {chosen[0]} recorded in {outcomes}")


def _recorded(file: Path | None, day: date | None) -> list[Outcome]:
    """The outcomes of the file that were recorded by that day; its bad lines are named."""
    found = list(read_outcomes(file)) if file else []
    name(one for one in found if isinstance(one, Failure))
    return [one for one in found if isinstance(one, Outcome) and not (day and one.recorded > day)]


def _proof(report: str, words: str) -> tuple[Article, Span]:
    """The report and the place in it where the words stand, whatever blanks part them; leaves with 1 without one."""
    found = list(articles([report], standard_input()))
    name(item for item in found if isinstance(item, Failure))
    if not any(isinstance(item, Article) for item in found):
        give_up(NONE_READ)
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    held = [(item, match) for item in found if isinstance(item, Article) and (match := pattern.search(item.text))]
    if not words.split() or not held:
        give_up(f"“{words}” does not stand in {report}: give its words as they are written")
    if len(held) > 1:
        give_up(f"“{words}” stands in {len(held)} reports of {report}: give more of them")
    article, match = held[0]
    return article, Span(*match.span())


def _append(outcome: Outcome, file: Path) -> None:
    """Add the line at the file's end, on a line of its own whatever stands there."""
    with file.open("ab+") as out:
        if out.tell():
            out.seek(-1, 2)
            opening = b"" if out.read(1) == b"\n" else b"\n"
        else:
            opening = b""
        out.write(opening + outcome_line(outcome).encode())


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no such user in the system's list, as in some containers
        return ""


def _write(entries: Sequence[Entry], scored: Sequence[Score], form: ForecastForm | None, output: Path | None) -> None:
    wanted = form or ending(output)
    if wanted == ForecastForm.JSON:
        write(ledger_json(entries, scored), output)
    elif wanted == ForecastForm.CSV:
        write_on(ledger_csv(entries), output)
    else:
        with console(output) as out:
            terminal_ledger(entries, scored, out)


def _remark(shown: Sequence[Entry], kept: Sequence[Entry], who: str, *, asked_days: bool) -> None:
    """Say why nothing is listed, and how many forecasts have no day to be asked for; with 1 if none is of `who`."""
    if who and not kept:
        give_up(f"nothing is foreseen by “{who}”")
    if not shown:
        remark("nothing is foreseen")
    if asked_days and (undated := sum(entry.horizon is None for entry in kept)):
        remark(f"{counted(undated, 'forecast')} without a day left out")


def _ids(lost: Iterable[Outcome]) -> str:
    return ", ".join(dict.fromkeys(outcome.forecast for outcome in lost))
