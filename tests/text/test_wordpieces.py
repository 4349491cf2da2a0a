import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.text.meanings import SHIPPED, VOCABULARY
from attache.text.wordpieces import UNKNOWN, pieces, windows

WORDS = (SHIPPED / VOCABULARY).read_text("utf-8").split("\n")
NUMBERS = {word: number for number, word in enumerate(WORDS) if word}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Envoys left.", "envoy ##s left ."),
        ("Zürich denuclearised", "zurich den ##uc ##lea ##rise ##d"),
        ("a “test-fired” rocket", "a “ test - fired ” rocket"),
        ("1,250 miles", "1 , 250 miles"),
        ("U.S.", "u . s ."),
        ("snake_case", "snake _ case"),
    ],
)
def test_words_fall_into_pieces(text, expected):
    assert " ".join(WORDS[piece.number] for piece in pieces(text, NUMBERS)) == expected


def test_a_piece_knows_its_characters():
    text = "In Zürich: “No.”"
    assert [text[p.start : p.end] for p in pieces(text, NUMBERS)] == ["In", "Zürich", ":", "“", "No", ".", "”"]


def test_accents_written_apart_belong_to_their_letter():
    text = "Zu\u0308rich"
    assert [(WORDS[p.number], text[p.start : p.end]) for p in pieces(text, NUMBERS)] == [("zurich", text)]


def test_what_cannot_be_cut_is_one_unknown_piece():
    for text in ("x" * 101, "\U0001f642", "x" * 5_000_000):
        (piece,) = pieces(text, NUMBERS)
        assert (WORDS[piece.number], piece.start, piece.end) == (UNKNOWN, 0, len(text))


@given(st.text())
def test_pieces_stand_in_text_order_and_none_is_empty(text):
    found = list(pieces(text, NUMBERS))
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert [p.start for p in found] == sorted(p.start for p in found)


def test_windows_are_all_of_the_pieces():
    found = list(pieces("one two three four five", NUMBERS))
    cut = list(windows(iter(found), 2))
    assert [len(window) for window in cut] == [2, 2, 1]
    assert [piece for window in cut for piece in window] == found
