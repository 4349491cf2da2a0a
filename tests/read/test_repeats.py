"""A name once seen is seen again; handmade words stand in for the model."""

from attache.lexicon.world import World
from attache.read.name.repeats import find_repeats
from attache.read.name.spots import Found, Spot
from attache.records import MentionKind, Span
from attache.text.tokens import Sentence, Token

WORLD = World.load()


def sentence(text, paragraph=0, start=0):
    tokens, at = [], start
    for index, word in enumerate(text.split(" ")):
        pos = "PROPN" if word[0].isupper() else "VERB"
        tokens.append(Token(index, at, at + len(word), word, word, pos, "NNP", "nsubj"))
        at += len(word) + 1
    return Sentence(tokens=tuple(tokens), paragraph=paragraph)


def again(full, *others):
    """Where the last word of a person's full name is taken for the person in sentences that begin with it."""
    text = " ".join([full, *others])
    starts = [len(" ".join([full, *others[:n]])) + (1 if n or full else 0) for n in range(len(others))]
    sentences = [
        sentence(full),
        *(sentence(o, n + 1, at) for n, (o, at) in enumerate(zip(others, starts, strict=True))),
    ]
    name = " ".join(full.split(" ")[:2])
    spot = Spot(span=Span(0, len(name)), kind=MentionKind.PERSON, sentence=0, found=Found.MODEL, name=name)
    return [found.name for found in find_repeats(text, sentences, [spot], WORLD) if found.span.start > len(full)]


def test_a_surname_stands_for_its_bearer():
    assert again("Torvald Hagestrom spoke", "Hagestrom left", "nobody saw Hagestrom") == ["Hagestrom"] * 2


def test_a_word_that_often_stands_alone_and_never_for_a_person_is_no_surname():
    assert again("Ryan Healthplan grew", "Healthplan pays", "Healthplan ends", "we like Healthplan") == []
