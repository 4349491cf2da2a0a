"""Surmises: acts that no word of the lexicon tells, by what the words between two parties mean.

    Pyongyang   ratcheted up its warnings   to   Tokyo.     no rule has "ratchet": THREATEN, by likeness
    ────┬────   ────┬────                        ──┬──
      actor      trigger                       recipient

Asked is the model of `read.act.typers`, and only about few verbs, since it is dear: a verb of a clause of its own, of
parties of two countries who are named right beside it, that no rule took for an act, for a part of one or for the
telling of a statement. It answers that nothing is told far more often than not.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from attache.lexicon.acts import Act
from attache.read.act.bindings import binding
from attache.read.act.negations import is_negated
from attache.read.act.parties import Parties
from attache.read.act.relations import lemma, objects, prepositions, subjects
from attache.read.act.trails import Pair
from attache.read.act.triggers import Trigger
from attache.read.act.typers import Typer
from attache.records import EventType, Party, Statement
from attache.text.meanings import Encoder
from attache.text.tokens import Sentence, Token

LEAST = 0.75
"""The probability from which an act is taken for told; below it, every second one found in news was wrong."""
BOTH = 2
"""So many names at least a sentence has that tells of two parties."""
CLAUSES = frozenset({"root", "ROOT", "ccomp", "conj", "acl:relcl", "parataxis", "advcl"})
BESIDE = frozenset({"conj", "parataxis", "acl:relcl"})
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
"""Parts of speech that name parties by themselves; a pronoun's antecedent is too unsure here."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
TOWARDS = frozenset({"to", "with", "against", "from", "on", "at", "for", "into", "behind", "upon", "toward", "towards"})
"""What brings the one to whom something is done, and does not only tell where."""
Side = tuple[Token, tuple[Party, ...]]
"""A word and the parties that it names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ear:
    """The model that is asked, and what it hears words with."""

    typer: Typer
    encoder: Encoder

    def likeliest(self, text: str, sentence: Sentence, pair: Pair) -> tuple[EventType | None, float]:
        """What the first party most likely does to the second, None for nothing at all, and the probability of that."""
        shares = self.typer.shares(binding(text, sentence, pair, self.encoder))
        return max(shares.items(), key=lambda told: told[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Surmises:
    """The acts of one report that the model tells; `ear` is called only where there is something to ask."""

    text: str
    statements: Sequence[Statement]
    parties: Parties
    ear: Callable[[], Ear]

    def beside(self, sentence: Sentence, told: Sequence[Trigger]) -> list[Trigger]:
        """What the rules found in the sentence, `told`, and what the model finds beside it, in text order."""
        found = [*told, *self._among(sentence, told)]
        return sorted(found, key=lambda trigger: trigger.token.index)

    def _among(self, sentence: Sentence, told: Sequence[Trigger]) -> Iterator[Trigger]:
        if sum(self.parties.is_named(word) for word in sentence.tokens) < BOTH:
            return
        taken = {word.index for trigger in told for word in (trigger.token, trigger.carrier)}
        for verb in sentence.tokens:
            if _may_tell(verb, taken) and (pair := self._pair(verb)) and not self._is_cue(verb):
                (doer, actors), (sufferer, recipients) = pair
                kind, share = self.ear().likeliest(self.text, sentence, Pair(doer, sufferer))
                if kind and share >= LEAST:
                    act, word = Act(type=kind), lemma(verb)
                    yield Trigger(verb, verb, act, word, kind, False, actors, recipients, probability=share)

    def _pair(self, verb: Token) -> tuple[Side, Side] | None:
        """Who does it and to whom; None where they are not parties of two countries."""
        doers = subjects(verb)
        actor = next(self._named(doers), None)
        if actor is None or None in _countries(actor[1]):
            return None
        others = (*verb.having("iobj"), *objects(verb), *_towards(verb))
        recipient = next(self._named(word for word in others if word not in doers), None)
        return (actor, recipient) if recipient and _are_apart(actor[1], recipient[1]) else None

    def _named(self, words: Iterable[Token]) -> Iterator[Side]:
        for word in words:
            found = self.parties.of(word) if word.pos in NAMING else ()
            if named := tuple(party for party in found if self.parties.may_act(party)):
                yield word, named

    def _is_cue(self, verb: Token) -> bool:
        return any(statement.cue and statement.cue.overlaps(verb.span) for statement in self.statements)


def _may_tell(verb: Token, taken: set[int]) -> bool:
    """Whether it is the verb of a clause of its own, and not inside what another word tells."""
    has_subject = verb.having("nsubj") or (verb.tag in FINITE and verb.dep == "conj")
    if verb.pos != "VERB" or verb.dep not in CLAUSES or not has_subject:
        return False
    return not is_negated(verb) and verb.index not in taken and not _is_inside(verb, taken)


def _is_inside(verb: Token, taken: set[int]) -> bool:
    """Whether it belongs to what another word tells, and is no clause beside it."""
    word = verb
    while word.head is not word and not (word.dep in BESIDE and word.having("nsubj")):
        word = word.head
        if word.index in taken:
            return True
    return False


def _towards(verb: Token) -> list[Token]:
    """What a preposition brings that may bring the one to whom it is done: "stepped up its warnings to Chad"."""
    hanging = [*verb.having("obl"), *(word for thing in objects(verb) for word in thing.having("nmod"))]
    return [word for word in hanging if not TOWARDS.isdisjoint(prepositions(word)[:1])]


def _are_apart(actors: Sequence[Party], recipients: Sequence[Party]) -> bool:
    """Whether all that suffer it are of a known country or body, and none of that of a doer."""
    return None not in _countries(recipients) and _countries(actors).isdisjoint(_countries(recipients))


def _countries(parties: Sequence[Party]) -> set[str | None]:
    """The country or body that each is of, None for one of which that is not known."""
    return {party.country or party.code for party in parties}
