"""What every test may ask for: `golden`, which compares with a text file or, told to, rewrites it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest
from sharing import share

INDENT = "    "
NOTHING = "nothing"

Read = Callable[[str, str], Iterable[str]]
"""(text, setting) -> the lines that must stand indented under the text."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one command that rewrites golden files."""
    parser.addoption("--rewrite-golden", action="store_true", help="rewrite golden files; read the diff before commit")


def pytest_configure() -> None:
    """Load what is shipped once, before any test module asks for it."""
    share()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> "Golden":
    """The golden files that lie beside the test."""
    return Golden(request.path.parent, request.config.getoption("--rewrite-golden"))


@dataclass(frozen=True)
class Golden:
    """Golden files of one folder; `rewrite` writes what is found instead of comparing."""

    folder: Path
    rewrite: bool

    def file(self, name: str, found: str) -> None:
        """Ask that the file `name` hold exactly `found`."""
        path = self.folder / name
        if self.rewrite:
            path.write_text(found, "utf-8", newline="\n")
        assert found == path.read_text("utf-8"), f"{name} differs: read the diff, then --rewrite-golden"

    def cases(self, name: str, read: Read) -> None:
        """Ask that under each text of the file stand, indented, what `read(text, setting)` says of it.

        Neighbouring lines at the margin are one text; "#" begins a comment; "== words" is the setting of the
        texts below it, such as a day; what stood indented before is replaced.
        """
        self.file(name, _answered((self.folder / name).read_text("utf-8"), read))


def _answered(file: str, read: Read) -> str:
    setting = ""
    done: list[str] = []
    for kind, group in groupby(file.splitlines(), _kind):
        lines = [] if kind == "answer" else list(group)
        done += lines
        if kind == "setting":
            setting = lines[-1].removeprefix("==").strip()
        if kind == "text":
            # A text that says nothing says so: else the next run would take it and its neighbour for one.
            done += list(_indented(read("\n".join(lines), setting))) or [INDENT + NOTHING]
    return "\n".join(done) + "\n"


def _kind(line: str) -> str:
    if line.startswith(INDENT):
        return "answer"
    return {"": "blank", "#": "comment", "=": "setting"}.get(line.strip()[:1], "text")


def _indented(found: Iterable[str]) -> Iterator[str]:
    return (INDENT + line for answer in found for line in answer.splitlines())
