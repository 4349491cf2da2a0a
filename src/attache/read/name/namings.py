"""Names that the lexicon knows: states, their people and seats, bodies, places, agencies, and people much in the news.

    Pyongyang denounces the policy          a seat that acts stands for its state, Brussels also for the European Union
    a parade in Pyongyang                   elsewhere it is a place
    Recep Tayyip Erdogan                    whatever the model takes it for, a person much in the news

The tables give each its country and the one name to use for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from attache.lexicon.agencies import Agencies
from attache.lexicon.tables import phrases
from attache.lexicon.world import Naming, Sense, World
from attache.read.name.seats import acts, is_where
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

SHARED = frozenset({"PTY", "LEG", "JUD"})
"""The sectors whose bodies go by the same names in many states."""


def find_namings(text: str, sentences: Sequence[Sentence], world: World, agencies: Agencies | None) -> Iterator[Spot]:
    """Each word or phrase of the sentences that names something the lexicon knows."""
    for number, sentence in enumerate(sentences):
        for span, agency in agencies.find(text, sentence.span.start, sentence.span.end, tags=False) if agencies else ():
            kind, rule = MentionKind.ORGANIZATION, Found.RULE
            yield Spot(span=span, kind=kind, sentence=number, found=rule, name=agency.name, code=agency.country)
        for span, naming in world.names.find(text, sentence.span):
            yield _spot(text, span, naming, number, sentence, world)
        for span, _ in world.people.find(text, sentence.span):
            kind, rule, name = MentionKind.PERSON, Found.LEXICON, span.of(text)
            if name[0].isupper():  # "gave it to Lam" names no To Lam
                yield Spot(span=span, kind=kind, sentence=number, found=rule, name=name)
    yield from _halves(text, sentences)


def _spot(text: str, span: Span, naming: Naming, number: int, sentence: Sentence, world: World) -> Spot:
    kind, name, code = KINDS[naming.sense], naming.name, naming.code
    if naming.sense is Sense.CAPITAL and code and acts(span, text, sentence, world):
        kind, name, code = _government(text, span, naming, world)
    elif naming.sense is Sense.SEAT and is_where(span, sentence, world.seats):
        kind = MentionKind.PLACE
    return Spot(span=span, kind=kind, sentence=number, found=Found.LEXICON, name=name, code=code)


def _government(text: str, span: Span, naming: Naming, world: World) -> tuple[MentionKind, str, str | None]:
    """Whom a capital that acts means: its state, or a body that sits there too; a place where neither is named."""
    state, body = world.state(naming.code or ""), world.seated(span.of(text))
    if body and any(word in text for word in (body.name, *phrases(body.aliases))):
        return MentionKind.ORGANIZATION, body.name, body.code
    if state and (body is None or state.name in text or state.adjective in text):
        return MentionKind.COUNTRY, state.name, naming.code
    return MentionKind.PLACE, naming.name, naming.code


def find_namesakes(text: str, namings: Sequence[Spot], world: World) -> Iterator[Spot]:
    """Each party or house behind the people of another state: "the Italian Republican Party" is not America's."""
    for people, body in pairwise(namings):
        apart = people.code != body.code and text[people.span.end : body.span.start] == " "
        known = world.body(body.name) if apart and body.code and people.kind is MentionKind.NATIONALITY else None
        if known and known.sector in SHARED:
            span = people.span.to(body.span)
            yield replace(people, span=span, kind=body.kind, found=Found.RULE, name=span.of(text))


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
