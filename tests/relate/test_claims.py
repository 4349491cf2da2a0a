from dataclasses import replace
from itertools import permutations

from making import at, encoder, event, figure, propositions, reading, statement

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.records import (
    Anchor,
    DifferenceKind,
    EventStatus,
    EventType,
    Source,
    SourceKind,
    Stance,
    Story,
    Time,
    TimeKind,
    Verdict,
)
from attache.relate.claims import claims
from attache.relate.pictures import relate

ONE = "The two neighbours will reopen their embassies within two months, the joint statement said."
TWO = "Both sides agreed to reopen embassies in each other’s capital within three months, the joint statement said."
OTHER = "Grain exports through the southern port fell by a fifth last year, the statistics office said."


def story(*readings):
    ids = tuple(r.article.id for r in readings)
    return Story(id="st", title="t", central=ids[0], articles=ids, why="")


def shared(*readings):
    found = claims(story(*readings), readings, (), encoder(), propositions(), Disputes.load())
    return [c for c in found if len({k.article for k in c.carriers}) > 1]


def months(id, text, number, value):
    words = text.rpartition(",")[0]
    told = (statement(text, "s", words, "said", "joint statement"),)
    return reading(id, text, statements=told, figures=(figure(text, number, value, "month"),))


def test_one_statement_in_two_reports_is_one_claim_of_one_origin():
    one, other = months("a", ONE, "two months", 2), months("b", ONE, "two months", 2)
    (claim,) = shared(one, other)
    assert claim.support.verdict is Verdict.SINGLE_ORIGIN
    assert claim.support.origins == ("joint statement",)
    assert [carrier.likely > 0.9 for carrier in claim.carriers] == [True, True]


def test_two_numbers_for_one_thing_make_it_contested_and_both_are_shown():
    (claim,) = shared(months("a", ONE, "two months", 2), months("b", TWO, "three months", 3))
    (difference,) = claim.differences
    assert difference.kind is DifferenceKind.NUMBER
    assert difference.one[1].of(ONE) == "two months"
    assert difference.other[1].of(TWO) == "three months"
    assert claim.support.verdict is Verdict.CONTESTED


def test_rounded_and_approximate_numbers_are_no_difference():
    one = "Rescuers counted 1,987 people in the camp above the river on Sunday."
    two = "Rescuers counted about 2,000 people in the camp above the river on Sunday."
    members = [
        reading("a", one, figures=(figure(one, "1,987 people", 1987, "people"),)),
        reading("b", two, figures=(figure(two, "about 2,000 people", 2000, "people", approximate=True),)),
    ]
    (claim,) = shared(*members)
    assert claim.differences == ()


def test_two_speakers_who_say_it_each_from_himself_are_two_origins_of_a_fact_told_twice():
    one = "Convoys crossed the bridge at Oldem before dawn, the governor said."
    told = [
        reading(
            id, one, statements=(statement(one, "s", "Convoys crossed the bridge at Oldem before dawn", "said", who),)
        )
        for id, who in (("a", "the governor"), ("b", "the governor"))
    ]
    (claim,) = shared(*told)
    assert claim.support.verdict is Verdict.SINGLE_ORIGIN


def test_unattributed_sentences_have_an_unknown_origin_and_never_corroborate():
    (claim,) = shared(reading("a", OTHER.replace(", the statistics office said", "")), reading("b", OTHER))
    assert claim.support.verdict is Verdict.UNKNOWN_ORIGIN
    assert "not independent" in claim.support.why


def test_a_thing_planned_and_a_thing_done_stay_apart():
    plan = "The fleet will leave the harbour of Sarn on Friday with nine ships."
    done = "The fleet left the harbour of Sarn on Friday with nine ships."
    one = reading("a", plan, events=(event(plan, "leave", EventType.MOBILIZE, status=EventStatus.SCHEDULED),))
    other = reading("b", done, events=(event(done, "left", EventType.MOBILIZE),))
    assert shared(one, other) == []


def test_a_denial_and_what_it_denies_are_two_claims_and_each_contests_the_other():
    words = "rebels hold the airfield of Kesh"
    yes, no = f"The envoy said {words}.", f"The general denied that {words}."
    members = [
        reading("a", yes, statements=(statement(yes, "s", words, "said", "the envoy"),)),
        reading("b", no, statements=(statement(no, "s", words, "denied", "the general", stance=Stance.DENYING),)),
    ]
    said, denied = claims(story(*members), members, (), encoder(), propositions(), Disputes.load())
    assert [d.kind for d in (*said.differences, *denied.differences)] == [DifferenceKind.DENIAL] * 2
    assert said.support.verdict is denied.support.verdict is Verdict.CONTESTED


def test_what_only_one_report_has_is_a_claim_of_its_own():
    found = claims(
        story(months("a", ONE, "two months", 2), reading("b", OTHER)),
        [reading("b", OTHER)],
        (),
        encoder(),
        propositions(),
        Disputes.load(),
    )
    assert [c.carriers[0].article for c in found] == ["b"]


def test_a_picture_does_not_depend_on_the_order_of_its_readings():
    members = [months("a", ONE, "two months", 2), months("b", TWO, "three months", 3), reading("c", OTHER)]
    pictures = [relate(list(order), Resemblances.load(), Disputes.load(), encoder()) for order in permutations(members)]
    assert all(p == pictures[0] for p in pictures)


def told_by(id, text, words, cue, speaker, kind, **more):
    told = statement(text, "s", words, cue, speaker, **more)
    return reading(id, text, statements=(replace(told, speaker=Source(kind=kind, name=speaker)),))


def test_two_named_speakers_who_assert_it_are_two_origins():
    told = (
        ("a", "The bridge at Oldem was blown up before dawn by men in uniform", "Ada Brenn"),
        ("b", "Before dawn men in uniform blew up the bridge at Oldem", "Otto Vann"),
    )
    members = [told_by(id, f"{words}, {who} said.", words, "said", who, SourceKind.PERSON) for id, words, who in told]
    (claim,) = shared(*members)
    assert claim.support.verdict is Verdict.CORROBORATED
    assert claim.support.origins == ("Ada Brenn", "Otto Vann")


def test_unnamed_people_may_be_the_same_and_corroborate_nothing():
    words = "The bridge at Oldem was blown up before dawn by men in uniform"
    members = [
        told_by(id, f"{words}, {who} said.", words, "said", who, SourceKind.GROUP)
        for id, who in (("a", "villagers"), ("b", "residents"))
    ]
    (claim,) = shared(*members)
    assert claim.support.verdict is Verdict.SINGLE_ORIGIN
    assert "counted as one, since one at least is unnamed: villagers, residents" in claim.support.why


def test_two_who_demand_the_same_make_two_claims():
    words = "the garrison of Kesh to lay down its arms at once and to leave the valley"
    members = [
        told_by(id, f"{who} urged {words}.", words, "urged", who, SourceKind.PERSON, stance=Stance.DEMANDING)
        for id, who in (("a", "Ada Brenn"), ("b", "Otto Vann"))
    ]
    assert shared(*members) == []


def test_lengths_of_time_are_compared_as_numbers():
    words = "The port will stay shut for two months, the harbour master said."
    other = words.replace("two", "three")
    members = [
        replace(
            reading(id, text, statements=(statement(text, "s", text.partition(",")[0], "said", "harbour master"),)),
            times=(
                Time(span=at(text, length), kind=TimeKind.DURATION, value=value, when=None, anchor=Anchor.NONE, why=""),
            ),
        )
        for id, text, length, value in (("a", words, "two months", "P2M"), ("b", other, "three months", "P3M"))
    ]
    (claim,) = shared(*members)
    assert claim.support.verdict is Verdict.CONTESTED
    assert "“two months” against “three months”" in claim.support.why


def test_the_bodies_of_one_state_and_persons_of_one_surname_corroborate_nothing():
    words = "The bridge at Oldem was blown up before dawn by men in uniform"
    pairs = [
        ("Ada Brenn", "Ada Maria Brenn", SourceKind.PERSON),
        ("Maroan army", "Maroan Foreign Ministry", SourceKind.BODY),
    ]
    for one, other, kind in pairs:
        members = []
        for id, who in (("a", one), ("b", other)):
            told = told_by(id, f"{words}, {who} said.", words, "said", who, kind)
            (said,) = told.statements
            of_state = replace(said.speaker, country="MAR" if kind is SourceKind.BODY else None)
            members.append(replace(told, statements=(replace(said, speaker=of_state),)))
        (claim,) = shared(*members)
        assert claim.support.verdict is Verdict.SINGLE_ORIGIN


def test_a_part_of_a_sum_that_the_other_report_gives_too_is_no_contradiction():
    one = "Sarn expelled sixty envoys on Monday. Of these, twelve envoys worked at the port office."
    two = "Of the envoys expelled by Sarn on Monday, twelve envoys worked at the port office."
    members = [
        reading(
            "a", one, figures=(figure(one, "sixty envoys", 60, "envoy"), figure(one, "twelve envoys", 12, "envoy"))
        ),
        reading("b", two, figures=(figure(two, "twelve envoys", 12, "envoy"),)),
    ]
    assert all(
        not c.differences for c in claims(story(*members), members, (), encoder(), propositions(), Disputes.load())
    )


def test_one_speaker_s_denial_told_in_two_ways_contradicts_nobody():
    words = "the garrison of Kesh is leaving the valley and its bridges"
    one, two = f"Ada Brenn denied that {words}.", f"Ada Brenn said {words.replace('is', 'is not')}."
    members = [
        reading("a", one, statements=(statement(one, "s", words, "denied", "Ada Brenn", stance=Stance.DENYING),)),
        reading("b", two, statements=(statement(two, "s", words.replace("is", "is not"), "said", "Ada Brenn"),)),
    ]
    (claim,) = shared(*members)
    assert claim.support.verdict is Verdict.SINGLE_ORIGIN


def test_a_fact_that_many_tell_is_a_fact_though_one_puts_it_in_a_mouth():
    words = "The two neighbours agreed in Sarn to reopen their embassies within two months"
    members = [reading(id, f"{words}.") for id in ("a", "b", "c")]
    told = f"{words}, officials said."
    members.append(reading("d", told, statements=(statement(told, "s", words, "said", "officials"),)))
    (claim,) = shared(*members)
    assert claim.kind == "fact"


def test_a_reported_question_claims_nothing():
    fact = "The two neighbours agreed in Sarn to reopen their embassies within two months."
    asked = (
        "Deputies in Kesh asked what the two neighbours agreed in Sarn, to reopen embassies within two months, means."
    )
    words = asked.partition("asked ")[2][:-1]
    members = [
        reading("a", fact),
        reading("b", asked, statements=(statement(asked, "s", words, "asked", "Deputies in Kesh"),)),
    ]
    assert shared(*members) == []


def test_the_telling_that_shares_most_words_with_the_others_stands_for_the_claim():
    aside = "Fishermen wondered on Sunday what the deal of Norland and Suther to reopen the strait in May means."
    plain = "Norland and Suther agreed on Saturday to reopen the strait in May."
    fuller = "Norland and Suther agreed on Saturday, after a night of talks, to reopen the strait in May."
    [claim] = shared(reading("a", aside), reading("b", plain), reading("c", fuller))
    assert claim.gist in {plain, fuller}
