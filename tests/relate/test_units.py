from dataclasses import replace

from making import at, figure, reading, statement, units

from attache.records import Stance
from attache.relate.units import hangs_on_denial

TEXT = "Lina Saab did not say whether the harbour would close."


def made(**more):
    return statement(TEXT, "s1", "whether the harbour would close", "did not say", "Lina Saab", negated=True, **more)


def test_what_somebody_did_not_say_is_no_claim_of_his():
    (unit,) = units(reading("post", TEXT, statements=(made(),)))
    assert unit.statement is None
    assert unit.text == TEXT


def test_what_somebody_did_not_rule_out_is():
    (unit,) = units(reading("post", TEXT, statements=(made(stance=Stance.DENYING),)))
    assert unit.statement is not None


def test_what_hangs_on_a_denial_is_not_denied_by_it():
    text = "The ministry denied a test by the coast guard, with a range of 900 km over the open sea."
    told = statement(text, "s1", text.partition("denied ")[2][:-1], "denied", "The ministry", stance=Stance.DENYING)
    first, second = units(reading("post", text, statements=(told,), figures=(figure(text, "900 km", 900, "km"),)))
    assert (first.denies, second.denies) == (True, False)
    assert [hangs_on_denial(told, unit.span, text) for unit in (first, second)] == [False, True]


def test_what_is_but_a_phrase_is_told_with_its_verb():
    text = "The Guard denied responsibility. The army blamed the Guard for the attack on the market at Kesh."
    denied = statement(
        text, "d", "responsibility", "denied", "Guard", stance=Stance.DENYING, source=at(text, "The Guard")
    )
    words = "the Guard for the attack on the market at Kesh"
    blamed = statement(text, "b", words, "blamed", "army", stance=Stance.ACCUSING, source=at(text, "The army"))
    found = [unit.text for unit in units(reading("post", text, statements=(denied, blamed)))]
    assert found == ["The Guard denied responsibility", f"The army blamed {words}"]


def voiced(text, words, cue, name):
    made = statement(text, words, words, cue, name)
    return replace(made, speaker=replace(made.speaker, span=at(text, name)))


def test_what_stands_between_a_speaker_and_his_words_is_told_too():
    text = "Brenn named Colonel Otto Vann as its leader in town and said he was caught by guards at the river."
    told = voiced(text, "he was caught by guards at the river", "said", "Brenn")
    found = [unit.text for unit in units(reading("post", text, statements=(told,)))]
    assert found == [
        "Brenn named Colonel Otto Vann as its leader in town",
        "he was caught by guards at the river",
    ]


def test_a_sentence_between_a_speaker_and_his_words_is_a_sentence():
    text = "Ada Brenn declared a state of emergency for 14 days. “Whoever fires will not sleep at home,” she said."
    told = voiced(text, "“Whoever fires will not sleep at home,”", "said", "Ada Brenn")
    assert [unit.statement for unit in units(reading("post", text, statements=(told,)))] == [None, told]


def test_who_a_speaker_is_tells_nothing_by_itself():
    text = "Ada Brenn, a spokeswoman for the Sarn-led Harbour Forces of Kesh, said their boats had turned back at dawn."
    told = voiced(text, "their boats had turned back at dawn", "said", "Ada Brenn")
    assert [unit.statement for unit in units(reading("post", text, statements=(told,)))] == [told]
