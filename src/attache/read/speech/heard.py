"""Heard: whom a noun or pronoun names, once all statements of a report are known.

“Prices will fall,” the bank said. It expects growth to pick up.        It: the bank
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from attache.read.speech.phrases import phrase_before
from attache.read.speech.scenes import Scene, Spoken
from attache.read.speech.speakers import Speakers
from attache.records import Source, Statement
from attache.text.tokens import Token

Naming = Callable[[Token], Source | None]
"""(the head of a noun phrase) -> who is meant, None where the text does not settle it."""


def naming(scene: Scene, statements: Sequence[Statement]) -> Naming:
    """Who stands behind the words of a report, for those who do something with words other than to state them."""
    starts = [sentence.span.start for sentence in scene.sentences]
    heard = [(bisect_right(starts, s.cue.start) - 1, s.speaker) for s in statements if s.speaker]
    scene.spoken = [Spoken(speaker, number) for number, speaker in sorted(heard, key=lambda pair: pair[0])]
    speakers = Speakers(scene)

    def named(token: Token) -> Source | None:
        number = bisect_right(starts, token.start) - 1
        phrase = phrase_before(scene.sentences[number].tokens, token.index + 1)
        return speakers.named(phrase, number) if phrase else None

    return named
