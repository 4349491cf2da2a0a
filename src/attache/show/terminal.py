"""A brief on a terminal, as wide as it is.

Words from reports go in as rich `Text`, never as markup, and made inert: whatever they hold, they can neither
colour the screen nor steer it.
"""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from attache.records import Brief, Line, Mark, ReportRow, Section, Verdict
from attache.show.inert import inert, one_line
from attache.show.pieces import pieces
from attache.show.refs import Refs, own_cites
from attache.show.words import VERDICTS, counts, day, days, period, run_words

STEP = 2  # columns by which a line under another is set in
COLOURS = {
    Verdict.CORROBORATED: "green",
    Verdict.SINGLE_ORIGIN: "yellow",
    Verdict.CONTESTED: "red",
    Verdict.UNKNOWN_ORIGIN: "dim",
}


def terminal(brief: Brief, console: Console) -> None:
    """Print the whole brief; ValueError if a cite lies in none of its reports."""
    refs = Refs(brief)
    _masthead(brief, refs, console)
    for section in brief.sections:
        if section.lines or section.note:
            _section(section, refs, console)
    console.print(Rule("Reports", align="left", style="dim"))
    console.print(_reports(brief.reports, refs))
    _foot(brief, console)


def words(text: str, style: str = "") -> Text:
    """Words from outside on one line, inert, in a style of ours."""
    return Text(one_line(text), style=style)


def _masthead(brief: Brief, refs: Refs, console: Console) -> None:
    console.print()
    console.print(Text.assemble(words(brief.title.text, "bold"), " ", _cites(brief.title, refs)))
    asked = f" · as of {day(brief.as_of)}" if brief.as_of else ""
    console.print(Text(f"{period(brief) or 'undated'}{asked}", style="dim"))
    numbered = (Text.assemble((str(count.number), "bold"), f" {name}") for name, count in counts(brief))
    console.print(Text("   ").join(numbered))
    console.print()


def _section(section: Section, refs: Refs, console: Console) -> None:
    console.print(Rule(Text(f"{section.heading} ({len(section.lines)})"), align="left", style="dim"))
    if section.note:
        console.print(words(section.note, "italic dim"))
    for line in section.lines:
        _print(line, refs, console, 0)
    console.print()


def _print(line: Line, refs: Refs, console: Console, step: int) -> None:
    console.print(Padding(_told(line, refs), (0, 0, 0, step)))
    for below in line.under:
        _print(below, refs, console, step + STEP)


def _told(line: Line, refs: Refs) -> Text:
    """What is told, and below it, dimmed, what it rests on."""
    head = (
        Text(str(line.number), style="dim") if line.number else None,
        Text(VERDICTS[line.verdict][0], style=COLOURS[line.verdict]) if line.verdict else None,
        Text(days(line.when), style="cyan") if line.when else None,
        words(line.label, "bold") if line.label else None,
        words(line.cue, "italic") if line.cue else None,
        _marked(line.text, line.marks),
        _pointers(line, refs) if line.refs else None,
    )
    basis = (
        None if line.refs else _cites(line, refs),
        words(" ← ".join(refs.called(line, link) for link in line.chain)) if line.chain else None,
        words(", ".join(line.badges)) if line.badges else None,
        words(line.note, "italic") if line.note else None,
    )
    return Text("\n").join((_joined(head, " "), _joined(basis, " · ", "dim")))


def _pointers(line: Line, refs: Refs) -> Text:
    return Text("; ").join(words(f"{number} {refs.catchwords(number)}") for number in line.refs)


def _joined(parts: Iterable[Text | None], between: str, style: str = "") -> Text:
    joined = Text(between).join(part for part in parts if part)
    joined.stylize_before(style)
    return joined


def _marked(text: str, marks: tuple[Mark, ...]) -> Text:
    told = Text()
    for piece in pieces(text, [mark.span for mark in marks]):
        # Blanks at a piece's ends hold the words apart, so only line ends and steering characters are changed.
        told.append(inert(piece.text).replace("\n", " "), style="underline" if piece.inside else "")
    return told


def _cites(line: Line, refs: Refs) -> Text:
    return Text(" ".join(f"[{refs.name(cite)}]" for cite in own_cites(line)), style="blue")


def _reports(rows: Iterable[ReportRow], refs: Refs) -> Table:
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="dim")
    for heading in ("", "outlet", "dated", "wire", "who told whom"):
        table.add_column(heading, overflow="fold")
    for row in rows:
        chains = Text("\n").join(words(" ← ".join(s.name for s in line.chain[1:]) or "–") for line in row.chains)
        dated = Text.assemble(words(row.dated.text), "\n", words(row.dated.note, "dim"))
        table.add_row(refs.number(row.article), words(row.outlet), dated, words(row.wire.text), chains)
    return table


def _foot(brief: Brief, console: Console) -> None:
    for out in brief.left_out:
        console.print(words(f"left out: {out.path}: {out.error}", "red"))
    console.print(words(run_words(brief.run), "dim"))
