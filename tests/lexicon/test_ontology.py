"""The tables hold what their sources print: every score and every Goldstein value is typed here a second time."""

from pathlib import Path
from statistics import mean

import pytest

from attache.lexicon.acts import Acts
from attache.lexicon.ontology import Ontology
from attache.lexicon.tables import phrases
from attache.records import EventType
from attache.records.wire import FRIENDLY

ONTOLOGY = Ontology.load()
CODES = tuple(ONTOLOGY.codes.values())

# The manual's table of scores, column by column; ACCUSE is printed as 3 there.
SCORES = """
AGREE 2.5 | CONSULT 2.5 visit 4 third-party 1 multilateral 4 phone 1.5
SUPPORT 5 | CONCEDE 4.5 | COOPERATE 9.5 | AID 10
RETREAT 6.5 withdraw 8 release 6.5 disarm 10 ceasefire 7.5 access 6.5 resign 4.5
REQUEST 0 assist 0.5 change -1 yield -1 meet 0
ACCUSE -3 disapprove -2 investigate -3.5 allege -3.5
REJECT -2 assist -1.5 change -2 yield -2 meet -2
THREATEN -3.5 restrict -3 arrest -3.5 relations -3.5 expel -3.5 territory -4 violence -3.5
PROTEST -5 demo -5 riot -7 strike -5 hunger -4.5 boycott -4.5 obstruct -4.5
SANCTION -6 convict -6 expel -5.5 withdraw -6 discontinue -6
MOBILIZE -5.5 troops -6.5 weapons -6.5 police -5.5 militia -6
COERCE -7 seize -7 restrict -7 censor -6.5 curfew -6.5 martial-law -7.5 arrest -7 deport -7 withhold -7
    misinformation -6.5 cyber -7
ASSAULT -9 abduct -8.5 beat -7.5 torture -8.5 sexual -8.5 targeted -9.5 destroy -8.5 primitive -8 firearms -9
    explosives -9 suicide-attack -9.5 aerial -9.5 drone -9.5 heavy-weapons -9.5 crowd-control -7.5 unconventional -10
"""
QUADS = {
    1: "AGREE CONSULT SUPPORT CONCEDE",
    2: "COOPERATE AID RETREAT",
    3: "REQUEST ACCUSE REJECT THREATEN",
    4: "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
# The crosswalk of 2021, a line or more of every family.
CROSSWALK = """
030 AGREE | 0314 AGREE | 0334 AGREE | 0356 AGREE | 036 AGREE | 039 AGREE | 040 CONSULT | 041 CONSULT phone
042 CONSULT visit | 043 CONSULT visit | 044 CONSULT third-party | 046 CONSULT | 050 SUPPORT | 051 SUPPORT
057 SUPPORT | 060 COOPERATE | 064 COOPERATE | 070 AID | 074 AID | 075 AID | 080 CONCEDE
0811 CONCEDE | 083 CONCEDE | 0834 CONCEDE | 084 RETREAT | 0841 RETREAT release
0863 RETREAT access | 087 RETREAT disarm | 0871 RETREAT ceasefire | 0872 RETREAT withdraw
0874 RETREAT disarm | 090 ACCUSE investigate | 094 ACCUSE investigate | 111 ACCUSE disapprove
112 ACCUSE disapprove | 1121 ACCUSE allege | 1125 ACCUSE allege | 114 ACCUSE allege | 115 ACCUSE allege
100 REQUEST | 103 REQUEST assist | 1041 REQUEST change | 105 REQUEST change
1053 REQUEST yield | 106 REQUEST meet | 120 REJECT | 1224 REJECT assist | 1241 REJECT change
1243 REJECT yield | 126 REJECT meet | 129 REJECT yield | 130 THREATEN | 1311 THREATEN relations
1312 THREATEN restrict | 136 THREATEN expel | 1382 THREATEN territory | 1385 THREATEN violence
139 THREATEN relations | 140 PROTEST | 141 PROTEST demo | 1423 PROTEST hunger | 1432 PROTEST boycott
1444 PROTEST obstruct | 145 PROTEST riot | 150 MOBILIZE | 151 MOBILIZE police | 154 MOBILIZE troops
160 SANCTION | 161 SANCTION withdraw | 1622 SANCTION discontinue | 165 SANCTION withdraw | 1663 SANCTION expel
170 COERCE | 1711 COERCE seize | 1723 COERCE curfew | 1724 COERCE martial-law
173 COERCE arrest | 174 COERCE deport | 191 COERCE restrict | 192 COERCE seize | 175 ASSAULT | 180 ASSAULT
181 ASSAULT abduct | 182 ASSAULT beat | 1822 ASSAULT torture | 1823 ASSAULT | 183 ASSAULT suicide-attack
1832 ASSAULT explosives | 190 ASSAULT | 193 ASSAULT firearms | 194 ASSAULT heavy-weapons | 196 ASSAULT
204 ASSAULT unconventional | 2042 ASSAULT unconventional
"""


def printed_scores():
    for words in (
        part.split() for line in SCORES.strip().replace("\n    ", " ").splitlines() for part in line.split("|")
    ):
        for mode, score in zip(["", *words[2::2]], words[1::2], strict=True):
            yield EventType(words[0]), mode, float(score)


def goldstein():
    lines = (Path(__file__).parent / "goldstein.txt").read_text("utf-8").splitlines()
    for value, *codes in (line.split() for line in lines if not line.startswith("#")):
        yield from ((code, float(value)) for code in codes)


def crosswalk():
    for words in (part.split() for line in CROSSWALK.splitlines() for part in line.split("|") if part.split()):
        yield words[0], EventType(words[1]), "".join(words[2:])


@pytest.mark.parametrize(("kind", "mode", "score"), list(printed_scores()))
def test_a_score_is_the_one_that_is_printed(kind, mode, score):
    assert ONTOLOGY.score(kind, mode) == score


def test_no_other_mode_has_a_score():
    printed = {(type, mode) for type, mode, _ in printed_scores() if mode}
    assert {key for key, entry in ONTOLOGY.modes.items() if entry.score is not None} == printed
    assert set(ONTOLOGY.modes) - printed == {(EventType.PROTEST, "vandalize")}


def test_a_mode_without_a_score_has_its_type_s():
    assert ONTOLOGY.score(EventType.PROTEST, "vandalize") == ONTOLOGY.score(EventType.PROTEST)


@pytest.mark.parametrize(
    ("kind", "mode", "as_if"),
    [("AID", "", "AGREE"), ("CONSULT", "visit", "AGREE"), ("RETREAT", "disarm", "CONCEDE"), ("ASSAULT", "", "ASSAULT")],
)
def test_what_is_only_announced_counts_as_the_promise_of_it(kind, mode, as_if):
    assert ONTOLOGY.score(EventType(kind), mode, announced=True) == ONTOLOGY.score(EventType(as_if))


def test_a_mode_of_another_type_has_none():
    assert ONTOLOGY.score(EventType.CONSULT, "riot") is None
    assert ONTOLOGY.cameo(EventType.CONSULT, "riot") == ()


def test_the_lost_minus_of_accuse_is_put_back():
    of_modes = [entry.score for (type, _), entry in ONTOLOGY.modes.items() if type is EventType.ACCUSE]
    assert ONTOLOGY.score(EventType.ACCUSE) == mean(of_modes)
    assert "minus" in ONTOLOGY.types[EventType.ACCUSE].doubt


@pytest.mark.parametrize(("quad", "types"), QUADS.items())
def test_a_quad_has_the_types_that_the_sections_give_it(quad, types):
    assert [type for type in EventType if ONTOLOGY.quad(type) == quad] == [EventType(type) for type in types.split()]


def test_every_type_is_known_in_the_order_of_its_kind():
    assert list(ONTOLOGY.types) == list(EventType)
    assert [type for type, entry in ONTOLOGY.types.items() if entry.recipient] == ["COOPERATE", "AID", "SANCTION"]


def test_scores_keep_to_the_scale_and_to_the_side_of_their_quad():
    for type, mode, score in printed_scores():
        assert -10 <= score <= 10
        assert (score > 0) == (ONTOLOGY.quad(type) <= 2) or type is EventType.REQUEST, (type, mode)


def test_friendly_acts_are_those_of_the_quads_of_cooperation():
    assert {type for type in EventType if ONTOLOGY.quad(type) <= 2} == FRIENDLY


def test_there_are_thirty_seven_contexts():
    assert len({entry.context for entry in ONTOLOGY.contexts}) == len(ONTOLOGY.contexts) == 37


def test_every_goldstein_value_is_the_one_of_the_list():
    typed = dict(goldstein())
    assert len(typed) == len(list(goldstein())) == 311
    assert {entry.code: entry.goldstein for entry in CODES if entry.goldstein is not None} == typed


def test_goldstein_s_list_comes_out_as_long_as_it_was_read():
    lines = "".join(f"{entry.code}\t{entry.goldstein:.1f}\n" for entry in CODES if entry.goldstein is not None)
    assert len("CAMEOEVENTCODE\tGOLDSTEINSCALE\n" + lines) == 2863


@pytest.mark.parametrize(("code", "kind", "mode"), list(crosswalk()))
def test_a_code_has_the_type_and_mode_of_the_crosswalk(code, kind, mode):
    entry = ONTOLOGY.plover(code)
    assert (entry.type, entry.mode) == (kind, mode)
    assert code in ONTOLOGY.cameo(kind, mode)


@pytest.mark.parametrize(
    ("code", "kind", "mode"),
    [
        ("055", EventType.CONCEDE, ""),  # SUPPORT
        ("0813", EventType.CONCEDE, ""),  # RETREAT
        ("0814", EventType.CONCEDE, ""),  # RETREAT
        ("116", EventType.SANCTION, "convict"),  # ACCUSE, disapprove
        ("0842", EventType.RETREAT, ""),  # the crosswalk: return
        ("085", EventType.RETREAT, ""),  # ease
        ("132", EventType.THREATEN, "restrict"),  # ban
        ("1321", EventType.THREATEN, "restrict"),  # political
        ("1722", EventType.COERCE, "restrict"),  # ban
        ("163", EventType.SANCTION, "discontinue"),  # COERCE, restrict
        ("1712", EventType.ASSAULT, "destroy"),  # seize
        ("185", EventType.ASSAULT, "targeted"),  # assassinate
        ("186", EventType.ASSAULT, "targeted"),  # assassinate
        ("195", EventType.ASSAULT, "aerial"),  # heavy-weapons
        ("200", EventType.ASSAULT, "targeted"),  # massacre
        ("201", EventType.ASSAULT, ""),  # cleansing
        ("202", EventType.ASSAULT, "targeted"),  # massacre
        ("203", EventType.ASSAULT, ""),  # cleansing
    ],
)
def test_where_the_crosswalk_is_older_than_the_manual_the_manual_holds(code, kind, mode):
    entry = ONTOLOGY.plover(code)
    assert (entry.type, entry.mode) == (kind, mode)
    assert "in the crosswalk" in entry.note or "crosswalk’s" in entry.note


def test_the_crosswalk_is_looked_at_in_many_places():
    assert len(list(crosswalk())) >= 90


@pytest.mark.parametrize("entry", CODES, ids=lambda entry: entry.code)
def test_a_code_leads_to_a_type_that_has_its_mode_or_says_why_not(entry):
    assert entry.note or entry.type
    assert not entry.mode or (entry.type, entry.mode) in ONTOLOGY.modes
    assert set(phrases(entry.contexts)) <= {context.context for context in ONTOLOGY.contexts}


def test_a_code_is_text():
    assert {ONTOLOGY.plover(code).type for code in ("01", "010")} == {None}
    assert ONTOLOGY.plover("10").type is EventType.REQUEST
    assert ONTOLOGY.plover("1") is None
    assert all(code == entry.code and code.isdigit() and 2 <= len(code) <= 4 for code, entry in ONTOLOGY.codes.items())


def test_every_code_stands_below_the_head_of_its_family():
    heads = [entry.code for entry in CODES if entry.is_family]
    assert heads == [f"{number:02}" for number in range(1, 21)]
    assert {entry.code[:2] for entry in CODES} == set(heads)
    assert [entry.code for entry in CODES] == sorted(ONTOLOGY.codes)


@pytest.mark.parametrize(
    ("kind", "mode", "first"),
    [("ASSAULT", "", "180"), ("RETREAT", "", "084"), ("SANCTION", "expel", "166"), ("THREATEN", "arrest", "130")],
)
def test_codes_of_an_act_begin_with_the_broadest(kind, mode, first):
    assert ONTOLOGY.cameo(EventType(kind), mode)[0] == first


def test_the_lexicon_of_acts_knows_no_other_modes():
    assert {(act.type, act.mode) for act in Acts.load().entries if act.mode} <= set(ONTOLOGY.modes)
