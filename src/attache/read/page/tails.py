"""What stands below a report: who wrote it, and the agency that signs it.

    Nobody expects a deal before May.
    Ada Roe is a fellow at the Harbour Institute.     of her the report has told nothing: she is its author
    jd/ar (AFP, dpa)                                  nothing but agencies: signed by them; the same between
                                                      paragraphs says who took the picture there
    Ports & Trade                                     a few words without a stop after the last that has one

An expert is named before anything else is told of him, so the last lines are asked only for a name that
the report has not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from attache.read.page.datelines import SIGNED
from attache.read.page.paragraphs import ends
from attache.records import Block, BlockKind, Purpose

# The reason that a line of agencies gives until its place is known.
AGENCIES_ALONE = "names agencies alone"

# Characters and lines: no note on an author is longer, and no report ends with more of them.
_LONGEST = 600
_MOST = 6

_NAME = r"(?:Dr\. |Prof\. |Sir |Dame )?[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|der|van|von|bin|al|el|la)){1,3}"
_ROLE = (
    r"(?:fellow|professor|lecturer|scholar|researcher|editor|columnist|reporter|correspondent|journalist|writer|author"
    r"|contributor|contributing|blogger|analyst|director|attorney|lawyer|strategist|historian|economist|novelist|host"
    r"|producer|student|chair|chairman|president|founder|co-founder|partner|adviser|advisor|consultant|teacher"
    r"|ambassador|freelance|intern|member|practitioner)\b"
)
_OF_AUTHOR = re.compile(
    rf"[—–*• -]*(?:(?P<name>{_NAME})(?:,? (?:and|&) {_NAME})?(?:, [^,.“”]{{3,80}},)?"
    rf" (?:(?:is|are|was|were|serves as|works as) [^.“”]{{0,120}}?{_ROLE}"
    r"|(?:covers|writes (?:about|on|for)|reports (?:on|for|from))\b)"
    r"|(?:The|This) (?:writer|author)s? (?:is|are|was|were)\b)"
)
_MORE_OF_AUTHOR = re.compile(
    r"(?:He|She|They|His|Her|Their)\b[^“”]{0,200}(?:\btweets?\b|\bTwitter\b|\bbooks?\b|\bcolumns?\b|\breached at\b|@\w)"
    r"|Follow (?:him|her|them|@\w)"
)
# A few words, the last of them no small one: "Ports & Trade", not "He said that the" nor "- the cranes".
_FEW_WORDS = re.compile(r"[A-Z][\w’']*(?: (?:&|[\w’'-]+)){0,4}(?<! the)(?<! a)(?<! an)(?<! of)(?<! to)(?<! and)")
# Sentences: a page with fewer is no report of which the end could be told.
_FEWEST = 2


def with_tail(text: str, lines: Sequence[Block]) -> Iterator[Block]:
    """The lines, those on the author at the end, and those of agencies alone, told for what they are."""
    begin, end = _bounds(text, lines)
    stray = set(_stray(text, lines[: end + 1]))
    for n, line in enumerate(lines):
        if line.why == AGENCIES_ALONE:
            yield _placed(line, above=n < begin, below=n > end)
        elif n > end and line.kind is BlockKind.PROSE:
            yield replace(line, kind=BlockKind.BYLINE, purpose=Purpose.BIO, why="tells of the author, below the report")
        elif n in stray:
            why = "a few words without a stop, below the report"
            yield replace(line, kind=BlockKind.FURNITURE, purpose=Purpose.LABEL, why=why)
        else:
            yield line


def _bounds(text: str, lines: Sequence[Block]) -> tuple[int, int]:
    """The indices of the first and the last line of the report itself; the first line is never a note."""
    prose = [n for n, line in enumerate(lines) if line.kind is BlockKind.PROSE]
    if not prose:
        return len(lines), len(lines)
    last = len(prose) - 1
    for k in range(last, max(0, last - _MOST), -1):
        line = lines[prose[k]]
        if _is_note(text, line, [lines[n] for n in prose[:k]]):
            last = k - 1
        elif not _MORE_OF_AUTHOR.match(text, line.span.start, line.span.end):
            break
    return prose[0], prose[last]


def _is_note(text: str, line: Block, told: Sequence[Block]) -> bool:
    """Whether the line tells of an author, whom the lines before it do not name."""
    if len(line.span) > _LONGEST:
        return False
    match = _OF_AUTHOR.match(text, line.span.start, line.span.end)
    if not match or not match["name"]:
        return bool(match)
    surname = match["name"].split()[-1]
    return all(text.find(surname, block.span.start, block.span.end) < 0 for block in told)


def _stray(text: str, lines: Sequence[Block]) -> Iterator[int]:
    """The indices of the last lines that are too short for a sentence broken off, and introduced by none."""
    prose = [n for n, line in enumerate(lines) if line.kind is BlockKind.PROSE]
    full = [n for n in prose if ends(text, lines[n].span)]
    if len(full) < _FEWEST or text[lines[full[-1]].span.end - 1] == ":":
        return
    for n in prose:
        if n > full[-1]:
            if not _FEW_WORDS.fullmatch(text, lines[n].span.start, lines[n].span.end):
                return
            yield n


def _placed(line: Block, *, above: bool, below: bool) -> Block:
    """The line of agencies as what its place says: above the report, below it, or beside a picture in it."""
    if above or below:
        return replace(line, why="names an agency" if above else SIGNED)
    why = "names agencies alone, between paragraphs"
    return replace(line, kind=BlockKind.CREDIT, purpose=Purpose.PHOTO, why=why)
