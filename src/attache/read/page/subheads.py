"""The headings inside a report, and lists of links to others.

... both delegations blamed each other.
No way out                                  short, no stop, between sentences: a heading
The envoy said that nobody ...

READ MORE:
Who pays for the port?                      after words that announce links: one of them
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

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
_BULLETS = "•*►▶»›·"


def with_subheads(text: str, lines: Sequence[Block]) -> Iterator[Block]:
    """The lines, with headings and listed links told for what they are."""
    listing, before = False, None
    for n, line in enumerate(lines):
        listing = _announces(text, line) or (listing and _is_link(text, line))
        if line.kind is not BlockKind.PROSE:
            yield line
        elif listing:
            yield replace(line, kind=BlockKind.FURNITURE, purpose=Purpose.LINK, why="one of a list of links")
        elif before and _is_heading(text, line) and _stands_apart(text, before, lines[n + 1 : n + 4]):
            yield replace(line, kind=BlockKind.SUBHEAD, why="a short line without a stop, between sentences")
        else:
            yield line
        before = line if line.kind is BlockKind.PROSE else before


def _announces(text: str, line: Block) -> bool:
    return line.purpose is Purpose.LINK and text[line.span.end - 1] == ":"


def _is_link(text: str, line: Block) -> bool:
    words = line.span.of(text)
    return line.kind is not BlockKind.PROSE or (len(words) <= 140 and not words.endswith((".", ".”", '."', ":")))


def _is_heading(text: str, line: Block) -> bool:
    words = line.span.of(text)
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
