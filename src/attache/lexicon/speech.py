"""Words of saying: which verbs and nouns report speech, what carries the content, and who can be the source.

deny      takes a clause, a gerund, a noun of event        “denied that it had …”, “denied taking …”, “denied claims …”
call on   takes a command                                  “called on both sides to talk”
think     of experts only: what others think is not said
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from attache.errors import LexiconError
from attache.lexicon.tables import entries, rows, shipped
from attache.records import Stance


class Frame(StrEnum):
    """What can carry the content of a word of saying; tables/speech.yaml shows each by example."""

    CLAUSE = "clause"
    THAT = "that"
    QUESTION = "question"
    QUOTE = "quote"
    EVENT = "event"
    NOUN = "noun"
    COMMAND = "command"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"
    AS = "as"
    AT = "at"
    COMPLEMENT = "complement"
    OF = "of"
    FOR = "for"
    ON = "on"


class Voice(StrEnum):
    """What kind of source a common noun names."""

    PERSON = "person"
    EXPERT = "expert"
    BODY = "body"
    MEDIA = "media"
    DOCUMENT = "document"
    STUDY = "study"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One word of saying: a verb, with its particle if it has one, or a noun.

    `by` holds who can be its subject, everybody where it is empty; `tells` whether it may have whom it addresses as its
    object; `lent` whether a noun says something only as the object of a verb that lends it its subject, as in "voiced
    hope that"; `finds` and `passes` are sentences in which it must and must not be read as a statement.
    """

    takes: tuple[Frame, ...]
    verb: str = ""
    noun: str = ""
    stance: Stance = Stance.NEUTRAL
    by: tuple[Voice, ...] = ()
    tells: bool = False
    lent: bool = False
    finds: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()

    @property
    def particle(self) -> str:
        """What follows the verb as part of it: "on" of "call on", "the case" of "make the case"; else empty."""
        return self.verb.partition(" ")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNoun:
    """A common noun that names a source."""

    noun: str
    kind: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedNoun:
    """A common noun that names what is done or happens."""

    noun: str


DEED_ENDINGS = ("tion", "sion", "ment", "ing", "ance", "ence", "al", "ure", "ship", "ism", "ity")
LENDING = frozenset(
    "announce convey deliver express file float give have issue lodge make offer present put raise reaffirm reiterate "
    "release renew repeat restate send signal spread state stress submit underline voice".split()
)
"""Verbs that add nothing to a noun of saying but who says it: gave assurances that …; issued a warning that …."""
HUMAN_ENDINGS = ("ist", "eer", "woman", "women", "person")
IRREGULAR = {
    "say": ("said",),
    "tell": ("told",),
    "foretell": ("foretold",),
    "write": ("wrote", "written"),
    "read": ("read",),
    "think": ("thought",),
    "find": ("found",),
    "hold": ("held",),
    "foresee": ("foresaw", "foreseen"),
    "swear": ("swore", "sworn"),
    "speak": ("spoke", "spoken"),
    "show": ("showed", "shown"),
    "plead": ("pleaded", "pled"),
    "forbid": ("forbade", "forbidden"),
    "forecast": ("forecast", "forecasted"),
    "broadcast": ("broadcast", "broadcasted"),
    "shoot": ("shot",),
    "hit": ("hit",),
    "make": ("made",),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "let": ("let",),
    "leave": ("left",),
    "lay": ("laid",),
    "put": ("put",),
    "understand": ("understood",),
    "learn": ("learned", "learnt"),
    "break": ("broke", "broken"),
    "cut": ("cut",),
    "cast": ("cast",),
    "set": ("set",),
    "draw": ("drew", "drawn"),
    "come": ("came",),
    "send": ("sent",),
    "take": ("took", "taken"),
    "spell": ("spelled", "spelt"),
    "withdraw": ("withdrew", "withdrawn"),
    "sing": ("sang", "sung"),
}


class Speech:
    """The words of saying, the nouns of sources, and the nouns of what is done."""

    def __init__(
        self, sayings: Iterable[Saying], sources: Iterable[SourceNoun], deeds: Iterable[DeedNoun] = ()
    ) -> None:
        self.sayings = tuple(sayings)
        """Every entry, in the file's order."""
        self._verbs = _by_form(self.sayings)
        self._deeds = frozenset(deed.noun for deed in deeds)
        self._nouns = {saying.noun: saying for saying in self.sayings if saying.noun}
        voices: dict[str, set[Voice]] = {}
        for source in sources:
            voices.setdefault(source.noun, set()).add(source.kind)
        self._voices = voices

    @classmethod
    def load(cls) -> "Speech":
        """The shipped tables. Raises `LexiconError` where an entry names neither one verb nor one noun."""
        sayings = entries(shipped("speech.yaml"), Saying)
        for saying in sayings:
            if bool(saying.verb) == bool(saying.noun):
                raise LexiconError(f"speech.yaml: {saying.verb or saying.takes}: give a verb or a noun, not both")
        return cls(sayings, rows(shipped("sources.csv"), SourceNoun), rows(shipped("deeds.csv"), DeedNoun))

    def verbs(self, form: str) -> tuple[Saying, ...]:
        """The verbs of saying of which `form` is a form, such as "called"; those with the longest particle first."""
        return self._verbs.get(form, ())

    def is_deed(self, noun: str) -> bool:
        """Whether a common noun in its plain form names what is done or happens."""
        return noun in self._deeds or (len(noun) > 6 and noun.endswith(DEED_ENDINGS))

    def lends(self, verb: str) -> bool:
        """Whether a verb in its plain form lends its subject to the noun of saying that is its object."""
        return verb in LENDING

    def noun(self, lemma: str) -> Saying | None:
        """The noun of saying of that plain form, if it is one."""
        return self._nouns.get(lemma)

    def voices(self, noun: str) -> frozenset[Voice]:
        """What kinds of source a common noun in its plain form can name; none if it names no source."""
        if noun not in self._voices and len(noun) > 4 and noun.endswith(HUMAN_ENDINGS):
            return frozenset({Voice.PERSON})
        return frozenset(self._voices.get(noun, ()))


def _by_form(sayings: Iterable[Saying]) -> Mapping[str, tuple[Saying, ...]]:
    found: dict[str, list[Saying]] = {}
    for saying in sayings:
        for form in _forms(saying.verb.partition(" ")[0]) if saying.verb else ():
            found.setdefault(form, []).append(saying)
    return {form: tuple(sorted(group, key=lambda s: -len(s.particle.split()))) for form, group in found.items()}


def _forms(verb: str) -> set[str]:
    """A verb's forms, with the last consonant both single and double: signaled, signalled."""
    short = verb.removesuffix("e")
    sibilant = verb.endswith(("s", "sh", "ch", "x"))
    third = verb.removesuffix("y") + "ies" if _ends_in_consonant_y(verb) else verb + ("es" if sibilant else "s")
    past = verb.removesuffix("y") + "ied" if _ends_in_consonant_y(verb) else short + "ed"
    forms = {verb, third, short + "ing", *IRREGULAR.get(verb, (past,))}
    if verb[-1] in "bdglmnprt" and verb[-2] in "aeiou":
        forms |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return forms


def _ends_in_consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in "aeiou"
