"""What stands above a report: the site's name, the headline (often twice), who wrote it.

    Harbour Post                        before the headline: the site
    Envoy leaves talks                  no stop at its end: a headline
    Envoy leaves talks                  the same again
    Ada Roe and John Doe                names alone: who wrote it
    The envoy left the talks on ...     ends as a sentence does: the report begins

A report may also begin at once, so only what does not end as a sentence is taken, and only above
something that does.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from attache.read.page.paragraphs import ends
from attache.records import Article, Block, BlockKind, Purpose

# Lines looked at before the report must have begun, and characters of a headline and of a slogan above it.
_HIGHEST = 12
_LONGEST = 200
_SLOGAN = 110

_NAME = r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|der|van|von|bin|al|el|la)){1,3}"
_NAMES = re.compile(rf"(?:{_NAME})(?:(?:, and |, | and | & )(?:{_NAME})){{0,7}}")
_TWO = re.compile(r"[a-z]{2}[.!?][”\"’']? [A-Z“\"‘]")  # a stop inside: two sentences
_LETTERS = re.compile(r"\w+")


def with_top(article: Article, lines: Sequence[Block]) -> list[Block]:
    """The lines, those above the report and those that repeat its title told for what they are."""
    text = article.text
    title = _plain(article.title or "")
    named = [_titled(text, line, title) for line in lines]
    begin = _beginning(text, named)
    top = list(_top(text, named[:begin]))
    heads = {_plain(line.span.of(text)) for line in top if line.kind is BlockKind.HEADLINE}
    return [*top, *(_repeated(text, line, heads) for line in named[begin:])]


def _titled(text: str, line: Block, title: str) -> Block:
    """The line as the headline, if it says what the title field says."""
    if line.kind is not BlockKind.PROSE or not title or len(line.span) > 2 * len(title) + 40:
        return line
    same = _plain(line.span.of(text)) == title
    return replace(line, kind=BlockKind.HEADLINE, why="is the title") if same else line


def _repeated(text: str, line: Block, heads: set[str]) -> Block:
    if line.kind is not BlockKind.PROSE or len(line.span) > _LONGEST or _plain(line.span.of(text)) not in heads:
        return line
    return replace(line, kind=BlockKind.HEADLINE, why="repeats the headline")


def _beginning(text: str, lines: Sequence[Block]) -> int:
    """The index of the line with which the report begins; 0 if nothing shows that it begins later."""
    sure = _sure(text, lines)
    for n, line in enumerate(lines[:_HIGHEST]):
        if n >= sure and line.kind is BlockKind.PROSE and not _may_be_top(text, lines, n):
            return n if ends(text, line.span) or n + 1 < len(lines) else 0
    return 0


def _sure(text: str, lines: Sequence[Block]) -> int:
    """The index of a headline that is sure, by the title or by standing there twice; else 0.

    What stands above it is none of the report, be it a slogan with a stop, as long as it is short and quotes nobody.
    """
    seen: dict[str, int] = {}
    for n, line in enumerate(lines[:_HIGHEST]):
        words = line.span.of(text)
        plain = _plain(words) if len(words) <= _LONGEST else ""
        is_twice = plain in seen and len(_LETTERS.findall(words)) >= 4 and not ends(text, line.span)
        if line.kind is BlockKind.HEADLINE or is_twice:
            return seen.get(plain, n)
        if len(words) > _SLOGAN or words[0] in "“\"‘'":
            break
        seen[plain] = n
    return 0


def _may_be_top(text: str, lines: Sequence[Block], n: int) -> bool:
    line = lines[n].span
    if len(line) > _LONGEST or n + 1 == len(lines) or _TWO.search(text, line.start, line.end):
        return False
    if ends(text, line) or text[line.end - 1] in ",;-–—":
        return n == 0 and _is_title_case(line.of(text))
    if n and lines[n - 1].kind is BlockKind.DATELINE:
        return False
    following = text[lines[n + 1].span.start]
    return not following.islower()


def _top(text: str, lines: Sequence[Block]) -> Iterator[Block]:
    headed = _headed(text, lines)
    for n, line in enumerate(lines):
        if line.kind is not BlockKind.PROSE:
            yield line
        elif n in headed:
            yield replace(line, kind=BlockKind.HEADLINE, why="stands above the report without a stop")
        elif _NAMES.fullmatch(line.span.of(text)) and not any(h > n for h in headed):
            yield replace(line, kind=BlockKind.BYLINE, why="names alone, above the report")
        else:
            why = "stands above the report and is no headline"
            yield replace(line, kind=BlockKind.FURNITURE, purpose=Purpose.SITE, why=why)


def _headed(text: str, lines: Sequence[Block]) -> list[int]:
    """The indices of headlines; one that is sure, by the title or by standing there twice, has none above it."""
    headed = [n for n, line in enumerate(lines) if _is_headline(text, line)]
    plain = {n: _plain(lines[n].span.of(text)) for n in headed}
    twice = Counter(plain.values())
    sure = [n for n in headed if lines[n].kind is BlockKind.HEADLINE or twice[plain[n]] > 1]
    return [n for n in headed if not sure or n >= sure[0]]


def _is_headline(text: str, line: Block) -> bool:
    if line.kind is BlockKind.HEADLINE:
        return True
    words = line.span.of(text)
    many = len(_LETTERS.findall(words)) >= 4
    return line.kind is BlockKind.PROSE and many and not _NAMES.fullmatch(words)


def _is_title_case(words: str) -> bool:
    """Whether a line with a stop is a headline all the same: short, and its long words begin with capitals."""
    long = [word for word in _LETTERS.findall(words) if len(word) > 3]
    return 3 <= len(long) <= 16 and sum(word[0].isupper() for word in long) > 0.9 * len(long)


def _plain(words: str) -> str:
    """Letters and digits alone, in small letters: what is left when outlets quote and stop in their own ways."""
    return "".join(c for c in unicodedata.normalize("NFKC", words).casefold() if c.isalnum())
