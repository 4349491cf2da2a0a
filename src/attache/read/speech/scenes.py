"""What is known of a text when its sources are named: its sentences, its names, and who has spoken so far."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attache.lexicon.agencies import Agencies
from attache.lexicon.speech import Speech, Voice
from attache.read.speech.phrases import Phrase
from attache.records import Mention, MentionKind, Source, SourceKind, Span
from attache.text.tokens import Sentence, Token

KINDS = {
    MentionKind.PERSON: SourceKind.PERSON,
    MentionKind.OFFICE: SourceKind.PERSON,
    MentionKind.GROUP: SourceKind.GROUP,
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A source that was found to speak, and in which sentence (counted from 0); `is_one` of a person without a name."""

    source: Source
    sentence: int
    is_one: bool = False


class Scene:
    """One text with its parse and its names, and the tables that tell what a source can be."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        mentions: Iterable[Mention],
        speech: Speech,
        agencies: Agencies | None,
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.speech = speech
        self.agencies = agencies
        self.mentions = sorted(mentions, key=lambda m: m.span)
        """The names, in text order."""
        self.spoken: list[Spoken] = []
        """Who has spoken so far, in the order in which it was found."""
        self._titles: dict[str, set[str]] = {}
        for mention in self.mentions:
            self._titles.setdefault(mention.name, set()).update(self.title(mention))
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
        return self.speech.voices(token.lemma.lower()) or self.speech.voices(token.lower)

    def country(self, phrase: Phrase, tokens: Sequence[Token]) -> str | None:
        """The country that the core of a phrase names, in ISO 3166 alpha-3; None if it names none."""
        return next((m.country for m in self.within(phrase.core(tokens)) if m.country), None)

    def title(self, mention: Mention) -> set[str]:
        """The words of a mention's role, and the one just before it, such as "mr.", in lower case."""
        before = self.text[max(0, mention.span.start - 20) : mention.span.start].split()
        role = mention.role.of(self.text).lower().replace("-", " ").split() if mention.role else []
        return {*role, *(word.lower() for word in before[-1:])}

    def titles(self, name: str) -> set[str]:
        """The titles that the text gives to the bearer of a name, in lower case."""
        return self._titles.get(name, set())

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
