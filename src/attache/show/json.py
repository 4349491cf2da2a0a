"""Briefs and readings as JSON text: UTF-8 that people can read, the same bytes for the same input."""

import json
import re
from collections.abc import Sequence
from typing import Any

from attache.records import Brief
from attache.records.wire import brief_json


def json_text(value: Any, *, indent: int | None = None) -> str:
    """The value as JSON, without a line end; on one line unless `indent` gives blanks a level."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # A lone surrogate has no UTF-8: it goes out escaped, and comes back as it was.
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def briefs_json(briefs: Sequence[Brief], *, texts: bool = False) -> str:
    """The briefs as one JSON list, with the reports' texts if `texts` asks for them."""
    return json_text([brief_json(brief, texts=texts) for brief in briefs], indent=1) + "\n"
