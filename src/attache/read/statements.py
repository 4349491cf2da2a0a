"""Who said what, through whom.

    Cha Duck-chul told reporters on Friday that “the door is open.”
    ── speaker ── cue  addressee    said        ───── content ────

First each sentence gives its cues, their sources and the words they report; then quotations without a cue go on with
whoever spoke last; then a report of a report becomes one statement with a relay; last, sources get their names.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from attache.lexicon.agencies import Agencies
from attache.lexicon.speech import Speech, Voice
from attache.read.contents import Line, Run, contents
from attache.read.cues import Cue, Form, find_cues
from attache.read.phrases import Phrase
from attache.read.speakers import Speakers
from attache.read.subjects import subject
from attache.records import Mention, Source, Span, Statement, StatementKind, Time
from attache.text.quotes import Quote, find_quotes
from attache.text.tokens import Sentence, Token


@dataclass(slots=True)
class Draft:
    """A statement in the making."""

    sentence: int
    cue: Cue
    cue_span: Span
    phrase: Phrase | None
    content: list[Span]
    source: Source | None = None
    relays: list[Source] = field(default_factory=list)


def find_statements(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    times: Sequence[Time],
    speech: Speech,
    agencies: Agencies | None = None,
) -> Iterator[Statement]:
    """Each statement that the prose attributes to somebody, in text order."""
    quotes = _Quotes(find_quotes(text, _paragraphs(sentences)))
    drafts = [draft for index, sentence in enumerate(sentences) for draft in _drafts(text, index, sentence, quotes, speech)]
    speakers = Speakers(text, sentences, mentions, speech, agencies)
    for draft in drafts:
        draft.source = speakers.named(draft.phrase, draft.sentence) if draft.phrase else None
        if draft.source:
            speakers.note(draft.source, draft.sentence)
    for number, draft in enumerate(drafts, 1):
        yield Statement(
            id=f"s{number}",
            kind=_kind(text, draft.content, quotes),
            content=tuple(draft.content),
            cue=draft.cue_span,
            speaker=draft.source,
            relays=tuple(draft.relays),
            negated=draft.cue.negated,
            stance=draft.cue.saying.stance,
        )


class _Quotes:
    """The quotations of a text, in order, and which of them covers a place."""

    def __init__(self, quotes: Iterator[Quote]) -> None:
        self.all = list(quotes)
        self._at = 0

    def over(self, token: Token) -> Quote | None:
        """The quotation that `token` stands in, its marks included."""
        from bisect import bisect_right
        i = bisect_right([q.span.start for q in self.all], token.start) - 1
        return self.all[i] if i >= 0 and self.all[i].span.end >= token.end else None


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[Span]:
    for _, group in groupby(sentences, key=lambda s: s.paragraph):
        members = list(group)
        yield Span(members[0].span.start, members[-1].span.end)


def _drafts(text: str, index: int, sentence: Sentence, quotes: _Quotes, speech: Speech) -> Iterator[Draft]:
    tokens = sentence.tokens
    over = [quotes.over(t) for t in tokens]
    quoted = [q is not None for q in over]
    cues = list(find_cues(tokens, quoted, speech))
    line = Line(tokens, quoted, cues)
    earlier = None
    for cue in cues:
        source = subject(tokens, cue, earlier)
        if source and cue.form in {Form.FINITE, Form.QUOTED}:
            earlier = source
        runs = contents(line, cue, source)
        spans = [s for run in runs if (s := _span(tokens, over, run))]
        if spans and source and _may_say(tokens, cue, source, speech):
            yield Draft(index, cue, cue.span(tokens), source, spans)


def _may_say(tokens: Sequence[Token], cue: Cue, source: Phrase, speech: Speech) -> bool:
    by = set(cue.saying.by)
    if not by:
        return True
    head = tokens[source.head - 1]
    voices = set(speech.voices(head.lemma.lower()))
    if head.tag in {"NNP", "NNPS", "PRP"}:
        voices |= {Voice.PERSON, Voice.BODY}
    if Voice.EXPERT in voices:
        voices.add(Voice.PERSON)
    return bool(by & voices)


def _span(tokens: Sequence[Token], over: Sequence[Quote | None], run: Run) -> Span | None:
    start, end = run
    while start < end and tokens[start].text in {",", ":", ";", "—", "–", "--", "that"} :
        start += 1
    while start < end and tokens[end - 1].text in {",", ":", ";", "—", "–", "--", ".", "-"} and over[end - 1] is None:
        end -= 1
    if start >= end:
        return None
    first, last = tokens[start].start, tokens[end - 1].end
    if start == 0 and over[0]:
        first = min(first, over[0].span.start)
    if over[end - 1]:
        last = max(last, over[end - 1].span.end) if end == len(tokens) else last
    return Span(first, last)


def _kind(text: str, content: Sequence[Span], quotes: _Quotes) -> StatementKind:
    inside = sum(max(0, min(c.end, q.span.end) - max(c.start, q.span.start)) for c in content for q in quotes.all)
    total = sum(len(c) for c in content)
    if inside >= total - 2:
        return StatementKind.DIRECT
    return StatementKind.MIXED if inside else StatementKind.INDIRECT
