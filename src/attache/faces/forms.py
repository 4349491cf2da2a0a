"""The forms that the commands write, by the names that `--format` knows them by."""

from enum import StrEnum
from pathlib import Path


def ending(output: Path | None) -> str:
    """The ending of the file's name, without its dot; "" where it has none, or nothing is written to a file."""
    return output.suffix.lower().removeprefix(".") if output else ""


class Form(StrEnum):
    """What a brief is written as."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"
    HTML = "html"


def form_of(output: Path | None) -> Form:
    """What the output file's name asks for; text where it asks for nothing."""
    return {"htm": Form.HTML, **{form.value: form for form in Form}}.get(ending(output), Form.TEXT)


class ReadingForm(StrEnum):
    """What readings are written as."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


class QuoteForm(StrEnum):
    """What statements are written as."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"
    CITRON = "citron"


class TimeForm(StrEnum):
    """What times are written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    TIMELINEJS = "timelinejs"


class PlaceForm(StrEnum):
    """What places are written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    GEOJSON = "geojson"


class CalendarForm(StrEnum):
    """What lies ahead is written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    ICAL = "ical"


class DyadForm(StrEnum):
    """What a dyad's series is written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    SVG = "svg"
    HTML = "html"


class ExplanationForm(StrEnum):
    """What explanations are written as."""

    TEXT = "text"
    JSON = "json"


class ForecastForm(StrEnum):
    """The ledger of forecasts is written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class StoryForm(StrEnum):
    """What stories are written as."""

    TEXT = "text"
    JSON = "json"


class CopyForm(StrEnum):
    """What copies are written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class ClaimForm(StrEnum):
    """What claims are written as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    SCHEMA = "schema"


class TraceForm(StrEnum):
    """What traces are written as."""

    TEXT = "text"
    JSON = "json"
