"""What sort of file a report came in: told by its name, or else by how it begins."""

import json
import re
from enum import StrEnum
from pathlib import PurePath


class Kind(StrEnum):
    """The sorts that can be read."""

    TEXT = "text"
    PAGE = "page"  # HTML
    MAIL = "mail"
    OBJECTS = "objects"  # JSON, one object or a list
    LINES = "lines"  # JSON, one object a line


SUFFIXES = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".eml": Kind.MAIL,
    ".json": Kind.OBJECTS,
    ".jsonl": Kind.LINES,
    ".ndjson": Kind.LINES,
}

_PAGE = re.compile(r"(?is)(?:<\?xml[^>]*>|<!--(?:(?!-->).){0,2000}-->|\s)*<(?:!doctype\s+html|html|head|body)\b")
_OBJECT = re.compile(r'\{\s*["}]')
_LIST = re.compile(r"\[\s*[\{\]]")
_FIELD = re.compile(r"([!-9;-~]+):.*\n(?:[ \t]+\S.*\n)*")
_TRACES = {"received", "return-path", "message-id", "mime-version", "delivered-to"}


def named_kind(name: str) -> Kind | None:
    """The sort that the ending of a file name tells, None for an ending of no sort."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


def sniffed_kind(head: str) -> Kind:
    """The sort of a file that begins with `head`; plain text where nothing speaks for another."""
    head = head.lstrip("\ufeff \t\r\n").replace("\r\n", "\n")
    if _PAGE.match(head):
        return Kind.PAGE
    if _LIST.match(head):
        return Kind.OBJECTS
    if _OBJECT.match(head):
        return Kind.LINES if _is_object(head.partition("\n")) else Kind.OBJECTS
    return Kind.MAIL if _is_mail(head) else Kind.TEXT


def _is_object(lines: tuple[str, str, str]) -> bool:
    first, end, _ = lines
    if not end:
        return True
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _is_mail(head: str) -> bool:
    fields, at = set(), 0
    while match := _FIELD.match(head, at):
        fields.add(match[1].lower())
        at = match.end()
    return "from" in fields and bool(fields & _TRACES)
