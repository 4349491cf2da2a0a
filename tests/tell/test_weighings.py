import json

from making import encoder, reading, statement

from attache.lexicon.disputes import Disputes
from attache.lexicon.resemblances import Resemblances
from attache.relate.pictures import relate
from attache.show.claims import claims_csv, claims_json, claims_schema
from attache.tell.weighings import find_weighings

WORDS = "the bridge at Oldem was blown up before dawn by men in uniform"


def told(name, speaker, day="2023-03-11", words=WORDS):
    text = f"On Friday {words}, {speaker} said."
    return reading(name, text, day=day, statements=(statement(text, "s", words, "said", speaker),))


def weighings(*readings):
    return list(find_weighings(relate(list(readings), Resemblances.load(), Disputes.load(), encoder())))


def test_a_grade_is_proposed_and_only_two_origins_confirm():
    otherwise = "men in uniform blew up the bridge at Oldem before dawn"
    (one,) = weighings(told("a", "Ada Brenn"), told("b", "Otto Vann", words=otherwise))
    assert one.credibility[0] == 1
    (one,) = weighings(told("a", "Ada Brenn"), told("b", "Ada Brenn"))
    assert one.credibility[0] == 3


def test_the_earliest_telling_is_the_first():
    (one,) = weighings(told("a", "Ada Brenn", day="2023-03-12"), told("b", "Ada Brenn"))
    assert one.first is not None
    assert one.first.article == "b"


def test_claims_are_written_as_json_csv_and_schema_org():
    found = weighings(told("a", "Ada Brenn", day="2023-03-12"), told("b", "Ada Brenn"))
    (claim,) = json.loads("".join(claims_json(found)))
    assert claim["verdict"] == "single_origin"
    assert {report["article"] for report in claim["reports"]} == {"a", "b"}
    assert len(list(claims_csv(found))) == 3
    graph = json.loads("".join(claims_schema(found)))["@graph"]
    assert graph[0]["@type"] == "Claim"
    assert graph[0]["firstAppearance"]["identifier"] == "b"
