"""Every report in the files, folders and streams that are named.

    inbox/                       Article   from-the-post.txt
      from-the-post.txt          Article   wire-1
      wire.jsonl           →     Failure   wire.jsonl:2   parse: not JSON at column 31 ...
      map.png                    Failure   map.png        kind: left out ...

Order is that of the names given, and inside a folder that of its sorted names, so that the same inbox
always gives the same run. Nothing here raises for what a file holds: it yields a Failure and goes on.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from attache.gather.admissions import Gate
from attache.gather.candidates import Candidate
from attache.gather.decodings import decoded, marked, refuse_binary
from attache.gather.kinds import SUFFIXES, Kind, named_kind, sniffed_kind
from attache.gather.languages import Languages
from attache.gather.mails import mail_candidates
from attache.gather.objects import line_candidates, numbered, object_candidates
from attache.gather.pages import declared_charset, page_candidates
from attache.gather.stages import RefusedError, Stage
from attache.gather.streams import Stream
from attache.records import Article, Failure

STDIN = "-"

# Bytes. A list of many reports may be larger than one; JSONL, read line by line, may be of any size.
LARGEST_REPORT = 20_000_000
LARGEST_LIST = 100_000_000

_HEAD = 65_536


def articles(
    paths: Iterable[str | Path], stdin: BinaryIO | None = None, apart: Iterable[Path] = ()
) -> Iterator[Article | Failure]:
    """Each report under `paths` as an Article, and a Failure for whatever is none; "-" reads `stdin`.

    The files `apart` are passed over: they lie among the reports and are none. A file that is met twice is read once. A
    Failure of stage DATE is a remark on the article after it, which is kept; `stages.is_lost` tells the two apart.
    """
    gate = Gate(Languages())
    for found in _found(paths, apart):
        for candidate in [found] if isinstance(found, Failure) else _candidates(found, stdin):
            if isinstance(candidate, Failure):
                yield candidate
            else:
                yield from gate.admitted(candidate)


def _found(paths: Iterable[str | Path], apart: Iterable[Path]) -> Iterator[str | Failure]:
    """The files to read: those named, and those of a known kind in the folders named; none of those `apart`."""
    met = {os.path.realpath(path) for path in apart}
    for path in map(str, paths):
        for found in _walked(path) if os.path.isdir(path) else [path]:  # noqa: PTH112  # "-" is no path
            real = os.path.realpath(found) if isinstance(found, str) else ""
            if real not in met:
                yield found
            met.update([real] if real else [])


def _walked(folder: str) -> Iterator[str | Failure]:
    barred: list[OSError] = []
    reports = 0
    for root, folders, names in os.walk(folder, onerror=barred.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            reports += named_kind(name) is not None
            yield _met(os.path.join(root, name))  # noqa: PTH118  # os.walk speaks in strings
    yield from (_barred(error, shown(str(error.filename))) for error in barred)
    if not reports:
        why = f"no report in this folder: files are looked for that end in {', '.join(SUFFIXES)}"
        yield RefusedError(Stage.FIND, why).failure(shown(folder))


def _met(path: str) -> str | Failure:
    """The path of a file that was met in a folder, if it is one to read."""
    if not named_kind(path):
        why = "left out, since its name does not tell a kind that is read: name the file itself to have it read"
        return RefusedError(Stage.KIND, why).failure(shown(path))
    # A pipe would be waited on for ever; one that is named by the user is meant.
    if not os.path.isfile(path):  # noqa: PTH113  # as above
        why = "left out, since it is no file but a pipe, a device or a link to nothing: name it to have it read"
        return RefusedError(Stage.FIND, why).failure(shown(path))
    return path


def _candidates(path: str, stdin: BinaryIO | None) -> Iterator[Candidate | Failure]:
    try:
        if path == STDIN:
            yield from _read(Stream(stdin) if stdin else _closed(), "stdin", None)
        else:
            with open(path, "rb") as file:  # noqa: PTH123  # as above
                yield from _read(Stream(file), shown(path), named_kind(path))
    except RefusedError as error:
        yield error.failure(shown(path))
    except OSError as error:
        yield _barred(error, shown(path))


def _closed() -> Stream:
    raise RefusedError(Stage.FIND, "there is no standard input to read: name a file")


def _read(stream: Stream, path: str, kind: Kind | None) -> Iterator[Candidate | Failure]:
    head = stream.peek(_HEAD)
    if not head:
        raise RefusedError(Stage.TEXT, "empty: there is nothing in it")
    refuse_binary(head)
    kind = kind or sniffed_kind(head.decode(marked(head) or "utf-8", "replace"))
    if kind is Kind.LINES:
        yield from line_candidates(_lines(stream, head), path)
    elif kind is Kind.OBJECTS:
        yield from object_candidates(decoded(stream.whole(LARGEST_LIST)), path)
    else:
        yield from _alone(stream.whole(LARGEST_REPORT), path, kind)


def _alone(data: bytes, path: str, kind: Kind) -> Iterator[Candidate]:
    if kind is Kind.MAIL:
        return mail_candidates(data, path)
    if kind is Kind.PAGE:
        return page_candidates(decoded(data, declared_charset(data[:_HEAD])), path)
    return iter((Candidate(path=path, text=decoded(data)),))


def _lines(stream: Stream, head: bytes) -> Iterable[tuple[int, bytes | None]]:
    # In UTF-16 and UTF-32 a newline is no single byte to look for, so those are read whole.
    return numbered(decoded(stream.whole(LARGEST_LIST))) if marked(head) else stream.lines(LARGEST_REPORT)


def _barred(error: OSError, path: str) -> Failure:
    reasons = {
        FileNotFoundError: "there is no such file or folder: look at the path",
        PermissionError: "there is no right to read it: ask for it, or copy the file",
        IsADirectoryError: "a folder, not a file",
    }
    why = reasons.get(type(error), f"it cannot be read: {error.strerror or error}")
    return RefusedError(Stage.FIND, why).failure(path)


def shown(path: str) -> str:
    """The path as it can be printed: a name that is not UTF-8 has a mark in place of what is not."""
    return path.encode("utf-8", "replace").decode()
