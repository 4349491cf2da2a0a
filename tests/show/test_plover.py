"""PLOVER's lines: JSON, its fields and no others, none of them empty."""

import json

from quarrel import quarrel
from quay import CODEBOOK, HOSTILE, coded, lexicon, quay

from attache.lexicon.layouts import Layout, columns
from attache.records import EventStatus
from attache.show.codedevents import CODER
from attache.show.plover import plover
from attache.tell.codings import Choice, find_codings


def records(rows):
    lines = list(plover(rows, CODEBOOK))
    assert all(line.count("\n") == 1 for line in lines)
    return [json.loads(line) for line in lines]


def paths(value, path=""):
    if isinstance(value, dict):
        for key, below in value.items():
            yield from paths(below, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for below in value:
            yield from paths(below, f"{path}[]")
    else:
        yield path


def test_a_record_has_the_fields_of_the_manual(golden):
    (found,) = records(coded(Layout.PLOVER, quay()))
    golden.file("plover.json", json.dumps(found, indent=1).replace(CODER, "attache VERSION") + "\n")
    assert set(paths(found)) <= {column.column for column in columns(Layout.PLOVER) if column.value}


def test_what_did_not_come_to_pass_and_what_is_history_is_marked():
    asked = Choice(statuses=frozenset(EventStatus), background=True)
    found = records(find_codings(quarrel(), lexicon(), CODEBOOK, asked).rows)
    marked = {tuple(record["context"]): record["event"] for record in found if "context" in record}
    assert marked == {("future",): ["AGREE"], ("historical",): ["ASSAULT"], ("negation",): ["ASSAULT"]}
    (history,) = [record for record in found if record.get("context") == ["historical"]]
    assert (history["date"], history["enddate"]) == ("1998-01-01", "1998-12-31")


def test_a_day_that_is_the_reports_is_said_to_be():
    (told,), (lent,) = (records(coded(Layout.PLOVER, quay(**more))) for more in ({}, {"when": None}))
    assert (told["date"], lent["date"]) == ("2023-03-09", "2023-03-11")
    assert lent["comment"].startswith("date is the report's; told by 1 record in 1 report; ")
    assert not told["comment"].startswith("date is")


def test_nothing_that_is_unknown_has_a_field():
    (found,) = records(
        coded(Layout.PLOVER, quay(actors=(), recipients=(), when=None, place=None, score=None), report_days=False)
    )
    assert not {"date", "actor", "recipient", "event_loc", "event_scale"} & set(found)


def test_words_of_a_report_come_back_as_they_were():
    (found,) = records(coded(Layout.PLOVER, quay(HOSTILE)))
    assert found["actor"][0]["identifier_text"] == HOSTILE
    assert "\n".join(plover(coded(Layout.PLOVER, quay(HOSTILE)), CODEBOOK)).encode("utf-8")


def test_records_of_one_event_have_one_link():
    found = records(find_codings(quarrel(), lexicon(), CODEBOOK, Choice()).rows)
    links = [record["link"] for record in found]
    assert len(set(links[:4])) == 1
    assert len(set(links)) == 6
    assert len({record["id"] for record in found}) == len(found)
