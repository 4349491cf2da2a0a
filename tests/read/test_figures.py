from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from attache.lexicon.timewords import TimeWords
from attache.read.figures import find_figures
from attache.read.time.times import find_times
from attache.records import Span

WORDS = TimeWords.load()


def figures(text):
    spans = [Span(0, len(text))] if text else []
    times = list(find_times(text, spans, date(2021, 6, 19), WORDS))
    return list(find_figures(text, spans, times, WORDS.numbers))


def test_what_is_counted_and_measured(golden):
    def read(text, setting):
        for figure in figures(text):
            rough = ("again " if figure.again else "") + ("about " if figure.approximate else "")
            yield f"{figure.span.of(text)} → {rough}{figure.value:.12g} {figure.unit}"

    golden.cases("figures.txt", read)


def test_figures_stand_in_text_order_with_their_own_names():
    found = figures("Two ships and 30 sailors left; six of 12 crews returned with 5 percent more pay.")
    assert [f.id for f in found] == [f"n{n}" for n in range(1, len(found) + 1)]
    assert found == sorted(found, key=lambda f: f.span)


@given(st.text(alphabet=st.sampled_from("0123456789,. $%-\nsixmhundred tokileof")) | st.text())
def test_no_text_makes_it_fail(text):
    for figure in figures(text):
        assert figure.span.of(text)


def test_a_line_of_fifty_thousand_words_ends():
    assert figures("nine boats put the crowd " * 10_000)
