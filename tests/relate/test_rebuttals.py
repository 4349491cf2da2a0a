import pytest
from making import at, reading, statement, units

from attache.lexicon.disputes import Disputes
from attache.records import Mention, MentionKind, Stance
from attache.relate.rebuttals import rebuttals


def found(text, *told, **more):
    members = units(reading("a", text, statements=told, **more))
    return [(members[a].text, members[b].text) for a, b in rebuttals(members, Disputes.load())]


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
        "The owners of the Kesh mill contradicted the claim.",
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


def test_who_denies_a_part_in_something_denies_what_another_voice_tells_of_him_in_the_same_sentence():
    raid, wrong = "the raid on Kesh was the work of Norland", "its army was behind it"
    text = f"Divers say {raid}, but Norland denied {wrong}."
    name = Mention(id="n", kind=MentionKind.COUNTRY, span=at(text, "Norland"), name="Norland")
    told = statement(text, "o", raid, "say", "divers")
    denied = statement(text, "d", wrong, "denied", "Norland", stance=Stance.DENYING)
    assert [one for one, _ in found(text, told, denied, mentions=(name,))] == [raid]
    apart = f"Divers say {raid}. Norland denied {wrong}."
    told = statement(apart, "o", raid, "say", "divers")
    denied = statement(apart, "d", wrong, "denied", "Norland", stance=Stance.DENYING)
    assert found(apart, told, denied, mentions=(name,)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sarn built nine houses on the hill in May. They stand on land of Norland, though Sarn disputes this.",
        "As the envoy of Sarn left for Kesh, The ministry of Norland denied it.",
        "The envoy of Sarn spoke to the papers: The ministry of Norland denied it.",
        "The envoy of Sarn was received at the port. The ministry of Norland dismissed the claim.",
        "The envoy of Sarn was received at the port. The ministry of Norland denied the allegations.",
    ],
)
def test_a_denial_points_at_no_lead_in_and_not_beyond_its_own_sentence(text):
    assert found(text) == []


@pytest.mark.parametrize("text", ["rejecte the " * 5_000, "which a " * 6_000, "not that is " * 4_000])
def test_a_line_of_fifty_thousand_characters_ends(text):
    words = Disputes.load()
    assert not any(p.search(text) for p in (words.brushed, words.passed, words.deny, words.accusing))
