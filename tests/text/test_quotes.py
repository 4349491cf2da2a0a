import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attache.records import Span
from attache.text.quotes import find_quotes


def quoted(text):
    return [quote.span.of(text) for quote in find_quotes(text, [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Stay,” she said. “And rest.”", ["“Stay,”", "“And rest.”"]),
        ('He said "no" and then "yes".', ['"no"', '"yes"']),
        ("Er sagte „nein“ und ging.", ["„nein“"]),
        ("Il a dit «non» hier.", ["«non»"]),
        ("``Fine,'' he said.", ["``Fine,''"]),
        ("''Fine,'' he said. ''It is 'all right,''' she said.", ["''Fine,''", "''It is 'all right,''"]),
        ("“He told me “go” and I went,” she said.", ["“He told me “go” and I went,”"]),
        ("“He told me ‘go’ and I went,” she said.", ["“He told me ‘go’ and I went,”"]),
        ("'We stay,' said the mayor.", ["'We stay,'"]),
        ("The workers' party and the mayor's aide met in the '90s.", []),
        ("He called it 'the workers' party' again.", ["'the workers' party'"]),
        ("A slip ” closes nothing, but “this” is quoted.", ["“this”"]),
        ("She asked: “Why? Nobody answered", ["“Why? Nobody answered"]),
        ("“One “two” three", ["“One “two” three"]),
        ("An “odd mark, and “this” is quoted.", ["“this”"]),
        ('(He said "one.") It ended.', ['"one."']),
        ("「We stay」 and 『go』", ["「We stay」", "『go』"]),
        ("›Ja‹, »nein«, ‹oui›, ‛no’ and ‚ne‘", ["›Ja‹", "»nein«", "‹oui›", "‛no’", "‚ne‘"]),
        ("“Fine,'' he said.", ["“Fine,''"]),
        ("““Never again,” she said.", ["““Never again,”"]),
        ('" Stay , " she said . " Go . "', ['" Stay , "', '" Go . "']),
        ('One more word " and no other.', []),
        ('"It rains, he said, "and it pours."', ['"and it pours."']),
        ("A 12\" pipe is 6′ 2″ long and 7' high.", []),
        ('Ten o\'clock, 6\'2", said "Max".', ['"Max"']),
    ],
)
def test_quoted_stretches_with_their_marks(text, found):
    assert quoted(text) == found


def test_a_quotation_may_run_over_paragraphs():
    text = "“First part.\n“Second part,” he said."
    first, second = find_quotes(text, [Span(0, 12), Span(13, len(text))])
    assert first.runs_on
    assert first.inner.of(text) == "First part."
    assert not second.runs_on
    assert second.span.of(text) == "“Second part,”"


@given(st.text(alphabet="ab s.,\n\"“”„«»‹›'‘’`-—(", max_size=60) | st.text(max_size=80))
def test_no_text_raises_and_every_quotation_lies_inside_it(text):
    spans = [Span(0, len(text))] if text else []
    quotes = list(find_quotes(text, spans))
    assert all(q.span.covers(q.inner) and q.span.end <= len(text) for q in quotes)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(quotes))


@pytest.mark.parametrize("piece", ["“a ", '"a ', "'a ", "s' ", "«» ", "‘s’ "])
def test_time_is_linear_in_the_marks(piece):
    text = piece * 50_000
    began = time.perf_counter()
    list(find_quotes(text, [Span(0, len(text))]))
    assert time.perf_counter() - began < 3
