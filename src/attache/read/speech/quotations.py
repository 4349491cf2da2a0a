"""Quotations that no verb of saying took by itself: what stands beside them, or before them, tells who spoke.

    “And the cranes?” she went on.      “Run!” | One of the men shouted it.      Kovac had a warning: ⏎ “…” ⏎ “…”

One that stands as speech does, first in its clause and closed with its own comma or mark, is believed to have a verb
and a source behind it, whatever the verb; one that a comma or a colon leads to, to have them before it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from attache.lexicon.speech import Speech
from attache.read.faults import Faults, costing
from attache.read.speech.agents import parsed_subject
from attache.read.speech.bounds import bounded
from attache.read.speech.cues import COLON, Cue, Form
from attache.read.speech.drafts import LONGEST, Draft, Quotes, find_drafts
from attache.read.speech.inscriptions import bears, inscribed
from attache.read.speech.neighbours import Told, introduces, signed, told_ahead, told_behind
from attache.read.speech.occasions import speaks
from attache.read.speech.phrases import FINITE, Phrase
from attache.read.speech.turns import Turn, is_role
from attache.records import Source, SourceKind, Span
from attache.records.statement import INSCRIPTION
from attache.text.quotes import Quote
from attache.text.tokens import Sentence, Token

ENDS_SPEECH = frozenset(",?!…—")
"""Marks inside the closing one that end words which are spoken, and no term or title."""
OPENS_CLAUSE = frozenset({":", ",", ";", "—", "–", "--", "-", "(", "[", "”", '"', "''", "’", "»", "."})
CLOSING = frozenset({"”", '"', "''", "’", "'", "»"})
LIGHT = frozenset({"and", "but", "yet", "so"})
"""Words before a quotation that leave it first in its clause."""


@dataclass(frozen=True, slots=True)
class Place:
    """A quotation in its sentences: it begins at token `begin` of sentence `first`, ends before `end` of `last`."""

    quote: Quote
    first: int
    begin: int
    last: int
    end: int


def read_drafts(
    sentences: Sequence[Sentence], quotes: Quotes, speech: Speech, faults: Faults | None = None
) -> list[Draft]:
    """What the sentences report as said, quotations within their bounds and those without a verb included.

    What fails is noted in `faults`, if given, and left out.
    """
    reaches = [turn.reach for turn in quotes.turns]
    found = [draft for turn in quotes.turns if (draft := _turn(turn, sentences, quotes.text))]
    for draft in find_drafts(sentences, quotes, speech, faults):
        tokens = sentences[draft.sentence].tokens
        at = bisect_right(reaches, draft.cue_span)
        in_turn = at and reaches[at - 1].end > draft.cue_span.start
        if in_turn or quotes.text[draft.content[0].start] == "(" or _is_anothers(draft, tokens, quotes):
            continue  # what a turn holds is its speaker's; what stands in brackets has a verb of its own
        with costing(faults, sentences[draft.sentence].span):
            found.append(bounded(draft, sentences, quotes))
    return with_quotations(found, sentences, quotes, speech, faults)


def _is_anothers(draft: Draft, tokens: Sequence[Token], quotes: Quotes) -> bool:
    """Whether what stands before the cue is another's: “…,” a man who writes; or its source stands in quote marks.

    Nobody inside them is the source of a verb outside: with “Oslo must go” written on it.
    """
    if draft.cue.start and tokens[draft.cue.start - 1].lower in {"who", "which"}:
        return draft.content[-1].end <= draft.cue_span.start
    quote = quotes.over(tokens[draft.phrase.start])
    return quote is not None and quote is not quotes.over(tokens[draft.cue.at])


def with_quotations(
    drafts: Iterable[Draft],
    sentences: Sequence[Sentence],
    quotes: Quotes,
    speech: Speech,
    faults: Faults | None = None,
) -> list[Draft]:
    """The drafts, and those of the quotations that none of them reports, in text order."""
    found = list(drafts)
    cued = {(draft.sentence, draft.cue.at): draft for draft in found}
    taken = sorted(span for draft in found for span in draft.content)
    starts, reached = [span.start for span in taken], list(accumulate((span.end for span in taken), max))
    beside = Beside(sentences, quotes, speech)
    for quote in quotes.all:
        at = bisect_left(starts, quote.span.end)
        if at and reached[at - 1] > quote.span.start:
            continue
        with costing(faults, quote.span):
            draft = beside.draft(quote)
            known = cued.setdefault((draft.sentence, draft.cue.at), draft) if draft else None
            if draft and known is draft:
                found.append(draft)
            elif draft and known:
                known.content = sorted([*known.content, *draft.content])
    return sorted(found, key=lambda draft: (draft.sentence, draft.cue.at))


class Beside:
    """What stands beside the quotations of one text."""

    def __init__(self, sentences: Sequence[Sentence], quotes: Quotes, speech: Speech) -> None:
        self._sentences = sentences
        self._starts = [s.span.start for s in sentences]
        self._quotes = quotes
        self._speech = speech

    def draft(self, quote: Quote) -> Draft | None:
        """What is said in the quotation, and by whom; None where the words about it do not tell."""
        place = self._place(quote)
        if place is None:
            return None
        found = self._behind(place) or self._ahead(place) or self._before(place) or self._signed(place)
        return found or self._introduced(place)

    def _place(self, quote: Quote) -> Place | None:
        """Where the quotation stands; None where no sentence holds it."""
        first = bisect_right(self._starts, quote.inner.start) - 1
        last = bisect_left(self._starts, quote.inner.end) - 1
        if first < 0 or last < first:
            return None
        opening, closing = self._tokens(first), self._tokens(last)
        if max(len(opening), len(closing)) > LONGEST:
            return None
        begin = next((t.index for t in opening if t.end > quote.span.start), None)
        end = next((t.index for t in closing if t.start >= quote.span.end), len(closing))
        return None if begin is None else Place(quote, first, begin, last, end)

    def _tokens(self, sentence: int) -> Sequence[Token]:
        return self._sentences[sentence].tokens

    def _behind(self, place: Place) -> Draft | None:
        """By the words that follow: “…,” she went on."""
        tokens, ended = self._tokens(place.last), self._final(place)
        if not self._is_free(place) or ended is None or ended.text[-1] not in ENDS_SPEECH or not self._is_long(place):
            return None
        stop = next((i for i in range(place.end, len(tokens)) if self._quotes.over(tokens[i])), len(tokens))
        told = told_behind(tokens, place.end, stop, self._speech)
        return _draft(place.last, tokens, told, place.quote.span)

    def _ahead(self, place: Place) -> Draft | None:
        """By the words that lead to it: she could only quip: “…”."""
        tokens = self._tokens(place.first)
        quoted = [self._quotes.over(t) is not None for t in tokens]
        low = next((i + 1 for i in range(place.begin - 1, -1, -1) if quoted[i]), 0)
        end = place.end if place.first == place.last else len(tokens)
        if told := inscribed(tokens, low, place.begin, end):
            return _inscription(_draft(place.first, tokens, told, place.quote.span), tokens)
        told = told_ahead(tokens, low, place.begin, quoted, self._speech)
        return _draft(place.first, tokens, told, self._whole(place))

    def _before(self, place: Place) -> Draft | None:
        """By the sentence before, which ends in a colon: she went on: | “…”."""
        if place.begin or not place.first or not self._is_alone(place):
            return None
        number = place.first - 1
        tokens = self._tokens(number)
        if self._sentences[place.first].paragraph - self._sentences[number].paragraph > 1:
            return None
        quoted = [self._quotes.over(t) is not None for t in tokens]
        low = next((i + 1 for i in range(len(tokens) - 1, -1, -1) if quoted[i]), 0)
        return _draft(number, tokens, introduces(tokens, low, quoted, self._speech), place.quote.span)

    def _introduced(self, place: Place) -> Draft | None:
        """By the sentence before, which tells that somebody spoke: Kovac addressed the council. | “…”."""
        if place.begin or not place.first or not self._is_alone(place) or not self._is_long(place):
            return None
        before, here = self._sentences[place.first - 1], self._sentences[place.first]
        after = self._sentences[place.last + 1 : place.last + 2]
        opens = here.paragraph - before.paragraph == 1 and all(s.paragraph > here.paragraph for s in after)
        verb = before.root
        if not opens or not speaks(verb) or any(self._quotes.over(t) for t in before.tokens):
            return None
        cue = Cue(saying=COLON, form=Form.FINITE, at=verb.index, start=verb.index, end=verb.index + 1)
        source = parsed_subject(before.tokens, cue)
        named = source is not None and before.tokens[source.head - 1].tag in {"NNP", "PRP"}
        return _draft(place.first - 1, before.tokens, (cue, source), place.quote.span) if source and named else None

    def _signed(self, place: Place) -> Draft | None:
        """By the name behind a dash, in the same sentence or the next: “…” — Marta Kovac."""
        tokens, number, begin = self._tokens(place.last), place.last, place.end
        if begin >= len(tokens) and number + 1 < len(self._sentences):
            tokens, number, begin = self._tokens(number + 1), number + 1, 0
        near = self._sentences[number].paragraph - self._sentences[place.last].paragraph <= 1
        return _draft(number, tokens, signed(tokens, begin), place.quote.span) if near and not place.begin else None

    def _whole(self, place: Place) -> Span:
        """The quotation, and the rest of its phrase where it breaks off: said, “We are in a race” for second place."""
        tokens, ended = self._tokens(place.last), self._final(place)
        if ended is None or not ended.text[-1].isalnum() or place.end >= len(tokens):
            return place.quote.span
        if tokens[place.end].tag not in {"IN", "TO"}:
            return place.quote.span
        stops = (i for i in range(place.end, len(tokens)) if not tokens[i].text[0].isalnum() or tokens[i].tag == "CC")
        return Span(place.quote.span.start, tokens[next(stops, len(tokens)) - 1].end)

    def _final(self, place: Place) -> Token | None:
        """The last word or mark inside the quotation, but for marks that close what is quoted in it."""
        inside = self._sentences[place.last].within(place.quote.inner)
        return next((t for t in reversed(inside) if t.text not in CLOSING), None)

    def _is_free(self, place: Place) -> bool:
        """Whether the quotation opens its clause, as a title or term within one does not."""
        before = self._tokens(place.first)[place.begin - 1] if place.begin else None
        return before is None or before.text in OPENS_CLAUSE or (place.begin == 1 and before.lower in LIGHT)

    def _is_long(self, place: Place) -> bool:
        """Whether it has so many words, or such, that it is no title."""
        inside = (s.within(place.quote.inner) for s in self._sentences[place.first : place.last + 1])
        words = [t for tokens in inside for t in tokens if t.text[0].isalnum()]
        return len(words) > 2 or any(t.tag in FINITE or t.tag == "PRP" for t in words)

    def _is_alone(self, place: Place) -> bool:
        """Whether nothing but marks follows it in its sentence."""
        return all(not t.text[0].isalnum() for t in self._tokens(place.last)[place.end :])


def _inscription(draft: Draft | None, tokens: Sequence[Token]) -> Draft | None:
    """The draft with its source: the banner that bears the words, an inscription on other things, nobody for chants."""
    if draft and not bears(tokens, draft.phrase):
        draft.is_nobodys = True
        if tokens[draft.cue.at].lower != "of":
            kind = SourceKind.DOCUMENT
            draft.source = Source(kind=kind, name=INSCRIPTION, span=draft.cue_span, named=False)
    return draft


def _turn(turn: Turn, sentences: Sequence[Sentence], text: str) -> Draft | None:
    """The turn of an interview, or the post, as what its label says."""
    number = bisect_right(sentences, turn.mark.start, key=lambda s: s.span.start) - 1
    tokens = sentences[number].tokens if number >= 0 else ()
    label = [t.index for t in tokens if t.span.overlaps(turn.label)]
    mark = [t.index for t in tokens if t.span.overlaps(turn.mark)]
    if not label or not mark:
        return None
    source = Phrase(label[0], label[-1] + 1, label[-1] + 1)
    cue = Cue(saying=COLON, form=Form.COLON, at=mark[0], start=mark[0], end=mark[-1] + 1)
    nobodys = is_role(turn.label.of(text))
    return Draft(number, cue, turn.mark, source, turn.label, None, list(turn.words), is_nobodys=nobodys)


def _draft(sentence: int, tokens: Sequence[Token], told: Told | None, content: Span) -> Draft | None:
    if told is None:
        return None
    cue, source = told
    return Draft(sentence, cue, cue.span(tokens), source, source.span(tokens), None, [content])
