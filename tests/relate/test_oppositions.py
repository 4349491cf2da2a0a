from itertools import combinations

import pytest
from making import at, encoder, figure, reading, statement, units

from attache.lexicon.commonness import Commonness
from attache.lexicon.disputes import Disputes
from attache.records import Mention, MentionKind, Stance
from attache.relate.likenesses import likenesses
from attache.relate.oppositions import oppositions

DENIED = "Norland denied any role in the shelling of the Kesh ferry."
STORY = (
    "Bread is dear in the valley this year.",
    "The choir of Orn sang in the square at noon.",
    "Rain fell on the hills for a week.",
    "The bank of Sarn lends to small farms only.",
)


def against(*readings, chance=0.6, other_day=0.0, run=0.2):
    """The texts of what is told and of its denial, in a story of which the rest is of other things."""
    rest = [reading(f"r{n}", text) for n, text in enumerate(STORY)]
    members = [u for r in (*readings, *rest) for u in units(r)]
    pairs = list(combinations(range(len(members)), 2))
    rows = {p: {"other day": other_day, "run": run} for p in pairs}
    alike = likenesses(members, encoder(), Commonness.load())
    found = oppositions(members, rows, dict.fromkeys(pairs, chance), alike, Disputes.load())
    return [(members[a].text, members[b].text) for a, b in found]


def country(text, name):
    return Mention(id=name, kind=MentionKind.COUNTRY, span=at(text, name), name=name)


def said(id, text, words, speaker, cue="said", **more):
    return reading(id, text, statements=(statement(text, id, words, cue, speaker, **more),))


def denial(words, cue="denied", speaker="Norland", id="b"):
    text = f"{speaker} {cue} {words}."
    return said(id, text, words, speaker, cue, stance=Stance.DENYING)


def test_who_denies_a_part_in_something_denies_that_he_is_blamed_for_it():
    text = "Norland is behind the shelling of the Kesh ferry, divers believe."
    blamed = reading("a", text, mentions=(country(text, "Norland"),))
    [(told, denied)] = against(blamed, denial("any role in the shelling of the Kesh ferry"))
    assert told == text
    assert denied == "any role in the shelling of the Kesh ferry"


@pytest.mark.parametrize(
    "text",
    [
        "The shelling of the Kesh ferry hurt two of its stokers.",
        "Norland sent a doctor after the shelling of the Kesh ferry.",
        "Orn is behind the shelling of the Kesh ferry, divers believe.",
        "If Norland is behind the shelling of the Kesh ferry it would pay for a new one.",
    ],
)
def test_it_denies_nothing_that_is_no_blame_or_blames_another_or_is_supposed(text):
    names = tuple(country(text, name) for name in ("Norland", "Orn") if name in text)
    assert against(reading("a", text, mentions=names), denial("any role in the shelling of the Kesh ferry")) == []


def test_who_denies_a_thing_denies_what_tells_it_in_most_of_its_words():
    told = said("a", "Guns fired at the Kesh ferry, nurses said.", "Guns fired at the Kesh ferry", "nurses")
    assert len(against(told, denial("that its guns had fired at the Kesh ferry"))) == 1
    other = said("a", "Norland sells guns to farmers, nurses said.", "Norland sells guns to farmers", "nurses")
    assert against(other, denial("that its guns had fired at the Kesh ferry")) == []
    assert against(told, denial("that its guns had fired at the Kesh ferry"), other_day=1.0) == []


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("denied", "entry to the guns that fired at the Kesh ferry"),
        ("rejected", "an offer of the guns that fired at the Kesh ferry"),
        ("renounced", "guns that fired at the Kesh ferry"),
    ],
)
def test_to_refuse_something_denies_nothing(cue, words):
    told = said("a", "Guns fired at the Kesh ferry, nurses said.", "Guns fired at the Kesh ferry", "nurses")
    assert against(told, denial(words, cue)) == []


def test_what_somebody_claims_is_denied_with_the_claim():
    text = "Norland rejected a claim by nurses that its guns had fired at the Kesh ferry."
    whole, inner = "a claim by nurses that its guns had fired at the Kesh ferry", "its guns had fired at the Kesh ferry"
    made = (
        statement(text, "d", whole, "rejected", "Norland", stance=Stance.DENYING),
        statement(text, "c", inner, "claim", "nurses"),
    )
    assert against(reading("a", text, statements=made)) == [(inner, whole)]


def test_nobody_denies_what_he_or_who_speaks_for_him_told():
    told = said("a", "Guns fired at the Kesh ferry, Baker said.", "Guns fired at the Kesh ferry", "Baker")
    for speaker in ("Baker", "Baker's lawyer"):
        assert against(told, denial("that guns had fired at the Kesh ferry", speaker=speaker)) == []


def test_what_is_told_as_not_so_speaks_against_what_tells_it_as_so():
    one = reading("a", "A plane of the army bombed the harbour of Kesh.")
    other = reading("b", "No plane of the army bombed the harbour of Kesh.")
    assert len(against(one, other)) == 1
    assert against(one, other, chance=0.2) == []


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("All of the crew of the Kesh ferry were unharmed.", "None of the crew of the Kesh ferry was hurt."),
        ("It was the first raid on the harbour of Kesh.", "There had been no raid on the harbour of Kesh."),
        ("Planes raided the harbour of Kesh.", "It was not the only raid on the harbour of Kesh."),
        ("Half of the life jackets of the Kesh ferry were missing.", "The Kesh ferry had not enough life jackets."),
        ("The army bombed the harbour of Kesh.", "It is not clear who bombed the harbour of Kesh."),
        ("The army bombed the harbour of Kesh.", "The army refused to bomb the harbour of Kesh."),
        ("The army bombed the harbour of Kesh.", "The army should not bomb the harbour of Kesh."),
        ("The army bombed the harbour of Kesh.", "No doctor saw how the army bombed the harbour of Kesh."),
        ("Because of bombs on the harbour of Kesh", "No bombs fell on the harbour of Kesh."),
    ],
)
def test_a_no_that_says_the_same_leaves_it_open_or_takes_back_another_thing_denies_nothing(told, denied):
    assert against(reading("a", told), reading("b", denied), chance=0.7) == []


def test_one_utterance_cut_at_two_places_does_not_deny_itself():
    whole = "We never asked the army for a ship to guard the harbour of Kesh."
    cut = "asked the army for a ship to guard the harbour of Kesh."
    one, other = said("a", f"{whole} So the mayor said.", cut, "mayor"), said("b", f"{whole} So he said.", whole, "he")
    assert (cut, whole) in against(one, other, chance=0.95, run=0.2)
    assert (cut, whole) not in against(one, other, chance=0.95, run=1.0)


def test_of_two_voices_of_a_report_one_speaks_of_what_the_other_told():
    shot, none = "Officers shot at the students of Orn", "no officers had shot at students"
    text = f"{shot}, the union said. But {none}, Diego Paz said."
    made = (statement(text, "a", shot, "said", "union"), statement(text, "b", none, "said", "Diego Paz"))
    assert against(reading("a", text, statements=made), chance=0.0) == [(shot, none)]
    nobody = (statement(text, "b", none, "said", None),)
    assert against(reading("a", text, statements=nobody), chance=0.0) == []


def test_of_what_stands_around_a_denial_it_takes_back_what_is_meant_alike():
    opened, its = "Soldiers opened fire on the strikers of Kesh", "its men had fired on the strikers"
    text = f"{opened}, nurses said. Bread is dear in the valley this year. The army denied that {its}."
    made = (
        statement(text, "o", opened, "said", "nurses"),
        statement(text, "d", its, "denied", "army", stance=Stance.DENYING),
    )
    assert against(reading("a", text, statements=made), chance=0.0) == [(opened, its)]


def test_what_is_told_as_not_so_of_one_kind_alone_does_not_take_back_the_thing():
    one = reading("a", "The navy tested a torpedo off Kesh in November.")
    other = reading("b", "The navy tested no torpedo off Kesh with the reach of which papers wrote.")
    assert against(one, other, chance=0.8) == []


def test_another_number_is_another_thing():
    text = "Norland lost nine guns at the Kesh ferry, nurses said."
    told = reading(
        "a",
        text,
        figures=(figure(text, "nine guns", 9, "gun"),),
        statements=(statement(text, "a", "Norland lost nine guns at the Kesh ferry", "said", "nurses"),),
    )
    denied = denial("that it lost four guns at the Kesh ferry")
    assert len(against(told, denied)) == 1
    four = reading(
        "b",
        denied.article.text,
        statements=denied.statements,
        figures=(figure(denied.article.text, "four guns", 4, "gun"),),
    )
    assert against(told, four) == []
