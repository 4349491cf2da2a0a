"""Names that their title gives away, whatever the model makes of them.

    Mr. Jordan said      Gen. Dehghan said
    ─┬─ ──┬───           ─┬── ───┬───

Only an address or a rank does so: what follows "president" or "envoy" may be anything.
"""

import re
from collections.abc import Iterator, Sequence

from attache.lexicon.titles import TitleForm
from attache.lexicon.world import World
from attache.read.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence

NAME = re.compile(r" ([A-Z][\w’'-]*[\w](?: [A-Z][\w’'-]*[\w]){0,2})")
SURE = frozenset(
    {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Gen.", "Col.", "Lt.", "Maj.", "Capt.", "Sgt.", "Adm.", "Sen."}
)
OWNED = re.compile(r"['’]s?$")


def find_titled(text: str, sentences: Sequence[Sentence], world: World) -> Iterator[Spot]:
    """Each person whose name follows a title that only persons bear; the words written large are the name."""
    for number, sentence in enumerate(sentences):
        for title, form in world.titles.find(text, sentence.span):
            if form in (TitleForm.ADDRESS, TitleForm.RANK) and title.of(text) in SURE:
                if name := NAME.match(text, title.end, sentence.span.end):
                    words = OWNED.sub("", name[1])
                    span = Span(name.start(1), name.start(1) + len(words))
                    yield Spot(span=span, kind=MentionKind.PERSON, sentence=number, found=Found.RULE, name=words)
