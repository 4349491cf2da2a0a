import pytest
from making import reading, statement, units

from attache.lexicon.disputes import Disputes
from attache.records import Stance
from attache.relate.denials import DenialKind, denial, leads_in, points_back


def denied(words, cue="denied"):
    text = f"The ministry of Sarn {cue} {words}."
    (unit,) = units(
        reading("a", text, statements=(statement(text, "d", words, cue, "ministry", stance=Stance.DENYING),))
    )
    return unit, denial(unit, Disputes.load())


@pytest.mark.parametrize(
    ("words", "kind", "what"),
    [
        ("any role in the shelling of Kesh", DenialKind.PART, "any role in the shelling of Kesh"),
        ("that it was behind the shelling of Kesh", DenialKind.PART, "that it was behind the shelling of Kesh"),
        ("allegations of torture in the gaol of Kesh", DenialKind.PART, " of torture in the gaol of Kesh"),
        ("that its guns had shelled Kesh", DenialKind.THING, "that its guns had shelled Kesh"),
        ("reports that its guns had shelled Kesh", DenialKind.THING, " that its guns had shelled Kesh"),
    ],
)
def test_a_denial_by_verb_denies_a_part_in_something_or_a_thing(words, kind, what):
    unit, found = denied(words)
    assert found is not None
    assert (found.kind, found.words.of(unit.reading.article.text)) == (kind, what)


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("the divers entry to the port of Kesh", "denied"),
        ("an offer of guns by the port of Kesh", "rejected"),
        ("guns as a means of rule in Kesh", "renounced"),
        ("the claims made by divers of Kesh", "denied"),
    ],
)
def test_what_is_refused_or_said_by_others_unknown_is_denied_by_nobody(words, cue):
    assert denied(words, cue)[1] is None


def test_a_no_takes_back_what_stands_behind_it():
    (unit,) = units(reading("a", "No plane of Norland bombed the port of Kesh."))
    found = denial(unit, Disputes.load())
    assert found is not None
    assert [scope.of(unit.text) for scope in found.scopes] == [" plane of Norland bombed the port of Kesh."]
    assert (found.kind, found.narrow) == (DenialKind.NOT, False)


def test_a_no_may_take_back_but_that_it_is_the_only_one():
    (unit,) = units(reading("a", "The port of Kesh was not the only port that planes bombed."))
    found = denial(unit, Disputes.load())
    assert found is not None
    assert found.narrow


@pytest.mark.parametrize(
    "text",
    [
        "It is not known who bombed the port of Kesh.",
        "Norland may not bomb the port of Kesh again.",
        "Norland refused to bomb the port of Kesh.",
        "Norland bombed the port of Kesh.",
    ],
)
def test_what_is_left_open_refused_or_told_as_so_is_not_denied(text):
    (unit,) = units(reading("a", text))
    assert denial(unit, Disputes.load()) is None


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("As he left the port of Kesh for Orn,", True),
        ("The mayor of Kesh wrote in a letter:", True),
        ("In response to the shelling of Kesh", True),
        ("Shells fell on the port of Kesh,", False),
        ("Shells fell on the port of Kesh.", False),
    ],
)
def test_what_only_leads_in_tells_nothing(text, leads):
    (unit,) = units(reading("a", text))
    assert leads_in(unit) is leads


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("The ministry of Sarn rejected that finding.", True),
        ("The ministry of Sarn rejected the claim that its guns had fired.", False),
        ("The ministry of Sarn rejected the budget of the port.", False),
        ("On the contrary, the ministry of Sarn paid them.", True),
    ],
)
def test_a_denial_points_back_where_it_does_not_say_what_it_denies(text, points):
    (unit,) = units(reading("a", text))
    assert points_back(unit, Disputes.load()) is points


@pytest.mark.parametrize(
    ("words", "points"),
    [
        ("the accusations were nonsense from beginning to end", True),
        ("it was simply not true", True),
        ("it was true", False),
        ("the port was closed", False),
    ],
)
def test_what_is_said_of_a_charge_points_back_where_it_says_that_it_is_false(words, points):
    text = f"The envoy of Sarn said that {words}."
    (unit,) = units(reading("a", text, statements=(statement(text, "s", words, "said", "envoy"),)))
    assert points_back(unit, Disputes.load()) is points
