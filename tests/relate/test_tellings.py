"""What one report tells of a plan: who announced it, on which side of its day, and how sure."""

from datetime import date

from making import at, event, reading, statement

from attache.records import Bound, EventStatus, EventType, Plan, When
from attache.relate.tellings import Telling, published

REOPENING = "the port is to reopen"


def on(day, last=None):
    return When(date(2024, 3, day), date(2024, 3, last or day))


def telling(words, when, *, id="a", day="2024-03-04", **plan):
    known = Plan(id="p1", span=at(words, words), when=when, **plan)
    return Telling(reading=reading(id, words, day=day, plans=(known,)), plan=known)


def test_a_telling_says_who_announced_it_and_on_which_side_of_its_day():
    text = "Ines Calder said the port will reopen by 13 March."
    plan = Plan(id="p1", span=at(text, "the port will reopen by 13 March"), when=on(13), bound=Bound.BY, said_in="s1")
    said = statement(text, "s1", "the port will reopen by 13 March", "said", "Ines Calder")
    found = Telling(reading=reading("post", text, plans=(plan,), statements=(said,)), plan=plan)
    assert (found.limit, found.is_sure) == (Bound.BY, False)
    assert [link.name for link in found.chain] == ["The post", "Ines Calder"]


def test_only_one_day_without_a_hedge_is_sure():
    assert telling(REOPENING, on(13)).is_sure
    assert not telling(REOPENING, on(1, 31)).is_sure
    words = "the envoys may meet"
    act = event(words, "meet", EventType.CONSULT, status=EventStatus.HYPOTHETICAL)
    plan = Plan(id="p1", span=at(words, words), when=on(13), event="meet")
    assert not Telling(reading=reading("a", words, events=(act,), plans=(plan,)), plan=plan).is_sure


def test_what_is_called_off_keeps_the_days_that_it_had():
    off = telling("the reopening was called off", None, was=on(13))
    assert (off.is_off, off.when) == (True, on(13))
    assert not telling(REOPENING, on(13)).is_off


def test_the_earliest_report_comes_first_and_the_undated_last():
    late, early = telling(REOPENING, on(13), day="2024-03-06"), telling(REOPENING, on(13), day="2024-03-05")
    undated = telling(REOPENING, on(13), day=None)
    assert sorted([undated, late, early], key=published) == [early, late, undated]
