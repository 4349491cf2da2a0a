"""A report on a terminal: the head above what was found in it, the lines that it was found in, and where they stand.

── Shipowner sees end of strike ─────────────────────────────────
Ridge Tribune · 11 March 2023 · wire Reuters · inbox/ridge.html
"""

from collections.abc import Iterable
from pathlib import PurePath

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from attache.records import Article, Reading, Span
from attache.relate.chains import UNNAMED
from attache.show.terminal import words
from attache.show.words import dated
from attache.tell.excerpts import Excerpt
from attache.tell.proofs import headline

STEP = 2  # columns by which what was found is set in


def head(reading: Reading, console: Console) -> None:
    """Print the headline, and below it outlet, day, wire and file."""
    article = reading.article
    console.print(Rule(words(headline(reading)[0]), align="left", style="dim"))
    wire = f"wire {reading.wire.name}" if reading.wire else "no wire credited"
    parts = (article.outlet or UNNAMED, dated(reading.dating), wire, article.path)
    console.print(words(" · ".join(part for part in parts if part), "dim"))
    console.print()


def place(article: Article) -> str:
    """A short name of a report's file: "ridge.html", or "wire.jsonl#ap-7" for one of several in it."""
    path = PurePath(article.path or article.id)
    return path.name if article.id in (path.stem, path.name) else f"{path.name}#{article.id}"


def line(excerpt: Excerpt) -> Text:
    """A line of text, the words underlined; the blanks beside them are kept, since they hold the words apart."""
    before, after = excerpt.before, excerpt.after
    return Text.assemble(
        words(before, "dim"),
        " " * before[-1:].isspace(),
        words(excerpt.words, "underline"),
        " " * after[:1].isspace(),
        words(after, "dim"),
    )


def basis(article: Article, spans: str | Span, known: Iterable[str]) -> Text:
    """Where something stands, and what is known of it; what is "" is left out."""
    where = f"{spans.start}-{spans.end}" if isinstance(spans, Span) else spans
    parts = (words(part, "dim") for part in known if part)
    return Text(" · ").join((words(f"{place(article)}:{where}", "blue"), *parts))


def set_in(text: Text, console: Console, step: int = STEP, label: str = "") -> None:
    """Print a text some columns in, without the blanks at the ends of lines that a block would be filled with.

    A `label`, shorter than these columns, stands before its first line.
    """
    for number, line in enumerate(text.wrap(console, max(1, console.width - step))):
        line.rstrip()
        console.print(Text.assemble((f"{'' if number else label:{step}}", "cyan"), line))
