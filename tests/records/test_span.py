import pytest
from hypothesis import given
from hypothesis import strategies as some

from attache.records import Span

TEXT = "The envoy left at noon."
spans = some.tuples(some.integers(0, 60), some.integers(1, 60)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (7, 7), (7, 3), (-1, 3)])
def test_a_span_without_characters_cannot_be_built(start, end):
    with pytest.raises(ValueError, match="no characters lie between"):
        Span(start, end)


def test_a_span_gives_its_characters():
    assert Span(4, 9).of(TEXT) == "envoy"
    assert len(Span(4, 9)) == 5


@given(one=spans, other=spans)
def test_spans_overlap_where_they_share_a_character(one, other):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@given(one=spans, other=spans)
def test_the_span_to_another_covers_both_and_no_more(one, other):
    whole = one.to(other)
    assert whole == other.to(one)
    assert whole.covers(one)
    assert whole.covers(other)
    assert whole.start in {one.start, other.start}
    assert whole.end in {one.end, other.end}


def test_covering_includes_the_ends():
    assert Span(4, 9).covers(Span(4, 9))
    assert not Span(4, 9).covers(Span(4, 10))
    assert not Span(4, 9).overlaps(Span(9, 10))
