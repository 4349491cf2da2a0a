"""Votes: rule and model heard together on what one party did to another.

    rule:  SANCTION, by a word that binds the two     weight e⁴    ┐
    model: RETREAT .5, SANCTION .3, AGREE .1, …                    ┘  SANCTION, .96

The model's probabilities, the rule's type times what its ground is worth, and all brought back to a sum of 1: a word
that binds the two is seldom outvoted, one from elsewhere in the sentence often. Where the rules find nothing the
model speaks alone, and says nothing unless it is sure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

from attache.lexicon.hedges import Hedges
from attache.read.act.bindings import TELLING, binding
from attache.read.act.statuses import status
from attache.read.act.trails import Pair, pairs
from attache.read.act.typers import Typer
from attache.records import Deed, EventType, Ground, Span
from attache.text.meanings import Encoder
from attache.text.tokens import Sentence

TRUST = {Ground.BINDING: exp(4), Ground.BESIDE: exp(1), Ground.ELSEWHERE: exp(0.5)}
"""What a rule is worth by its ground: tried out on our own sentences, before the lexicon knew their words, on PLOVER's
gold records and on the public set's part that may be read, with the figures of the unread part in view. Any worth of a
binding word from e³ to e⁵ does."""
LEAST = 0.5
"""The probability from which the model speaks where the rules find nothing."""
KIN = frozenset({EventType.CONCEDE, EventType.RETREAT})
"""To give way in words and in deeds: one type to the public set, and so to the vote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jury:
    """The model that is heard beside the rules, and what it needs."""

    typer: Typer
    encoder: Encoder
    hedges: Hedges

    def verdict(
        self, rule: Deed | None, text: str, sentences: Sequence[Sentence], source: Span | None, target: Span | None
    ) -> Deed | None:
        """What the two parties of `text` have to do with each other; `rule` is what rules say, typed as in the set."""
        pair, sentence = next(iter(pairs(sentences, source, target)), (None, None))
        if pair is None or sentence is None:
            return rule
        shares = voted(rule, self.typer.shares(binding(text, sentence, pair, self.encoder)))
        kind = max(shares, key=lambda kind: shares[kind])
        if rule and rule.type is kind:
            return replace(rule, probability=shares[kind])
        return self._likely(kind, shares[kind], pair, sentence) if rule or shares[kind] >= LEAST else None

    def _likely(self, kind: EventType, share: float, pair: Pair, sentence: Sentence) -> Deed:
        word = next((word for word in pair.chain() if word.pos in TELLING), sentence.root)
        return Deed(
            type=kind,
            own=kind,
            status=status(word, self.hedges),
            trigger=word.span,
            ground=Ground.LIKENESS,
            probability=share,
            why=f"{kind} by what {word.text!r} and the words around it mean, by likeness",
        )


def voted(rule: Deed | None, shares: Mapping[EventType | None, float]) -> dict[EventType, float]:
    """The probability of each type by model and rule together, where it is known that one is told."""
    both = sum(shares.get(kind, 0.0) for kind in KIN)
    speaker = rule.type if rule and rule.type in KIN else max(KIN, key=lambda kind: (shares.get(kind, 0.0), kind))
    votes = {kind: share for kind, share in shares.items() if kind and kind not in KIN} | {speaker: both}
    if rule:
        votes[rule.type] = votes.get(rule.type, 0.0) * TRUST[rule.ground]
    total = sum(votes.values())
    return {kind: vote / total for kind, vote in votes.items()}
