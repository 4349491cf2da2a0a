"""Tokens and sentences as the readers see them: plain objects, whichever model made them.

The labels are Universal Dependencies' (parts of speech and relations) and Penn Treebank's (tags),
see https://universaldependencies.org/u/dep/. A sentence's tokens hang on one root.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from attache.records import Span


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word or mark: where it stands in the article, and where it hangs in its sentence.

    `index` counts within the sentence; `ent` is PERSON, ORG, LOC, NORP, MISC or "", and `ent_start`
    is true on the first token of an entity; `head` is the token itself at the root.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    ent: str = ""
    ent_start: bool = False
    head: "Token" = field(init=False)
    children: list["Token"] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        """Hang on itself until it is hung elsewhere."""
        self.head = self

    def __repr__(self) -> str:
        """The word and what it is."""
        return f"{self.text}/{self.pos}/{self.dep}"

    @property
    def span(self) -> Span:
        """Its characters in the article."""
        return Span(self.start, self.end)

    @property
    def lower(self) -> str:
        """Its text in lower case."""
        return self.text.lower()

    def subtree(self) -> list["Token"]:
        """It and all that hangs below it, in text order."""
        found, waiting = [], [self]
        while waiting:
            token = waiting.pop()
            found.append(token)
            waiting.extend(token.children)
        return sorted(found, key=lambda t: t.index)

    def ancestors(self) -> Iterator["Token"]:
        """What it hangs on, from its head to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def having(self, *deps: str) -> list["Token"]:
        """Its children in one of these relations; "nsubj" also takes "nsubj:pass" and its like."""
        return [c for c in self.children if c.dep in deps or c.dep.partition(":")[0] in deps]


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence of the prose: its tokens, its characters, and its paragraph, counted from 0."""

    tokens: tuple[Token, ...]
    paragraph: int

    @property
    def span(self) -> Span:
        """From the first character of its first token to the last of its last."""
        return Span(self.tokens[0].start, self.tokens[-1].end)

    @property
    def root(self) -> Token:
        """The token on which all others hang."""
        return next((t for t in self.tokens if t.head is t), self.tokens[0])

    def within(self, span: Span) -> list[Token]:
        """Its tokens that lie inside `span`."""
        return [t for t in self.tokens if span.start <= t.start and t.end <= span.end]


def reach(tokens: list[Token]) -> Span:
    """The span from the first to the last of some tokens, of which there must be one at least."""
    return Span(min(t.start for t in tokens), max(t.end for t in tokens))
