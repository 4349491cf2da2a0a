from dataclasses import replace

import numpy as np
from dispatches import MINE, PORT
from making import reading

from attache.records import Block, BlockKind, Purpose, Span
from attache.relate.sketches import MARK, RUN, WINDOW, sketch


def test_runs_are_of_the_prose_in_text_order_with_where_they_stand():
    text = "Crews pulled eleven miners from the shaft."
    made = sketch(reading("a", text))
    assert [text[a:b] for a, b in zip(made.starts, made.ends, strict=True)] == [
        *("Crews pulled eleven", "pulled eleven miners", "eleven miners from", "miners from the", "from the shaft")
    ]


def test_what_the_page_has_beside_the_prose_is_passed_over_and_runs_go_on_across_it():
    text = "Crews pulled\nRead also: Ten mines that closed\neleven miners out."
    plain = reading("a", text)
    furniture = Block(kind=BlockKind.FURNITURE, span=plain.blocks[1].span)
    marked = replace(plain, blocks=(plain.blocks[0], furniture, plain.blocks[2]))
    assert sketch(marked).runs.tolist() == sketch(reading("b", "Crews pulled eleven miners out.")).runs.tolist()


def test_a_run_with_a_quoted_word_is_quoted():
    text = "The owner said: “We had no choice at all” on Sunday."
    made = sketch(reading("a", text))
    own = [text[a:b] for a, b, own in zip(made.starts, made.ends, made.own, strict=True) if own]
    assert own == ["The owner said"]
    assert made.size == 1


def test_the_same_words_are_the_same_run_whether_quoted_or_not():
    quoted, plain = sketch(reading("a", "“No choice now”")), sketch(reading("b", "No choice now"))
    assert quoted.plain.tolist() == plain.plain.tolist()
    assert quoted.runs.tolist() != plain.runs.tolist()


def test_sixteen_words_in_common_are_a_mark_in_common():
    words = MINE.replace("\n", " ").split()
    for start in range(0, len(words) - WINDOW - MARK + 1, 3):
        stretch = " ".join(words[start : start + WINDOW + MARK - 1])
        inside = sketch(reading("b", f"{PORT}\nNobody knew before that {stretch} would be told here"))
        assert np.isin(sketch(reading("a", MINE)).marks, inside.marks).any(), stretch


def test_a_mark_stands_where_it_is_said_to():
    made = sketch(reading("a", MINE))
    again = sketch(reading("b", MINE[made.starts[made.places[3]] :]))
    assert made.marks[3] in again.marks


def test_spans_join_runs_that_touch():
    text = "Crews pulled eleven miners out. Nobody else was there. The pumps ran on all night."
    made = sketch(reading("a", text))
    kept = np.zeros(len(made.runs), bool)
    kept[[0, 1, 8, 9]] = True
    assert [span.of(text) for span in made.spans(kept)] == ["Crews pulled eleven miners", "there. The pumps ran"]
    assert made.spans(~kept & kept) == ()


def test_a_text_of_fewer_words_than_a_run_has_none():
    made = sketch(reading("a", "Two words"))
    assert len(made.runs) == len(made.starts) == len(made.ends) == len(made.marks) == made.size == 0
    assert RUN == 3


def test_an_agency_that_contributed_is_told_from_one_whose_text_it_is():
    text = "The port shut on Sunday.\nReuters contributed to this report."
    plain = reading("a", text, wire="Reuters")
    note = replace(plain.blocks[1], kind=BlockKind.FURNITURE, purpose=Purpose.CONTRIBUTORS)
    credit = replace(plain.wire, span=Span(note.span.start, note.span.start + len("Reuters")))
    assert sketch(replace(plain, blocks=(plain.blocks[0], note), wire=credit)).helped
    assert not sketch(plain).helped
