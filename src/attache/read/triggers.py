"""Triggers: the words of a sentence that tell an act, and who stands around them.

    Turkey   launched   an offensive   against Kurdish fighters.
    ──┬───   ───┬────   ─────┬──────           ───────┬────────
     actor    carrier     trigger                 recipient

A verb tells an act by itself; a noun tells one where its parties stand beside it or where a verb carries it. An act
that is asked for, threatened, refused or promised is not told: "asked Mali to release them" is a request, no release.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from attache.lexicon.acts import Act, Acts, Way
from attache.read.frames import coordinates, is_backward, is_passive, lemma, objects, obliques, prepositions, subjects
from attache.read.parties import Parties
from attache.read.statuses import is_negated
from attache.records import EventType, Party
from attache.text.tokens import Sentence, Token

DIRECT = frozenset({"obj", "xcomp", "ccomp", "nsubj", "nsubj:pass"})
COMPLEMENT = DIRECT | {"obl", "nmod", "advcl", "acl", "conj", "compound", "amod"}
ASIDE = frozenset(
    {"after", "before", "as", "because", "since", "when", "while", "following"}
    | {"amid", "despite", "during", "although", "over"}
)
"""What these words bring in is told for itself, not as the content of another act."""
SWALLOWING = frozenset(
    {EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.AGREE}
    | {EventType.ACCUSE, EventType.CONCEDE, EventType.SUPPORT}
)
"""Acts whose content is another act that need not have come to pass."""
BEYOND = frozenset({"with", "on", "against", "from", "to", "of", "at"})
CARRIED = frozenset({"obj", "nsubj:pass", "obl"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an act, the verb that carries it (itself, for a verb), and the parties around it.

    `words` are its lemma and what belongs to it; `negated` is true where its denial is an act too.
    """

    token: Token
    carrier: Token
    act: Act
    words: str
    negated: bool
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]


def find_triggers(sentence: Sentence, parties: Parties, acts: Acts) -> Iterator[Trigger]:
    """Each word of the sentence that tells an act of somebody named, in text order."""
    found = [trigger for token in sentence.tokens if (trigger := _trigger(token, sentence, parties, acts))]
    telling = {id(trigger.token): trigger for trigger in found}
    return (trigger for trigger in found if not _is_swallowed(trigger.token, telling))


def _trigger(token: Token, sentence: Sentence, parties: Parties, acts: Acts) -> Trigger | None:
    if token.pos == "VERB" and (token.dep not in {"amod", "compound", "case"} or is_backward(token)):
        return _first(_VerbFrame(token, way, sentence, parties, acts) for way in acts.told_by_verb(lemma(token)))
    if token.pos == "ADJ" and token.lower in {"willing", "ready", "prepared"}:
        return _first(_VerbFrame(token, way, sentence, parties, acts) for way in acts.told_by_verb(token.lower))
    is_noun = token.tag in {"NN", "NNS", "NNPS"} or (token.pos != "VERB" and token.dep in DIRECT)
    if is_noun and token.dep not in {"compound", "amod", "flat"} and not parties.is_named(token):
        return _first(_NounFrame(token, way, parties, acts) for way in acts.told_by_noun(lemma(token)))
    return None


def _first(frames: "Iterable[_VerbFrame | _NounFrame]") -> Trigger | None:
    return next((trigger for frame in frames if frame.fits() and (trigger := frame.trigger())), None)


@dataclass(frozen=True, slots=True)
class _VerbFrame:
    """A verb read as one way to tell an act."""

    token: Token
    way: Way
    sentence: Sentence
    parties: Parties
    acts: Acts

    def fits(self) -> bool:
        """Whether particle and object are those of the act."""
        act, things = self.way.act, self._things()
        if not self._has_extra():
            return False
        heads = {lemma(thing) for thing in (*things, *subjects(self.token, self.way.extra))}
        heads |= {"CLAUSE" for child in self.token.having("ccomp") if child.pos == "VERB"}
        if any(self.acts.is_one(head, act.unless) for head in heads) or (heads & set(act.unless)):
            return False
        return not act.of or any(self.acts.is_one(word, act.of) for word in self._of(things))

    def trigger(self) -> Trigger | None:
        """The act with its parties; None where they are not those it needs."""
        act = self.way.act
        actors = _fill(act.actor, self._place, ())
        return _made(self.token, self.token, self.way, actors, _fill(act.recipient, self._place, actors))

    def _has_extra(self) -> bool:
        particles = [child.lower for child in self.token.having("compound:prt")]
        if not self.way.extra:
            return not particles
        following = self.sentence.tokens[self.token.index + 1 :][:1]
        near = [*particles, *(t.lower for t in following if not self._brings_time(t))]
        # "called on Saturday" calls on nobody: what the preposition brings must be a thing or a name.
        things = [t for t in obliques(self.token, self.way.extra) if t.pos != "PROPN" or self.parties.is_named(t)]
        return self.way.extra in near or bool(things)

    def _brings_time(self, preposition: Token) -> bool:
        """Whether the preposition is that of a name which names nobody, such as a day of the week."""
        head = preposition.head
        return preposition.dep == "case" and head.pos == "PROPN" and not self.parties.is_named(head)

    def _things(self) -> list[Token]:
        heads = objects(self.token, self.way.extra)
        return [_counted(thing, self.acts) for head in heads for thing in coordinates(head)]

    def _of(self, things: list[Token]) -> Iterator[str]:
        for thing in things or subjects(self.token, self.way.extra):
            yield lemma(thing)
            yield from _modifiers(thing)
            yield from (lemma(child) for child in obliques(thing, "of"))
        yield from (lemma(child) for child in obliques(self.token, "with"))
        for child in self.token.having("xcomp", "advcl"):
            yield lemma(child)

    def _doers(self) -> tuple[Party, ...]:
        heads = subjects(self.token, self.way.extra)
        if not heads and self.token.tag in {"VBD", "VBZ", "VBP"} and self.token.index:
            # Where the parse finds no subject at all, a name right before a finite verb is it.
            heads = [
                t for t in self.sentence.tokens[self.token.index - 1 : self.token.index] if self.parties.is_named(t)
            ]
        if not heads and self.token.dep == "acl" and "object" not in self.way.act.recipient:
            heads = [self.token.head]  # "thousands of students protested", read as a noun with a participle
        return next((found for token in heads if (found := self.parties.behind(token))), ())

    def _governed(self, place: str) -> Iterator[Token]:
        for verb in self.token.having("xcomp", "ccomp", "advcl"):
            things = objects(verb)
            if place == "next":
                yield from things
            else:
                yield from (
                    t for head in (verb, *things) for t in head.having("obl", "nmod") if BEYOND & {*prepositions(t)}
                )

    def _place(self, place: str) -> tuple[Party, ...]:
        if place == "subject":
            return self._doers()
        if place == "object":
            heads = objects(self.token) or self.token.having("iobj")
            found = tuple(party for head in heads for party in self.parties.behind(head))
            return found or (() if is_passive(self.token) else self._place("by"))
        if place in {"next", "beyond"}:
            others = (self.parties.behind(token) for token in self._governed(place))
            return next((found for found in others if any(party.country for party in found)), ())
        if place == "iobj":
            return tuple(party for head in self.token.having("iobj") for party in self.parties.of(head))
        if place in {"possessor", "modifier"}:
            return tuple(party for head in self._things() for party in _belonging(head, place, self.parties))
        heads = [self.token, *objects(self.token, self.way.extra)]
        if is_passive(self.token) and place == "by":
            return ()
        return tuple(party for head in heads for token in obliques(head, place) for party in self.parties.behind(token))


@dataclass(frozen=True, slots=True)
class _NounFrame:
    """A noun read as one way to tell an act."""

    token: Token
    way: Way
    parties: Parties
    acts: Acts

    def fits(self) -> bool:
        """Whether the modifiers are those of the act."""
        act, modifiers = self.way.act, [*_modifiers(self.token), *self._content()]
        if self.way.extra and self.way.extra not in modifiers:
            return False
        if any(self.acts.is_one(word, act.unless) for word in modifiers):
            return False
        return not act.of or any(self.acts.is_one(word, act.of) for word in modifiers)

    def trigger(self) -> Trigger | None:
        """The act with its parties; None where they are not those it needs."""
        act = self.way.act
        actors = _fill(act.actor, self._place, ())
        return _made(
            self.token, self._carrier() or self.token, self.way, actors, _fill(act.recipient, self._place, actors)
        )

    def _content(self) -> list[str]:
        return [lemma(word) for child in obliques(self.token, "of") for word in coordinates(child)]

    def _outer(self) -> Token:
        """The word for an amount above it, as in "a series of talks", or the first of its row, else itself."""
        token = self.token
        while (token.dep == "nmod" and self.acts.is_one(lemma(token.head), ("AMOUNT",))) or (
            token.dep == "conj" and token.head.pos == "NOUN"
        ):
            token = token.head
        return token

    def _carrier(self) -> Token | None:
        outer = self._outer()
        head = outer.head
        if outer.dep in CARRIED and head.pos == "VERB" and self.acts.is_carrier(lemma(head)):
            return head
        return outer.head if outer.dep == "nsubj" and outer.head.pos == "VERB" else None

    def _place(self, place: str) -> tuple[Party, ...]:
        carrier = self._carrier()
        if place in {"subject", "sufferer"}:
            return self._carrying(carrier, place == "sufferer")
        if place in {"possessor", "modifier"}:
            return tuple(_belonging(self.token, place, self.parties))
        heads = [self.token]
        if place not in {"of", "between", "by"}:
            heads += [self._outer(), *([carrier] if carrier else []), *obliques(self.token, "of")]
        found = dict.fromkeys(token for head in heads for token in obliques(head, place))
        return next((named for token in found if (named := self.parties.behind(token))), ())

    def _carrying(self, carrier: Token | None, suffers: bool) -> tuple[Party, ...]:
        if carrier is None and not suffers:  # "is on a trip"
            return tuple(party for token in self.token.having("nsubj") for party in self.parties.of(token))
        if carrier is None or self.acts.is_one(lemma(carrier), ("SUFFERER",)) is not suffers:
            return ()
        if self._outer().dep == "nsubj":
            return ()
        return next((found for token in subjects(carrier) if (found := self.parties.of(token))), ())


def _fill(places: Iterable[str], at: Callable[[str], tuple[Party, ...]], taken: tuple[Party, ...]) -> tuple[Party, ...]:
    names = {party.name for party in taken}
    for place in places:
        found = tuple(party for party in at(place) if party.name not in names)
        if found:
            return found
    return ()


def _made(
    token: Token, carrier: Token, way: Way, actors: tuple[Party, ...], recipients: tuple[Party, ...]
) -> Trigger | None:
    act = way.act
    negated = is_negated(token) or is_negated(carrier)
    if negated and act.negated is None:
        return None
    filled = {"actor": actors, "recipient": recipients}
    if not (actors or recipients) or not all(filled[role] for role in act.needs if role in filled):
        return None
    if "two" in act.needs and len(actors) + len(recipients) < 2:
        return None
    return Trigger(token, carrier, act, f"{lemma(token)} {way.extra}".strip(), negated, actors, recipients)


def _counted(token: Token, acts: Acts) -> Token:
    """What an amount is of: "tests" in "a series of tests"."""
    if acts.is_one(lemma(token), ("AMOUNT",)) and (counted := obliques(token, "of")):
        return counted[0]
    return token


def _modifiers(token: Token) -> Iterator[str]:
    for child in token.having("compound", "amod", "nmod:desc"):
        for word in coordinates(child):
            yield lemma(word)
            yield word.lower


def _belonging(token: Token, place: str, parties: Parties) -> Iterator[Party]:
    deps = ("nmod:poss",) if place == "possessor" else ("compound", "amod", "nmod:desc")
    for child in token.having(*deps):
        if place == "possessor" or parties.is_named(child):
            yield from parties.of(child)
        elif child.dep == "compound":
            yield from _belonging(child, place, parties)


def _is_swallowed(token: Token, telling: dict[int, Trigger]) -> bool:
    """Whether the act is only what another act asks for, threatens, refuses or grants."""
    while token.dep in COMPLEMENT and ASIDE.isdisjoint(prepositions(token)):
        below, token = token, token.head
        above = telling.get(id(token))
        if (
            above
            and below.dep != "conj"
            and token.lemma != "deny"
            and (above.act.type in SWALLOWING or below.dep in DIRECT)
        ):
            return True
    return False
