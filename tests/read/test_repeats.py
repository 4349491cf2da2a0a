"""One name, one kind: what a text shows a name to be where the model wavers."""

import re

import pytest

from attache.lexicon.world import World
from attache.read.name.repeats import find_repeats
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.language import Language

WORLD = World.load()
PERSON, PLACE, BODY = MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANIZATION


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load()


@pytest.mark.parametrize(
    ("text", "seen", "kind"),
    [
        ("Rain fell in Velmor. Velmor is flooded. Roads in Velmor closed.", [PERSON, PERSON, PERSON], PLACE),
        ("The Velmor spokesman left. Velmor grew. Two Velmor officials stayed.", [PERSON, PLACE, PERSON], BODY),
        ("Velmor grew. Velmor shrank. They sold Velmor.", [BODY, PERSON, PERSON], BODY),
        ("Velmor grew. Velmor shrank. They sold Velmor.", [PERSON, PERSON, PERSON], PERSON),
    ],
)
def test_the_text_decides_what_a_name_is(language, text, seen, kind):
    sentences = list(language.parse([(0, text)]))
    numbers = [n for n, sentence in enumerate(sentences) for token in sentence.tokens if token.text == "Velmor"]
    spans = [Span(*match.span()) for match in re.finditer("Velmor", text)]
    spots = [
        Spot(span=span, kind=taken, sentence=number, found=Found.MODEL, name="Velmor")
        for span, taken, number in zip(spans, seen, numbers, strict=True)
    ]
    assert {spot.kind for spot in find_repeats(text, sentences, spots, WORLD)} == {kind}
