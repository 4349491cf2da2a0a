"""Names that the language model sees, mended by rules that know names.

    Kim Jong | -un           a name broken at its hyphen or before its last part is made whole
    the | Iran's | Press TV  articles, owners and titles are cut off
    We, Blind                what is no name by its part of speech is left

What is left is a span that a reader would call the name.
"""

import re
from collections.abc import Iterator, Sequence

from attache.lexicon.surnames import PARTICLES
from attache.lexicon.titles import TitleForm
from attache.lexicon.world import Sense, World
from attache.read.name.nonames import is_no_name
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence, Token

KINDS = {
    "PERSON": MentionKind.PERSON,
    "ORG": MentionKind.ORGANIZATION,
    "LOC": MentionKind.PLACE,
    "NORP": MentionKind.GROUP,
}
ARTICLES = frozenset(
    {"the", "a", "an", "this", "that", "'s", "’s", "his", "her", "its", "their", "our", "then", "former"}
)
FORENAMES = re.compile(r" ([A-Z][a-z.]+(?: [A-Z][a-z.]+)?) ")
REACH = 40
"""How far before a name, in characters, its forenames may begin."""
TITLES = frozenset({TitleForm.OFFICE, TitleForm.JOB, TitleForm.RANK})
RANKS = frozenset({"sergeant", "sgt", "sgt.", "captain", "colonel", "lieutenant", "corporal", "senator", "sheriff"})
"""Ranks after which one word is a name; "General Motors" and "Private Banking" show why there are no more."""
THINGS = frozenset(
    "university hospital hotel airport mosque center centre park street bridge foundation institute college school "
    "house palace library award prize square avenue cup day office committee council assembly court force forces "
    "group corps fund bank show island islands sound stadium plaza cathedral church trust society museum tower bay "
    "river district province state party army guard union league club affairs department ministry staff".split()
)
"""Words that end the name of a thing named after somebody: King Abdullah Mosque."""
SHORT = 3
"""Words of so few letters may be small and in capitals without being one: "who" and "WHO"."""
OPENING = frozenset("“‘\"'(")
"""Marks behind which a word does not belong to the name before it: Kim Jong Un “stressed."""
LONGEST = 5
"""How many tokens the name of a person may have."""
OF = re.compile(r"\s+(?:of|for)\s")
NOTE = re.compile(r"[.,;:]?\[")
OWNER = re.compile(r"([^'’]{2,40})['’]s?\s+")


def find_entities(text: str, sentences: Sequence[Sentence], world: World) -> Iterator[Spot]:
    """Each person, organisation, place and group that the model labelled, its span mended."""
    common = {t.text for sentence in sentences for t in sentence.tokens if t.text.islower() and len(t.text) > SHORT}
    for number, sentence in enumerate(sentences):
        titles = list(world.titles.find(text, sentence.span)) if any(t.ent for t in sentence.tokens) else []
        for run in _runs(sentence):
            kind = KINDS.get(run[0].ent)
            named = _titled_person(text, run, titles) if kind and kind is not MentionKind.PERSON else []
            named = named or _partisan(run, kind, world)
            kind, tokens = (MentionKind.PERSON, named) if named else (kind, run)
            person = kind is MentionKind.PERSON
            span = _mended(text, tokens, sentence, titles, world, person=person) if kind else None
            if kind and span and not is_no_name(span.of(text), kind, world, common):
                yield Spot(span=span, kind=kind, sentence=number, found=Found.MODEL, name=span.of(text))


def _runs(sentence: Sentence) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in sentence.tokens:
        if run and (token.ent_start or token.ent != run[0].ent):
            yield run
            run = []
        if token.ent:
            run.append(token)
    if run:
        yield run


def _titled_person(text: str, tokens: list[Token], titles: list[tuple[Span, TitleForm]]) -> list[Token]:
    """The name in what the model took, title and all, for a body or place: US Defense Secretary | Anna Lenz."""
    for title, form in titles:
        name = [t for t in tokens if t.start > title.end]
        inside = tokens[0].start <= title.start and name and name[0].start == title.end + 1
        least = 1 if form is TitleForm.RANK and title.of(text).lower() in RANKS else 2
        proper = all(t.lower in PARTICLES or (t.pos in ("PROPN", "PUNCT") and not t.text.islower()) for t in name)
        if inside and form in TITLES and least <= len(name) <= LONGEST and proper and not _has_thing(name):
            return name
    return []


def _partisan(tokens: list[Token], kind: MentionKind | None, world: World) -> list[Token]:
    """The name behind the party in what the model took for a body: Republican | Anna Lenz."""
    naming = world.names.get(tokens[0].text)
    name = tokens[1:]
    two = len(name) == 2 and all(t.pos == "PROPN" and t.text.istitle() for t in name)  # of two words
    is_party = kind is MentionKind.ORGANIZATION and naming is not None and naming.sense is Sense.GROUP
    return name if is_party and two and not _has_thing(name) else []


def _has_thing(name: list[Token]) -> bool:
    return any(t.lower in THINGS for t in name)


def _mended(
    text: str,
    tokens: list[Token],
    sentence: Sentence,
    titles: list[tuple[Span, TitleForm]],
    world: World,
    *,
    person: bool,
) -> Span | None:
    tokens = _trimmed(_whole(tokens, sentence) if person else tokens)
    if not tokens:
        return None
    start, end = tokens[0].start, tokens[-1].end
    if person and (forename := _forename(text, start, titles, world)) is not None:
        start = forename
    elif not _is_name(tokens, sentence) or (person and _is_many(tokens, sentence)):
        return None
    if (owner := OWNER.match(text, start, end)) and world.names.get(owner[1]):
        start = owner.end()
    if person:
        start = _after_titles(text, start, end, titles, world)
    end = _before_title(start, _before_note(text, start, end), titles)
    is_office = any(title.start <= start < title.end < end and OF.match(text, title.end) for title, _ in titles)
    named = start < end and any(c.isupper() for c in text[start:end]) and not is_office
    return Span(start, end) if named else None


def _before_note(text: str, start: int, end: int) -> int:
    """The end of a name without the number of a note: "Coastal Society.[3]"."""
    note = NOTE.search(text, start + 1, end)
    return note.start() if note else end


def _whole(tokens: list[Token], sentence: Sentence) -> list[Token]:
    """A person's name with what hangs on it behind: "-un" after "Kim Jong", "Un" after "Kim Jong"."""
    whole = list(tokens)
    for token in sentence.tokens[whole[-1].index + 1 :]:
        if not _goes_on(whole, token):
            break
        whole.append(token)
    return whole[:-1] if whole[-1].text == "-" and len(whole) > len(tokens) else whole


def _goes_on(whole: list[Token], token: Token) -> bool:
    last = whole[-1]
    if token.start == last.end:
        return token.text == "-" or (last.text == "-" and token.text.isalpha())
    if token.ent and token.ent_start:
        return False
    flat = token.dep.startswith("flat") and token.head in whole
    return flat and token.pos == "PROPN" and token.text[:1].isupper() and token.start == last.end + 1


def _trimmed(tokens: list[Token]) -> list[Token]:
    first, last = 0, len(tokens)
    while first < last and (tokens[first].lower in ARTICLES or not _has_letter(tokens[first])):
        first += 1
    while last > first and _trails(tokens, last - 1):
        last -= 1
    return tokens[first:last]


def _trails(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.text in (".", ")") and at and token.start == tokens[at - 1].end:
        return token.text == ")" and "(" not in [t.text for t in tokens]
    apart = at == 0 or token.start > tokens[at - 1].end or tokens[at - 1].text in OPENING
    return token.lower in ("'s", "’s") or not _has_letter(token) or (apart and token.text.islower())


def _has_letter(token: Token) -> bool:
    return any(c.isalnum() for c in token.text)


def _is_name(tokens: list[Token], sentence: Sentence) -> bool:
    """Whether the words are a name: proper by the parse, or written large where a sentence does not begin."""
    first = tokens[0]
    large = first.text[:1].isupper() and first.pos in ("ADJ", "NOUN", "X")
    begins = not any(_has_letter(t) for t in sentence.tokens[: first.index])
    return any(t.pos == "PROPN" for t in tokens) or (
        large and (first.ent == "NORP" or not begins or first.text.isupper())
    )


def _is_many(tokens: list[Token], sentence: Sentence) -> bool:
    """Whether one plural word that begins the sentence was taken for a person: "Reporters waited"."""
    first = tokens[0]
    begins = not any(_has_letter(t) for t in sentence.tokens[: first.index])
    return len(tokens) == 1 and first.tag in {"NNS", "NNPS"} and begins


def _forename(text: str, start: int, titles: list[tuple[Span, TitleForm]], world: World) -> int | None:
    """Where a name begins that the model saw from its second word on: "Press Secretary Peter | Cook"."""
    for title, _ in titles:
        between = FORENAMES.fullmatch(text, title.end, start) if title.end < start <= title.end + REACH else None
        if between and not world.names.get(between[1]):
            return between.start(1)
    return None


def _after_titles(text: str, start: int, end: int, titles: list[tuple[Span, TitleForm]], world: World) -> int:
    """Where a name begins behind the titles in it: "Navy Captain | Jeff Davis"."""
    for title, form in titles:
        if not start <= title.start < end:
            continue
        leads = title.start == start or (title.start > start and world.names.get(text[start : title.start - 1]))
        rest = text[title.end : end]
        within = form in TITLES and len(rest.split()) > 1 and not text[title.start].islower()
        if (leads or within) and title.end < end and rest[:1].isspace():
            start = title.end + 1
    return start


def _before_title(start: int, end: int, titles: list[tuple[Span, TitleForm]]) -> int:
    """The end of a name that runs into a title ("Iranian Supreme | Leader"); its start if it is all title."""
    for title, _ in titles:
        if start <= title.start < end <= title.end:
            return max(start, title.start - 1) if title.start > start else start
    return end
