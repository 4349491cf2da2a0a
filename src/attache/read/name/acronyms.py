"""Short forms that a text introduces itself, or that it treats as bodies.

    the National Resistance Front (NRF) ... the NRF said          an NBU spokesman ... NBU
        ──────────┬────────────── ─┬─           ─┬─ one bearer       ─┬─               ─┬─ one bearer

What the text introduces holds for the whole text, and before what the lexicon knows.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from attache.lexicon.phrasebooks import Phrasebook
from attache.lexicon.spellings import plain_words
from attache.lexicon.titles import TitleForm
from attache.lexicon.world import World
from attache.read.name.compounds import is_headline
from attache.read.name.repeats import STAFF
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence, Token

SHORT = re.compile(r"\(\s?([A-Z][A-Za-z.]{1,9})\s?\)")
WORD = re.compile(r"[^\W_][\w'’.-]*")
CAPITALS = re.compile(r"[A-Z]{3,7}")
SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "&"})
REACH = 120
"""How far before the bracket, in characters, a long form may begin."""


def find_acronyms(text: str, sentences: Sequence[Sentence], spots: Sequence[Spot], world: World) -> Iterator[Spot]:
    """Each long form with a short one in brackets behind it, and each place where the short form stands."""
    ends = {spot.span.end: spot for spot in spots}
    starts = {spot.span.start: spot for spot in spots}
    known: dict[str, Spot] = {}
    for number, sentence in enumerate(sentences):
        for match in SHORT.finditer(text, sentence.span.start, sentence.span.end):
            if long := _long(text, match, ends.get(match.start() - 1), sentence.span, number, world):
                long = _renamed(long, starts.get(match.start(1)))
                known.setdefault(match[1], long)
                yield long
    for short in _unexplained(sentences, world):
        known.setdefault(short.name, short)
    yield from _again(text, sentences, known)


def _unexplained(sentences: Sequence[Sentence], world: World) -> Iterator[Spot]:
    """Each word in capitals that has a spokesman, a president or members, so that it is a body: "the NBU president"."""
    for number, sentence in enumerate(sentences):
        for token, after in pairwise(sentence.tokens):
            is_short = CAPITALS.fullmatch(token.text) and (token.pos in ("PROPN", "NOUN") or token.ent)
            if is_short and _is_staff(after, world) and not (world.names.get(token.text) or is_headline(sentence)):
                kind, found = MentionKind.ORGANIZATION, Found.REPEAT
                yield Spot(span=token.span, kind=kind, sentence=number, found=found, name=token.text)


def _is_staff(token: Token, world: World) -> bool:
    is_title = world.titles.get(token.text) in (TitleForm.OFFICE, TitleForm.JOB)
    return token.lower in STAFF or (is_title and not token.text.isupper())


def _again(text: str, sentences: Sequence[Sentence], known: Mapping[str, Spot]) -> Iterator[Spot]:
    book = Phrasebook(known)
    for number, sentence in enumerate(sentences if known else ()):
        for span, long in book.find(text, sentence.span):
            yield replace(long, span=span, sentence=number)


def _long(text: str, short: re.Match[str], spot: Spot | None, within: Span, number: int, world: World) -> Spot | None:
    is_body = spot and spot.kind in (MentionKind.ORGANIZATION, MentionKind.GROUP)
    if spot and is_body and (_fits(short[1], spot.span.of(text)) or _is_foreign(short[1], spot, world)):
        return spot
    if span := _spelled(text, short, within):
        kind, name = MentionKind.ORGANIZATION, " ".join(span.of(text).split())
        return Spot(span=span, kind=kind, sentence=number, found=Found.MODEL, name=name)
    return None


def _renamed(long: Spot, short: Spot | None) -> Spot:
    """The long form under the lexicon's name: its own, or its short form's if the two share a word."""
    is_known = long.found is not Found.MODEL
    if not is_known and short and set(plain_words(short.name)) & (set(plain_words(long.name)) - SMALL):
        long = replace(long, name=short.name, code=short.code)
    return replace(long, found=Found.RULE)


def _fits(short: str, long: str) -> bool:
    """Whether the letters of the short form occur in the long one in this order, the first at its beginning."""
    letters = iter(long.casefold())
    wanted = [c for c in short.casefold() if c.isalpha()]
    return long[:1].casefold() == wanted[0] and all(c in letters for c in wanted)


def _is_foreign(short: str, long: Spot, world: World) -> bool:
    """Whether a short form in capitals may be that of another language: "Main Intelligence Directorate (HUR)"."""
    known = world.names.get(short)
    return short.isalpha() and short.isupper() and " " in long.name and (known is None or known.name == long.name)


def _spelled(text: str, short: re.Match[str], within: Span) -> Span | None:
    """The capitalised words right before the bracket whose initials spell the short form."""
    letters = [c for c in short[1].casefold() if c.isalpha()]
    words = list(WORD.finditer(text, max(within.start, short.start() - REACH), short.start()))
    for n in range(len(words)):
        large = [w.group() for w in words[n:] if w.group().lower() not in SMALL]
        starts_well = words[n].group().lower() not in SMALL and all(w[0].isupper() for w in large)
        if (
            starts_well
            and [w[0].casefold() for w in large] == letters
            and text[words[-1].end() : short.start()].isspace()
        ):
            return Span(words[n].start(), words[-1].end())
    return None
