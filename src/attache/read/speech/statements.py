"""Who said what, through whom.

    Roh Jung-hwan told reporters on Friday that “the door is open.”
    ── speaker ── cue  addressee    said        ───── content ────

First each sentence gives its cues, their sources and the words they report (drafts); sources get their names
(speakers); quotations without a cue go on with whoever spoke last (continued); a report of a report becomes one
statement with a relay (relays).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from attache.lexicon.agencies import Agencies
from attache.lexicon.beings import Beings
from attache.lexicon.speech import Speech
from attache.read.faults import Faults, costing
from attache.read.speech.circumstances import hedge, times_said
from attache.read.speech.continued import with_continued
from attache.read.speech.drafts import Draft, Quotes
from attache.read.speech.quotations import read_drafts
from attache.read.speech.relays import with_relays
from attache.read.speech.scenes import Scene
from attache.read.speech.speakers import Speakers
from attache.read.speech.turns import bearer, is_full_name
from attache.records import Mention, Source, SourceKind, Stance, Statement, StatementKind, Time, When
from attache.text.tokens import Sentence, Token

NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})


def find_statements(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    times: Sequence[Time],
    speech: Speech,
    agencies: Agencies | None = None,
    *,
    outlet: str | None = None,
    beings: Beings | None = None,
    faults: Faults | None = None,
) -> Iterator[Statement]:
    """Each statement that the prose attributes to somebody, in text order.

    `outlet` is who publishes the report; it is never a relay of its own. `beings` tell a "he" from a "she". An error
    costs the sentence that it befell, which is noted in `faults`; without that it is raised.
    """
    if not sentences:
        return
    with costing(faults, sentences[0].span.to(sentences[-1].span)):
        quotes = Quotes(text, sentences)
        scene = Scene(text, sentences, mentions, speech, agencies, beings)
        speakers = Speakers(scene, outlet=outlet)
        found = _attributed(read_drafts(sentences, quotes, speech, faults), sentences, speakers, faults)
        drafts = with_continued(_labelled(found, quotes, scene), sentences, quotes, faults)
        told = with_relays(drafts, sentences, speakers, faults)
        said = times_said(told, sentences, times, faults)
        yield from list(_made(told, said, quotes, sentences, faults))


def _made(
    drafts: Sequence[Draft],
    said: Sequence[When | None],
    quotes: Quotes,
    sentences: Sequence[Sentence],
    faults: Faults | None,
) -> Iterator[Statement]:
    for number, (draft, when) in enumerate(zip(drafts, said, strict=True), 1):
        with costing(faults, sentences[draft.sentence].span):
            yield _statement(f"s{number}", draft, quotes, sentences[draft.sentence], when)


def _statement(name: str, draft: Draft, quotes: Quotes, sentence: Sentence, said: When | None) -> Statement:
    return Statement(
        id=name,
        kind=_kind(draft, quotes),
        content=tuple(draft.content),
        cue=draft.cue_span,
        speaker=draft.source,
        source=None if draft.is_nobodys else draft.phrase_span,
        relays=tuple(draft.relays),
        addressee=draft.addressee,
        said=said,
        hedge=hedge(draft, sentence.tokens),
        negated=draft.cue.negated,
        stance=_stance(draft),
    )


def _attributed(
    drafts: Iterable[Draft], sentences: Sequence[Sentence], speakers: Speakers, faults: Faults | None
) -> Iterator[Draft]:
    for draft in drafts:
        sentence = sentences[draft.sentence]
        if draft.phrase.start < draft.phrase.head and _is_nobody(draft, sentence.tokens):
            continue
        with costing(faults, sentence.span):
            if not draft.is_nobodys:
                speakers.attribute(draft)
            yield draft


def _labelled(drafts: Iterable[Draft], quotes: Quotes, scene: Scene) -> Iterator[Draft]:
    """The drafts, those of an interview's turns and of posts with the person whose name or surname their label is."""
    labels = {turn.label for turn in quotes.turns}
    for draft in drafts:
        label = draft.phrase_span.of(quotes.text)
        if draft.phrase_span in labels and (person := bearer(label, scene.mentions)):
            draft.source = replace(scene.source(person), span=draft.phrase_span)
        elif draft.source is None and draft.phrase_span in labels and is_full_name(label):
            draft.source = Source(kind=SourceKind.PERSON, name=label, span=draft.phrase_span)
        yield draft


def _is_nobody(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Whether the source is none at all: no one said so, neither side has."""
    return tokens[draft.phrase.start].lower in NOBODY


def _stance(draft: Draft) -> Stance:
    """The verb's own stance; what tells somebody to do something demands it, whatever else the verb may do."""
    stance = draft.cue.saying.stance
    return Stance.DEMANDING if draft.is_command and stance is Stance.NEUTRAL else stance


def _kind(draft: Draft, quotes: Quotes) -> StatementKind:
    quoted = quotes.quoted(draft.content)
    outside = sum(len(span) for span in draft.content) - quoted
    if quoted and outside < 3:
        begins_inside = any(q.span.start < draft.content[0].start for q in quotes.near(draft.content[0]))
        return StatementKind.MIXED if begins_inside else StatementKind.DIRECT
    return StatementKind.MIXED if quoted else StatementKind.INDIRECT
