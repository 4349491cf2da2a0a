"""The acts between parties: the words that tell them, the type they are of, and where the parties stand.

    Seoul  called on  Pyongyang  to return to talks.        REQUEST
    ──┬──  ───┬────   ────┬────
    subject   word        on

Types and modes are those of PLOVER (Political Language Ontology for Verifiable Event Records, 2021). The words are
ours. An entry may ask for what the act is done to (`of`): to lift a ban is to concede, to lift a box is nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from attache.lexicon.tables import entries, shipped
from attache.records.event import EventType

FRIENDLY = frozenset(
    {EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE, EventType.COOPERATE, EventType.AID, EventType.RETREAT}
)
"""Types of acts that may be promised."""
HOSTILE = frozenset({EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT})
"""Types of acts that may be threatened."""

AROUND = (
    *("object", "iobj", "against", "to", "with", "from", "on", "for", "over", "own"),
    *("possessor", "modifier", "of", "by", "doer"),
)
"""Where the other party may stand around a word of `bonds.yaml`, the likeliest place first."""
WITHIN = ("at", "into", "in")
"""Where it may stand too, last, for acts that are done to a place."""
PROMISED = frozenset({EventType.AGREE, EventType.THREATEN})
FELT = HOSTILE | {EventType.RETREAT}
"""Such acts."""
PENDING = frozenset({"plan", "intend", "prepare", "consider", "mull", "weigh", "seek", "undertake"})
"""Verbs of `bonds.yaml` that tell no act by themselves: what they govern is told, as planned or weighed."""
PROMISE = "promise"
"""What `bonds.yaml` calls words of which the type hangs on what is promised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One way to tell an act.

    `verbs` and `nouns` are lemmas, each with a particle or preposition ("call off") or a modifier ("hunger strike")
    where it takes one. `of` lists what the verb's object, or a modifier of the noun, must be, `unless` what it must
    not be; a word in capitals stands for a class of things, HOSTILE and FRIENDLY for the words of such acts, CLAUSE
    for a clause that the verb governs, QUESTION for one that asks, DUTY for one that tells what must be, INFINITIVE for
    one that tells a purpose, SELF for one about the speaker, BLAME for one that says whose fault it is. Of `amid` one
    must stand anywhere in what the word governs.

    `actor` and `recipient` list the places where a party may stand, the first that is filled holds: subject, object,
    iobj, possessor, modifier, next (the object of what the verb governs), doer (its subject), beyond (what a
    preposition hangs on that), within (any name in what it governs), beneath (any name in what a preposition brings),
    own (what its own preposition brings), sufferer (the subject of a verb such as "face"), cause (whom a protest is
    about), or a preposition. `needs` lists what the act is not one without: actor, recipient, two (parties in all),
    abroad (parties of two countries), apart (a state or body, and those of another country). `negated` is the
    type of "did not ...", where that is an act too, `together` that of what two parties do side by side. `fine` names
    the act where schemes of types part (see `Schemes`).
    """

    type: EventType
    mode: str = ""
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    amid: tuple[str, ...] = ()
    actor: tuple[str, ...] = ("subject",)
    recipient: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    negated: EventType | None = None
    together: EventType | None = None
    fine: str = ""
    finds: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """A class of words that acts are done with or by, such as WEAPON: lemmas of nouns, or of verbs where it says so."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """An act as one word tells it: with this `extra` beside it, a particle, a preposition or a modifier, or ""."""

    act: Act
    extra: str


class Acts:
    """The lexicon of acts, looked up by lemma."""

    def __init__(self, acts: Iterable[Act], things: Iterable[Things], then: Iterable[Act] = ()) -> None:
        self._first, self._then = tuple(acts), tuple(then)
        self.entries = (*self._first, *self._then)
        """Every entry, in file order: of two that fit, the first holds."""
        self._things = {thing.name: frozenset(thing.words) for thing in things}
        self._things |= {"HOSTILE": self._words(HOSTILE), "FRIENDLY": self._words(FRIENDLY)}

    @classmethod
    def load(cls) -> "Acts":
        """The shipped lexicon. Raises `LexiconError` where an entry is not of its form.

        After the entries of `acts.yaml` come those of `bonds.yaml` that ask for more than a bare word, as "gave" does
        for "permission"; they tell an act only where both parties stand around it.
        """
        bonds = [free for act in entries(shipped("bonds.yaml"), Act) for free in _free(act)]
        return cls(entries(shipped("acts.yaml"), Act), entries(shipped("things.yaml"), Things), bonds)

    @classmethod
    def between(cls) -> "Acts":
        """The lexicon for two parties that are known to have to do with each other; `LexiconError` as for `load`.

        Before the entries of `load` it has those of `bonds.yaml`: words that tell an act only where it is certain
        who stands on either side, as "gave" in "gave Chad its permission".
        """
        acts = (*entries(shipped("bonds.yaml"), Act), *entries(shipped("acts.yaml"), Act))
        return cls(acts, entries(shipped("things.yaml"), Things))

    def told_by_verb(self, lemma: str) -> tuple[Way, ...]:
        """The acts that a verb may tell, in file order, those with a particle or preposition first.

        Lemmatizers lose the "e" of "acceded", keep the end of "vetoed" and "eased", and halve "annulled" wrongly; what
        is done again, as to re-arrest, is the same act.
        """
        single = lemma[:-1] if lemma[-2:-1] == lemma[-1:] else lemma
        again = lemma.removeprefix("re").removeprefix("-")
        known = (
            lemma,
            f"{lemma}e",
            lemma.removesuffix("ed"),
            lemma.removesuffix("d"),
            single,
            again,
            lemma.removesuffix("ing") + "e",
        )
        return next((self._verbs[form] for form in known if form in self._verbs), ())

    def told_by_noun(self, lemma: str) -> tuple[Way, ...]:
        """The acts that a noun may tell, in file order, those with a modifier first."""
        return self._nouns.get(lemma, ())

    def is_one(self, lemma: str, words: Iterable[str]) -> bool:
        """Whether the lemma is one of `words` or belongs to a class that they name."""
        return any(lemma == word or lemma in self._things.get(word, ()) for word in words)

    def is_carrier(self, lemma: str) -> bool:
        """Whether the verb only carries an act that a noun tells, as "hold" does in "hold talks"."""
        return self.is_one(lemma, ("CARRIER",)) or self.is_one(f"{lemma}e", ("CARRIER",))

    def _words(self, types: frozenset[EventType]) -> frozenset[str]:
        """The words that tell an act of one of these types all by themselves."""
        plain = (act for act in self.entries if act.type in types and not act.of)
        return frozenset(word for act in plain for word in (*act.verbs, *act.nouns) if " " not in word)

    @cached_property
    def _verbs(self) -> dict[str, tuple[Way, ...]]:
        return _joined(
            _index((words.partition(" ")[::2], act) for act in acts for words in act.verbs)
            for acts in (self._first, self._then)
        )

    @cached_property
    def _nouns(self) -> dict[str, tuple[Way, ...]]:
        return _joined(
            _index((words.rpartition(" ")[::-2], act) for act in acts for words in act.nouns)
            for acts in (self._first, self._then)
        )


def _free(bond: Act) -> Iterator[Act]:
    """The entry as it holds where nobody says who the parties are; none where that is too little to go by."""
    places: tuple[str, ...]
    if bond.of or bond.amid:
        verbs = tuple(words for words in bond.verbs if bond.type not in PROMISED or words not in PENDING)
        places = (*AROUND, *WITHIN) if bond.type in FELT or bond.mode == "visit" else AROUND
    else:
        verbs, places = tuple(words for words in bond.verbs if " " in words), ("own", "object")
    if verbs and bond.fine != PROMISE:
        needs = ("actor", "recipient")
        yield replace(bond, verbs=verbs, nouns=(), recipient=places, needs=needs, finds=(), passes=())


def _index(words: Iterable[tuple[tuple[str, ...], Act]]) -> dict[str, tuple[Way, ...]]:
    found: dict[str, list[Way]] = {}
    for (lemma, extra), act in words:
        found.setdefault(lemma, []).append(Way(act=act, extra=extra))
    return {lemma: tuple(sorted(ways, key=lambda way: not way.extra)) for lemma, ways in found.items()}


def _joined(indexes: Iterable[dict[str, tuple[Way, ...]]]) -> dict[str, tuple[Way, ...]]:
    found: dict[str, tuple[Way, ...]] = {}
    for index in indexes:
        for lemma, ways in index.items():
            found[lemma] = found.get(lemma, ()) + ways
    return found
