"""Who passed the words on: a report of a report is one statement with a relay.

    KCNA reported that Kim “stressed the need …”        speaker Kim, relay KCNA
    …, said Gen. Abdollahi, according to the agency     speaker Abdollahi, relay the agency
    “We fled,” a farmer told AP                         speaker the farmer, relay AP

Relays run from the speaker outwards. The outlet that publishes the report is none.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from attache.lexicon.speech import Frame
from attache.read.faults import Faults, costing
from attache.read.speech.circumstances import goes_on
from attache.read.speech.citations import carriers, carrying, passing, settings
from attache.read.speech.cues import Form
from attache.read.speech.drafts import Draft
from attache.read.speech.phrases import FINITE
from attache.read.speech.speakers import Speakers
from attache.records import Source, SourceKind, Span, Stance
from attache.text.tokens import Sentence, Token

NEARLY_ALL = 0.65
"""The share of an outer report's content that an inner one must cover to be what it reports, rather than part of it."""
PRESS = frozenset({"media", "press", "news", "news media", "news agencies", "news outlets"})
"""Who is told what is told to all: no hand of its own."""
OWN = frozenset("comments remarks transcript transcripts excerpts text video recording audio".split())
"""What holds somebody's own words, and is no hand of its own."""
BESIDE = frozenset({"while", "whereas", "although", "though", "but"})
EARLIER = frozenset({"recently", "previously", "earlier", "once", "repeatedly", "long"})
"""Adverbs that set a cue in another time than the statements around it, so that no relay carries over."""


def with_relays(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], speakers: Speakers, faults: Faults | None = None
) -> list[Draft]:
    """The drafts, reports of reports merged into the innermost, each with its chain of relays."""
    kept: list[Draft] = []
    for number, group in groupby(drafts, key=lambda d: d.sentence):
        with costing(faults, sentences[number].span):
            kept += _of_sentence(list(group), sentences[number], speakers)
    _carry_over(kept, sentences)
    return kept


def _of_sentence(members: list[Draft], sentence: Sentence, speakers: Speakers) -> list[Draft]:
    members = [m for m in members if not _is_things(m, members, sentence.tokens, speakers)]
    _part(members, sentence.tokens)
    for draft in members:
        _channels(draft, sentence, speakers)
    return list(_merged(members, sentence.tokens))


def _is_things(draft: Draft, members: Iterable[Draft], tokens: Sequence[Token], speakers: Speakers) -> bool:
    """Whether it is but what somebody says of a thing, which speaks to nobody: said the launch | was to counter it."""
    if draft.source is None or draft.source.named or speakers.may_speak(tokens[draft.phrase.head - 1]):
        return False
    return any(m is not draft and m.source and m.reach.covers(draft.whole) for m in members)


def _part(members: Sequence[Draft], tokens: Sequence[Token]) -> None:
    """Take out of each content what only names a hand: “…,” Kim said, | KCNA reported; …, | as quoted by KCNA."""
    named = (m.phrase_span if m.cue.form is Form.PASSIVE else m.phrase_span.to(m.cue_span) for m in members)
    tellers = [*named, *carrying(tokens)]
    for draft in members:
        kept = [span for span in draft.content if not any(teller.covers(span) for teller in tellers)]
        draft.content = kept or draft.content


def _channels(draft: Draft, sentence: Sentence, speakers: Speakers) -> None:
    """Add the hands named in the draft's own clause: whom the speaker told, who quotes him."""
    carried = [*([draft.relay] if draft.relay else []), *carriers(draft, sentence.tokens)]
    hands = (speakers.named(phrase, draft.sentence) for phrase in carried)
    _add(draft.relays, [hand for hand in hands if hand], draft.source)
    _add(draft.relays, [m for span in passing(draft, sentence.tokens) for m in speakers.media(span)], draft.source)
    if draft.cue.form in {Form.NOUN, Form.ACCORDING}:
        return
    spans = [_clause(draft, sentence), *settings(draft, sentence.tokens)]
    told = [medium for span in spans for medium in speakers.media(span)]
    if not told and draft.addressee and (medium := speakers.medium(draft.addressee)):
        told.append(medium)
    draft.is_told_to_media = bool(told)
    _add(draft.relays, [medium for medium in told if medium.name not in PRESS], draft.source)


def _clause(draft: Draft, sentence: Sentence) -> Span:
    """From the cue to its content, or, if the content stands before, to the next comma."""
    start = draft.cue_span.end
    after = [span.start for span in draft.content if span.start >= start]
    past = max(start, draft.phrase_span.end)
    commas = [t.start for t in sentence.tokens if t.text in {",", ".", ";"} and t.start >= past]
    end = min([*(after or commas[:1]), sentence.span.end])
    return Span(start, max(end, start + 1))


def _merged(members: list[Draft], tokens: Sequence[Token]) -> Iterator[Draft]:
    """The statements of a sentence; one that only reports another is dropped, and its source relays the other."""
    outer_of = {id(inner): outer for outer in members if (inner := _innermost(outer, members, tokens))}
    dropped = {id(outer) for outer in outer_of.values()}
    for draft in members:
        outer = outer_of.get(id(draft))
        while outer is not None:
            _add(draft.relays, [*_hands(outer), *outer.relays], draft.source)
            outer = outer_of.get(id(outer))
    for draft in members:
        if not draft.relays:
            _add(draft.relays, _shared(draft, members), draft.source)
        if id(draft) not in dropped and not _is_denied(draft, members):
            yield draft


def _hands(outer: Draft) -> list[Source]:
    """The source of an outer report, unless it is but the speaker's own words: according to comments, a transcript."""
    source = outer.source
    own = source is not None and outer.cue.form is Form.ACCORDING and source.name.lower() in OWN
    return [source] if source and not own else []


def _is_denied(draft: Draft, members: Iterable[Draft]) -> bool:
    """Whether the saying itself is what another denies: she denied saying that …."""
    start = draft.cue_span.start
    denials = (m for m in members if m.cue.saying.stance is Stance.DENYING and draft.cue.form is Form.PARTICIPLE)
    return any(m.content[0].start == start for m in denials if m is not draft)


def _shared(draft: Draft, members: Iterable[Draft]) -> list[Source]:
    """The relays of an earlier statement of the same source in the sentence, as "adding that …" goes on with it."""
    others = (m for m in members if m.relays and m.source and draft.source and m.cue.at < draft.cue.at)
    return next((m.relays for m in others if m.source and draft.source and m.source.name == draft.source.name), [])


def _innermost(outer: Draft, members: Sequence[Draft], tokens: Sequence[Token]) -> Draft | None:
    """The statement that is nearly all that `outer` reports; None if it says something itself."""
    if not _only_passes_on(outer):
        return None
    reach, cues = _reach(outer, tokens), {m.cue.at for m in members}
    inside = [
        m
        for m in members
        if m is not outer
        and m.source is not None
        and m.cue.form is not Form.NOUN
        and m.phrase_span.start >= reach.start
        and reach.covers(m.reach)
        and (m.reach != reach or m.cue.at > outer.cue.at)  # or two would each be inside the other
        and _share(m, reach) >= NEARLY_ALL
        and not _is_set_beside(m, tokens)
        and not _comes_late(m, reach, [t for t in tokens if t.index not in cues])
    ]
    return max(inside, key=lambda m: len(m.whole), default=None)


def _reach(outer: Draft, tokens: Sequence[Token]) -> Span:
    """What an outer report reaches over, without where and when before it: In Oslo, according to the Ledger, | he …."""
    before = outer.content[0]
    circumstance = outer.cue.form is Form.ACCORDING and before.start == tokens[0].start and len(outer.content) == 2
    if not circumstance or any(t.tag in FINITE for t in tokens if before.covers(t.span)):
        return outer.reach
    return outer.content[1]


def _comes_late(inner: Draft, reach: Span, tokens: Sequence[Token]) -> bool:
    """Whether a verb of the outer report's own stands before the inner one: said they cut a scene | she wrote …."""
    return any(t.tag in FINITE for t in tokens if reach.start <= t.start < inner.whole.start)


def _is_set_beside(inner: Draft, tokens: Sequence[Token]) -> bool:
    """Whether a report stands beside what an outer one says, and is no part of it: …, while the court says …."""
    first = min(inner.phrase.start, inner.cue.start)
    return first > 1 and tokens[first - 1].lower in BESIDE


def _share(inner: Draft, reach: Span) -> float:
    """How much of an outer report an inner one is; what follows one that opens it is taken for its speaker's title."""
    whole = inner.whole
    return len(whole) / len(reach) + (0.15 if whole.start - reach.start < 3 else 0.0)


def _only_passes_on(outer: Draft) -> bool:
    stance = outer.cue.saying.stance in {Stance.NEUTRAL, Stance.ASSERTING}
    return stance and outer.cue.takes(Frame.CLAUSE) and outer.cue.form is not Form.NOUN and outer.source is not None


def _carry_over(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> None:
    """Give a person's statements without a chain the one relay that passed on all his others.

    Whom one agency quotes throughout a report was not heard by anybody else in it; but who spoke to an agency once
    may have said the rest elsewhere, except what follows right on it.
    """
    for before, after in pairwise(drafts):
        if before.is_told_to_media and not (after.relays or after.addressee) and goes_on(before, after, sentences):
            after.relays, after.is_told_to_media = list(before.relays), True
    by_speaker: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.source and draft.source.kind is SourceKind.PERSON:
            by_speaker.setdefault(draft.source.name, []).append(draft)
    for said in by_speaker.values():
        chains = {tuple(r.name for r in d.relays) for d in said if d.relays}
        relays = next((d.relays for d in said if d.relays and not d.is_told_to_media), [])
        if len(chains) == 1 and len(relays) == 1:
            for draft in said:
                words = {t.lower for t in sentences[draft.sentence].tokens[draft.cue.start : draft.cue.at]}
                if not draft.relays and relays[0].kind is SourceKind.RELAY and not words & EARLIER:
                    draft.relays.extend(relays)


def _add(relays: list[Source], further: Iterable[Source], speaker: Source | None) -> None:
    """Add the hands that are not in the chain yet; nobody passes on his own words."""
    known = {r.name for r in relays} | ({speaker.name} if speaker else set())
    for source in further:
        if source.name not in known:
            known.add(source.name)
            relays.append(source)
