"""When something was said and how surely, as the clause of its cue tells.

    On Monday, Brenn reportedly said in a letter sent last week that the war had ended in May.
       said           hedge                           said                              content, so not when it was said

A time counts where the parse hangs it on the cue, be it through a word for the occasion ("at a news conference last
month", "speaking on Monday"), or where nothing but such words parts it from the cue. Who goes on in the next sentence
goes on at the same time, unless a word tells otherwise.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from attache.read.faults import Faults, costing
from attache.read.speech.agents import ISSUES
from attache.read.speech.cues import Form
from attache.read.speech.drafts import Draft
from attache.read.speech.occasions import BACK, OCCASIONS, OUTSIDE, Times, began, climb
from attache.records import Source, SourceKind, Span, Time, When
from attache.text.tokens import Sentence, Token

HEDGES = frozenset("reportedly allegedly apparently purportedly supposedly seemingly ostensibly".split())
SEEMING = frozenset({"appear", "seem"})
EARLIER = frozenset({"earlier", "previously", "recently", "once", "repeatedly", "long", "later", "has", "have", "had"})
"""Words beside a cue that set it in another time than what was said before it."""
LEADING = frozenset({"on", "late", "early", "last", "this"})
"""What may lead a time that stands between a source and its verb."""
PLAIN = frozenset({"IN", "RB", "DT", "NN", "NNS", "NNP", "JJ", "CD"})
"""Tags of words that hold no clause of their own."""
GAP = 3
"""So many sentences on a speaker may still be on the same occasion, if nobody else speaks between."""


def times_said(
    drafts: Sequence[Draft], sentences: Sequence[Sentence], times: Sequence[Time], faults: Faults | None = None
) -> list[When | None]:
    """When each of the drafts was said; None where no words tell."""
    known = Times(times)
    found: list[When | None] = []
    for number, group in groupby(drafts, key=lambda draft: draft.sentence):
        members = list(group)
        told: list[When | None] = [None] * len(members)
        with costing(faults, sentences[number].span):
            told = [_told(draft, members, sentences[number], known) for draft in members]
        found += told
    return _carried(drafts, found, sentences, known)


def _told(draft: Draft, members: Sequence[Draft], sentence: Sentence, times: Times) -> When | None:
    """When it was said, if the cue's clause tells; a time inside what the sentence reports is no such."""
    reported = [span for other in members for span in other.content if not span.covers(draft.cue_span)]
    for time, when, words in times.within(sentence):
        inside = any(span.overlaps(time.span) for span in reported)
        if not inside and (_hangs(words, sentence.tokens, draft) or _stands_beside(words, sentence.tokens, draft)):
            return when
    return None


def goes_on(before: Draft, after: Draft, sentences: Sequence[Sentence]) -> bool:
    """Whether one speaker goes on where he left off: in a simple past, with no sign of another occasion."""
    if not _is_one(before.source, after.source) or after.sentence - before.sentence > GAP:
        return False
    apart = sentences[after.sentence].paragraph - sentences[before.sentence].paragraph
    return apart <= 1 and _is_plain(after, sentences)


def hedge(draft: Draft, tokens: Sequence[Token]) -> Span | None:
    """The word that keeps the teller away from whether it was said: reportedly, appeared to say."""
    group = tokens[draft.cue.start : draft.cue.at]
    beside = tokens[draft.cue.at].having("advmod")
    contents = draft.content
    words = (t for t in chain(group, beside) if t.lower in HEDGES or t.lemma in SEEMING)
    return next((t.span for t in words if not any(c.overlaps(t.span) for c in contents)), None)


def _carried(
    drafts: Sequence[Draft], found: Sequence[When | None], sentences: Sequence[Sentence], times: Times
) -> list[When | None]:
    """The times, each also for what its speaker goes on to say."""
    carried: list[When | None] = []
    for number, draft in enumerate(drafts):
        before = drafts[number - 1] if number else None
        goes = before is not None and goes_on(before, draft, sentences)
        carried.append(found[number] or (carried[-1] if goes else None) or _begun(before, draft, sentences, times))
    return carried


def _begun(before: Draft | None, draft: Draft, sentences: Sequence[Sentence], times: Times) -> When | None:
    """When the speaker began to speak, unless somebody else has spoken since."""
    if draft.source is None or (
        before and draft.sentence - before.sentence <= BACK and not _is_one(before.source, draft.source)
    ):
        return None
    return began(draft.source.name, draft.sentence, sentences, times) if _is_plain(draft, sentences) else None


def _is_plain(draft: Draft, sentences: Sequence[Sentence]) -> bool:
    """Whether the cue is in a simple past, and no word beside it or before it tells of another occasion."""
    tokens = sentences[draft.sentence].tokens
    near = {t.lower for t in (*tokens[:2], *tokens[max(0, draft.cue.start - 3) : draft.cue.at])}
    return tokens[draft.cue.at].tag in {"VBD", "VBG", "VBN"} and not near & EARLIER


def _is_one(one: Source | None, other: Source | None) -> bool:
    return one is not None and other is not None and one.name == other.name


def _hangs(words: Sequence[Token], tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether the parse leads from a time up to the cue by words for the occasion alone."""
    cue, above = tokens[draft.cue.at], list(climb(words))
    reached = any(token is cue for token in above) or any(t in above for t in _anchors(cue, draft.cue.form))
    reached = reached or _is_beside_subject(above, cue)
    return reached or any(_is_issued(token, draft, cue) for token in above) or _is_when(words[-1], tokens, cue)


def _is_beside_subject(above: Sequence[Token], cue: Token) -> bool:
    """Whether an occasion with its time stands between the subject and the cue: Brenn in a letter on Friday said."""
    occasion = any(t.lemma.lower() in OCCASIONS and t.dep.startswith(("nmod", "obl")) for t in above)
    return occasion and any(t in above for t in cue.having("nsubj"))


def _is_when(last: Token, tokens: Sequence[Token], cue: Token) -> bool:
    """Whether the cue's clause is hung on a time by "when": in October, when officials said …."""
    joints = [t.index for t in cue.having("advmod") if t.lower == "when"]
    return any(last.index == i - (2 if tokens[i - 1].text == "," else 1) for i in joints if i)


def _anchors(cue: Token, form: Form) -> Iterator[Token]:
    """What besides the cue has the saying's time: was quoted as saying; went home, saying; sent a note calling for."""
    went = form is Form.PARTICIPLE and cue.dep == "advcl" and cue.head.tag == "VBD"
    sent = form is Form.NOUN and cue.dep == "obj" and cue.head.lemma in ISSUES
    if went or sent or form is Form.QUOTED:
        yield cue.head
    elif form is Form.PARTICIPLE and cue.head.lemma.lower() in OCCASIONS:
        yield cue.head
        if cue.head.head.lemma.lower() in ISSUES:
            yield cue.head.head


def _is_issued(token: Token, draft: Draft, cue: Token) -> bool:
    """Whether a word is the paper that speaks, so that it came out then: a report released in April says."""
    document = draft.source is not None and draft.source.kind is SourceKind.DOCUMENT
    paper = document or token.lemma.lower() in OCCASIONS
    speaks = token in cue.having("nsubj") or cue in token.children
    return paper and speaks and draft.phrase_span.covers(token.span)


def _stands_beside(words: Sequence[Token], tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether a time stands right behind the cue and its source, between them or first, and nothing else claims it."""
    if draft.cue.form is Form.NOUN:
        return False
    first, last = words[0], words[-1]
    if last.index + 1 < len(tokens) and tokens[last.index + 1].tag == "POS":
        return False  # said | today's talks had failed
    past = max(draft.cue.end, draft.phrase.end if draft.phrase.start >= draft.cue.at else 0)
    if first.index >= past:
        between = tokens[past : first.index]
        plain = all(t.tag in PLAIN for t in between)
        return plain and not any(t.lower in OUTSIDE or t.text == "," for t in between)
    if first.index == 0 and last.index + 1 == draft.phrase.start:
        return True
    beside = [t.text for t in tokens[last.index + 1 : draft.cue.start]]
    return beside in ([], [","]) and _stands_between(first.index, last, tokens, draft)


def _stands_between(start: int, last: Token, tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether a time stands by itself between the source and its verb: Brenn, the mayor, on Friday said."""
    if last.head in tokens[draft.cue.at].having("nsubj") and last.dep.startswith("nmod"):
        return True
    while start and tokens[start - 1].lower in LEADING:
        start -= 1
    between = tokens[draft.phrase.end : start]
    if not between:
        return draft.phrase.end == start or draft.phrase.start < start < last.index  # the envoy to Oslo | on Friday
    plain = all(t.tag in PLAIN and t.lower not in OUTSIDE for t in between)  # the envoy, speaking in Oslo, | on Friday
    return plain or between[-1].text == "," or between[-1].lemma.lower() in OCCASIONS
