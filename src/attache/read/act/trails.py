"""Trails: the words of a sentence by which one party is bound to another, along its parse.

    Oslo → agreed → hold → talks → Lima        Oslo agreed on Monday to hold talks with Lima.
     up ────┘       down ──────────┘

What governs the first comes first: who agreed to hold talks has agreed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from attache.read.act.clauses import sound
from attache.read.act.relations import prepositions
from attache.records import Span
from attache.text.tokens import Sentence, Token

ROW = frozenset({"conj", "amod", "compound", "nmod:poss", "appos", "flat"})
"""Relations inside a row of names: "French and Egyptian warships"."""
ABOVE = 2
"""How many words up from two parties, or from a single one, the act may stand."""
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
        """Whether they stand side by side: "Norway and Chad", "Norway with Chad"."""
        if self.source is None or self.target is None:
            return False
        if "with" in prepositions(self.target):
            return True
        above, below = self._sides()
        inner = [*above[:-1], *below]
        return all(word.dep in ROW for word in inner) and any(word.dep == "conj" for word in self._row(inner))

    def trail(self) -> list[Token]:
        """The words between them along the parse, from the source's side; then what the higher of them hangs on."""
        above, below = self._sides()
        ends = (self.source, self.target)
        return [word for word in (*above, *reversed(below), *above[-1].ancestors()) if word not in ends]

    def chain(self) -> list[Token]:
        """The words between them alone; of one party, the two words above it."""
        if not self.is_full:
            return [word for end in (self.source, self.target) if end for word in end.ancestors()][:ABOVE]
        above, below = self._sides()
        return [word for word in (*above, *reversed(below)) if word not in (self.source, self.target)]

    def above(self) -> list[Token]:
        """What the higher of the words between them hangs on, two words up; nothing for one party."""
        return list(self._sides()[0][-1].ancestors())[:ABOVE] if self.is_full else []

    def _sides(self) -> tuple[list[Token], list[Token]]:
        """From the first party up to where both branches meet, and from the other up to right below that."""
        ends = [end for end in (self.source, self.target) if end]
        one, other = ([end, *end.ancestors()] for end in (ends[0], ends[-1]))
        joint = next((token for token in one if token in other), one[-1])
        return one[: one.index(joint) + 1], other[: other.index(joint)]

    @staticmethod
    def _row(words: Sequence[Token]) -> list[Token]:
        return [*words, *(child for word in words for child in word.children)]

    def relations(self, word: Token) -> tuple[str, str]:
        """How the branch of either party hangs on `word`, "" where it does not."""
        return _relation(self.source, word), _relation(self.target, word)


def pairs(sentences: Sequence[Sentence], source: Span | None, target: Span | None) -> list[tuple[Pair, Sentence]]:
    """Each sentence with as many of the two parties as it has, those with both first; none that has neither."""
    found = [(Pair.within(sentence, source, target), sentence) for sentence in sound(sentences)]
    return sorted((pair for pair in found if pair[0].count), key=lambda pair: -pair[0].count)


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
