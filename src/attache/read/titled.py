"""Names that their title gives away, whatever the model makes of them.

    Mr. Jordan said      Gen. Dehghan said      Press Secretary Peter Cook said
    ─┬─ ──┬───           ─┬── ───┬───           ───────┬─────── ────┬─────

After the commonest addresses and ranks one word is enough; after another title written large it takes two proper
nouns that the model left alone, for what follows "President" may be a street.
"""

import re
from collections.abc import Iterator, Sequence

from attache.lexicon.world import World
from attache.read.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

NAME = re.compile(r" ([A-Z][\w’'-]*[\w](?: [A-Z][\w’'-]*[\w]){0,2})")
FULL = re.compile(r" ([A-Z][a-z]+ [A-Z][a-z]+)(?= [a-z]|[,.;:!?)]|['’]s)")
SURE = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Gen. Col. Lt. Maj. Capt. Sgt. Adm. Sen.".split())
OWNED = re.compile(r"['’]s?$")


def find_titled(text: str, sentences: Sequence[Sentence], world: World) -> Iterator[Spot]:
    """Each person whose name follows a title that only persons bear; the words written large are the name."""
    for number, sentence in enumerate(sentences):
        for title, _ in world.titles.find(text, sentence.span):
            name = (NAME if title.of(text) in SURE else FULL).match(text, title.end, sentence.span.end)
            if name and (title.of(text) in SURE or _is_left(title, Span(*name.span(1)), text, sentence)):
                words = OWNED.sub("", name[1])
                span = Span(name.start(1), name.start(1) + len(words))
                yield Spot(span=span, kind=MentionKind.PERSON, sentence=number, found=Found.RULE, name=words)


def _is_left(title: Span, name: Span, text: str, sentence: Sentence) -> bool:
    """Whether title and name are proper, and the model took no part of the name for anything."""
    tokens = sentence.within(name)
    return text[title.start].isupper() and len(tokens) > 1 and all(t.pos == "PROPN" and not t.ent for t in tokens)
