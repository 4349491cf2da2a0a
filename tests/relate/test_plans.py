"""Which plans of several reports are one, and which got another day."""

from datetime import date

import pytest
from making import at, event, reading

from attache.records import (
    EventType,
    Mention,
    MentionKind,
    Party,
    Plan,
    When,
)
from attache.relate.plans import announced

MARCH = When(date(2024, 3, 1), date(2024, 3, 31))


def on(day, last=None):
    return When(date(2024, 3, day), date(2024, 3, last or day))


def told(id, words, when=None, *, day="2024-03-04", named=(), parties=(), type=EventType.CONSULT, **plan):
    """A report of one plan, its words the whole text; `named` are names in it, `parties` the countries that act."""
    known = Plan(id="p1", span=at(words, words), when=when, event="meet" if parties else None, **plan)
    return reading(
        id,
        words,
        day=day,
        plans=(known,),
        mentions=tuple(Mention(id=name, kind=MentionKind.PERSON, span=at(words, name), name=name) for name in named),
        events=(event(words, "meet", type, actors=tuple(Party(name=c, country=c) for c in parties)),)
        if parties
        else (),
    )


def things(*readings):
    return [[t.reading.article.id for t in thing.tellings] for thing in announced(readings)]


TRIAL = "the trial of the shipowner is set to open"
TRIAL_AGAIN = "the shipowner's trial is to open"


def test_two_reports_of_one_thing_on_one_day_are_one_the_earliest_first():
    later, earlier = told("a", TRIAL, on(13), day="2024-03-06"), told("b", TRIAL_AGAIN, on(13), day="2024-03-05")
    assert things(later, earlier) == things(earlier, later) == [["b", "a"]]


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        (on(13), on(14), False),
        (on(13), MARCH, True),
        (on(10, 14), on(13, 17), False),
        (None, None, True),
        (on(13), None, False),
    ],
)
def test_the_days_of_one_must_lie_within_those_of_the_other(one, other, is_one):
    assert (len(things(told("a", TRIAL, one), told("b", TRIAL_AGAIN, other))) == 1) is is_one


def test_what_may_be_on_the_days_of_two_things_is_neither():
    found = things(told("a", TRIAL, on(13)), told("b", TRIAL, on(20)), told("c", TRIAL, MARCH))
    assert found == [["a"], ["b"], ["c"]]
    assert things(told("a", TRIAL, on(13)), told("b", TRIAL, on(20)), told("c", TRIAL, MARCH), told("d", TRIAL, MARCH))[
        2:
    ] == [["c", "d"]]


def test_other_people_are_another_thing():
    ours, theirs = "the trial of Ines Calder is set to open", "the trial of Otto Brandt is set to open"
    assert (
        len(things(told("a", ours, on(13), named=["Ines Calder"]), told("b", theirs, on(13), named=["Otto Brandt"])))
        == 2
    )


def test_type_parties_and_days_hold_together_what_is_told_in_other_words_but_another_type_parts_the_same_words():
    long = told("a", "the envoys of the two states will meet in the old palace", on(13), parties=("NOR", "TCD"))
    short = told("b", "the envoys are to meet for a working lunch", on(13), parties=("NOR", "TCD"))
    assert len(things(long, short)) == 1
    assert (
        len(things(long, told("b", "the envoys are to meet for a working lunch", on(13), parties=("NOR", "MLI")))) == 2
    )
    same = (
        told(id, "the envoys are to meet", on(13), parties=("NOR",), type=t)
        for id, t in (("a", EventType.AID), ("b", EventType.CONSULT))
    )
    assert len(things(*same)) == 2


def test_the_words_of_the_day_make_nothing_alike():
    assert (
        len(things(told("a", "the vote follows on 13 March", on(13)), told("b", "trams stop on 13 March", on(13)))) == 2
    )


def test_what_is_called_off_goes_with_what_was_set_and_what_is_moved_is_linked_to_it():
    off = told("b", "the shipowner's trial was called off", on(13), day="2024-03-06", cancelled=True)
    assert things(told("a", TRIAL, on(13)), off) == [["a", "b"]]
    moved = told("b", "the trial of the shipowner was moved", on(20), day="2024-03-06", was=on(13))
    old, new = announced([moved, told("a", TRIAL, on(13))])
    assert [t.reading.article.id for t in old.moves] == ["b"]
    assert (new.tellings, new.moves) == (old.moves, ())
    put_off = told("b", "the trial of the shipowner was put off", day="2024-03-06", was=on(13))
    assert things(told("a", TRIAL, on(13)), put_off) == [["a", "b"]]


def test_who_announces_an_old_day_after_the_move_is_not_linked_to_it():
    moved = told("a", "the trial of the shipowner was moved", on(20), day="2024-03-06", was=on(13))
    assert not any(thing.moves for thing in announced([moved, told("b", TRIAL, on(13), day="2024-03-08")]))


def test_what_is_off_without_a_day_goes_with_the_one_thing_that_it_can_mean():
    off = {"day": "2024-03-06", "cancelled": True}
    called_off = told("b", "the planned trial of the shipowner was called off", None, **off)
    assert things(told("a", TRIAL, on(13)), called_off) == [["a", "b"]]
    assert sorted(things(told("a", TRIAL, on(13)), told("c", TRIAL, on(20)), called_off)) == [["a"], ["b"], ["c"]]
    assert sorted(things(told("a", TRIAL, on(13), day="2024-03-07"), called_off)) == [["a"], ["b"]]
    assert sorted(things(told("a", TRIAL, on(5)), called_off)) == [["a"], ["b"]]


def test_what_is_moved_from_an_untold_day_is_linked_to_the_one_thing_that_it_can_mean():
    moved = told("b", "the trial of the shipowner was moved to 20 March", on(20), day="2024-03-06", moved=True)
    old, new = announced([told("a", TRIAL, on(13)), moved])
    assert [telling.reading.article.id for telling in old.moves] == ["b"]
    assert not new.moves
    first, second, _ = announced([told("a", TRIAL, on(13)), told("c", TRIAL, on(15)), moved])
    assert not first.moves
    assert not second.moves


def meeting(id, words, when=MARCH, *, parties=("NOR", "TCD"), **plan):
    return told(id, f"{words} meet", when, parties=parties, kind="meeting", **plan)


def test_appointments_of_one_kind_and_the_same_two_parties_are_one_in_whatever_words():
    one, other = (
        meeting("a", "a summit at the border where ministers"),
        meeting("b", "in an old palace the envoys will"),
    )
    assert things(one, other) == [["a", "b"]]
    assert len(things(one, meeting("b", "in an old palace the envoys will", parties=("NOR", "MLI")))) == 2
    assert len(things(one, meeting("b", "in an old palace the envoys will", on(13)))) == 1
    assert len(things(meeting("a", "a summit where ministers", on(14)), meeting("b", "the envoys", on(13)))) == 2


def test_one_party_that_both_have_is_enough_for_few_days_and_not_for_a_month():
    here, there = "a summit at the border where ministers", "in an old palace the envoys will"
    few = meeting("a", here, on(13), parties=("NOR",)), meeting("b", there, on(13), parties=("NOR", "TCD"))
    assert len(things(*few)) == 1
    many = meeting("a", here, parties=("NOR",)), meeting("b", there, parties=("NOR", "TCD"))
    assert len(things(*many)) == 2


def test_an_appointment_without_a_day_is_the_one_that_it_can_mean():
    bare = meeting("b", "for a working lunch the two sides", None, day="2024-03-05")
    assert things(meeting("a", "at the border ministers", on(13)), bare) == [["a", "b"]]
    two = meeting("a", "at the border ministers", on(13)), meeting("c", "in the palace kings", on(20))
    assert sorted(things(*two, bare)) == [["a"], ["b"], ["c"]]
    assert len(things(meeting("a", "at the border ministers", on(2)), bare)) == 2
