"""Prospects: what nouns and states foretell: chances, courses, risks, and forecasts that have a figure.

Economists  put  the odds of a recession  at 40%       The opposition  looks set for  a landslide
────┬─────       ───────────┬──────────────────                        ───┬────
 forecaster              foretold                                       state
"""

from collections.abc import Iterator

from attache.lexicon.hedges import Hedges, Role
from attache.read.act.clauses import clause_span, in_condition
from attache.read.act.foresights import ROADS, SEEMING, Foresight
from attache.read.act.foretellers import Foretellers
from attache.read.act.foretellings import SEASONS, comes_by_itself, through, turned
from attache.read.act.lookups import Contents
from attache.read.act.relations import lemma, obliques, prepositions, subjects
from attache.records import Statement
from attache.text.tokens import Sentence, Token

BOUND = frozenset({"set", "heading", "headed", "bound", "destined"})
STANDING = frozenset({"stand", "stands", "are", "is", "%"})
SHARES = frozenset({"%", "percent", "cent"})
WERE = frozenset({"was", "were"})
SHOWING = frozenset({"have", "show", "see", "put"})
PROJECTED = frozenset({"projected", "forecast", "forecasted", "predicted", "anticipated", "expected"})
FACED = frozenset({"prospect", "risk", "danger", "likelihood"})


class Prospects:
    """The nouns and states that foretell in one report."""

    def __init__(self, contents: Contents, tellers: Foretellers, hedges: Hedges) -> None:
        self._contents = contents
        self._tellers = tellers
        self._hedges = hedges

    def find(self, sentence: Sentence) -> Iterator[Foresight]:
        """Each of a sentence, in text order."""
        for token in sentence.tokens:
            around = self._contents.around(token.span)
            if in_condition(token) or self._tellers.is_past(token) or (around and self._tellers.is_void(around)):
                continue
            ways = (self._chance, self._bound, self._risked, self._revised, self._shown, self._projected, self._due)
            if found := next((it for way in ways if (it := way(token, around, sentence))), None):
                yield found

    def _chance(self, noun: Token, around: Statement | None, sentence: Sentence) -> Foresight | None:
        """The clause of "there is a 60% chance of rain", the object of "put the odds of a recession at 40%"."""
        verb = noun.head
        stakes = self._hedges.knows(Role.STAKING, verb.lemma) and noun.dep == "obj"
        if not self._hedges.knows(Role.CHANCE, noun.lower, lemma(noun)):
            return None
        says_how_likely = stakes or (noun.dep.startswith("nsubj") and verb.lower in STANDING)
        weighed = _is_weighed(noun, self._hedges) or self._hedges.knows(Role.WEIGHT, verb.lower)
        weighed = weighed or (says_how_likely and (_is_weighed(verb, self._hedges) or _is_parted(verb)))
        if not weighed and not _is_there(noun):
            return None
        if stakes and (teller := self._tellers.of(verb, around)):
            return self._tellers.foresight(verb, through(verb, noun, [], self._hedges), around, teller, sentence)
        is_clause = noun.dep.startswith("nsubj") or noun.dep == "obj"
        if not is_clause or verb.tag not in {"VBZ", "VBP", "NN", "CD", "JJ"} or not any(_complements(noun)):
            return None
        return Foresight(noun, clause_span(verb, sentence), (), around, around.speaker if around else None)

    def _bound(self, token: Token, around: Statement | None, sentence: Sentence) -> Foresight | None:
        """The clause of "looks set for a landslide", "is heading for a recession"."""
        things = [*obliques(token, "for"), *obliques(token, "towards"), *obliques(token, "toward")]
        on_course = token.lower == "on" and any(child.lower in ROADS for child in token.children)
        if not on_course and token.lower not in BOUND:
            return None
        turns = turned(token, self._hedges)
        if not turns and not any(on_course or self._is_turn(thing) for thing in things):
            return None
        top = token.head if token.dep == "xcomp" and token.head.lemma in SEEMING else token
        if not top.having("nsubj") or any(child.lower in WERE for child in top.children):
            return None
        return Foresight(token, clause_span(top, sentence), (), around, around.speaker if around else None)

    def _is_turn(self, thing: Token) -> bool:
        """Whether nobody wills a thing, or it is the most of its kind: a recession, its worst result."""
        return comes_by_itself(thing, self._hedges) or any(child.tag == "JJS" for child in thing.having("amod"))

    def _shown(self, noun: Token, around: Statement | None, sentence: Sentence) -> Foresight | None:
        """What "the bank's projection has growth slowing to 1%" foretells."""
        verb = noun.head
        if not self._hedges.knows(Role.PREDICTION, noun.lemma) or noun.dep != "nsubj" or verb.lemma not in SHOWING:
            return None
        things = verb.having("obj")
        runs = [run for head in (verb, *things) for run in head.having("acl", "xcomp") if run.tag == "VBG"]
        if not things or not runs or self._tellers.is_past(verb):
            return None
        teller = self._tellers.named(next(iter(noun.having("nmod:poss")), noun))
        return self._tellers.foresight(noun, through(verb, things[0], runs, self._hedges), around, teller, sentence)

    def _projected(self, noun: Token, around: Statement | None, sentence: Sentence) -> Foresight | None:
        """What "a projected 3% contraction" foretells: the noun and its words, where it has a figure or a day ahead."""
        if noun.pos != "NOUN" or not comes_by_itself(noun, self._hedges):
            return None
        if not any(child.lower in PROJECTED for child in noun.having("amod")):
            return None
        words = noun.subtree()
        if not any(word.tag == "CD" for word in words) and not self._tellers.is_dated(words):
            return None
        return self._tellers.foresight(noun, words, around, around.speaker if around else None, sentence)

    def _due(self, noun: Token, around: Statement | None, sentence: Sentence) -> Foresight | None:
        """The clause of "it is a matter of time before a ship is sunk", "the party faces the prospect of a defeat"."""
        teller = around.speaker if around else None
        if noun.lemma == "matter" and any(part.lower == "time" for part in obliques(noun, "of")):
            waits = any("before" in prepositions(clause) for clause in noun.having("advcl", "acl"))
            return Foresight(noun, clause_span(noun, sentence), (), around, teller) if waits else None
        verb = noun.head
        faces = verb.lemma == "face" and noun.dep == "obj" and verb.tag in {"VBZ", "VBP"} and noun.lemma in FACED
        if not faces or not any(_complements(noun)):
            return None
        return Foresight(noun, clause_span(verb, sentence), (), around, teller)

    def _risked(self, verb: Token, around: Statement | None, sentence: Sentence) -> Foresight | None:
        """The clause of "risks losing its seat", "risks a famine", "a strike threatens to", "a famine is looming"."""
        if self._impends(verb):
            return Foresight(verb, clause_span(verb, sentence), (), around, around.speaker if around else None)
        if verb.lemma != "risk" or verb.tag not in {"VBZ", "VBP"} or not verb.having("nsubj"):
            return None
        losing = any(child.tag == "VBG" for child in verb.having("xcomp", "ccomp", "obj"))
        if not losing and not any(comes_by_itself(thing, self._hedges) for thing in verb.having("obj")):
            return None
        return Foresight(verb, clause_span(verb, sentence), (), around, around.speaker if around else None)

    def _is_of_a_figure(self, noun: Token, verb: Token) -> bool:
        """Whether a forecast is moved to a figure: "cut its growth forecast to 1.1%"."""
        of_trend = any(self._hedges.knows(Role.TREND, lemma(child)) for child in noun.having("compound"))
        figures = (word for thing in obliques(verb, "to") for word in thing.subtree() if word.tag == "CD")
        return of_trend and not self._tellers.is_past(verb) and any(figures)

    def _impends(self, verb: Token) -> bool:
        """Whether a thing that nobody wills threatens to come, or looms."""
        doers = verb.having("nsubj")
        blind = any(self._hedges.knows(role, lemma(it)) for it in doers for role in (Role.TREND, Role.HAPPENING))
        blind = blind or any(it.lower in SEASONS for it in doers)
        is_now = verb.tag in {"VBZ", "VBP"} or any(child.lower in {"is", "are"} for child in verb.having("aux"))
        if verb.lemma == "loom":
            return is_now and blind
        return (
            verb.lemma in {"threaten", "promise"}
            and is_now
            and blind
            and any(c.tag == "VB" for c in verb.having("xcomp"))
        )

    def _revised(self, noun: Token, around: Statement | None, sentence: Sentence) -> Foresight | None:
        """What "raised its forecast for growth to 2%" and "the bank's forecast of 2% growth" foretell."""
        if not self._hedges.knows(Role.PREDICTION, noun.lemma) or noun.tag not in {"NN", "NNS"}:
            return None
        things = [*obliques(noun, "of"), *obliques(noun, "for")]
        owners = noun.having("nmod:poss")
        verb = noun.head if noun.dep == "obj" else None
        doers = subjects(verb) if verb and (not owners or owners[0].pos == "PRON") else owners
        teller = self._tellers.named(doers[0]) if doers else None
        if verb and teller and self._is_of_a_figure(noun, verb):
            return self._tellers.foresight(noun, through(verb, noun, [], self._hedges), around, teller, sentence)
        if not things or not teller or (verb and self._tellers.is_past(verb)):
            return None
        if noun.lemma == "warning" and not comes_by_itself(things[0], self._hedges):
            return None
        words = through(verb, things[0], [], self._hedges) if verb else things[0].subtree()
        first = next((child for child in things[0].children if child.dep == "case"), None)
        return self._tellers.foresight(noun, [word for word in words if word is not first], around, teller, sentence)


def _is_there(noun: Token) -> bool:
    """Whether it is said that there is a risk that something comes: "there is a danger that the dam bursts"."""
    verb = noun.head
    is_told = verb.lemma == "be" and verb.tag in {"VBZ", "VBP"} and any(c.lower == "there" for c in verb.having("expl"))
    return is_told and any(mark.lower == "that" for part in noun.having("acl", "ccomp") for mark in part.having("mark"))


def _is_weighed(token: Token, hedges: Hedges) -> bool:
    """Whether a number or an adjective says how likely it is: a 60% chance, a high risk."""
    words = {child.lower for child in token.having("amod", "det")}
    return any(hedges.knows(Role.WEIGHT, word) for word in words) or any(
        word.lower in SHARES or word.lower.startswith("one-in-") for word in token.subtree()
    )


def _is_parted(verb: Token) -> bool:
    """Whether it is told as a part of a whole: "puts the odds at one in three"."""
    return any(word.tag == "CD" and "in" in prepositions(word) for word in verb.subtree())


def _complements(noun: Token) -> Iterator[Token]:
    """What a chance is of: "of rain", "that it will rain"."""
    for child in noun.children:
        if "of" in prepositions(child) or child.dep in {"acl", "acl:relcl", "ccomp"}:
            yield child
