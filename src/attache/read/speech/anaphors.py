"""Whom a pronoun or a mere description means, by the nearest who can.

    Mayor Kovac arrived. She said …          she: the person who spoke or acted last
    The ministry closed the port. It said …  it: the body or state that spoke or acted last
    KCNA carried the speech. The agency …    the agency: the medium named last
    … in a statement. The statement said …   the statement: whose it was

What the text does not settle is None, never a guess.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from attache.lexicon.speech import Voice
from attache.read.speech.phrases import Phrase
from attache.read.speech.scenes import Scene, Spoken
from attache.records import Mention, MentionKind, Source, SourceKind, Span
from attache.text.tokens import Sentence, Token

MALE = frozenset({"mr", "mr.", "sir", "lord", "king", "prince", "spokesman", "chairman", "congressman", "pope", "emir"})
FEMALE = frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "princess", "spokeswoman", "chairwoman"})
FIRMS = frozenset(
    "company firm group organization organisation union bank airline maker carrier charity club network movement "
    "institute university league association foundation manufacturer operator".split()
)
REACH = 2
"""How many paragraphs back a pronoun or a description is looked up."""
FARTHEST = 12
"""How many sentences back it is looked up at most, however long the paragraphs are."""
PLAIN = frozenset({"the", "news", "state", "official", "same", "wire"})


def person_meant(scene: Scene, token: Token, sentence: int, besides: Sequence[Span]) -> Source | None:
    """The person whom "he" or "she" means, never one inside `besides`."""
    barred = FEMALE if token.lower in {"he", "his", "him"} else MALE
    barred = frozenset() if token.lower == "old" else barred
    for index, line in _back(scene, sentence):
        if spoken := _spoken(scene, index, barred):
            return spoken
        if index < sentence and _goes_on(line, token):
            continue
        before = [m for m in scene.within(line.span) if m.span.end <= token.start]
        persons = [m for m in before if _may_be(scene, m, barred) and not any(b.overlaps(m.span) for b in besides)]
        subjects = [m for m in persons if any(t.dep.startswith("nsubj") for t in line.within(_with_title(m)))]
        if subjects or len({m.name for m in persons}) == 1:
            return scene.source(subjects[0] if subjects else persons[0])
    return None


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


def _spoken(scene: Scene, index: int, barred: frozenset[str]) -> Source | None:
    near = takewhile(lambda s: s.sentence >= index, reversed(scene.spoken))
    said = (s for s in near if s.sentence == index)
    return next((s.source for s in said if _is_personal(s) and not _is(scene, s.source.name, barred)), None)


def _is_personal(spoken: Spoken) -> bool:
    """Whether a source is one person, or a single name that nothing shows to be a body or a state."""
    source = spoken.source
    return (
        spoken.is_one
        or source.kind is SourceKind.PERSON
        or (
            source.kind is SourceKind.BODY
            and source.country is None
            and source.name.isalpha()
            and source.name.istitle()
        )
    )


def _may_be(scene: Scene, mention: Mention, barred: frozenset[str]) -> bool:
    return mention.kind is MentionKind.PERSON and not _is(scene, mention.name, barred)


def _is(scene: Scene, name: str, titles: frozenset[str]) -> bool:
    return bool(scene.titles(name) & titles)


def subjects_before(scene: Scene, token: Token, sentence: int, besides: Sequence[Span]) -> Iterator[tuple[int, Token]]:
    """The subjects that "it" or "they" may mean, nearest sentence first: the sentence of each, and its noun."""
    for index, line in _back(scene, sentence):
        for candidate in line.tokens:
            is_subject = candidate.dep.startswith("nsubj") and candidate.tag.startswith("NN")
            inside = any(b.start <= candidate.start < b.end for b in besides)
            if is_subject and candidate.start < token.start and not inside:
                yield index, candidate


def body_spoken(scene: Scene, sentence: int, since: int) -> Source | None:
    """The last source, no single person, that spoke in the sentences from `since` to `sentence`."""
    for spoken in reversed(scene.spoken):
        if spoken.sentence < since:
            return None
        if spoken.sentence <= sentence and spoken.source.kind is not SourceKind.PERSON and not spoken.is_one:
            return spoken.source
    return None


def described(
    scene: Scene, phrase: Phrase, sentence: int, voices: frozenset[Voice], channels: Sequence[Source]
) -> Source | None:
    """Whom "the minister", "the agency" or "the report" means: an earlier bearer of that description."""
    tokens = scene.sentences[sentence].tokens
    head = tokens[phrase.head - 1]
    bare = bool(voices & {Voice.PERSON, Voice.EXPERT}) and phrase.end == phrase.head
    if bare and (holder := _holder(scene, phrase, tokens)):
        return holder
    if bare and Voice.EXPERT in voices and phrase.head - phrase.start == 2 and (one := _only_person(scene, sentence)):
        return one
    words = {t.lower for t in tokens[phrase.start : phrase.head]} - PLAIN - {"this", "that"}
    if same := [s.source for s in scene.spoken if words <= set(s.source.name.lower().split())]:
        return same[-1]
    if voices & {Voice.DOCUMENT, Voice.STUDY} and (author := _author(scene, head, sentence)):
        return author
    if voices & {Voice.MEDIA, Voice.STUDY}:
        return _channel(scene, phrase, tokens, channels)
    if Voice.BODY not in voices:
        return None
    before = [m for m in scene.mentions if m.span.start < head.start and head.lower in m.name.lower().split()]
    return scene.source(before[-1]) if before else _company(scene, phrase, sentence)


def introduced(scene: Scene, phrase: Phrase, sentence: int) -> Source | None:
    """Whom "a spokeswoman" turns out to be, where the text soon says so: … said the spokeswoman, Anna Lenz."""
    tokens = scene.sentences[sentence].tokens
    head = tokens[phrase.head - 1]
    if tokens[phrase.start].lower not in {"a", "an"} or head.tag != "NN":
        return None
    last = scene.sentences[min(len(scene.sentences), sentence + FARTHEST) - 1].span.end
    later = [m for m in scene.within(Span(head.end, last)) if m.kind is MentionKind.PERSON] if last > head.end else []
    words = f"the {head.lower}, "
    named = [m for m in later if scene.text[m.span.start - len(words) : m.span.start].lower() == words]
    return scene.source(named[0]) if named else None


def _only_person(scene: Scene, sentence: int) -> Source | None:
    """The one person who has spoken within reach: whom “the expert” means."""
    lines = [index for index, _ in _back(scene, sentence)]
    said = {s.source.name: s.source for s in scene.spoken if s.sentence >= lines[-1] and _is_personal(s)}
    return next(iter(said.values())) if len(said) == 1 else None


def _company(scene: Scene, phrase: Phrase, sentence: int) -> Source | None:
    """The organization that "the company" or "the group" means: the last that was a subject."""
    tokens = scene.sentences[sentence].tokens
    if phrase.head - phrase.start != 2 or tokens[phrase.head - 1].lower not in FIRMS:
        return None
    for index, line in _back(scene, sentence):
        for mention in reversed(scene.within(line.span)):
            is_subject = any(t.dep.startswith("nsubj") for t in line.within(mention.span))
            if index < sentence and is_subject and mention.kind is MentionKind.ORGANIZATION:
                return scene.source(mention)
    return None


def _holder(scene: Scene, phrase: Phrase, tokens: Sequence[Token]) -> Source | None:
    """The person whose title the phrase is: “the North Korean leader”, “Iran's defense minister”."""
    country = scene.country(phrase, tokens)
    core = tokens[phrase.start : phrase.head]
    wanted = {t.lower for t in core if t.tag in {"NN", "JJ", "NNP"} and not t.ent}
    bearers = [
        m
        for m in scene.mentions
        if m.kind is MentionKind.PERSON
        and wanted
        and wanted <= scene.title(m)
        and (not country or m.country in {None, country})
    ]
    names = {m.name for m in bearers if m.span.end <= core[0].start}
    before = [m for m in scene.mentions if m.name in names and m.span.end <= core[0].start]
    chosen = before[-1:] or bearers[:1]
    return scene.source(chosen[0]) if chosen else None


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
