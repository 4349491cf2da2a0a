"""Clauses: which words of a sentence tell one thing, and what stands in them.

Officials said  [the leaders will meet on Friday],  a week after talks failed.
────────────┬─── clause of "meet"
"""

from collections.abc import Sequence

from attache.lexicon.hedges import Role
from attache.read.frames import clause
from attache.read.statuses import Cue
from attache.records import Span
from attache.text.tokens import Sentence, Token, reach

APART = frozenset({"parataxis", "conj", "punct", "cc", "discourse"})
CONDITIONS = frozenset({"if", "unless", "provided", "should"})


def clause_span(token: Token, sentence: Sentence) -> Span:
    """The characters of the clause that `token` heads, without the clauses beside it and the marks around it."""
    kept = [token]
    for child in token.children:
        apart = child.dep in APART and (child.dep != "conj" or child.having("nsubj")) and child.pos != "NOUN"
        if not apart:
            kept.extend(t for t in child.subtree() if t.dep != "mark" or t.head is not token or t.lower != "that")
    return trimmed(kept, sentence)


def trimmed(tokens: Sequence[Token], sentence: Sentence) -> Span:
    """From the first to the last of some tokens, without the full stops and commas at the ends."""
    words = [token for token in tokens if token.pos != "PUNCT"] or list(tokens)
    span = reach(words)
    closing = [t for t in sentence.tokens if t.start >= span.end and t.text in {"”", '"', "’", ")"}]
    opened = any(t.text in {"“", "("} for t in sentence.within(span))
    return span.to(closing[0].span) if opened and closing and closing[0].start <= span.end + 1 else span


def governor(token: Token, over: Sequence[Cue]) -> Token:
    """The highest word that the plan or forecast of `token` hangs on: "set" in "is set to meet"."""
    above = {id(cue.token) for cue in over if cue.role is Role.GOVERNOR}
    top = token
    while top.dep in {"xcomp", "ccomp", "advcl", "acl"} and id(top.head) in above and top.head.pos != "NOUN":
        top = top.head
    return top


def in_clause(span: Span, token: Token, sentence: Sentence) -> bool:
    """Whether what stands at `span` hangs on `token`, or on the same clause without a nearer verb between."""
    inside = sentence.within(span)
    head = next((t for t in inside if t.head is t or t.head not in inside), None)
    if head is None or head.head is head:
        return False
    return head.head is token or (token.pos in {"VERB", "AUX", "ADJ"} and clause(head.head) is token)


def condition(token: Token, sentence: Sentence) -> Span | None:
    """The "if" clause under `token` or a word beside it, None where there is none."""
    for child in token.children:
        if child.dep == "advcl" and any(t.lower in CONDITIONS and t.dep == "mark" for t in child.children):
            return trimmed(child.subtree(), sentence)
    return None
