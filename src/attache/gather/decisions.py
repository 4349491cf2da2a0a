"""What editors decided of reports, one JSON object a line.

    {"together": ["ap-17", "post-4"], "why": "both of the second blast"}
    {"apart": ["ap-17", "post-9"]}
    {"in": "story-ap-17", "reports": ["mail-3"]}

Empty lines and lines that begin with # are passed over. A line that is none of these is refused with its number: a
decision that is silently dropped would be worse than none.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attache.errors import DecisionError, InputError
from attache.records import Decision, Ruling

FORMS = 'a line is {"together": [ids]}, {"apart": [ids]} or {"in": "story", "reports": [ids]}, each with "why" or not'


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file, in its order; InputError where it cannot be read, DecisionError names a bad line."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    return tuple(_decisions(text, path))


def _decisions(text: str, path: Path) -> Iterator[Decision]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield _decision(line, f"{path}:{number}")


def _decision(line: str, where: str) -> Decision:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DecisionError(f"{where}: not JSON; {FORMS}") from error
    if not isinstance(found, dict):
        raise DecisionError(f"{where}: no object; {FORMS}")
    rulings = [ruling for ruling in Ruling if ruling in found]
    if len(rulings) != 1 or found.keys() - {rulings[0], "reports", "why"}:
        raise DecisionError(f"{where}: not one decision; {FORMS}")
    return _made(rulings[0], found, where)


def _made(ruling: Ruling, found: dict[str, Any], where: str) -> Decision:
    named = ruling is Ruling.IN
    articles, story = found.get("reports" if named else ruling), found[ruling] if named else None
    least = 1 if named else 2
    is_list = isinstance(articles, list) and all(isinstance(one, str) for one in articles)
    if not is_list or len(set(articles or ())) < least or (named and not isinstance(story, str)):
        raise DecisionError(f"{where}: the reports are a list of {least} ids or more; {FORMS}")
    return Decision(ruling=ruling, articles=tuple(articles or ()), story=story, why=str(found.get("why", "")))
