"""Who a source is: the canonical name behind a noun phrase.

South Korean Ministry of Agriculture spokesman Roh Jung-hwan  →  Roh Jung-hwan
several defense officials  →  defense officials (a group)      a report by Yonhap  →  Yonhap News Agency
a local named Ilir  →  Ilir                                    state media  →  the agency the text names
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from attache.lexicon.speech import Voice
from attache.read.speech.anaphors import body_spoken, described, introduced, person_meant, subjects_before
from attache.read.speech.channels import agency_of, find_channels, state_channel
from attache.read.speech.phrases import NOUNS, Phrase, is_aged, phrase_after, phrase_before
from attache.read.speech.scenes import Scene, Spoken
from attache.read.speech.subjects import ISSUES
from attache.records import Mention, MentionKind, Source, SourceKind, Span
from attache.text.tokens import Token

HUMAN = frozenset({Voice.PERSON, Voice.EXPERT})
PAPER = frozenset({Voice.DOCUMENT, Voice.STUDY})
COUNTS = frozenset("a an the some several many multiple two three four five six most few all both other one".split())
DETERMINERS = frozenset({"DT", "CD", "PDT", "PRP$"})


class Speakers:
    """The sources of one text, named in the order in which they speak."""

    def __init__(self, scene: Scene, *, outlet: str | None = None) -> None:
        self._scene = scene
        self._channels = list(find_channels(scene, outlet))

    def named(self, phrase: Phrase, sentence: int, besides: Iterable[Span] = ()) -> Source | None:
        """The source that `phrase` of a sentence names, with the phrase's span; None if the text does not settle whom.

        A pronoun never means somebody inside `besides`, which are its own words.
        """
        tokens = self._scene.sentences[sentence].tokens
        head = tokens[phrase.head - 1]
        if head.tag in {"PRP", "PRP$"} or is_aged(tokens, phrase.head):
            found = self._pronoun(head, sentence, tuple(besides))
        else:
            found = self._joined(phrase, sentence) or self._one(phrase, tokens, sentence)
        return replace(found, span=phrase.span(tokens)) if found else None

    def _one(self, phrase: Phrase, tokens: Sequence[Token], sentence: int) -> Source | None:
        return self._by_mention(phrase, tokens) or self._common(phrase, tokens, sentence)

    def _joined(self, phrase: Phrase, sentence: int) -> Source | None:
        """Two who speak together, as one group: Latvia and the Slovak Republic."""
        tokens = self._scene.sentences[sentence].tokens
        if phrase.head >= phrase.end - 1 or tokens[phrase.head].lower != "and":
            return None
        other = phrase_after(tokens, phrase.head + 1)
        both = [self._one(p, tokens, sentence) for p in (Phrase(phrase.start, phrase.head, phrase.head), other) if p]
        names = [source.name for source in both if source]
        return Source(kind=SourceKind.GROUP, name=" and ".join(names)) if len(names) == 2 else None

    def note(self, source: Source, phrase: Phrase, sentence: int) -> None:
        """Remember that `source`, as `phrase` names it, speaks in that sentence: later pronouns may mean it."""
        head = self._scene.sentences[sentence].tokens[phrase.head - 1]
        one = source.kind is SourceKind.GROUP and head.tag == "NN" and bool(self._scene.voices(head) & HUMAN)
        self._scene.spoken.append(Spoken(source, sentence, is_one=one))

    def media(self, span: Span) -> list[Source]:
        """The media named inside `span`, in text order, without the outlet itself."""
        return [m for m in self._channels if m.span and span.covers(m.span)]

    def _pronoun(self, token: Token, sentence: int, besides: tuple[Span, ...]) -> Source | None:
        if token.lower in {"he", "his", "him", "she", "her", "old"}:
            return person_meant(self._scene, token, sentence, besides)
        if token.lower in {"they", "their", "it", "its"}:
            return self._body(token, sentence, besides)
        return None

    def _body(self, token: Token, sentence: int, besides: tuple[Span, ...]) -> Source | None:
        """The body, state or group that "it" or "they" means: who spoke since the nearest fitting subject, or that."""
        plural = token.lower in {"they", "their"}
        for index, noun in subjects_before(self._scene, token, sentence, besides):
            if spoken := body_spoken(self._scene, sentence, index):
                return spoken
            tokens = self._scene.sentences[index].tokens
            phrase = phrase_before(tokens, noun.index + 1)
            if phrase is None or not (self._scene.voices(noun) or self._scene.within(phrase.core(tokens))):
                continue
            source = self.named(phrase, index)
            if source and source.kind is not SourceKind.PERSON and (plural or noun.tag != "NNS"):
                return source
        return None

    def _by_mention(self, phrase: Phrase, tokens: Sequence[Token]) -> Source | None:
        """The source that a name inside the phrase settles."""
        scene, core, head = self._scene, phrase.core(tokens), tokens[phrase.head - 1]
        if agency := agency_of(scene, core):
            return agency
        inside = scene.within(core)
        persons = [m for m in inside if m.kind is MentionKind.PERSON and m.span.end == core.end]
        if named := persons or self._titled(phrase, tokens) or self._apposed(phrase, tokens):
            return scene.source(named[-1])
        if scene.voices(head) & PAPER and (issuer := self._issuer(phrase, tokens)):
            return issuer
        # Tags may cut a phrase inside a name ("Roh Jung" of "Roh Jung-hwan"): the name is whose word its head is.
        covering = scene.over(head)
        return scene.source(covering) if covering else None

    def _titled(self, phrase: Phrase, tokens: Sequence[Token]) -> list[Mention]:
        """The person behind a title or body that splits at "of", so that only its first part is the core.

        Secretary of State Anna Lenz · Ministry of Trade spokesman Roh Jung-hwan
        """
        core, whole = phrase.core(tokens), phrase.span(tokens)
        inside = self._scene.within(whole)
        persons = [m for m in inside if m.kind is MentionKind.PERSON]
        if titled := [m for m in persons if m.role and core.overlaps(m.role)]:
            return titled[:1]
        split = any(m.span.start < core.end < m.span.end for m in inside)
        return [m for m in persons if split and m.role and m.span.end == whole.end]

    def _apposed(self, phrase: Phrase, tokens: Sequence[Token]) -> list[Mention]:
        """The person whom "a local named", "the director," or "his counterpart, Prince" brings in."""
        scene, core = self._scene, phrase.core(tokens)
        comma = next((i for i in range(phrase.head, phrase.end) if tokens[i].text == ","), None)
        if comma is None and not scene.voices(tokens[phrase.head - 1]) & HUMAN:
            return []
        for after in (phrase.head, comma or phrase.end):
            if after < len(tokens) and tokens[after].lower in {",", "named", "called"}:
                name = phrase_after(tokens, after + 1)
                persons = scene.within(name.core(tokens)) if name else []
                if persons and persons[-1].kind is MentionKind.PERSON and not core.covers(persons[-1].span):
                    return persons[-1:]
        return []

    def _issuer(self, phrase: Phrase, tokens: Sequence[Token]) -> Source | None:
        """Whose a document is: “a report by Yonhap”, “Kovac's tweets”, “a ministry statement”, “a note Oslo sent”."""
        owners = {tokens[i - 1].end for i in range(phrase.start + 1, phrase.head) if tokens[i].tag == "POS"}
        inside = self._scene.within(phrase.span(tokens))
        issuers = [m for m in inside if m.kind is MentionKind.ORGANIZATION or m.span.end in owners]
        issuers = issuers or self._bodies_of(phrase, tokens)[-1:] or self._senders(phrase, tokens)
        return self._scene.source(issuers[0]) if issuers else None

    def _bodies_of(self, phrase: Phrase, tokens: Sequence[Token]) -> list[Mention]:
        """Bodies named before that the noun before the document means: a ministry statement."""
        body, scene = tokens[phrase.head - 2], self._scene
        if phrase.head - phrase.start < 2 or body.tag != "NN" or Voice.BODY not in scene.voices(body):
            return []
        return [m for m in scene.mentions if m.span.start < body.start and body.lower in m.name.lower().split()]

    def _senders(self, phrase: Phrase, tokens: Sequence[Token]) -> list[Mention]:
        """Who is the subject of the clause that tells who issued a document: a note that the Centre published."""
        clauses = [verb for verb in tokens[phrase.head - 1].having("acl") if verb.lemma in ISSUES]
        subjects = [noun for verb in clauses for noun in verb.having("nsubj")]
        return [m for noun in subjects for m in self._scene.mentions if m.span.covers(noun.span)][:1]

    def _common(self, phrase: Phrase, tokens: Sequence[Token], sentence: int) -> Source | None:
        """The source that a phrase without a name means, or that it is, in its own words."""
        scene, head = self._scene, tokens[phrase.head - 1]
        voices = scene.voices(head)
        bare = head.tag == "NNP" and not voices and phrase.head == phrase.start + 1
        if bare and (person := self._by_surname(head)):
            return person
        if not voices and head.tag not in NOUNS:
            return None
        if head.lower == "regime" and (state := scene.state(scene.country(phrase, tokens))):
            return scene.source(state)  # Kim's regime is his state
        core = tokens[phrase.start : phrase.head]
        definite = core[0].lower in {"the", "this", "that"} or any(t.tag == "POS" for t in core)
        anaphoric = definite and head.tag != "NNS" and (not head.tag.startswith("NNP") or voices & HUMAN)
        if anaphoric and (found := described(scene, phrase, sentence, voices, self._channels)):
            return found
        if voices & HUMAN and (later := introduced(scene, phrase, sentence)):
            return later
        country = scene.country(phrase, tokens) or scene.country(_belonging(phrase, tokens), tokens)
        of_state = Voice.MEDIA in voices and any(t.lower == "state" for t in core)
        if of_state and (channel := state_channel(scene, country)):
            return channel
        kind = _kind(voices)
        name = _words(scene.text, phrase, tokens, kind)
        return Source(kind=kind, name=name, span=phrase.span(tokens), country=country)

    def _by_surname(self, head: Token) -> Source | None:
        """The one person of whose name a bare word is the first or last part, where the finder of names saw none."""
        persons = {m.name: m for m in self._scene.mentions if m.kind is MentionKind.PERSON}
        fits = [m for name, m in persons.items() if head.text in {name.split()[0], name.split()[-1].split("-")[-1]}]
        return self._scene.source(fits[0]) if len(fits) == 1 else None


def _belonging(phrase: Phrase, tokens: Sequence[Token]) -> Phrase:
    """The phrase with what "of" or "for" hangs on it, which tells whose it is: a spokeswoman for Oslo's police."""
    tied = phrase.head < phrase.end and tokens[phrase.head].lower in {"of", "for"}
    tied = tied and not any(t.lower in {",", "and"} for t in tokens[phrase.head : phrase.end])
    return Phrase(phrase.start, phrase.end, phrase.end) if tied else phrase


def _kind(voices: frozenset[Voice]) -> SourceKind:
    if voices & PAPER:
        return SourceKind.DOCUMENT
    return SourceKind.BODY if Voice.BODY in voices and not voices & HUMAN else SourceKind.GROUP


def _words(text: str, phrase: Phrase, tokens: Sequence[Token], kind: SourceKind) -> str:
    """The phrase's own words, without articles and counts before it and what a participle hangs on it."""
    start, head = phrase.start, tokens[phrase.head - 1]
    known = tokens[start].lower == "the"  # “the two states” are two known ones, “two officials” any
    while start < phrase.head - 1 and (tokens[start].lower in COUNTS or tokens[start].tag in DETERMINERS):
        if known and tokens[start].tag == "CD":
            break
        start += 1
    ends = (i for i in range(phrase.head, phrase.end) if tokens[i].tag in {"VBG", "VBN"} or tokens[i].lower == "on")
    end = next(ends, phrase.end)
    while end > phrase.head and tokens[end - 1].tag in {"DT", "IN", "TO"}:
        end -= 1
    if kind is SourceKind.DOCUMENT and end > phrase.head + 2 and tokens[phrase.head].lower in {"by", "from"}:
        # “a report by US intelligence experts” is named after its field: US intelligence report.
        field = tokens[phrase.head + 1 : end - 1]
        if all(t.tag in {"NNP", "NN", "JJ", "DT"} for t in field):
            return " ".join([*(t.text for t in field if t.tag != "DT"), head.text])
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())
