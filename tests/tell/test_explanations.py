"""What a record rests on: every fact has a reason or words that prove it, and what is asked for is found."""

import pytest

from attache.desk.desks import Desk
from attache.records import Article, Reading
from attache.tell.explanations import explanations

TEXT = (
    "OSLO, March 4, 2024 — Norway's foreign minister Ada Brenn said on Friday that Oslo may expel two Russian "
    "diplomats next week. On 2 March Chad agreed to host a summit in Ndjamena on 5 May. It is unlikely to rain "
    "before June, forecasters said. Norway called off Tuesday's drill."
)


@pytest.fixture(scope="module")
def desk():
    return Desk.opened()


@pytest.fixture(scope="module")
def readings(desk):
    made = [Article(id=id, text=TEXT, outlet="Harbour Post", path=f"in/{id}.txt") for id in ("post", "copy")]
    return [reading for reading in desk.readings(made) if isinstance(reading, Reading)]


@pytest.fixture(scope="module")
def explained(desk, readings):
    def of(asked, of=None):
        return list(explanations(asked, of or readings[:1], desk.lexicon, desk.parsed))

    return of


def facts(one):
    return {fact.label: fact for fact in one.facts}


def test_an_event_says_by_what_words_tables_days_and_parties(explained):
    found = next(one for one in explained("expel") if one.kind == "event")
    known = facts(found)
    assert known["word"].told == "expel"
    assert "acts.yaml" in known["entry"].told
    assert (known["type"].told, known["mode"].told) == ("SANCTION", "expel")
    assert known["score"].why == "modes.csv, row SANCTION expel"
    assert "“may” (auxiliary: hypothetical" in known["status"].why
    assert ("Norway, NOR" in known["actor"].told, "country, of NOR" in known["actor"].why) == (True, True)
    assert ("RUS" in known["recipient"].told, "nationality" in known["recipient"].why) == (True, True)
    assert (known["date"].told, known["time"].span.of(TEXT)) == ("2024-03-11 to 2024-03-17", "next week")
    assert "publication 2024-03-04" in known["time"].why
    assert known["report's day"].why
    assert known["told in"].told.startswith("s1: Ada Brenn")
    assert known["chain"].told == "Harbour Post ← Ada Brenn"


def test_a_forecast_says_by_what_table_it_has_its_odds_and_how_its_days_were_counted(explained):
    [known] = [facts(one) for one in explained("to rain") if one.kind == "forecast"]
    assert (known["odds"].told, known["odds"].span.of(TEXT)) == ("20–45 %", "unlikely")
    assert "ICD 203" in known["odds"].why
    assert known["horizon"].told == "2024-03-04 to 2024-05-31"
    assert "forecasters" in known["forecaster"].told


def test_plans_and_statements_have_their_reasons_too(explained):
    kinds = {one.kind: facts(one) for asked in ("summit", "called off", "Oslo may") for one in explained(asked)}
    assert kinds["statement"]["speaker"].why == "named by “Norway's foreign minister Ada Brenn”"
    assert kinds["plan"]["date"].told


def test_an_id_is_found_in_every_report_or_in_the_one_named_and_a_lasting_one_wherever_it_is(explained, readings):
    assert [one.reading.article.id for one in explained("e1", readings)] == ["post", "copy"]
    assert [one.reading.article.id for one in explained("copy#e1", readings)] == ["copy"]
    lasting = facts(explained("f1")[0])["lasting id"].told
    assert [one.record.id for one in explained(lasting)] == ["f1"]


@pytest.mark.parametrize("asked", ["e99", "other#e1", "0" * 16, "no such words", "", "   "])
def test_what_is_not_there_is_not_explained(explained, asked):
    assert explained(asked) == []


def test_every_fact_has_words_or_a_reason_and_its_span_lies_in_the_text(explained, readings):
    records = [(r.id, one) for one in readings[:1] for r in (*one.events, *one.plans, *one.forecasts, *one.statements)]
    assert len(records) > 5
    for id, _ in records:
        for one in explained(id):
            assert len(one.facts) > 3
            assert all(fact.told for fact in one.facts)
            assert all(fact.span.of(TEXT) for fact in one.facts if fact.span)
