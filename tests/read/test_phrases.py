import pytest

from attache.read.speech.phrases import phrase_after, phrase_before, subject_after
from attache.text.language import Language

LANGUAGE = Language.load()


def tokens_of(text):
    return LANGUAGE.parse([(0, text)])[0].tokens


def place(tokens, word):
    return next(t.index for t in tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "whole", "core"),
    [
        ("The mayor of Lubina said so.", "The mayor of Lubina", "The mayor"),
        ("A US diplomat speaking on condition of anonymity said so.", None, "A US diplomat"),
        ("Western analysts in Seoul said so.", "Western analysts in Seoul", "Western analysts"),
        ("The Iranian News Agency (IRNA) said so.", "The Iranian News Agency (IRNA)", "The Iranian News Agency"),
        ("On Monday she said so.", "she", "she"),
    ],
)
def test_the_phrase_before_a_verb(text, whole, core):
    tokens = tokens_of(text)
    phrase = phrase_before(tokens, place(tokens, "said"))
    assert phrase.span(tokens).of(text) == (whole or text.partition(" said")[0])
    assert phrase.core(tokens).of(text) == core


def test_the_phrase_after_a_verb_ends_before_the_next_clause():
    text = "“No,” said Marta Kovac of the port, who left."
    tokens = tokens_of(text)
    phrase = phrase_after(tokens, place(tokens, "said") + 1)
    assert phrase.span(tokens).of(text) == "Marta Kovac of the port"


def test_no_phrase_where_none_is():
    tokens = tokens_of("Yes, said and done.")
    assert phrase_before(tokens, 0) is None
    assert phrase_after(tokens, len(tokens)) is None


def test_a_subject_has_a_finite_verb_behind_it():
    tokens = tokens_of("She said the old bridge was safe and the town quiet.")
    assert subject_after(tokens, 2) is not None
    assert subject_after(tokens, place(tokens, "town")) is None
