"""Trails: the words of a sentence by which one party is bound to another, along its parse.

    Oslo → agreed → hold → talks → Lima        Oslo agreed on Monday to hold talks with Lima.
     up ────┘       down ──────────┘

What governs the first comes first: who agreed to hold talks has agreed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from attache.read.act.relations import coordinates
from attache.records import Span
from attache.text.tokens import Sentence, Token

LIGHT = frozenset({"PUNCT", "ADP", "DET"})
"""Parts of speech that head no party."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties in a sentence, by the word that heads each; None where the sentence does not have it."""

    source: Token | None
    target: Token | None

    @classmethod
    def within(cls, sentence: Sentence, source: Span | None, target: Span | None) -> "Pair":
        """The parties that stand in these spans."""
        return cls(_head(source, sentence), _head(target, sentence))

    @property
    def count(self) -> int:
        """How many of the two the sentence has."""
        return (self.source is not None) + (self.target is not None)

    @property
    def is_full(self) -> bool:
        """Whether it has both."""
        return self.count == len(("source", "target"))

    @property
    def is_joined(self) -> bool:
        """Whether they stand side by side: "Norway and Chad"."""
        if self.source is None or self.target is None:
            return False
        return self.target in coordinates(self.source) or self.source in coordinates(self.target)

    def trail(self) -> list[Token]:
        """The words between them along the parse, from the source's side; then what the higher of them hangs on."""
        ends = [end for end in (self.source, self.target) if end]
        above, below = ([end, *end.ancestors()] for end in (ends[0], ends[-1]))
        joint = next((token for token in above if token in below), above[-1])
        up, down = above[: above.index(joint) + 1], below[: below.index(joint)]
        return [word for word in (*up, *reversed(down), *joint.ancestors()) if word not in ends]

    def relations(self, word: Token) -> tuple[str, str]:
        """How the branch of either party hangs on `word`, "" where it does not."""
        return _relation(self.source, word), _relation(self.target, word)


def beside(words: Sequence[Token]) -> list[Token]:
    """All that hangs right on some words and is none of them, in text order."""
    found = [child for word in words for child in word.children if child not in words]
    return sorted(found, key=lambda token: token.index)


def _head(span: Span | None, sentence: Sentence) -> Token | None:
    """The word on which the rest of a stretch hangs; None where the sentence has none of it."""
    if span is None:
        return None
    inside = [token for token in sentence.tokens if token.start < span.end and span.start < token.end]
    tops = [token for token in inside if token.head not in inside or token.head is token]
    words = [token for token in tops if token.pos not in LIGHT]
    return next(iter(words or tops), None)


def _relation(token: Token | None, head: Token) -> str:
    if token is None or token is head:
        return ""
    return next((word.dep for word in (token, *token.ancestors()) if word.head is head and word is not head), "")
