import pytest
from making import reading

from attache.records import Cite, Line, Picture, Span


def test_a_line_that_nothing_proves_cannot_be_built():
    with pytest.raises(ValueError, match="a line needs a cite: 'The ferry sank'"):
        Line(text="The ferry sank", cites=())


def test_cites_stand_in_the_order_of_their_article_and_place():
    late, early, other = Cite("a", Span(9, 12)), Cite("a", Span(2, 20)), Cite("b", Span(0, 1))
    assert sorted([other, late, early]) == [early, late, other]


def test_a_picture_gives_its_readings_by_the_article_s_id():
    one = reading("harbour", "The ferry sank.")
    picture = Picture(readings=(one,), stories=(), copies=(), claims=())
    assert picture.reading("harbour") is one
    with pytest.raises(KeyError, match="radio-watch"):
        picture.reading("radio-watch")
