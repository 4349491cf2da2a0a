"""Words that stand as somebody's own without quote marks: the turns of an interview, and posts with a signature.

    Q: Is the harbour safe?                 KOVAC: It is.            It is closed. — Marta Kovac (@kovac) March 3
    A: It is.                               PETROV: Who says so?     ── words ──── ┬ ── label ──
    The cranes are safe, too.               KOVAC: I do.                         mark       (or name and handle first)
    ┬┬ ──────── words ───────
    │mark
    label

A label counts only in company: a list has labels too (WHO: … WHERE: …), but they do not come back.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attache.records import Mention, MentionKind, Span

QUESTION = frozenset({"Q", "Question", "QUESTION"})
ROLES = frozenset("q a question answer reporter interviewer interviewee moderator host journalist".split())
"""Labels that are no names."""
HEADINGS = frozenset(
    "who what when where why how note update updated pros cons photo video more read related watch source sources "
    "correction contact tel phone email date time place summary background breaking live score facts".split()
)
"""Labels of lists and listings."""
CROWD = 60
"""More labels than this are no people who talk."""
LABEL = re.compile(
    r"(?P<name>[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,5})(?: \([^()\n]{1,40}\))?(?P<mark>:)\s+(?=\S)"
)
BARE = re.compile(r"(?P<name>Q)(?P<mark>)\s+(?=[A-Z“\"'‘(\[])")
"""The style of the White House: a question has no colon, but its answer has."""
HANDLE = r"\(@\w{1,20}\)"
DATED = re.compile(r"\s*(?:\d{1,2}:\d\d [AP]M [-–·] )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}")
LEADING = re.compile(rf"(?P<name>[A-Z][^\s()@—–][^()@\n—–]{{1,60}}) (?P<mark>{HANDLE}):?\s+(?=[A-Z0-9“\"#.@])")
"""How a post opens that bears its author's name above it; a small letter goes on with a sentence about him."""
SIGNATURE = re.compile(r"(?<!\S)(?P<mark>[—–]|--?)\s?(?P<name>[^\s()@—–][^()@\n—–]{1,60}) \(@\w{1,20}\)")
BEYOND = 40
"""How far behind a paragraph's end, where the handle is set apart from the prose, a signature may reach."""
DOMINANT = 0.25
"""The share of labelled paragraphs from which on a text is an interview, whose unlabelled ones go on with a turn."""
GAP = 4
"""How many paragraphs without a label a turn may have after its first."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The words that `label` says, a span for each paragraph; `mark` is the colon or dash between, or the label."""

    label: Span
    mark: Span
    words: tuple[Span, ...]

    @property
    def reach(self) -> Span:
        """From the first to the last of its characters, label and all."""
        parts = [self.label, *self.words]
        return Span(min(p.start for p in parts), max(p.end for p in parts))


def is_role(label: str) -> bool:
    """Whether a label names nobody: Q, Answer."""
    return label.lower() in ROLES


def is_full_name(label: str) -> bool:
    """Whether a label is of two words or three, each with a capital, as a forename and a surname are."""
    words = label.split()
    return len(words) in {2, 3} and all(word.istitle() for word in words)


def bearer(label: str, mentions: Iterable[Mention]) -> Mention | None:
    """The one person whom a label in capitals names by the surname: MR. LUND; None if it is not just one."""
    if not label.isupper() or is_role(label):
        return None
    surname = label.rsplit(maxsplit=1)[-1].casefold()
    persons = {m.name: m for m in mentions if m.kind is MentionKind.PERSON and not m.name.isupper()}
    fits = [m for name, m in persons.items() if name.casefold().rsplit(maxsplit=1)[-1] == surname]
    return fits[0] if len(fits) == 1 else None


def find_turns(text: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """Each turn of the interviews and each signed post in the paragraphs, in text order."""
    labels = _labels(text, paragraphs)
    names = Counter(match["name"] for match in labels.values())
    turns = [*_turns(labels, paragraphs)] if _is_talk(text, names) else []
    return sorted([*turns, *_posts(text, paragraphs)], key=lambda turn: turn.words[0])


def _labels(text: str, paragraphs: Sequence[Span]) -> dict[int, re.Match[str]]:
    """The labels that paragraphs, counted from 0, begin with; a bare Q counts only where others have a colon."""
    found = {i: m for i, p in enumerate(paragraphs) if (m := LABEL.match(text, p.start, p.end)) and m.end() < p.end}
    if not found:
        return {}
    bare = {i: m for i, p in enumerate(paragraphs) if i not in found and (m := BARE.match(text, p.start, p.end))}
    return dict(sorted((found | bare).items()))


def _is_talk(text: str, names: Counter[str]) -> bool:
    """Whether the labels are those of people who talk: questions with answers, or names that come back."""
    if len(names) < 2 or len(names) > CROWD or any(name.lower().split()[-1] in HEADINGS for name in names):
        return False
    if names.keys() & QUESTION or all(name.isupper() and _is_known(text, name) for name in names):
        return True
    asked = any(name.lower() in ROLES for name in names)
    return max(names.values()) > 1 and (asked or all(_is_name(text, name) for name in names))


def _is_name(text: str, label: str) -> bool:
    """Whether a label names somebody: in capitals, or by a name that stands elsewhere in the text too."""
    return (label.isupper() and len(label.rsplit(maxsplit=1)[-1]) > 3) or _is_known(text, label)


def _is_known(text: str, label: str) -> bool:
    """Whether a sentence of the text holds the label's last word as a name."""
    last = label.rsplit(maxsplit=1)[-1]
    name = last.title() if label.isupper() else last
    return re.search(rf"(?:[a-z,]|[A-Z][\w.’'-]{{1,30}}) {re.escape(name)}\b", text) is not None


def _turns(labels: dict[int, re.Match[str]], paragraphs: Sequence[Span]) -> Iterator[Turn]:
    numbers = list(labels)
    whole = len(numbers) >= DOMINANT * len(paragraphs)
    for number, after in zip(numbers, [*numbers[1:], 0], strict=True):
        match = labels[number]
        label = Span(*match.span("name"))
        mark = Span(*match.span("mark")) if match["mark"] else label
        goes_on = paragraphs[number + 1 : after] if whole and after - number <= GAP + 1 else ()
        yield Turn(label, mark, (Span(match.end(), paragraphs[number].end), *goes_on))


def _posts(text: str, paragraphs: Sequence[Span]) -> Iterator[Turn]:
    """Posts by their signature, behind the words or in a paragraph of its own, or by the name above them."""
    for number, paragraph in enumerate(paragraphs):
        signed = list(_signed(text, paragraph, paragraphs[number - 1] if number else None))
        yield from signed or _headed(text, paragraph)


def _signed(text: str, paragraph: Span, before: Span | None) -> Iterator[Turn]:
    """The posts of a paragraph, each from where the one before it has ended to its own signature."""
    begin = paragraph.start
    for match in SIGNATURE.finditer(text, paragraph.start, min(len(text), paragraph.end + BEYOND)):
        words = _trimmed(text, begin, match.start()) or (before if begin == paragraph.start else None)
        if words and match.start() < paragraph.end:
            yield Turn(Span(*match.span("name")), Span(*match.span("mark")), (words,))
        dated = DATED.match(text, match.end())
        begin = dated.end() if dated else match.end()


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None if nothing is left."""
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    return Span(start, end) if end > start else None


def _headed(text: str, paragraph: Span) -> Iterator[Turn]:
    """The post that a paragraph is by the name and handle that it opens with."""
    match = LEADING.match(text, paragraph.start, paragraph.end)
    if match and match.end() < paragraph.end:
        yield Turn(Span(*match.span("name")), Span(*match.span("mark")), (Span(match.end(), paragraph.end),))
