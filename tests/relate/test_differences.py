from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from making import at, figure, reading, statement, units

from attache.records import Anchor, DifferenceKind, StatementKind, Time, TimeKind, When
from attache.relate.differences import DENIED, DENIES, denials, differences, once

NUMBER, SUPERSEDED = DifferenceKind.NUMBER, DifferenceKind.SUPERSEDED


def told(name, text, *counted, day="2023-03-11"):
    figures = tuple(figure(text, words, value, unit) for words, value, unit in counted)
    (unit,) = units(reading(name, text, day=day, figures=figures))
    return unit


def kinds(*members):
    return [difference.kind for difference in differences(members, surely_one(members))]


def surely_one(members):
    return {frozenset((a.id, b.id)): 1.0 for a, b in combinations(members, 2)}


@pytest.mark.parametrize(
    ("one", "other", "day", "expected"),
    [
        (("four persons", 4, "person"), ("six people", 6, "people"), "2023-03-11", [NUMBER]),
        (("four persons", 4, "person"), ("six people", 6, "people"), "2023-03-12", [SUPERSEDED]),
        (("four persons", 4, "person"), ("four people", 4, "people"), "2023-03-11", []),
        (("four sailors", 4, "sailor"), ("six people", 6, "people"), "2023-03-12", []),  # sailors may be some of them
    ],
)
def test_the_dead_are_compared_where_both_numbers_are_of_people(one, other, day, expected):
    first = told("a", f"The blast killed {one[0]} in the port of Sarn.", one)
    assert kinds(first, told("b", f"In Sarn {other[0]} died when the port blew up.", other, day=day)) == expected


def test_a_measure_in_other_units_is_the_same():
    one = told("a", "The rocket has a range of 1,250 miles.", ("1,250 miles", 2011.68, "km"))
    assert kinds(one, told("b", "Its range is 2,000 kilometres, they say.", ("2,000 kilometres", 2000, "km"))) == []
    assert kinds(one, told("b", "Its range is 3,000 kilometres, they say.", ("3,000 kilometres", 3000, "km"))) == [
        NUMBER
    ]


def test_parts_and_their_sum_are_the_same():
    one = told("a", "In all 60 ships left the port.", ("60 ships", 60, "ship"))
    parts = ("48 ships", 48, "ship"), ("12 ships", 12, "ship")
    assert kinds(one, told("b", "From Sarn 48 ships left and from Kesh 12 ships did so.", *parts)) == []


def said(name, words, kind=StatementKind.INDIRECT, cue="said"):
    text = f"{words}, Ada Brenn {cue}."
    (unit,) = units(
        reading(name, text, statements=(replace(statement(text, "s", words, cue, "Ada Brenn"), kind=kind),))
    )
    return unit


def test_one_utterance_in_two_translations_differs_in_wording_and_a_trim_does_not():
    one = said("a", "“Sarn must be wiped off every map”")
    assert kinds(one, said("b", "“Sarn should be erased and wiped off the Earth, map and all”")) == [
        DifferenceKind.WORDING
    ]
    long = "“Sarn must be wiped off every map and never be built again by anybody”"
    assert kinds(one, said("b", long)) == []


def test_to_forbid_and_to_ask_are_two_meanings():
    one, other = (
        told("a", "The resolution bans such rocket tests."),
        told("b", "The resolution calls on Sarn not to test."),
    )
    assert kinds(one, other) == [DifferenceKind.MEANING]


def test_a_condition_that_is_left_out_is_shown():
    one = said("a", "Sarn could freeze its rockets")
    other = said("b", "Sarn might freeze its rockets if its neighbours lift sanctions and stop their drills")
    (difference,) = differences([one, other], {})
    assert difference.kind is DifferenceKind.DETAIL
    article, span = difference.other
    assert (article, span.of(other.reading.article.text)[:2]) == ("b", "if")


def test_a_toll_that_rose_is_brought_up_to_date():
    one = told("a", "The blast in the mill killed 21 people.", ("21 people", 21, "people"))
    text = "The toll of the blast in the mill rose to 29 from 21."
    other = told("b", text, ("29", 29, "people"), ("21", 21, "people"), day="2023-03-12")
    assert kinds(one, other) == [SUPERSEDED]


def test_parts_doers_and_what_could_be_contradict_no_number():
    one = told("a", "The raid on the mill killed 14 people.", ("14 people", 14, "people"))
    part = told("b", "The raid killed workers including three people of Kesh.", ("three people", 3, "people"))
    doers = told("b", "Two gunmen killed workers of the mill.", ("Two gunmen", 2, "gunman"))
    feared = told("b", "The raid could have killed 40 people at the mill.", ("40 people", 40, "people"))
    assert [kinds(one, other) for other in (part, doers, feared)] == [[], [], []]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid on the mill killed 20 people.", [NUMBER]),
        ("The raid on the mill killed at least 20 people.", []),
        ("The raid on the mill killed 20 people, including its owner.", []),
    ],
)
def test_a_limit_from_below_and_a_number_that_takes_in_others_contradict_no_number(text, expected):
    one = told("a", "The raid on the mill killed 44 people.", ("44 people", 44, "people"))
    assert kinds(one, told("b", text, ("20 people", 20, "people"))) == expected
    less = told("c", "The raid on the mill killed 14 people.", ("14 people", 14, "people"))
    assert kinds(less, told("d", "The raid on the mill killed at least 20 people.", ("20 people", 20, "people"))) == [
        NUMBER
    ]


def test_what_is_counted_over_a_year_contradicts_no_number_of_one_day():
    one = told("a", "The raid on the mill killed 44 people.", ("44 people", 44, "people"))
    text = "Raids on mills killed 20 people in 2022."
    year = When(first=date(2022, 1, 1), last=date(2022, 12, 31))
    time = Time(span=at(text, "2022"), kind=TimeKind.DATE, value="2022", when=year, anchor=Anchor.NONE, why="")
    (other,) = units(reading("b", text, figures=(figure(text, "20 people", 20, "people"),), times=(time,)))
    assert kinds(one, other) == []


def test_of_several_numbers_of_one_unit_none_contradicts_another():
    text = "Bread rose to 12 crowns in Kesh. In Sarn it costs nine crowns."
    figures = (figure(text, "12 crowns", 12, "crown"), figure(text, "nine crowns", 9, "crown"))
    one = next(iter(units(reading("a", text, figures=figures))))
    assert kinds(one, told("b", "Bread rose to eight crowns in Kesh.", ("eight crowns", 8, "crown"))) == []
    assert kinds(
        told("a", "Bread rose to 12 crowns in Kesh.", ("12 crowns", 12, "crown")),
        told("b", "Bread rose to eight crowns in Kesh.", ("eight crowns", 8, "crown")),
    ) == [NUMBER]


def test_what_only_a_third_telling_holds_together_contradicts_nothing():
    one = told("a", "The raid on the mill killed 14 people.", ("14 people", 14, "people"))
    other = told("b", "The raid on the port killed six people.", ("six people", 6, "people"))
    assert list(differences([one, other], {frozenset((one.id, other.id)): 0.1})) == []


def test_of_what_is_opposed_the_second_is_the_denial():
    plain = told("a", "Planes flew over the mill of Kesh on Friday.")
    negative = told("b", "No planes flew over the mill of Kesh on Friday.")
    against = [(plain, negative)]
    assert [found.why for found in denials([plain], against)] == [DENIED]
    assert [found.why for found in denials([negative], against)] == [DENIES]


def test_one_pair_of_words_is_listed_once_whoever_tells_it():
    first, again = (said(name, "“Sarn must be wiped off every map”") for name in "ac")
    other = said("b", "“Sarn should be erased and wiped off the Earth, map and all”")
    texts = {u.reading.article.id: u.reading.article.text for u in (first, other, again)}
    found = list(differences([first, other, again], {}))
    assert [(d.one[0], d.other[0]) for d in found] == [("a", "b"), ("b", "c")]
    assert [(d.one[0], d.other[0]) for d in once(found, texts)] == [("a", "b")]


def quoted(name, text, *words):
    told = tuple(replace(statement(text, w, w, "said", "Ada Brenn"), kind=StatementKind.DIRECT) for w in words)
    return list(units(reading(name, text, statements=told)))


def test_two_papers_that_cut_one_utterance_at_other_clauses_do_not_differ():
    short, long = "“Sarn and Kesh must never be rebuilt”", "“Sarn must never be rebuilt in stone by its foes”"
    one, *_ = quoted("a", f"{short}, Ada Brenn said. She spoke of stone, and of its foes.", short)
    other, *_ = quoted("b", f"{long}, Ada Brenn said. The ruins of Kesh lie near.", long)
    assert kinds(one, other) == []
    other, *_ = quoted("b", f"{long}, Ada Brenn said.", long)
    one, *_ = quoted("a", f"{short}, Ada Brenn said.", short)
    assert kinds(one, other) == [DifferenceKind.WORDING]


def test_a_condition_is_left_out_only_where_what_hangs_on_it_is_told():
    other = said("b", "Sarn might freeze its rockets if its neighbours lift sanctions and stop their drills")
    assert kinds(said("a", "Kesh has a new harbour and two bridges of stone"), other) == []


def test_a_form_of_a_word_is_no_other_word():
    one = said("a", "“Never play with the tail of a lion”")
    assert kinds(one, said("b", "“Never playing with the tails of a lion”")) == []


def on_day(name, text, day, words=None):
    first = date(2023, 3, day)
    words = words or f"{day} March 2023"
    when = When(first=first, last=first)
    time = Time(
        span=at(text, words), kind=TimeKind.DATE, value=first.isoformat(), when=when, anchor=Anchor.NONE, why=""
    )
    return next(iter(units(reading(name, text, times=(time,)))))


def test_the_day_under_a_message_is_no_day_of_what_it_tells():
    burned = (on_day(name, f"The mill of Kesh lay in ashes on {n} March 2023", n) for name, n in (("a", 11), ("b", 19)))
    assert kinds(*burned) == [DifferenceKind.DATE]
    line = "The mill of Kesh is lost, writes Ada Brenn (@adabrenn) {} March 2023"
    sent = (on_day(name, line.format(n), n) for name, n in (("a", 11), ("b", 19)))
    assert kinds(*sent) == []


@pytest.mark.parametrize("words", ["tonight", "at 2 a.m.", "midnight", "on Monday"])
def test_a_time_that_names_no_day_contradicts_none(words):
    text = "The mill of Kesh went up in flames {}."
    one, other = (on_day(name, text.format(words), n, words) for name, n in (("a", 11), ("b", 12)))
    assert kinds(one, other) == ([DifferenceKind.DATE] if "Monday" in words else [])


def test_the_days_of_two_acts_contradict_none():
    one = on_day("a", "Ada Brenn was named to the court of Kesh on 11 March 2023", 11)
    other = on_day("b", "Ada Brenn, who sings in a choir, was sworn in for good on 12 March 2023", 12)
    assert kinds(one, other) == []


def test_a_time_that_lies_off_the_day_told_and_two_that_are_hardly_one_claim_contradict_none():
    text = "The mill of Kesh went up in flames {}{} March 2023."
    one, other = (
        on_day(name, text.format(off, n), n) for name, off, n in (("a", "on ", 11), ("b", "an hour before ", 12))
    )
    assert kinds(one, other) == []
    plain = on_day("b", text.format("on ", 12), 12)
    assert kinds(one, plain) == [DifferenceKind.DATE]
    unsure = {frozenset((one.id, plain.id)): 0.5}
    assert list(differences([one, plain], unsure)) == []
