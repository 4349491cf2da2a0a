"""A file of outcomes: JSON lines, one for each time that somebody recorded how a forecast came out.

    {"forecast": "7d2f867461a59c85", "outcome": "true", "recorded": "2024-03-01", "by": "roe", ...}

The file only grows. A line that is not of this form costs itself and no other.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from attache.records import Failure, Outcome, Result, Span

STAGE = "outcome"
ID = re.compile(r"[0-9a-f]{16}")
NEEDED = ("forecast", "outcome", "recorded", "by")
TOLD = ("article", "path", "sha256", "words")


def read_outcomes(path: Path) -> Iterator[Outcome | Failure]:
    """Each outcome of the file in its order, and a Failure with its line for whatever is none.

    OSError where the file cannot be read.
    """
    with path.open("rb") as file:
        yield from outcomes(file, str(path))


def outcomes(lines: Iterable[bytes], path: str) -> Iterator[Outcome | Failure]:
    """The outcomes of such lines; blank ones are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _outcome(json.loads(line.decode("utf-8-sig")))
            except (ValueError, RecursionError) as error:
                yield Failure(path=f"{path}:{number}", stage=STAGE, error=f"no outcome: {_why(error)}")


def is_forecast_id(words: str) -> bool:
    """Whether it has the form of a forecast's id: sixteen hex digits, in lower case."""
    return ID.fullmatch(words) is not None


def outcome_line(outcome: Outcome) -> str:
    """The line that `read_outcomes` reads as that outcome, with its end."""
    span = outcome.span
    known = {
        "forecast": outcome.forecast,
        "outcome": outcome.outcome.value,
        "recorded": outcome.recorded.isoformat(),
        "by": outcome.by,
        **{key: getattr(outcome, key) for key in TOLD},
        **({"start": span.start, "end": span.end} if span else {}),
    }
    return json.dumps(known) + "\n"


def _outcome(values: Any) -> Outcome:
    """The outcome of a line. ValueError says what is wrong with it."""
    if not isinstance(values, dict):
        raise ValueError("it is no object")  # noqa: TRY004  # all that is wrong with a line is one kind of error
    missing = [key for key in NEEDED if key not in values]
    wrong = [key for key in (*NEEDED, *TOLD) if not isinstance(values.get(key, ""), str)]
    if missing or wrong:
        raise ValueError(f"{', '.join(missing)} missing" if missing else f"{', '.join(wrong)}: no text")
    if not is_forecast_id(values["forecast"]):
        raise ValueError(
            f"{values['forecast'][:40]!r} is no forecast's id: sixteen hex digits, as `forecasts` writes it"
        )
    return Outcome(
        forecast=values["forecast"],
        outcome=_result(values["outcome"]),
        recorded=_day(values["recorded"]),
        by=values["by"],
        span=_span(values),
        **{key: values.get(key, "") for key in TOLD},
    )


def _result(words: str) -> Result:
    try:
        return Result(words)
    except ValueError:
        raise ValueError(f"outcome {words[:40]!r} is none of {', '.join(Result)}") from None


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise ValueError(f"recorded {words[:40]!r} is no day: write it as 2024-03-01") from None


def _span(values: dict[str, Any]) -> Span | None:
    start, end = values.get("start"), values.get("end")
    if start is None and end is None:
        return None
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise ValueError("start and end are no offsets: two whole numbers, the first the smaller")
    return Span(start, end)


def _why(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON at column {error.colno}"
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8"
    return str(error)
