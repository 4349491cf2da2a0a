"""What a text speaks of, naming by naming: names, noun phrases and pronouns, in text order.

    The ministry said Kim Jong Un had left.  He told reporters …
    ── phrase ──      ─── name ────          pronoun ─ phrase ─

A thing knows what its own words show: number, gender, what it is, its place in the sentence. Whether two things are
one is decided elsewhere.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from attache.lexicon.beings import Being, Beings, Gender
from attache.records import Mention, MentionKind, Span
from attache.text.tokens import Sentence, Token

BEINGS = {
    MentionKind.PERSON: Being.PERSON,
    MentionKind.OFFICE: Being.PERSON,
    MentionKind.ORGANIZATION: Being.BODY,
    MentionKind.GROUP: Being.BODY,
    MentionKind.COUNTRY: Being.PLACE,
    MentionKind.PLACE: Being.PLACE,
    MentionKind.NATIONALITY: Being.PEOPLE,
}
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
ONE = frozenset({"it", "its", "itself"})
MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
PRONOUNS = MALE | FEMALE | ONE | MANY
ADDRESSES = {
    **dict.fromkeys(("mr", "sir", "lord"), Gender.MALE),
    **dict.fromkeys(("mrs", "ms", "miss", "lady", "dame", "madam"), Gender.FEMALE),
}
INNER = frozenset({"compound", "flat", "fixed", "goeswith", "list"})
"""Relations in which a noun is a part of another's name or phrase."""
SHARED = frozenset({"conj", "appos", "flat", "compound"})
"""Relations in which a word has the place in the sentence that its head has."""
LEADING = ("det", "amod", "nummod", "compound", "nmod", "flat")
"""Relations of the words before a noun that belong to its phrase."""
AND = re.compile(r" (?:and|&) (?:the )?")
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
PLAIN = frozenset("be have do say go get make not so just like know then there here now".split())
"""Words said of everything."""
DEEPEST = 20
"""So many steps up or down a tree are gone at most: a list of thousands must not cost their square."""


class Kind(StrEnum):
    """How something is called."""

    NAME = "name"
    PHRASE = "phrase"
    PRONOUN = "pronoun"


class Role(StrEnum):
    """What a naming is in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    OBLIQUE = "oblique"
    OWNER = "owner"
    WITHIN = "within"
    ROOT = "root"
    OTHER = "other"


ROLES = {
    "nsubj": Role.SUBJECT,
    "csubj": Role.SUBJECT,
    "obj": Role.OBJECT,
    "iobj": Role.OBJECT,
    "obl": Role.OBLIQUE,
    "nmod": Role.WITHIN,
    "root": Role.ROOT,
}


@dataclass(slots=True, eq=False, kw_only=True)
class Thing:
    """One naming: `token` is its head word, `clause` the verb it hangs on, `quote` the number of its quotation or -1.

    `plural`, `gender` and `being` are None where its words do not show them; `hint` is the gender that a forename
    hints at. `parts` are the members of a list of names.
    """

    kind: Kind
    token: Token
    sentence: int
    paragraph: int
    span: Span
    role: Role
    clause: Token
    plural: bool | None = None
    being: Being | None = None
    gender: Gender | None = None
    hint: Gender | None = None
    mention: Mention | None = None
    quote: int = -1
    parts: tuple["Thing", ...] = ()
    _said: frozenset[str] | None = None

    @property
    def said(self) -> frozenset[str]:
        """The telling words beside it, as lemmas in lower case."""
        if self._said is None:
            self._said = _beside(self.token)
        return self._said


def find_things(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], quotes: Sequence[Span], beings: Beings
) -> Iterator[Thing]:
    """Each naming in the sentences, in the order in which they end; a list of names is one too."""
    starts = [m.span.start for m in mentions]
    opens = [q.start for q in quotes]
    for number, sentence in enumerate(sentences):
        first, last = bisect_left(starts, sentence.span.start), bisect_left(starts, sentence.span.end)
        for thing in _Line(text, number, sentence, beings).things(mentions[first:last]):
            at = bisect_right(opens, thing.span.start) - 1
            thing.quote = at if at >= 0 and thing.span.start < quotes[at].end else -1
            yield thing


class _Line:
    """The namings of one sentence."""

    def __init__(self, text: str, number: int, sentence: Sentence, beings: Beings) -> None:
        self._text, self._number, self._sentence, self._beings = text, number, sentence, beings
        self._starts = [t.start for t in sentence.tokens]

    def things(self, mentions: Sequence[Mention]) -> list[Thing]:
        found: dict[int, Thing] = {}
        taken: set[int] = set()
        for mention in mentions:
            tokens = self._within(mention.span)
            taken.update(t.index for t in [*tokens, *self._within(mention.role)])
            if tokens and (name := self._name(mention, tokens)):
                found.update((token.index, name) for token in tokens)
        for token in self._sentence.tokens:
            if token.index not in taken and (thing := self._plain(token)):
                found[token.index] = thing
        single = list(dict.fromkeys(found.values()))
        lists = [made for thing in single if (made := self._list(thing, found))]
        return sorted([*single, *lists], key=lambda t: (t.span.end, -t.span.start))

    def _within(self, span: Span | None) -> Sequence[Token]:
        if span is None:
            return ()
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self._sentence.tokens[first:last]

    def _thing(self, kind: Kind, token: Token, span: Span) -> Thing:
        top = _top(token)
        role = Role.OWNER if top.dep == "nmod:poss" else ROLES.get(top.dep.partition(":")[0], Role.OTHER)
        sentence = self._sentence
        return Thing(
            kind=kind, token=token, sentence=self._number, paragraph=sentence.paragraph, span=span, role=role,
            clause=_clause(top),
        )  # fmt: skip

    def _name(self, mention: Mention, tokens: Sequence[Token]) -> Thing | None:
        inside = {t.index for t in tokens}
        head = next((t for t in tokens if t.head.index not in inside or t.head is t), tokens[-1])
        is_people = mention.kind is MentionKind.NATIONALITY
        if is_people and not head.tag.endswith("S"):
            return None
        made = self._thing(Kind.NAME, head, mention.span)
        made.mention, made.being = mention, BEINGS[mention.kind]
        made.plural = True if is_people else False if made.being is Being.PERSON else None
        if made.being is Being.PERSON:
            made.gender = self._titled(mention)
            made.hint = self._hinted(mention)
        return made

    def _hinted(self, mention: Mention) -> Gender | None:
        """What the forename in a person's full name hints at; a single word is a surname more often."""
        forename, *others = mention.name.lower().split()
        return self._beings.hint(forename) if others and mention.kind is MentionKind.PERSON else None

    def _titled(self, mention: Mention) -> Gender | None:
        """The gender that the title before a person's name tells: Mrs., spokeswoman."""
        start = mention.span.start
        words = self._text[max(0, start - 12) : start].lower().split()[-1:]
        words += mention.role.of(self._text).lower().split() if mention.role else []
        plain = (word.rstrip(".") for word in words)
        return next((g for word in plain if (g := ADDRESSES.get(word) or self._beings.gender(word))), None)

    def _plain(self, token: Token) -> Thing | None:
        if token.lower in PRONOUNS:
            return self._pronoun(token)
        is_noun = token.tag.startswith("NN") and token.dep.partition(":")[0] not in INNER
        is_pointing = token.tag == "DT" and token.pos == "PRON"
        return self._phrase(token) if is_noun or is_pointing else None

    def _pronoun(self, token: Token) -> Thing:
        made = self._thing(Kind.PRONOUN, token, token.span)
        word = token.lower
        made.gender = Gender.MALE if word in MALE else Gender.FEMALE if word in FEMALE else None
        made.being = Being.PERSON if made.gender else None
        made.plural = None if word in MANY else False
        return made

    def _phrase(self, token: Token) -> Thing:
        made = self._thing(Kind.PHRASE, token, Span(_start(token), token.end))
        lemma = token.lemma.lower()
        made.being = self._beings.kind(lemma) or self._beings.kind(token.lower)
        made.plural = token.tag in {"NNS", "NNPS"} or made.being is Being.PEOPLE
        made.gender = self._beings.gender(lemma)
        return made

    def _list(self, thing: Thing, found: dict[int, Thing]) -> Thing | None:
        """The thing and those listed with it, as one: "Kim and Moon"."""
        words = self._within(thing.span) if thing.mention else (thing.token,)
        listed = [found[c.index] for word in words for c in word.children if c.dep == "conj" and c.index in found]
        others = [other for other in dict.fromkeys(listed) if other.span.start >= thing.span.end]
        if thing.role is Role.SUBJECT and thing.being is Being.PERSON and not others:
            # Trees often miss that two names are one subject.
            after = AND.match(self._text, thing.span.end)
            persons = (o for o in found.values() if o.being is Being.PERSON and after and o.span.start == after.end())
            others = list(islice(persons, 1))
        if thing.kind is Kind.PRONOUN or not others:
            return None
        made = self._thing(Kind.PHRASE, thing.token, thing.span.to(others[-1].span))
        made.parts, made.plural = (thing, *others), True
        beings = {part.being for part in made.parts}
        being = beings.pop() if len(beings) == 1 else None
        made.being = Being.PEOPLE if being is Being.PERSON else being
        return made


def _beside(token: Token) -> frozenset[str]:
    """The telling words, as lemmas in lower case, that a word hangs on or that hang beside it."""
    head = token.head
    words = {c.lemma.lower() for c in head.children if c.pos in TELLING and c is not token}
    if head.pos in TELLING:
        words.add(head.lemma.lower())
    return frozenset(words - PLAIN)


def _start(token: Token) -> int:
    """Where a phrase begins: at the first of the words before its head that belong to it."""
    first = token
    for _ in range(DEEPEST):
        before = next((c for c in first.children if c.index < first.index and c.dep.startswith(LEADING)), None)
        if before is None:
            break
        first = before
    return first.start


def _top(token: Token) -> Token:
    """The word whose place in the sentence a word shares: the head of its list, its title or its apposition."""
    for _ in range(DEEPEST):
        if token.dep.partition(":")[0] not in SHARED or token.head is token:
            break
        token = token.head
    return token


def _clause(top: Token) -> Token:
    """The verb, or other word with a subject, that a word's clause hangs on."""
    token = top.head
    for above in islice(top.head.ancestors(), DEEPEST):
        has_subject = any(c.dep.startswith(("nsubj", "cop")) for c in token.children)
        if token.pos not in {"NOUN", "PROPN", "PRON", "ADP"} or has_subject:
            break
        token = above
    return token
