from making import at, figure, reading, statement, units

from attache.lexicon.disputes import Disputes
from attache.records import Mention, MentionKind, Stance
from attache.relate.oppositions import oppositions

DENIED = "Norland denied any role in the shelling of the Kesh ferry."


def named(text, name):
    return Mention(id=name, kind=MentionKind.COUNTRY, span=at(text, name), name=name)


def denial(**more):
    told = statement(
        DENIED, "d", "any role in the shelling of the Kesh ferry", "denied", "Norland", stance=Stance.DENYING
    )
    return reading("b", DENIED, statements=(told,), **more)


def against(*readings, chance=0.6, **row):
    members = [u for r in readings for u in units(r)]
    pair = (0, len(members) - 1)
    return [
        (members[a].text, members[b].text)
        for a, b in oppositions(
            members, {pair: {"other day": 0.0, "held": 0.4, **row}}, {pair: chance}, Disputes.load()
        )
    ]


def test_a_denial_speaks_against_what_tells_of_who_denies():
    text = "Norland is behind the shelling of the Kesh ferry, divers believe."
    [(told, denied)] = against(reading("a", text, mentions=(named(text, "Norland"),)), denial())
    assert told == text
    assert denied == "any role in the shelling of the Kesh ferry"


def test_it_speaks_against_nothing_that_leaves_him_out_or_tells_of_another_day():
    text = "The shelling of the Kesh ferry hurt two of its stokers."
    assert against(reading("a", text), denial()) == []
    named_here = reading("a", text, mentions=(named(text, "Kesh"),))
    assert against(named_here, denial()) == []
    blamed = "Norland is behind the shelling of the Kesh ferry, divers believe."
    told = reading("a", blamed, mentions=(named(blamed, "Norland"),))
    assert against(told, denial(), **{"other day": 1.0}) == []


def test_it_speaks_against_nothing_that_is_supposed_or_counts_another_number():
    supposed = "If Norland shelled the Kesh ferry it would pay for a new one."
    assert against(reading("a", supposed, mentions=(named(supposed, "Norland"),)), denial()) == []
    text = "Norland lost nine guns when the Kesh ferry went down."
    told = reading("a", text, mentions=(named(text, "Norland"),), figures=(figure(text, "nine guns", 9, "gun"),))
    other = denial(figures=(figure(DENIED, "any role", 4, "gun"),))
    assert against(told, other) == []


def test_a_denial_of_any_part_in_it_speaks_against_nothing_but_an_accusation():
    text = "Sarn arrested the pilot of the Kesh ferry on Monday. The pilot denies any wrongdoing."
    told = statement(text, "d", "any wrongdoing", "denies", "pilot", stance=Stance.DENYING)
    arrested = reading("a", "The pilot of the Kesh ferry was arrested on Monday.")
    assert against(arrested, reading("b", text, statements=(told,)), chance=0.95, held=0.9) == []


def test_what_is_told_as_not_so_speaks_against_what_tells_it_as_so():
    one = reading("a", "A plane of the army bombed the harbour of Kesh.")
    other = reading("b", "No plane of the army bombed the harbour of Kesh.")
    assert len(against(one, other, chance=0.8, scope=0.9)) == 1
    assert against(one, other, chance=0.5, scope=0.9) == []
    assert against(one, other, chance=0.8, scope=0.4) == []
    assert len(against(one, other, chance=0.5, scope=0.9, held=0.6)) == 1


def test_two_ways_to_say_that_a_thing_is_not_there_do_not_speak_against_each_other():
    one = reading("a", "Half of the life jackets of the Kesh ferry were missing.")
    other = reading("b", "The Kesh ferry had not enough life jackets.")
    assert against(one, other, chance=0.8, scope=0.9) == []


def test_what_is_told_as_not_so_of_one_kind_alone_does_not_take_back_the_thing():
    one = reading("a", "The navy tested a torpedo off Kesh in November.")
    other = reading("b", "The navy tested no torpedo off Kesh with the reach of which papers wrote.")
    assert against(one, other, chance=0.8, scope=0.9, held=0.9) == []
