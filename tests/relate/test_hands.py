from dataclasses import replace

import pytest
from making import at, reading, statement, units
from sources import BODY, CROWD, WORDS, plain, told

from attache.records import Copy, Mention, MentionKind, Source, SourceKind, Span, Stance, Walk
from attache.relate.hands import behind, hand, hands


def end(unit):
    found = hand(unit)
    return found.end.name if found else None


def test_the_end_of_the_chain_stands_behind_it_and_the_others_passed_it_on():
    found = hand(told("a", "Ada Brenn", "SANA", "Harbour Radio"))
    assert (found.end.name, [r.name for r in found.relays]) == ("Ada Brenn", ["Harbour Radio", "SANA"])


@pytest.mark.parametrize("press", ["local media", "news reports", "the press", "media"])
def test_the_press_at_large_is_nobody(press):
    assert hand(told("a", press, kind=SourceKind.RELAY, named=False)) is None


def test_a_report_that_names_its_own_outlet_names_nobody():
    unit = told("a", "Harbour Post", kind=BODY)
    assert end(unit) == "Harbour Post"
    for outlet in ("The Harbour Post", "harbourpost.com"):
        own = replace(unit.reading, article=replace(unit.reading.article, outlet=outlet))
        assert hand(replace(unit, reading=own)) is None


def test_state_media_are_somebody():
    assert end(told("a", "state media", kind=SourceKind.RELAY, named=False, walk=Walk.OFFICE)) == "state media"


def test_a_body_speaks_for_itself_and_what_is_the_states_for_the_state():
    assert hand(told("a", "Foreign Ministry", kind=BODY, country="CHL", walk=Walk.OFFICE)).houses == {
        "foreign ministry",
        "CHL",
    }
    assert hand(told("a", "Brenn Lines", kind=BODY, country="CHL", walk=Walk.TRADE)).houses == {"brenn lines"}


@pytest.mark.parametrize(
    ("walk", "houses"), [(Walk.OFFICE, {"CHL", "chile"}), (Walk.TRADE, {"brenn lines"}), (Walk.LEARNING, set())]
)
def test_a_spokesman_speaks_for_his_house_and_a_scholar_for_himself(walk, houses):
    whose, country = ("Chile", "CHL") if walk is Walk.OFFICE else ("Brenn Lines", None)
    text = f"{WORDS}, {whose} spokesman Otto Vann said."
    home = Mention(id="h", kind=MentionKind.ORGANIZATION, span=at(text, whose), name=whose, country=country)
    man = Mention(
        id="m",
        kind=MentionKind.PERSON,
        span=at(text, "Otto Vann"),
        name="Otto Vann",
        role=at(text, "spokesman"),
        affiliation=home.span,
    )
    speaker = Source(kind=SourceKind.PERSON, name="Otto Vann", walk=walk, span=man.span)
    said = replace(statement(text, "s", WORDS, "said", "Otto Vann"), speaker=speaker)
    (unit,) = units(reading("a", text, statements=(said,), mentions=(home, man)))
    assert hand(unit).houses == houses


@pytest.mark.parametrize(
    ("called", "kind", "name"),
    [
        ("spokeswoman for Brenn Lines", SourceKind.PERSON, "Brenn Lines"),
        ("Brenn Lines spokesman", SourceKind.PERSON, "Brenn Lines"),
        ("Brenn Lines’ press office", SourceKind.PERSON, "Brenn Lines"),
        ("findings of Brenn Lines", SourceKind.DOCUMENT, "Brenn Lines"),
        ("captain of Brenn Lines", SourceKind.PERSON, "captain of Brenn Lines"),
        ("spokesman for the Brenn Lines pilots guild", SourceKind.PERSON, "spokesman for the Brenn Lines pilots guild"),
        ("spokeswoman for the owner", SourceKind.PERSON, "spokeswoman for the owner"),
    ],
)
def test_a_spokesman_or_a_paper_without_a_name_stands_for_whose_it_is(called, kind, name):
    text = f"{WORDS}, Brenn Lines said, and he added that they said it twice."
    home = Mention(id="h", kind=MentionKind.ORGANIZATION, span=at(text, "Brenn Lines"), name="Brenn Lines")
    speaker = Source(kind=kind, name=called, named=False, span=at(text, "he"))
    said = replace(statement(text, "s", WORDS, "said", "x"), speaker=speaker)
    unit = units(reading("a", text, statements=(said,), mentions=(home,)))[0]
    assert hand(unit).end.name == name


def test_several_who_speak_together_speak_for_each_of_their_states():
    text = f"{WORDS}, Chile and Norway said."
    states = tuple(
        Mention(id=name, kind=MentionKind.COUNTRY, span=at(text, name), name=name, country=code)
        for name, code in (("Chile", "CHL"), ("Norway", "NOR"))
    )
    both = Source(kind=SourceKind.GROUP, name="Chile and Norway", span=at(text, "Chile and Norway"))
    said = replace(statement(text, "s", WORDS, "said", "x"), speaker=both)
    (unit,) = units(reading("a", text, statements=(said,), mentions=states))
    assert hand(unit).houses == {"CHL", "NOR"}


def test_a_medium_that_is_no_states_has_no_tie_to_its_country():
    assert hand(told("a", "Harbour Radio", kind=SourceKind.RELAY, country="CHL")).ties == frozenset()
    assert hand(told("a", "State Radio", kind=SourceKind.RELAY, country="CHL", walk=Walk.OFFICE)).ties == {"CHL"}


def test_what_is_printed_from_another_has_its_hand_and_else_nobody_is_known():
    members = [told("a", "Ada Brenn"), plain("b")]
    assert [found and found.end.name for found in hands(members).values()] == ["Ada Brenn", None]
    copy = Copy(of="a", by="b", share=0.9, directed=True, why="")
    assert [found.end.name for found in hands(members, [copy]).values()] == ["Ada Brenn", "Ada Brenn"]


@pytest.mark.parametrize(
    ("before", "between", "name"), [(0, 2, "Ada Brenn"), (9, 0, "Ada Brenn"), (9, 9, None), (0, 9, "Ada Brenn")]
)
def test_a_lead_and_what_stands_beside_it_are_of_whom_the_report_names(before, between, name):
    filling = "Nobody was seen on any of the piers in the whole of that long and rainy morning, nor later. "
    text = f"{filling * before}{WORDS}. {filling * between}The port of Sarn will shut on Monday, Ada Brenn said."
    words = "The port of Sarn will shut on Monday"
    said = statement(text, "s", words, "said", "Ada Brenn")
    members = [unit for unit in units(reading("a", text, statements=(said,))) if "Monday" in unit.text]
    found = hands(members)[members[0].id]
    assert (found and found.end.name) == name


def test_who_denies_a_thing_does_not_stand_behind_what_his_denial_takes_along():
    text = "The ministry denied a test by the coast guard, with a range of 900 km over the open sea."
    words = text.partition("denied ")[2][:-1]
    told_by = statement(text, "s1", words, "denied", "The ministry", stance=Stance.DENYING)
    unit = units(reading("post", text, statements=(told_by,)))[0]
    assert hand(unit) is not None
    assert hand(replace(unit, span=at(text, "with a range of 900 km"))) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Harbour Post reporter at the gate counted nine trucks.", "Harbour Post reporter"),
        ("Nine trucks left, and a correspondent for the agency saw them pass.", "The a reporter"),
        ("The mayor told reporters he saw nine trucks.", None),
        ("Nine trucks left the gate at dawn, and a photographer was hurt.", None),
    ],
)
def test_a_reporter_who_saw_it_stands_behind_it(text, name):
    assert end(plain("a", text)) == name
    found = behind(reading("a", text), None, Span(0, len(text)))
    assert (found and found.end.name) == name


def test_two_reporters_of_two_papers_are_of_two_houses():
    one, other = (f"A {paper} reporter at the gate counted nine trucks." for paper in ("Harbour Post", "Valley Echo"))
    assert hand(plain("a", one)).houses != hand(plain("b", other)).houses
    assert hand(plain("a", one)).houses == hand(plain("b", one)).houses


def test_what_one_report_calls_a_person_holds_in_the_others():
    minister = told("a", "Otto Vann", country="CHL", walk=Walk.OFFICE)
    known = hands([minister, told("b", "Otto Vann"), told("c", "officials", **CROWD)])
    assert [found.end.walk for found in known.values()] == [Walk.OFFICE, Walk.OFFICE, None]
    assert known["b#0"].houses == {"CHL"}


@pytest.mark.parametrize(
    ("before", "kind", "name"),
    [
        ("Brenn captain", MentionKind.PERSON, "Brenn"),
        ("ferry captain", MentionKind.ORGANIZATION, "Sarn Ferry"),
        ("the ferry's captain,", MentionKind.ORGANIZATION, "Sarn Ferry"),
        ("captain", MentionKind.ORGANIZATION, "Sarn Ferry"),
        ("Sarn captain", MentionKind.ORGANIZATION, "Sarn"),
    ],
)
def test_who_has_a_role_is_of_whom_the_words_before_it_name(before, kind, name):
    text = f"{name} sails on Monday. {WORDS}, {before} Otto Vann said."
    names = [at(text, name)]  # the others were overlooked
    whose = tuple(Mention(id=f"h{span.start}", kind=kind, span=span, name=name) for span in names)
    man = Mention(
        id="m", kind=MentionKind.PERSON, span=at(text, "Otto Vann"), name="Otto Vann", role=at(text, "captain")
    )
    speaker = Source(kind=SourceKind.PERSON, name="Otto Vann", span=man.span)
    said = replace(statement(text, "s", WORDS, "said", "x"), speaker=speaker)
    unit = next(u for u in units(reading("a", text, statements=(said,), mentions=(*whose, man))) if u.statement)
    assert hand(unit).houses == (set() if before == "captain" else {name.lower()})


def test_whom_another_report_tells_one_to_serve_he_serves():
    text = f"{WORDS}, ferry captain Otto Vann said."
    ferry = Mention(id="h", kind=MentionKind.ORGANIZATION, span=at(text, "Sarn"), name="Sarn Ferry")
    man = Mention(
        id="m", kind=MentionKind.PERSON, span=at(text, "Otto Vann"), name="Otto Vann", role=at(text, "captain")
    )
    (elsewhere,) = units(
        reading("b", text, mentions=(ferry, man), statements=(statement(text, "s", WORDS, "said", "x"),))
    )
    assert hands([told("a", "Otto Vann"), elsewhere])["a#0"].houses == {"sarn ferry"}


def test_officials_whose_state_is_only_guessed_are_told_apart_by_none():
    assert hand(told("a", "officials", country="CHL", walk=Walk.OFFICE, **CROWD)).ties == frozenset()
    assert hand(told("a", "Chilean officials", country="CHL", walk=Walk.OFFICE, **CROWD)).ties == {"CHL"}


ASKED = "Asked about the boats, Ada Brenn said “none at all” as she left the quay for the night with her two lawyers."
TWO = ASKED.replace("her two lawyers", "Otto Vann, and Vann added “no”")
AFTER = (
    "The army left the quay for the night with its guns, two lorries and both boats, after Ada Brenn said “go home”."
)
WHO = "Ada Brenn, who said “none at all”, left the quay for the night with her two lawyers and a box of old letters."


def voiced(text, words, cue, name):
    made = statement(text, words, words, cue, name)
    return replace(made, speaker=replace(made.speaker, span=at(text, name)))


@pytest.mark.parametrize(
    ("text", "said", "known"),
    [
        (ASKED, [("“none at all”", "said", "Ada Brenn")], "Ada Brenn"),
        (TWO, [("“none at all”", "said", "Ada Brenn"), ("“no”", "added", "Otto Vann")], None),
        (AFTER, [("“go home”", "said", "Ada Brenn")], None),
        (WHO, [("“none at all”", "said", "Ada Brenn")], None),
    ],
)
def test_a_plain_sentence_is_known_from_him_whose_words_its_main_clause_reports(text, said, known):
    made = reading("a", text, statements=tuple(voiced(text, *one) for one in said))
    plain_ones = [unit for unit in units(made) if unit.statement is None]
    found = hands(plain_ones)
    assert {one.end.name if one else None for one in found.values()} == {known}
    assert not any(map(hand, plain_ones))
