"""What the pages that the readers write themselves share: their forms, and what is said of those that fail.

## Counted from the day of the report      a chapter
# A bare weekday                           what the form is called
== 2021-06-19                              how it is read, where that may differ
The council met on Thursday.               the text
    Thursday → 2021-06-17                  what ought to be read in it, or "nothing"
"""

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from conftest import INDENT

from attache.show.markdown import escaped

HERE = Path(__file__).parent / "docs"
DOCS = HERE.parents[1] / "docs"
FAILING = """
## Forms known to fail

What ought to be read in these texts is not, or not as it ought. A form moves up from here as soon as it is read.
"""
MARKS = {"##": "chapter", "==": "setting"}


@dataclass(frozen=True)
class Form:
    """The chapter and the heading it stands under, how it is read, a text, and what ought to be read in it."""

    chapter: str
    heading: str
    setting: str
    text: str
    wanted: tuple[str, ...]


def forms(name):
    """The forms of a file in tests/docs, in its order."""
    told = dict.fromkeys(("chapter", "heading", "setting", "text"), "")
    for kind, lines in groupby((HERE / name).read_text("utf-8").splitlines(), _kind):
        words = [line.strip("#= ") for line in lines]
        if kind == "wanted":
            yield Form(**told, wanted=tuple(word for word in words if word != "nothing"))
        elif kind:
            told[kind] = "\n".join(words) if kind == "text" else words[-1]


def _kind(line):
    if line.startswith(INDENT):
        return "wanted"
    return MARKS.get(line[:2]) or ("heading" if line[:1] == "#" else "text" if line else "")


def failed(head, read, wanted):
    """A form that fails: its head, what is read, and what ought to be."""
    return f"{head}read:\n\n{read}\n\ninstead of:\n\n{wanted}\n"


def listed(lines, nothing):
    """The lines as a list, or one that says there is nothing."""
    return "\n".join(f"- {escaped(line)}" for line in lines) or f"- {nothing}"


def stands_in_order(form):
    """Whether the words that ought to be read stand in the text one after the other; ValueError where they do not."""
    end = 0
    for want in form.wanted:
        words = want.partition(" → ")[0]
        end = form.text.index(words, end) + len(words)
    return end <= len(form.text)
