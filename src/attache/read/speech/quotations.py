"""Quotations that no verb of saying took by itself: the words beside them tell who spoke.

    “And the cranes?” she went on.      “Run!” shouted one of the men.        Kovac turned round to announce, “…”
    ──── content ───  ┬   ─cue─                 cue    ── source ──           source              cue

A sentence with quote marks in it is often parsed wrongly, so little of its tree is used here: a quotation that stands
as speech does, first in its clause and closed with its own comma or mark, or behind a comma or a colon, is believed
to have a verb and a source beside it, whatever the verb. Where even the verb is wanting, `introductions` look further.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attache.lexicon.speech import Frame, Saying, Speech
from attache.read.speech.cues import NEGATIONS, Cue, Form
from attache.read.speech.drafts import Draft, Quotes
from attache.read.speech.phrases import FINITE, Phrase, phrase_after, phrase_before
from attache.read.speech.subjects import RELATIVES, can_speak, subject
from attache.records import Span
from attache.text.quotes import Quote
from attache.text.tokens import Sentence, Token

ENDS_SPEECH = frozenset(",?!…")
"""Marks inside the closing one that end words which are spoken, and no term or title."""
DASHES = frozenset({"—", "–", "--", "-"})
OPENS_CLAUSE = frozenset({":", ",", ";", "—", "–", "--", "-", "(", "[", "”", '"', "''", "’", "»", "."})
FREE = frozenset({"and", "but", "yet", "so"})
"""Words before a quotation that leave it first in its clause."""
BETWEEN = frozenset({"with", "that", "back", "as", "like"})
"""What may stand between a verb and the quotation right behind it: replied with “…”."""
OPEN_MODALS = frozenset({"will", "would", "'ll", "’ll", "'d", "’d"})
WISHES = frozenset("want wish hope expect refuse decline fail need try plan have like love hesitate dare be".split())
"""Verbs whose infinitive tells of no speech: refused to say, “…”."""
FAR = 14
"""How many tokens may stand between a verb and the comma or colon before the quotation it introduces."""


@dataclass(frozen=True, slots=True)
class Place:
    """A quotation in its sentences: it begins at token `begin` of sentence `first`, ends before `end` of `last`."""

    quote: Quote
    first: int
    begin: int
    last: int
    end: int


def with_quotations(
    drafts: Iterable[Draft], sentences: Sequence[Sentence], quotes: Quotes, speech: Speech
) -> list[Draft]:
    """The drafts, and those of the quotations that none of them reports, in text order."""
    found = list(drafts)
    taken = sorted(span for draft in found for span in draft.content)
    starts = [span.start for span in taken]
    reader = _Beside(sentences, quotes, speech)
    for quote in quotes.all:
        at = bisect_left(starts, quote.span.end)
        if at and taken[at - 1].end > quote.span.start:
            continue
        if (place := reader.place(quote)) and (draft := reader.draft(place)):
            found.append(draft)
    return sorted(found, key=lambda draft: (draft.sentence, draft.cue.at))


class _Beside:
    """What stands before and behind the quotations of one text."""

    def __init__(self, sentences: Sequence[Sentence], quotes: Quotes, speech: Speech) -> None:
        self._sentences = sentences
        self._starts = [s.span.start for s in sentences]
        self._quotes = quotes
        self._speech = speech

    def place(self, quote: Quote) -> Place | None:
        """Where the quotation stands; None where no sentence holds it."""
        first = bisect_right(self._starts, quote.inner.start) - 1
        last = bisect_left(self._starts, quote.inner.end) - 1
        if first < 0 or last < first:
            return None
        opening, closing = self._sentences[first].tokens, self._sentences[last].tokens
        begin = next((t.index for t in opening if t.end > quote.span.start), None)
        end = next((t.index for t in closing if t.start >= quote.span.end), len(closing))
        return None if begin is None else Place(quote, first, begin, last, end)

    def draft(self, place: Place) -> Draft | None:
        """What is said to be said in the quotation; None where the words beside it do not tell."""
        return self._behind(place) or self._ahead(place)

    def _behind(self, place: Place) -> Draft | None:
        """“…,” she went on. Or the verb opens the next sentence: “…!” She ran on."""
        number, begin = place.last, place.end
        tokens = self._sentences[number].tokens
        if not self._stands_free(place):
            return None
        if begin >= len(tokens):
            return None
        stop = next((i for i in range(begin, len(tokens)) if self._quotes.over(tokens[i])), len(tokens))
        ended = _last_word(self._sentences[place.last].tokens, place.end)
        if ended is None or ended.text[-1] not in ENDS_SPEECH:
            return None
        told = _told_behind(tokens, begin, stop, self._speech, is_long=self._is_long(place))
        return _draft(number, tokens, *told, [place.quote.span]) if told else None

    def _ahead(self, place: Place) -> Draft | None:
        """She could only quip: “…”."""
        tokens = self._sentences[place.first].tokens
        begin = place.begin
        low = next((i + 1 for i in range(begin - 1, -1, -1) if self._quotes.over(tokens[i])), 0)
        cue = _introducing(tokens, low, begin, self._speech)
        if cue is None:
            return None
        source = _speaker(tokens, cue, low, self._speech)
        return _draft(place.first, tokens, cue, source, [self._whole(place)]) if source else None

    def _whole(self, place: Place) -> Span:
        """The quotation, and the rest of its clause where it breaks off: said, “We are in a race” for second place."""
        tokens, last = self._sentences[place.last].tokens, _last_word(self._sentences[place.last].tokens, place.end)
        if last is None or not last.text[-1].isalnum() or place.end >= len(tokens):
            return place.quote.span
        if tokens[place.end].tag not in {"IN", "TO"}:
            return place.quote.span
        stops = (i for i in range(place.end, len(tokens)) if not tokens[i].text[0].isalnum() or tokens[i].tag == "CC")
        return Span(place.quote.span.start, tokens[next(stops, len(tokens)) - 1].end)

    def _stands_free(self, place: Place) -> bool:
        """Whether the quotation opens its clause, as a title or term within one does not."""
        before = self._sentences[place.first].tokens[place.begin - 1] if place.begin else None
        return before is None or before.text in OPENS_CLAUSE or (place.begin == 1 and before.lower in FREE)

    def _is_long(self, place: Place) -> bool:
        """Whether it has so many words that it is no title."""
        words = [
            t
            for s in self._sentences[place.first : place.last + 1]
            for t in s.within(place.quote.inner)
            if t.text[0].isalnum()
        ]
        return len(words) > 3 or any(t.tag in FINITE or t.tag == "PRP" for t in words)
