"""Clauses: which words of a sentence tell one thing, and what stands in them.

Officials said  [the leaders will meet on Friday],  a week after talks failed.
────────────┬─── clause of "meet"
"""

from collections.abc import Sequence

from attache.lexicon.hedges import Role
from attache.read.act.relations import clause
from attache.read.act.statuses import Cue
from attache.records import Span, Time
from attache.text.tokens import Sentence, Token, reach

LONGEST = 400
"""How many tokens a sentence has at most: a longer one is a list or a fault, and a clause in it means nothing."""
APART = frozenset({"parataxis", "conj", "punct", "cc", "discourse"})
GRANTED = frozenset({"provided", "providing", "assuming", "supposing"})
TURNED = frozenset({"should", "were"})
"""What opens a condition without "if", before its subject."""
BELOW = frozenset({"advcl", "ccomp", "acl:relcl", "acl"})
CONDITIONS = frozenset({"if", "unless", "provided", "should"})
HUNG = frozenset({"if", "unless"})


def sound(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that are short enough to be sentences."""
    return [sentence for sentence in sentences if len(sentence.tokens) <= LONGEST]


def clause_span(token: Token, sentence: Sentence) -> Span:
    """The characters of the clause that `token` heads, without the clauses beside it and the marks around it."""
    kept = [token]
    for child in token.children:
        if child.dep == "case":
            continue  # "at" of "at their meeting"
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


def hung(sentence: Sentence, times: Sequence[Time]) -> dict[int, list[Time]]:
    """The times of a sentence by the `index` of the words they hang on: the nearest, then the verb of its clause."""
    found: dict[int, list[Time]] = {}
    above = [(time, word) for time in times if (word := _above(sentence.within(time.span)))]
    for time, word in above:
        found.setdefault(word.index, []).append(time)
    for time, word in above:
        if clause(word) is not word:
            found.setdefault(clause(word).index, []).append(time)
    return found


def _above(words: Sequence[Token]) -> Token | None:
    """The word on which some words hang, never in a clause that opens after them; None at the root."""
    above = next((word.head for word in words if word.head not in words), None)
    while above is not None and above.dep in BELOW and any(_opens_after(child, words[-1]) for child in above.children):
        above = above.head  # "was shut last week after clerks were hurt", parsed "last week" with "hurt"
    return above


def _opens_after(child: Token, word: Token) -> bool:
    return child.index > word.index and (child.dep == "mark" or (child.dep == "advmod" and child.tag == "WRB"))


def has_condition(token: Token) -> bool:
    """Whether an "if" clause hangs on the word."""
    return any(_is_condition(child) for child in token.children)


def in_condition(token: Token) -> bool:
    """Whether the word stands inside an "if" clause."""
    return any(_is_condition(word) for word in (token, *token.ancestors()))


def condition(span: Span, sentence: Sentence) -> Span | None:
    """The "if" clause inside `span`, None where there is none."""
    words = sentence.within(span)
    for token in words:
        if _is_condition(token) and all(span.covers(word.span) for word in token.subtree() if word.pos != "PUNCT"):
            return trimmed(token.subtree(), sentence)
    commas = [place for place, word in enumerate(words) if word.text == ","]
    if opening := next((place for place, word in enumerate(words) if word.lower in HUNG and word.dep == "mark"), None):
        end = next((comma for comma in commas if comma > opening), len(words))
        return trimmed(words[opening:end], sentence)  # where the parse hangs it on a verb outside
    comma = next(iter(commas), 0)
    if comma > 1 and words[0].lower in TURNED and words[1].pos in {"DET", "PRON", "PROPN", "NOUN"}:
        return trimmed(words[:comma], sentence)  # "Should the dam burst, ..."
    return None


def _is_condition(token: Token) -> bool:
    if token.lower in GRANTED and token.having("ccomp"):
        return True  # "provided that talks go on"
    return token.dep == "advcl" and any(t.lower in CONDITIONS and t.dep == "mark" for t in token.children)
