import numpy as np
import pytest

from attache.errors import ModelError
from attache.text.meanings import Encoder

ALIKE = [
    ("The port stays closed until its mines are cleared.", "Ships cannot enter the port before the mines are swept."),
    ("Tariffs on steel rise to 25 percent.", "The duty on steel goes up to a quarter."),
    ("She denied that the army fired first.", "It was not our soldiers who opened fire, she insisted."),
]


@pytest.fixture(scope="module")
def encoder():
    return Encoder.load()


def meant(encoder, texts):
    """A unit vector for each text: its pieces' vectors, pooled."""
    pooled = np.stack([vectors.mean(axis=0) for _, vectors in encoder.all_token_vectors(texts)])
    return pooled / np.linalg.norm(pooled, axis=1, keepdims=True)


def test_two_tellings_of_one_thing_are_nearer_than_two_things(encoder):
    ones = meant(encoder, [one for one, _ in ALIKE])
    others = meant(encoder, [other for _, other in ALIKE])
    near = ones @ others.T
    assert near.diagonal().min() > 0.5
    assert (near - np.diag(near.diagonal())).max() < 0.3


def test_the_vectors_of_a_text_do_not_hang_on_its_company(encoder):
    texts = [text for pair in ALIKE for text in pair]
    together = [vectors for _, vectors in encoder.all_token_vectors([*texts, texts[0]])]
    assert (together[0] == together[-1]).all()
    for text, vectors in zip(texts, together, strict=False):
        assert np.allclose(encoder.token_vectors(text)[1], vectors, atol=1e-5)


def test_the_same_texts_give_the_same_numbers(encoder):
    texts = [text for pair in ALIKE for text in pair]
    assert (meant(encoder, texts) == meant(encoder, texts)).all()
    assert Encoder.load().digest == encoder.digest


def test_each_piece_of_a_text_has_a_vector_and_a_place(encoder):
    text = "Müller denuclearised  it."
    offsets, vectors = encoder.token_vectors(text)
    assert vectors.shape == (len(offsets), 384)
    words = [text[start:end] for start, end in offsets]
    assert words[0] == "Müller"
    assert "".join(words) == text.replace(" ", "")


def test_words_take_their_meaning_from_their_company(encoder):
    def bank(text):
        offsets, vectors = encoder.token_vectors(text)
        at = text.index("bank")
        return next(v / np.linalg.norm(v) for (start, _), v in zip(offsets, vectors, strict=True) if start == at)

    money, loan = bank("The bank lent the ministry money."), bank("A bank gave the firm credit.")
    river = bank("Troops dug in on the bank of the river.")
    assert money @ loan > money @ river


@pytest.mark.parametrize("text", ["", " \n\t", "\ud800", "\x00", "🙂", "x" * 1_000_000, "é̂ ﬃ 中国 ǅ", "“" * 2_000])
def test_no_text_is_too_odd(encoder, text):
    offsets, vectors = encoder.token_vectors(text)
    assert len(offsets) == len(vectors)
    assert np.isfinite(vectors).all()


def test_a_long_text_is_read_in_windows(encoder):
    long = encoder.token_vectors("word " * 600)[1]
    assert long.shape == (600, 384)
    assert np.allclose(long[:254], encoder.token_vectors("word " * 254)[1], atol=1e-5)
    assert encoder.all_token_vectors([]) == []


def test_an_encoder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ModelError, match="sentence encoder"):
        Encoder.load(tmp_path)
