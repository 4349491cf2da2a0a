"""Who said what, through whom.

    Roh Jung-hwan told reporters on Friday that “the door is open.”
    ── speaker ── cue  addressee    said        ───── content ────

First each sentence gives its cues, their sources and the words they report (drafts); sources get their names
(speakers); quotations without a cue go on with whoever spoke last (continued); a report of a report becomes one
statement with a relay (relays).
"""

from collections.abc import Iterable, Iterator, Sequence

from attache.lexicon.agencies import Agencies
from attache.lexicon.speech import Speech
from attache.read.speech.continued import with_continued
from attache.read.speech.drafts import Draft, Quotes
from attache.read.speech.quotations import read_drafts
from attache.read.speech.relays import with_relays
from attache.read.speech.scenes import Scene
from attache.read.speech.speakers import Speakers
from attache.records import Mention, Span, Statement, StatementKind, Time, When
from attache.text.tokens import Sentence, Token

HEDGES = frozenset({"reportedly", "allegedly", "apparently", "purportedly", "supposedly"})


def find_statements(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    times: Sequence[Time],
    speech: Speech,
    agencies: Agencies | None = None,
    *,
    outlet: str | None = None,
) -> Iterator[Statement]:
    """Each statement that the prose attributes to somebody, in text order.

    `outlet` is who publishes the report; it is never a relay of its own.
    """
    quotes = Quotes(text, sentences)
    speakers = Speakers(Scene(text, sentences, mentions, speech, agencies), outlet=outlet)
    drafts = with_continued(_attributed(read_drafts(sentences, quotes, speech), speakers), sentences, quotes)
    for number, draft in enumerate(with_relays(drafts, sentences, speakers), 1):
        tokens = sentences[draft.sentence].tokens
        yield Statement(
            id=f"s{number}",
            kind=_kind(draft, quotes),
            content=tuple(draft.content),
            cue=draft.cue_span,
            speaker=draft.source,
            relays=tuple(draft.relays),
            addressee=draft.addressee,
            said=_said(draft, times),
            hedge=_hedge(tokens, draft),
            negated=draft.cue.negated,
            stance=draft.cue.saying.stance,
        )


def _attributed(drafts: Iterable[Draft], speakers: Speakers) -> Iterator[Draft]:
    for draft in drafts:
        draft.source = speakers.named(draft.phrase, draft.sentence, besides=draft.content)
        draft.addressee = speakers.named(draft.told, draft.sentence) if draft.told else None
        if draft.source:
            speakers.note(draft.source, draft.phrase, draft.sentence)
        yield draft


def _kind(draft: Draft, quotes: Quotes) -> StatementKind:
    quoted = quotes.quoted(draft.content)
    outside = sum(len(span) for span in draft.content) - quoted
    if quoted and outside < 3:
        begins_inside = any(q.span.start < draft.content[0].start for q in quotes.near(draft.content[0]))
        return StatementKind.MIXED if begins_inside else StatementKind.DIRECT
    return StatementKind.MIXED if quoted else StatementKind.INDIRECT


def _said(draft: Draft, times: Sequence[Time]) -> When | None:
    """When it was said, if the cue's clause tells."""
    whole = draft.whole
    clause = [t for t in times if whole.covers(t.span) and not any(c.overlaps(t.span) for c in draft.content)]
    return next((t.when for t in clause if t.when), None)


def _hedge(tokens: Sequence[Token], draft: Draft) -> Span | None:
    return next((t.span for t in tokens[draft.cue.start : draft.cue.at] if t.lower in HEDGES), None)
