import numpy as np
from making import encoder

from attache.records import Span
from attache.relate.alignments import aligned, covered, weighed, words

OTHERS = (
    "The bank raised its rate on Friday.",
    "A storm closed the airport.",
    "Eleven players were hurt in the match.",
)


def both(one, other):
    texts = (one, other, *OTHERS)
    read = encoder().all_token_vectors(texts)
    told = [words(text, Span(0, len(text)), *row) for text, row in zip(texts, read, strict=True)]
    first, second, *_ = weighed(told, [{} for _ in told])
    return aligned(first, second)


def test_words_of_like_meaning_are_set_against_each_other():
    near = both("The ferry capsized off the island.", "The ship sank near the isle.")
    far = both("The ferry capsized off the island.", "The minister praised the budget.")
    assert near["plain"] > far["plain"] + 0.1
    assert near["plain, least"] <= near["plain"]


def test_a_short_one_is_held_by_a_long_one():
    found = both("The ferry sank.", "The ferry sank and the coastguard saved forty people from the water.")
    assert found["held"] > found["plain"]
    assert found["met"] > both("The ferry sank.", "The minister praised the budget.")["met"] == 0.0


def test_a_name_is_no_plain_word():
    text = "Ormo sank."
    ((offsets, vectors),) = encoder().all_token_vectors([text])
    found = words(text, Span(0, len(text)), offsets, vectors, [Span(0, 4)])
    assert found.plain.tolist() == [False, True]


def test_what_a_negation_takes_back_is_sought_in_the_other():
    assert both("No missile hit the harbour.", "A missile hit the harbour.")["scope"] > 0.7
    assert both("A missile hit the harbour.", "A missile hit the harbour.")["scope"] == 0.0


def test_without_words_nothing_is_near():
    assert both("It was so.", "The ferry sank.") == dict.fromkeys(
        ("plain", "plain, least", "held", "met", "scope"), 0.0
    )


def test_a_part_has_its_own_words_alone():
    text = "The ferry sank while the band played."
    ((offsets, vectors),) = encoder().all_token_vectors([text])
    found = words(text, Span(0, 14), offsets, vectors)
    assert found.stems == ("ferry", "sank")
    assert found.vectors.dtype == np.float32
    assert found.vectors.shape == (2, vectors.shape[1])


def test_of_the_words_of_one_those_looked_for_are_covered_by_the_other():
    texts = ("The ferry sank at noon.", "The ferry sank.", *OTHERS)
    read = encoder().all_token_vectors(texts)
    told = [words(text, Span(0, len(text)), *row) for text, row in zip(texts, read, strict=True)]
    long, short, *_ = weighed(told, [{} for _ in told])
    assert [texts[0][start:].split()[0] for start in long.starts] == ["ferry", "sank", "noon."]
    assert covered(long, short, np.array([True, True, False])) > 0.8
    assert covered(long, short, np.array([False, False, True])) < 0.6
    assert covered(long, short, np.array([False, False, False])) == 0.0
