"""The forms that a command writes, and which of them a file's name asks for."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

AnyForm = TypeVar("AnyForm", bound=StrEnum)


class Form(StrEnum):
    """What a brief is written as."""

    TERMINAL = "terminal"
    MARKDOWN = "md"
    JSON = "json"
    HTML = "html"


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


BRIEFS = {".html": Form.HTML, ".htm": Form.HTML, ".md": Form.MARKDOWN, ".json": Form.JSON}
QUOTES = {".csv": QuoteForm.CSV, ".json": QuoteForm.JSON}
TIMES = {".csv": TimeForm.CSV, ".json": TimeForm.JSON}


def form_of(output: Path | None, endings: Mapping[str, AnyForm], otherwise: AnyForm) -> AnyForm:
    """What the output file's name asks for; `otherwise` where there is no file or no telling ending."""
    return endings.get(output.suffix.lower(), otherwise) if output else otherwise
