"""Which records tell of one event, whoever its parties."""

from dataclasses import replace

import pytest
from making import event, reading
from quarrel import CHILE, FRIDAY, LOUD, NORWAY, hot, late, loud, quarrel

from attache.lexicon.world import World
from attache.records import EventType, Party
from attache.tell.dyads import Direction
from attache.tell.occurrences import find_occurrences

WORLD = World.load()
ADA, BO = Party(name="Ada Brenn", country="NOR"), Party(name="Bo Lind", country="NOR")
GUNMEN = Party(name="gunmen")
LIMA = Party(name="Peru", country="PER")


def numbers(*readings):
    return [len(act.tellings) for act in find_occurrences(quarrel(*readings), WORLD)]


def told(id, *, actors=(), recipients=(), text=LOUD, when=FRIDAY):
    known = {"actors": actors, "recipients": recipients, "when": when}
    return reading(id, text, events=(event(text, "condemned", EventType.ACCUSE, **known),))


def test_the_six_reports_of_the_quarrel_have_eleven_records_of_eight_events():
    found = find_occurrences(quarrel(), WORLD)
    assert [(act.type, len(act.tellings)) for act in found][:2] == [("ACCUSE", 4), ("COERCE", 1)]
    assert sum(len(act.tellings) for act in found) == 4 + len(hot().events) + len(late().events)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"actors": (NORWAY,)}, {"actors": (NORWAY,)}),
        ({"actors": (NORWAY,)}, {"actors": (ADA,)}),
        ({"actors": (Party(name="Oslo", country="NOR"),)}, {"actors": (ADA,)}),
        ({"actors": (NORWAY, LIMA)}, {"actors": (ADA,)}),
        ({"actors": (ADA,), "recipients": (CHILE,)}, {"actors": (ADA,), "recipients": (CHILE, LIMA)}),
    ],
)
def test_a_state_as_a_whole_is_whoever_acts_for_it(one, other):
    assert numbers(told("a", **one), told("b", **other)) == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"actors": (ADA,)}, {"actors": (BO,)}),
        ({"actors": (NORWAY,)}, {"actors": (CHILE,)}),
        ({"actors": (NORWAY,)}, {"actors": (NORWAY,), "recipients": (CHILE,)}),
        ({"actors": (NORWAY,)}, {"recipients": (NORWAY,)}),
        ({"actors": (NORWAY,)}, {}),
        ({"actors": (Party(name="police", country="NOR"),)}, {"actors": (Party(name="police", country="PER"),)}),
    ],
)
def test_others_are_others(one, other):
    assert numbers(told("a", **one), told("b", **other)) == [1, 1]


def test_who_is_told_by_a_common_word_alone_is_the_same_only_inside_one_story():
    elsewhere = "A bakery in Lund condemned the price of flour. Its owner wants to close in May."
    alike = quarrel(told("a", actors=(GUNMEN,)), told("b", actors=(GUNMEN,)))
    assert [len(act.tellings) for act in find_occurrences(alike, WORLD)] == [2]
    assert numbers(told("a", actors=(GUNMEN,)), told("b", actors=(GUNMEN,), text=elsewhere)) == [1, 1]
    named = replace(GUNMEN, country="SWE")
    assert numbers(told("a", actors=(named,)), told("b", actors=(named,), text=elsewhere)) == [2]


def test_what_has_a_recipient_goes_forth_and_what_has_none_is_done_alone_or_together():
    found = find_occurrences(quarrel(loud("a"), late()), WORLD)
    assert [act.direction for act in found] == [Direction.FORTH, Direction.TOGETHER, Direction.FORTH]
