"""Who a source is: the canonical name behind a noun phrase or a pronoun.

    South Korean Ministry of Unification spokesman Cha Duck-chul  →  Cha Duck-chul
    he  →  the person who spoke or acted last       several defense officials  →  defense officials (a group)
    the agency  →  the agency named last            a report by Yonhap  →  Yonhap News Agency

What the text does not settle is None, never a guess.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from attache.lexicon.agencies import Agencies
from attache.lexicon.speech import Speech, Voice
from attache.read.phrases import NOUNS, Phrase, phrase_after, phrase_before
from attache.records import Mention, MentionKind, Source, SourceKind, Span
from attache.text.tokens import Sentence, Token

KINDS = {
    MentionKind.PERSON: SourceKind.PERSON,
    MentionKind.OFFICE: SourceKind.PERSON,
    MentionKind.GROUP: SourceKind.GROUP,
}
MALE = frozenset({"mr", "mr.", "sir", "lord", "king", "prince", "spokesman", "chairman", "congressman", "father", "emperor", "pope"})
FEMALE = frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "spokeswoman", "chairwoman", "congresswoman"})
COUNTERS = frozenset("a an the some several many multiple two three four five six most few all both other another one".split())
REACH = 2
"""How many paragraphs back a pronoun is looked up."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A source that was found to speak, and in which sentence (counted from 0)."""

    source: Source
    sentence: int


class Speakers:
    """The sources of one text: its names, and who has spoken so far."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        mentions: Iterable[Mention],
        speech: Speech,
        agencies: Agencies | None,
        *,
        outlet: str | None = None,
    ) -> None:
        self._text, self._sentences, self._speech = text, sentences, speech
        self._mentions = sorted(mentions, key=lambda m: m.span)
        self._starts = [m.span.start for m in self._mentions]
        prose = [s.span for s in sentences]
        named = _media(text, self._mentions, speech, agencies, outlet)
        self._media = [m for m in named if m.span and _inside(m.span, prose)]
        self._agencies = agencies
        self._spoken: list[Spoken] = []

    def note(self, source: Source, sentence: int) -> None:
        """Remember that `source` speaks in that sentence."""
        self._spoken.append(Spoken(source, sentence))

    def named(self, phrase: Phrase, sentence: int, besides: Iterable[Span] = ()) -> Source | None:
        """The source that `phrase` of a sentence names, with the phrase's span; None if the text does not settle whom.

        A pronoun never means somebody inside `besides`, which are its own words.
        """
        tokens = self._sentences[sentence].tokens
        head = tokens[phrase.head - 1]
        if head.tag in {"PRP", "PRP$"}:
            found = self._pronoun(head, sentence, tuple(besides))
        else:
            found = self._by_mention(phrase, tokens) or self._common(phrase, tokens, sentence)
        return replace(found, span=phrase.span(tokens)) if found else None

    def media(self, span: Span) -> list[Source]:
        """The media named inside `span`, in text order, without the outlet itself."""
        return [m for m in self._media if m.span and span.covers(m.span)]

    # -------------------------------------------------------------- names

    def within(self, span: Span) -> list[Mention]:
        """The mentions that lie inside `span`, in text order."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return [m for m in self._mentions[first:last] if m.span.end <= span.end]

    def _by_mention(self, phrase: Phrase, tokens: Sequence[Token]) -> Source | None:
        core, head = phrase.core(tokens), tokens[phrase.head - 1]
        inside = self.within(core)
        if persons := [m for m in inside if m.kind is MentionKind.PERSON and m.span.end == core.end]:
            return self._source(persons[-1])
        # “Secretary of State Rex Tillerson on Tuesday” splits at "of": the title is the core, the name lies behind it.
        titled = [m for m in self.within(phrase.span(tokens)) if m.role and m.kind is MentionKind.PERSON and core.overlaps(m.role)]
        if titled:
            return self._source(titled[0])
        covering = [m for m in inside if m.span.start <= head.start < m.span.end]
        if apposed := self._apposed(phrase, tokens):
            return apposed
        voices = self._speech.voices(head.lemma.lower())
        if voices & {Voice.DOCUMENT, Voice.STUDY} and (issuer := self._issuer(phrase, tokens)):
            return issuer
        return self._source(covering[-1]) if covering else None

    def _source(self, mention: Mention) -> Source:
        kind = KINDS.get(mention.kind, SourceKind.BODY)
        name = mention.name
        if kind is SourceKind.BODY and self._agencies and (agency := self._agencies.named(name)):
            name = agency.name
        return Source(kind=kind, name=name, span=mention.span, country=mention.country)

    def _apposed(self, phrase: Phrase, tokens: Sequence[Token]) -> Source | None:
        """The person whom "a local named" or "the director," brings in."""
        if tokens[phrase.head - 1].tag not in {"NN", "NNP", "JJ"}:
            return None
        for after in {phrase.head, phrase.end}:
            if after >= len(tokens) or tokens[after].lower not in {",", "named", "called"}:
                continue
            name = phrase_after(tokens, after + 1)
            persons = self.within(name.core(tokens)) if name else []
            if persons and persons[-1].kind is MentionKind.PERSON and not self.within(phrase.core(tokens))[-1:] == persons[-1:]:
                human = self._speech.voices(tokens[phrase.head - 1].lemma.lower()) & {Voice.PERSON, Voice.EXPERT}
                return self._source(persons[-1]) if human else None
        return None

    def _issuer(self, phrase: Phrase, tokens: Sequence[Token]) -> Source | None:
        """The body behind a document: “a report by Yonhap”, “a United Nations resolution”."""
        organizations = [m for m in self.within(phrase.span(tokens)) if m.kind is MentionKind.ORGANIZATION]
        return self._source(organizations[0]) if organizations else None

    # -------------------------------------------------------------- common nouns

    def _common(self, phrase: Phrase, tokens: Sequence[Token], sentence: int) -> Source | None:
        head = tokens[phrase.head - 1]
        voices = self._speech.voices(head.lemma.lower())
        definite = tokens[phrase.start].lower in {"the", "this", "that"} or any(
            t.tag == "POS" for t in tokens[phrase.start : phrase.head]
        )
        words = _words(self._text, phrase, tokens) if voices or head.tag in NOUNS else ""
        if head.tag in {"NNP", "NNPS"} and not voices & {Voice.PERSON, Voice.EXPERT}:
            definite = False
        if not words:
            return None
        if head.tag in {"NN", "NNP", "JJ"} and definite and (found := self._definite(phrase, tokens, voices, sentence)):
            return found
        if Voice.MEDIA in voices and (agency := self._channel(words)):
            return agency
        kind = _kind(voices, head)
        return Source(kind=kind, name=words, span=phrase.span(tokens), country=self._country(phrase, tokens))

    def _country(self, phrase: Phrase, tokens: Sequence[Token]) -> str | None:
        return next((m.country for m in self.within(phrase.core(tokens)) if m.country), None)

    def _definite(
        self, phrase: Phrase, tokens: Sequence[Token], voices: frozenset[Voice], sentence: int
    ) -> Source | None:
        head, start = tokens[phrase.head - 1], tokens[phrase.start].start
        if voices & {Voice.PERSON, Voice.EXPERT} and phrase.end == phrase.head:
            if person := self._holder(phrase, tokens):
                return person
        same = [s.source for s in self._spoken if head.lower in s.source.name.lower().split()]
        if same:
            return same[-1]
        if voices & {Voice.DOCUMENT, Voice.STUDY} and (author := self._author(head, sentence)):
            return author
        if voices & {Voice.MEDIA, Voice.STUDY}:
            country = self._country(phrase, tokens)
            plain = all(t.lower in {"the", "news", "state", "official", "same"} for t in tokens[phrase.start : phrase.head - 1])
            earlier = [s for s in self._media if s.span and s.span.start < start and (plain or (country and s.country == country))]
            return earlier[-1] if earlier else None
        bodies = [m for m in self._mentions if m.span.start < start and head.lower in m.name.lower().split()]
        return self._source(bodies[-1]) if bodies and Voice.BODY in voices else None

    def _author(self, paper: Token, sentence: int) -> Source | None:
        """Whoever spoke through the paper that "the statement" means, in the sentences shortly before."""
        for spoken in reversed(self._spoken):
            if spoken.sentence < sentence - 4:
                return None
            words = self._sentences[spoken.sentence].tokens
            if spoken.sentence < sentence and any(t.lemma.lower() == paper.lemma.lower() for t in words):
                return spoken.source
        return None

    def _holder(self, phrase: Phrase, tokens: Sequence[Token]) -> Source | None:
        """The person whose title the phrase is: “the North Korean leader”, “Iran's defense minister”."""
        core = phrase.core(tokens)
        country = self._country(phrase, tokens)
        wanted = {t.lower for t in tokens[phrase.start : phrase.head] if t.tag in {"NN", "JJ", "NNP"} and t.ent == ""}
        wanted -= {"the"}
        best = [
            m
            for m in self._mentions
            if m.kind is MentionKind.PERSON
            and wanted
            and wanted <= self._title(m)
            and (not country or not m.country or m.country == country)
        ]
        before = [m for m in best if m.span.end <= core.start]
        chosen = before[-1] if before else (best[0] if best else None)
        return self._source(chosen) if chosen else None

    def _title(self, mention: Mention) -> set[str]:
        """The words of the mention's role, and the one just before it, such as "Mr."."""
        before = self._text[max(0, mention.span.start - 20) : mention.span.start].split()
        role = mention.role.of(self._text).lower().replace("-", " ").split() if mention.role else []
        return {*role, *(word.lower() for word in before[-1:])}

    def _channel(self, words: str) -> Source | None:
        """The agency that "state media" means: the one agency of a state that the text names."""
        if self._agencies is None or "state" not in words.lower().replace("-", " ").split():
            return None
        states = {
            agency.name: Source(kind=SourceKind.RELAY, name=agency.name, span=span, country=agency.country)
            for span, agency in self._agencies.find(self._text, tags=True)
            if agency.is_state_controlled
        }
        return next(iter(states.values())) if len(states) == 1 else None

    # -------------------------------------------------------------- pronouns

    def _pronoun(self, token: Token, sentence: int, besides: tuple[Span, ...]) -> Source | None:
        match token.lower:
            case "he" | "his" | "him":
                return self._person(token, sentence, FEMALE, besides)
            case "she" | "her":
                return self._person(token, sentence, MALE, besides)
            case "they" | "their" | "it" | "its":
                return self._others(token, sentence, besides)
            case _:
                return None

    def _person(self, token: Token, sentence: int, barred: frozenset[str], besides: tuple[Span, ...]) -> Source | None:
        here = self._sentences[sentence]
        for index in range(sentence, -1, -1):
            line = self._sentences[index]
            if here.paragraph - line.paragraph > REACH:
                return None
            if index < sentence:
                spoken = [s.source for s in self._spoken if s.sentence == index and s.source.kind is SourceKind.PERSON]
                if spoken := [s for s in spoken if not self._is(s.name, barred)]:
                    return spoken[-1]
            before = [m for m in self.within(line.span) if m.span.end <= token.start]
            persons = [m for m in before if self._may_be_person(m, barred) and not any(b.overlaps(m.span) for b in besides)]
            subjects = self._subjects(persons, line)
            if subjects or len({m.name for m in persons}) == 1:
                return self._source(subjects[0] if subjects else persons[0])
        return None

    def _may_be_person(self, mention: Mention, barred: frozenset[str]) -> bool:
        return mention.kind is MentionKind.PERSON and not self._is(mention.name, barred)

    def _subjects(self, persons: Sequence[Mention], line: Sentence) -> list[Mention]:
        return [m for m in persons if any(t.dep.startswith("nsubj") for t in line.within(m.span))]

    def _is(self, name: str, titles: frozenset[str]) -> bool:
        return any(self._title(m) & titles for m in self._mentions if m.name == name)

    def _others(self, token: Token, sentence: int, besides: tuple[Span, ...]) -> Source | None:
        here = self._sentences[sentence]
        plural = token.lower in {"they", "their"}
        for index in range(sentence, -1, -1):
            line = self._sentences[index]
            if here.paragraph - line.paragraph > REACH:
                return None
            spoken = [s.source for s in self._spoken if s.sentence == index and s.source.kind is not SourceKind.PERSON]
            if spoken:
                return spoken[-1]
            if subject := self._subject(index, token, besides, plural=plural):
                return subject
        return None

    def _subject(self, index: int, token: Token, besides: tuple[Span, ...], *, plural: bool) -> Source | None:
        """The first subject of a sentence that "it" or "they" can mean: a body or a state, or people for "they"."""
        tokens = self._sentences[index].tokens
        for candidate in tokens:
            if candidate.start >= token.start or not candidate.dep.startswith("nsubj") or not candidate.tag.startswith("NN"):
                continue
            if any(b.start <= candidate.start < b.end for b in besides):
                continue
            phrase = phrase_before(tokens, candidate.index + 1)
            voices = self._speech.voices(candidate.lemma.lower())
            if phrase is None or (not voices and not self.within(phrase.core(tokens))):
                continue
            source = self.named(phrase, index)
            if source and source.kind is not SourceKind.PERSON and (plural or candidate.tag != "NNS"):
                return source
        return None


def _media(
    text: str, mentions: Sequence[Mention], speech: Speech, agencies: Agencies | None, outlet: str | None
) -> Iterator[Source]:
    """The media that a text names, in text order, without `outlet`."""
    named = {span: agency for span, agency in agencies.find(text, tags=False)} if agencies else {}
    found = [Source(kind=SourceKind.RELAY, name=a.name, span=span, country=a.country) for span, a in named.items()]
    for mention in mentions:
        if mention.kind is not MentionKind.ORGANIZATION or any(span.overlaps(mention.span) for span in named):
            continue
        agency = agencies.named(mention.name) if agencies else None
        if agency or _is_medium(mention.name, speech):
            name = agency.name if agency else mention.name
            found.append(Source(kind=SourceKind.RELAY, name=name, span=mention.span, country=mention.country))
    own = (outlet or "").casefold()
    for source in sorted(found, key=lambda s: s.span or Span(0, 1)):
        if not own or (source.name.casefold() not in own and own not in source.name.casefold()):
            yield source


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    at = bisect_left(spans, Span(span.start, span.start + 1))
    return any(s.covers(span) for s in spans[max(0, at - 1) : at + 1])


def _is_medium(name: str, speech: Speech) -> bool:
    return any(Voice.MEDIA in speech.voices(word.lower()) and word.lower() != "agency" for word in name.split())


def _words(text: str, phrase: Phrase, tokens: Sequence[Token]) -> str:
    """The phrase's own words, without articles and counts before it and what a participle hangs on it."""
    start = phrase.start
    while start < phrase.head - 1 and (tokens[start].lower in COUNTERS or tokens[start].tag in {"DT", "CD", "PDT", "PRP$"}):
        start += 1
    end = next((i for i in range(phrase.head, phrase.end) if tokens[i].tag in {"VBG", "VBN"} or tokens[i].lower == "on"), phrase.end)
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())


def _kind(voices: frozenset[Voice], head: Token) -> SourceKind:
    if voices & {Voice.DOCUMENT, Voice.STUDY}:
        return SourceKind.DOCUMENT
    if Voice.BODY in voices and not voices & {Voice.PERSON, Voice.EXPERT}:
        return SourceKind.BODY
    return SourceKind.GROUP
