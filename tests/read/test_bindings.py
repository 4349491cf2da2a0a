import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import unmarked

from attache.read.act.bindings import POOLS, WIDTH, binding
from attache.read.act.trails import pairs
from attache.records import Span
from attache.text.language import Language
from attache.text.meanings import SIZE, Encoder


@pytest.fixture(scope="module")
def row():
    language, encoder = Language.load(), Encoder.load()

    def numbers(text, source, target):
        found = pairs(language.parse([(0, text)]), source, target)
        return [binding(text, sentence, pair, encoder) for pair, sentence in found]

    return numbers


def pool(numbers, name):
    """What the words of a pool mean anywhere, and what here."""
    first = POOLS.index(name) * 2 * SIZE
    return numbers[first : first + SIZE], numbers[first + SIZE : first + 2 * SIZE]


def test_each_pool_is_a_direction_or_nothing(row):
    text, spans = unmarked("[Norway] bombed [Chad].")
    (numbers,) = row(text, *spans)
    assert numbers.shape == (WIDTH,)
    assert all(np.linalg.norm(part) == pytest.approx(1, abs=1e-5) for part in pool(numbers, "chain"))
    assert not np.any(pool(numbers, "objects"))  # Chad itself is none


def test_words_that_bind_alike_point_alike_whoever_the_two_are(row):
    told = map(unmarked, ("[Norway] bombed [Chad].", "[Peru] shelled [Chile].", "[Peru] thanked [Chile]."))
    bombed, shelled, thanked = (pool(row(text, *spans)[0], "chain")[1] for text, spans in told)
    assert bombed @ shelled > bombed @ thanked


def test_a_sentence_is_read_by_itself_wherever_it_stands(row):
    text, spans = unmarked("[Norway] bombed [Chad].")
    after = "It rained in Oslo. "
    moved = [Span(span.start + len(after), span.end + len(after)) for span in spans]
    assert np.array_equal(row(after + text, *moved)[0], row(text, *spans)[0])


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=2, max_size=60))
def test_no_text_breaks_it(row, text):
    for numbers in row(text, Span(0, 1), Span(len(text) - 1, len(text))):
        assert np.isfinite(numbers).all()
