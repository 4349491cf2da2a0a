"""The two reports that the house grew from, point by point; skipped where they are not at hand.

S0 bears no date and credits nobody; S1 is an agency's piece in another paper, with a caption from elsewhere.
"""

from datetime import date
from pathlib import Path

import pytest

from attache.desk.desks import Desk
from attache.gather.files import articles
from attache.records import Anchor, Article, Basis, BlockKind, EventStatus, Reading, Verdict

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the seeds are not beside this checkout")


@pytest.fixture(scope="module")
def picture():
    desk = Desk.opened()
    found = [a for a in articles([str(SEEDS)], None) if isinstance(a, Article)]
    return desk.picture([r for r in desk.readings(found) if isinstance(r, Reading)])


@pytest.fixture(scope="module")
def s0(picture):
    return next(r for r in picture.readings if r.article.id.startswith("000"))


@pytest.fixture(scope="module")
def s1(picture):
    return next(r for r in picture.readings if r.article.id.startswith("001"))


def kind_at(reading, offset):
    return next((b.kind for b in reading.blocks if b.span.start <= offset < b.span.end), None)


def said_at(reading, offset):
    return next(s for s in reading.statements for c in s.content if c.start <= offset < c.end)


def counted(reading, words):
    text = reading.article.text
    return next(t for t in reading.times if t.span.of(text).lower() == words.lower())


@pytest.mark.parametrize("offset", [0, 14, 419, 1612, 1825])
def test_furniture_of_the_aggregator_is_marked(s0, offset):
    assert kind_at(s0, offset) not in (BlockKind.PROSE, None)


@pytest.mark.parametrize("offset", [1, 17, 69, 926, 1074, 1095])
def test_header_dateline_caption_and_photo_credit_are_marked(s1, offset):
    assert kind_at(s1, offset) not in (BlockKind.PROSE, None)


def test_the_piece_is_credited_to_the_agency_of_its_dateline_not_of_its_photo(s1):
    assert s1.wire is not None
    assert s1.wire.name == "Associated Press"
    assert s1.wire.span is not None
    assert s1.wire.span.start == 69


def test_no_credit_is_guessed(s0):
    assert s0.wire is None
    assert "no credit found" in s0.wire_why


def test_one_story_and_one_origin_for_the_main_statement(picture):
    assert [len(story.articles) for story in picture.stories] == [2]
    main = next(c for c in picture.claims if any(k.span.start in range(1100, 1125) for k in c.carriers))
    assert len({k.article for k in main.carriers}) == 2
    assert main.support.verdict is Verdict.SINGLE_ORIGIN
    (origin,) = main.support.origins
    assert "Korean Central News Agency" in origin
    places = {(k.article[:3], k.span.start // 100) for k in main.carriers}
    assert {("000", 2), ("000", 9), ("001", 11)} <= places


def test_the_chain_runs_through_the_state_agency(s0, s1):
    for reading, offset in ((s0, 960), (s1, 1130)):
        statement = said_at(reading, offset)
        assert statement.speaker is not None
        assert statement.speaker.name == "Kim Jong Un"
        assert [r.name for r in statement.relays] == ["Korean Central News Agency"]


def test_the_envoy_is_not_the_leader(s0, s1):
    for reading in (s0, s1):
        text = reading.article.text
        envoy = [m for m in reading.mentions if m.span.of(text) == "Sung Kim"]
        assert envoy
        assert all(m.name == "Sung Kim" for m in envoy)
        leaders = [m for m in reading.mentions if m.span.of(text) in ("Kim Jong Un", "Kim Jong-un", "Kim")]
        assert {m.name for m in leaders} == {"Kim Jong Un"}


@pytest.mark.parametrize(
    ("words", "value"),
    [("yesterday", "2021-06-18"), ("Thursday", "2021-06-17"), ("tomorrow", "2021-06-20"), ("March", "2021-03")],
)
def test_relative_days_are_counted_from_the_day_of_the_report(s1, words, value):
    time = counted(s1, words)
    assert (time.value, time.anchor) == (value, Anchor.PUBLISHED)


def test_a_week_stays_a_week(s1):
    time = counted(s1, "Earlier this week")
    assert time.when is not None
    assert time.when.days == 7


def test_the_undated_piece_borrows_the_day_of_its_story_and_says_so(s0):
    assert s0.dating.basis is Basis.BORROWED
    assert "borrowed" in s0.dating.why
    for words, value in (("May", "2021-05"), ("April", "2021-04"), ("this year", "2021")):
        time = next(t for t in s0.times if t.span.of(s0.article.text).lower().endswith(words.lower()))
        assert (time.value, time.anchor) == (value, Anchor.BORROWED)


def test_the_envoy_s_visit_is_on_the_calendar(s1):
    (plan, *_) = [p for p in s1.plans if p.span.start in range(2380, 2460)]
    assert plan.when is not None
    assert plan.when.first == date(2021, 6, 20)
    visit = [e for e in s1.events if e.trigger.start in range(2440, 2500)]
    assert all(e.status is EventStatus.SCHEDULED for e in visit)


def test_forecasts_with_their_makers_and_horizons(s0, s1):
    makers = [f.forecaster.name for r in (s0, s1) for f in r.forecasts if f.forecaster]
    assert makers.count("Cheong Seong-chang") >= 2
    assert "experts" in makers
    report = next(f for f in s0.forecasts if f.span.start in range(2520, 2560))
    assert report.horizon is not None
    assert report.horizon.last == date(2021, 12, 31)


def test_the_six_tests_since_2006_contradict_nothing(picture):
    for claim in picture.claims:
        if any(k.article.startswith("000") and k.span.start in range(2130, 2170) for k in claim.carriers):
            assert claim.support.verdict is not Verdict.CONTESTED


def test_the_group_asks_as_one(s1):
    asked = [e for e in s1.events if e.trigger.start in (2163, 2338)]
    assert asked
    assert all(len(e.actors) == 1 for e in asked)
