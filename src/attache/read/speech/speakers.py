"""Who a source is: the canonical name behind a noun phrase.

South Korean Ministry of Agriculture spokesman Roh Jung-hwan  →  Roh Jung-hwan
several defense officials  →  defense officials (a group)      a report by Yonhap  →  Yonhap News Agency
a local named Ilir  →  Ilir                                    state media  →  the agency the text names
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from attache.lexicon.speech import Voice
from attache.read.speech.anaphors import body_spoken, described, person_meant, subjects_before
from attache.read.speech.beside import person_beside
from attache.read.speech.callings import HUMAN, PAPER, belonging, kind_of, words_of
from attache.read.speech.channels import agency_of, find_channels, is_outlet, state_channel
from attache.read.speech.citations import citing
from attache.read.speech.drafts import Draft
from attache.read.speech.hearers import hearer
from attache.read.speech.identified import introduced
from attache.read.speech.namesakes import bearer
from attache.read.speech.pairs import is_cut_title, members, named_as_one, pair_meant, together
from attache.read.speech.papers import issuer
from attache.read.speech.phrases import NOUNS, SELVES, Phrase, is_aged, phrase_after, phrase_before
from attache.read.speech.scenes import Scene, Spoken
from attache.records import Mention, MentionKind, Source, SourceKind, Span
from attache.text.tokens import Token

NEWSROOMS = frozenset("organization organisation outlet service site website group company portal channel".split())
"""What is a medium where "news" stands before it: the news organization."""
STATE_MEDIA = frozenset({"media", "medium", "agency", "press", "wire", "newswire"})
"""What an agency of a state is called for short; a state's television is another medium."""


class Speakers:
    """The sources of one text, named in the order in which they speak."""

    def __init__(self, scene: Scene, *, outlet: str | None = None) -> None:
        self._scene = scene
        self._outlet = outlet
        self._channels = list(find_channels(scene, outlet))

    def named(
        self, phrase: Phrase, sentence: int, besides: Iterable[Span] = (), other: Source | None = None
    ) -> Source | None:
        """The source that `phrase` of a sentence names, with the phrase's span; None if the text does not settle whom.

        A pronoun never means somebody inside `besides`, which are its own words, nor `other`, whom it is opposed to.
        """
        tokens = self._scene.sentences[sentence].tokens
        phrase = self._up_to_noun(phrase, tokens)
        head = tokens[phrase.head - 1]
        if head.tag in {"PRP", "PRP$"} or is_aged(tokens, phrase.head):
            found = self._pronoun(head, sentence, tuple(besides), other.name if other else None)
        else:
            found = self._joined(phrase, sentence) or self._one(phrase, tokens, sentence)
        return replace(found, span=phrase.span(tokens)) if found else None

    def _up_to_noun(self, phrase: Phrase, tokens: Sequence[Token]) -> Phrase:
        """The phrase with a noun for its head, where an adjective behind it seemed to be it: a source close to Kim."""
        head, before = tokens[phrase.head - 1], tokens[phrase.head - 2] if phrase.head - phrase.start > 1 else None
        trails = before is not None and before.tag in {"NN", "NNS"} and head.tag == "JJ" and head.head is before
        if head.lower in SELVES:
            return phrase_before(tokens, phrase.head - 1) or phrase  # Brenn herself said
        if before is not None and before.lower == "briefing" and head.tag == "NNS" and phrase.head - phrase.start > 2:
            return Phrase(phrase.start, phrase.head - 2, phrase.head - 2)  # a ministry official briefing reporters
        return Phrase(phrase.start, phrase.end, phrase.head - 1) if trails else phrase

    def _one(self, phrase: Phrase, tokens: Sequence[Token], sentence: int) -> Source | None:
        return self._by_mention(phrase, tokens, sentence) or self._common(phrase, tokens, sentence)

    def _joined(self, phrase: Phrase, sentence: int) -> Source | None:
        """Several who speak together, as one group: Latvia and the Slovak Republic; both leaders."""
        tokens = self._scene.sentences[sentence].tokens
        several = members(phrase, tokens)
        if len(several) > 1 and all(self._scene.over(tokens[p.head - 1]) for p in several):
            if is_cut_title(self._scene, several, tokens):
                return self._one(several[-1], tokens, sentence)
            sources = [source for p in several if (source := self._one(p, tokens, sentence))]
            return together(sources) if len(sources) > 1 else None
        if phrase.head >= phrase.end - 1 or tokens[phrase.head].lower != "and":
            return pair_meant(self._scene, phrase, sentence)
        first, other = Phrase(phrase.start, phrase.head, phrase.head), phrase_after(tokens, phrase.head + 1)
        if other and is_cut_title(self._scene, (first, other), tokens):
            return self._one(other, tokens, sentence)
        both = [self._one(p, tokens, sentence) for p in (first, other) if p]
        sources = [source for source in both if source]
        if not self._scene.may_speak(tokens[first.head - 1]):
            return sources[-1] if sources else None  # it meddled in the vote and | Kovac has said so
        return together(sources) if len(sources) == 2 else None

    def attribute(self, draft: Draft) -> None:
        """Give the draft its source and addressee, and remember who has spoken."""
        tokens = self._scene.sentences[draft.sentence].tokens
        draft.source = self.named(draft.phrase, draft.sentence, besides=draft.content)
        if cited := self._cited(draft, tokens):
            draft.relays, draft.source = [draft.source] if draft.source else [], cited
        told = hearer(draft, tokens, self._scene)
        hears = self.named(told, draft.sentence, other=draft.source) if told else None
        draft.addressee = hears if hears and not (draft.source and draft.source.name == hears.name) else None
        if draft.source:
            self._note(draft.source, draft.sentence, tokens[draft.cue.at])

    def _cited(self, draft: Draft, tokens: Sequence[Token]) -> Source | None:
        """Whom a medium names as its own source: Yonhap, citing an official, said …; None if it names nobody."""
        if draft.source is None or draft.source.kind is not SourceKind.RELAY:
            return None
        phrases = (phrase_after(tokens, verb.index + 1) for verb in citing(draft, tokens))
        sources = (p for p in phrases if p and self._scene.may_speak(tokens[p.head - 1]))
        found = next(sources, None)
        return self.named(found, draft.sentence, other=draft.source) if found else None

    def _note(self, source: Source, sentence: int, cue: Token) -> None:
        """Remember that `source` speaks in that sentence: later pronouns may mean it."""
        aside = any(t.dep == "acl:relcl" for t in (cue, *cue.ancestors()))
        self._scene.spoken.append(Spoken(source, sentence, aside))

    def may_speak(self, noun: Token) -> bool:
        """Whether a noun names somebody or something that speaks."""
        return self._scene.may_speak(noun) or self._scene.is_person(noun)

    def media(self, span: Span) -> list[Source]:
        """The media named inside `span`, in text order, without the outlet itself."""
        return [m for m in self._channels if m.span and span.covers(m.span)]

    def medium(self, told: Source) -> Source | None:
        """The medium that somebody told something: state television, or a body that nothing shows to be another.

        Whoever talks to a body without a state in a report mostly gives it an interview: told Kotva that ….
        """
        if told.kind is SourceKind.RELAY:
            return None if told.named else told
        named = self._scene.within(told.span)[-1:] if told.span and told.kind is SourceKind.BODY else []
        bodies = [m for m in named if m.kind is MentionKind.ORGANIZATION and not (m.country or m.code)]
        words = [word for m in bodies for word in m.name.lower().split()]
        other = any(Voice.BODY in self._scene.speech.voices(word) for word in words)
        is_medium = bool(words) and not other and not is_outlet(told.name, self._outlet)
        return replace(told, kind=SourceKind.RELAY) if is_medium else None

    def _pronoun(
        self, token: Token, sentence: int, besides: tuple[Span, ...], other: str | None = None
    ) -> Source | None:
        if token.lower in {"he", "his", "him", "she", "her", "old"}:
            return person_meant(self._scene, token, sentence, besides, self.named, other)
        if token.lower in {"they", "their", "them", "it", "its"}:
            return self._body(token, sentence, besides)
        return None

    def _body(self, token: Token, sentence: int, besides: tuple[Span, ...]) -> Source | None:
        """The body, state or group that "it" or "they" means: who spoke since the nearest fitting subject, or that."""
        plural = token.lower in {"they", "their", "them"}
        for index, noun in subjects_before(self._scene, token, sentence, besides):
            if spoken := body_spoken(self._scene, sentence, index):
                return spoken
            if plural and index < sentence and (several := named_as_one(self._scene, index)):
                return several
            tokens = self._scene.sentences[index].tokens
            phrase = phrase_before(tokens, noun.index + 1)
            if phrase is None or not (self._scene.voices(noun) or self._scene.within(phrase.core(tokens))):
                continue
            source = self.named(phrase, index)
            if source and source.kind is not SourceKind.PERSON and (plural or noun.tag != "NNS"):
                return source
        return None

    def _by_mention(self, phrase: Phrase, tokens: Sequence[Token], sentence: int) -> Source | None:
        """The source that a name inside the phrase settles."""
        scene, core, head = self._scene, phrase.core(tokens), tokens[phrase.head - 1]
        inside = scene.within(core)
        persons = [m for m in inside if m.kind is MentionKind.PERSON and m.span.end == core.end]
        in_full = any(" " in m.span.of(scene.text) for m in persons)  # Petra Holm is not Petra
        human = in_full or bool(scene.voices(head) & HUMAN)
        apposed = phrase.span(tokens) if phrase.head < phrase.end and tokens[phrase.head].text == "," else core
        if not human and (agency := agency_of(scene, core) or agency_of(scene, apposed)):
            return agency
        if named := persons[-1] if persons else person_beside(scene, phrase, tokens):
            return self._with_country(scene.source(bearer(scene, named, sentence)), phrase, tokens)
        if scene.voices(head) & PAPER and (author := issuer(scene, phrase, tokens)):
            return author
        if head.tag in {"NN", "NNP"} and tokens[phrase.start].lower == "the" and _is_people(scene.over(head)):
            return None  # the Democrat said
        # Tags may cut a phrase inside a name ("Roh Jung" of "Roh Jung-hwan"): the name is whose word its head is.
        covering = scene.over(head)
        return scene.source(covering) if covering else None

    def _with_country(self, person: Source, phrase: Phrase, tokens: Sequence[Token]) -> Source:
        """The person, with the country that the words beside tell: the Norwegian minister, Ines Dorn."""
        titled = bool(self._scene.voices(tokens[phrase.head - 1]) & HUMAN)
        return person if person.country or not titled else replace(person, country=self._scene.country(phrase, tokens))

    def _common(self, phrase: Phrase, tokens: Sequence[Token], sentence: int) -> Source | None:
        """The source that a phrase without a name means, or that it is, in its own words."""
        scene, head = self._scene, tokens[phrase.head - 1]
        voices = scene.voices(head)
        if phrase.head - phrase.start > 1 and tokens[phrase.head - 2].lower == "news" and head.lemma in NEWSROOMS:
            voices |= {Voice.MEDIA}
        bare = (
            head.text.istitle()
            and (head.tag in {"NNP", "NNPS", "NNS"} or bool(scene.namesakes(head.text, head.start)))
            and not voices
            and phrase.head == phrase.start + 1
        )
        if bare and (person := self._by_surname(head)):
            return person
        if not voices and head.tag not in NOUNS - {"WP", "EX"}:
            return None
        if found := self._meant(phrase, sentence, voices) or self._owned(phrase, sentence, voices):
            return found
        country = scene.country(phrase, tokens) or scene.country(belonging(phrase, tokens), tokens)
        of_state = head.lower in STATE_MEDIA and any(t.lower == "state" for t in tokens[phrase.start : phrase.head])
        if of_state and (channel := state_channel(scene, country)):
            return channel
        kind = kind_of(voices or (HUMAN if scene.is_person(head) else frozenset()), head)
        name = words_of(scene.text, phrase, tokens, kind)
        described = bool(voices & HUMAN) or (head.tag == "NNP" and _is_people(scene.over(head)))
        return Source(kind=kind, name=name, country=country, named=head.tag.startswith("NNP") and not described)

    def _meant(self, phrase: Phrase, sentence: int, voices: frozenset[Voice]) -> Source | None:
        """Whom a description means that the text names elsewhere; None if nobody fits."""
        scene, tokens = self._scene, self._scene.sentences[sentence].tokens
        head, core = tokens[phrase.head - 1], tokens[phrase.start : phrase.head]
        if head.lower == "regime" and (state := scene.state(scene.country(phrase, tokens))):
            return scene.source(state)  # Kim's regime is his state
        definite = core[0].lower in {"the", "this", "that"} or any(t.tag == "POS" for t in core)
        anaphoric = definite and head.tag != "NNS" and (not head.tag.startswith("NNP") or voices & HUMAN)
        if anaphoric and (found := described(scene, phrase, sentence, voices, self._channels)):
            return found
        return introduced(scene, phrase, sentence) if voices & HUMAN else None

    def _owned(self, phrase: Phrase, sentence: int, voices: frozenset[Voice]) -> Source | None:
        """Somebody's lawyer, brother or office, called after him where the text tells who he is."""
        tokens = self._scene.sentences[sentence].tokens
        owner, head = self._owner(phrase, sentence), tokens[phrase.head - 1]
        if owner is None or not owner.named or not (voices & HUMAN or Voice.BODY in voices):
            return None
        mark = next(i for i in range(phrase.start, phrase.head) if tokens[i].tag in {"POS", "PRP$"})
        rest = " ".join(self._scene.text[tokens[mark + 1].start : head.end].split())
        country = owner.country if owner.kind is SourceKind.BODY or Voice.BODY in voices else None
        return Source(kind=kind_of(voices, head), name=f"{owner.name}'s {rest}", country=country, named=False)

    def _owner(self, phrase: Phrase, sentence: int) -> Source | None:
        """Whose a noun is: his lawyer, Sandor's brother; None of what is said to be a state's or a body's by name."""
        tokens = self._scene.sentences[sentence].tokens
        mark = next((i for i in range(phrase.start, phrase.head - 1) if tokens[i].tag in {"POS", "PRP$"}), None)
        if mark is None:
            return None
        if tokens[mark].tag == "PRP$":
            return self._pronoun(tokens[mark], sentence, ()) if mark == phrase.start else None
        owner = self._one(Phrase(phrase.start, mark, mark), tokens, sentence) if mark > phrase.start else None
        return owner if owner and owner.kind is SourceKind.PERSON else None

    def _by_surname(self, head: Token) -> Source | None:
        """The one person of whose name a bare word is the first or last part, where the finder of names saw none."""
        persons = {m.name: m for m in self._scene.mentions if m.kind is MentionKind.PERSON}
        fits = [m for name, m in persons.items() if head.text in {name.split()[0], name.split()[-1].split("-")[-1]}]
        return self._scene.source(fits[0]) if len(fits) == 1 else None


def _is_people(mention: Mention | None) -> bool:
    return mention is not None and mention.kind in {MentionKind.GROUP, MentionKind.NATIONALITY}
