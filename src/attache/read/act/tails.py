"""Tails: who foretells behind what is foretold, where the parse makes no statement of it.

The junta will not survive another year, predicted Aung Thet, an analyst.
─────────────────┬────────────────────   ────┬────
             foretold                      teller
"""

from collections.abc import Iterator, Sequence

from attache.lexicon.hedges import Hedges, Role
from attache.read.act.clauses import HUNG, in_condition, trimmed
from attache.read.act.foresights import Foresight
from attache.read.act.foretellers import AHEAD, OWN, Foretellers
from attache.read.act.lookups import Contents
from attache.read.act.relations import lemma
from attache.read.act.statuses import cues
from attache.text.tokens import Sentence, Token

VERBAL = frozenset({"VBZ", "VBP", "VBD", "NNS", "NN"})
"""How taggers see the verb of a tail: "the association forecasts" is easily taken for a noun."""
WARNING = frozenset({"warn", "caution"})
FARTHEST = 20
"""How many words behind the comma the verb is looked for."""


class Tails:
    """The tails of one report."""

    def __init__(self, contents: Contents, tellers: Foretellers, hedges: Hedges) -> None:
        self._contents = contents
        self._tellers = tellers
        self._hedges = hedges

    def find(self, sentence: Sentence) -> Iterator[Foresight]:
        """What a sentence foretells before such a tail, or behind a verb that looks like a noun; at most one thing."""
        yield from [*self._tailed(sentence), *self._misread(sentence)][:1]

    def _tailed(self, sentence: Sentence) -> Iterator[Foresight]:
        tokens: Sequence[Token] = sentence.tokens
        for place, token in enumerate(tokens):
            if token.text != ",":
                continue
            tail = tokens[place + 1 : place + FARTHEST]
            end = next((at for at, it in enumerate(tail) if it.text == ","), 0)
            start = max((at + 1 for at, it in enumerate(tokens[:place]) if it.text == ";"), default=0)
            before, behind = tokens[start:place], tokens[place + end + 2 :] if end else []
            if coming := self._coming(before):
                teller, words = self._teller(tail), before
            elif coming := self._coming(behind):  # "By 2040, the study projects, the lake will be dry"
                is_hung = any(word.lower in HUNG for word in before)
                teller, words = self._teller(tail[:end]), tokens[start:] if is_hung else behind
            if coming and teller:
                yield self._foresight(coming, words, teller, sentence)
                return

    def _foresight(self, coming: Token, words: Sequence[Token], teller: Token, sentence: Sentence) -> Foresight:
        over = tuple(cues(coming, self._hedges))
        return Foresight(coming, trimmed(words, sentence), over, None, self._tellers.named(teller))

    def _misread(self, sentence: Sentence) -> Iterator[Foresight]:
        """What a verb foretells that was taken for a noun: "Nordhavn Bank forecasts that prices will fall"."""
        for before, verb, that in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
            known = verb.pos == "NOUN" and self._hedges.knows(Role.FORESEEING, lemma(verb))
            if not known or that.lower != "that" or before.pos not in {"NOUN", "PROPN"}:
                continue
            words = sentence.tokens[that.index + 1 :]
            if (coming := self._coming(words)) and not verb.having("det", "amod", "nmod:poss"):
                yield self._foresight(coming, words, before, sentence)
                return

    def _coming(self, words: Sequence[Token]) -> Token | None:
        """The predicate that a "will" or the like stands by, which nobody states and is not the speaker's own doing."""
        for word in words:
            if word.tag != "MD" or word.lower not in AHEAD or self._contents.around(word.span):
                continue
            doers = word.head.having("nsubj", "nsubj:pass", "expl")
            if doers and doers[0].lower not in OWN and not in_condition(word):
                return word.head
        return None

    def _teller(self, tail: Sequence[Token]) -> Token | None:
        """The head of who foretells in a tail; None where it is no tail of a forecast."""
        if len(tail) > 1 and self._foretells(tail[0]):
            return _head(tail[1:])
        verb = next((at for at, word in enumerate(tail) if at and self._foretells(word)), 0)
        if not verb or any(word.tag == "MD" for word in tail[:verb]) or not _ends(tail, verb):
            return None
        who = next((at for at, word in enumerate(tail[:verb]) if word.text == ","), verb)
        return _head(tail[:who])

    def _foretells(self, word: Token) -> bool:
        roles = (Role.PREDICTING, Role.BELIEVING)
        known = lemma(word) in WARNING or any(self._hedges.knows(role, lemma(word)) for role in roles)
        return word.tag in VERBAL and known


def _head(words: Sequence[Token]) -> Token | None:
    """The noun that a name or a description is of, which ends at the first mark behind it."""
    end = next((at for at, word in enumerate(words) if at and word.pos in {"PUNCT", "ADP", "SCONJ"}), len(words))
    named = [word for word in words[:end] if word.pos in {"NOUN", "PROPN"} and word.head not in words[:end]]
    return named[-1] if named and words[0].pos in {"DET", "ADJ", "NOUN", "PROPN", "NUM"} else None


def _ends(tail: Sequence[Token], verb: int) -> bool:
    """Whether the verb closes its clause: "the bank forecasts.", not "the bank forecasts growth"."""
    behind = tail[verb + 1 : verb + 2]
    return not behind or behind[0].pos in {"PUNCT", "ADP"} or behind[0].tag == "CC"
