r"""A brief as Markdown that reads well as a plain file.

    - **11 March 2024** Tarvia opened two gates. *●● corroborated* [S0:142-193] [S1:97-146]

A proof is named by its report and characters; under each report, at the end, stand its proofs word for
word. Words from reports are escaped: whatever they hold, they form neither Markdown nor HTML.
"""

import re
from collections.abc import Iterator

from attache.records import Brief, Line, Mark, ReportRow, Section
from attache.show.inert import one_line
from attache.show.pieces import pieces
from attache.show.refs import Refs, own_cites
from attache.show.words import VERDICTS, counts, day, days, period, run_words

MAGIC = re.compile(r"[\\`*_\[\]<>&~|$]")
OPENING = re.compile(r"^(?:[#+=-]|\d+(?=[.)]))")
LINKING = re.compile(r"(?<=\w)(:)(?=//)|(?<=www)(\.)|(@)", re.IGNORECASE)
PLAIN_URL = re.compile(r"https?://[!-;=?-~]+\Z")


def markdown(brief: Brief) -> str:
    """The whole brief; ValueError if a cite lies in none of its reports."""
    refs = Refs(brief)
    parts = [_masthead(brief, refs)]
    parts += [_section(section, refs) for section in brief.sections if section.lines or section.note]
    parts += ["## Reports", *(_report(row, refs) for row in brief.reports), _foot(brief)]
    parts += ["\n".join(f"[{refs.name(cite)}]: #{refs.number(cite.article).lower()}" for cite in refs.all)]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """The text on one line, with a backslash before all that Markdown or HTML would read as more than words."""
    line = MAGIC.sub(r"\\\g<0>", one_line(text))
    line = LINKING.sub(r"\\\g<0>", line)
    return OPENING.sub(lambda found: _stopped(found[0]), line)


def _stopped(opening: str) -> str:
    # "1." opens a list: its stop, not its digit, takes the backslash, which the look-ahead leaves to come.
    return opening + "\\" if opening.isdigit() else "\\" + opening


def _masthead(brief: Brief, refs: Refs) -> str:
    asked = f" · as of {day(brief.as_of)}" if brief.as_of else ""
    numbered = counts(brief)
    head = [
        f"# {escaped(brief.title.text)} {_cites(brief.title, refs)}",
        f"{period(brief) or 'undated'}{asked}",
        " · ".join(f"**{count.number} {name}**" for name, count in numbered),
        "\n".join(f"- {name}: {', '.join(map(escaped, count.names)) or 'none found'}" for name, count in numbered),
        "; ".join(f"{sign} {name}: {meaning}" for sign, name, meaning in VERDICTS.values()),
    ]
    return "\n\n".join(head)


def _section(section: Section, refs: Refs) -> str:
    lines = "\n".join(item for line in section.lines for item in _items(line, refs, ""))
    return "\n\n".join(part for part in (f"## {escaped(section.heading)}", escaped(section.note), lines) if part)


def _items(line: Line, refs: Refs, indent: str) -> Iterator[str]:
    """The line as a list item, and those under it as items one step in."""
    yield f"{indent}- {_told(line, refs)}"
    for below in line.under:
        yield from _items(below, refs, indent + "  ")


def _told(line: Line, refs: Refs) -> str:
    head = " · ".join(part for part in (days(line.when), escaped(line.label)) if part)
    badges = [escaped(badge) for badge in line.badges]
    if line.verdict:
        badges.insert(0, " ".join(VERDICTS[line.verdict][:2]))
    parts = (
        f"({line.number})" if line.number else "",
        f"**{head}**{'' if line.cue else ':'}" if head else "",
        f"*{escaped(line.cue)}*" if line.cue else "",
        _marked(line.text, line.marks),
        _pointers(line, refs),
        f"*{' · '.join(badges)}*" if badges else "",
        "" if line.refs else _cites(line, refs),
        f"({_chain(line, refs)})" if line.chain else "",
        f"— {escaped(line.note)}" if line.note else "",
    )
    return " ".join(part for part in parts if part)


def _pointers(line: Line, refs: Refs) -> str:
    return "; ".join(f"({number}) {escaped(refs.catchwords(number))}" for number in line.refs)


def _marked(text: str, marks: tuple[Mark, ...]) -> str:
    cut = pieces(text, [mark.span for mark in marks])
    return _joined((escaped(piece.text), piece.text, bool(piece.inside)) for piece in cut)


def _joined(cut: Iterator[tuple[str, str, bool]]) -> str:
    """Pieces set together again, those that are marked in bold; blanks at their ends stay outside the stars."""
    words = ""
    for safe, raw, marked in cut:
        before, after = " " * raw[:1].isspace(), " " * raw[-1:].isspace()
        words += f"{before}**{safe}**{after}" if marked and safe else f"{before}{safe}{after}"
    return " ".join(words.split())


def _chain(line: Line, refs: Refs) -> str:
    return " ← ".join(escaped(refs.called(line, link)) for link in line.chain)


def _cites(line: Line, refs: Refs) -> str:
    return " ".join(f"[{refs.name(cite)}]" for cite in own_cites(line))


def _report(row: ReportRow, refs: Refs) -> str:
    about = [
        f"- title: {escaped(row.title.text)} {_cites(row.title, refs)}",
        f"- dated: {escaped(row.dated.text)} {_cites(row.dated, refs)}",
        f"- wire: {escaped(row.wire.text)} {_cites(row.wire, refs)}",
        *(f"- chain: {_chain(line, refs) or escaped(line.text)} {_cites(line, refs)}" for line in row.chains),
        *_origin(row, refs),
    ]
    proofs = [f"- [{refs.name(cite)}] “{escaped(refs.words(cite))}”" for cite in refs.of(row.article)]
    heading = f"### {refs.number(row.article)}\n\n**{escaped(row.outlet)}**"
    return "\n\n".join((heading, "\n".join(about), "Proofs, word for word:", "\n".join(proofs)))


def _origin(row: ReportRow, refs: Refs) -> Iterator[str]:
    article = refs.article(row.title.cites[0])
    if article.url:
        yield f"- address: {f'<{article.url}>' if PLAIN_URL.match(article.url) else escaped(article.url)}"
    if article.path:
        yield f"- file: {escaped(article.path)}"


def _foot(brief: Brief) -> str:
    left = [f"- {escaped(out.path)} ({escaped(out.stage)}): {escaped(out.error)}" for out in brief.left_out]
    listed = ["## Left out", "\n".join(left)] if left else []
    return "\n\n".join((*listed, "## Run", escaped(run_words(brief.run))))
