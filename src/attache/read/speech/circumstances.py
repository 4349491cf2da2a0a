"""When something was said and how surely, as the clause of its cue tells.

    On Monday, Brenn reportedly said in a letter sent last week that the war had ended in May.
       said           hedge                           said                              content, so not when it was said

A time counts where the parse hangs it on the cue, be it through a word for the occasion ("at a news conference last
month", "speaking on Monday"), or where nothing but such words parts it from the cue. Who goes on in the next sentence
goes on at the same time, unless a word tells otherwise.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from attache.read.speech.cues import Form
from attache.read.speech.drafts import Draft
from attache.read.speech.subjects import ISSUES
from attache.records import Source, SourceKind, Span, Time, When
from attache.text.tokens import Sentence, Token

HEDGES = frozenset("reportedly allegedly apparently purportedly supposedly seemingly ostensibly".split())
SEEMING = frozenset({"appear", "seem"})
OCCASIONS = frozenset(
    "statement conference interview speech address letter call message remark comment briefing meeting talk summit "
    "rally hearing testimony report post tweet note email broadcast debate session event ceremony appearance op-ed "
    "article column memo text communique communiqué release press news announcement sermon visit trip conversation "
    "phone telephone telegram cable filing dispatch editorial podcast video claim warning".split()
)
"""Nouns for the occasion on which something is said or the form that it is given."""
SPEAKING = frozenset("speak talk write address testify appear ask quote cite interview comment respond react".split())
"""Verbs for the same: speaking on Monday, asked about it on Monday."""
OUTSIDE = frozenset("since until till before after by for ahead following despite about over from".split())
"""Prepositions that put the saying outside the time they govern, or make it a topic."""
HANGING = frozenset({"obl", "nmod", "advmod", "compound", "amod", "advcl", "acl", "obj", "det"})
EARLIER = frozenset({"earlier", "previously", "recently", "once", "repeatedly", "long", "later", "has", "have", "had"})
"""Words beside a cue that set it in another time than what was said before it."""
GAP = 3
"""So many sentences on a speaker may still be on the same occasion, if nobody else speaks between."""
DEEPEST = 8
"""So many steps up the tree are gone from a time to its cue at most."""


def times_said(drafts: Sequence[Draft], sentences: Sequence[Sentence], times: Sequence[Time]) -> list[When | None]:
    """When each of the drafts was said; None where no words tell."""
    starts = [time.span.start for time in times]
    found: list[When | None] = []
    for number, group in groupby(drafts, key=lambda draft: draft.sentence):
        members, sentence = list(group), sentences[number].span
        near = times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        found += [_told(draft, members, sentences[number].tokens, near) for draft in members]
    return _carried(drafts, found, sentences)


def _told(draft: Draft, members: Sequence[Draft], tokens: Sequence[Token], times: Sequence[Time]) -> When | None:
    """When it was said, if the cue's clause tells; a time inside what the sentence reports is no such."""
    reported = [span for other in members for span in other.content if not span.covers(draft.cue_span)]
    for time in times:
        if time.when and not any(span.overlaps(time.span) for span in reported):
            words = [t for t in tokens if time.span.start <= t.start and t.end <= time.span.end]
            if words and (_hangs(words, tokens, draft) or _stands_beside(words, tokens, draft)):
                return time.when
    return None


def goes_on(before: Draft, after: Draft, sentences: Sequence[Sentence]) -> bool:
    """Whether one speaker goes on where he left off: in a simple past, with no sign of another occasion."""
    if not _is_one(before.source, after.source) or after.sentence - before.sentence > GAP:
        return False
    here, there = sentences[after.sentence], sentences[before.sentence]
    cue = here.tokens[after.cue.at]
    near = {t.lower for t in here.tokens[max(0, after.cue.start - 3) : after.cue.at]}
    opening = {t.lower for t in here.tokens[:2]}
    return here.paragraph - there.paragraph <= 1 and cue.tag in {"VBD", "VBG", "VBN"} and not (near | opening) & EARLIER


def hedge(draft: Draft, tokens: Sequence[Token]) -> Span | None:
    """The word that keeps the teller away from whether it was said: reportedly, appeared to say."""
    group = tokens[draft.cue.start : draft.cue.at]
    beside = tokens[draft.cue.at].having("advmod")
    contents = draft.content
    words = (t for t in chain(group, beside) if t.lower in HEDGES or t.lemma in SEEMING)
    return next((t.span for t in words if not any(c.overlaps(t.span) for c in contents)), None)


def _carried(drafts: Sequence[Draft], found: Sequence[When | None], sentences: Sequence[Sentence]) -> list[When | None]:
    """The times, each also for what its speaker goes on to say."""
    carried: list[When | None] = []
    last: tuple[Draft, When] | None = None
    for draft, when in zip(drafts, found, strict=True):
        told = when or (last[1] if last and goes_on(last[0], draft, sentences) else None)
        last = (draft, told) if told else None
        carried.append(told)
    return carried


def _is_one(one: Source | None, other: Source | None) -> bool:
    return one is not None and other is not None and one.name == other.name


def _hangs(words: Sequence[Token], tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether the parse leads from a time up to the cue by words for the occasion alone."""
    cue, inside = tokens[draft.cue.at], {t.index for t in words}
    token = next((t for t in words if t.head.index not in inside or t.head is t), words[-1])
    anchors = list(_anchors(cue, draft.cue.form))
    for _ in range(DEEPEST):
        if token is cue or token in anchors:
            return True
        if not _may_pass(token, inside) or token.head is token:
            return _is_issued(token, draft, cue)
        token = token.head
    return False


def _may_pass(token: Token, inside: set[int]) -> bool:
    """Whether what hangs on a word can be about the saying: it is the time itself, or an occasion."""
    cases = {c.lower for c in token.having("case", "mark")}
    if cases & OUTSIDE or token.dep.partition(":")[0] not in HANGING:
        return False
    verb = token.tag.startswith("VB")
    return token.index in inside or token.lemma.lower() in (SPEAKING | ISSUES if verb else OCCASIONS)


def _anchors(cue: Token, form: Form) -> Iterator[Token]:
    """The words besides the cue whose time is the saying's: was quoted as saying; released a statement calling for."""
    if form is Form.QUOTED:
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
    """Whether a time stands right behind the cue and its source, or between them, and nothing else could claim it."""
    if draft.cue.form is Form.NOUN:
        return False
    first, last = words[0], words[-1]
    past = max(draft.cue.end, draft.phrase.end if draft.phrase.start >= draft.cue.at else 0)
    if first.index >= past:
        between = tokens[past : first.index]
        plain = all(t.tag in {"IN", "RB", "DT", "NN", "NNS", "NNP", "JJ"} for t in between)
        return plain and not any(t.lower in OUTSIDE or t.text == "," for t in between)
    subject = last.head in tokens[draft.cue.at].having("nsubj")
    return subject and last.dep.startswith("nmod") and last.index + 1 == draft.cue.start
