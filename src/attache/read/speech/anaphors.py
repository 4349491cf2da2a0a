"""Whom a pronoun or a mere description means, by the nearest who can.

    Mayor Kovac arrived. She said …          she: the person who spoke or acted last
    The ministry closed the port. It said …  it: the body or state that spoke or acted last
    KCNA carried the speech. The agency …    the agency: the medium named last
    … in a statement. The statement said …   the statement: whose it was

What the text does not settle is None, never a guess.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from attache.lexicon.beings import Gender
from attache.lexicon.speech import Voice
from attache.read.speech.channels import is_medium
from attache.read.speech.identified import may_serve
from attache.read.speech.phrases import Phrase, phrase_before
from attache.read.speech.scenes import PREPOSITIONS, Scene, Spoken
from attache.records import Mention, MentionKind, Source, SourceKind, Span
from attache.text.tokens import Sentence, Token

GENDERS = {
    **dict.fromkeys(("he", "his", "him"), Gender.MALE),
    **dict.fromkeys(("she", "her", "hers"), Gender.FEMALE),
}
HUMAN = frozenset({Voice.PERSON, Voice.EXPERT})
FIRMS = frozenset(
    "company firm group organization organisation union bank airline maker carrier charity club network movement "
    "institute university league association foundation manufacturer operator".split()
)
REACH = 2
"""How many paragraphs back a pronoun or a description is looked up."""
LATELY = 2
"""How many sentences back one of several bearers of a title must have spoken for the title alone to mean him."""
NEAR = 3
"""How many sentences back one whose forename hints otherwise may still be meant, before others farther off are."""
FARTHEST = 12
"""How many sentences back it is looked up at most, however long the paragraphs are."""
Namer = Callable[[Phrase, int], Source | None]
"""The source that a phrase of a sentence (counted from 0) names."""
NO_LINKS: frozenset[str] = frozenset()
PLAIN = frozenset({"the", "news", "state", "official", "same", "wire"})


def person_meant(
    scene: Scene, token: Token, sentence: int, besides: Sequence[Span], named: Namer, other: str | None = None
) -> Source | None:
    """The person whom "he" or "she" means, never one inside `besides`, nor the one whose name is `other`.

    It is whoever spoke last, or else the subject of the nearest sentence; `named` names one whom only a noun tells.
    What a forename hints at is believed unless nobody else is near: many a name is a man's here and a woman's there.
    """
    gender = GENDERS.get(token.lower)
    lines = list(_back(scene, sentence))
    for reach, hinted in ((NEAR, True), (NEAR, False), (FARTHEST, True), (FARTHEST, False)):
        asked = _Asked(scene, token, sentence, besides, named, other, gender, hinted)
        found = (who for index, line in lines[:reach] if (who := asked.meant(index, line)))
        if somebody := next(found, None):
            return somebody
    return None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A pronoun whose bearer is sought, and what is known of him."""

    scene: Scene
    token: Token
    sentence: int
    besides: Sequence[Span]
    named: Namer
    other: str | None
    gender: Gender | None
    hinted: bool

    def meant(self, index: int, line: Sentence) -> Source | None:
        """Whom it means by one sentence."""
        said = self._spoken(index)
        if said and not (said.aside and index < self.sentence):
            return said.source
        if index < self.sentence and _goes_on(line, self.token):
            return None
        persons = self._persons(line)
        if subjects := [m for m in persons if _is_subject(m, line, of_root=said is not None)]:
            return self.scene.source(subjects[0])
        if said:
            return said.source
        return (None if self._was_speaking(index) else self._unnamed(index, line)) or self._alone(persons, line)

    def _persons(self, line: Sentence) -> list[Mention]:
        before = [m for m in self.scene.within(line.span) if m.span.end <= self.token.start and m.name != self.other]
        persons = [m for m in before if m.kind is MentionKind.PERSON and not self._is_inside(m.span)]
        return [m for m in persons if _agrees(self.scene.gender(m.name, hinted=self.hinted), self.gender)]

    def _spoken(self, index: int) -> Spoken | None:
        near = takewhile(lambda s: s.sentence >= index, reversed(self.scene.spoken))
        fitting = [
            s for s in near if s.sentence == index and _is_personal(s.source, self.scene.text) and self._fits(s.source)
        ]
        return next((s for s in fitting if not s.aside), fitting[0] if fitting else None)

    def _was_speaking(self, index: int) -> bool:
        """Whether somebody who may be meant spoke right before: who is only told of in between does not go on."""
        return any(said and not said.aside for said in map(self._spoken, range(index - 1, max(-1, index - LATELY), -1)))

    def _unnamed(self, index: int, line: Sentence) -> Source | None:
        """Who is called by a noun alone and is a subject before the pronoun: the driver."""
        for noun in line.tokens:
            ahead = noun.end <= self.token.start and noun.tag == "NN" and noun.dep.startswith("nsubj")
            if ahead and self.scene.voices(noun) & HUMAN and not self._is_inside(noun.span):
                phrase = phrase_before(line.tokens, noun.index + 1, NO_LINKS)
                source = self.named(phrase, index) if phrase else None
                if source and self._fits(source):
                    return source
        return None

    def _alone(self, persons: Sequence[Mention], line: Sentence) -> Source | None:
        """The only person named, or the only one who leads a sentence that has no subject."""
        leading = [] if line.root.having("nsubj") else [m for m in persons if m.span.end <= line.root.start]
        only = leading or persons
        return self.scene.source(only[0]) if len({m.name for m in only}) == 1 else None

    def _is_inside(self, span: Span) -> bool:
        return any(own.overlaps(span) for own in self.besides)

    def _fits(self, source: Source) -> bool:
        return source.name != self.other and _agrees(self.scene.gender_of(source, hinted=self.hinted), self.gender)


def _is_subject(mention: Mention, line: Sentence, *, of_root: bool) -> bool:
    """Whether a name or its title is a subject in its sentence, or the subject of its main clause."""
    words = line.within(_with_title(mention))
    if words and words[0].index == 0 and line.root in words:
        return not of_root  # a verb that was taken for a participle: Kovac, in reply to her critics, held on to it
    return any(not of_root or t.head is line.root for t in words if t.dep.startswith("nsubj"))


def _goes_on(line: Sentence, token: Token) -> bool:
    """Whether a sentence's own subject is the same pronoun, so that whoever else it names is not meant by either."""
    subjects = [t for t in line.tokens if t.dep == "nsubj" and t.head.dep == "root"]
    return bool(subjects) and subjects[0].lower == token.lower


def _with_title(mention: Mention) -> Span:
    return mention.role.to(mention.span) if mention.role else mention.span


def _back(scene: Scene, sentence: int) -> Iterator[tuple[int, Sentence]]:
    here = scene.sentences[sentence].paragraph
    for index in range(sentence, max(-1, sentence - FARTHEST), -1):
        if here - scene.sentences[index].paragraph > REACH:
            return
        yield index, scene.sentences[index]


def _is_personal(source: Source, text: str) -> bool:
    """Whether a source is one person, or a single name that nothing shows to be a body or a state."""
    bare = source.span is None or not source.span.of(text).startswith(("the ", "The "))
    plain = source.kind is SourceKind.BODY and source.country is None and bare
    return source.kind is SourceKind.PERSON or (plain and source.name.isalpha() and source.name.istitle())


def _agrees(one: Gender | None, other: Gender | None) -> bool:
    """Whether two genders can be one, an unknown one with any."""
    return one is None or other is None or one is other


def subjects_before(scene: Scene, token: Token, sentence: int, besides: Sequence[Span]) -> Iterator[tuple[int, Token]]:
    """The subjects that "it" or "they" may mean, nearest sentence first: the sentence of each, and its noun."""
    for index, line in _back(scene, sentence):
        for candidate in line.tokens:
            is_subject = candidate.dep.startswith("nsubj") and candidate.tag.startswith("NN")
            inside = any(b.start <= candidate.start < b.end for b in besides)
            if is_subject and candidate.start < token.start and not inside:
                yield index, candidate


def body_spoken(scene: Scene, sentence: int, since: int) -> Source | None:
    """The last source, no single person, that spoke in the sentences from `since` to `sentence`.

    Who only passed on what another said in the same sentence is not meant: the ministry said so, state media reported.
    """
    near = takewhile(lambda s: s.sentence >= since, reversed(scene.spoken))
    bodies = [s for s in near if s.sentence <= sentence and s.source.kind is not SourceKind.PERSON]
    own = (s for s in bodies if s.sentence == bodies[0].sentence and s.source.kind is not SourceKind.RELAY)
    return next(own, bodies[0]).source if bodies else None


def described(
    scene: Scene, phrase: Phrase, sentence: int, voices: frozenset[Voice], channels: Sequence[Source]
) -> Source | None:
    """Whom "the minister", "the agency" or "the report" means: an earlier bearer of that description."""
    tokens = scene.sentences[sentence].tokens
    head = tokens[phrase.head - 1]
    tail = tokens[phrase.head].lower if phrase.head < phrase.end else ""
    bare = bool(voices & HUMAN) and tail in {"", "from", "on"}  # the senator from Ohio, the mayor on Monday
    words = {t.lower for t in tokens[phrase.start : phrase.head]} - PLAIN - {"this", "that"}
    same = [s.source for s in reversed(scene.spoken) if _is_so_called(s.source, head.lower, words)]
    if same and not same[0].named and len(words) > 1:
        return same[0]  # the NATO spokesman, where a NATO spokesman has spoken, is none who has a name
    if bare and (holder := _holder(scene, phrase, tokens, sentence)):
        return holder
    if bare and Voice.EXPERT in voices and phrase.head - phrase.start == 2 and (one := _only_person(scene, sentence)):
        return one
    if same:
        return same[0]
    if voices & {Voice.DOCUMENT, Voice.STUDY} and (author := _author(scene, head, sentence)):
        return author
    if voices & {Voice.MEDIA, Voice.STUDY}:
        return _channel(scene, phrase, tokens, channels)
    if Voice.BODY not in voices:
        return None
    before = [m for m in scene.mentions if m.span.start < head.start and head.lower in m.name.lower().split()]
    return scene.source(before[-1]) if before else _company(scene, phrase, sentence)


def _is_so_called(source: Source, noun: str, words: set[str]) -> bool:
    """Whether a source's name has these words, and ends in the noun but for what "of" and its like hang on it."""
    if source.kind is SourceKind.GROUP and source.named and " and " in source.name:
        return False  # “the agency” is not Kovac and the Harbour Agency
    called = source.name.lower().split()
    core = list(takewhile(lambda word: word not in PREPOSITIONS, called))
    return words <= set(called) and noun in {called[-1], *core[-1:]}


def _only_person(scene: Scene, sentence: int) -> Source | None:
    """The one person who has spoken within reach: whom “the expert” means."""
    lines = [index for index, _ in _back(scene, sentence)]
    said = {
        s.source.name: s.source for s in scene.spoken if s.sentence >= lines[-1] and _is_personal(s.source, scene.text)
    }
    return next(iter(said.values())) if len(said) == 1 else None


def _company(scene: Scene, phrase: Phrase, sentence: int) -> Source | None:
    """The organization that "the company" or "the group" means: the last that was a subject."""
    tokens = scene.sentences[sentence].tokens
    if phrase.head - phrase.start != 2 or tokens[phrase.head - 1].lower not in FIRMS:
        return None
    for index, line in _back(scene, sentence):
        for mention in reversed(scene.within(line.span)):
            is_subject = any("nsubj" in {t.dep, t.head.dep} for t in line.within(mention.span))
            fits = mention.kind is MentionKind.ORGANIZATION and not is_medium(scene, mention)
            if index < sentence and is_subject and fits:
                return scene.source(mention)
    return None


def _holder(scene: Scene, phrase: Phrase, tokens: Sequence[Token], sentence: int) -> Source | None:
    """The person whose title the phrase is: “the North Korean leader”, “Iran's defense minister”."""
    country = scene.country(phrase, tokens)
    core = tokens[phrase.start : phrase.head]
    wanted = {t.lower for t in core if t.tag in {"NN", "JJ", "NNP"} and not t.ent}
    bodies = {m.name for m in scene.within(phrase.span(tokens)) if m.kind is MentionKind.ORGANIZATION}
    bearers = [
        m
        for m in scene.mentions
        if m.kind is MentionKind.PERSON
        and wanted
        and wanted <= scene.described(m)
        and (not country or m.country in {None, country})
        and may_serve(scene, m, bodies)
    ]
    names = {m.name for m in bearers}
    if last := _last_of(scene, names, sentence):
        return last
    earlier = {m.name for m in bearers if m.span.end <= core[0].start}
    before = [m for m in scene.mentions if m.name in earlier and m.span.end <= core[0].start]
    chosen = before[-1:] or bearers[:1]
    return scene.source(chosen[0]) if chosen else None


def _last_of(scene: Scene, names: Collection[str], sentence: int) -> Source | None:
    """The one of these who spoke in the last sentences: of two presidents the one whom the report is quoting."""
    near = takewhile(lambda s: s.sentence >= sentence - LATELY, reversed(scene.spoken))
    return next((s.source for s in near if s.source.name in names), None)


def _author(scene: Scene, paper: Token, sentence: int) -> Source | None:
    """Whoever spoke through the paper that "the statement" means, in the sentences shortly before."""
    for spoken in reversed(scene.spoken):
        if spoken.sentence < sentence - 4:
            return None
        words = scene.sentences[spoken.sentence].tokens
        named = any(t.lemma.lower() == paper.lemma.lower() and t.tag.startswith("NN") for t in words)
        if spoken.sentence < sentence and named and spoken.source.kind is not SourceKind.RELAY:
            return spoken.source
    return None


def _channel(scene: Scene, phrase: Phrase, tokens: Sequence[Token], channels: Sequence[Source]) -> Source | None:
    core = tokens[phrase.start : phrase.head]
    country = scene.country(phrase, tokens)
    plain = all(t.lower in PLAIN for t in core[:-1])
    before = [c for c in channels if c.span and c.span.start < core[0].start]
    fitting = [c for c in before if plain or (country and c.country == country)]
    return fitting[-1] if fitting else None
