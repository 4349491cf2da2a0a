"""What lies ahead, in order of time, and how surely each thing stands on its days."""

from datetime import date

import pytest
from making import at, reading

from attache.records import Plan, When
from attache.tell.calendars import Standing, between, find_entries

TRIAL = "the trial of the shipowner is set to open"
MOVED = "the trial of the shipowner was moved"


def on(day, last=None):
    return When(date(2024, 3, day), date(2024, 3, last or day))


def told(id, when, *, words=TRIAL, day="2024-03-04", **plan):
    return reading(id, words, day=day, plans=(Plan(id="p1", span=at(words, words), when=when, **plan),))


def standings(*readings):
    return [entry.standing.value for entry in find_entries(readings)]


def test_entries_come_by_their_days_and_what_has_none_comes_last():
    found = find_entries([told("a", None), told("b", on(20)), told("c", on(13, 20)), told("d", on(13))])
    assert [entry.when for entry in found] == [on(13), on(13, 20), on(20), None]


def test_the_days_are_those_of_the_closest_telling_and_make_it_sure():
    [entry] = find_entries([told("a", on(11, 17)), told("b", on(13))])
    assert (entry.when, entry.standing) == (on(13), Standing.ANNOUNCED)
    assert standings(told("a", on(11, 17))) == standings(told("a", None)) == ["tentative"]


def test_what_is_off_stays_off_until_a_later_report_sets_it_anew():
    set_, off = told("a", on(13)), told("b", on(13), day="2024-03-06", cancelled=True)
    assert standings(set_, off) == ["cancelled"]
    assert standings(set_, off, told("c", on(13), day="2024-03-06")) == ["cancelled"]
    assert standings(set_, off, told("c", on(13), day="2024-03-07")) == ["announced"]
    assert standings(set_, told("b", None, words=MOVED, was=on(13))) == ["moved"]


def test_what_is_moved_names_the_entry_of_its_new_day():
    old, new = find_entries([told("a", on(13)), told("b", on(20), words=MOVED, day="2024-03-06", was=on(13))])
    assert (old.standing, old.moved_to, old.was) == (Standing.MOVED, (new.id,), None)
    assert (new.standing, new.moved_to, new.was) == (Standing.ANNOUNCED, (), on(13))


def test_an_id_hangs_on_the_first_telling_alone():
    alone, joined = (
        find_entries([told("a", on(13))]),
        find_entries([told("b", on(13), day="2024-03-09"), told("a", on(13))]),
    )
    assert alone[0].id == joined[0].id
    assert len({entry.id for entry in find_entries([told("a", on(13)), told("b", on(14)), told("c", None)])}) == 3
    assert len(alone[0].id) == 32


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        (None, None, 3),
        (date(2024, 3, 14), None, 1),
        (None, date(2024, 3, 12), 1),
        (date(2024, 3, 15), date(2024, 3, 16), 1),
    ],
)
def test_between_keeps_what_may_be_on_the_days_asked_for(first, last, kept):
    entries = find_entries([told("a", on(13)), told("b", on(11, 20), words="elections will be held"), told("c", None)])
    assert len(list(between(entries, first, last))) == kept


def test_of_no_report_there_is_nothing_ahead():
    assert find_entries([]) == ()
    assert find_entries([told("a", on(13), day=None)])[0].told is None


def test_the_days_of_a_telling_that_has_none_are_never_those_of_the_entry():
    [entry] = find_entries([told("a", on(13)), told("b", None, day="2024-03-06", cancelled=True)])
    assert (entry.when, entry.standing) == (on(13), Standing.CANCELLED)


def test_each_change_is_a_revision():
    set_ = told("a", on(11, 17))
    closer, off = told("b", on(13), day="2024-03-05"), told("c", on(13), day="2024-03-06", cancelled=True)
    revisions = [find_entries(some)[0].revision for some in ([set_], [set_, closer], [set_, closer, off])]
    assert revisions == [0, 1, 2]
    old, new = find_entries([told("a", on(13)), told("b", on(20), words=MOVED, day="2024-03-06", was=on(13))])
    assert (old.revision, new.revision) == (1, 0)
