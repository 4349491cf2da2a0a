import pytest

from attache.lexicon.acts import Act, Acts
from attache.lexicon.schemes import Ruling, Schemes
from attache.records import EventStatus, EventType

SCHEMES = Schemes.load()
HAPPENED, SCHEDULED = EventStatus.HAPPENED, EventStatus.SCHEDULED


@pytest.mark.parametrize(
    ("act", "status", "attache", "plv"),
    [
        (Act(type=EventType.SANCTION, fine="impose"), HAPPENED, EventType.SANCTION, EventType.COERCE),
        (Act(type=EventType.SANCTION, mode="expel"), HAPPENED, EventType.SANCTION, EventType.SANCTION),
        (Act(type=EventType.SUPPORT, fine="deal"), HAPPENED, EventType.AGREE, EventType.SUPPORT),
        (Act(type=EventType.CONSULT, mode="visit"), SCHEDULED, EventType.AGREE, EventType.AGREE),
        (Act(type=EventType.ASSAULT), SCHEDULED, EventType.THREATEN, EventType.THREATEN),
        (Act(type=EventType.REQUEST), SCHEDULED, EventType.REQUEST, EventType.REQUEST),
    ],
)
def test_the_schemes_part_where_their_rules_do(act, status, attache, plv):
    assert SCHEMES.type_of(act, status, "attache") is attache
    assert SCHEMES.type_of(act, status, "plv") is plv


def test_every_ruling_names_an_act_that_the_lexicon_tells():
    entries = Acts.between().entries
    for ruling in SCHEMES.rulings:
        acts = [act for act in entries if act.type is ruling.type]
        assert ruling.mode in {"", *(act.mode for act in acts)}
        assert ruling.fine in {"", *(act.fine for act in acts)}


def test_of_two_rulings_that_fit_the_first_holds():
    rulings = [Ruling(scheme="own", type=EventType.AID, becomes=kind) for kind in (EventType.AGREE, EventType.RETREAT)]
    assert Schemes(rulings).type_of(Act(type=EventType.AID), HAPPENED, "own") is EventType.AGREE


@pytest.mark.parametrize(
    ("kind", "plover", "cameo"),
    [
        (EventType.CONSULT, EventType.AGREE, EventType.AGREE),
        (EventType.AID, EventType.AGREE, EventType.AGREE),
        (EventType.RETREAT, EventType.CONCEDE, EventType.AGREE),
        (EventType.CONCEDE, EventType.CONCEDE, EventType.AGREE),
        (EventType.SANCTION, EventType.THREATEN, EventType.THREATEN),
        (EventType.MOBILIZE, EventType.THREATEN, EventType.THREATEN),
        (EventType.REJECT, EventType.REJECT, EventType.REJECT),
    ],
)
def test_what_is_only_announced_is_a_promise_or_a_threat_in_the_layouts_of_the_field(kind, plover, cameo):
    assert SCHEMES.type_as(kind, "", SCHEDULED, "plover") is plover
    assert SCHEMES.type_as(kind, "", SCHEDULED, "cameo") is cameo
    assert SCHEMES.type_as(kind, "", HAPPENED, "plover") is SCHEMES.type_as(kind, "", HAPPENED, "cameo") is kind
