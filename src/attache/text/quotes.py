"""Where words stand in quote marks.

    “We have no illusions,” he said. “None at all.”        She called it a «great day», and a "success".
    ─────── quote ────────           ─── quote ────                        ── quote ──        ─ quote ─

A quotation that runs over paragraphs opens anew in each and closes once, at the end of the last; one that never
closes ends with its paragraph. Marks inside a quotation are part of it. Whether the words are speech, a title or
said with raised eyebrows is not decided here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from attache.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quoted stretch: `span` with its marks, `inner` without; `runs_on` where no mark closes it."""

    span: Span
    inner: Span
    runs_on: bool = False


class _Mark(NamedTuple):
    """A quote mark and how it leans: to the right as an opening one does, to the left as a closing one does."""

    text: str
    start: int
    end: int
    leans_right: bool
    leans_left: bool


CLOSERS: dict[str, tuple[str, ...]] = {
    '"': ('"', "”"),
    "“": ("”", '"', "“", "''"),
    "”": ("”",),
    "„": ("“", "”", '"'),
    "‟": ("”",),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "›": ("‹",),
    "「": ("」",),
    "『": ("』",),
    "``": ("''", '"', "”"),
    "''": ("''", '"'),
}
"""What may close a quotation, by the mark that opened it: English, German, Swedish, French, Japanese, typewriters."""
SINGLE_CLOSERS = {"'": "'’", "‘": "’'", "‚": "‘’", "‛": "’'"}
DOUBLE = re.compile(r"``|''|[\"“”„‟«»‹›「」『』]")
SINGLE = re.compile(r"['‘’‚‛](?:(?<![^\W_].)|(?![^\W_]))")  # amid letters and digits it is an apostrophe
OPENING_ONLY = frozenset("“„‟«‹‘‚‛「『") | {"``"}
CLOSING_ONLY = frozenset("”»›」』")
FREE = frozenset("([{<—–-/:…=*•\ufeff\"“”„«»‹›'‘’`")
ELISION = re.compile(r"['’‘](?:tis|twas|em|til|till|cause|n|bout|\d\ds?)\b", re.IGNORECASE)


def find_quotes(text: str, spans: Iterable[Span]) -> Iterator[Quote]:
    """Each outermost quotation of each paragraph in `spans`, in text order; time is linear in their length."""
    for paragraph in spans:
        yield from _outermost([*_doubles(text, paragraph), *_singles(text, paragraph)])


def _doubles(text: str, paragraph: Span) -> Iterator[Quote]:
    """Pairs of double marks; an opening mark left over runs to the paragraph's end where nothing closes after it."""
    waiting: list[_Mark] = []
    last = paragraph.start
    for mark in _marks(DOUBLE, text, paragraph):
        if waiting and _closes(mark, waiting[-1]):
            opening = waiting.pop()
            last = mark.end
            if opening.end < mark.start:
                yield _pair(opening, mark)
        elif _opens(mark) and not (waiting and _doubles_up(mark, waiting[-1])):
            waiting.append(mark)
    end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
    # An unclosed mark with closed quotations after it is a slip of the pen, unless it opens the paragraph.
    may = (m for m in waiting if m.leans_right or m.text in OPENING_ONLY)
    left = next((m for m in may if m.start >= last or _leads(m, text, paragraph, last)), None)
    if left and left.end < end:
        yield Quote(span=Span(left.start, end), inner=Span(left.end, end), runs_on=True)


def _marks(pattern: re.Pattern[str], text: str, paragraph: Span) -> Iterator[_Mark]:
    for match in pattern.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        yield _Mark(
            text=match[0],
            start=start,
            end=end,
            leans_right=(before.isspace() or before in FREE) and not after.isspace(),
            leans_left=not before.isspace() and not after.isalnum(),
        )


def _opens(mark: _Mark) -> bool:
    if mark.text in OPENING_ONLY:
        return mark.leans_right or not mark.leans_left
    # One with blanks on both sides stands in a text whose words were set apart: it opens where it closes nothing.
    return mark.text in CLOSERS and (mark.leans_right or (not mark.leans_left and mark.text == '"'))


def _doubles_up(mark: _Mark, opening: _Mark) -> bool:
    """Whether an opening curly mark was typed twice: ““Never again,” she said."""
    return mark.text == opening.text == "“" and mark.start == opening.end


def _closes(mark: _Mark, opening: _Mark) -> bool:
    if mark.text not in CLOSERS[opening.text]:
        return False
    if mark.text in CLOSING_ONLY:
        return True
    return mark.leans_left or not mark.leans_right


def _leads(mark: _Mark, text: str, paragraph: Span, last: int) -> bool:
    """Whether a mark opens its paragraph, and is not a straight one after which the last one closes at the end."""
    closed = mark.text == '"' and not text[last : paragraph.end].strip()
    return not closed and not text[paragraph.start : mark.start].strip()


def _singles(text: str, paragraph: Span) -> Iterator[Quote]:
    """Pairs of single marks. One after "s" may be an apostrophe, so it closes only where no surer mark does."""
    opening, perhaps = None, None
    for mark in _marks(SINGLE, text, paragraph):
        if mark.leans_right and mark.text in SINGLE_CLOSERS and not ELISION.match(text, mark.start):
            if opening and perhaps:
                yield _pair(opening, perhaps)
            opening, perhaps = (mark, None) if perhaps or not opening else (opening, perhaps)
        elif opening and mark.text in SINGLE_CLOSERS[opening.text] and mark.leans_left and mark.start > opening.end:
            if _may_be_apostrophe(mark, text):
                perhaps = perhaps or mark
            else:
                yield _pair(opening, mark)
                opening, perhaps = None, None
    if opening and perhaps:
        yield _pair(opening, perhaps)


def _may_be_apostrophe(mark: _Mark, text: str) -> bool:
    return text[mark.start - 1] in "sS" and text[mark.end : mark.end + 1] == " "


def _pair(opening: _Mark, closing: _Mark) -> Quote:
    return Quote(span=Span(opening.start, closing.end), inner=Span(opening.end, closing.start))


def _outermost(quotes: list[Quote]) -> Iterator[Quote]:
    """Those that lie in no other, in text order."""
    reached = -1
    for quote in sorted(quotes, key=lambda q: (q.span.start, -q.span.end)):
        if quote.span.start >= reached:
            reached = quote.span.end
            yield quote
