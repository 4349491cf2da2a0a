"""Names that the lexicon knows: states, their people and seats, bodies, places, agencies, and people much in the news.

    Pyongyang denounces the policy          a seat that acts stands for its state
    a parade in Pyongyang                   elsewhere it is a place
    Recep Tayyip Erdogan                    whatever the model takes it for, a person much in the news

The tables give each its country and the one name to use for it.
"""

from collections.abc import Iterator, Sequence

from attache.lexicon.agencies import Agencies
from attache.lexicon.world import Naming, Sense, World
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

KINDS = {
    Sense.NAME: MentionKind.COUNTRY,
    Sense.PEOPLE: MentionKind.NATIONALITY,
    Sense.CAPITAL: MentionKind.PLACE,
    Sense.SEAT: MentionKind.ORGANIZATION,
    Sense.BODY: MentionKind.ORGANIZATION,
    Sense.GROUP: MentionKind.GROUP,
    Sense.PLACE: MentionKind.PLACE,
}


def find_namings(text: str, sentences: Sequence[Sentence], world: World, agencies: Agencies | None) -> Iterator[Spot]:
    """Each word or phrase of the sentences that names something the lexicon knows."""
    for number, sentence in enumerate(sentences):
        for span, agency in agencies.find(text, sentence.span.start, sentence.span.end, tags=False) if agencies else ():
            kind, rule = MentionKind.ORGANIZATION, Found.RULE
            yield Spot(span=span, kind=kind, sentence=number, found=rule, name=agency.name, code=agency.country)
        for span, naming in world.names.find(text, sentence.span):
            yield _spot(span, naming, number, sentence, world)
        for span, _ in world.people.find(text, sentence.span):
            kind, rule, name = MentionKind.PERSON, Found.LEXICON, span.of(text)
            yield Spot(span=span, kind=kind, sentence=number, found=rule, name=name)
    yield from _halves(text, sentences)


def _spot(span: Span, naming: Naming, number: int, sentence: Sentence, world: World) -> Spot:
    kind, name = KINDS[naming.sense], naming.name
    if naming.sense is Sense.CAPITAL and naming.code and _acts(span, sentence):
        state = world.state(naming.code)
        kind, name = MentionKind.COUNTRY, state.name if state else name
    return Spot(span=span, kind=kind, sentence=number, found=Found.LEXICON, name=name, code=naming.code)


def _acts(span: Span, sentence: Sentence) -> bool:
    nouns = [t.head if t.dep == "conj" else t for t in sentence.within(span)]
    return any(t.dep == "nsubj" and t.head.pos == "VERB" for t in nouns)


def _halves(text: str, sentences: Sequence[Sentence]) -> Iterator[Spot]:
    """In reports on Korea "the North" and "the South" are its two states, and "the two Koreas" both."""
    halved = "North Korea" in text or "South Korea" in text
    for number, sentence in enumerate(sentences if "Korea" in text else ()):
        for token in sentence.tokens:
            code = _half(token.index, sentence) if halved else None
            if code or token.text == "Koreas":
                name = f"{token.text} Korea" if code else "North Korea and South Korea"
                span, kind = token.span, MentionKind.COUNTRY
                yield Spot(span=span, kind=kind, sentence=number, found=Found.LEXICON, name=name, code=code)


def _half(at: int, sentence: Sentence) -> str | None:
    tokens = sentence.tokens
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if at == 0 or tokens[at - 1].lower not in ("the", "two") or after[:1].isupper() or after in ("of", "and", "-"):
        return None
    return {"North": "PRK", "South": "KOR"}.get(tokens[at].text)
