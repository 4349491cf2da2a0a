"""Foretellings: what a verb foretells outright, with no hedge in what it foretells.

    The bank  expects   inflation to fall      Traders  are pricing in   a cut      The lira  is seen at  90 a euro
              ───┬───   ────────┬────────               ─────┬────      ──┬──
                verb        foretold                        verb       foretold

Verbs of wide use foretell only what takes its course: who "expects Seoul to honour the deal" demands it, and who
"expects to sign" plans it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attache.lexicon.hedges import Hedges, Role, Signal
from attache.read.act.clauses import clause_span, in_condition, trimmed
from attache.read.act.foresights import NOW, Foresight
from attache.read.act.foretellers import NOBODY, SOME, Foretellers, is_bidden, is_own
from attache.read.act.lookups import Contents
from attache.read.act.relations import lemma, obliques, prepositions, subjects
from attache.read.act.statuses import Cue, is_past_perfect
from attache.records import Statement
from attache.text.tokens import Sentence, Token

LINKED = {"bet": "on", "price": "in", "warn": "of", "head": "for", "brace": "for", "reckon": "with"}
"""Verbs that foretell a course behind their preposition."""
INFINITIVE = frozenset({"xcomp", "advcl", "obl", "acl"})
TRAILING = frozenset({"obl", "advmod", "advcl"})
AHEAD = frozenset({"will", "may", "might", "could", "'ll", "’ll"})
WOULD = frozenset({"would", "'d", "’d"})
OURS = frozenset({"i", "we", "he", "she", "it", "they", "his", "her", "its", "their"})
SEASONS = frozenset("week weekend month quarter season spring summer autumn fall winter year decade century".split())
COMING = frozenset({"this", "next", "coming"})
LIMITS = frozenset({"within", "by", "before", "until"})
SINGLE = frozenset({"he", "she", "it", "i"})
WERE = frozenset({"was", "were"})
DENYING = frozenset({"not", "n't", "n’t"})


class Foretellings:
    """The verbs that foretell in one report."""

    def __init__(self, contents: Contents, tellers: Foretellers, hedges: Hedges) -> None:
        self._contents = contents
        self._tellers = tellers
        self._hedges = hedges

    def find(self, sentence: Sentence) -> Iterator[Foresight]:
        """Each verb of a sentence that foretells, in text order."""
        for verb in sentence.tokens:
            refusal = self._refusal(verb)
            if in_condition(verb) or (self._tellers.is_past(verb) and not refusal):
                continue
            around = self._contents.around(verb.span)
            if around and self._tellers.is_void(around):
                continue
            found = self._stated(verb, sentence)
            if found is None and verb.pos == "VERB":
                found = self._passive(verb, around, sentence) or self._active(verb, around, sentence)
            if found:
                yield replace(found, over=(*found.over, *refusal))

    def _refusal(self, verb: Token) -> tuple[Cue, ...]:
        """The "not" of what is not expected now, and who expects nothing: "does not expect", "few expect"."""
        believes = self._hedges.knows(Role.BELIEVING, verb.lemma)
        if not (believes or self._is_foretold(verb)) or is_past_perfect(verb) or self._tellers.has_failed(verb):
            return ()
        now = {child.lower for child in verb.children} & (NOW | {"do", "does"})
        words = [child for child in verb.children if child.lower in DENYING and now]
        words += [child for child in verb.having("advmod") if child.lower == "longer"]
        words += [child for child in verb.having("nsubj") if child.lower in NOBODY and self._is_told_now(verb, None)]
        return tuple(Cue(word, Role.MODIFIER, (Signal.FORECAST,)) for word in words)

    def _stated(self, verb: Token, sentence: Sentence) -> Foresight | None:
        """What a statement foretells by its verb, whatever the parse makes of its clause."""
        stated = self._tellers.stated(verb)
        if stated is None or not self._hedges.knows(Role.FORESEEING, verb.lemma):
            return None
        if not self._hedges.knows(Role.BELIEVING, verb.lemma) and not self._hedges.knows(Role.FORETELLING, verb.lemma):
            return None
        for content in stated.content:
            words = sentence.within(content)
            own = any(word.dep == "nsubj" and word.lower in OURS for word in words[:2])
            if not own and any(word.tag == "MD" and word.lower in AHEAD | WOULD for word in words):
                return Foresight(verb, trimmed(words, sentence), (), stated, stated.speaker)
        return None

    def _active(self, verb: Token, around: Statement | None, sentence: Sentence) -> Foresight | None:
        """The object of "expects inflation to fall", "pricing in a cut" and "sees growth at 2%"."""
        if not self._is_told_now(verb, around):
            return None
        words = self._object(verb) or self._linked(verb)
        if is_bidden(verb) and not around:
            return None
        teller = self._tellers.of(verb, around)
        if not words or not (teller or self._is_nobodys(verb)):
            return None
        return self._tellers.foresight(verb, words, around, teller, sentence)

    def _is_nobodys(self, verb: Token) -> bool:
        """Whether it foretells though nobody is known to: "few expect", "he predicted"."""
        if any(child.lower in NOBODY | SOME for child in verb.having("nsubj")):
            return verb.tag != "VBD"  # "nobody predicted the war" is no forecast
        return self._hedges.knows(Role.PREDICTING, verb.lemma)

    def _passive(self, verb: Token, around: Statement | None, sentence: Sentence) -> Foresight | None:
        """The clause of "rain is expected in the west" and of "it is expected that the court will rule"."""
        be = {child.lower for child in verb.children if child.lemma == "be"}
        if verb.tag != "VBN" or not be & (NOW | WERE if around else NOW) or not self._is_foretold(verb):
            return None
        cue = (Cue(verb, Role.GOVERNOR, (Signal.FORECAST,)),)
        agents = verb.having("obl:agent")
        teller = self._tellers.named(agents[0]) if agents else around.speaker if around else None
        if clauses := [child for child in verb.having("csubj", "ccomp") if child.tag != "VBG"]:
            words = [word for word in clauses[0].subtree() if word.lower != "that" or word.head is not clauses[0]]
            return replace(self._tellers.foresight(verb, words, around, teller, sentence), over=cue)
        is_refused = any(child.lower in DENYING for child in verb.children)
        turns = turned(verb, self._hedges)
        comes = any(turns or is_refused or self._is_coming(subject) for subject in verb.having("nsubj"))
        if comes and not (turns is False and _infinitives(verb)):
            span = clause_span(verb, sentence)
            return Foresight(verb, span, cue, around, teller)
        return None

    def _object(self, verb: Token) -> list[Token]:
        """The words that a verb foretells as its object, with the infinitive that hangs on it."""
        if not self._foretells(verb):
            return self._believed(verb)
        things = verb.having("obj", "iobj")
        if not things:
            return [word for aim in _infinitives(verb) if aim.lemma == "see" for word in self._object_of_seeing(aim)]
        aims = [*_infinitives(verb), *_infinitives(things[0])]
        aims += [run for run in (*verb.having("xcomp"), *things[0].having("acl")) if run.tag == "VBG"]
        runs = [aim for aim in aims if aim.index > things[0].index]
        if runs:
            demanded = any(self._hedges.knows(Role.DUTY, aim.lemma) for aim in runs)
            own = is_own(things[0], None) and not any(self._hedges.knows(Role.COURSE, aim.lemma) for aim in runs)
            return [] if demanded or own else through(verb, things[0], runs, self._hedges)
        known = (
            self._hedges.knows(Role.PREDICTING, verb.lemma)
            or is_bidden(verb)
            or comes_by_itself(things[0], self._hedges)
            or self._is_awaited(verb, things[0])
        )
        return through(verb, things[0], [], self._hedges) if known else []

    def _object_of_seeing(self, see: Token) -> list[Token]:
        """What one expects "to see": growth slow down."""
        hung = [child for child in see.having("obj", "ccomp", "xcomp") if child.index > see.index]
        return [word for child in hung for word in child.subtree()]

    def _is_awaited(self, verb: Token, thing: Token) -> bool:
        """Whether what is expected is more than awaited: by experts, within a time, or to a number."""
        if verb.lemma == "see" or thing.pos == "PRON":
            return False
        if any(self._hedges.knows(Role.FORECASTER, word.lemma.lower()) for word in subjects(verb)):
            return True
        words = through(verb, thing, [], self._hedges)
        return any(word.lower in LIMITS or word.tag == "CD" for word in words) or _is_dated(words)

    def _believed(self, verb: Token) -> list[Token]:
        """The clause of "believes that the army will attack"."""
        if not self._hedges.knows(Role.BELIEVING, verb.lemma) or self._tellers.stated(verb):
            return []
        for clause in verb.having("ccomp"):
            modals = AHEAD | {"can"} if verb.lemma == "doubt" else AHEAD
            ahead = any(aux.lower in modals for aux in clause.having("aux"))
            if ahead and not _may_be_own(clause, verb):
                return [word for word in clause.subtree() if word.lower != "that" or word.head is not clause]
        return []

    def _linked(self, verb: Token) -> list[Token]:
        """The words that a verb foretells behind its preposition: "betting on a rate cut"."""
        link = LINKED.get(verb.lemma)
        things = [child for child in verb.having("obl", "obj") if link in prepositions(child) or link == "in"]
        if link and not things and any(child.lower == link for child in verb.having("compound", "advmod")):
            things = verb.having("obj")  # "in" of "price in", where the parse makes it a particle
        return (
            through(verb, things[0], [], self._hedges)
            if link and things and comes_by_itself(things[0], self._hedges)
            else []
        )

    def _foretells(self, verb: Token) -> bool:
        if verb.lemma == "see":
            weighed = any(word.tag == "CD" for thing in verb.having("obj") for word in thing.subtree())
            own = any(word.pos == "PRON" and not (word.lower == "it" and weighed) for word in subjects(verb))
            return verb.tag in {"VBZ", "VBP"} and not own
        return self._hedges.knows(Role.FORETELLING, verb.lemma)

    def _is_foretold(self, verb: Token) -> bool:
        """Whether a passive foretells: "is expected", "is seen at 3%"."""
        return bool(obliques(verb, "at")) if verb.lemma == "see" else self._hedges.knows(Role.FORETELLING, verb.lemma)

    def _is_told_now(self, verb: Token, around: Statement | None) -> bool:
        """Whether the verb foretells as of now: "expects", "has forecast"; "expected" where somebody says so."""
        if verb.tag in {"VBZ", "VBP", "VBG"}:
            return not any(child.lower in WERE for child in verb.having("aux"))
        if verb.tag == "VB":  # "does not expect"; and the tagger's slip in "economists expect"
            helped = verb.having("aux")
            return any(child.lower in {"do", "does"} for child in helped) or not (helped or verb.having("mark"))
        has = any(child.lower in {"has", "have", "'ve", "’ve"} for child in verb.having("aux"))
        if verb.tag == "VBN":
            return has
        if verb.tag != "VBD" or around is not None:
            return verb.tag == "VBD"
        experts = any(self._hedges.knows(Role.FORECASTER, lemma(word)) for word in subjects(verb))
        ahead = experts and self._tellers.is_dated(verb.subtree())  # "analysts expected a cut on Thursday"
        return ahead or self._hedges.knows(Role.PREDICTING, verb.lemma) or verb.lemma in LINKED

    def _is_coming(self, thing: Token) -> bool:
        """Whether what "is expected" comes by itself, or is said not to: no breakthrough is expected."""
        refused = any(child.lower in {"no", "little"} for child in thing.having("det", "amod"))
        return refused or comes_by_itself(thing, self._hedges)


def _may_be_own(clause: Token, verb: Token) -> bool:
    """Whether those who believe it may be those who would do it: "he thinks he will", not "some think she will"."""
    doers, believers = clause.having("nsubj"), verb.having("nsubj")
    several = any(who.tag in {"NNS", "NNPS"} or who.lower in SOME | NOBODY for who in believers)
    if several and doers and doers[0].lower in SINGLE:
        return False
    return is_own(clause, None)


def _is_dated(words: Sequence[Token]) -> bool:
    """Whether some words name a stretch of time that is to come: "this winter", "next year"."""
    return any(word.lower in SEASONS and any(child.lower in COMING for child in word.children) for word in words)


def _infinitives(verb: Token) -> list[Token]:
    """The "to fall" that hangs on a verb, however the parse calls it."""
    return [child for child in verb.children if child.dep in INFINITIVE and _is_run(child)]


def _is_run(word: Token) -> bool:
    """Whether it tells what a thing is to do or to be: "to fall", "to be low", "to be the test"."""
    return "to" in prepositions(word) and (word.tag == "VB" or word.pos == "ADJ" or bool(word.having("cop")))


def through(verb: Token, thing: Token, runs: Sequence[Token], hedges: Hedges) -> list[Token]:
    """The words of a thing, of what it is to do, and of what trails behind it: when, where, by how much."""
    words = {id(word): word for head in (thing, *runs) for word in head.subtree()}
    for child in verb.children:
        trails = (
            child.index > thing.index
            and child.dep.partition(":")[0] in TRAILING
            and not hedges.knows(Role.REPORTING, child.lemma)
        )
        if trails and (child.pos != "VERB" or any(mark.lower in {"if", "unless"} for mark in child.having("mark"))):
            words |= {id(word): word for word in child.subtree()}
    first = next((c for c in thing.children if c.dep == "case"), None)
    return [word for word in words.values() if word is not first]


def turned(token: Token, hedges: Hedges) -> bool:
    """Whether the parse takes what is to come for a thing: "set to worsen", "projected to triple"."""
    return any(it.tag != "VB" and hedges.knows(Role.COURSE, it.lower) for it in obliques(token, "to"))


def comes_by_itself(thing: Token, hedges: Hedges) -> bool:
    """Whether a thing comes without anybody's will: growth, 3% inflation, the lira falling, a chance of rain."""
    if hedges.knows(Role.TREND, lemma(thing)) or hedges.knows(Role.CHANCE, thing.lower, lemma(thing)):
        return True
    running = [child for child in thing.having("acl") if child.tag == "VBG"]
    parts = [child for child in thing.having("amod", "compound") if child.tag in {"NN", "VBG"}]
    return any(hedges.knows(Role.COURSE, word.lemma) for word in running) or any(
        hedges.knows(Role.TREND, lemma(word)) for word in parts
    )
