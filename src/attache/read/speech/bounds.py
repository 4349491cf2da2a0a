"""Where quoted content begins and ends, once it is known who said it.

Her verdict on the cranes: “A ruin,” Kovac said.        “The cranes,” Kovac said, dressed in black. “They …”
                           ──────────                   ─────────────
Dockers chanted “No harbour” after the vote.
                ────────────
"""

from bisect import bisect_right
from collections.abc import Sequence

from attache.read.speech.drafts import Draft, Quotes
from attache.read.speech.subjects import RELATIVES
from attache.records import Span
from attache.text.quotes import Quote
from attache.text.tokens import Sentence, Token

OCCASIONAL = frozenset("in during after before outside inside while when as at on upon amid until since".split())
"""Words after a quotation that tell when and where it was said, where its verb stands right before it."""
ASIDES = frozenset("while though although when after before as".split())
"""Words that open an aside of the teller's there."""
TITLE = 6
"""A title has fewer words than this."""
TRAILING = frozenset({"VBN", "VBG", "JJ", "RB"})
"""Tags of words that tell of the speaker after “…,” she said, where no quote marks follow."""


def bounded(draft: Draft, sentences: Sequence[Sentence], quotes: Quotes) -> Draft:
    """The draft, its content without what the teller says before and after the quoted words."""
    sentence = sentences[draft.sentence]
    content = (_uncut(span, draft.cue_span, quotes) for span in _without_asides(draft, sentence, quotes))
    draft.content = [_unbracketed(span, quotes.text) for span in content]
    quote = _last_quote(draft.content[0], quotes)
    if quote and draft.cue_span.start >= draft.content[0].end:
        draft.content[0] = _with_subject(_past_colon(draft.content[0], quote, quotes.text), quote, sentences, quotes)
    elif quote and quotes.near(draft.content[0])[-1] is quote:
        draft.content[0] = _up_to_teller(draft, quote, sentence)
    return draft


def _last_quote(span: Span, quotes: Quotes) -> Quote | None:
    inside = [quote for quote in quotes.near(span) if span.covers(quote.span)]
    return inside[-1] if inside else None


def _past_colon(span: Span, quote: Quote, text: str) -> Span:
    """From the quotation on, where a colon or a bracket leads to it and nothing follows it."""
    led = text[span.start : quote.span.start].rstrip().endswith((":", "("))
    return quote.span if led and span.end <= quote.span.end else span


def _with_subject(span: Span, quote: Quote, sentences: Sequence[Sentence], quotes: Quotes) -> Span:
    """With the words that a quotation of several sentences goes on with in lower case: The sale “was a farce. It …”."""
    before = bisect_right(sentences, quote.span.start, key=lambda s: s.span.start) - 1
    opening = sentences[max(0, before)].span
    lower = quotes.text[quote.inner.start].islower()
    several = span.start == quote.span.start and opening.start < span.start and opening.end < quote.span.end
    alone = not quotes.quoted([Span(opening.start, span.start)]) if several else False
    return Span(opening.start, span.end) if several and lower and alone else span


def _uncut(span: Span, cue: Span, quotes: Quotes) -> Span:
    """To the end of a quotation that it holds the beginning of, unless the cue stands in there."""
    cut = [q.span for q in quotes.near(span) if span.start <= q.span.start < span.end < q.span.end]
    return span.to(cut[0]) if cut and not cut[0].overlaps(cue) else span


def _unbracketed(span: Span, text: str) -> Span:
    """Without a bracket at its end that opened before it."""
    words = span.of(text)
    closes = words.endswith(")") and "(" not in words and len(words.rstrip(") ")) > 0
    return Span(span.start, span.start + len(words.rstrip(") "))) if closes else span


def _up_to_teller(draft: Draft, quote: Quote, sentence: Sentence) -> Span:
    """Up to the end of the quotation, where that is all its verb takes and the teller goes on."""
    content, tokens = draft.content[0], sentence.tokens
    after = next((t for t in tokens if t.start >= quote.span.end), None)
    right_behind = content.start == quote.span.start and 0 <= content.start - draft.cue_span.end < 4
    if not right_behind or after is None or after.end > content.end:
        return content
    relative = draft.cue.start > 0 and tokens[draft.cue.start - 1].lower in RELATIVES
    return quote.span if relative or after.lower in OCCASIONAL else content


def _without_asides(draft: Draft, sentence: Sentence, quotes: Quotes) -> list[Span]:
    """The content without words of the teller's own that follow a quotation and its cue."""
    first, *others = draft.content
    if not others or not quotes.quoted([first]) or first.start > draft.cue_span.start:
        return draft.content
    return [first, *(span for span in others if not _trails(sentence.within(span), quotes))]


def _trails(words: Sequence[Token], quotes: Quotes) -> bool:
    """Whether words behind “…,” she said are the teller's: about the speaker, or the title of what she spoke to."""
    if not words:
        return False
    quoted = [t for t in words if quotes.over(t) and t.text[0].isalnum()]
    if not quoted or (quotes.over(words[0]) is None and words[0].lower in ASIDES):
        return words[0].tag in TRAILING or words[0].lower in ASIDES
    return len(quoted) < TITLE and all(t.text[0].isupper() or t.pos in {"ADP", "DET", "CCONJ"} for t in quoted)
