"""The headings inside a report, and lists of links to others.

... both delegations blamed each other.
No way out                                  short, no stop, between sentences: a heading
The envoy said that nobody ...

READ MORE:
Who pays for the port?                      after words that announce links: one of them

Crane falls in storm
Five things to know about the port          many such lines in a row, and no sentence among them: links
...
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from attache.read.page.paragraphs import ends
from attache.records import Block, BlockKind, Purpose

# Words and characters: a longer line without a stop may be a sentence that was cut off.
_MOST_WORDS, _LONGEST = 11, 70
_CAPITALS_LONGEST = 110

# A line that breaks off after one of these was to go on.
_OPEN = frozenset(
    "a an the of to in on at by for from with and or but nor that which who whose as than is are was were be been "
    "has have had will would can could may might must should said says told into over under his her its their".split()
)
_TWO = re.compile(r"[a-z]{2}[.!?] ")  # a stop inside: two sentences, no heading
_WORDS = re.compile(r"[^\s]+")
# What ends a label that others follow; "Read more" alone is a link of its own.
_ANNOUNCING = re.compile(
    r"(?i)(?::|\b(?:stories|articles|news|headlines|posts|videos|coverage|links|read|viewed|popular|trending|next|picks)"
    r"|\bmore (?:from|in) [\w ]+)$"
)
# What stands at the foot of a page, where a list of links is over.
_CLOSING = (Purpose.LEGAL, Purpose.TAGS, Purpose.NOTE, Purpose.SOURCE, Purpose.BIO, Purpose.CONTRIBUTORS)
# Lines: so many in a row without a stop are no list that a report tells.
_FEWEST = 8
_BULLETS = "•*►▶»›·"


def with_subheads(text: str, lines: Sequence[Block]) -> Iterator[Block]:
    """The lines, with headings and listed links told for what they are."""
    listing, before, rows = False, None, _rows(text, lines)
    for n, line in enumerate(lines):
        listing = _announces(text, line) or (listing and _is_link(text, line))
        if line.kind is not BlockKind.PROSE:
            yield line
        elif listing or n in rows:
            yield replace(line, kind=BlockKind.FURNITURE, purpose=Purpose.LINK, why="one of a list of links")
        elif before and _is_heading(text, line) and _stands_apart(text, before, lines[n + 1 : n + 4]):
            yield replace(line, kind=BlockKind.SUBHEAD, why="a short line without a stop, between sentences")
        else:
            yield line
        before = line if line.kind is BlockKind.PROSE else before


def _announces(text: str, line: Block) -> bool:
    return line.purpose is Purpose.LINK and bool(_ANNOUNCING.search(text, line.span.start, line.span.end))


def _rows(text: str, lines: Sequence[Block]) -> set[int]:
    """The indices of lines that stand in a long row of lines without a stop, on a page that has more with one."""
    found, full = set[int](), sum(line.kind is BlockKind.PROSE and ends(text, line.span) for line in lines)
    for is_row, run in groupby(range(len(lines)), key=lambda n: _may_be_link(text, lines[n])):
        row = list(run)
        told = row[0] and text[lines[row[0] - 1].span.end - 1] != ":"
        if is_row and told and _FEWEST <= len(row) < full:
            found.update(row)
    return found


def _may_be_link(text: str, line: Block) -> bool:
    is_short = line.kind is BlockKind.PROSE and len(line.span) <= _CAPITALS_LONGEST
    return is_short and text[line.span.start].isupper() and text[line.span.end - 1] not in '.!?:;,…-–—”"’)'


def _is_link(text: str, line: Block) -> bool:
    words = line.span.of(text)
    if line.kind is not BlockKind.PROSE:
        return line.purpose not in _CLOSING
    return len(words) <= 140 and not words.endswith((".", ".”", '."', ":"))


def _is_heading(text: str, line: Block) -> bool:
    words = line.span.of(text)
    if words[0] == "(" and words[-1] == ")":  # what a transcript hears: (LAUGHTER)
        return False
    if words.isupper() and sum(map(str.isalpha, words)) >= 4:
        return len(words) <= _CAPITALS_LONGEST and not words.endswith(":")
    if words[0] in "-–" and words[-1] in "-–":
        return len(words) <= _LONGEST
    return _is_short(words) and not words.startswith(tuple(_BULLETS)) and not ends(text, line.span)


def _is_short(words: str) -> bool:
    parts = _WORDS.findall(words)
    if len(parts) > _MOST_WORDS or len(words) > _LONGEST or words[-1] in ",;-–—":
        return False
    return parts[-1].casefold() not in _OPEN and not _TWO.search(words) and any(map(str.isalpha, words))


def _stands_apart(text: str, before: Block, following: Sequence[Block]) -> bool:
    """Whether sentences stand before and after it, so that it is no item of a list and no broken line."""
    after = next((block for block in following if block.kind is BlockKind.PROSE), None)
    if not after or not _is_full(text, before) or text[before.span.end - 1] == ":":
        return False
    return not text[after.span.start].islower() and (_is_full(text, after) or len(after.span) > _LONGEST)


def _is_full(text: str, line: Block) -> bool:
    return ends(text, line.span) or text[line.span.end - 1] in "\"”'’"
