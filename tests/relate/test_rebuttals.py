import pytest
from making import encoder, reading, statement, units

from attache.lexicon.commonness import Commonness
from attache.lexicon.disputes import Disputes
from attache.records import Stance
from attache.relate.likenesses import likenesses
from attache.relate.rebuttals import points_back, rebuttals


def found(text, *told):
    members = list(units(reading("a", text, statements=told)))
    alike = likenesses(members, encoder(), Commonness.load())
    return [(members[a].text, members[b].text) for a, b in rebuttals(members, alike, Disputes.load())]


def test_to_reject_the_claim_denies_what_the_report_accused_of_before():
    text = "Sarn accused Norland of shelling the ferry at Kesh. Norland rejected the claim."
    accused = statement(text, "a", "shelling the ferry at Kesh", "accused", "Sarn", stance=Stance.ACCUSING)
    rejected = statement(text, "r", "the claim", "rejected", "Norland", stance=Stance.DENYING)
    assert found(text, accused, rejected) == [("shelling the ferry at Kesh", "rejected the claim")]


def test_nobody_denies_his_own_words():
    text = "Sarn accused Norland of shelling the ferry at Kesh. Sarn rejected the claim."
    accused = statement(text, "a", "shelling the ferry at Kesh", "accused", "Sarn", stance=Stance.ACCUSING)
    rejected = statement(text, "r", "the claim", "rejected", "Sarn", stance=Stance.DENYING)
    assert found(text, accused, rejected) == []


@pytest.mark.parametrize(
    "denial",
    [
        "The owners of the mill have always denied this.",
        "But the owners of the mill dispute that.",
        "The owners of the Kesh mill contradicted the report.",
    ],
)
def test_a_sentence_that_denies_by_pronoun_or_pointing_noun_denies_the_one_before(denial):
    told = "The doors of the mill had been locked for two nights."
    assert found(f"{told} {denial}") == [(told, denial)]


def test_a_sentence_that_opens_with_not_so_denies_the_one_before():
    text = "Sarn has left the talks in Kesh for good. Not so, said its envoy: a new round was being readied."
    said = statement(text, "s", "a new round was being readied", "said", "envoy")
    assert found(text, said) == [("Sarn has left the talks in Kesh for good.", "a new round was being readied")]


def test_a_clause_that_hangs_on_what_it_denies():
    text = "Workers found the exit of the mill chained shut, which the owners call untrue."
    assert found(text) == [("Workers found the exit of the mill chained shut,", "which the owners call untrue.")]


def test_to_deny_any_part_in_it_denies_an_accusation_and_nothing_else():
    text = "Police arrested the pilot of the Kesh ferry. The pilot denied any wrongdoing."
    denied = statement(text, "d", "any wrongdoing", "denied", "pilot", stance=Stance.DENYING)
    assert found(text, denied) == []
    text = "Police blamed the pilot of the Kesh ferry. The pilot denied any wrongdoing."
    denied = statement(text, "d", "any wrongdoing", "denied", "pilot", stance=Stance.DENYING)
    assert [told for told, _ in found(text, denied)] == ["Police blamed the pilot of the Kesh ferry."]


def test_a_denial_is_not_denied_itself():
    text = "The charges against Norland are denied by its army. The army rejected the claim."
    rejected = statement(text, "r", "the claim", "rejected", "army", stance=Stance.DENYING)
    assert found(text, rejected) == []


def test_of_what_stands_around_a_denial_takes_back_what_is_meant_alike():
    text = (
        "Soldiers opened fire on the strikers of Kesh, nurses said. Bread is dear in the valley this year. "
        "The army denied that its men had fired on the strikers."
    )
    opened = statement(text, "o", "Soldiers opened fire on the strikers of Kesh", "said", "nurses")
    denied = statement(text, "d", "its men had fired on the strikers", "denied", "army", stance=Stance.DENYING)
    expected = ("Soldiers opened fire on the strikers of Kesh", "its men had fired on the strikers")
    assert found(text, opened, denied) == [expected]


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


@pytest.mark.parametrize("text", ["rejecte the " * 5_000, "which a " * 6_000, "not that is " * 4_000])
def test_a_line_of_fifty_thousand_characters_ends(text):
    words = Disputes.load()
    assert not any(p.search(text) for p in (words.brushed, words.passed, words.deny, words.accusing))
