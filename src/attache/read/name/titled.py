"""Names that their title or their form gives away, whatever the model makes of them.

    Mr. Jordan said      Gen. Dehghan said      Press Secretary Peter Cook said
    ─┬─ ──┬───           ─┬── ───┬───           ───────┬─────── ────┬─────

After the commonest addresses and ranks one word is enough; after another title written large it takes two proper
nouns that the model left alone, for what follows "President" may be a street. A family name that stands first
before two syllables and a hyphen ("Roh Jung-hwan") needs no title.
"""

import re
from collections.abc import Iterator, Sequence

from attache.lexicon.world import World
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

NAME = re.compile(r" ([A-Z][\w’'-]*[\w](?: [A-Z][\w’'-]*[\w]){0,2})")
HYPHENED = re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z]{1,5}-[a-z]{1,5})\b")
FULL = re.compile(r" ([A-Z][a-z]+ [A-Z][a-z]+)(?= [a-z]|[,.;:!?)]|['’]s)")
SURE = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Gen. Col. Lt. Maj. Capt. Sgt. Adm. Sen.".split())
OWNED = re.compile(r"['’]s?$")


def find_titled(text: str, sentences: Sequence[Sentence], world: World) -> Iterator[Spot]:
    """Each person whose name follows a title that only persons bear, or is hyphened as only family-first names are."""
    for number, sentence in enumerate(sentences):
        for match in HYPHENED.finditer(text, sentence.span.start, sentence.span.end):
            if world.surnames.leads([match[1], match[2]]):
                yield _person(Span(*match.span()), match[0], number)
        for title, _ in world.titles.find(text, sentence.span):
            name = (NAME if title.of(text) in SURE else FULL).match(text, title.end, sentence.span.end)
            if name and (title.of(text) in SURE or _is_left(title, Span(*name.span(1)), text, sentence)):
                words = OWNED.sub("", name[1])
                if world.titles.get(words):  # Mr. President
                    continue
                yield _person(Span(name.start(1), name.start(1) + len(words)), words, number)


def _person(span: Span, name: str, number: int) -> Spot:
    return Spot(span=span, kind=MentionKind.PERSON, sentence=number, found=Found.RULE, name=name)


def _is_left(title: Span, name: Span, text: str, sentence: Sentence) -> bool:
    """Whether title and name are proper, and the model took no part of the name for anything."""
    tokens = sentence.within(name)
    if len(tokens) < 2 or any(t.pos != "PROPN" for t in tokens):
        return False
    forename = tokens[0].ent == "NORP" and not any(t.ent for t in tokens[1:])  # Christian Moreau
    return forename or (text[title.start].isupper() and not any(t.ent for t in tokens))
