"""Where the paragraphs of a text are.

On most pages a line is a paragraph. Mails and old wires break their lines at a width instead, and part
their paragraphs by an empty line or an indent:

    The envoy left the talks on Friday after nine hours, two
    officials said, and both delegations blamed each other.
                                                             ← here one ends
    Nobody expects them to meet again before May.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attache.records import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_LINE_END = re.compile(r"[\n\r\u2028\u2029]")
# White space, and what shows nothing: zero-width marks and soft hyphens.
_BLANK = " \t\v\f\x1c\x1d\x1e\x1f\x85\xa0\xad\u1680\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
_BLANK += "\u200a\u200b\u200c\u200d\u200e\u200f\u202f\u205f\u2060\u3000\ufeff"
_STOP = re.compile(r"[.!?:…][\"'”’»)\]\s]*$")

# Characters: the widths at which mails, terminals and typewriters break a line.
_NARROWEST, _WIDEST = 40, 100


def find_paragraphs(text: str) -> Iterator[Span]:
    """Each paragraph of the text that shows anything, without the white space around it."""
    lines = [span for match in _LINE.finditer(text) if (span := trimmed(text, *match.span()))]
    if not _is_wrapped(text, lines):
        yield from lines
        return
    width = max(map(len, lines))
    whole = lines[0]
    for line, following in pairwise(lines):
        if _runs_on(text, line, following, width):
            whole = whole.to(following)
        else:
            yield whole
            whole = following
    yield whole


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span between `start` and `end` without blanks at its ends; None if nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(_BLANK))
    kept = len(piece.strip(_BLANK))
    return Span(start + left, start + left + kept) if kept else None


def running(text: str, prose: Sequence[Span]) -> Iterator[tuple[int, str]]:
    """Each run of prose as its offset and its words; what breaks into a line is blanked, so that sentences go on."""
    run: list[Span] = []
    for span in prose:
        if run and _LINE_END.search(text, run[-1].end, span.start) and not _is_cut(text, run[-1], span):
            yield _blanked(text, run)
            run = []
        run.append(span)
    if run:
        yield _blanked(text, run)


def _is_cut(text: str, before: Span, after: Span) -> bool:
    """Whether what is no prose stands in the middle of a sentence: it breaks off and goes on behind that."""
    goes_on = text[after.start].islower() or text[after.start] == ","
    return goes_on and text[before.end - 1].isalnum() and bool(text[before.end : after.start].strip())


def _blanked(text: str, run: Sequence[Span]) -> tuple[int, str]:
    words = [run[0].of(text)]
    for before, span in pairwise(run):
        words += [" " * (span.start - before.end), span.of(text)]
    return run[0].start, "".join(words)


def ends(text: str, line: Span) -> bool:
    """Whether the line ends as a sentence does, with a stop, be it inside a closing quote mark."""
    return bool(_STOP.search(text, max(line.start, line.end - 8), line.end))


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether lines end where the width does: none is long, and most that are followed at once break off."""
    if len(lines) < 4 or max(map(len, lines)) > _WIDEST:
        return False
    touching = [a for a, b in pairwise(lines) if _touch(text, a, b)]
    broken = [line for line in touching if len(line) >= _NARROWEST and not ends(text, line)]
    return len(broken) >= 3 and len(broken) * 2 > len(touching)


def _touch(text: str, line: Span, following: Span) -> bool:
    gap = text[line.end : following.start].replace("\r\n", "\n")
    return gap.count("\n") + gap.count("\r") == 1


def _runs_on(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the line was broken for its width alone."""
    indented = text[max(0, following.start - 2) : following.start].strip(" \t") == ""
    return _touch(text, line, following) and not indented and len(line) * 5 > width * 3
