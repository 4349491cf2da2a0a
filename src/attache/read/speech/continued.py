"""Quotations with nobody beside them: they go on with whoever spoke last, or lead up to who speaks next.

“We have no illusions,” he said. “None at all.”        “The harbour is safe.
                                                       “Nobody has to leave,” Kovac said.
“It is a hard goal.”
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attache.read.faults import Faults, costing
from attache.read.speech.drafts import Draft, Quotes
from attache.read.speech.phrases import FINITE
from attache.records import Span
from attache.text.quotes import Quote
from attache.text.tokens import Sentence

MANY = 5
"""How many words must stand in quote marks for their sentence to be taken for the last speaker's."""
LIGHT = frozenset({"PRP", "DT", "EX", "VBG"})
"""Tags of subjects that bring nobody new: It “amounts to …”, Doing so “appeared …”."""
TAIL = 12
"""How many words without a finite verb may follow a quotation that goes on: “…” during the debate."""


def with_continued(
    drafts: Iterable[Draft], sentences: Sequence[Sentence], quotes: Quotes, faults: Faults | None = None
) -> list[Draft]:
    """The drafts, each with the quotations that go on with it as further content; what fails is left out."""
    found = list(drafts)
    flow = _Flow(found, sentences, quotes)
    for first, second in reversed(list(pairwise(quotes.all))):
        with costing(faults, first.span):
            flow.lead_up(first, second)
    for quote in quotes.all:
        with costing(faults, quote.span):
            flow.go_on(quote)
    for draft in found:
        draft.content.sort()
    return found


class _Flow:
    """Who speaks in which sentence of a text, as quotations are added."""

    def __init__(self, drafts: Iterable[Draft], sentences: Sequence[Sentence], quotes: Quotes) -> None:
        self._sentences = sentences
        self._starts = [s.span.start for s in sentences]
        self._quotes = quotes
        self._speaking: defaultdict[int, list[Draft]] = defaultdict(list)
        self._taken: dict[Quote, Draft] = {}
        for draft in drafts:
            self._speaking[draft.sentence].append(draft)
            for span in draft.content:
                self._take(draft, span)

    def lead_up(self, quote: Quote, following: Quote) -> None:
        """Give a quotation that does not close to who says the next paragraph, if that opens with a mark again."""
        draft = self._taken.get(following)
        if draft is None or not quote.runs_on or quote in self._taken:
            return
        first, after = self._inside(quote), self._inside(following)
        near = first and after and after[0].paragraph - first[-1].paragraph == 1
        if near and self._opens(quote, first[0]) and self._opens(following, after[0]):
            self._add(draft, quote)

    def go_on(self, quote: Quote) -> None:
        """Give a quotation that stands alone to who spoke in the sentence before it, or before it in its own."""
        inside = self._inside(quote)
        if quote in self._taken or not inside:
            return
        if draft := self._interrupted(quote, inside[0]):
            self._add(draft, quote)
            return
        number = bisect_right(self._starts, inside[0].span.start) - 1
        if not _stands_alone(quote, inside):
            self._carry(quote, number)
            return
        for before in range(number - 1, max(-1, number - 3), -1):
            sentence, speaking = self._sentences[before], self._speaking.get(before, [])
            if inside[0].paragraph - sentence.paragraph > (before == number - 1):
                return
            if speaking and (before == number - 1 or self._is_quoted(speaking)):
                self._add(self._foremost(speaking), quote)
                return

    def _carry(self, quote: Quote, number: int) -> None:
        """Give a sentence that holds many quoted words, and nobody who says them, to who spoke right before it."""
        sentence, before = self._sentences[number], self._speaking.get(number - 1)
        if not before or number in self._speaking or self._sentences[number - 1].paragraph != sentence.paragraph:
            return
        words = [t for t in sentence.within(quote.inner) if t.text[0].isalnum()]
        subjects = [
            t for t in sentence.tokens if t.dep.startswith(("nsubj", "csubj", "expl")) and t.head is sentence.root
        ]
        if len(words) < MANY or not all(t.tag in LIGHT or t.start >= quote.span.start for t in subjects[:1]):
            return
        last = max(t.end for t in sentence.tokens if t.text != "." or self._quotes.over(t))
        whole = Span(sentence.span.start, max(last, quote.span.end))
        draft = self._foremost(before)
        draft.content.append(whole)
        self._take(draft, whole)

    def _interrupted(self, quote: Quote, sentence: Sentence) -> Draft | None:
        """Whose quotation goes on here behind a comma: “I do not know,” he said of the men who left, “but …”."""
        if not self._quotes.text[max(0, quote.span.start - 9) : quote.span.start].rstrip().endswith(","):
            return None
        number = bisect_right(self._starts, sentence.span.start) - 1
        behind = (d for d in self._speaking.get(number, []) if d.cue_span.start < quote.span.start)
        return next((d for d in behind if _is_spoken_before(d, self._quotes)), None)

    def _take(self, draft: Draft, span: Span) -> None:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        for number in range(first, max(first + 1, bisect_left(self._starts, span.end))):
            if all(draft is not other for other in self._speaking[number]):
                self._speaking[number].append(draft)
        for quote in self._quotes.near(span):
            if quote.span.overlaps(span):
                self._taken.setdefault(quote, draft)

    def _add(self, draft: Draft, quote: Quote) -> None:
        draft.content.append(quote.span)
        self._take(draft, quote.span)

    def _inside(self, quote: Quote) -> Sequence[Sentence]:
        """The sentences in which the quotation stands."""
        first = max(0, bisect_right(self._starts, quote.inner.start) - 1)
        return self._sentences[first : bisect_left(self._starts, quote.span.end)]

    def _opens(self, quote: Quote, sentence: Sentence) -> bool:
        """Whether the quotation opens its paragraph."""
        number = bisect_right(self._starts, sentence.span.start) - 1
        first = number == 0 or self._sentences[number - 1].paragraph != sentence.paragraph
        return first and quote.span.start <= sentence.span.start + 1

    def _is_quoted(self, drafts: Iterable[Draft]) -> bool:
        return any(self._quotes.quoted(draft.content) for draft in drafts)

    def _foremost(self, drafts: Sequence[Draft]) -> Draft:
        """Of those who speak in one sentence the first who is quoted, or else the last."""
        return next((draft for draft in drafts if self._quotes.quoted(draft.content)), drafts[-1])


def _is_spoken_before(draft: Draft, quotes: Quotes) -> bool:
    """Whether all that the draft reports so far is a quotation before its cue."""
    before = draft.content[-1].end <= draft.cue_span.start
    return before and quotes.quoted(draft.content) == sum(len(span) for span in draft.content)


def _stands_alone(quote: Quote, inside: Sequence[Sentence]) -> bool:
    """Whether the quotation opens its sentences and no clause of the teller's stands in them."""
    if inside[0].span.start < quote.span.start - 1 or _is_heading(quote, inside):
        return False
    outside = [t for t in inside[-1].tokens if t.start >= quote.span.end and t.text[0].isalnum()]
    return not outside or (len(inside) > 1 and len(outside) <= TAIL and not any(t.tag in FINITE for t in outside))


def _is_heading(quote: Quote, inside: Sequence[Sentence]) -> bool:
    """Whether the words are all in capitals, as a line between paragraphs is."""
    words = [t.text for s in inside for t in s.within(quote.span) if t.text.isalpha()]
    return len(words) < 6 and all(word.isupper() for word in words)
