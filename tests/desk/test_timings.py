"""The times of many reports: read without the language model, and with the day that a story lends."""

from datetime import date
from pathlib import Path

import pytest

from attache.desk import timings as timings_module
from attache.desk.desks import Desk
from attache.desk.timings import timings
from attache.gather.files import articles
from attache.lexicon.lexicons import Lexicon
from attache.records import Anchor, Article, Basis, Failure, Reading

EXAMPLES = Path(__file__).parents[2] / "examples" / "rapprochement"


@pytest.fixture(scope="module")
def lexicon():
    return Lexicon.load()


@pytest.fixture(scope="module")
def found():
    return [a for a in articles([str(EXAMPLES)], None) if isinstance(a, Article)]


def test_they_are_those_of_the_whole_reading_story_and_all(lexicon, found):
    desk = Desk.opened()
    picture = desk.picture([r for r in desk.readings(found) if isinstance(r, Reading)])
    whole = {r.article.id: (r.dating, r.times) for r in picture.readings}
    alone = [r for r in timings(found, lexicon) if isinstance(r, Reading)]
    assert [r.article.id for r in alone] == [article.id for article in found]
    assert {r.article.id: (r.dating, r.times) for r in alone} == whole


def test_an_undated_report_takes_its_story_s_day_only_where_there_is_one(lexicon, found):
    [undated] = [r.article for r in timings(found, lexicon) if r.dating.basis is Basis.BORROWED]
    [alone] = timings([undated], lexicon)
    assert alone.dating.day is None
    assert {t.anchor for t in alone.times if t.value is None} == {Anchor.UNKNOWN}
    [given] = timings([undated], lexicon, date(2023, 3, 12))
    assert given.dating.basis is Basis.GIVEN


def test_a_fault_in_one_report_is_named_and_costs_only_itself(lexicon, monkeypatch):
    sound = timings_module.timed

    def faulty(article, lexicon, **options):
        if article.id == "b":
            raise RuntimeError("the reader stumbled")
        return sound(article, lexicon, **options)

    monkeypatch.setattr(timings_module, "timed", faulty)
    first, failure, last = timings([Article(id=id, text="Oslo spoke.", path=f"{id}.txt") for id in "abc"], lexicon)
    assert failure == Failure(path="b.txt", stage="read", error="RuntimeError: the reader stumbled")
    assert [first.article.id, last.article.id] == ["a", "c"]
