"""Which tellings are one act or one statement, and which are two."""

from dataclasses import replace
from datetime import date

import pytest
from making import at, event, reading
from quarrel import CHILE, DYAD, FRIDAY, LOUD, NORWAY, SUNDAY, hot, loud, quarrel

from attache.lexicon.ontology import Ontology
from attache.records import (
    EventStatus,
    EventType,
    Mention,
    MentionKind,
    Party,
    Source,
    SourceKind,
    Statement,
    StatementKind,
    When,
)
from attache.tell.tellings import find_acts, find_sayings

ONTOLOGY = Ontology.load()
ADA, BO = Party(name="Ada Brenn", country="NOR"), Party(name="Bo Lind", country="NOR")
MARCH = When(date(2023, 3, 1), date(2023, 3, 31))
WEEKEND = When(date(2023, 3, 10), date(2023, 3, 12))


def acts(one, other):
    return find_acts(quarrel(loud("a", **one), loud("b", **other)), DYAD)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"mode": "disapprove"}, {}),
        ({"status": EventStatus.ONGOING}, {}),
        ({"background": True}, {}),
        ({"when": WEEKEND}, {}),
        ({"when": WEEKEND}, {"when": SUNDAY}),
        ({"when": MARCH}, {"when": MARCH}),
        ({"when": None}, {}),
        ({"when": None}, {"when": None}),
        ({"actors": (ADA,)}, {}),
        ({"actors": (ADA,)}, {"actors": (Party(name="Oslo", country="NOR"),)}),
        ({"actors": (ADA,)}, {"actors": (ADA, BO)}),
        ({"actors": (NORWAY, Party(name="Peru", country="PER"))}, {}),
    ],
)
def test_two_tellings_are_one_act_where_nothing_speaks_against_it(one, other):
    [found] = acts(one, other)
    assert len(found.tellings) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"actors": (CHILE,), "recipients": (NORWAY,)}, {}),
        ({"mode": "disapprove"}, {"mode": "allege"}),
        ({"status": EventStatus.DENIED}, {}),
        ({"status": EventStatus.SCHEDULED}, {"status": EventStatus.HYPOTHETICAL}),
        ({"when": SUNDAY}, {}),
        ({"when": MARCH}, {}),
        ({"actors": (ADA,)}, {"actors": (BO,)}),
    ],
)
def test_what_speaks_against_it_makes_them_two(one, other):
    assert len(acts(one, other)) == 2


def test_another_type_is_another_act():
    other = event(LOUD, "closed", EventType.COERCE, actors=(NORWAY,), recipients=(CHILE,), when=FRIDAY)
    assert len(find_acts(quarrel(loud("a"), reading("b", LOUD, events=(other,))), DYAD)) == 2


def test_what_has_no_day_joins_only_within_its_story():
    picture = quarrel(loud("a"), loud("b", when=None))
    assert len(find_acts(picture, DYAD)) == 1
    alone = tuple(replace(picture.stories[0], id=f"s-{id}", articles=(id,)) for id in "ab")
    assert len(find_acts(replace(picture, stories=alone), DYAD)) == 2


def test_a_telling_joins_only_what_all_tellings_allow():
    """The state may be either minister, but the two ministers are two; the undated cannot bind two days."""
    named = quarrel(loud("a", actors=(ADA,)), loud("b", actors=(BO,)), loud("c"))
    assert sorted(len(act.tellings) for act in find_acts(named, DYAD)) == [1, 2]
    dated = quarrel(loud("a", when=None), loud("b"), loud("c", when=SUNDAY))
    assert [act.when for act in find_acts(dated, DYAD)] in ([FRIDAY, SUNDAY], [SUNDAY, FRIDAY])


def test_an_act_takes_the_narrowest_days_the_told_mode_and_its_score():
    [act] = acts({"when": WEEKEND}, {"mode": "disapprove", "score": -1.5})
    assert (act.when, act.mode, act.score) == (FRIDAY, "disapprove", -1.5)
    [act] = acts({"background": True}, {})
    assert not act.background


def test_words_that_tell_it_twice_prove_it_once():
    [act] = find_acts(quarrel(replace(loud("a"), events=loud("a").events * 2), loud("b")), DYAD)
    assert (len(act.tellings), [telling.reading.article.id for telling in act.proofs]) == (3, ["a", "b"])


def saying(id, day, *, speaker="Ada Brenn"):
    text = "“Chile has lost its mind,” Ada Brenn told the press."
    made = Statement(
        id="s1",
        kind=StatementKind.DIRECT,
        content=(at(text, "“Chile has lost its mind,”"),),
        cue=at(text, "told"),
        speaker=Source(kind=SourceKind.PERSON, name=speaker, country="NOR"),
        said=day,
    )
    chile = Mention(id="m1", kind=MentionKind.COUNTRY, span=at(text, "Chile"), name="Chile", country="CHL")
    return reading(id, text, statements=(made,), mentions=(chile,))


@pytest.mark.parametrize(
    ("day", "speaker", "number"), [(FRIDAY, "Ada Brenn", 1), (SUNDAY, "Ada Brenn", 2), (FRIDAY, "Bo Lind", 2)]
)
def test_a_statement_told_twice_is_one_unless_day_or_speaker_differ(day, speaker, number):
    found = find_sayings(quarrel(saying("a", FRIDAY), saying("b", day, speaker=speaker)), DYAD, ONTOLOGY)
    assert len(found) == number


def test_a_statement_whose_cue_tells_an_act_of_the_dyad_is_not_counted_again():
    [found] = find_sayings(quarrel(hot()), DYAD, ONTOLOGY)
    assert (found.speaker, found.score, found.when) == ("Ada Brenn", -3.0, SUNDAY)
    cue = saying("a", FRIDAY)
    told = event(cue.article.text, "told", EventType.ACCUSE, actors=(NORWAY,), recipients=(CHILE,))
    assert find_sayings(quarrel(replace(cue, events=(told,))), DYAD, ONTOLOGY) == []


def test_a_statement_of_old_is_left_out_unless_asked_for():
    cue = saying("a", FRIDAY)
    picture = quarrel(replace(cue, events=(event(cue.article.text, "told", EventType.ACCUSE, background=True),)))
    assert find_sayings(picture, DYAD, ONTOLOGY) == []
    assert len(find_sayings(picture, DYAD, ONTOLOGY, background=True)) == 1
