"""Whether two tellings of plans are of one thing."""

from datetime import date

import pytest
from making import at, reading

from attache.records import Plan, When
from attache.relate.comparables import Comparable, timeless
from attache.relate.identities import is_one, may_be_one, moves
from attache.relate.tellings import Telling
from attache.text.likeness import vectors


def on(day):
    return When(date(2024, 3, day), date(2024, 3, day))


def compared(*told):
    tellings = []
    for number, (words, when, plan) in enumerate(told):
        known = Plan(id="p1", span=at(words, words), when=when, **plan)
        made = reading(f"r{number}", words, day=f"2024-03-0{number + 1}", plans=(known,))
        tellings.append(Telling(reading=made, plan=known))
    bags = vectors([" ".join(timeless(telling)) for telling in tellings])
    return [Comparable(telling, bag) for telling, bag in zip(tellings, bags, strict=True)]


@pytest.mark.parametrize(
    ("other", "day", "may", "are"),
    [
        ("the trial of the shipowner is to open", 13, True, True),
        ("the trial of the shipowner is to open", 14, False, False),
        ("a regatta starts in the old harbour", 13, True, False),
    ],
)
def test_two_are_one_by_their_days_and_their_words(other, day, may, are):
    one, two = compared(("the shipowner's trial is to open", on(13), {}), (other, on(day), {}))
    assert (may_be_one(one, two), is_one(one, two)) == (may, are)


def test_a_new_day_moves_what_was_set_for_the_old_one():
    old, mover = compared(
        ("the trial of the shipowner is to open", on(13), {}),
        ("the trial of the shipowner is put off", on(20), {"was": on(13), "moved": True}),
    )
    assert moves(mover, old)
    assert not moves(old, mover)
