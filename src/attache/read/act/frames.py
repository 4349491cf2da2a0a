"""Frames: a word read as one way to tell an act, and the places around it where the parties may stand.

    The United States   held       three rounds of   talks      with Iran.
          subject       carrier                      the noun   with

The places are those that the lexicon of acts names; each is looked for along the relations of the parse.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from attache.lexicon.acts import Act, Acts, Way
from attache.read.act.relations import coordinates, is_passive, lemma, objects, obliques, prepositions, subjects
from attache.records import Party
from attache.text.tokens import Sentence, Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
BEYOND = frozenset({"with", "on", "against", "from", "to", "of", "at"})
CARRIED = frozenset({"obj", "nsubj:pass", "obl"})
ASKING = frozenset(
    {"demand", "protest", "call", "urge", "press", "denounce", "condemn", "oppose", "seek", "defiance", "response"}
)
"""By what a protest says what it is for or against."""
MUST = "must"
ASKED = frozenset({"whether", "if", "about"})
"""What opens a question that somebody is asked."""
LAGGING = frozenset({"curve", "wheel", "scene", "line", "time", "counter"})
"""Behind what one may be without having done a thing."""
OWN_SELF = frozenset({"it", "they", "he", "she", "we", "i"})
"""By what somebody tells of himself, most often."""
BLAMED = frozenset({"responsible", "guilty", "culpable", "liable"})
"""What says of somebody that it was their doing."""
OWN = frozenset({"of", "between", "by"})
"""What these bring hangs on the noun itself, never on the verb that carries it."""


class Named(Protocol):
    """What frames ask of the parties of a text."""

    def is_named(self, token: Token) -> bool:
        """Whether the word is part of a name."""

    def of(self, token: Token) -> tuple[Party, ...]:
        """The parties that a word and its coordinates name."""

    def behind(self, token: Token) -> tuple[Party, ...]:
        """Those, or else the parties whose the thing is."""


class Frame(Protocol):
    """A word, the way it may tell an act, and what stands around it."""

    @property
    def token(self) -> Token:
        """The word itself."""

    @property
    def way(self) -> Way:
        """The entry of the lexicon, and the particle or modifier that it asks for."""

    @property
    def carrier(self) -> Token:
        """The verb that carries the act; the word itself where it is one, or where none does."""

    def fits(self) -> bool:
        """Whether all but the parties is as the entry asks."""

    def at(self, place: str) -> tuple[Party, ...]:
        """The parties that stand in a place."""


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """A verb read as one way to tell an act."""

    token: Token
    way: Way
    sentence: Sentence
    parties: Named
    acts: Acts

    @property
    def carrier(self) -> Token:
        """Itself."""
        return self.token

    def fits(self) -> bool:
        """Whether particle and object are those of the act."""
        act, things = self.way.act, self._things()
        heads = {lemma(thing) for thing in (*things, *subjects(self.token, self.way.extra))}
        heads |= {lemma(child) for child in self.token.having("xcomp")}
        if any(child.pos == "VERB" for child in self.token.having("ccomp")):
            heads.add("CLAUSE")
        if any(token.tag in {"WP", "WRB"} or token.lower in ASKED for token in self._following(2)):
            heads.add("QUESTION")
        if (
            not self._has_extra()
            or not _is_amid(self.token, act, self.acts)
            or any(self.acts.is_one(head, act.unless) for head in heads)
        ):
            return False
        return not act.of or self._is_of(list(self._content(things)))

    def at(self, place: str) -> tuple[Party, ...]:
        """The parties that stand in a place."""
        if place == "subject":
            return self._doers()
        if place == "object":
            return self._all(objects(self.token) or self.token.having("iobj")) or self._by()
        if place == "iobj":
            return self._all(self.token.having("iobj"))
        if place == "beneath":
            below = (word for thing in self.token.having("obl") for word in thing.subtree())
            return self._all(word for word in below if self.parties.is_named(word))
        if place in {"next", "beyond", "within", "doer"}:
            return self._all(self._governed(place))
        if place == "cause":
            return self._all(self.token.having("obj")) or _of_cause(self.token, self.parties)
        if place == "own":
            return self._all(obliques(self.token, self.way.extra.rpartition(" ")[2]))
        if place in {"possessor", "modifier"}:
            return tuple(party for head in self._things() for party in _belonging(head, place, self.parties))
        things = self._things()
        parts = (part for thing in things for part in obliques(thing, "of"))  # "a state of siege in Peru"
        heads = dict.fromkeys((self.token, *objects(self.token), *things, *parts))
        return self._all(token for head in heads for token in obliques(head, place))

    def _is_of(self, content: list[str]) -> bool:
        """Whether it is done to what it must be done to, and that is nothing else: no "cyber attack"."""
        act = self.way.act
        return any(self.acts.is_one(w, act.of) for w in content) and not any(
            self.acts.is_one(w, act.unless) for w in content
        )

    def _all(self, tokens: "Iterator[Token] | list[Token]") -> tuple[Party, ...]:
        return tuple(party for token in tokens for party in self.parties.behind(token))

    def _by(self) -> tuple[Party, ...]:
        """Whose the object is, where the parse hung it on the verb: "condemned the test by Iran"."""
        return () if is_passive(self.token) else self._all(obliques(self.token, "by"))

    def _has_extra(self) -> bool:
        particles = [child.lower for child in self.token.having("compound:prt")]
        if not self.way.extra:
            return not particles
        if " " in self.way.extra:  # "walked out of the talks"
            return self.way.extra == " ".join(token.lower for token in self._following(2))
        following = self._following(1)
        near = [*particles, *(token.lower for token in following if not self._brings_time(token))]
        things = [t for t in obliques(self.token, self.way.extra) if t.pos != "PROPN" or self.parties.is_named(t)]
        return self.way.extra in near or bool(things)

    def _following(self, count: int) -> Sequence[Token]:
        return self.sentence.tokens[self.token.index + 1 :][:count]

    def _brings_time(self, preposition: Token) -> bool:
        """Whether what follows the preposition names nobody: who "called on Saturday" called on no one."""
        head = preposition.head
        return preposition.dep == "case" and head.pos == "PROPN" and not self.parties.is_named(head)

    def _things(self) -> list[Token]:
        heads = objects(self.token, self.way.extra.rpartition(" ")[2])
        if heads and self.token.having("nsubj:pass"):
            heads = [*heads, *self.token.having("obj")]  # "inspectors were refused entry"
        return [_counted(thing, self.acts) for head in heads for thing in coordinates(head)]

    def _content(self, things: list[Token]) -> Iterator[str]:
        for thing in things or subjects(self.token, self.way.extra):
            yield lemma(thing)
            yield from _modifiers(thing)
            yield from (lemma(child) for child in obliques(thing, "of"))
        yield from (lemma(child) for child in self.token.having("obl:unmarked"))  # "gave them a month to leave"
        yield from (lemma(child) for aside in ("with", "under") for child in obliques(self.token, aside))
        yield from (sign for child in self.token.having("ccomp", "xcomp") for sign in _signs(child))
        for role in (role for head in (self.token, *things) for role in obliques(head, "as")):  # "deployed as guards"
            yield from (lemma(role), *_modifiers(role))
        yield from (word for child in self.token.having("xcomp") for word in (lemma(child), *_modifiers(child)))
        yield from (lemma(child) for child in self.token.having("advcl", "ccomp", "obl") if child.tag == "VB")

    def _doers(self) -> tuple[Party, ...]:
        heads = subjects(self.token, self.way.extra) or self._unhung_subject()
        own = [token for token in heads if token.head is self.token]  # two subjects: a row that the parse broke up
        return self._all(own) or next((found for token in heads if (found := self.parties.behind(token))), ())

    def _unhung_subject(self) -> list[Token]:
        """The subject where the parse has none: a name right before a finite verb, or the noun above a participle."""
        before = self.sentence.tokens[max(0, self.token.index - 1) : self.token.index]
        if self.token.tag in FINITE and before and self.parties.is_named(before[0]):
            return list(before)
        stands_alone = self.token.dep == "acl" and "object" not in self.way.act.recipient
        return [self.token.head] if stands_alone else []

    def _governed(self, place: str) -> Iterator[Token]:
        aims = (aim for thing in self.token.having("obj") for aim in thing.having("acl") if aim.tag == "VB")
        for verb in (*self.token.having("xcomp", "ccomp", "advcl"), *aims):  # "issued a threat to strike"
            if verb.dep == "advcl" and verb.tag == "VBG":
                continue  # "agreed to it, pleasing Oslo"
            things = objects(verb)
            if place == "doer":
                yield from verb.having("nsubj") or _run_on(verb)
            elif place == "next":
                yield from things
            elif place == "within":
                yield from (t for t in verb.subtree() if self.parties.is_named(t) and not _is_aside(t, verb))
            else:
                hanging = (token for head in (verb, *things) for token in head.having("obl", "nmod"))
                yield from (token for token in hanging if not BEYOND.isdisjoint(prepositions(token)))


@dataclass(frozen=True, slots=True)
class NounFrame:
    """A noun read as one way to tell an act."""

    token: Token
    way: Way
    parties: Named
    acts: Acts

    @property
    def carrier(self) -> Token:
        """The verb that carries the act, such as "held" in "held talks"; itself where none does."""
        return self._verb() or self.token

    def fits(self) -> bool:
        """Whether the modifiers are those of the act."""
        content = (lemma(word) for child in obliques(self.token, "of") for word in coordinates(child))
        act, words = self.way.act, {*_modifiers(self.token), *content}
        aims = {lemma(child) for child in obliques(self.token, "on")}  # "an assault on democracy"
        if (
            not _is_amid(self.carrier, act, self.acts)
            or self.way.extra not in {"", *words}
            or any(self.acts.is_one(word, act.unless) for word in words | aims)
        ):
            return False
        return not act.of or any(self.acts.is_one(word, act.of) for word in words)

    def at(self, place: str) -> tuple[Party, ...]:
        """The parties that stand in a place."""
        if place == "subject":
            return self._subject()
        if place == "sufferer":
            return self._carrying(is_suffered=True)
        if place in {"possessor", "modifier"}:
            return tuple(_belonging(self.token, place, self.parties))
        if place == "cause":
            return _of_cause(self.carrier, self.parties) or _of_cause(self.token, self.parties)
        heads = [self.token]
        if place not in OWN:  # "calls by Oslo and others for Mali to leave": the parse hangs "for" on "others"
            makers = (word for maker in obliques(self.token, "by") for word in coordinates(maker))
            heads += [self._outer(), self.carrier, *obliques(self.token, "of"), *makers]
        found = dict.fromkeys(t for head in heads for t in obliques(head, place) if t is not self.token)
        return next((named for token in found if (named := self.parties.behind(token))), ())

    def _outer(self) -> Token:
        """The word for an amount above it, as in "a series of talks", or the first of its row, else itself."""
        token = self.token
        while self._is_amount(token) or (token.dep == "conj" and token.head.pos == "NOUN"):
            token = token.head
        return token

    def _is_amount(self, token: Token) -> bool:
        return token.dep == "nmod" and self.acts.is_one(lemma(token.head), ("AMOUNT",))

    def _verb(self) -> Token | None:
        outer = self._outer()
        if outer.head.pos != "VERB":
            return None
        carries = outer.dep in CARRIED and self.acts.is_carrier(lemma(outer.head))
        return outer.head if carries or outer.dep == "nsubj" else None

    def _subject(self) -> tuple[Party, ...]:
        if self._verb() is None:  # "is on a trip", "is in Paris for talks"
            above = (
                self.token.head if "for" in prepositions(self.token) and self.token.head.having("cop") else self.token
            )
            return tuple(
                party
                for word in (self.token, above)
                for token in word.having("nsubj")[:1]
                for party in self.parties.of(token)
            )
        return self._carrying(is_suffered=False)

    def _carrying(self, *, is_suffered: bool) -> tuple[Party, ...]:
        verb = self._verb()
        if verb is None or self._outer().dep == "nsubj":
            return ()
        if self.acts.is_one(lemma(verb), ("SUFFERER",)) is not is_suffered:
            return ()
        return next((found for token in subjects(verb) if (found := self.parties.of(token))), ())


def _signs(clause: Token) -> Iterator[str]:
    """What kind of clause a verb governs: one that tells a duty, a purpose, of oneself, or whose fault it is."""
    bare = clause.tag in {"VB", "VBP"} and not clause.having("aux") and "that" in prepositions(clause)
    of_one = any(subject.tag in {"NN", "NNP"} for subject in clause.having("nsubj"))
    if any(aux.lower == MUST for aux in clause.having("aux")) or (bare and of_one):
        yield "DUTY"
    if clause.tag == "VB" and "to" in prepositions(clause):
        yield "INFINITIVE"
    if any(subject.lower in OWN_SELF for subject in clause.having("nsubj")):
        yield "SELF"
    is_behind = "behind" in prepositions(clause) and clause.having("det") and clause.lemma not in LAGGING
    if clause.having("cop") and (is_behind or clause.lemma in BLAMED):
        yield "BLAME"


def _run_on(noun: Token) -> list[Token]:
    """The doer where the parse took a bare verb for part of its object: "that [the state end curbs]"."""
    if noun.pos != "NOUN" or "that" not in prepositions(noun):
        return []
    return [word for word in noun.subtree() if word.index < noun.index and word.dep in {"amod", "compound"}][:1]


def _of_cause(word: Token, parties: Named) -> tuple[Party, ...]:
    """Whom a protest is against by what it asks for or is over: "struck to demand reforms by the government"."""
    asking = [verb for verb in word.having("advcl", "xcomp", "acl") if lemma(verb) in ASKING]
    asking += [thing for thing in obliques(word, "in") if lemma(thing) in ASKING]
    below = (token for verb in asking for token in verb.subtree() if token.dep != "nsubj")
    return next((found for token in below if token.pos != "PRON" and (found := parties.of(token))), ())


def _is_amid(token: Token, act: Act, acts: Acts) -> bool:
    return not act.amid or any(acts.is_one(lemma(word), act.amid) for word in token.subtree())


def _is_aside(token: Token, verb: Token) -> bool:
    """Whether the word stands in a clause beside what the verb tells: "after Mali left"."""
    while token is not verb and token.head is not token:
        if token.dep == "advcl":
            return True
        token = token.head
    return False


def _counted(token: Token, acts: Acts) -> Token:
    """What an amount is of: "tests" in "a series of tests"."""
    counted = obliques(token, "of") if acts.is_one(lemma(token), ("AMOUNT",)) else []
    return counted[0] if counted else token


def _modifiers(token: Token) -> Iterator[str]:
    for child in token.having("compound", "amod", "nmod:desc"):
        for word in coordinates(child):
            yield lemma(word)
            yield word.lower


def _belonging(token: Token, place: str, parties: Named) -> Iterator[Party]:
    deps = ("nmod:poss",) if place == "possessor" else ("compound", "amod", "nmod:desc")
    for child in token.having(*deps):
        if place == "possessor" or parties.is_named(child):
            yield from parties.of(child)
        elif child.dep == "compound":
            yield from _belonging(child, place, parties)
