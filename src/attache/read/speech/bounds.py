"""Where quoted content begins and ends, once it is known who said it.

Her verdict on the cranes: “A ruin,” Kovac said.        “The cranes,” Kovac said, dressed in black. “They …”
                           ──────────                   ─────────────
Dockers chanted “No harbour” after the vote.
                ────────────
"""

from collections.abc import Sequence

from attache.read.speech.drafts import Draft, Quotes
from attache.read.speech.subjects import RELATIVES
from attache.records import Span
from attache.text.quotes import Quote
from attache.text.tokens import Sentence, Token

OCCASIONAL = frozenset("in during after before outside inside while when as at on upon amid until since".split())
"""Words after a quotation that tell when and where it was said, where its verb stands right before it."""
TITLE = 6
"""A title has fewer words than this."""
TRAILING = frozenset({"VBN", "VBG", "JJ", "RB"})
"""Tags of words that tell of the speaker after “…,” she said, where no quote marks follow."""


def bounded(draft: Draft, sentence: Sentence, quotes: Quotes) -> Draft:
    """The draft of a sentence, its content without what the teller says before and after the quoted words."""
    draft.content = _without_asides(draft, sentence, quotes)
    quote = _last_quote(draft.content[0], quotes)
    if quote and draft.cue_span.start >= draft.content[0].end:
        draft.content[0] = _past_colon(draft.content[0], quote, quotes.text)
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
    if not quoted:
        return words[0].tag in TRAILING
    return len(quoted) < TITLE and all(t.text[0].isupper() or t.pos in {"ADP", "DET", "CCONJ"} for t in quoted)
