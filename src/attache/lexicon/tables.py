"""How a lexicon file becomes entries.

YAML where entries have structure, CSV where they are a table. A key or a value that does not belong
is refused with its file and line, so that a typing error never silently drops a rule.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import fields
from importlib.abc import Traversable
from importlib.resources import files
from typing import Any, TypeVar

import msgspec
import yaml

from attache.errors import LexiconError

Entry = TypeVar("Entry")

NUMBERS = {"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"}
DECIMAL = re.compile(r"[+-]?\d+(?:\.\d+)?")


def shipped(name: str) -> Traversable:
    """The lexicon file of that name inside the package, such as "speech.yaml"."""
    return files("attache.lexicon") / "tables" / name


def entries(source: Traversable, kind: type[Entry]) -> tuple[Entry, ...]:
    """Each entry of a YAML file as the dataclass `kind`, in file order.

    The file is a list of mappings. LexiconError names file and line of what does not fit.
    """
    try:
        root = yaml.compose(source.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LexiconError(f"{source}:{line}: {error.problem}") from error
    if not isinstance(root, yaml.SequenceNode):
        raise LexiconError(f"{source}:1: the file must be a list of entries")
    return tuple(_entry(node, source, kind) for node in root.value)


def rows(source: Traversable, kind: type[Entry]) -> tuple[Entry, ...]:
    """Each row of a CSV file with a header as the dataclass `kind`; an empty cell is the field's default.

    Lines that begin with "#" are comments. LexiconError names file and line of what does not fit.
    """
    lines = source.read_text("utf-8").splitlines()
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    table = csv.DictReader(line for _, line in numbered)
    found = zip((n for n, _ in numbered[1:]), table, strict=True)
    return tuple(_made({k: v for k, v in row.items() if v}, f"{source}:{n}", kind) for n, row in found)


def _entry(node: yaml.Node, source: Traversable, kind: type[Entry]) -> Entry:
    if not isinstance(node, yaml.MappingNode):
        raise LexiconError(f"{source}:{node.start_mark.line + 1}: an entry must be a mapping")
    where = f"{source}:{node.start_mark.line + 1}"
    keys = [key.value for key, _ in node.value]
    if twice := next((key for key in keys if keys.count(key) > 1), None):
        raise LexiconError(f"{where}: {twice!r} is given twice")
    return _made(_plain(node), where, kind)


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {_plain(key): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return _scalar(node)


def _scalar(node: yaml.Node) -> Any:
    # YAML 1.1 reads a bare `no` as a truth value and `12:30` as a number in base 60; in a lexicon these are words.
    if node.tag == "tag:yaml.org,2002:bool" and node.value in ("true", "false"):
        return node.value == "true"
    is_number = node.tag in NUMBERS and DECIMAL.fullmatch(node.value)
    return (float if "." in node.value else int)(node.value) if is_number else node.value


def _made(values: dict[str, Any], where: str, kind: type[Entry]) -> Entry:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]  # every kind here is a dataclass
    for key in values:
        if key not in known:
            raise LexiconError(f"{where}: unknown key {key!r}; known are {', '.join(sorted(known))}")
    try:
        return msgspec.convert(values, kind, strict=False)
    except msgspec.ValidationError as error:
        raise LexiconError(f"{where}: {error}") from error


def phrases(words: str) -> Iterator[str]:
    """The items of a cell that lists several, parted by "|"."""
    return (item.strip() for item in words.split("|") if item.strip())
