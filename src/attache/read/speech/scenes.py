"""What is known of a text when its sources are named: its sentences, its names, and who has spoken so far."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from attache.lexicon.agencies import Agencies
from attache.lexicon.beings import Being, Beings, Gender
from attache.lexicon.speech import Speech, Voice
from attache.read.speech.phrases import Phrase
from attache.records import Mention, MentionKind, Source, SourceKind, Span
from attache.text.tokens import Sentence, Token

KINDS = {
    MentionKind.PERSON: SourceKind.PERSON,
    MentionKind.OFFICE: SourceKind.PERSON,
    MentionKind.GROUP: SourceKind.GROUP,
}


ADDRESSES = {
    **dict.fromkeys(("mr", "sir", "lord", "king", "prince", "pope", "emir"), Gender.MALE),
    **dict.fromkeys(("mrs", "ms", "miss", "lady", "dame", "queen", "princess"), Gender.FEMALE),
}
APPOSED = re.compile(r", ((?:an?|the|then|now) [^,.;:()\n]{2,60})[,.;]")
"""What stands beside a name between commas: Ilir Hoxha, a baker from Lubina, …."""
PREPOSITIONS = frozenset({"of", "for", "to", "from", "in", "at", "with", "on", "who", "whose", "which", "that"})


@dataclass(frozen=True, slots=True)
class Spoken:
    """A source that was found to speak, and in which sentence (counted from 0); `aside` in a relative clause of it."""

    source: Source
    sentence: int
    aside: bool = False


class Scene:
    """One text with its parse and its names, and the tables that tell what a source can be."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        mentions: Iterable[Mention],
        speech: Speech,
        agencies: Agencies | None,
        beings: Beings | None = None,
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.speech = speech
        self.agencies = agencies
        self._beings = beings or Beings((), ())
        self.mentions = sorted(mentions, key=lambda m: m.span)
        """The names, in text order."""
        self.spoken: list[Spoken] = []
        """Who has spoken so far, in the order in which it was found."""
        self._titles: dict[str, set[str]] = {}
        self._described: dict[Span, set[str]] = {}
        self._by_word: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            for word in mention.name.split() if mention.kind is MentionKind.PERSON else ():
                self._by_word.setdefault(word, []).append(mention)
            title = self._title(mention)
            self._titles.setdefault(mention.name, set()).update(title)
            self._described[mention.span] = title | self._apposed(mention)
        self._starts = [m.span.start for m in self.mentions]
        self._lines = [s.span.start for s in sentences]

    def within(self, span: Span) -> list[Mention]:
        """The mentions that lie inside `span`, in text order."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [m for m in self.mentions[first:last] if m.span.end <= span.end]

    def over(self, token: Token) -> Mention | None:
        """The mention that `token` is a part of; None if it is of none."""
        at = bisect_left(self._starts, token.start + 1) - 1
        found = self.mentions[at] if at >= 0 else None
        return found if found and found.span.covers(token.span) else None

    def is_told(self, span: Span) -> bool:
        """Whether `span` lies in one of the sentences, rather than in a caption or a menu."""
        at = bisect_left(self._lines, span.start + 1) - 1
        return at >= 0 and self.sentences[at].span.covers(span)

    def voices(self, token: Token) -> frozenset[Voice]:
        """What kinds of source a noun can name."""
        known = self.speech.voices(token.lemma.lower()) or self.speech.voices(token.lower)
        return known or (self.speech.voices(token.lower.removesuffix("s")) if token.tag == "NNPS" else known)

    def may_speak(self, token: Token) -> bool:
        """Whether a noun names a source, or is a part of a name."""
        return bool(self.voices(token) or token.ent or token.tag == "PRP") or self.over(token) is not None

    def country(self, phrase: Phrase, tokens: Sequence[Token]) -> str | None:
        """The country that the core of a phrase names, in ISO 3166 alpha-3; None if it names none or two."""
        found = [m.country for m in self.within(phrase.core(tokens)) if m.country]
        is_joint = any(token.dep == "cc" for token in tokens[phrase.start : phrase.head])
        return None if not found or (is_joint and len(set(found)) > 1) else found[0]

    def described(self, mention: Mention) -> set[str]:
        """The words beside a mention that tell what its bearer is, in lower case: its role, an apposition."""
        return self._described[mention.span]

    def _title(self, mention: Mention) -> set[str]:
        """The words of a mention's role, and the one just before it, such as "mr."."""
        before = self.text[max(0, mention.span.start - 20) : mention.span.start].split()
        role = mention.role.of(self.text).lower().replace("-", " ").split() if mention.role else []
        return {*role, *(word.lower() for word in before[-1:])}

    def _apposed(self, mention: Mention) -> set[str]:
        """The words behind a mention between commas, up to the first that hangs more on them."""
        found = APPOSED.match(self.text, mention.span.end)
        words = found[1].lower().replace("-", " ").split() if found else []
        return set(takewhile(lambda word: word not in PREPOSITIONS, words))

    def titles(self, name: str) -> set[str]:
        """The titles that the text gives to the bearer of a name, in lower case."""
        return self._titles.get(name, set())

    def gender(self, name: str, *, hinted: bool = True) -> Gender | None:
        """What the bearer of a name is called, he or she: by a title, else, if `hinted`, as the forename hints."""
        titles = (word.rstrip(".") for word in sorted(self.titles(name)))
        told = next((g for word in titles if (g := ADDRESSES.get(word) or self._beings.gender(word))), None)
        return told or (self.hint(name) if hinted else None)

    def address(self, mention: Mention) -> Gender | None:
        """What the word before a mention, such as "Mr.", calls its bearer."""
        before = self.text[max(0, mention.span.start - 8) : mention.span.start].lower().split()
        return ADDRESSES.get(before[-1].rstrip(".")) if before else None

    def hint(self, name: str) -> Gender | None:
        """The gender that the forename hints at; a single word is a surname more often."""
        words = name.lower().split()
        return self._beings.hint(words[0]) if len(words) > 1 else None

    def namesakes(self, word: str, end: int) -> list[Mention]:
        """The mentions before `end` of persons whose names have that word, in text order."""
        return [m for m in self._by_word.get(word, ()) if m.span.end <= end]

    def is_person(self, noun: Token) -> bool:
        """Whether a noun that names no kind of source is one for a person all the same: a cop, a widow."""
        return self._beings.kind(noun.lemma.lower()) is Being.PERSON

    def gender_of(self, source: Source, *, hinted: bool = True) -> Gender | None:
        """The same of a source; of people without a name their noun tells it: "a spokeswoman for the port"."""
        if source.named:
            return self.gender(source.name, hinted=hinted)
        words = takewhile(lambda word: word not in PREPOSITIONS, source.name.lower().split())
        return next((g for word in reversed(list(words)) if (g := self._beings.gender(word))), None)

    def state(self, country: str | None) -> Mention | None:
        """The first mention of the state with that ISO 3166 alpha-3 code; None if the text does not name it."""
        states = (m for m in self.mentions if m.kind is MentionKind.COUNTRY and m.country == country)
        return next(states, None) if country else None

    def source(self, mention: Mention) -> Source:
        """The source that a mention names: a seat of government stands for its state where the text names that too."""
        kind = KINDS.get(mention.kind, SourceKind.BODY)
        name = mention.name
        if mention.kind is MentionKind.PLACE and (state := self.state(mention.country)):
            name = state.name
        if kind is SourceKind.BODY and self.agencies and (agency := self.agencies.named(name)):
            name = agency.name
        return Source(kind=kind, name=name, span=mention.span, country=mention.country)
