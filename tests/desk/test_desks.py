"""The whole house on the example story: what its README promises, and what must hold whatever is read."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from attache.desk import desks as desks_module
from attache.desk.desks import Desk
from attache.gather.files import articles
from attache.read import readings as readings_module
from attache.records import Anchor, Article, Basis, Failure, Reading, Verdict
from attache.records.wire import brief_json
from attache.show.refs import every_line

EXAMPLES = Path(__file__).parents[2] / "examples" / "rapprochement"


@pytest.fixture(scope="module")
def desk():
    return Desk.opened()


@pytest.fixture(scope="module")
def readings(desk):
    found = [a for a in articles([str(EXAMPLES)], None) if isinstance(a, Article)]
    return [r for r in desk.readings(found) if isinstance(r, Reading)]


@pytest.fixture(scope="module")
def picture(desk, readings):
    return desk.picture(readings)


@pytest.fixture(scope="module")
def brief(desk, picture):
    return desk.briefs(picture)[0]


def test_ten_reports_make_one_story_and_two_others_stand_alone(picture):
    assert sorted((len(story.articles) for story in picture.stories), reverse=True) == [10, 1, 1]


def test_the_four_counts_of_the_story(brief):
    assert brief.counts.reports.number == 10
    assert brief.counts.outlets.number == 6
    assert set(brief.counts.wires.names) == {"Agence France-Presse", "Associated Press"}
    assert brief.counts.origins.number > 3


def test_a_photo_credit_is_no_wire_credit(brief):
    wires = {row.article: row.wire.text for row in brief.reports}
    assert wires["harbour-post"] == wires["ridge-tribune"] == "Agence France-Presse"


def test_the_undated_report_borrows_its_story_s_day_and_says_so(picture):
    undated = [r for r in picture.readings if r.dating.basis is Basis.BORROWED]
    assert len(undated) == 1
    assert undated[0].dating.day is not None
    assert "borrowed" in undated[0].dating.why
    counted = [t for t in undated[0].times if t.anchor is Anchor.BORROWED]
    assert all(t.when for t in counted)


def test_the_trimmed_print_is_a_copy_of_the_full_one(picture):
    edges = {(c.of, c.by) for c in picture.copies}
    assert any("harbour-post" in of and "ridge-tribune" in by for of, by in edges)


def test_copies_and_common_wires_never_corroborate(picture):
    for claim in picture.claims:
        if claim.support.verdict is Verdict.CORROBORATED:
            assert len(claim.support.origins) > 1
            assert all(c.origin in (None, *claim.support.origins) for c in claim.carriers)


def test_a_wrong_number_is_contested_and_both_are_shown(picture):
    contested = [c for c in picture.claims if c.support.verdict is Verdict.CONTESTED]
    assert any("“two months”" in c.support.why and "“three months”" in c.support.why for c in contested)


def test_every_span_of_every_reading_lies_in_its_text(readings):
    for reading in readings:
        size = len(reading.article.text)
        records = (*reading.blocks, *reading.times, *reading.mentions, *reading.figures, *reading.forecasts)
        spans = [r.span for r in records] + [s.span for s in reading.statements] + [e.evidence for e in reading.events]
        assert spans
        assert all(0 <= span.start < span.end <= size for span in spans)


def test_the_same_input_gives_the_same_brief_in_whatever_order(desk, readings, brief):
    again = desk.briefs(desk.picture(list(reversed(readings))))[0]
    assert brief_json(again) == brief_json(brief)


def test_what_has_no_day_is_as_old_as_the_story_that_lends_it_one(desk, readings, picture):
    (undated,) = [r for r in picture.readings if r.dating.basis is Basis.BORROWED]
    before, now = desk.pictures(readings, undated.dating.day)
    assert now == picture
    assert undated.article.id not in {r.article.id for r in before.readings}
    later, _ = desk.pictures(readings, undated.dating.day + timedelta(days=1))
    assert undated.article.id in {r.article.id for r in later.readings}


def test_as_of_a_day_is_the_same_fold_over_less(desk, readings):
    days = [date(2023, 3, d) for d in (10, 11, 12, 31)]
    known = [{r.article.id for r in desk.picture(readings, day).readings} for day in days]
    assert all(earlier <= later for earlier, later in pairwise(known))
    assert len(known[0]) < len(known[-1])


@pytest.mark.parametrize("stage", ["marked", "finished"])
def test_a_fault_in_one_report_is_named_and_costs_only_itself(desk, monkeypatch, stage):
    sound = getattr(readings_module, stage)

    def faulty(what, *more, **options):
        if getattr(what, "article", what).id == "b":
            raise RuntimeError("the reader stumbled")
        return sound(what, *more, **options)

    for module in (desks_module, readings_module):
        monkeypatch.setattr(module, stage, faulty)
    first, failure, last = desk.readings(Article(id=id, text="Oslo spoke.", path=f"{id}.txt") for id in "abc")
    assert failure == Failure(path="b.txt", stage="read", error="RuntimeError: the reader stumbled")
    assert [first.article.id, last.article.id] == ["a", "c"]


def test_a_report_is_read_among_others_as_it_is_alone(desk, readings):
    assert len(readings) > 5
    for reading in readings:
        assert list(desk.readings([reading.article])) == [reading]


def test_every_line_of_every_brief_opens_on_its_characters(desk, picture):
    for made in desk.briefs(picture):
        texts = {article.id: article.text for article in made.articles}
        lines = list(every_line(made))
        assert len(lines) > 7
        assert all(cite.span.of(texts[cite.article]).strip() for line in lines for cite in line.cites)


def test_what_is_told_of_claims_is_told_in_the_reports_words(brief):
    texts = [article.text for article in brief.articles]
    told = [line for section in brief.sections if section.key != "gaps" for line in section.lines]
    assert told
    for line in told:
        parts = [part.strip() for part in line.text.split("…")]
        assert any(all(part in text for part in parts) for text in texts) or line.text in {
            a.title for a in brief.articles
        }
