"""Statements on the scale of events, by the verb and by what it is about."""

import pytest
from making import event, statement

from attache.lexicon.ontology import Ontology
from attache.records import EventStatus, EventType, Stance
from attache.relate.scores import SAYINGS, statement_score

ONTOLOGY = Ontology.load()


def score(text, cue, stance, *told, negated=False):
    said = statement(text, "s1", text, cue, "Somebody", stance=stance, negated=negated)
    return statement_score(said, told, ONTOLOGY)


def to_come(text, trigger, kind, mode="", status=EventStatus.HYPOTHETICAL):
    """An act that the statement tells."""
    return event(text, trigger, kind, mode=mode, status=status, said_in="s1")


@pytest.mark.parametrize("stance", [stance for stance in Stance if stance not in SAYINGS])
def test_what_only_tells_has_no_place(stance):
    assert score("Lima said the port was open.", "said", stance) is None


@pytest.mark.parametrize(("stance", "kind"), SAYINGS.items())
def test_without_an_act_it_is_the_saying_that_counts(stance, kind):
    assert score("Lima spoke of peace.", "spoke", stance) == ONTOLOGY.score(kind)


def test_the_event_that_the_cue_tells_counts_first():
    text = "Paris urged Ankara to withdraw."
    urged = event(text, "urged", EventType.REQUEST, mode="yield", score=-1.0)
    assert score(text, "urged", Stance.DEMANDING, urged) == -1.0


@pytest.mark.parametrize(
    ("stance", "kind", "mode", "wanted"),
    [
        (Stance.DEMANDING, EventType.RETREAT, "", ("REQUEST", "yield")),
        (Stance.DEMANDING, EventType.CONSULT, "visit", ("REQUEST", "meet")),
        (Stance.THREATENING, EventType.SANCTION, "expel", ("THREATEN", "expel")),
        (Stance.THREATENING, EventType.ASSAULT, "aerial", ("THREATEN", "violence")),
        (Stance.PROMISING, EventType.RETREAT, "withdraw", ("CONCEDE", "")),
        (Stance.PROMISING, EventType.CONCEDE, "", ("CONCEDE", "")),
        (Stance.PROMISING, EventType.AID, "", ("AGREE", "")),
        (Stance.PROMISING, EventType.ASSAULT, "", ("THREATEN", "violence")),
        (Stance.ACCUSING, EventType.ASSAULT, "", ("ACCUSE", "")),
    ],
)
def test_what_is_demanded_offered_or_threatened_counts(stance, kind, mode, wanted):
    text = "Tokyo spoke of what it would do."
    expected = ONTOLOGY.score(EventType(wanted[0]), wanted[1])
    assert score(text, "spoke", stance, to_come(text, "do", kind, mode)) == expected


def test_what_has_come_to_pass_is_not_what_is_promised():
    text = "Tokyo promised calm after it was attacked."
    attacked = to_come(text, "attacked", EventType.ASSAULT, status=EventStatus.HAPPENED)
    assert score(text, "promised", Stance.PROMISING, attacked) == ONTOLOGY.score(EventType.AGREE)


def test_who_has_not_threatened_has_no_place():
    assert score("Oslo did not threaten Lima.", "threaten", Stance.THREATENING, negated=True) is None
