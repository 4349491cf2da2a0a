import pytest
from making import reading, statement, units

from attache.records import Span, Stance
from attache.relate.polarities import is_negative, negated_words


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("No aircraft of ours flew over Kesh on Monday.", True),
        ("Norland called the charges of its neighbour a fabrication.", True),
        ("The army dismissed all reports of shelling at Kesh.", True),
        ("The army dismissed reports that it had not paid its men.", False),
        ("The harbour of Kesh is to open within a time not exceeding nine weeks.", False),
        ("Not only the harbour of Kesh was shelled on Monday.", False),
        ("The harbour of Kesh was shelled on Monday.", False),
    ],
)
def test_a_sentence_says_that_something_is_not_so(text, negative):
    (unit,) = units(reading("a", text))
    assert is_negative(unit) is negative


@pytest.mark.parametrize(
    ("words", "negative"),
    [("the harbour of Kesh had been shelled", True), ("no harbour of Norland was shelled", False)],
)
def test_to_deny_that_it_is_not_so_is_to_say_it(words, negative):
    text = f"The ministry denied that {words}."
    told = statement(text, "d", words, "denied", "ministry", stance=Stance.DENYING)
    (unit,) = units(reading("a", text, statements=(told,)))
    assert is_negative(unit) is negative


def test_a_negation_takes_back_the_two_words_behind_it_in_its_clause():
    text = "No one of the army planes flew, the army said. It paid nothing."
    taken = [span.of(text) for span in negated_words(text, Span(0, len(text)))]
    assert taken == ["one", "army"]


def test_a_line_of_fifty_thousand_characters_ends():
    text = "denied no " * 5_000
    assert len(list(negated_words(text, Span(0, len(text))))) > 9_000
