"""Who said what, by rules in the manner of the Gender Gap Tracker: the peer of benchmarks/quotations.py.

Written anew from the description in Asr et al. 2021, "The Gender Gap Tracker" (PLOS ONE 16(1): e0245533), on our
parse and with our verbs, so that rules are compared and not parsers or lists:

- syntactic: a verb of saying with a subject, and its clausal complement, before or after it; “according to”;
- by marks: quoted words of some length, the nearest verb of saying beside them, and its subject;
- floating: a sentence that is one quotation goes on with whoever spoke in the sentence before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from attache.records import Span
from attache.text.tokens import Sentence, Token, reach

QUOTED = re.compile('“[^“”\n]+”|"[^"\n]+"|«[^«»\n]+»')
SHORTEST = 4  # words of a quotation that is looked at by its marks alone
NEAR = 5  # words between a quotation and the verb that may report it
EDGES = " ,.;:—–-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A quote as a rule finds it; `source` is None where it finds none."""

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None

    def overlaps(self, span: Span) -> bool:
        """Whether it has a character of `span` in its content."""
        return any(part.overlaps(span) for part in self.content)


def find_quotes(text: str, sentences: Sequence[Sentence], verbs: frozenset[str]) -> Iterator[Found]:
    """Each quote that a rule finds; `verbs` are the verbs of saying in their plain form."""
    before: Found | None = None
    for sentence in sentences:
        found = [*_syntactic(sentence, verbs), *_according(sentence)]
        found += _by_marks(text, sentence, verbs, found)
        if not found and before and (floating := _floating(text, sentence, before)):
            found = [floating]
        yield from found
        before = found[-1] if found else None


def _syntactic(sentence: Sentence, verbs: frozenset[str]) -> Iterator[Found]:
    for verb in (token for token in sentence.tokens if token.lemma.lower() in verbs and token.pos == "VERB"):
        subjects = verb.having("nsubj")
        if not subjects:
            continue
        source = reach(subjects[0].subtree())
        for clause in verb.having("ccomp"):
            yield Found(content=tuple(_runs(_without_that(clause.subtree()))), source=source, cue=verb.span)
        if verb.dep == "parataxis":  # Universal Dependencies hang “…, he said” on what is said
            own = set(verb.subtree())
            rest = [token for token in verb.head.subtree() if token not in own]
            yield Found(content=tuple(_runs(rest)), source=source, cue=verb.span)


def _according(sentence: Sentence) -> Iterator[Found]:
    tokens = sentence.tokens
    for token in tokens:
        if token.lower != "according":
            continue
        noun = token.head if token.dep == "case" else next(iter(token.having("obl", "nmod")), None)
        if noun and noun is not token:
            own = {*noun.subtree(), *token.subtree()}
            content = tuple(_runs([t for t in tokens if t not in own]))
            source = [t for t in noun.subtree() if t is not token and t.head is not token]
            cue = Span(token.start, tokens[token.index + 1].end) if token.index + 1 < len(tokens) else token.span
            named = next(_runs([t for t in source if t.index > token.index + 1]), None)
            if content and named:
                yield Found(content=content, source=named, cue=cue)


def _by_marks(text: str, sentence: Sentence, verbs: frozenset[str], found: Sequence[Found]) -> Iterator[Found]:
    for match in QUOTED.finditer(text, sentence.span.start, sentence.span.end):
        quote = Span(*match.span())
        if len(match[0].split()) < SHORTEST or any(other.overlaps(quote) for other in found):
            continue
        if verb := _nearest(sentence, quote, verbs):
            subjects = verb.having("nsubj")
            source = reach(subjects[0].subtree()) if subjects else None
            yield Found(content=(quote,), source=source, cue=verb.span)


def _nearest(sentence: Sentence, quote: Span, verbs: frozenset[str]) -> Token | None:
    inside = [token.index for token in sentence.within(quote)]
    if not inside:
        return None
    window = [*sentence.tokens[max(0, inside[0] - NEAR) : inside[0]], *sentence.tokens[inside[-1] + 1 :][:NEAR]]
    beside = [token for token in window if token.lemma.lower() in verbs and token.pos == "VERB"]
    return min(beside, key=lambda t: min(abs(t.index - inside[0]), abs(t.index - inside[-1])), default=None)


def _floating(text: str, sentence: Sentence, before: Found) -> Found | None:
    match = QUOTED.match(text, sentence.span.start, sentence.span.end)
    whole = match is not None and match.end() >= sentence.span.end - 1
    return Found(content=(sentence.span,), source=before.source, cue=None) if whole else None


def _without_that(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[1:] if len(tokens) > 1 and tokens[0].lower == "that" else tokens


def _runs(tokens: Sequence[Token]) -> Iterator[Span]:
    """The unbroken runs of some tokens of a sentence, without commas and stops at their ends."""
    for _, group in groupby(enumerate(tokens), key=lambda pair: pair[1].index - pair[0]):
        run = [token for _, token in group]
        while run and run[0].text in EDGES:
            run = run[1:]
        while run and run[-1].text in EDGES:
            run = run[:-1]
        if run:
            yield reach(run)
